import type { ConfidenceFeature, Feature } from './features.ts';

/** Made by `scripts/learn-answer-weights.ts` from the project's own questions: run it again rather than change this. */
export const ANSWER_WEIGHTS: {
  readonly candidate: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<ConfidenceFeature, number>>;
  /** Under this confidence the answer is "not found". */
  readonly leastConfidence: number;
} = {
  candidate: {
    coverage: 2.65,
    context: 1.86,
    standing: 1.44,
    structure: 2.82,
    displaced: -3.24,
    kind: 2.38,
    both: 0.64,
    nearness: 1.65,
    neighbours: 0.77,
    clause: 1.14,
    focusInside: 1.78,
    focusBeside: 0.68,
    role: -0.03,
    side: -0.21,
    status: 2.05,
    repeats: -1.28,
    pronoun: -1.22,
    list: 1.44,
    name: 0.64,
    lengthOfPhrase: 0.57,
    lengthOfClause: 1.24,
    wholeClause: 0.47,
    missingNames: 0.06,
  },
  confidence: {
    bias: -2.7,
    score: 0.31,
    margin: 0.41,
    coverage: 0.9,
    lead: 0.69,
    nearness: 0.35,
    structure: 0.81,
    kind: 0.82,
    missing: -1.05,
    absent: -0.8,
    missingNames: -0.5,
    met: 0.72,
    verb: 0.15,
    repeats: 1,
    focus: -1.17,
  },
  leastConfidence: 0.15,
};
