import type { ConfidenceFeature, Feature } from './features.ts';

/** Made by `scripts/learn-answer-weights.ts` from the project's own questions: run it again rather than change this. */
export const ANSWER_WEIGHTS: {
  readonly candidate: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<ConfidenceFeature, number>>;
  /** Under this confidence the answer is "not found". */
  readonly leastConfidence: number;
} = {
  candidate: {
    coverage: 2.72,
    context: 1.95,
    standing: 1.44,
    structure: 2.85,
    kind: 2.38,
    both: 0.74,
    nearness: 1.69,
    neighbours: 0.99,
    clause: 1.44,
    focusInside: 1.65,
    focusBeside: 0.74,
    role: 0,
    side: -0.36,
    status: 1.99,
    repeats: -0.81,
    pronoun: -1.36,
    list: 1.41,
    name: 0.54,
    lengthOfPhrase: 0.83,
    lengthOfClause: 0.95,
    wholeClause: 1.05,
    missingNames: 0.17,
  },
  confidence: {
    bias: -2.71,
    score: 0.31,
    margin: 0.82,
    coverage: 1.13,
    lead: 0.57,
    nearness: 0.32,
    structure: 0.42,
    kind: 0.79,
    missing: -1.3,
    absent: -0.76,
    missingNames: -0.44,
    met: 0.62,
    verb: -0.14,
    repeats: 0.84,
    focus: -1.11,
  },
  leastConfidence: 0.12,
};
