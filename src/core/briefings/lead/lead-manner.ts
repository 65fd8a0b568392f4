import type { Clause, Oblique } from '../../language/clause.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import type { Token } from '../../language/token.ts';
import { tellsTime } from '../../language/time-and-place.ts';
import { wordList } from '../../language/word-list.ts';
import type { Statement } from '../briefing.ts';
import { mainClauseOf, type Opening } from './lead-opening.ts';
import { surestPhrase, type LeadPhrase } from './lead-phrase.ts';
import { needsInfinitive, withDescription } from './lead-verb-phrase.ts';
import { isRoleWord, PLACE_WORDS } from '../entities/name-words.ts';
import { isHappening } from './is-happening.ts';

/** How the main event took place: by doing what, in what course ("when a tram overturned"), else what the lede says of it. */
export function leadManner(openings: readonly Opening[], said: readonly (Statement | null)[]): Statement | null {
  const isTitled = openings[0]?.cite === 'title';
  const event = openings.map((opening) => mainClauseOf(opening)?.verb.lemma).find((lemma) => lemma !== undefined);
  return surestPhrase(
    openings,
    (opening, rank) => {
      const { clauses } = opening.sentence;
      const main = mainClauseOf(opening);
      return [
        ...clauses.flatMap((clause) => [
          ...mannerClause(opening, clause),
          ...(isOwn(clauses, clause, main)
            ? clause.obliques
                .filter(({ at }) => at > clause.verb.last)
                .flatMap((oblique) => mannerOblique(opening, oblique))
            : []),
        ]),
        // Where no title tells the event, the second sentence goes on from it.
        ...(isTitled && rank > 0 && main !== undefined && opening.shared >= FEWEST_SHARED
          ? ownTelling(opening, main, main.verb.lemma === event ? 0.5 : 0.6)
          : []),
      ];
    },
    said,
  );
}

/** A sentence that shares fewer words with the title does not tell the same event. */
const FEWEST_SHARED = 2;

/** The clause of the main event, and what is joined to it or done by it: "ended the wait | to win in a thrilling finale". */
const isOwn = (clauses: readonly Clause[], clause: Clause, main: Clause | undefined): boolean =>
  (clause === main && clause.verb.lemma !== 'be') ||
  (/^(?:conjunct|infinitive)$/u.test(clause.relation) && clause.governor !== null && clauses[clause.governor] === main);

/** "by digging a tunnel", "using diggers", "while picking cabbages"; "when | a tram derailed and overturned". */
function mannerClause({ sentence: { clauses, tokens } }: Opening, clause: Clause): LeadPhrase[] {
  const { relation, marker, subject, verb, governor } = clause;
  const last = shortEnd(clauses, clause, tokens);
  if (relation === 'participial' || relation === 'reduced-relative') {
    if (marker === 'by') return [{ first: verb.first, last: clause.last, certainty: 1 }];
    if (marker === 'while') return [{ first: verb.first, last, certainty: 0.8 }];
    if (marker === 'after') return [{ first: verb.first, last, certainty: 0.55 }];
    if (isDoneAlong(clauses, clause, tokens) && last > verb.last)
      return [{ first: verb.first, last: withoutGerund(tokens, last), certainty: 0.65 }];
    return marker === null && verb.lemma === 'use' ? [{ first: verb.first, last, certainty: 0.85 }] : [];
  }
  if (relation !== 'adverbial' || subject === null || SPEECH_VERBS.has(verb.lemma)) return [];
  const certainty = courseCertainty(marker, governor === null ? undefined : clauses[governor]);
  const startsAtVerb = tokens[subject.head]?.pos === 'PRON' || last - subject.first > LONGEST_COURSE;
  return certainty === 0 || isCutOff(clauses, clause, last, tokens)
    ? []
    : [{ first: startsAtVerb ? verb.first : subject.first, last, certainty }];
}

/** "holding a sign | reading: …": a gerund that announces what is quoted behind it. */
const withoutGerund = (tokens: readonly Token[], last: number): number => {
  const announces = tokens[last]?.lower.endsWith('ing') === true && /^[:"“‘']$/u.test(tokens[last + 1]?.text ?? '');
  return announces ? last - 1 : last;
};

/** "…, clinging to a lorry": what is done along with the main event, not what comes of it or is said. */
const isDoneAlong = (
  clauses: readonly Clause[],
  { relation, verb, marker, first, governor }: Clause,
  tokens: readonly Token[],
): boolean =>
  relation === 'participial' &&
  marker === null &&
  verb.form === 'gerund' &&
  tokens[first - 1]?.text === ',' &&
  clauses[governor ?? -1]?.relation === 'main' &&
  !RESULTS.has(verb.lemma) &&
  !SPEECH_VERBS.has(verb.lemma);

/** Verbs that tell what comes of a deed. */
const RESULTS = wordList(`
  kill leave injure wound hurt make bring cause force prompt raise spark trigger create destroy damage allow enable give send put become mean
  include add cite be have`);

/** "caused him | to fall", "faced stiff | and long resistance": a telling that lacks what it needs. */
function isCutOff(clauses: readonly Clause[], clause: Clause, last: number, tokens: readonly Token[]): boolean {
  const index = clauses.indexOf(clause);
  const goesOn = clauses.some(
    ({ governor, relation, first }) =>
      governor === index &&
      (relation === 'complement' || (relation === 'infinitive' && needsInfinitive(clause))) &&
      first > last &&
      first <= last + 2,
  );
  return goesOn || (tokens[last]?.pos === 'ADJ' && !clause.modifiers.includes(last));
}

/** How sure it is that a clause tells the course of the one that it hangs on; 0 where it does not. */
function courseCertainty(marker: string | null, main: Clause | undefined): number {
  if (marker === 'when') return 0.9;
  if (main === undefined || !/^(?:after|as)$/u.test(marker ?? '')) return 0;
  if (befallsSomeone(main)) return 0.9;
  return marker === 'after' ? 0.62 : 0;
}

/** A course that is longer, in tokens, is told without who takes it. */
const LONGEST_COURSE = 9;

/** Whether a clause tells what someone suffers: behind it "after" and "as" say how; behind a deed they say why. */
function befallsSomeone({ verb, modifiers }: Clause): boolean {
  return SUFFERED.has(verb.lemma) || (verb.lemma === 'be' && modifiers.length > 0);
}

const SUFFERED = wordList(`
  die kill injure hurt wound trap strand damage destroy displace drown crush burn poison suffer crash collapse sink remain dead missing
  hospitalise hospitalize evacuate rescue shoot stab`);

/** Prepositions that say where something goes, and those that tie a phrase to the noun before it. */
const DIRECTIONS = wordList('into off onto out through over against between of down up from to');

/** Where verb and object end, with what is joined ("derailed and overturned") and where it goes; not where it was. */
function shortEnd(clauses: readonly Clause[], clause: Clause, tokens: readonly Token[]): number {
  const { verb, objects, obliques, last } = clause;
  const core = Math.max(
    verb.last,
    ...objects.filter(({ first }) => first <= verb.last + 2).map((object) => object.last),
  );
  let end = withDescription(clauses, core, tokens);
  for (const { at, preposition, phrase } of obliques)
    if (at === end + 1 && DIRECTIONS.has(preposition)) end = phrase.last;
  const index = clauses.indexOf(clause);
  const joined = clauses.find(
    ({ relation, governor, first, verb: { form } }) =>
      governor === index &&
      ((relation === 'conjunct' && first <= end + 2) || (form === 'gerund' && first === end + 1 && verb.last === end)),
  );
  return joined === undefined ? Math.min(end, Math.max(last, verb.last)) : shortEnd(clauses, joined, tokens);
}

/** "with a late goal", "in a collision with a lorry": the means, or the happening in which it came about. */
function mannerOblique({ sentence: { tokens } }: Opening, { preposition, at, phrase }: Oblique): LeadPhrase[] {
  const head = tokens[phrase.head];
  if (head?.pos !== 'NOUN' || isRoleWord({ lower: head.lemma })) return [];
  if (tellsTime(tokens.slice(phrase.first, phrase.last + 1)) || tellsTime(tokens.slice(at - 1, at))) return [];
  if (NO_MANNER.has(head.lemma) || PLACE_WORDS.has(head.lower)) return [];
  const found = (first: number, certainty: number): LeadPhrase[] => [{ first, last: phrase.last, certainty }];
  const determiner = tokens[phrase.first]?.lower;
  if (determiner === 'the') return [];
  const isDescribed = tokens.slice(phrase.first, phrase.head).some(({ pos }) => pos === 'ADJ');
  if (isDescribed && preposition === 'after') return found(phrase.first, 0.75);
  if (isDescribed && /^(?:in|with)$/u.test(preposition)) return found(at, 0.8);
  if (preposition === 'in' && isHappening(head)) return found(at, determiner === 'a' ? 0.8 : 0.75);
  return /^(?:by means of|through|via)$/u.test(preposition) ? found(at, 0.75) : [];
}

/** What someone says something in. */
const NO_MANNER = wordList(
  'statement interview letter report study tweet post video speech article email message book film series press',
);

/** What the lede itself tells of the same event, where it tells of something done in more than a bare verb. */
function ownTelling({ sentence: { clauses, tokens } }: Opening, main: Clause, certainty: number): LeadPhrase[] {
  const { verb } = main;
  if (SPEECH_VERBS.has(verb.lemma) || /^(?:be|have|do)$/u.test(verb.lemma) || verb.negated) return [];
  const last = Math.max(shortEnd(clauses, main, tokens), ...main.modifiers.filter((at) => at === verb.last + 1));
  const isBare =
    isCutOff(clauses, main, last, tokens) || last === verb.first || (verb.voice === 'passive' && last === verb.last);
  return isBare ? [] : [{ first: verb.first, last, certainty }];
}
