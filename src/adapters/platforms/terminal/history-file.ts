import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cleanText } from '../../../core/cards/clean-text.ts';

/** The lines that a person typed, latest first, kept from one session to the next. */
export interface History {
  load(): Promise<string[]>;
  /** Keeps these lines, latest first; of what was forgotten before it takes out of them what is still there. */
  save(lines: string[]): Promise<void>;
  /** Forgets all lines; says whether there were any. */
  forget(): Promise<boolean>;
}

/** As many lines as are remembered. */
export const historyLength = 500;

/**
 * History in a text file, a line each, latest last; readable by its owner only, for it holds what a person asked. A
 * file that isn't there yet is an empty history; any other failure rejects.
 */
export function createHistoryFile(path: string): History {
  let saving: Promise<void> = Promise.resolve();
  let hasForgotten = false;

  function saveNext(lines: readonly string[]): Promise<void> {
    const copy = [...lines];
    saving = saving.catch(() => undefined).then(() => write(copy));
    return saving;
  }

  async function load(): Promise<string[]> {
    const lines = (await readWhereThere(path)).split('\n').map((line) => cleanText(line).trim());
    return lines
      .filter((line) => line !== '')
      .slice(-historyLength)
      .toReversed();
  }

  async function write(lines: readonly string[]): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${process.pid}.new`;
    const text = lines
      .slice(0, historyLength)
      .toReversed()
      .map((line) => `${cleanText(line)}\n`)
      .join('');
    await writeFile(temporary, text, { mode: 0o600 });
    await rename(temporary, path);
  }

  return {
    load,
    save(lines) {
      // The prompt has them still: behind the newest one stands what was there when all was forgotten.
      if (hasForgotten) lines.splice(1);
      hasForgotten = false;
      return saveNext(lines);
    },
    async forget() {
      hasForgotten = true;
      await saving.catch(() => undefined);
      const hadAny = (await load()).length > 0;
      if (hadAny) await saveNext([]);
      return hadAny;
    },
  };
}

async function readWhereThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
