import type { FeedLink } from '../ports/read-document.ts';

/** Feeds of what readers write, not of the news. */
const ASIDE = /\bcomments?\b|\bcommentaires\b|\bkommentare\b/iu;

/** The feed of a page that its news is in: the first that is not of comments; null where it points to none. */
export function chooseFeed(feeds: readonly FeedLink[]): FeedLink | null {
  return feeds.find(({ url, title }) => !ASIDE.test(`${title ?? ''} ${url}`)) ?? feeds[0] ?? null;
}

/** Where sites that don't point to their feed often have it. */
export const usualFeedPaths = [
  '/feed',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/rss',
  '/feed.json',
] as const;
