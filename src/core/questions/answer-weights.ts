import type { ConfidenceFeature, Feature } from './features.ts';

/** Made by `scripts/learn-answer-weights.ts` from the project's own questions: run it again rather than change this. */
export const ANSWER_WEIGHTS: {
  readonly candidate: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<ConfidenceFeature, number>>;
  /** Under this confidence the answer is "not found". */
  readonly leastConfidence: number;
} = {
  candidate: {
    coverage: 2.64,
    context: 1.89,
    standing: 1.28,
    structure: 2.82,
    kind: 2.39,
    both: 0.62,
    nearness: 1.8,
    neighbours: 0.85,
    clause: 1.5,
    focusInside: 1.82,
    focusBeside: 0.64,
    role: -0.11,
    side: -0.41,
    repeats: -1.11,
    pronoun: -1.35,
    list: 1.07,
    name: 0.68,
    lengthOfPhrase: 0.79,
    lengthOfClause: 1.24,
    wholeClause: 1.05,
    missingNames: 0.05,
  },
  confidence: {
    bias: -2.8,
    score: 0.72,
    margin: 0.77,
    coverage: 1.03,
    lead: 0.62,
    nearness: 0.19,
    structure: 0.39,
    kind: 0.6,
    missing: -1.24,
    absent: -0.82,
    missingNames: -0.46,
    met: 0.42,
    verb: 0,
    repeats: 0.74,
    focus: -1.08,
  },
  leastConfidence: 0.13,
};
