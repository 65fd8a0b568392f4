import type { PageReading, RawDocument } from '../../../core/ports/read-document.ts';
import type { FeedReading, ListReading } from '../../../core/sources/feed.ts';

/** What a document can be read as, and what comes of it. */
export interface Readings {
  page: PageReading;
  feed: FeedReading;
  list: ListReading;
}

/** What the thread that reads documents is given. */
export interface ReadingJob {
  as: keyof Readings;
  document: RawDocument;
}
