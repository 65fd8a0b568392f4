import type { Migration } from './migration.ts';

/** Briefings that are there because somebody asked for just them are no news for digests. */
export const askedArticles: Migration = {
  name: '0012-asked-articles',
  sql: 'ALTER TABLE briefings ADD COLUMN is_asked INTEGER NOT NULL DEFAULT 0 CHECK (is_asked IN (0, 1));',
};
