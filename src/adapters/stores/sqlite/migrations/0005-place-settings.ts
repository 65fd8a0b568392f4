import type { Migration } from './migration.ts';

/** What is set for a server, a workspace or a person. */
export const placeSettings: Migration = {
  name: '0005-place-settings',
  sql: `
    CREATE TABLE place_settings (
      place TEXT PRIMARY KEY,
      json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
