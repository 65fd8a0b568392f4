import type { PageFault } from '../sources/explain-page-fault.ts';

/** The bytes of a page or a feed, and what is known of them: a `WebDocument` is one, a file can be made one. */
export interface RawDocument {
  /** Where it came from, which resolves its links; null where that is no address. */
  url: string | null;
  /** In lower case, without parameters; null where nobody says. */
  mediaType: string | null;
  /** As whoever sent it names it, right or wrong. */
  charset: string | null;
  body: Uint8Array;
}

/** A feed to which a page points. */
export interface FeedLink {
  url: string;
  title: string | null;
}

/** What a page holds. */
export interface PageReading {
  title: string | null;
  /** Paragraphs apart by an empty line; what there is of it where the page has a fault. */
  text: string;
  author: string | null;
  /** EDTF, with the zone where the page gives one. */
  publishedAt: string | null;
  /** The address that the page calls its own. */
  canonicalUrl: string | null;
  /** Who publishes it, or the host. */
  source: string | null;
  /** A BCP 47 tag. */
  language: string;
  /** The feeds to which its head points, in its order. */
  feeds: readonly FeedLink[];
  /** Why the text is not, or not all of, an article; null where it is. */
  fault: PageFault | null;
}

/**
 * Reads what came from outside, with a bound on time and memory: a document that would go beyond them, or that brings
 * its reader down, has the fault `unreadable`.
 */
export interface DocumentReader {
  /** The article of a page. */
  readPage(document: RawDocument): Promise<PageReading>;
}
