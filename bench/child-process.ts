import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageFile from '../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BARE_PROCESS = fileURLToPath(import.meta.resolve('./bare-process.ts'));

/** A process that answers lines, and when it was started. */
export interface Started {
  child: ChildProcessWithoutNullStreams;
  at: number;
}

/** Starts Dateline as `npm start` does, in a folder of its own, with the briefings of another. */
export const startDateline = (folder: string, briefings: string, database: string): Started =>
  start(npmStart(), folder, { DATABASE_URL: database, BRIEFINGS_DIR: briefings });

/** What `npm start` gives to Node, options for it first; the launcher is found from any folder. */
const npmStart = (): string[] =>
  packageFile.scripts.start
    .split(' ')
    .slice(1)
    .map((word) => (word.endsWith('.mjs') ? resolve(ROOT, word) : word));

/** Starts the least process that reads language. */
export const startBare = (folder: string): Started => start([BARE_PROCESS], folder, {});

/** What is not given is not set: neither the settings nor the `.env` of whoever runs the bench. */
function start(words: readonly string[], folder: string, variables: Readonly<Record<string, string>>): Started {
  const at = performance.now();
  const child = spawn(process.execPath, words, {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...variables },
    stdio: 'pipe',
  });
  child.stderr.pipe(process.stderr);
  // One that ends early closes its input; that it gave no answer is said where the answer is awaited.
  child.stdin.on('error', () => undefined);
  return { child, at };
}

/** Longer than any start; milliseconds. */
const PATIENCE = 60_000;

/** Milliseconds from the start until the first of an answer is printed. Rejects where none comes. */
export async function untilAnswered({ child, at }: Started, line: string): Promise<number> {
  const ended = new AbortController();
  child.once('close', () => ended.abort(new Error('The process ended without an answer.')));
  child.stdin.write(`${line}\n`);
  try {
    await once(child.stdout, 'data', { signal: AbortSignal.any([ended.signal, AbortSignal.timeout(PATIENCE)]) });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return performance.now() - at;
}

/** Milliseconds from the start until it has ended, its input being at its end. */
export async function untilEnded({ child, at }: Started): Promise<number> {
  const closed = once(child, 'close');
  child.stdout.resume();
  child.stdin.end();
  await closed;
  return performance.now() - at;
}
