import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Logger } from '../../../core/ports/logger.ts';
import { migrate, refuseForeign } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { toStoreFailure } from './store-failure.ts';

/** How long a process waits for another that is writing, in milliseconds. */
const busyTimeout = 5000;

/**
 * Opens the database that all stores share, made and migrated where need be; several processes may have it open.
 *
 * @param path of the file, whose folder is made where it is missing; `:memory:` for a database that is never written
 * @throws DatelineError `store-failed`: unwritable, no database, another program's, or made by a newer Dateline
 */
export function openDatabase(path: string, logger: Logger | null): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    if (path !== ':memory:') mkdirSync(dirname(resolve(path)), { recursive: true });
    database = new DatabaseSync(path, { timeout: busyTimeout, enableForeignKeyConstraints: true });
    refuseForeign(database, path, migrations.length);
    // Readers and one writer don't wait for each other; NORMAL is safe from corruption but not from losing the last
    // commits when the power fails, which the deliveries of digests cannot take: so FULL.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(database, migrations, logger);
    return database;
  } catch (error) {
    database?.close();
    throw toStoreFailure(error, path);
  }
}
