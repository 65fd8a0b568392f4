import { constants } from 'node:fs';
import { lstat, mkdir, open, rename } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { DatelineError } from '../../../../core/errors.ts';
import { checkFileSize, sayFile } from '../../../../core/sources/file-kind.ts';
import type { DroppedFile } from './list-dropped-files.ts';

/**
 * The bytes of a file as long as it is what it was; null where it has changed, or is gone. Rejects with a `DatelineError`
 * where it can't be read or is too large.
 */
export async function readDroppedFile(folder: string, file: DroppedFile): Promise<Uint8Array | null> {
  if (!file.isPlain) {
    throw new DatelineError('bad-input', `${sayFile(file.name)} is a link or a device, and no file.`, {
      hint: 'Copy the file itself into the folder.',
    });
  }
  checkFileSize(file.name, file.size);
  try {
    // What has become a link or a pipe meanwhile is not followed, nor waited for.
    const handle = await open(
      join(folder, file.name),
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      const bytes = await readWhole(handle, file.size);
      const { size, mtimeMs } = await handle.stat();
      return size === file.size && mtimeMs === file.modified ? bytes : null;
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ELOOP') return null;
    throw new DatelineError('bad-input', `${sayFile(file.name)} cannot be read (${code}).`, {
      hint: 'Give the user that runs Dateline the right to read it.',
      prospect: 'transient',
      cause: error,
    });
  }
}

/** No more than was there when it was looked at. */
async function readWhole(handle: Awaited<ReturnType<typeof open>>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** Where files go once they are briefed. */
const briefedFolder = 'briefed';

/**
 * Puts a file that is briefed aside, in one step, under another name where one of its name is there already. No effect
 * where it is gone. Rejects with a `DatelineError` where that can't be done.
 */
export async function putAside(folder: string, name: string): Promise<void> {
  const source = join(folder, name);
  try {
    await mkdir(join(folder, briefedFolder), { recursive: true });
    await rename(source, await findFreePath(join(folder, briefedFolder), name));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return;
    throw new DatelineError(
      'bad-configuration',
      `${sayFile(name)} is briefed, and cannot be put into ${briefedFolder}/ (${code}).`,
      {
        hint: 'Give the user that runs Dateline the right to write in the folder.',
        prospect: 'transient',
        cause: error,
      },
    );
  }
}

async function findFreePath(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem}-${number}${ext}`);
    if (!(await isThere(path))) return path;
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
