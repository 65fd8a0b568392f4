import type { NounPhrase } from './chunk.ts';
import { compoundEnd, isCompoundMark, isNominal, leadsToNoun } from './compounds.ts';
import { canOpenClause } from './prepositions.ts';
import { quantityEnd } from './quantities.ts';
import type { Token } from './token.ts';
import { CLAUSE_VERBS, TEMPORAL_NOUNS } from './verb-classes.ts';
import { verbForm } from './verb-forms.ts';
import { wordList } from './word-list.ts';

const POSSESSIVE_PRONOUNS = wordList('my your his her its our their whose');
const RELATIVE_PRONOUNS = wordList('who whom which whose');
/** Words that may stand before a determiner, or in its place: "all the", "such talks". */
const PREDETERMINERS = wordList('all both half such many quite what');

/** A noun phrase as far as it is read. */
interface Draft {
  /** The token to read next. */
  index: number;
  /** The noun read last; -1 before there is one. */
  head: number;
  /** Whether a determiner, genitive or quantity has opened it. */
  determined: boolean;
  /** The adjective or participle read last, which stands for the noun where there is none; -1 before there is one. */
  adjective: number;
}

/** The noun phrase that begins at `at`, or null. */
export function readNounPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  const opening = tokens[at];
  if (opening?.pos === 'PRON' && !POSSESSIVE_PRONOUNS.has(opening.lower))
    return RELATIVE_PRONOUNS.has(opening.lower) ? null : readPronoun(tokens, at);
  const index = quantityEnd(tokens, at);
  const draft: Draft = { index, head: -1, determined: index > at, adjective: -1 };
  while (takeToken(tokens, draft));
  return finish(tokens, draft, at);
}

/** "she", "everyone else". */
const readPronoun = (tokens: readonly Token[], at: number): NounPhrase => ({
  kind: 'noun-phrase',
  first: at,
  last: tokens[at + 1]?.lower === 'else' ? at + 1 : at,
  head: at,
});

/** The phrase as read; "the injured", "the first" have an adjective in place of their noun. */
function finish(tokens: readonly Token[], draft: Draft, first: number): NounPhrase | null {
  const { index, determined, adjective } = draft;
  let { head } = draft;
  if (head !== -1 && isRate(tokens, index)) return { kind: 'noun-phrase', first, last: index + 1, head };
  if (head === -1) {
    if (!determined || index === first) return null;
    head = adjective === -1 ? index - 1 : adjective;
  }
  return { kind: 'noun-phrase', first, last: Math.max(head, index - 1), head };
}

/** Reads the next token into the phrase; false where the phrase ends. */
function takeToken(tokens: readonly Token[], draft: Draft): boolean {
  const token = tokens[draft.index];
  if (token === undefined) return false;
  if (isNominal(token)) return takeNoun(tokens, draft, token);
  if (isCompoundMark(tokens, draft.index)) return advance(draft, draft.index + 1);
  return draft.head === -1 ? takeModifier(tokens, draft, token) : takeBehindNoun(tokens, draft, token);
}

function advance(draft: Draft, index: number): true {
  draft.index = index;
  return true;
}

function takeNoun(tokens: readonly Token[], draft: Draft, token: Token): boolean {
  const { index } = draft;
  if (draft.head !== -1 && (isTimeBeside(tokens, index) || isScore(tokens, index) || isNextSubject(tokens, index)))
    return false;
  const end = compoundEnd(tokens, rangeEnd(tokens, draft.index));
  // A number before an adjective counts what follows: "two largest economies".
  const counts =
    draft.head === -1 &&
    token.pos === 'NUM' &&
    tokens[end]?.pos === 'ADJ' &&
    leadsToNoun(tokens, end) &&
    !opensTime(tokens, end);
  if (counts) draft.determined = true;
  else draft.head = end - 1;
  return advance(draft, end);
}

/** "Aldmoor | 3-2": the score behind a team. */
const isScore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.pos === 'PROPN' &&
  (/^\d+[-–]\d+$/u.test(tokens[at]?.text ?? '') ||
    (tokens[at]?.pos === 'NUM' && isCompoundMark(tokens, at + 1) && tokens[at + 2]?.pos === 'NUM'));

/** "told reporters | Webster had left": the name behind the hearers is who it is told of. */
function isNextSubject(tokens: readonly Token[], at: number): boolean {
  const [verb, hearers] = [tokens[at - 2], tokens[at - 1]];
  if (verb?.pos !== 'VERB' || !CLAUSE_VERBS.has(verb.lemma)) return false;
  if (hearers?.pos !== 'NOUN' || hearers.lemma === hearers.lower || tokens[at]?.pos !== 'PROPN') return false;
  let end = at;
  while (tokens[end]?.pos === 'PROPN') end += 1;
  return /^(?:VERB|AUX)$/u.test(tokens[end]?.pos ?? '');
}

/** "two to three ambulances": the last number of a range that begins at `at`, else `at`; not "from two to three". */
const rangeEnd = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.pos === 'NUM' &&
  tokens[at + 1]?.lower === 'to' &&
  tokens[at + 2]?.pos === 'NUM' &&
  !/^(?:from|between|rise|grow|fall|increase)$/u.test(tokens[at - 1]?.lemma ?? '')
    ? at + 2
    : at;

const UNITS = wordList(
  'day week month year night hour minute second share head person barrel ton tonne litre liter gallon pound kilo kilometre mile time unit ticket',
);

/** Whether "a day" or "per share" goes on with a price or a count. */
const isRate = (tokens: readonly Token[], at: number): boolean =>
  /^(?:an?|per|each)$/u.test(tokens[at]?.lower ?? '') &&
  UNITS.has(tokens[at + 1]?.lower ?? '') &&
  (tokens[at - 1]?.pos === 'NUM' || tokens[at - 2]?.pos === 'NUM') &&
  !isNominal(tokens[at + 2]);

// ---- before the noun ----------------------------------------------------------------------------------------

function takeModifier(tokens: readonly Token[], draft: Draft, token: Token): boolean {
  if (!draft.determined && opensPhrase(token)) return takeDeterminer(tokens, draft, token);
  if (isQuoteBeforeNoun(tokens, draft.index)) return draft.determined && advance(draft, draft.index + 1);
  if (token.pos === 'ADJ') return takeAdjective(tokens, draft);
  if (token.pos === 'ADV') return takeAdverb(tokens, draft);
  if (token.pos === 'VERB') return takeParticiple(tokens, draft, token);
  return false;
}

/** "a “ global day” of action": a mark that opens a quote inside a phrase. */
const isQuoteBeforeNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(?:["“]|``)$/u.test(tokens[at]?.text ?? '') && (isNominal(tokens[at + 1]) || tokens[at + 1]?.pos === 'ADJ');

const opensPhrase = (token: Token): boolean =>
  token.pos === 'DET' || POSSESSIVE_PRONOUNS.has(token.lower) || PREDETERMINERS.has(token.lower);

function takeDeterminer(tokens: readonly Token[], draft: Draft, token: Token): boolean {
  const next = tokens[draft.index + 1];
  const isPredeterminer = PREDETERMINERS.has(token.lower) && token.pos !== 'DET';
  if (isPredeterminer && next?.pos !== 'DET' && next?.pos !== 'ADJ' && !isNominal(next)) return false;
  draft.determined = next?.pos !== 'DET';
  return advance(draft, quantityEnd(tokens, draft.index + 1));
}

function takeAdjective(tokens: readonly Token[], draft: Draft): true {
  draft.adjective = draft.index;
  const end = compoundEnd(tokens, draft.index);
  return advance(draft, joinsAdjectives(tokens, end) ? end + 1 : end);
}

/** "global and regional issues": adjectives joined before their noun. */
function joinsAdjectives(tokens: readonly Token[], at: number): boolean {
  const isAnd = tokens[at]?.pos === 'CCONJ';
  if (!isAnd && tokens[at]?.text !== ',') return false;
  // "a difficult and very challenging scene".
  const next = isAnd && tokens[at + 1]?.pos === 'ADV' ? at + 2 : at + 1;
  const isModifier = tokens[next]?.pos === 'ADJ' || (next === at + 2 && tokens[next]?.pos === 'VERB');
  return isModifier && isNominal(tokens[next + 1]);
}

/** "a very high price", "the recently elected leader". */
function takeAdverb(tokens: readonly Token[], draft: Draft): boolean {
  if (!draft.determined && canOpenClause(tokens[draft.index]?.lower ?? '')) return false;
  const next = tokens[draft.index + 1];
  const modifies = draft.determined
    ? next?.pos === 'ADJ' || next?.pos === 'VERB' || isNominal(next)
    : next?.pos === 'ADJ' && leadsToNoun(tokens, draft.index + 1);
  return modifies && advance(draft, draft.index + 1);
}

/** A participle or gerund before its noun ("the alleged balloon", "a working dinner") or in its place ("the injured"). */
function takeParticiple(tokens: readonly Token[], draft: Draft, token: Token): boolean {
  if (!draft.determined) return false;
  if (!leadsToNoun(tokens, draft.index)) {
    if (!standsForNoun(token) || draft.adjective !== -1) return false;
    draft.head = draft.index;
  }
  draft.adjective = draft.index;
  return advance(draft, compoundEnd(tokens, draft.index));
}

/** "the injured", "a killing": a participle or gerund that stands as a noun behind its determiner. */
const standsForNoun = (token: Token): boolean => /^(?:gerund|participle|past-or-participle)$/u.test(verbForm(token));

// ---- behind the noun ----------------------------------------------------------------------------------------

function takeBehindNoun(tokens: readonly Token[], draft: Draft, token: Token): boolean {
  const { index } = draft;
  const next = tokens[index + 1];
  const genitive = isGenitiveMark(token);
  if ((genitive || isPluralGenitive(tokens, index)) && canFollowGenitive(next)) {
    draft.head = -1;
    draft.determined = true;
    return advance(draft, index + 1);
  }
  if (genitive) {
    draft.index += 1;
    return false;
  }
  // "AT&T", "Latham & Watkins".
  const joins = (token.text === '&' && isNominal(next)) || (draft.determined && isDashBetweenNames(tokens, index));
  return (joins || isInsideName(tokens, index) || isInsideOffice(tokens, index)) && advance(draft, index + 1);
}

const isGenitiveMark = (token: Token): boolean => token.pos === 'PART' && /^['’]s?$/u.test(token.text);

/** "the Editors' Forum": an apostrophe behind a plural, which the tagger takes for a quote mark. */
const isPluralGenitive = (tokens: readonly Token[], at: number): boolean =>
  /^['’]$/u.test(tokens[at]?.text ?? '') &&
  tokens[at]?.pos === 'PUNCT' &&
  tokens[at - 1]?.text.endsWith('s') === true &&
  isNominal(tokens[at + 1]);

const canFollowGenitive = (token: Token | undefined): boolean =>
  isNominal(token) ||
  token?.pos === 'ADJ' ||
  token?.pos === 'ADV' ||
  // "Norland's | fell": a past is no part of a phrase.
  (token?.pos === 'VERB' && verbForm(token) !== 'past');

/** "the Ukraine -- Russia border": a dash with spaces, between two names before the noun that they describe. */
const isDashBetweenNames = (tokens: readonly Token[], at: number): boolean =>
  /^(?:--|[-–—])$/u.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.pos === 'PROPN' &&
  tokens[at + 1]?.pos === 'PROPN' &&
  tokens[at + 2]?.pos === 'NOUN';

/** "South African National …": an adjective inside a name. */
const isInsideName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'ADJ' &&
  tokens[at - 1]?.pos === 'PROPN' &&
  /^\p{Lu}/u.test(tokens[at].text) &&
  (isNominal(tokens[at + 1]) || tokens[at + 1]?.pos === 'ADJ');

/** Adjectives that open the title of an office: "prime minister", "foreign ministry", "chief executive". */
const OFFICE_ADJECTIVES = wordList('prime foreign chief interior deputy');

/** "the Norland foreign ministry", "Fire chief Hana Weir": the adjective of an office behind the name it is of. */
const isInsideOffice = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'ADJ' &&
  tokens[at - 1]?.pos === 'PROPN' &&
  OFFICE_ADJECTIVES.has(tokens[at].lower) &&
  isNominal(tokens[at + 1]);

const DEICTIC_DAYS = wordList('today yesterday tomorrow tonight');
const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const PARTS_OF_DAY = wordList('morning afternoon evening night lunchtime');

/** "272 | last night": what opens a time of its own behind a number. */
const opensTime = (tokens: readonly Token[], at: number): boolean =>
  /^(?:last|next|this|earlier|late)$/u.test(tokens[at]?.lower ?? '') && TEMPORAL_NOUNS.has(tokens[at + 1]?.lower ?? '');

/** "Tests | yesterday", "Tuesday | British troops", "last week | Obama": a time beside a noun phrase is a phrase of its own. */
function isTimeBeside(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (DEICTIC_DAYS.has(word)) return true;
  if (/^(?:last|this|next)$/u.test(tokens[at - 2]?.lower ?? '') && TEMPORAL_NOUNS.has(tokens[at - 1]?.lower ?? ''))
    return /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  return (
    WEEKDAYS.test(tokens[at - 1]?.lower ?? '') &&
    !PARTS_OF_DAY.has(word) &&
    tokens[at]?.pos !== 'NUM' &&
    !/^\p{Lu}/u.test(tokens[at - 2]?.text ?? 'a')
  );
}
