import { canonicalUrl } from '../articles/canonical-url.ts';
import { DatelineError } from '../errors.ts';
import type { FetchWeb, WebDocument } from '../ports/fetch-web.ts';
import type { DocumentReader, FeedLink, PageReading } from '../ports/read-document.ts';
import type { FeedReader } from '../ports/read-feed.ts';
import { explainFeedFault } from './explain-feed-fault.ts';
import { explainPageFault } from './explain-page-fault.ts';
import { explainWebFault } from './explain-web-fault.ts';
import type { Feed } from './feed.ts';
import { chooseFeed, usualFeedPaths } from './find-feed.ts';
import type { Source } from './source.ts';

/** What is at an address that a person gave. */
export interface LookedAt {
  kind: NonNullable<Source['kind']>;
  /** In canonical form: that of the feed, where one was found. */
  url: string;
  title: string | null;
  /** The feed; null for a page. */
  feed: Feed | null;
  /** Other feeds of the site. */
  others: readonly FeedLink[];
}

export interface LookDependencies {
  fetchWeb: FetchWeb;
  reader: DocumentReader & FeedReader;
}

/**
 * Finds out what an address is: a feed, a site that points to its feed or has it where most have it, or a page. Rejects
 * with a `DatelineError` that says what to do.
 *
 * @param as what it is to be taken for; null for whatever it is
 */
export async function lookAtAddress(
  dependencies: LookDependencies,
  given: string,
  as: Source['kind'],
): Promise<LookedAt> {
  const { reader } = dependencies;
  const document = await ask(dependencies, given, 'either');
  if (as !== 'page') {
    const reading = await reader.readFeed(document);
    if (reading.kind === 'feed') return found(given, document, reading.feed, []);
    if (reading.fault !== 'not-a-feed') throw explainFeedFault(reading.fault);
  }
  const page = await reader.readPage(document);
  if (as !== 'page') {
    const feed = await findFeed(dependencies, document.url, page);
    if (feed !== null) return feed;
  }
  if (page.fault === null && as !== 'feed') {
    return { kind: 'page', url: addressOf(given, document), title: page.title, feed: null, others: [] };
  }
  if (as === 'page' && page.fault !== null) throw explainPageFault(page.fault);
  throw refuse(document.url);
}

/** The feed to which a page points; where it points to none and is no article, one where most sites have theirs. */
async function findFeed(dependencies: LookDependencies, url: string, page: PageReading): Promise<LookedAt | null> {
  const chosen = chooseFeed(page.feeds);
  if (chosen !== null) {
    const document = await ask(dependencies, chosen.url, 'feed');
    const reading = await dependencies.reader.readFeed(document);
    if (reading.kind === 'fault') throw explainFeedFault(reading.fault);
    return found(
      chosen.url,
      document,
      reading.feed,
      page.feeds.filter((other) => other !== chosen),
    );
  }
  if (page.fault === null && new URL(url).pathname !== '/') return null;
  for (const path of usualFeedPaths) {
    const candidate = new URL(path, url).href;
    const feed = await tryFeed(dependencies, candidate);
    if (feed !== null) return feed;
  }
  return null;
}

async function tryFeed({ fetchWeb, reader }: LookDependencies, url: string): Promise<LookedAt | null> {
  const result = await fetchWeb({ url, wants: 'feed', validators: null, askedByPerson: true });
  if (result.kind !== 'document') return null;
  const reading = await reader.readFeed(result);
  return reading.kind === 'feed' ? found(url, result, reading.feed, []) : null;
}

function found(asked: string, document: WebDocument, feed: Feed, others: readonly FeedLink[]): LookedAt {
  return { kind: 'feed', url: addressOf(asked, document), title: feed.title, feed, others };
}

/** Where it moved for good; a redirect for now leads there again. */
const addressOf = (asked: string, { movedTo }: WebDocument): string => canonicalUrl(movedTo ?? asked);

async function ask({ fetchWeb }: LookDependencies, url: string, wants: 'feed' | 'either'): Promise<WebDocument> {
  const result = await fetchWeb({ url, wants, validators: null, askedByPerson: true });
  if (result.kind === 'document') return result;
  if (result.kind === 'fault') throw explainWebFault(result);
  throw new Error('A document was said to be unchanged that was asked for anew.');
}

function refuse(url: string): DatelineError {
  return new DatelineError('not-found', `No feed was found at ${new URL(url).host}, and the page is no article.`, {
    hint: 'Look for “RSS” or “feed” on the site, and give that address.',
  });
}
