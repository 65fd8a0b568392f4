import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { failureCode } from './configuration-error.ts';

type DatabaseFileCheck = { state: 'there' | 'creatable' } | { problem: string };

/** Whether a SQLite database at `path` can be opened or created; changes nothing. `problem` continues the path. */
export function checkDatabaseFile(path: string): DatabaseFileCheck {
  try {
    const file = statSync(path, { throwIfNoEntry: false });
    if (file === undefined) return checkNearestFolder(dirname(resolve(path)));
    if (file.isDirectory()) return { problem: 'is a folder' };
    accessSync(path, constants.R_OK | constants.W_OK);
    // SQLite keeps its journal beside the file.
    accessSync(dirname(resolve(path)), constants.W_OK);
    return isSqliteFile(path) ? { state: 'there' } : { problem: 'is not a SQLite database' };
  } catch (error) {
    return { problem: `cannot be read and written (${failureCode(error)})` };
  }
}

function checkNearestFolder(path: string): DatabaseFileCheck {
  let folder = path;
  let found = statSync(folder, { throwIfNoEntry: false });
  while (found === undefined) {
    folder = dirname(folder);
    found = statSync(folder, { throwIfNoEntry: false });
  }
  if (!found.isDirectory()) return { problem: `cannot be created: ${folder} is not a folder` };
  accessSync(folder, constants.W_OK | constants.X_OK);
  return { state: 'creatable' };
}

/** By its first 16 bytes (https://www.sqlite.org/fileformat.html#magic_header_string); a new file is empty. */
function isSqliteFile(path: string): boolean {
  const header = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, header, 0, header.length, 0);
    return length === 0 || header.toString('latin1') === 'SQLite format 3\0';
  } finally {
    closeSync(file);
  }
}
