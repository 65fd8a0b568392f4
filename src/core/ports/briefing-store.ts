import type { Briefing } from '../briefings/briefing.ts';

/** What lists and completion show of a briefing. */
export interface BriefingListing {
  id: string;
  headline: string;
  source: string | null;
  url: string | null;
  publishedAt: string | null;
}

export interface SentenceHit {
  briefing: string;
  /** A sentence id, or `title`. */
  sentence: string;
  /** Higher is better; comparable within one search only. */
  score: number;
}

/** A stretch of time in minutes since the epoch, its end not in it, as `edtfBounds` gives it. */
export interface Published {
  start: number;
  end: number;
}

/** Where briefings are kept and found. Every method may reject with `DatelineError('store-failed')`. */
export interface BriefingStore {
  /** Adds the briefing, or replaces the one of the same id, with all its index entries, at once or not at all. */
  put(briefing: Briefing): Promise<void>;
  /** Takes the briefing out; no effect where there is none. */
  remove(id: string): Promise<void>;
  /** The briefing as it was put, or null. It may be handed to others too: it is frozen, or must not be changed. */
  get(id: string): Promise<Briefing | null>;
  count(): Promise<number>;
  /** The briefings, latest published first, those without a date last; ties by id. */
  list(page: { limit: number; offset: number }): Promise<BriefingListing[]>;
  /** Those whose publication begins within the time, latest first, ties by id; none without a date. */
  listPublished(within: Published, limit: number): Promise<BriefingListing[]>;
  /** The number of the last briefing that was put: each gets a higher one. 0 where there is none. */
  lastArrival(): Promise<number>;
  /** The number of a briefing: put again, it gets a new one. 0 where there is none. */
  arrivalOf(id: string): Promise<number>;
  /** How many briefings were put behind the one of that number; those that somebody asked for do not count. */
  countArrivals(after: number): Promise<number>;
  /**
   * The briefings put behind the one of that number, latest published first, those without a date last; ties by id. Those
   * that are there because somebody asked for just them are left out.
   */
  listArrivals(after: number, limit: number): Promise<BriefingListing[]>;
  /**
   * The briefings whose headline, source and id hold every given word, whole or by its beginning, latest first.
   * Case and accents don't count. Without a word it gives the latest.
   */
  findByWords(words: readonly string[], limit: number): Promise<BriefingListing[]>;
  /** The briefing of the article under an address in its canonical form, the latest where there are several; or null. */
  findByUrl(url: string): Promise<BriefingListing | null>;
  /**
   * The sentences (titles among them) that match the terms best by BM25, best first. A term is one word, of any
   * characters: nothing in it is query syntax. Inflections match; case and accents don't count. `within` limits the
   * search to one briefing. Where terms are so common that they hardly tell sentences apart, a store may leave them
   * out of the ranking.
   */
  searchSentences(terms: readonly string[], limit: number, within?: string): Promise<SentenceHit[]>;
  /** The same among the briefings whose publication begins within the time. */
  searchPublished(terms: readonly string[], within: Published, limit: number): Promise<SentenceHit[]>;
  /**
   * Names of people in the stored briefings that begin with, or have a word that begins with, the given text; each
   * once, in the order of what matched. Case and accents don't count. Without a text it gives the first names.
   */
  findPeople(prefix: string, limit: number): Promise<string[]>;
  close(): Promise<void>;
}
