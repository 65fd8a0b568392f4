import type { FeedLink } from '../../../../core/ports/read-document.ts';
import type { PageDocument, PageElement } from './page-document.ts';

/** Types under which pages announce feeds; plain JSON is announced for other things. */
const FEED_TYPE = /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|(?:application|text)\/xml)\b/iu;
const MOST_LINKS = 2000;
const MOST_FEEDS = 20;
const LONGEST_TITLE = 300;

/**
 * The feeds to which the head of a page points (html.spec.whatwg.org, link type "alternate"), each once.
 *
 * @param url where the page came from
 */
export function findFeedLinks(document: PageDocument, url: string | null): FeedLink[] {
  const base = resolve(document.querySelector('base')?.getAttribute('href'), url) ?? url;
  const feeds = new Map<string, FeedLink>();
  let count = 0;
  for (const link of document.querySelectorAll('link')) {
    count += 1;
    if (count > MOST_LINKS || feeds.size >= MOST_FEEDS) break;
    const found = isFeedLink(link) ? resolve(link.getAttribute('href'), base) : null;
    if (found !== null && !feeds.has(found)) feeds.set(found, { url: found, title: titleOf(link) });
  }
  return [...feeds.values()];
}

function isFeedLink(link: PageElement): boolean {
  const words = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/u);
  return (
    words.includes('alternate') && !words.includes('stylesheet') && FEED_TYPE.test(link.getAttribute('type') ?? '')
  );
}

function resolve(written: string | null | undefined, base: string | null): string | null {
  const parsed = written === null || written === undefined ? null : URL.parse(written.trim(), base ?? undefined);
  return parsed !== null && /^https?:$/u.test(parsed.protocol) ? parsed.href : null;
}

function titleOf(link: PageElement): string | null {
  const title = (link.getAttribute('title') ?? '').slice(0, LONGEST_TITLE).toWellFormed().replace(/\s+/gu, ' ').trim();
  return title === '' ? null : title;
}
