import type { ConfidenceFeature } from './features.ts';
import learnt from './answer-weights.json' with { type: 'json' };

/** What `npm run learn` has learnt from the project's own questions: run it again rather than change its file. */
export const ANSWER_WEIGHTS: {
  readonly confidence: Readonly<Record<ConfidenceFeature, number>>;
  /** Under this confidence the answer is "not found". */
  readonly leastConfidence: number;
} = learnt;
