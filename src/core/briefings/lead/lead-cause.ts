import { reasonFillers } from '../../language/adjuncts.ts';
import type { Clause } from '../../language/clause.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import type { Statement } from '../briefing.ts';
import { mainClauseOf, verbPhraseEnd, wordsOf, type Opening } from './lead-opening.ts';

/** A phrase that tells why or how, as token indexes (inclusive), with how sure that is. */
interface Adjunct {
  opening: Opening;
  first: number;
  last: number;
  certainty: number;
}

/** What the title and each sentence behind the lede count less than the one before. */
const LESS_BY_RANK = 0.1;
const LEAST_CERTAINTY = 0.45;

/** Why the main event took place: the surest clause or phrase of reason, those that come early before others. */
export function leadReason(openings: readonly Opening[]): Statement | null {
  return surest(openings, (opening) => {
    const { clauses, tokens } = opening.sentence;
    return clauses
      .flatMap((_, index) => reasonFillers(clauses, index, tokens))
      .filter(({ first, last }) => !isNoReason(opening, first, last))
      .map(({ first, last, certainty }) => ({ opening, first, last, certainty }));
  });
}

/** "for the first time", "according | to reports", "since Hale took office": forms of a reason that tell none. */
function isNoReason({ sentence: { tokens } }: Opening, first: number, last: number): boolean {
  if (tokens[first - 1]?.lower === 'according' || tokens[first]?.lower === 'since') return true;
  const words = tokens.slice(first, last + 1).map((token) => token.lower);
  return /^for (?:(?:the|a) )?(?:first|second|third|last|next) time$/u.test(words.join(' '));
}

/** How it took place: by doing what, in what course ("when a tram overturned"), else what the lede adds to the title. */
export function leadManner(openings: readonly Opening[]): Statement | null {
  const manner = (opening: Opening): Adjunct[] =>
    opening.sentence.clauses.flatMap((clause) => mannerOf(opening, clause) ?? []);
  const [title, lede] = openings;
  const told = surest(openings, manner);
  return told ?? (title?.cite === 'title' && lede !== undefined ? addedByLede(lede) : null);
}

/** The lede's own verb phrase, where it tells of something done. */
function addedByLede(lede: Opening): Statement | null {
  const clause = mainClauseOf(lede);
  const isDone =
    clause !== undefined &&
    clause.objects.length > 0 &&
    !SPEECH_VERBS.has(clause.verb.lemma) &&
    !/^(?:be|have|do)$/u.test(clause.verb.lemma);
  return isDone ? wordsOf(lede, clause.verb.head, verbPhraseEnd(lede.sentence.clauses, clause)) : null;
}

function surest(openings: readonly Opening[], find: (opening: Opening) => Adjunct[]): Statement | null {
  const found = openings.flatMap((opening, rank) =>
    find(opening).map((adjunct) => ({ ...adjunct, certainty: adjunct.certainty - LESS_BY_RANK * rank })),
  );
  const best = found.reduce<Adjunct | null>(
    (top, one) => (one.certainty > (top?.certainty ?? LEAST_CERTAINTY) ? one : top),
    null,
  );
  return best === null ? null : wordsOf(best.opening, best.first, best.last);
}

function mannerOf(opening: Opening, clause: Clause): Adjunct | null {
  const { relation, marker, subject, verb } = clause;
  const last = verbPhraseEnd(opening.sentence.clauses, clause);
  if (relation === 'participial' && marker === 'by')
    return { opening, first: clause.first, last: clause.last, certainty: 1 };
  if (relation === 'participial' && marker === 'after') return { opening, first: verb.first, last, certainty: 0.9 };
  const isCourse = relation === 'adverbial' && /^(?:when|after|as)$/u.test(marker ?? '') && subject !== null;
  if (!isCourse) return null;
  const isPronoun = opening.sentence.tokens[subject.head]?.pos === 'PRON';
  return { opening, first: isPronoun ? verb.first : subject.first, last, certainty: 0.9 };
}
