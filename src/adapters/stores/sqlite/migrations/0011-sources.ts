import type { Migration } from './migration.ts';

/**
 * Where articles come from, and the entries by which each source is known. Moments are milliseconds since the epoch. An entry
 * is known by any of its keys.
 */
export const sources: Migration = {
  name: '0011-sources',
  sql: `
    CREATE TABLE sources (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      url TEXT NOT NULL UNIQUE,
      host TEXT NOT NULL,
      json TEXT NOT NULL,
      state TEXT NOT NULL,
      -- Null while it is paused, and where it is gone for good.
      next_check INTEGER,
      -- The earlier of that and of when an entry is due; null while it is paused, and where nothing is due.
      next_due INTEGER,
      -- 1 while its followers have to be told that it is dead.
      is_untold INTEGER NOT NULL DEFAULT 0 CHECK (is_untold IN (0, 1)),
      claimed_by TEXT,
      claimed_until INTEGER
    ) STRICT;
    CREATE INDEX sources_due ON sources (next_due) WHERE next_due IS NOT NULL;
    CREATE INDEX sources_claimed ON sources (claimed_by) WHERE claimed_by IS NOT NULL;
    CREATE INDEX sources_untold ON sources (number) WHERE is_untold = 1;

    CREATE TABLE source_entries (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('old', 'waiting', 'taken', 'failed')),
      said TEXT NOT NULL,
      -- All that the feed says of it, while it waits.
      json TEXT,
      -- What it is called, where it failed.
      name TEXT,
      reason TEXT,
      briefing TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_attempt INTEGER,
      found_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      taken_at INTEGER
    ) STRICT;
    CREATE INDEX source_entries_by_state ON source_entries (source, state);
    CREATE INDEX source_entries_waiting ON source_entries (source, next_attempt) WHERE state = 'waiting';
    CREATE INDEX source_entries_by_age ON source_entries (seen_at);

    CREATE TABLE source_entry_keys (
      source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
      key TEXT NOT NULL,
      entry INTEGER NOT NULL REFERENCES source_entries (number) ON DELETE CASCADE,
      PRIMARY KEY (source, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX source_entry_keys_of_entry ON source_entry_keys (entry);
  `,
};
