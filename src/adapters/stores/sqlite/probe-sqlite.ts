import { DatabaseSync } from 'node:sqlite';

/** SQLite's version, once a full-text table (FTS5) could be made in a database in memory; throws where it can't. */
export function probeSqlite(): string {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('CREATE VIRTUAL TABLE probe USING fts5(text)');
    return String(database.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  } finally {
    database.close();
  }
}
