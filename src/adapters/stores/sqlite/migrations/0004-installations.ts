import type { Migration } from './migration.ts';

/** Where Dateline was installed; `sealed` is encrypted before it comes here. */
export const installations: Migration = {
  name: '0004-installations',
  sql: `
    CREATE TABLE installations (
      platform TEXT NOT NULL,
      workspace TEXT NOT NULL,
      sealed TEXT NOT NULL,
      PRIMARY KEY (platform, workspace)
    ) STRICT, WITHOUT ROWID;
  `,
};
