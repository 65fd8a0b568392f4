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

/** Where briefings are kept and found. Every method may reject with `DatelineError('store-failed')`. */
export interface BriefingStore {
  /** Adds the briefing, or replaces the one of the same id, with all its index entries, at once or not at all. */
  put(briefing: Briefing): Promise<void>;
  /** Takes the briefing out; no effect where there is none. */
  remove(id: string): Promise<void>;
  get(id: string): Promise<Briefing | null>;
  count(): Promise<number>;
  /** The briefings, latest published first, those without a date last; ties by id. */
  list(page: { limit: number; offset: number }): Promise<BriefingListing[]>;
  /** The briefings whose headline, source or id holds every given word or its beginning, latest first. */
  findByWords(words: readonly string[], limit: number): Promise<BriefingListing[]>;
  /**
   * The sentences (titles among them) that match the terms best by BM25, best first. A term is one
   * word; inflections match. `within` limits the search to one briefing.
   */
  searchSentences(terms: readonly string[], limit: number, within?: string): Promise<SentenceHit[]>;
  /** Names of people in the stored briefings that begin with, or have a word that begins with, the given text. */
  findPeople(prefix: string, limit: number): Promise<string[]>;
  close(): Promise<void>;
}
