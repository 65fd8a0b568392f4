import type { Clause, Oblique, Phrase } from './clause.ts';
import { dependentsOf, obliquesWith } from './roles.ts';
import {
  PLACE_ADVERBS,
  PLACE_PREPOSITIONS,
  tellsTime,
  TIME_ADVERBS,
  TIME_PREPOSITIONS,
  TIME_SUBORDINATORS,
} from './time-and-place.ts';
import type { Token } from './token.ts';

/** A stretch of tokens, both ends inclusive, with how sure it is that it fills the place asked for. */
export interface Filler {
  first: number;
  last: number;
  head: number;
  /** From 0 to 1: a rank among fillers, not a probability. */
  certainty: number;
  /** What it was found as: "time clause", "purpose". */
  found: string;
}

/** A phrase as a filler; none where there is no phrase. */
export const ofPhrase = (phrase: Phrase | null, certainty: number, found: string): Filler[] =>
  phrase === null ? [] : [{ first: phrase.first, last: phrase.last, head: phrase.head, certainty, found }];

/** A whole clause as a filler. */
export const ofClause = (clause: Clause, certainty: number, found: string): Filler => ({
  first: clause.first,
  last: clause.last,
  head: clause.verb.head,
  certainty,
  found,
});

/** A phrase with its preposition as a filler: "in Beijing". */
const ofOblique = ({ at, phrase }: Oblique, certainty: number, found: string): Filler => ({
  first: at,
  last: phrase.last,
  head: phrase.head,
  certainty,
  found,
});

const isOfTime = ({ phrase }: Oblique, tokens: readonly Token[]): boolean =>
  tellsTime(tokens.slice(phrase.first, phrase.last + 1));

/** Prepositions that make a time of an event: "after the talks". */
const EVENT_PREPOSITIONS = new Set(['after', 'before', 'during', 'following', 'since', 'until']);

/** When the clause takes place: its dates, else clauses and phrases of time, else what governs it. */
export function timeFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const dates = [
    ...clause.times.flatMap((phrase) => ofPhrase(phrase, 1, 'time')),
    ...obliquesWith(clause, TIME_PREPOSITIONS)
      .filter((oblique) => isOfTime(oblique, tokens))
      .map((oblique) => ofOblique(oblique, 1, 'time')),
  ];
  if (dates.length > 0) return dates;
  const others = [
    ...dependentsOf(clauses, index, 'adverbial', 'participial')
      .filter(({ marker }) => TIME_SUBORDINATORS.has(marker ?? ''))
      .map((dependent) => ofClause(dependent, 0.9, 'time clause')),
    ...obliquesWith(clause, EVENT_PREPOSITIONS).map((oblique) => ofOblique(oblique, 0.9, 'time')),
    ...adverbsOf(clause, tokens, TIME_ADVERBS, 'time'),
  ];
  if (others.length > 0 || clause.governor === null) return others;
  return timeFillers(clauses, clause.governor, tokens).map((filler) => ({
    ...filler,
    certainty: 0.6 * filler.certainty,
  }));
}

/** The tokens from the first of the verb group to its last: adverbs stand among them. */
const verbTokens = ({ verb }: Clause): number[] =>
  Array.from({ length: verb.last - verb.first + 1 }, (_, offset) => verb.first + offset);

const ofToken = (at: number, certainty: number, found: string): Filler => ({
  first: at,
  last: at,
  head: at,
  certainty,
  found,
});

const adverbsOf = (clause: Clause, tokens: readonly Token[], adverbs: ReadonlySet<string>, found: string): Filler[] =>
  [...clause.modifiers, ...verbTokens(clause)]
    .filter((at) => adverbs.has(tokens[at]?.lower ?? ''))
    .map((at) => ofToken(at, 0.8, found));

/** Where the clause takes place: its own phrases and adverbs, else those of what governs it, else its object. */
export function placeFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const own = placesOf(clause, tokens);
  if (own.length > 0) return own;
  return [...placesAbove(clauses, clause, tokens), ...ofPhrase(clause.objects.at(-1) ?? null, 0.4, 'object')];
}

function placesOf(clause: Clause, tokens: readonly Token[]): Filler[] {
  // Between the clause's first word and its verb a phrase describes the subject: "the man in the car said".
  const describesSubject = ({ at }: Oblique): boolean => at < clause.verb.first && at > clause.first;
  const obliques = obliquesWith(clause, PLACE_PREPOSITIONS)
    .filter((oblique) => !isOfTime(oblique, tokens))
    .map((oblique) => ofOblique(oblique, describesSubject(oblique) ? 0.6 : 1, 'place'));
  return obliques.length > 0 ? obliques : adverbsOf(clause, tokens, PLACE_ADVERBS, 'place');
}

/** What takes place within something takes place where that does: with less certainty at each step. */
function placesAbove(clauses: readonly Clause[], clause: Clause, tokens: readonly Token[]): Filler[] {
  let certainty = 1;
  for (let at = clause.governor; at !== null && certainty > 0.2; at = clauses[at]?.governor ?? null) {
    certainty *= 0.6;
    const governor = clauses[at];
    const places = governor === undefined ? [] : placesOf(governor, tokens);
    if (places.length > 0) return places.map((filler) => ({ ...filler, certainty: certainty * filler.certainty }));
  }
  return [];
}

const REASON_MARKERS = new Set(['because', 'since', 'as', 'so that', 'for', 'in order', 'lest']);
/** Prepositions of a cause, and those that stand for one among other things. */
const CAUSE_PREPOSITIONS = new Set(['because of', 'due to', 'for', 'over', 'amid']);
const REASON_PREPOSITIONS = new Set([...CAUSE_PREPOSITIONS, 'on', 'after', 'following', 'as', 'by', 'in', 'with']);

/** Why: because-clauses, purposes, phrases of cause. */
export function reasonFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  return [
    ...dependentsOf(clauses, index, 'adverbial')
      .filter(({ marker }) => REASON_MARKERS.has(marker ?? ''))
      .map((dependent) => ofClause(dependent, 1, 'reason clause')),
    ...dependentsOf(clauses, index, 'infinitive').map((dependent) => ofClause(dependent, 0.8, 'purpose')),
    ...obliquesWith(clause, REASON_PREPOSITIONS)
      .filter((oblique) => oblique.at > clause.verb.last && !isOfTime(oblique, tokens))
      .map((oblique) => ofOblique(oblique, CAUSE_PREPOSITIONS.has(oblique.preposition) ? 0.8 : 0.4, 'reason')),
    ...dependentsOf(clauses, index, 'participial').map((dependent) => ofClause(dependent, 0.5, 'participial clause')),
  ];
}

/** Prepositions of a means, and those that stand for one among other things. */
const MEANS_PREPOSITIONS = new Set(['by', 'with', 'through', 'via']);
const MANNER_PREPOSITIONS = new Set([...MEANS_PREPOSITIONS, 'in', 'without', 'like', 'as', 'on']);

/** How: by doing what, in what manner, by what means. */
export function mannerFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  return [
    ...dependentsOf(clauses, index, 'participial')
      .filter(({ marker }) => marker === 'by' || marker === null || marker === 'without')
      .map((dependent) => ofClause(dependent, dependent.marker === 'by' ? 1 : 0.7, 'means')),
    ...[...verbTokens(clause), ...clause.modifiers]
      .filter((at) => tellsManner(clause, tokens[at]))
      .map((at) => ofToken(at, 0.9, 'manner')),
    ...obliquesWith(clause, MANNER_PREPOSITIONS)
      .filter((oblique) => !isOfTime(oblique, tokens))
      .map((oblique) => ofOblique(oblique, MEANS_PREPOSITIONS.has(oblique.preposition) ? 0.7 : 0.45, 'means')),
  ];
}

/** "quickly"; an adjective behind a verb ("arrived safe"), but not behind "have". */
function tellsManner({ verb }: Clause, token: Token | undefined): boolean {
  if (token?.pos === 'ADJ') return verb.lemma !== 'have';
  return token?.pos === 'ADV' && token.lower.endsWith('ly') && !TIME_ADVERBS.has(token.lower);
}

const DURATION_PREPOSITIONS = new Set(['for', 'over', 'within', 'in', 'until', 'since', 'from']);
/** Prepositions that tell an end of the duration, and so belong to what tells it. */
const BOUNDING_PREPOSITIONS = new Set(['until', 'since', 'from']);

/** For how long. */
export function durationFillers(clause: Clause, tokens: readonly Token[]): Filler[] {
  const obliques = obliquesWith(clause, DURATION_PREPOSITIONS).filter((oblique) => isOfTime(oblique, tokens));
  return [
    ...obliques.map(({ preposition, at, phrase }) => ({
      first: BOUNDING_PREPOSITIONS.has(preposition) ? at : phrase.first,
      last: phrase.last,
      head: phrase.head,
      certainty: preposition === 'for' || preposition === 'until' ? 1 : 0.7,
      found: 'duration',
    })),
    ...clause.times.flatMap((phrase) => ofPhrase(phrase, 0.9, 'duration')),
  ];
}
