import type { PageReading, RawDocument } from '../../../core/ports/read-document.ts';
import { emptyPage } from './empty-page.ts';
import { parseFeed } from './feed/parse-feed.ts';
import { parseList } from './feed/parse-list.ts';
import { decodePage } from './page/decode-page.ts';
import { extractPage } from './page/extract-page.ts';
import type { ReadingJob, Readings } from './reading-job.ts';

/** Reads a document as what it is asked for as. Throws only for faults of ours. */
export function readDocument({ as, document }: ReadingJob): Readings[ReadingJob['as']] {
  const text = decodePage(document.body, document.charset);
  switch (as) {
    case 'page':
      return readPage(text, document);
    case 'feed':
      return parseFeed(text, document.url);
    case 'list':
      return parseList(text);
  }
}

/** A page, unless it is a feed, which has another reader. */
function readPage(text: string, { url }: RawDocument): PageReading {
  return isFeed(text) ? emptyPage(url, 'feed') : extractPage(text, url);
}

const FEED =
  /^\s*(?:<\?[^>]{0,500}\?>\s*|<!--[^>]{0,2000}-->\s*|<!doctype\s+(?:rss|rdf)[^>]{0,1000}>\s*)*<(?:rss|feed|(?:\w{1,20}:)?rdf)[\s>]/iu;
const JSON_FEED = /^\s*\{[^{}]{0,2000}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/iu;
const HEAD = 10_000;

/** Whether a document begins as a feed does, whatever it is called. */
function isFeed(text: string): boolean {
  const head = text.slice(0, HEAD);
  return FEED.test(head) || JSON_FEED.test(head);
}
