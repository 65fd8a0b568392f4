import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Token } from '../../language/token.ts';
import { TEMPORAL_NOUNS } from '../../language/verb-classes.ts';
import { wordList } from '../../language/word-list.ts';
import type { ReadUnit } from './figure-units.ts';
import type { ReadNumber } from './number-words.ts';

/** What is counted, as token indexes, inclusive; or the dimension that a measure is of ("30cm-diameter"). */
export interface Counted {
  first: number;
  last: number;
  isDimension?: boolean;
}

/** For each token of a base noun phrase the index of its head. */
export type NounHeads = ReadonlyMap<number, number>;

/** The heads of the noun phrases of a sentence. */
export function nounHeads({ chunks }: AnalysedSentence): NounHeads {
  const heads = new Map<number, number>();
  for (const chunk of chunks) {
    if (chunk.kind !== 'noun-phrase') continue;
    for (let at = chunk.first; at <= chunk.head; at += 1) heads.set(at, chunk.head);
  }
  return heads;
}

/** Participles and adjectives that stand for people: "51 injured". */
const CASUALTIES = wordList('injured wounded dead missing killed hurt homeless arrested unaccounted');
/** Participles before what is counted, which the tagger takes for verbs: "50 injured fans". */
const DESCRIBED = wordList(
  'injured wounded armed masked trapped displaced infected elected registered stranded captured',
);
const DIMENSION = wordList('deep wide long high tall thick diameter diametre depth width length height circumference');
/** Nouns without a plural ending of which there can be many. */
const UNMARKED_PLURALS = wordList(`
  people men women children police cattle fish sheep deer salmon staff crew personnel aircraft spacecraft species series dead wounded injured
  troops offspring feet teeth mice geese lives media data criteria bacteria phenomena crises youth livestock poultry folk faithful`);
/** What a sum is paid in, which it is not a sum of: "$3 billion in cash". */
const PAID_IN = wordList('cash stock shares bonds total all court person advance addition return full part');

/**
 * What is counted, from token `at` on: "people" of "seven people", "the seats" of "half of the seats". Null for nothing,
 * 'none' where the number turns out to be no figure.
 */
export function readCounted(
  tokens: readonly Token[],
  at: number,
  nouns: NounHeads,
  number: ReadNumber,
  unit: ReadUnit | null,
): Counted | null | 'none' {
  const next = tokens[at];
  if (next === undefined) return number.takesOf ? 'none' : null;
  const isCompound = /^[-–]$/u.test(next.text) && next.start === tokens[at - 1]?.end;
  if (isCompound) return unit === null ? 'none' : compoundMeasure(tokens, at);
  if (next.lower === 'of' || (unit !== null && next.lower === 'in')) return readOf(tokens, at, nouns, number, unit);
  if (unit !== null) return null;
  if (CASUALTIES.has(next.lower) && !/^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.pos ?? ''))
    return { first: at, last: at };
  return readNoun(tokens, at, nouns, number);
}

/** "dozens of people", "38 per cent of the vote", "$5 million in damages", "400 millimetres of rain". */
function readOf(
  tokens: readonly Token[],
  at: number,
  nouns: NounHeads,
  number: ReadNumber,
  unit: ReadUnit | null,
): Counted | null | 'none' {
  const isIn = tokens[at]?.lower === 'in';
  const head = nouns.get(at + 1);
  // "1 of 26": a place in a row; "the first half of 2020": a date.
  const isYear = /^(?:1[5-9]|20)\d\d$/u.test(tokens[at + 1]?.text ?? '');
  if (tokens[at + 1]?.pos === 'NUM' && (isYear || !number.takesOf) && unit === null) return 'none';
  const isNothing = head === undefined || isTemporal(tokens[head]) || (isIn && !isPlainNoun(tokens, at + 1, head));
  if (isNothing || (isIn && PAID_IN.has(tokens[head]?.lower ?? ''))) return number.takesOf ? 'none' : null;
  // "two metres of the chamber" tells from where, "two metres of snow" of what.
  const isShare = unit === null || /^(?:%|percentage points|[^\p{L}])/u.test(unit.unit);
  if (!isShare && /^(?:DET|PRON)$/u.test(tokens[at + 1]?.pos ?? '')) return null;
  const isDimension = unit !== null && DIMENSION.has(tokens[head]?.lower ?? '');
  // "hundreds of television and radio channels".
  const joined =
    number.isVague && number.takesOf && !isPlural(tokens[head]) ? joinedNoun(tokens, at + 1, head, nouns) : null;
  return joined ?? { first: at + 1, last: wholeOf(tokens, head, nouns), isDimension };
}

/** "Norvale's | catch": what belongs to a name is counted, not the name. */
function wholeOf(tokens: readonly Token[], head: number, nouns: NounHeads): number {
  const possessive = /^['’]s?$/u.test(tokens[head + 1]?.lower ?? '')
    ? head + 1
    : /['’]s?$/u.test(tokens[head]?.lower ?? '')
      ? head
      : -1;
  if (possessive === -1) return head;
  const owned = possessive + 1;
  return nouns.get(owned) ?? (/^\p{Ll}/u.test(tokens[owned]?.text ?? '') ? owned : head);
}

/** The noun behind the number, with what stands before it: "two women passengers". */
function readNoun(tokens: readonly Token[], at: number, nouns: NounHeads, number: ReadNumber): Counted | null | 'none' {
  const next = tokens[at];
  // "29 fewer than in 2019".
  if (/^(?:fewer|more|less)$/u.test(next?.lower ?? '') && tokens[at + 1]?.lower === 'than') return null;
  const head = nouns.get(DESCRIBED.has(next?.lower ?? '') ? at + 1 : at);
  // "15-20 letters" counts letters; "a 3-1 lead" is a score.
  const isScore = number.value === null && !number.takesOf && !number.isVague && !isPlural(tokens[head ?? at]);
  if (isScore) return 'none';
  if (head === undefined || head < at) return number.takesOf ? 'none' : null;
  if (tokens.slice(at, head + 1).some(isTemporal) || (next?.pos === 'DET' && !number.takesOf)) return 'none';
  const word = tokens[head];
  // "three times as many": a multiple, which counts nothing.
  if (
    word?.lower === 'times' &&
    /^(?:as|more|the|higher|larger|bigger|less|faster)$/u.test(tokens[head + 1]?.lower ?? '')
  )
    return 'none';
  if (number.takesOf || word?.pos === 'PRON') return { first: at, last: wholeOf(tokens, head, nouns) };
  if (!/^(?:NOUN|PROPN)$/u.test(word?.pos ?? '')) return null;
  if (isPlural(word) || number.value === null || Math.abs(number.value) <= 1)
    return word?.pos === 'PROPN' && tokens[head + 1]?.pos === 'PROPN' ? null : { first: at, last: head };
  return joinedNoun(tokens, at, head, nouns);
}

/** "four fire and rescue crews": the first word only describes what is counted behind the "and". */
function joinedNoun(tokens: readonly Token[], first: number, head: number, nouns: NounHeads): Counted | null {
  const joined = nouns.get(head + 2);
  const isJoined = /^(?:and|or|,)$/u.test(tokens[head + 1]?.lower ?? '') && joined !== undefined;
  return isJoined && isPlural(tokens[joined]) ? { first, last: joined } : null;
}

/** Whether a noun can stand behind a number above one. */
export const isPlural = (token: Token | undefined): boolean =>
  token !== undefined && (/[^s]s$/u.test(token.lower) || UNMARKED_PLURALS.has(token.lower));

/** Whether a noun tells a time: what lasts is no figure. */
export const isTemporal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (TEMPORAL_NOUNS.has(token.lower) ||
    /^(?:seconds?|moments?|fortnights?|nights?|mornings?|weekends?|o'clock|a\.?m\.?|p\.?m\.?|gmt)$/u.test(token.lower));

/** "$5 million in damages", but not "in Texas", "in 2016". */
const isPlainNoun = (tokens: readonly Token[], first: number, head: number): boolean =>
  tokens.slice(first, head + 1).every((token) => /^(?:NOUN|ADJ)$/u.test(token.pos));

/** "30cm-diameter", "40-metre-deep": the measure with the dimension tied to it. */
const compoundMeasure = (tokens: readonly Token[], at: number): Counted | null =>
  DIMENSION.has(tokens[at + 1]?.lower ?? '') ? { first: at + 1, last: at + 1, isDimension: true } : null;
