import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { DatelineError } from '../../../core/errors.ts';
import type { HandedFile, Request } from '../../../core/ports/platform.ts';

/** A command by its words alone, and behind it the path of a file, as in a shell: `/source import < feeds.opml`. */
const WITH_FILE = /^\s*(?<command>\/[a-z]+(?: +[a-z]+)?)\s*<\s*(?<path>[^\s<>](?:[^<>]*[^\s<>])?)\s*$/iu;

/** What a typed line asks, with the file that it names. Only who sits at the terminal can name one. */
export function readNamedFile(line: string): Omit<Request, 'caller'> {
  const { command, path } = WITH_FILE.exec(line)?.groups ?? {};
  if (command === undefined || path === undefined) return { line };
  return { line: command, files: [openFile(path.replace(/^(["'])(.*)\1$/u, '$2'))] };
}

function openFile(path: string): HandedFile {
  const absolute = resolve(path);
  return {
    name: basename(absolute),
    mediaType: null,
    // It is looked at when it is read.
    size: 0,
    async read(mostBytes) {
      const size = await guard(path, async () => (await stat(absolute)).size);
      if (size > mostBytes) {
        throw new DatelineError('bad-input', `${path} is larger than ${Math.floor(mostBytes / 1e6)} MB.`, {
          hint: 'Hand over a smaller file.',
        });
      }
      return guard(path, () => readFile(absolute));
    },
  };
}

async function guard<Value>(path: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new DatelineError('bad-input', `The file ${path} can’t be read${code}.`, {
      hint: 'Check its name; it is looked for in the folder in which Dateline was started.',
      cause: error,
    });
  }
}
