import type { Migration } from './migration.ts';

/**
 * Subscriptions, what becomes of each of their slots, and what was posted. Moments are milliseconds since the epoch.
 * An edition is kept once, however many deliveries hold it: subscriptions that ask for the same get the same.
 */
export const digests: Migration = {
  name: '0007-digests',
  sql: `
    CREATE TABLE subscriptions (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      platform TEXT NOT NULL,
      conversation TEXT NOT NULL,
      json TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      planned_until INTEGER NOT NULL,
      -- Null while it is paused.
      next_due INTEGER,
      revision INTEGER NOT NULL,
      -- 1 while its maker has to be told that a fault paused it.
      is_untold INTEGER NOT NULL DEFAULT 0 CHECK (is_untold IN (0, 1))
    ) STRICT;
    CREATE INDEX subscriptions_due ON subscriptions (next_due) WHERE next_due IS NOT NULL;
    CREATE INDEX subscriptions_untold ON subscriptions (number) WHERE is_untold = 1;
    CREATE INDEX subscriptions_of_conversation ON subscriptions (conversation);

    CREATE TABLE editions (
      number INTEGER PRIMARY KEY,
      -- SHA-256 of the JSON.
      hash BLOB NOT NULL UNIQUE,
      json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE deliveries (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      subscription INTEGER NOT NULL REFERENCES subscriptions (number) ON DELETE CASCADE,
      -- The day and time by the clocks of the zone: what makes a delivery one and the same.
      slot TEXT NOT NULL,
      due_at INTEGER NOT NULL,
      deadline INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('planned', 'rendering', 'sending', 'sent', 'failed', 'skipped')),
      reason TEXT,
      edition INTEGER REFERENCES editions (number),
      arrived_until INTEGER,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_attempt INTEGER NOT NULL,
      unknown_since INTEGER,
      claimed_by TEXT,
      claimed_until INTEGER,
      ended_at INTEGER,
      UNIQUE (subscription, slot)
    ) STRICT;
    CREATE INDEX deliveries_open ON deliveries (next_attempt, number) WHERE ended_at IS NULL;
    CREATE INDEX deliveries_claimed ON deliveries (claimed_by) WHERE claimed_by IS NOT NULL;
    CREATE INDEX deliveries_in_order ON deliveries (subscription, due_at);
    CREATE INDEX deliveries_latest ON deliveries (due_at);
    CREATE INDEX deliveries_by_state ON deliveries (state);
    CREATE INDEX deliveries_of_edition ON deliveries (edition);

    CREATE TABLE delivery_messages (
      delivery INTEGER NOT NULL REFERENCES deliveries (number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      -- The platform's name for it.
      message TEXT NOT NULL,
      PRIMARY KEY (delivery, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE posted_stories (
      subscription INTEGER NOT NULL REFERENCES subscriptions (number) ON DELETE CASCADE,
      briefing TEXT NOT NULL,
      slot TEXT NOT NULL,
      posted_at INTEGER NOT NULL,
      PRIMARY KEY (subscription, briefing, slot)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX posted_stories_by_age ON posted_stories (posted_at);
  `,
};
