import type { Migration } from './migration.ts';

/** Answers as they were given and what readers say of them; the number tells which were given last. */
export const feedback: Migration = {
  name: '0003-feedback',
  sql: `
    CREATE TABLE answers (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      json TEXT NOT NULL,
      -- Null until somebody judges the answer.
      verdict TEXT CHECK (verdict IN ('right', 'wrong'))
    ) STRICT;
    CREATE INDEX answers_not_judged ON answers (number) WHERE verdict IS NULL;
  `,
};
