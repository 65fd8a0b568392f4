import { canonicalUrl } from '../articles/canonical-url.ts';
import type { Briefing } from '../briefings/briefing.ts';
import { DatelineError } from '../errors.ts';
import type { BriefingStore } from '../ports/briefing-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { FetchWeb, WebDocument } from '../ports/fetch-web.ts';
import type { DocumentReader } from '../ports/read-document.ts';
import { chooseAddress } from './choose-address.ts';
import { explainPageFault } from './explain-page-fault.ts';
import { explainWebFault } from './explain-web-fault.ts';
import { readClaimedDate } from './read-claimed-date.ts';
import type { TakeArticle } from './take-article.ts';
import { readTextFile } from './read-text-file.ts';

/** The briefing of the article behind a link. */
export interface LinkBriefing {
  briefing: Briefing;
  /** Why it is an earlier version that was kept; null where the link was read just now. */
  outdated: DatelineError | null;
}

/**
 * Reads the article behind a link that a person gave, and takes it in. Where the link can't be read any more, an article
 * that is known by it is given as it was. Asked again within minutes, or by several at once, it is read once.
 *
 * Rejects with a `DatelineError` whose hint says what to do: the web's faults, the page's, `bad-article`, `store-failed`.
 */
export type BriefLink = (link: string) => Promise<LinkBriefing>;

export interface BriefLinkDependencies {
  fetchWeb: FetchWeb;
  reader: Pick<DocumentReader, 'readPage'>;
  take: TakeArticle;
  store: Pick<BriefingStore, 'findByUrl' | 'get'>;
  clock: Clock;
}

/** For so long a page is not read again, in milliseconds. */
const FRESH = 5 * 60_000;
/** Links that are remembered as read just now. */
const MOST_REMEMBERED = 1000;

export function createBriefLink(dependencies: BriefLinkDependencies): BriefLink {
  const { store, clock } = dependencies;
  const reading = new Map<string, Promise<LinkBriefing>>();
  /** When each was read, and as which briefing; the latest last. */
  const read = new Map<string, { at: number; briefing: string }>();

  function remember(address: string, briefing: string): void {
    read.delete(address);
    read.set(address, { at: clock.now().getTime(), briefing });
    const [oldest] = read.keys();
    if (read.size > MOST_REMEMBERED && oldest !== undefined) read.delete(oldest);
  }

  async function findFresh(address: string): Promise<Briefing | null> {
    const known = read.get(address);
    return known === undefined || clock.now().getTime() - known.at >= FRESH ? null : store.get(known.briefing);
  }

  async function brief(address: string): Promise<LinkBriefing> {
    const fresh = await findFresh(address);
    if (fresh !== null) return { briefing: fresh, outdated: null };
    try {
      const briefing = await readLink(dependencies, address);
      remember(address, briefing.id);
      return { briefing, outdated: null };
    } catch (error) {
      if (!(error instanceof DatelineError) || error.code === 'store-failed') throw error;
      const listing = await store.findByUrl(address);
      const kept = listing === null ? null : await store.get(listing.id);
      if (kept === null) throw error;
      return { briefing: kept, outdated: error };
    }
  }

  return async (link) => {
    const address = canonicalUrl(link);
    const shared = reading.get(address) ?? brief(address).finally(() => reading.delete(address));
    reading.set(address, shared);
    return shared;
  };
}

async function readLink({ fetchWeb, reader, take, clock }: BriefLinkDependencies, address: string): Promise<Briefing> {
  const result = await fetchWeb({ url: address, wants: 'page', validators: null, askedByPerson: true });
  if (result.kind === 'fault') throw explainWebFault(result);
  // Nothing was sent that could be unchanged.
  if (result.kind === 'not-modified') throw new Error('A page was said to be unchanged that was asked for anew.');
  const alsoAt = [address, result.url];
  if (isPlainText(result)) {
    const name = URL.parse(result.url)?.pathname.split('/').at(-1) ?? '';
    const text = readTextFile({ name, mediaType: result.mediaType, bytes: result.body });
    return (await take({ ...text, url: result.url, alsoAt, isAsked: true })).briefing;
  }
  const page = await reader.readPage(result);
  if (page.fault !== null) throw explainPageFault(page.fault);
  const { text, title, author, source } = page;
  const publishedAt = readClaimedDate(page.publishedAt, clock.now());
  const url = chooseAddress(result.url, page.canonicalUrl);
  return (await take({ text, title, author, source, publishedAt, url, alsoAt, isAsked: true })).briefing;
}

const isPlainText = ({ mediaType }: WebDocument): boolean =>
  mediaType === 'text/plain' || mediaType === 'text/markdown';
