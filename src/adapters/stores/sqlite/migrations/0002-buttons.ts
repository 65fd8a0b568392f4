import type { Migration } from './migration.ts';

/** What buttons mean that can't carry it; the number tells which were kept last. */
export const buttons: Migration = {
  name: '0002-buttons',
  sql: `
    CREATE TABLE buttons (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      meaning TEXT NOT NULL
    ) STRICT;
  `,
};
