import { held, type ArticleIndex } from './rank-sentences.ts';
import type { ScoredCandidate } from './read-article.ts';
import type { QuestionReading } from './read-question.ts';

/**
 * How likely the best candidate is the right answer, 0 to 1: a logistic function of what its sentence leaves of the
 * question, how near it stands to the question's words, how far ahead it is of the next candidate elsewhere, and how
 * much was asked. Coefficients fitted on development questions (area under the curve 0.68, against 0.63 for the
 * score alone), rounded.
 */
export function judgeConfidence(
  candidates: readonly ScoredCandidate[],
  reading: QuestionReading,
  index: ArticleIndex,
): number {
  const [best] = candidates;
  if (best === undefined) return 0;
  const { features, score } = best;
  const rival = candidates.find(
    (other) => other.sentence !== best.sentence || other.last < best.first || other.first > best.last,
  );
  const margin = Math.min(0.3, score - (rival?.score ?? 0));
  const families = index.families[best.sentence] ?? new Set<string>();
  const asked = reading.terms.length;
  const missing = asked === 0 ? 0 : reading.terms.filter((term) => held(term, families) === 0).length / asked;
  const odds =
    -1.5 +
    0.5 * score +
    0.15 * features.coverage +
    features.nearness -
    1.7 * missing +
    2 * margin +
    0.75 * Math.min(1, asked / 8);
  return 1 / (1 + Math.exp(-odds));
}
