import type { Migration } from './migration.ts';

/** A sent edition may be corrected: up to which arrival it is, and whether its messages are still to be amended. */
export const corrections: Migration = {
  name: '0009-corrections',
  sql: `
    -- Null: up to arrived_until.
    ALTER TABLE deliveries ADD COLUMN corrected_until INTEGER;
    ALTER TABLE deliveries ADD COLUMN is_amending INTEGER NOT NULL DEFAULT 0 CHECK (is_amending IN (0, 1));
    CREATE INDEX deliveries_amending ON deliveries (next_attempt, number) WHERE is_amending = 1;
    CREATE INDEX posted_stories_by_briefing ON posted_stories (briefing, posted_at);
  `,
};
