import type { AnalysedSentence } from '../language/analyse-text.ts';
import { judgeStatus } from '../language/judge-status.ts';
import type { QuestionReading } from './question-reading.ts';

/**
 * How well what a clause tells fits the time asked about: 1 or 0, and 0.5 where the question leaves the time open. What
 * did not happen, or not yet, is no answer to what was; what happened is none to what will be.
 */
export function statusFit({ tokens, clauses }: AnalysedSentence, at: number, { time, verb }: QuestionReading): number {
  if (time === null || verb?.negated === true) return 0.5;
  const { status } = judgeStatus(tokens, clauses, at);
  const isFact = status === 'happened' || status === 'ongoing';
  return isFact === (time === 'past') ? 1 : 0;
}
