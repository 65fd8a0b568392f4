import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseFeed } from '../src/adapters/sources/reader/feed/parse-feed.ts';
import { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import type { Bench, Surroundings } from './bench.ts';
import { generateStory } from './generate-articles.ts';
import { timed } from './measure.ts';

const FEEDS = 1_000;
const ENTRIES = 50;
const ROUND = fileURLToPath(import.meta.resolve('./source-round.ts'));
/** Feeds whose reading alone is measured. */
const RAW = 50;

/** How fast many feeds are read, when they are new, unchanged, and with an entry more each. */
export const benchSources: Bench = { name: 'sources', run };

async function run({ folder, report, note }: Surroundings): Promise<void> {
  const path = join(folder, 'sources.db');
  const feeds = await serveFeeds();
  await addSources(path, feeds.port);
  note(
    `${FEEDS.toLocaleString('en')} feeds of ${ENTRIES} entries of 700 words on hosts of their own, ${(feeds.sizeOf(0) / 1e3).toFixed(0)} kB each; the newest entry of each is briefed; raw: reading the feeds alone`,
  );
  const raw = (RAW * ENTRIES * 1000) / timed(() => readAlone(feeds));
  const entries = FEEDS * ENTRIES;
  const first = await runRound(path, 0);
  note(
    `first round: ${first.read} read, ${first.failed} failed, ${first.taken} articles taken in ${first.seconds.toFixed(0)} s`,
  );
  report({ name: 'entries of new feeds', value: entries / first.seconds, unit: '/s', target: null, raw });
  report({ name: '  memory, at most', value: first.megabytes, unit: 'MB', target: null, raw: null });

  const second = await runRound(path, 48);
  note(`second round: ${second.unchanged} unchanged, ${second.failed} failed, ${second.taken} articles taken`);
  report({ name: 'feeds with nothing new (304)', value: FEEDS / second.seconds, unit: '/s', target: null, raw: null });

  feeds.state.knowsValidators = false;
  const third = await runRound(path, 96);
  note(`third round, at sites without ETag: ${third.read} read, ${third.failed} failed, ${third.taken} articles taken`);
  report({ name: 'entries that are known', value: entries / third.seconds, unit: '/s', target: null, raw });

  feeds.state.added = 1;
  const fourth = await runRound(path, 144);
  note(`fourth round, an entry more each: ${fourth.read} read, ${fourth.taken} articles taken`);
  report({ name: 'articles taken in', value: fourth.taken / fourth.seconds, unit: '/s', target: null, raw: null });
  report({ name: '  memory, at most', value: fourth.megabytes, unit: 'MB', target: null, raw: null });
  feeds.close();
}

const roundSchema = z.object({
  seconds: z.number(),
  megabytes: z.number(),
  read: z.number(),
  unchanged: z.number(),
  failed: z.number(),
  taken: z.number(),
});

async function runRound(path: string, hours: number): Promise<z.output<typeof roundSchema>> {
  const child = spawn(process.execPath, [ROUND, path, String(hours)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return roundSchema.parse(JSON.parse(await text(child.stdout)));
}

async function serveFeeds() {
  const state = { added: 0, knowsValidators: true };
  const feedAt = (feed: number, host: string): string => writeFeed(feed, host, ENTRIES + state.added);
  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { host = '' } = request.headers;
    const etag = `"${state.added}"`;
    if (request.url !== '/feed') response.writeHead(404).end();
    else if (state.knowsValidators && request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else {
      if (state.knowsValidators) response.setHeader('ETag', etag);
      response.setHeader('Content-Type', 'application/rss+xml').end(feedAt(numberOf(host), host));
    }
  }
  const server = createServer(answer);
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  return {
    state,
    port: (server.address() as AddressInfo).port,
    feedAt,
    sizeOf: (feed: number): number => feedAt(feed, 'news.example').length,
    close: () => void server.close(),
  };
}

function readAlone({ feedAt }: { feedAt: (feed: number, host: string) => string }): void {
  for (let feed = 0; feed < RAW; feed += 1) parseFeed(feedAt(feed, 'news.example'), 'https://news.example/feed');
}

/** Every address of 127.0.0.0/8 is this machine: each feed has a host of its own. */
const hostOf = (feed: number): string => `127.0.${1 + Math.floor(feed / 250)}.${1 + (feed % 250)}`;

function numberOf(host: string): number {
  const [, , block = 1, at = 1] = host.split(':', 1)[0]?.split('.').map(Number) ?? [];
  return (block - 1) * 250 + at - 1;
}

async function addSources(path: string, port: number): Promise<void> {
  const store = openSqliteStore({ path });
  const now = new Date();
  for (let feed = 0; feed < FEEDS; feed += 1) {
    const url = `http://${hostOf(feed)}:${port}/feed`;
    const rest = { title: null, followers: [], fromFile: false, isPaused: false, createdAt: now.toISOString() };
    await store.addSource({ ...rest, id: `f${feed}`, kind: 'feed', url, given: url }, now);
  }
  await store.close();
}

/** An entry an hour, up to now; those that are added are dated later. */
const FIRST = Date.now() - ENTRIES * 3_600_000;
/** Texts of which feeds are made: all different are too many to make. */
const TEXTS = 400;
const texts: string[] = [];

function textOf(number: number): string {
  const known = (number * 7) % TEXTS;
  return (texts[known] ??= generateStory(known)
    .article.text.split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join(''));
}

function writeFeed(feed: number, host: string, entries: number): string {
  const items = Array.from({ length: entries }, (_, at) => {
    const name = `${feed}-${at}`;
    return (
      `<item><title>Report ${name}</title><link>http://${host}/${name}</link><guid isPermaLink="false">${name}</guid>` +
      `<pubDate>${new Date(FIRST + at * 3_600_000).toUTCString()}</pubDate>` +
      `<description><![CDATA[<p>The desk received report ${name}.</p>${textOf(feed * 53 + at)}]]></description></item>`
    );
  });
  return `<rss version="2.0"><channel><title>Feed ${feed}</title><link>http://${host}/</link>${items.reverse().join('')}</channel></rss>`;
}
