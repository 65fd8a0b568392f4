import type { Features } from './features.ts';

/** A stretch of a sentence that may answer the question, as token indexes, both inclusive. */
export interface Candidate {
  /** Index of the sentence in the article. */
  sentence: number;
  first: number;
  last: number;
  /** How well its place in the clause is the place asked for, 0 to 1; 0 where no clause matched. */
  structure: number;
  /** How well it is the kind of thing asked for, 0 to 1. */
  kind: number;
  /** The construction that found it; for explanations. */
  found: string;
}

/** A candidate with what speaks for it. */
export interface ScoredCandidate extends Candidate {
  features: Features;
  /** Higher is better; comparable within one question. */
  score: number;
}
