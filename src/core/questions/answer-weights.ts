import type { ConfidenceFeature, Feature } from './features.ts';

/** Made by `scripts/learn-answer-weights.ts` from the project's own questions: run it again rather than change this. */
export const ANSWER_WEIGHTS: {
  readonly candidate: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<ConfidenceFeature, number>>;
  /** Under this confidence the answer is "not found". */
  readonly leastConfidence: number;
} = {
  candidate: {
    coverage: 2.68,
    context: 1.9,
    standing: 1.36,
    structure: 2.86,
    kind: 2.33,
    both: 0.71,
    nearness: 1.67,
    neighbours: 0.91,
    clause: 1.5,
    focusInside: 1.71,
    focusBeside: 0.69,
    role: -0.17,
    side: -0.41,
    status: 1.73,
    repeats: -0.93,
    pronoun: -1.37,
    list: 1.27,
    name: 0.7,
    lengthOfPhrase: 0.84,
    lengthOfClause: 1.12,
    wholeClause: 1.07,
    missingNames: 0.21,
  },
  confidence: {
    bias: -2.53,
    score: 0.41,
    margin: 0.88,
    coverage: 1.15,
    lead: 0.54,
    nearness: 0.21,
    structure: 0.42,
    kind: 0.54,
    missing: -1.39,
    absent: -0.7,
    missingNames: -0.42,
    met: 0.69,
    verb: -0.23,
    repeats: 0.94,
    focus: -1.13,
  },
  leastConfidence: 0.12,
};
