import type { SentenceKind } from './article.ts';

/**
 * Words that a publisher or a scraper set between the sentences of the news: "Read more", "Image caption", "(Getty)".
 * `before` is the kind of an unfinished sentence that runs into it, `after` of the words that follow it; null where
 * they are news like any other.
 */
export interface Insert {
  start: number;
  end: number;
  kind: SentenceKind;
  before: SentenceKind | null;
  after: SentenceKind | null;
}
