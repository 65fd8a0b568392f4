import type { ConfidenceFeature, Feature } from './features.ts';

/** Made by `scripts/learn-answer-weights.ts` from the project's own questions: run it again rather than change this. */
export const ANSWER_WEIGHTS: {
  readonly candidate: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<ConfidenceFeature, number>>;
  /** Under this confidence the answer is "not found". */
  readonly leastConfidence: number;
} = {
  candidate: {
    coverage: 2.74,
    context: 1.97,
    standing: 1.47,
    structure: 2.84,
    displaced: -4,
    kind: 2.18,
    both: 0.75,
    nearness: 1.72,
    neighbours: 1.02,
    clause: 1.53,
    focusInside: 1.66,
    focusBeside: 0.72,
    role: 0.01,
    side: -0.35,
    status: 1.78,
    repeats: -0.82,
    pronoun: -1.36,
    list: 1.4,
    name: 0.54,
    lengthOfPhrase: 0.83,
    lengthOfClause: 0.94,
    wholeClause: 1.04,
    missingNames: 0.15,
  },
  confidence: {
    bias: -2.78,
    score: 0.4,
    margin: 0.8,
    coverage: 1.13,
    lead: 0.53,
    nearness: 0.33,
    structure: 0.37,
    kind: 0.81,
    missing: -1.29,
    absent: -0.81,
    missingNames: -0.45,
    met: 0.63,
    verb: -0.11,
    repeats: 0.88,
    focus: -1.14,
  },
  leastConfidence: 0.12,
};
