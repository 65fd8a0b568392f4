import { DatelineError } from '../core/errors.ts';

/** All faults of one place (`the environment`, a file's path) as one error, a line each; a fault says what to do. */
export function configurationError(place: string, faults: readonly string[], hint: string): DatelineError {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  const lines = faults.map((fault) => `- ${fault}`);
  return new DatelineError('bad-configuration', [`${count} in ${place}:`, ...lines].join('\n'), { hint });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a folder',
};

/** Why a file could not be read, without its path: "does not exist", "is a folder". */
export function readFailure(error: unknown): string {
  const code = failureCode(error);
  return reasons[code] ?? `cannot be read (${code})`;
}

/** The code of a failed system call, such as ENOENT; `unknown failure` for any other error. */
export function failureCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown failure';
}
