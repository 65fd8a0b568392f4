/**
 * One process that reads what is due once: `node source-round.ts DATABASE HOURS`, its clock so many hours ahead. Says as JSON
 * what it did, how long that took, and the most memory that it held.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { createDocumentReader } from '../src/adapters/sources/reader/create-document-reader.ts';
import { createFetchWeb } from '../src/adapters/sources/web/create-fetch-web.ts';
import { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { createSourceRunner, usualSourceRunnerSettings } from '../src/core/sources/run-rounds.ts';
import { createTakeArticle } from '../src/core/sources/take-article.ts';
import { createStoryIndex } from '../src/core/stories/story-index.ts';
import { startTimer } from '../src/start-timer.ts';
import { readResidentMegabytes } from './read-resident-memory.ts';
import { quiet } from './run-service.ts';

const [path = '', hours = '0'] = process.argv.slice(2);
const store = openSqliteStore({ path });
const clock = { now: () => new Date(Date.now() + Number(hours) * 3_600_000) };
const allowHosts = (await store.listSources()).map(({ source }) => new URL(source.url).host);
const reader = createDocumentReader({ logger: quiet });
const runner = createSourceRunner({
  sources: store,
  fetchWeb: createFetchWeb({
    version: 'bench',
    contact: null,
    hosts: { allowHosts, onlyAllowedHosts: true },
    clock,
    startTimer,
    // Between requests to one host nothing is measured.
    limits: { pause: 0 },
  }),
  reader,
  takeArticle: createTakeArticle({
    store,
    stories: createStoryIndex(),
    mostCharacters: 100_000,
    breathe: () => setImmediate(),
  }),
  clock,
  startTimer,
  random: Math.random,
  logger: quiet,
  settings: { shortest: 900, firstEntries: 1 },
  platforms: () => [],
  owner: randomUUID(),
  runner: usualSourceRunnerSettings,
});
let megabytes = 0;
const watch = setInterval(() => {
  megabytes = Math.max(megabytes, readResidentMegabytes(process.pid));
}, 200);
const started = performance.now();
await runner.wake();
const seconds = (performance.now() - started) / 1000;
clearInterval(watch);
process.stdout.write(`${JSON.stringify({ seconds, megabytes, ...runner.counters() })}\n`);
await runner.stop();
reader.close();
await store.close();
