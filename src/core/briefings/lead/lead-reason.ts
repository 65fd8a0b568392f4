import type { Clause, Oblique } from '../../language/clause.ts';
import { eventVerbOf } from '../../language/event-nouns.ts';
import { dependentsOf } from '../../language/roles.ts';
import { tellsTime } from '../../language/time-and-place.ts';
import type { Token } from '../../language/token.ts';
import { standsAt, phraseList, wordList } from '../../language/word-list.ts';
import type { Statement } from '../briefing.ts';
import { mainClauseOf, type Opening } from './lead-opening.ts';
import { surestPhrase, type LeadPhrase } from './lead-phrase.ts';
import { COMPLETED_BY_INFINITIVE } from './lead-verb-phrase.ts';
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
          .flatMap((oblique) => reasonOblique(opening, oblique)),
        ...(rank < 2 || opening.shared > 1 ? purposes(opening, index, isTold(clauses, clause, main) ? 0.8 : 0.65) : []),
      ]),
    ].filter(
      (phrase) =>
        (rank < 2 || opening.shared > 0 || isStated(phrase)) && !isNoReason(tokens, phrase.first, phrase.last),
    );
  });
}

/** A cause or an aim that is called one; it may stand further from the title than what only may be one. */
const STATED = 0.95;
const isStated = ({ certainty }: LeadPhrase): boolean => certainty >= STATED;

/** Words that can only tell a cause, with what they govern behind them. */
const CAUSES = phraseList(
  'because of|due to|owing to|thanks to|as a result of|on account of|caused by|prompted by|sparked by|triggered by|blamed on|in response to|in protest at|in protest against|in retaliation for|in revenge for',
);
/** Words that open a purpose, with an infinitive behind them: "in an effort to save money". */
const AIM = wordList('effort attempt bid move push drive order hope');

/** The phrases that such words open, as far as they stay one phrase. */
function statedCauses({ sentence: { tokens } }: Opening): LeadPhrase[] {
  return tokens.flatMap((token, at) => {
    if (isCharge(tokens, at)) return [{ first: at, last: phraseEnd(tokens, at + 1), certainty: 0.7 }];
    if ((CAUSES.some((cause) => standsAt(tokens, at, cause)) && !isItself(tokens, at)) || isDownTo(tokens, at))
      return [{ first: at, last: phraseEnd(tokens, at + 1), certainty: 1 }];
    return token.lower === 'in' && isAim(tokens, at)
      ? [{ first: at, last: phraseEnd(tokens, at + 1), certainty: STATED }]
      : [];
  });
}

/** "as a result of the incident": the event itself, as the cause of what came after it. */
const isItself = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 6)
    .some(
      ({ lower }, index, near) =>
        /^(?:incident|accident|crash|attack|disaster|tragedy)$/u.test(lower) &&
        /^(?:the|this)$/u.test(near[index - 1]?.lower ?? ''),
    );

/** "the move was | down to costs"; not "cut down to 150 grams". */
const isDownTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'down' &&
  tokens[at + 1]?.lower === 'to' &&
  tokens[at - 1]?.lemma === 'be' &&
  tokens[at + 2]?.pos !== 'NUM';

/** "on suspicion of murder", "on charges of fraud". */
const isCharge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'on' &&
  /^(?:suspicion|charges|allegations)$/u.test(tokens[at + 1]?.lower ?? '') &&
  tokens[at + 2]?.lower === 'of';

/** "in a bid to", "in an apparent effort to", "in order to". */
function isAim(tokens: readonly Token[], at: number): boolean {
  const noun = tokens.findIndex(({ lower }, index) => index > at && index <= at + 3 && AIM.has(lower));
  return noun !== -1 && tokens[noun + 1]?.lower === 'to';
}

/** The longest phrase that tells a reason, in tokens. */
const LONGEST_REASON = 16;

/** Where a phrase ends: before a comma, a new clause, or what is told beside it; a long one before a preposition. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  let cut = from;
  for (let at = from + 1; at < tokens.length && at < from + LONGEST_REASON; at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      /^(?:[,;:.!?()–—]+|--|and|but|which|who|that|after|before|when|while|as|said|says)$/u.test(token.lower)
    )
      break;
    if (isQuoteMark(token) && at > from + 2) break;
    if (OPENS_SENTENCE.test(token.text)) break;
    if (token.text === '-' && tokens[at - 1]?.end !== token.start) break;
    if (token.pos === 'ADP') cut = at - 1;
    end = at;
  }
  return end === from + LONGEST_REASON - 1 ? Math.max(cut, from) : end;
}

/** A sentence that begins where a mark is missing. */
const OPENS_SENTENCE = /^(?:The|A|An|He|She|It|They|We|This|There|But|One)$/u;

const isQuoteMark = ({ text }: Token): boolean => /^["“”]$/u.test(text);

/** "because demand fell", "so that it could be sold", "after changing the recipe". */
function reasonClauses({ sentence: { clauses, tokens } }: Opening, index: number): LeadPhrase[] {
  return dependentsOf(clauses, index, 'adverbial', 'participial').flatMap((clause) => {
    const certainty = certaintyOfClause(clause);
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
  { sentence: { tokens } }: Opening,
  main: Clause,
  { relation, verb, antecedent, first, last }: Clause,
): LeadPhrase[] {
  const isOfMain = [main.subject, ...main.objects, ...main.obliques.map(({ phrase }) => phrase)].some(
    (phrase) => phrase !== null && phrase.head === antecedent?.head,
  );
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
function reasonOblique({ sentence: { tokens } }: Opening, { preposition, at, phrase }: Oblique): LeadPhrase[] {
  const head = tokens[phrase.head];
  const words = tokens.slice(phrase.first, phrase.last + 1);
  if (head === undefined || tellsTime(words) || /^(?:NUM|PRON)$/u.test(head.pos)) return [];
  const found = { first: at, last: phraseEnd(tokens, Math.max(at, phrase.head)) };
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

/** "to free a boy": what it is done for, where the verb does not need it. */
function purposes({ sentence: { clauses, tokens } }: Opening, index: number, certainty: number): LeadPhrase[] {
  const clause = clauses[index];
  if (clause === undefined || COMPLETED_BY_INFINITIVE.has(clause.verb.lemma.split(' ')[0] ?? '')) return [];
  return dependentsOf(clauses, index, 'infinitive')
    .filter(({ first }) => !completesNoun(tokens[first - 1]))
    .map(({ first, verb }) => ({ first, last: phraseEnd(tokens, verb.last), certainty }));
}

/** "the decision | to change it", "ready | to leave": an infinitive that says of what. */
const completesNoun = (token: Token | undefined): boolean =>
  token?.pos === 'ADJ' || token?.pos === 'VERB' || NOUNS_WITH_INFINITIVE.has(token?.lower ?? '');

const NOUNS_WITH_INFINITIVE = wordList(
  'decision plan plans move right ability chance way deal agreement order orders refusal failure promise pledge proposal time opportunity power desire need attempt effort bid race',
);

/** "for the first time", "to be affected": forms of a reason that tell none. */
function isNoReason(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1).map((token) => token.lower);
  return /^for (?:(?:the|a) )?(?:first|second|third|last|next) time$/u.test(words.join(' ')) || words.length < 2;
}
