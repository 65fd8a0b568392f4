import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/stores/sqlite/open-sqlite-store.ts';

const WORKER = fileURLToPath(import.meta.resolve('../../fixtures/take-worker.ts'));
const ARTICLES = 40;

/** Runs the worker until it has taken so many articles, and kills it; gives the lines that it wrote. */
async function takeUntil(path: string, taken: number): Promise<string[]> {
  const child = spawn(process.execPath, [WORKER, path, String(ARTICLES)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === taken) child.kill('SIGKILL');
  }
  await ended;
  return lines;
}

it('takes every article once, however often the process is killed', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-take-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'dateline.db');
  const runs = [];
  for (const taken of [1, 7, 20, 33]) runs.push(await takeUntil(path, taken));
  const last = await takeUntil(path, Infinity);
  expect(last).toHaveLength(ARTICLES);
  // What was said to be taken was taken: in the next run it is known, under the same id.
  const said = new Set(runs.flat().map((line) => line.replace(/^\w+/u, 'known')));
  expect(new Set(last)).toEqual(new Set([...said, ...last.filter((line) => line.startsWith('new'))]));
  expect(new Set(last.map((line) => line.split(' ')[1])).size).toBe(ARTICLES);

  const store = openSqliteStore({ path });
  expect(await store.count()).toBe(ARTICLES);
  for (let at = 1; at <= ARTICLES; at += 1) {
    const found = await store.findByUrl(`https://short.example/${at}`);
    expect(found?.url).toBe(`https://gazette.example/bridge-${at}`);
    expect(await store.searchSentences([`number`, `${at}`], 1, found?.id)).toHaveLength(1);
  }
  await store.close();
});
