import type { Clause, Oblique } from '../../language/clause.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import { tellsTime } from '../../language/time-and-place.ts';
import { wordList } from '../../language/word-list.ts';
import type { Statement } from '../briefing.ts';
import { mainClauseOf, type Opening } from './lead-opening.ts';
import { surestPhrase, type LeadPhrase } from './lead-phrase.ts';
import { isRoleWord } from '../entities/name-words.ts';
import { isHappening } from './is-happening.ts';

/** How the main event took place: by doing what, in what course ("when a tram overturned"), else what the lede says of it. */
export function leadManner(openings: readonly Opening[], said: readonly (Statement | null)[]): Statement | null {
  return surestPhrase(
    openings,
    (opening, rank) => {
      const { clauses } = opening.sentence;
      const main = mainClauseOf(opening);
      return [
        ...clauses.flatMap((clause) => [
          ...mannerClause(opening, clause),
          ...(isOwn(clauses, clause, main)
            ? clause.obliques.flatMap((oblique) => mannerOblique(opening, oblique))
            : []),
        ]),
        ...(rank > 0 && main !== undefined ? ownTelling(opening, main) : []),
      ];
    },
    said,
  );
}

/** The clause of the main event, and what is joined to it or done by it: "ended the wait | to win in a thrilling finale". */
const isOwn = (clauses: readonly Clause[], clause: Clause, main: Clause | undefined): boolean =>
  clause === main ||
  (/^(?:conjunct|infinitive)$/u.test(clause.relation) && clause.governor !== null && clauses[clause.governor] === main);

/** "by digging a tunnel", "using diggers", "while picking cabbages"; "when | a tram derailed and overturned". */
function mannerClause({ sentence: { clauses, tokens } }: Opening, clause: Clause): LeadPhrase[] {
  const { relation, marker, subject, verb, governor } = clause;
  const last = shortEnd(clauses, clause);
  if (relation === 'participial' || relation === 'reduced-relative') {
    if (marker === 'by') return [{ first: verb.first, last: clause.last, certainty: 1 }];
    if (marker === null && verb.lemma === 'use') return [{ first: verb.first, last, certainty: 0.85 }];
    return marker === 'while' || marker === 'after'
      ? [{ first: verb.first, last, certainty: marker === 'while' ? 0.8 : 0.55 }]
      : [];
  }
  const isCourse = relation === 'adverbial' && /^(?:when|after|as)$/u.test(marker ?? '') && subject !== null;
  if (!isCourse || SPEECH_VERBS.has(verb.lemma)) return [];
  const isPronoun = tokens[subject.head]?.pos === 'PRON';
  const main = governor === null ? undefined : clauses[governor];
  const isHow = marker === 'when' || (main !== undefined && befallsSomeone(main));
  const isLong = last - subject.first > LONGEST_COURSE;
  return [
    {
      first: isPronoun || isLong ? verb.first : subject.first,
      last,
      certainty: isHow ? 0.9 : 0.5,
    },
  ];
}

const LONGEST_COURSE = 9;

/** Whether a clause tells what someone suffers: behind it "after" and "as" say how; behind a deed they say why. */
function befallsSomeone({ verb, objects, modifiers }: Clause): boolean {
  if (verb.voice === 'passive' || SUFFERED.has(verb.lemma)) return true;
  return verb.lemma === 'be' ? modifiers.length > 0 : verb.ambiguous && objects.length === 0;
}

const SUFFERED = wordList('die suffer lose fall crash collapse sink burn remain dead');

/** Prepositions that say where something goes, and those that tie a phrase to the noun before it. */
const DIRECTIONS = wordList('into off onto out through over against between of down up from to');

/** Where verb and object end, with what is joined ("derailed and overturned") and where it goes; not where it was. */
function shortEnd(clauses: readonly Clause[], clause: Clause): number {
  const { verb, objects, obliques, last } = clause;
  let end = Math.max(verb.last, ...objects.filter(({ first }) => first <= verb.last + 2).map((object) => object.last));
  for (const { at, preposition, phrase } of obliques)
    if (at === end + 1 && DIRECTIONS.has(preposition)) end = phrase.last;
  const index = clauses.indexOf(clause);
  const joined = clauses.find(
    ({ relation, governor, first }) => relation === 'conjunct' && governor === index && first <= end + 2,
  );
  return joined === undefined ? Math.min(end, Math.max(last, verb.last)) : shortEnd(clauses, joined);
}

/** "with a late goal", "in a collision with a lorry": the means, or the happening in which it came about. */
function mannerOblique({ sentence: { tokens } }: Opening, { preposition, at, phrase }: Oblique): LeadPhrase[] {
  const head = tokens[phrase.head];
  if (head?.pos !== 'NOUN' || isRoleWord({ lower: head.lemma })) return [];
  if (tellsTime(tokens.slice(phrase.first, phrase.last + 1))) return [];
  const isDescribed =
    tokens.slice(phrase.first, phrase.head).some(({ pos }) => pos === 'ADJ') && tokens[phrase.first]?.lower !== 'the';
  if (/^(?:in|after|with)$/u.test(preposition) && isDescribed)
    return [{ first: preposition === 'after' ? phrase.first : at, last: phrase.last, certainty: 0.75 }];
  if (preposition === 'in' && isHappening(head)) return [{ first: at, last: phrase.last, certainty: 0.75 }];
  if (preposition === 'by means of' || preposition === 'through' || preposition === 'via')
    return [{ first: at, last: phrase.last, certainty: 0.75 }];
  return [];
}

/** What the lede itself tells of the same event, where it tells of something done in more than a bare verb. */
function ownTelling({ sentence: { clauses } }: Opening, main: Clause): LeadPhrase[] {
  if (SPEECH_VERBS.has(main.verb.lemma) || /^(?:be|have|do)$/u.test(main.verb.lemma)) return [];
  const last = shortEnd(clauses, main);
  return last === main.verb.first ? [] : [{ first: main.verb.first, last, certainty: 0.6 }];
}
