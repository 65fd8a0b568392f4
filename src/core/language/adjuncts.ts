import type { Clause, Phrase } from './clause.ts';
import { dependentsOf } from './roles.ts';
import {
  PLACE_ADVERBS,
  PLACE_PREPOSITIONS,
  tellsTime,
  TIME_ADVERBS,
  TIME_PREPOSITIONS,
  TIME_SUBORDINATORS,
} from './time-and-place.ts';
import type { Token } from './token.ts';

/** A stretch of tokens with how sure it is that it fills the place asked for. */
export interface Filler {
  first: number;
  last: number;
  head: number;
  certainty: number;
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

/** When the clause takes place: its dates, else clauses and phrases of time, else what governs it. */
export function timeFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const times = clause.times.flatMap((phrase) => ofPhrase(phrase, 1, 'time'));
  const obliques = clause.obliques
    .filter(
      (oblique) =>
        TIME_PREPOSITIONS.has(oblique.preposition) &&
        tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
    )
    .map((oblique) => ({
      first: oblique.at,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: 1,
      found: 'time',
    }));
  const direct = [...times, ...obliques];
  if (direct.length > 0) return direct;
  const adverbial = dependentsOf(clauses, index, 'adverbial', 'participial')
    .filter((dependent) => TIME_SUBORDINATORS.has(dependent.marker ?? ''))
    .map((dependent) => ofClause(dependent, 0.9, 'time clause'));
  const events = clause.obliques
    .filter((oblique) => /^(?:after|before|during|following|since|until)$/u.test(oblique.preposition))
    .map((oblique) => ({
      first: oblique.at,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: 0.9,
      found: 'time',
    }));
  const adverbs = adverbsOf(clause, tokens, TIME_ADVERBS, 'time');
  const { governor } = clause;
  const inherited =
    governor === null || adverbial.length + events.length + adverbs.length > 0
      ? []
      : timeFillers(clauses, governor, tokens).map((filler) => ({ ...filler, certainty: 0.6 * filler.certainty }));
  return [...adverbial, ...events, ...adverbs, ...inherited];
}

function adverbsOf(clause: Clause, tokens: readonly Token[], adverbs: ReadonlySet<string>, found: string): Filler[] {
  const inGroup = Array.from(
    { length: clause.verb.last - clause.verb.first + 1 },
    (_, offset) => clause.verb.first + offset,
  );
  return [...clause.modifiers, ...inGroup]
    .filter((at) => adverbs.has(tokens[at]?.lower ?? ''))
    .map((at) => ({ first: at, last: at, head: at, certainty: 0.8, found }));
}

/** Where the clause takes place; the object, with little certainty, where no phrase tells it. */
export function placeFillers(clause: Clause, tokens: readonly Token[]): Filler[] {
  const obliques = clause.obliques
    .filter(
      (oblique) =>
        PLACE_PREPOSITIONS.has(oblique.preposition) &&
        !tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
    )
    .map((oblique) => ({
      first: oblique.at,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: oblique.at < clause.verb.first && oblique.at > clause.first ? 0.6 : 1,
      found: 'place',
    }));
  if (obliques.length > 0) return obliques;
  return [
    ...adverbsOf(clause, tokens, PLACE_ADVERBS, 'place'),
    ...ofPhrase(clause.objects.at(-1) ?? null, 0.4, 'object'),
  ];
}

const REASON_MARKERS = /^(?:because|since|as|so that|for|in order|lest)$/u;
const REASON_PREPOSITIONS = /^(?:because of|due to|for|over|amid|on|after|following|as|by|in|with)$/u;

/** Why: because-clauses, purposes, phrases of cause. */
export function reasonFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const dependents = clauses.filter((dependent) => dependent.governor === index);
  const because = dependents.filter(
    (dependent) => dependent.relation === 'adverbial' && REASON_MARKERS.test(dependent.marker ?? ''),
  );
  const purpose = dependents.filter((dependent) => dependent.relation === 'infinitive');
  const participial = dependents.filter((dependent) => dependent.relation === 'participial');
  const obliques = clause.obliques.filter(
    (oblique) =>
      oblique.at > clause.verb.last &&
      REASON_PREPOSITIONS.test(oblique.preposition) &&
      !tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
  );
  return [
    ...because.map((dependent) => ofClause(dependent, 1, 'reason clause')),
    ...purpose.map((dependent) => ofClause(dependent, 0.8, 'purpose')),
    ...obliques.map((oblique) => ({
      first: oblique.at,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: /^(?:because of|due to|for|over|amid)$/u.test(oblique.preposition) ? 0.8 : 0.4,
      found: 'reason',
    })),
    ...participial.map((dependent) => ofClause(dependent, 0.5, 'participial clause')),
  ];
}

/** How: by doing what, in what manner, by what means. */
export function mannerFillers(clauses: readonly Clause[], index: number, tokens: readonly Token[]): Filler[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const dependents = clauses.filter((dependent) => dependent.governor === index);
  const byDoing = dependents.filter(
    (dependent) =>
      dependent.relation === 'participial' &&
      (dependent.marker === 'by' || dependent.marker === null || dependent.marker === 'without'),
  );
  const inGroup = Array.from(
    { length: clause.verb.last - clause.verb.first + 1 },
    (_, offset) => clause.verb.first + offset,
  );
  const adverbs = [...inGroup, ...clause.modifiers].filter((at) => {
    const token = tokens[at];
    return (
      (token?.pos === 'ADV' && /ly$/u.test(token.lower) && !TIME_ADVERBS.has(token.lower)) ||
      (token?.pos === 'ADJ' && clause.verb.lemma !== 'have')
    );
  });
  const obliques = clause.obliques.filter(
    (oblique) =>
      /^(?:by|with|through|via|in|without|like|as|on)$/u.test(oblique.preposition) &&
      !tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
  );
  return [
    ...byDoing.map((dependent) => ofClause(dependent, dependent.marker === 'by' ? 1 : 0.7, 'means')),
    ...adverbs.map((at) => ({ first: at, last: at, head: at, certainty: 0.9, found: 'manner' })),
    ...obliques.map((oblique) => ({
      first: oblique.at,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: /^(?:by|with|through|via)$/u.test(oblique.preposition) ? 0.7 : 0.45,
      found: 'means',
    })),
  ];
}

/** For how long. */
export function durationFillers(clause: Clause, tokens: readonly Token[]): Filler[] {
  const obliques = clause.obliques
    .filter(
      (oblique) =>
        /^(?:for|over|within|in|until|since|from)$/u.test(oblique.preposition) &&
        tellsTime(tokens.slice(oblique.phrase.first, oblique.phrase.last + 1)),
    )
    .map((oblique) => ({
      first: /^(?:until|since|from)$/u.test(oblique.preposition) ? oblique.at : oblique.phrase.first,
      last: oblique.phrase.last,
      head: oblique.phrase.head,
      certainty: oblique.preposition === 'for' || oblique.preposition === 'until' ? 1 : 0.7,
      found: 'duration',
    }));
  return [...obliques, ...clause.times.flatMap((phrase) => ofPhrase(phrase, 0.9, 'duration'))];
}
