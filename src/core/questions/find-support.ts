import type { ScoredCandidate } from './candidate.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading } from './question-reading.ts';
import { bestLikeness, weighTerms } from './rank-sentences.ts';

/** How far from the answer's sentence one may stand that is needed to understand it. */
const REACH = 2;
/** From this likeness on a word says a term. */
const SAYS = 0.5;
/** Under this share of the question's weight what a sentence adds is not worth showing. */
const LEAST_ADDED = 0.18;

/**
 * The sentence that says what the answer's own leaves out of the question, as a pronoun's name or the matter that "the
 * deal" is: the two together show the answer. Null where the answer's sentence says it all, or no other near it does.
 */
export function findSupport(
  { index }: ReadableBriefing,
  best: ScoredCandidate,
  reading: QuestionReading,
): number | null {
  const terms = weighTerms(index, reading.terms);
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const says = (at: number): boolean[] =>
    terms.map((term) => bestLikeness(term, index.places[at] ?? new Int32Array()) >= SAYS);
  const own = says(best.sentence);
  let support: { at: number; added: number } | null = null;
  for (let at = best.sentence - REACH; at <= best.sentence + REACH; at += 1) {
    if (at === best.sentence || index.sentences[at] === undefined) continue;
    const added = says(at).reduce(
      (sum, isSaid, which) => sum + (isSaid && own[which] !== true ? (terms[which]?.weight ?? 0) : 0),
      0,
    );
    if (added > (support?.added ?? LEAST_ADDED * whole)) support = { at, added };
  }
  return support?.at ?? null;
}
