import type { Clause, Oblique } from '../../language/clause.ts';
import { eventVerbOf } from '../../language/event-nouns.ts';
import { dependentsOf } from '../../language/roles.ts';
import { tellsTime } from '../../language/time-and-place.ts';
import type { Token } from '../../language/token.ts';
import { wordList } from '../../language/word-list.ts';
import type { Statement } from '../briefing.ts';
import { mainClauseOf, type Opening } from './lead-opening.ts';
import { surestPhrase, type LeadPhrase } from './lead-phrase.ts';
import { stemOf } from './un-title-case.ts';
import { needsInfinitive } from './lead-verb-phrase.ts';
import { isStated, phraseEnd, statedCauses } from './stated-cause.ts';
import { isHappening } from './is-happening.ts';

/**
 * Why the main event took place: the surest clause or phrase of cause or purpose of the title and the opening, those that
 * come early before others; else a cause that is called one in the sentences that follow.
 */
export function leadReason(openings: readonly Opening[], further: readonly Opening[]): Statement | null {
  return (
    reasonIn(openings) ??
    surestPhrase(further, (opening) => (opening.shared > 0 ? statedCauses(opening).filter(isStated) : []))
  );
}

function reasonIn(openings: readonly Opening[]): Statement | null {
  // What the event itself is called ("following the talks") is no reason of it.
  const event = openings.map((opening) => mainClauseOf(opening)?.verb.lemma).find((lemma) => lemma !== undefined);
  return surestPhrase(openings, (opening, rank) => {
    const { clauses, tokens } = opening.sentence;
    const main = mainClauseOf(opening);
    return [
      ...statedCauses(opening),
      ...clauses.flatMap((clause, index) => [
        ...reasonClauses(opening, index),
        ...(rank < 2 && main !== undefined ? plight(opening, main, clause) : []),
        ...clause.obliques
          .filter(({ phrase }) => event === undefined || eventVerbOf(tokens[phrase.head]?.lemma ?? '') !== event)
          .flatMap((oblique) => reasonOblique(opening, clause, oblique)),
        ...(rank < 2 || isOfTitle(opening, main)
          ? purposes(opening, index, isTold(clauses, clause, main) ? 0.8 : 0.65)
          : []),
      ]),
    ].filter(
      (phrase) =>
        (rank < 2 || opening.shared > 0 || isStated(phrase)) && !isNoReason(tokens, phrase.first, phrase.last),
    );
  });
}

/** "because demand fell", "so that it could be sold", "after changing the recipe". */
function reasonClauses({ sentence: { clauses, tokens } }: Opening, index: number): LeadPhrase[] {
  return dependentsOf(clauses, index, 'adverbial', 'participial').flatMap((clause) => {
    // "when the tram overturned | as it entered a bend": of a mishap told by the way, "as" says how it came about.
    const isOfCourse = clauses[index]?.relation === 'adverbial' && clause.marker === 'as';
    const certainty = isOfCourse ? 0.6 : certaintyOfClause(clause);
    if (certainty === 0 || isMeasured(tokens[clause.first - 1])) return [];
    const first =
      clause.relation === 'participial' && /^(?:for|after|over)$/u.test(tokens[clause.first - 1]?.lower ?? '')
        ? clause.first - 1
        : clause.first;
    return [{ first, last: Math.min(clause.last, phraseEnd(tokens, Math.max(first, clause.verb.last))), certainty }];
  });
}

function certaintyOfClause({ relation, marker, verb }: Clause): number {
  if (relation === 'participial') {
    if (marker === 'for') return 0.85;
    if (marker === 'after' || marker === 'following') return 0.7;
    return verb.lemma === 'cite' || verb.lemma === 'blame' ? 0.9 : 0;
  }
  if (marker === 'because') return 1;
  if (marker === 'so that' || marker === 'in order') return 0.9;
  if (marker === 'after') return 0.65;
  return marker === 'as' ? 0.45 : 0;
}

/** "a boy | trapped in a well", "an engineer accused of fraud": the plight of the one whom the event is about. */
function plight(
  { sentence: { clauses, tokens } }: Opening,
  main: Clause,
  { relation, verb, antecedent, first, last }: Clause,
): LeadPhrase[] {
  // "are trying | to reach a boy": whom the infinitive is about is whom the event is about.
  const infinitives = dependentsOf(clauses, clauses.indexOf(main), 'infinitive');
  const isOfMain = [main, ...infinitives]
    .flatMap(({ subject, objects, obliques }) => [subject, ...objects, ...obliques.map(({ phrase }) => phrase)])
    .some((phrase) => phrase !== null && phrase.head === antecedent?.head);
  const isBehind =
    antecedent !== null && first <= antecedent.last + 2 && !/^(?:and|or)$/u.test(tokens[first - 1]?.lower ?? '');
  const isPlight = isBehind && isOfMain && verb.voice === 'passive' && !IDENTIFYING.has(verb.lemma);
  if (!isPlight || !/^(?:reduced-relative|relative)$/u.test(relation)) return [];
  let end = Math.min(last, phraseEnd(tokens, verb.last));
  const auxiliary = tokens.findIndex(({ pos }, at) => at > verb.last && at <= end && pos === 'AUX');
  if (auxiliary !== -1) end = auxiliary - 1;
  return [{ first: relation === 'relative' ? verb.head : first, last: end, certainty: 0.6 }];
}

/** Participles that only say which one is meant. */
const IDENTIFYING = wordList(`
  call name know base own make sell publish locate run write build found produce hold schedule describe see dub entitle title size price lead star
  date set use head design wear bear bring show take give post quote cite release own launch`);

/** Of a quarrel, a punishment, a fear: what it is over. */
function reasonOblique(
  { sentence: { tokens } }: Opening,
  { verb }: Clause,
  { preposition, at, phrase }: Oblique,
): LeadPhrase[] {
  const head = tokens[phrase.head];
  const words = tokens.slice(phrase.first, phrase.last + 1);
  if (head === undefined || tellsTime(words) || /^(?:NUM|PRON)$/u.test(head.pos)) return [];
  const found = { first: at, last: phraseEnd(tokens, Math.max(at, phrase.head)) };
  if (TRACED_TO.get(verb.lemma) === preposition) return [{ ...found, certainty: 0.9 }];
  switch (preposition) {
    case 'over':
      return words.some(({ pos }) => pos === 'NUM') || head.pos === 'PROPN' ? [] : [{ ...found, certainty: 0.7 }];
    case 'amid':
      return [{ ...found, certainty: 0.7 }];
    case 'after':
    case 'following':
      return isMeasured(tokens[at - 1]) || tokens[found.last + 1]?.text === ','
        ? []
        : [{ ...found, certainty: isEvent(head) ? 0.65 : 0.6 }];
    case 'for':
      return isEvent(head) || head.lower.endsWith('ing') ? [{ ...found, certainty: 0.6 }] : [];
    default:
      return [];
  }
}

/** Verbs that trace something to its cause, with the word that ties the cause. */
const TRACED_TO: ReadonlyMap<string, string> = new Map([
  ['blame', 'on'],
  ['attribute', 'to'],
  ['stem', 'from'],
  ['result', 'from'],
]);

/** "days | after the talks": a distance in time. */
const isMeasured = (before: Token | undefined): boolean =>
  /^(?:minute|hour|day|week|month|year)s?$/u.test(before?.lower ?? '');

const isEvent = (head: Token): boolean => isHappening(head) || OFFENCES.has(head.lower);

const OFFENCES = wordList(
  'murder manslaughter fraud theft corruption bribery treason perjury rape assault libel speeding',
);

/** The main event itself, what is done with it, or what is said of it; not what a relative clause says beside. */
const isTold = (clauses: readonly Clause[], clause: Clause, main: Clause | undefined): boolean =>
  clause === main ||
  (clause.relation === 'conjunct' && clauses[clause.governor ?? -1] === main) ||
  clause.relation === 'participial';

/** Whether the one of whom a sentence tells stands in the title too. */
const isOfTitle = ({ sentence: { tokens }, titleWords }: Opening, main: Clause | undefined): boolean =>
  titleWords.size === 0 || titleWords.has(stemOf(tokens[main?.subject?.head ?? -1]?.lower ?? ''));

/** "to free a boy": what it is done for, where the verb does not need it. */
function purposes({ sentence: { clauses, tokens } }: Opening, index: number, certainty: number): LeadPhrase[] {
  const clause = clauses[index];
  if (clause === undefined || needsInfinitive(clause)) return [];
  return dependentsOf(clauses, index, 'infinitive')
    .filter(({ first, verb }) => !completesNoun(tokens[first - 1]) && isBase(tokens[verb.head]))
    .map(({ first, verb }) => ({ first, last: phraseEnd(tokens, verb.last), certainty }));
}

/** "to detained migrants", "to threatening him": what stands behind a preposition is no purpose. */
const isBase = (token: Token | undefined): boolean => token?.lemma === token?.lower;

/** "the decision | to change it", "ready | to leave": an infinitive that says of what. */
const completesNoun = (token: Token | undefined): boolean =>
  token?.pos === 'ADJ' || token?.pos === 'VERB' || NOUNS_WITH_INFINITIVE.has(token?.lower ?? '');

const NOUNS_WITH_INFINITIVE = wordList(
  'decision plan plans move right ability chance way deal agreement order orders refusal failure promise pledge proposal time opportunity power desire need attempt effort bid race',
);

/** "for the first time", a bare "over": forms of a reason that tell none; and someone's own words, which give theirs. */
function isNoReason(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1).map(({ text }) => text);
  return (
    words.length < 2 ||
    /^for (?:(?:the|a) )?(?:first|second|third|last|next) time$/iu.test(words.join(' ')) ||
    words.some((word) => /^(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us)$/u.test(word))
  );
}
