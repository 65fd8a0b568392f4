import { mannerFillers, reasonFillers, type Filler } from '../language/adjuncts.ts';
import type { Statement } from './briefing.ts';
import { wordsOf, type Opening } from './lead-opening.ts';

/** Why the main event took place: the surest clause or phrase of reason of an opening. */
export const whyOf = (opening: Opening): Statement | null => surest(opening, reasonFillers, 0.5);

/** How: by doing what, in what manner. */
export const howOf = (opening: Opening): Statement | null => surest(opening, mannerFillers, 0.6);

function surest(opening: Opening, find: typeof reasonFillers, least: number): Statement | null {
  const { clauses, tokens } = opening.sentence;
  const fillers = clauses
    .flatMap((_, index) => find(clauses, index, tokens))
    .filter(({ certainty }) => certainty >= least);
  const best = fillers.reduce<Filler | null>(
    (top, filler) => (top === null || filler.certainty > top.certainty ? filler : top),
    null,
  );
  return best === null ? null : wordsOf(opening, best.first, best.last);
}
