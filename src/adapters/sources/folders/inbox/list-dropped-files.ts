import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was dropped in, as far as it shows without being read. */
export interface DroppedFile {
  name: string;
  size: number;
  /** Milliseconds since the epoch, fractions included. */
  modified: number;
  /** Whether it is a file of its own: no link to another, no pipe. */
  isPlain: boolean;
}

/** What systems and programs leave in folders by themselves: hidden files, locks and halves of downloads among them. */
const OF_PROGRAMS =
  /^[.~]|^(?:thumbs\.db|desktop\.ini|icon\r)$|~$|\.(?:part|partial|crdownload|download|tmp|temp|swp|lock)$/iu;

/** The files in a folder, by name; no folder in it is looked into. Rejects as the file system does. */
export async function listDroppedFiles(folder: string): Promise<DroppedFile[]> {
  const names = (await readdir(folder)).filter((name) => !OF_PROGRAMS.test(name)).sort();
  const files: DroppedFile[] = [];
  for (const name of names) {
    const state = await lstat(join(folder, name)).catch(() => null);
    // Gone by now, or a folder.
    if (state === null || state.isDirectory()) continue;
    files.push({ name, size: state.size, modified: state.mtimeMs, isPlain: state.isFile() });
  }
  return files;
}

export const isSameState = (one: DroppedFile, other: DroppedFile): boolean =>
  one.size === other.size && one.modified === other.modified && one.isPlain === other.isPlain;
