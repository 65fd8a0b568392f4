import type { Briefing } from '../briefings/briefing.ts';

/** By what an article is known when it comes in again. */
export interface ArticleMarks {
  /** Its own address in canonical form; null where it has none. */
  address: string | null;
  /** Other addresses that lead to it, in canonical form. */
  alsoAt: readonly string[];
  /** `fingerprintSaid` of its text. */
  said: string;
}

/** A stored briefing of which an article that came in may be a copy, or a newer version. */
export interface KnownArticle {
  /** The id of the briefing. */
  id: string;
  /** What they share; the same words may be chance, an address that only leads there may have been moved. */
  by: 'address' | 'said' | 'also-at';
  /** The name of the file that the briefing was read from; null where it came in otherwise. */
  file: string | null;
  /** The number of its last arrival: another one tells that it was put again. */
  arrival: number;
  /** Whether it is there only because somebody asked for a briefing of just this article. */
  isAsked: boolean;
}

/**
 * Tells articles that come in again. All briefings are known by what they say and by their own address, whoever put them.
 * Every method may reject with `DatelineError('store-failed')`.
 */
export interface KnownArticles {
  /** The briefings that share a mark, each once: by address first, then by what is said, then by other addresses; latest first. */
  findKnown(marks: ArticleMarks): Promise<KnownArticle[]>;
  /**
   * Puts the briefing of an article that came in, with the other addresses that lead to it, in one step. Where one that was
   * read from a file has its id, the store's briefing changes; the file stays as it is, and is read again once somebody
   * saves it. Nothing is done, and false comes back, where the briefings known by the marks are no longer those, or
   * another one has its id.
   *
   * @param how `known` is what `findKnown` gave of the marks; where `isAsked`, the briefing is no arrival to the listings of
   *   those
   */
  putArticle(
    briefing: Briefing,
    marks: ArticleMarks,
    how: { known: readonly KnownArticle[]; isAsked: boolean },
  ): Promise<boolean>;
  /** Notes other addresses of a stored briefing; one that leads to another briefing leads to this one from then on. */
  addAddresses(id: string, addresses: readonly string[]): Promise<void>;
}
