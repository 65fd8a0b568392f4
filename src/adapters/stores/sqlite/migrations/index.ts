import { briefings } from './0001-briefings.ts';
import { buttons } from './0002-buttons.ts';
import { feedback } from './0003-feedback.ts';
import { installations } from './0004-installations.ts';
import { placeSettings } from './0005-place-settings.ts';
import { seenEvents } from './0006-seen-events.ts';
import { digests } from './0007-digests.ts';
import { briefingsByUrl } from './0008-briefings-by-url.ts';
import { corrections } from './0009-corrections.ts';
import { knownArticles } from './0010-known-articles.ts';
import { sources } from './0011-sources.ts';
import { askedArticles } from './0012-asked-articles.ts';
import type { Migration } from './migration.ts';

/** All migrations in their order: the first makes version 1 of the database, the second version 2, … */
export const migrations: readonly Migration[] = [
  briefings,
  buttons,
  feedback,
  installations,
  placeSettings,
  seenEvents,
  digests,
  briefingsByUrl,
  corrections,
  knownArticles,
  sources,
  askedArticles,
];
