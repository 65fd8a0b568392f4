import type { Migration } from './migration.ts';

/** What was delivered, and until when it counts as known, in milliseconds since 1970. */
export const seenEvents: Migration = {
  name: '0006-seen-events',
  sql: `
    CREATE TABLE seen_events (
      name TEXT PRIMARY KEY,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX seen_events_by_end ON seen_events (until);
  `,
};
