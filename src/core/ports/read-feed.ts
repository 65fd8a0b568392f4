import type { FeedReading, ListReading } from '../sources/feed.ts';
import type { RawDocument } from './read-document.ts';

/** Reads feeds and lists of feeds that came from outside, bounded as `DocumentReader` is. */
export interface FeedReader {
  readFeed(document: RawDocument): Promise<FeedReading>;
  /** A list of feeds (OPML). */
  readList(document: RawDocument): Promise<ListReading>;
}
