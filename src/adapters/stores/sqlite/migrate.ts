import type { DatabaseSync } from 'node:sqlite';
import { DatelineError } from '../../../core/errors.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type { Migration } from './migrations/migration.ts';
import { runTransaction } from './run-transaction.ts';

/** "Dtln": marks a database file as Dateline's (https://www.sqlite.org/pragma.html#pragma_application_id). */
const applicationId = 0x44746c6e;

/**
 * Brings a database up to the newest version, one transaction a step; another process may do the same at the same
 * time.
 */
export function migrate(database: DatabaseSync, migrations: readonly Migration[], logger: Logger | null): void {
  while (readPragma(database, 'user_version') < migrations.length) {
    runTransaction(database, () => {
      const version = readPragma(database, 'user_version');
      // Another process may have taken the step while this one waited.
      const migration = migrations[version];
      if (migration === undefined) return;
      database.exec(migration.sql);
      database.exec(`PRAGMA user_version = ${version + 1}; PRAGMA application_id = ${applicationId}`);
      logger?.info({ migration: migration.name }, 'database migrated');
    });
  }
}

/**
 * Throws `DatelineError('store-failed')` where the database is another program's, or was made by a Dateline with more
 * than the `newest` migrations. Changes nothing.
 */
export function refuseForeign(database: DatabaseSync, path: string, newest: number): void {
  const { version, owner, isEmpty } = readIdentity(database);
  if (owner !== applicationId && !(isEmpty && version === 0)) {
    throw new DatelineError('store-failed', `The database ${path} belongs to another program`, {
      hint: 'Set DATABASE_URL to a file of its own for Dateline.',
    });
  }
  if (version > newest) {
    throw new DatelineError('store-failed', `The database ${path} was made by a newer Dateline (version ${version})`, {
      hint: `This Dateline knows versions up to ${newest}: update it, or set DATABASE_URL to another file.`,
    });
  }
}

/** In a transaction, so that another process that makes the database meanwhile is seen wholly or not at all. */
function readIdentity(database: DatabaseSync): { version: number; owner: number; isEmpty: boolean } {
  database.exec('BEGIN');
  try {
    const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
    return {
      version: readPragma(database, 'user_version'),
      owner: readPragma(database, 'application_id'),
      isEmpty,
    };
  } finally {
    database.exec('COMMIT');
  }
}

function readPragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
