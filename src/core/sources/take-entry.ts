import { edtfBounds } from '../dates/edtf.ts';
import { DatelineError } from '../errors.ts';
import type { PageReading } from '../ports/read-document.ts';
import type { EntryOutcome, WaitingEntry } from '../ports/source-store.ts';
import { chooseAddress } from './choose-address.ts';
import { explainPageFault } from './explain-page-fault.ts';
import { explainWebFault } from './explain-web-fault.ts';
import type { FeedEntry } from './feed.ts';
import { hostOf } from './host-of.ts';
import { nextTry } from './next-check.ts';
import { askWeb, mayHeal, toFault, type Round } from './rounds.ts';
import type { IncomingArticle, TakenArticle } from './take-article.ts';
import type { Source } from './source.ts';

/** So often an entry's page is asked for before what the feed gives of it has to do. */
const MOST_TRIES = 5;
/** An extract of fewer characters says nothing that a briefing could tell. */
const TELLING = 200;
/** What is dated later than this from now is dated wrongly, in milliseconds. */
const AHEAD = 86_400_000;

/** What there is of an article. */
type Gained = { article: IncomingArticle } | { fault: DatelineError; healsAt: Date | null };

/**
 * Takes the article of an entry in: from the feed where that has all of it, else from its page; from what the feed has
 * where the page gives nothing. Rejects where the store does, or the round ends.
 */
export async function takeEntry(
  round: Round,
  source: Pick<Source, 'id' | 'title' | 'url'>,
  waiting: WaitingEntry,
): Promise<EntryOutcome> {
  try {
    return await takeWaiting(round, source, waiting);
  } catch (error) {
    const { message, code } = toFault(round, error, source.id);
    const nextAttempt = code === 'bad-article' ? null : nextAttemptOf(round, waiting.attempts, null);
    return nextAttempt === null
      ? { state: 'failed', reason: message }
      : { state: 'waiting', reason: message, nextAttempt };
  }
}

async function takeWaiting(
  round: Round,
  source: Pick<Source, 'title' | 'url'>,
  { entry, attempts }: WaitingEntry,
): Promise<EntryOutcome> {
  const publisher = entry.source ?? source.title ?? hostOf(source.url);
  const gained =
    entry.isExtract || entry.content === null ? await readEntryPage(round, entry, { attempts, publisher }) : null;
  if (gained !== null && 'article' in gained) return take(round, gained.article);
  if (gained !== null && gained.healsAt !== null) {
    return { state: 'waiting', reason: gained.fault.message, nextAttempt: gained.healsAt };
  }
  const text = await readContent(round, entry);
  if (text === null || (gained !== null && text.length < TELLING)) {
    return { state: 'failed', reason: gained?.fault.message ?? 'The feed gives no text of it, and no address.' };
  }
  return take(round, {
    text,
    title: entry.title,
    author: entry.author,
    source: publisher,
    publishedAt: dateOf(entry.publishedAt, round),
    url: entry.url,
    isExtract: gained !== null,
  });
}

/** Takes the article of a page in that is a source itself. Rejects as `TakeArticle` does. */
export function takePage(round: Round, page: PageReading, addresses: readonly string[]): Promise<TakenArticle> {
  return round.takeArticle(toArticle(round, page, addresses));
}

async function take({ takeArticle }: Round, article: IncomingArticle): Promise<EntryOutcome> {
  const { briefing } = await takeArticle(article);
  return { state: 'taken', briefing: briefing.id };
}

/** When it is tried again; null where it was tried often enough. */
function nextAttemptOf({ clock, random }: Round, attempts: number, retryAfter: number | null): Date | null {
  if (attempts + 1 >= MOST_TRIES) return null;
  return nextTry({ count: attempts + 1, retryAfter, isDead: false }, { now: clock.now(), random: random() });
}

async function readEntryPage(
  round: Round,
  entry: FeedEntry,
  { attempts, publisher }: { attempts: number; publisher: string },
): Promise<Gained> {
  const { url } = entry;
  if (url === null) {
    return { fault: new DatelineError('not-found', 'The feed gives no address of it.'), healsAt: null };
  }
  const result = await askWeb(round, { url, wants: 'page', validators: null });
  if (result.kind === 'fault') {
    return {
      fault: explainWebFault(result),
      healsAt: mayHeal(result) ? nextAttemptOf(round, attempts, result.retryAfter) : null,
    };
  }
  if (result.kind === 'not-modified') throw new Error('A page was said to be unchanged that was asked for anew.');
  const page = await round.reader.readPage(result);
  if (page.fault !== null) return { fault: explainPageFault(page.fault), healsAt: null };
  const article = toArticle(round, page, [result.url, url]);
  return {
    article: {
      ...article,
      title: article.title ?? entry.title,
      author: article.author ?? entry.author,
      // A page that doesn't say who publishes it is named after its host.
      source: page.source === null || page.source === nameOfHost(result.url) ? publisher : page.source,
      publishedAt: article.publishedAt ?? dateOf(entry.publishedAt, round),
    },
  };
}

/** @param addresses those that led to the page, the one that it came from first */
function toArticle(round: Round, page: PageReading, addresses: readonly string[]): IncomingArticle {
  const { text, title, author, source, publishedAt, canonicalUrl } = page;
  const [found = ''] = addresses;
  return {
    ...{ text, title, author, source },
    publishedAt: dateOf(publishedAt, round),
    url: chooseAddress(found, canonicalUrl),
    alsoAt: addresses,
  };
}

/** The text of what the feed gives of an entry, read as a page where it is HTML; null where that is nothing. */
async function readContent({ reader }: Round, { content, plain, title, url }: FeedEntry): Promise<string | null> {
  if (content === null) return null;
  if (content.form === 'text') return content.text;
  const html = `<!doctype html><html><head><meta charset="utf-8"></head><body><article><h1>${escapeHtml(title ?? '')}</h1>${content.text}</article></body></html>`;
  const body = new TextEncoder().encode(html);
  const page = await reader.readPage({ url, mediaType: 'text/html', charset: 'utf-8', body });
  // What looks like no article on a page may be all that the feed gives.
  return page.text.length >= plain.length / 2 ? page.text : plain;
}

const nameOfHost = (url: string): string => hostOf(url).replace(/^www\./u, '');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The date, unless it is one to come: what announces an event is not published on its day. */
function dateOf(publishedAt: string | null, { clock }: Pick<Round, 'clock'>): string | null {
  if (publishedAt === null) return null;
  return edtfBounds(publishedAt).start * 60_000 > clock.now().getTime() + AHEAD ? null : publishedAt;
}
