import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const launcher = fileURLToPath(new URL('../bin/dateline.mjs', import.meta.url));
const project = fileURLToPath(new URL('..', import.meta.url));

/** A process of Dateline's, as a person starts it. */
export interface Running {
  child: ChildProcessWithoutNullStreams;
  stdout: () => string;
  stderr: () => string;
  /** Resolves with the exit status once it has ended. */
  ended: Promise<number | null>;
}

/** A folder of its own for one test, gone with it. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts Dateline with these words, in an environment that holds nothing but what is given. */
export function startDateline(words: readonly string[], variables: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [launcher, ...words], {
    cwd: project,
    env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: ':memory:', ...variables },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (status) => {
      resolve(status);
    });
  });
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** Runs Dateline to its end with this on its standard input. */
export async function runDateline(
  words: readonly string[],
  input: string | Uint8Array = '',
  variables: Readonly<Record<string, string>> = {},
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const running = startDateline(words, variables);
  running.child.stdin.on('error', () => undefined);
  running.child.stdin.end(input);
  const status = await running.ended;
  return { status, stdout: running.stdout(), stderr: running.stderr() };
}
