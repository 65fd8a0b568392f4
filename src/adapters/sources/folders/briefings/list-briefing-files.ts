import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatelineError } from '../../../../core/errors.ts';

/** A file, and what shows without reading it whether it has changed. */
export interface FileState {
  name: string;
  size: number;
  /** Milliseconds since the epoch, fractions included. */
  modified: number;
}

/**
 * The briefing files of a folder by name. Hidden files, which editors keep beside what they edit, and JSON Schemas are
 * none. Rejects with `DatelineError('bad-configuration')` where the folder cannot be read.
 */
export async function listBriefingFiles(folder: string): Promise<FileState[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw toFolderFailure(folder, error);
  });
  const candidates = names.filter((name) => /^[^.].*(?<!\.schema)\.json$/s.test(name)).sort();
  const states = await Promise.all(candidates.map((name) => readState(folder, name)));
  return states.filter((state) => state !== null);
}

/** Null for what is gone by now, and for what is no file. */
async function readState(folder: string, name: string): Promise<FileState | null> {
  try {
    const found = await stat(join(folder, name));
    return found.isFile() ? { name, size: found.size, modified: found.mtimeMs } : null;
  } catch {
    return null;
  }
}

function toFolderFailure(folder: string, error: unknown): DatelineError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const problem =
    code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is no folder' : `cannot be read (${code})`;
  return new DatelineError('bad-configuration', `The briefings folder ${folder} ${problem}`, {
    hint: 'Make the folder, or set BRIEFINGS_DIR to the one that holds the briefings.',
    cause: error,
  });
}
