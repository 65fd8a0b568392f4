import { createCommands } from '../commands/index.ts';
import { serviceSettings } from '../config/service-settings.ts';
import type { Settings } from '../config/settings-schema.ts';
import type { Command } from '../core/commands/command.ts';
import type { BriefingStore } from '../core/ports/briefing-store.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { DeliveryLedger } from '../core/ports/delivery-ledger.ts';
import type { FeedbackStore } from '../core/ports/feedback-store.ts';
import type { PlaceSettingsStore } from '../core/ports/place-settings-store.ts';
import type { SourceStore } from '../core/ports/source-store.ts';
import type { SubscriptionStore } from '../core/ports/subscription-store.ts';
import type { Logger } from '../core/ports/logger.ts';
import { createPlaces } from '../core/places/places.ts';
import { createAnswerQuestion } from '../core/questions/answer-question.ts';
import { createConversations } from '../core/questions/conversations.ts';
import { closeCommandSources } from '../core/sources/command-sources.ts';
import { closeSources } from '../core/sources/close-sources.ts';
import { createStoryIndex } from '../core/stories/story-index.ts';
import { createDigests } from '../core/digests/digests.ts';
import { createFeedback } from '../core/questions/feedback.ts';

interface OfflineDependencies {
  store: BriefingStore & FeedbackStore & PlaceSettingsStore & SubscriptionStore & DeliveryLedger & SourceStore;
  settings: Settings;
  clock: Clock;
  logger: Logger;
}

/** The commands over a store, with no platform on: for a look at their cards or at what they declare. */
export function createOfflineCommands({ store, settings, clock, logger }: OfflineDependencies): readonly Command[] {
  return createCommands({
    store,
    answer: createAnswerQuestion(store),
    conversations: createConversations({ clock, minutes: settings.answers.conversationMinutes, limit: 1 }),
    // The key of an example: what is shown is the same each time.
    feedback: createFeedback({ store, clock, logger, newKey: () => 'preview' }),
    places: createPlaces({ store, ...serviceSettings(settings) }),
    personalData: [],
    digests: createDigests({
      store,
      clock,
      newId: () => 'preview',
      catchUpWithin: settings.digest.catchUpHours * 3_600_000,
      platforms: () => [],
      wake: () => undefined,
    }),
    stories: createStoryIndex(),
    ...closeSources(store),
    sources: closeCommandSources(store, clock),
    clock,
    readStatus: () => ({ startedAt: clock.now(), platforms: [], faults: [] }),
  });
}

const silent = (): undefined => undefined;

/** Errors go to standard error; nothing else is said. */
export const errorsOnly: Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: ({ err }, message) =>
    void process.stderr.write(`${message}: ${err instanceof Error ? (err.stack ?? '') : ''}\n`),
};
