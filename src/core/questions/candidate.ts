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
export interface WeighedCandidate extends Candidate {
  features: Features;
}

/** A candidate that was read with the question. */
export interface ScoredCandidate extends WeighedCandidate {
  /** How much likelier it is than that nothing answers, as a natural logarithm: the sum of the shares. */
  score: number;
  /** Its score by each of the readers, of which that is the mean. */
  byReader: readonly number[];
  /**
   * What its own words say for it, what its features say, what its sentence says for all its candidates, and what the
   * grammar of the question does.
   */
  shares: { words: number; features: number; sentence: number; grammar: number };
}
