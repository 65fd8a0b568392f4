import { DatelineError } from '../../../core/errors.ts';

/** What SQLite's result codes (https://www.sqlite.org/rescode.html) mean for the person who runs Dateline. */
const failures = new Map<number, { message: string; hint: string }>([
  [3, { message: 'may not be used', hint: 'Give the user that runs Dateline the right to read and write it.' }],
  [5, { message: 'is in use by another process', hint: 'Try again; if it stays so, end the process that holds it.' }],
  [8, { message: 'cannot be written', hint: 'Give the user that runs Dateline the right to write it and its folder.' }],
  [10, { message: 'cannot be read or written', hint: 'Check the disk that it is on.' }],
  [
    11,
    { message: 'is damaged', hint: 'Restore it from a backup, or move it away: a new one is filled from briefings/.' },
  ],
  [13, { message: 'cannot grow: the disk is full', hint: 'Make room on the disk.' }],
  [14, { message: 'cannot be opened', hint: 'Check that the path in DATABASE_URL names a file that can be written.' }],
  [26, { message: 'is not a SQLite database', hint: 'Set DATABASE_URL to another file, or move this one away.' }],
]);

/** A failure of SQLite or the file system as a `DatelineError`; any other error is a fault of ours and stays as it is. */
export function toStoreFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof DatelineError) return error;
  if ('syscall' in error) {
    return new DatelineError(
      'store-failed',
      `The folder of the database ${path} cannot be made (${String(error.code)})`,
      {
        hint: 'Set DATABASE_URL to a path that can be written.',
        cause: error,
      },
    );
  }
  if (error.code === 'ERR_INVALID_STATE') {
    return new DatelineError('store-failed', `The database ${path} is closed`, {
      hint: 'Start Dateline again.',
      cause: error,
    });
  }
  if (!('errcode' in error) || typeof error.errcode !== 'number') return error;
  // The low byte is the kind of failure; what stands above tells its finer causes apart.
  const { message, hint } = failures.get(error.errcode & 0xff) ?? {
    message: `failed: ${error.message}`,
    hint: 'The log has the details.',
  };
  return new DatelineError('store-failed', `The database ${path} ${message}`, { hint, cause: error });
}

/** Runs what uses the database at `path`, and throws what fails there as `toStoreFailure` says it. */
export type Guard = <T>(action: () => T) => T;

export function createGuard(path: string): Guard {
  return (action) => {
    try {
      return action();
    } catch (error) {
      throw toStoreFailure(error, path);
    }
  };
}
