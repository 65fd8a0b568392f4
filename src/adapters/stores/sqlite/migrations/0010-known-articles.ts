import type { Migration } from './migration.ts';

/** An article that comes in again is known by what it says, and by other addresses that lead to it. */
export const knownArticles: Migration = {
  name: '0010-known-articles',
  sql: `
    -- Null: put before this migration, and not yet read for it.
    ALTER TABLE briefings ADD COLUMN said TEXT;
    CREATE INDEX briefings_by_said ON briefings (said);

    -- By the id of the briefing, not its row: put again, it keeps them.
    CREATE TABLE other_addresses (
      address TEXT PRIMARY KEY,
      briefing TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX other_addresses_of_briefing ON other_addresses (briefing);
  `,
};
