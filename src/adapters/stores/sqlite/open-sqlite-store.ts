import type { BriefingOrigins } from '../../../core/ports/briefing-origins.ts';
import type { BriefingStore } from '../../../core/ports/briefing-store.ts';
import type { ButtonStore } from '../../../core/ports/button-store.ts';
import type { DeliveryLedger } from '../../../core/ports/delivery-ledger.ts';
import type { FeedbackStore } from '../../../core/ports/feedback-store.ts';
import type { InstallationStore } from '../../../core/ports/installation-store.ts';
import type { KnownArticles } from '../../../core/ports/known-articles.ts';
import type { PlaceSettingsStore } from '../../../core/ports/place-settings-store.ts';
import type { SeenEvents } from '../../../core/ports/seen-events.ts';
import type { SourceStore } from '../../../core/ports/source-store.ts';
import type { SubscriptionStore } from '../../../core/ports/subscription-store.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import { createBriefingOrigins } from './briefing-origins.ts';
import { createBriefingRows } from './briefing-rows.ts';
import { createBriefingStore } from './briefing-store.ts';
import { createButtonStore } from './button-store.ts';
import { createDeliveryLedger } from './delivery-ledger.ts';
import { createFeedbackStore } from './feedback-store.ts';
import { createInstallationStore } from './installation-store.ts';
import { createKnownArticles } from './known-articles.ts';
import { createSeenEvents } from './seen-events.ts';
import { openDatabase } from './open-database.ts';
import { createPlaceSettingsStore } from './place-settings-store.ts';
import { createSourceStore } from './source-store.ts';
import { createSubscriptionStore } from './subscription-store.ts';

/**
 * Opens the stores of one SQLite database, which is made and migrated where need be. `close` closes all of them.
 *
 * @param options.path of the file, or `:memory:`
 * @throws DatelineError `store-failed`, with what to do
 */
export function openSqliteStore(options: {
  path: string;
  logger?: Logger;
}): BriefingStore &
  BriefingOrigins &
  ButtonStore &
  FeedbackStore &
  InstallationStore &
  KnownArticles &
  PlaceSettingsStore &
  SeenEvents &
  SourceStore &
  SubscriptionStore &
  DeliveryLedger {
  const database = openDatabase(options.path, options.logger ?? null);
  const rows = createBriefingRows(database);
  return {
    ...createBriefingStore(database, options.path, rows),
    ...createKnownArticles(database, options.path, rows),
    ...createBriefingOrigins(database, options.path),
    ...createButtonStore(database, options.path),
    ...createFeedbackStore(database, options.path),
    ...createInstallationStore(database, options.path),
    ...createPlaceSettingsStore(database, options.path),
    ...createSeenEvents(database, options.path),
    ...createSourceStore(database, options.path),
    ...createSubscriptionStore(database, options.path),
    ...createDeliveryLedger(database, options.path),
  };
}
