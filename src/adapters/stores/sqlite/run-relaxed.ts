import type { DatabaseSync } from 'node:sqlite';

/**
 * Runs writes that no process loses, and of which the last may be lost when the power fails: they don't wait for the disk,
 * which takes milliseconds in which nothing else is answered (https://www.sqlite.org/pragma.html#pragma_synchronous).
 * Not within a transaction.
 */
export function runRelaxed<T>(database: DatabaseSync, action: () => T): T {
  database.exec('PRAGMA synchronous = NORMAL');
  try {
    return action();
  } finally {
    database.exec('PRAGMA synchronous = FULL');
  }
}
