import { canonicalUrl } from '../articles/canonical-url.ts';
import { edtfBounds } from '../dates/edtf.ts';
import type { DatelineError } from '../errors.ts';
import type { WebDocument } from '../ports/fetch-web.ts';
import type { PageReading } from '../ports/read-document.ts';
import type { FoundEntry, SeenEntry, SourceReading } from '../ports/source-store.ts';
import { explainFeedFault } from './explain-feed-fault.ts';
import { explainPageFault } from './explain-page-fault.ts';
import { explainWebFault } from './explain-web-fault.ts';
import type { Feed } from './feed.ts';
import { chooseFeed } from './find-feed.ts';
import { nextCheck, nextTry, rhythmOf } from './next-check.ts';
import { recogniseEntries } from './recognise-entries.ts';
import { askWeb, toFault, type Round } from './rounds.ts';
import { sortEntries } from './sort-entries.ts';
import { unread, type SourceRecord, type SourceState } from './source.ts';
import { takePage } from './take-entry.ts';

/** What became of asking a source: `lost` where another process has taken it over. */
export type ReadResult = 'read' | 'unchanged' | 'failed' | 'lost';

/** For how long a source may fail, and how often, before it counts as dead. */
const PATIENCE = 7 * 86_400_000;
const MOST_FAILURES = 8;

/**
 * Asks a source that was claimed, and records what it gave, all in one step: entries that are new are to be taken in, with
 * all that the feed says of them, so that they are not lost when it drops them.
 */
export async function readSource(round: Round, record: SourceRecord): Promise<ReadResult> {
  try {
    return await ask(round, record);
  } catch (error) {
    return fail(round, record, toFault(round, error, record.source.id));
  }
}

async function ask(round: Round, record: SourceRecord): Promise<ReadResult> {
  const { source, state } = record;
  const wants = source.kind ?? 'either';
  const result = await askWeb(round, { url: source.url, wants, validators: state.validators });
  if (result.kind === 'fault') {
    return fail(round, record, explainWebFault(result), {
      isGone: result.fault === 'gone',
      retryAfter: result.retryAfter,
    });
  }
  const url = result.movedTo === null ? source.url : await freeAddress(round, record, result.movedTo);
  if (result.kind === 'not-modified') return settle(round, record, { url, freshFor: result.freshFor }, 'unchanged');
  if (source.kind === 'page') return readPageSource(round, record, result, url);
  const reading = await round.reader.readFeed(result);
  if (reading.kind === 'feed') return readFeedSource(round, record, { feed: reading.feed, document: result, url });
  const isSite = source.kind === null && reading.fault === 'not-a-feed';
  return isSite ? readSite(round, record, result) : fail(round, record, explainFeedFault(reading.fault));
}

async function readFeedSource(
  round: Round,
  record: SourceRecord,
  { feed, document, url }: { feed: Feed; document: WebDocument; url: string },
): Promise<ReadResult> {
  const { clock, settings, sources, logger } = round;
  const { source, state } = record;
  const now = clock.now();
  const ownUrls = [url, document.url, source.given, ...(feed.siteUrl === null ? [] : [feed.siteUrl])];
  const recognised = recogniseEntries(feed.entries, ownUrls);
  const known = await sources.findEntries(
    source.id,
    recognised.flatMap(({ keys }) => keys),
  );
  const { found, seen, leftOut } = sortEntries(recognised, known, state, { now, firstEntries: settings.firstEntries });
  if (leftOut > 0) logger.warn({ source: source.id, leftOut }, 'a feed has more new entries than are taken in at once');
  const moments = feed.entries.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [momentOf(publishedAt)]));
  const past = moments.filter((moment) => moment <= now.getTime());
  const dates = [...past, ...(state.newestAt === null ? [] : [Date.parse(state.newestAt)])];
  // Of entries without dates, when they came in.
  const hasUndated = past.length === 0 && found.some(({ entry }) => entry !== null);
  const newestAt = dates.length === 0 || hasUndated ? now : new Date(Math.max(...dates));
  const change: Partial<SourceState> = {
    validators: document.validators,
    newestAt: newestAt.toISOString(),
    rhythm: rhythmOf(past),
    freshFor: feed.freshFor,
    skipHours: feed.skipHours,
    skipDays: feed.skipDays,
    leftOut,
  };
  const learnt = { url, kind: 'feed' as const, title: feed.title ?? source.title, freshFor: document.freshFor };
  return settle(round, record, learnt, 'read', { change, found, seen });
}

const momentOf = (publishedAt: string): number => edtfBounds(publishedAt).start * 60_000;

/** The feed of a site is asked at once, in place of the page. */
async function readSite(round: Round, record: SourceRecord, document: WebDocument): Promise<ReadResult> {
  const page = await round.reader.readPage(document);
  const feed = chooseFeed(page.feeds);
  if (feed === null) return readPageSource(round, record, document, record.source.url, page);
  const url = await freeAddress(round, record, feed.url);
  if (url !== canonicalUrl(feed.url)) return fail(round, record, refuseTwice(feed.url));
  const { sources, owner, clock } = round;
  const now = clock.now();
  const isMine = await sources.recordReading(
    record.source.id,
    owner,
    { ...nothing, source: { url, kind: 'feed', title: page.source ?? page.title }, state: unread, nextCheck: now },
    now,
  );
  return isMine ? 'unchanged' : 'lost';
}

async function readPageSource(
  round: Round,
  record: SourceRecord,
  document: WebDocument,
  url: string,
  known: PageReading | null = null,
): Promise<ReadResult> {
  const page = known ?? (await round.reader.readPage(document));
  if (page.fault !== null) return fail(round, record, explainPageFault(page.fault));
  const taken = await takePage(round, page, [document.url, url, record.source.given]);
  const now = round.clock.now().toISOString();
  const newestAt = taken.kind === 'known' ? (record.state.newestAt ?? now) : now;
  const learnt = { url, kind: 'page' as const, title: record.source.title ?? page.title, freshFor: document.freshFor };
  return settle(round, record, learnt, 'read', { change: { validators: document.validators, newestAt } });
}

/** The address to which a source has moved, in canonical form; its own where another source has that. */
async function freeAddress(round: Round, { source }: SourceRecord, movedTo: string): Promise<string> {
  const url = canonicalUrl(movedTo);
  const other = await round.sources.findSourceByUrl(url);
  return other === null || other.source.id === source.id ? url : source.url;
}

const nothing: Pick<SourceReading, 'found' | 'seen' | 'isNewlyDead'> = { found: [], seen: [], isNewlyDead: false };

async function settle(
  { sources, owner, clock, random, settings }: Round,
  { source, state }: SourceRecord,
  {
    url,
    kind = source.kind,
    title = source.title,
    freshFor,
  }: Partial<SourceReading['source']> & { url: string; freshFor: number | null },
  result: 'read' | 'unchanged',
  {
    change = {},
    found = [],
    seen = [],
  }: { change?: Partial<SourceState>; found?: readonly FoundEntry[]; seen?: readonly SeenEntry[] } = {},
): Promise<ReadResult> {
  const now = clock.now();
  const at = now.toISOString();
  const healthy = { failure: null, deadSince: null, firstReadAt: state.firstReadAt ?? at, lastReadAt: at };
  const after: SourceState = { ...state, ...change, ...healthy };
  const next = nextCheck(after, freshFor, { now, random: random(), shortest: settings.shortest });
  const reading = { ...nothing, source: { url, kind, title }, state: after, nextCheck: next, found, seen };
  return (await sources.recordReading(source.id, owner, reading, now)) ? result : 'lost';
}

async function fail(
  { sources, owner, clock, random, logger }: Round,
  { source, state }: SourceRecord,
  { message, hint }: Pick<DatelineError, 'message' | 'hint'>,
  { isGone = false, retryAfter = null }: { isGone?: boolean; retryAfter?: number | null } = {},
): Promise<ReadResult> {
  const now = clock.now();
  const at = now.toISOString();
  const since = state.failure?.since ?? at;
  const count = (state.failure?.count ?? 0) + 1;
  const isDead = isGone || (count >= MOST_FAILURES && now.getTime() - Date.parse(since) >= PATIENCE);
  const isNewlyDead = isDead && state.deadSince === null;
  const deadSince = isDead ? (state.deadSince ?? at) : state.deadSince;
  const after = { ...state, failure: { count, since, message, hint }, deadSince };
  // A site that says that it is gone is not asked again.
  const next = isGone ? null : nextTry({ count, retryAfter, isDead: deadSince !== null }, { now, random: random() });
  const { url, kind, title } = source;
  logger[isNewlyDead ? 'warn' : 'info'](
    { source: source.id, count, reason: message },
    isNewlyDead ? 'a source is dead' : 'a source gave nothing',
  );
  const reading = { ...nothing, source: { url, kind, title }, state: after, nextCheck: next, isNewlyDead };
  return (await sources.recordReading(source.id, owner, reading, now)) ? 'failed' : 'lost';
}

const refuseTwice = (url: string): Pick<DatelineError, 'message' | 'hint'> => ({
  message: `The feed of the site, ${url}, is a source already.`,
  hint: 'Remove one of the two.',
});
