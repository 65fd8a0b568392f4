import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../bench/articles/random.ts';
import { openSqliteStore } from '../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { makeSource } from '../fixtures/make-source.ts';
import { feedOf, pageOf } from '../fixtures/source-rig.ts';

const WORKER = fileURLToPath(import.meta.resolve('../fixtures/source-worker.ts'));
const FEEDS = 6;
const KILLS = 8;
const MOST_ROUNDS = 40;
/** Entries that a feed has at first, and that are added to it with each round. */
const ENTRIES = 4;

/**
 * Feeds on hosts of their own, each with an entry more in each round: the first of a round as a whole, the others as
 * extracts of pages.
 */
async function openFeeds() {
  const state = { round: 0, requests: 0 };
  const server = createServer((request, response) => {
    state.requests += 1;
    const { host, pathname } = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    const name = pathname.slice(1);
    const etag = `"${state.round}"`;
    if (pathname === '/robots.txt') response.writeHead(404).end();
    else if (pathname !== '/feed') response.end(pageOf(name));
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.setHeader('ETag', etag).end(feedOf(listItems(host, state.round)));
  });
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { state, port: (server.address() as AddressInfo).port };
}

function listItems(host: string, round: number) {
  return Array.from({ length: ENTRIES + round }, (_, at) => {
    const name = `${host.replace(/\W/gu, '-')}-${at}`;
    return { name, link: `http://${host}/${name}`, ...(at % 2 === 0 ? {} : { text: 'It opens …' }) };
  }).reverse();
}

/** Runs the process, and kills it a while after its first request; says whether it came to its end before. */
async function runOnce(
  path: string,
  hours: number,
  state: { requests: number },
  killAfter: number | null,
): Promise<boolean> {
  const before = state.requests;
  const child = spawn(process.execPath, [WORKER, path, String(hours)], { stdio: ['ignore', 'ignore', 'inherit'] });
  const closed = once(child, 'close').then(() => true);
  if (killAfter !== null) {
    while (state.requests === before && child.exitCode === null) await wait(5);
    await Promise.race([closed, wait(killAfter)]);
    child.kill('SIGKILL');
  }
  await closed;
  if (child.signalCode === null && child.exitCode !== 0)
    throw new Error(`The process ended with ${child.exitCode ?? ''}.`);
  return child.signalCode === null;
}

it(
  'neither loses an entry nor takes one twice when the process is killed at any moment',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-rounds-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'dateline.db');
    const { state, port } = await openFeeds();
    // Every address of 127.0.0.0/8 is this machine: each feed has a host of its own.
    const hosts = Array.from({ length: FEEDS }, (_, at) => `127.0.0.${at + 1}:${port}`);
    const store = openSqliteStore({ path });
    onTestFinished(() => store.close());
    for (const [at, host] of hosts.entries()) {
      await store.addSource(makeSource({ id: `f${at}`, url: `http://${host}/feed` }), new Date(0));
    }
    const chance = createRandom(11);
    let killed = 0;
    // Each process starts two days later: all feeds are due again, and what the last one claimed is free.
    // How many come to their end first depends on the machine: it goes on until enough were killed.
    for (state.round = 0; killed < KILLS && state.round < MOST_ROUNDS; state.round += 1) {
      const isDone = await runOnce(path, 48 * state.round, state, chance.between(0, 900));
      if (!isDone) killed += 1;
    }
    expect(await runOnce(path, 48 * state.round, state, null)).toBe(true);
    expect(killed).toBe(KILLS);

    const expected = hosts.flatMap((host) => listItems(host, state.round).map(({ link }) => link));
    const stored = await store.list({ limit: 1_000, offset: 0 });
    expect(stored.map(({ url }) => url).sort()).toEqual(expected.sort());
    // None was put a second time.
    expect(await store.countArrivals(0)).toBe(expected.length);
    expect(await store.lastArrival()).toBe(expected.length);
    const each = { old: 0, waiting: 0, taken: ENTRIES + state.round, failed: 0 };
    expect([...(await store.countEntries()).values()]).toEqual(hosts.map(() => each));
  },
);
