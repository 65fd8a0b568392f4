import type { ConfidenceFeature, Feature } from './features.ts';

/** Made by `scripts/learn-answer-weights.ts` from the project's own questions: run it again rather than change this. */
export const ANSWER_WEIGHTS: {
  readonly candidate: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<ConfidenceFeature, number>>;
  /** Under this confidence the answer is "not found". */
  readonly leastConfidence: number;
} = {
  candidate: {
    coverage: 2.71,
    context: 1.92,
    standing: 1.5,
    structure: 2.82,
    displaced: -3.23,
    kind: 2.31,
    both: 0.64,
    nearness: 1.64,
    neighbours: 0.83,
    clause: 1.1,
    focusInside: 1.79,
    focusBeside: 0.67,
    role: -0.01,
    side: -0.19,
    status: 1.99,
    repeats: -1.27,
    pronoun: -1.2,
    list: 1.44,
    name: 0.58,
    lengthOfPhrase: 0.57,
    lengthOfClause: 1.24,
    wholeClause: 0.48,
    missingNames: 0.04,
  },
  confidence: {
    bias: -2.7,
    score: 0.31,
    margin: 0.4,
    coverage: 0.9,
    lead: 0.69,
    nearness: 0.35,
    structure: 0.82,
    kind: 0.82,
    missing: -1.06,
    absent: -0.8,
    missingNames: -0.5,
    met: 0.72,
    verb: 0.15,
    repeats: 1.01,
    focus: -1.17,
  },
  leastConfidence: 0.15,
};
