import type { Migration } from './migration.ts';

/**
 * Briefings with what they are listed and found by.
 *
 * The indexes keep no text of their own (`contentless_delete`): the text stands in the briefing's JSON, and with a
 * copy of it the database would be three times as large, at the same speed. A row of theirs goes by its number alone.
 */
export const briefings: Migration = {
  name: '0001-briefings',
  sql: `
    -- A key is never used twice, so that it names one state of a briefing.
    CREATE TABLE briefings (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      headline TEXT NOT NULL,
      source TEXT,
      url TEXT,
      published_at TEXT,
      -- Minutes since the epoch; null where there is no date, which puts it last.
      published_start REAL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX briefings_latest ON briefings (published_start DESC, id);

    -- rowid = briefings.key
    CREATE VIRTUAL TABLE briefing_index USING fts5 (
      headline, source, id,
      content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
    );

    CREATE TABLE sentences (
      key INTEGER PRIMARY KEY,
      briefing INTEGER NOT NULL REFERENCES briefings (key) ON DELETE CASCADE,
      -- A sentence id, or title.
      sentence TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sentences_of_briefing ON sentences (briefing);

    -- rowid = sentences.key
    CREATE VIRTUAL TABLE sentence_index USING fts5 (
      text,
      content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
    );

    CREATE TABLE person_names (
      -- The folded name from one of its words on: "antony blinken", "blinken".
      beginning TEXT NOT NULL,
      name TEXT NOT NULL,
      briefing INTEGER NOT NULL REFERENCES briefings (key) ON DELETE CASCADE,
      PRIMARY KEY (beginning, name, briefing)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_names_of_briefing ON person_names (briefing);

    CREATE TABLE briefing_origins (
      file TEXT PRIMARY KEY,
      briefing INTEGER NOT NULL UNIQUE REFERENCES briefings (key) ON DELETE CASCADE,
      size INTEGER NOT NULL,
      modified REAL NOT NULL,
      hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
