import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Token } from '../../language/token.ts';
import { TEMPORAL_NOUNS } from '../../language/verb-classes.ts';
import type { Figure } from '../briefing.ts';
import { isPlainNumber } from './figure-context.ts';
import { readUnit } from './figure-units.ts';
import { readNumber, type ReadNumber } from './number-words.ts';

type Bound = Figure['bound'];

const CURRENCY = /^(?:US|AU|NZ|HK|CA|[ACS])?[$£€¥₹]$/u;
const BOUNDS_BEFORE: readonly (readonly [string, Bound])[] = [
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['just over', 'at-least'],
  ['well over', 'at-least'],
  ['just under', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['an estimated', 'about'],
  ['close to', 'about'],
  ['upwards of', 'at-least'],
  ['at least', 'at-least'],
  ['more than', 'at-least'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['fewer than', 'at-most'],
  ['less than', 'at-most'],
  ['over', 'at-least'],
  ['under', 'at-most'],
  ['about', 'about'],
  ['around', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
];
const BOUNDS_BY_LAST_WORD = Map.groupBy(
  BOUNDS_BEFORE.map(([phrase, bound]) => ({ words: phrase.split(' '), bound })),
  ({ words }) => words.at(-1),
);
const BOUNDS_BEHIND: readonly (readonly [string, Bound])[] = [
  ['or more', 'at-least'],
  ['or so', 'about'],
  ['or fewer', 'at-most'],
  ['or less', 'at-most'],
];
/** Participles and adjectives that stand for people: "51 injured". */
const CASUALTIES = /^(?:injured|wounded|dead|missing|killed|hurt|homeless|arrested|unaccounted)$/u;
/** Participles before what is counted, which the tagger takes for verbs: "50 injured fans". */
const DESCRIBED = /^(?:injured|wounded|armed|masked|trapped|displaced|infected|elected|registered|stranded|captured)$/u;
const RATE_NOUNS =
  /^(?:share|barrel|person|head|household|litre|liter|kilo|kilogram|tonne|ton|ounce|pound|year|month|week|day|hour|minute|night|unit|vote|mile)$/u;
const DIMENSION = /^(?:deep|wide|long|high|tall|thick|diameter|diametre|depth|width|length|height|circumference)$/u;
const VOTING = /^(?:vote|voted|votes|voting|ballot|ballots|majority|lawmakers|senators|parliament|mps|referendum)$/u;

/**
 * Finds the figures of an article: counts with what they count, sums of money, percentages, votes, measures, each
 * with its bound ("at least", "up to", "about") and in the order of the text. The span is the whole expression.
 * `value` is null where the words give no exact number ("dozens", "a third", "15-20", "272–285"). Years, dates, times,
 * durations, ages, ordinals, scores and numbers that are names (Game 7) are no figures. Linear in the text's length.
 */
export function findFigures(article: { text: string }, sentences: readonly AnalysedSentence[]): Figure[] {
  return sentences.flatMap((analysed) => {
    const { kind } = analysed.sentence;
    return kind === 'notice' || kind === 'byline' ? [] : figuresIn(article.text, analysed);
  });
}

function figuresIn(text: string, analysed: AnalysedSentence): Figure[] {
  const { tokens } = analysed;
  const figures: Figure[] = [];
  const nouns = nounHeads(analysed);
  const isVote = tokens.some((token) => VOTING.test(token.lower));
  let at = 0;
  let from = 0;
  while (at < tokens.length) {
    const read = readVotes(text, tokens, at, isVote) ?? readFigure(text, tokens, at, nouns, from);
    if (read === null) {
      at += 1;
      continue;
    }
    if (read.figure !== null) figures.push({ ...read.figure, cites: [analysed.sentence.id] });
    at = read.next;
    from = at;
  }
  return figures;
}

interface ReadFigure {
  /** Null for a number that is no figure. */
  figure: Omit<Figure, 'cites'> | null;
  next: number;
}

/** For each token of a base noun phrase the index of its head; the heads of the phrases of a sentence. */
function nounHeads({ chunks }: AnalysedSentence): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  for (const chunk of chunks) {
    if (chunk.kind !== 'noun-phrase') continue;
    for (let at = chunk.first; at <= chunk.head; at += 1) heads.set(at, chunk.head);
  }
  return heads;
}

/** "272–285", "voted 60 to 40": two sides of one vote. */
function readVotes(text: string, tokens: readonly Token[], at: number, isVote: boolean): ReadFigure | null {
  if (!isVote) return null;
  const [first, link, second] = tokens.slice(at, at + 3);
  if (first === undefined) return null;
  let last: Token | null = null;
  let next = at;
  if (/^\d+[-–]\d+$/u.test(first.text)) [last, next] = [first, at + 1];
  else if (
    second !== undefined &&
    /^\d+$/u.test(first.text) &&
    /^\d+$/u.test(second.text) &&
    /^(?:[-–]|to)$/u.test(link?.lower ?? '')
  )
    [last, next] = [second, at + 3];
  if (last === null || /[\d\p{L}./:-]/u.test(text[first.start - 1] ?? '') || /[\d\p{L}/:-]/u.test(text[last.end] ?? ''))
    return null;
  const isTold = link?.lower !== 'to' || VOTING.test(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.lower === 'by';
  const counted = tokens[next];
  const isCounting = counted?.pos === 'NOUN' && !VOTING.test(counted.lower);
  if (!isTold || isCounting || readUnit(tokens, next) !== null) return null;
  const { start } = first;
  const figure = {
    text: text.slice(start, last.end),
    start,
    end: last.end,
    value: null,
    unit: null,
    of: 'votes',
    bound: null,
  };
  return { figure, next };
}

function readFigure(
  text: string,
  tokens: readonly Token[],
  at: number,
  nouns: ReadonlyMap<number, number>,
  from: number,
): ReadFigure | null {
  const currency = CURRENCY.test(tokens[at]?.text ?? '') ? (tokens[at]?.text ?? null) : null;
  const numberAt = currency === null ? at : at + 1;
  const first = readNumber(tokens, numberAt, currency !== null);
  if (first === null) return null;
  const number = withRange(tokens, first, currency !== null);
  const unit = currency === null ? readUnit(tokens, number.next) : { unit: currency, next: number.next };
  let next = unit?.next ?? number.next;
  const rate = currency === null && unit?.unit !== '$' ? null : readRate(tokens, next);
  next = rate?.next ?? next;
  if (currency === null && !isPlainNumber(text, tokens, numberAt, number))
    return { figure: null, next: Math.max(next, at + 1) };
  const behind = boundBehind(text, tokens, next);
  next = behind?.next ?? next;
  const counted = readCounted(tokens, next, nouns, number, unit !== null);
  if (counted === 'none') return { figure: null, next };
  const before = boundBefore(tokens, at, from);
  if (unit === null && counted === null && !isBareCount(tokens, at, next, before.bound ?? behind?.bound ?? null))
    return { figure: null, next };
  const last = counted?.last ?? next - 1;
  const start = tokens[before.first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const figure = {
    text: text.slice(start, end),
    start,
    end,
    value: number.value,
    unit: unit === null ? null : rate === null ? unit.unit : `${unit.unit} per ${rate.noun}`,
    of:
      counted === null || counted.isDimension === true
        ? null
        : text.slice(tokens[counted.first]?.start, tokens[counted.last]?.end),
    bound: before.bound ?? behind?.bound ?? null,
  };
  return { figure: end > start ? figure : null, next: last + 1 };
}

/** "15-20 people", "10 to 15 percent": both ends in one figure without an exact value. */
function withRange(tokens: readonly Token[], first: ReadNumber, isMoney: boolean): ReadNumber {
  const link = tokens[first.next];
  const isHyphen = link !== undefined && /^[-–]$/u.test(link.text) && link.start === tokens[first.next - 1]?.end;
  if (!first.hasDigits || !(isHyphen || link?.lower === 'to')) return first;
  const at = CURRENCY.test(tokens[first.next + 1]?.text ?? '') ? first.next + 2 : first.next + 1;
  const second = readNumber(tokens, at, isMoney);
  return second?.hasDigits === true ? { ...second, value: null } : first;
}

/** "$82 per share", "£9 an hour". */
function readRate(tokens: readonly Token[], at: number): { noun: string; next: number } | null {
  const noun = tokens[at + 1]?.lower ?? '';
  if (!/^(?:per|a|an|each)$/u.test(tokens[at]?.lower ?? '') || !RATE_NOUNS.test(noun)) return null;
  return { noun, next: at + 2 };
}

function boundBehind(text: string, tokens: readonly Token[], at: number): { bound: Bound; next: number } | null {
  if (tokens[at]?.text === '+' && tokens[at - 1]?.end === tokens[at].start && !/\d/u.test(text[tokens[at].end] ?? ''))
    return { bound: 'at-least', next: at + 1 };
  const words = `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`;
  const found = BOUNDS_BEHIND.find(([phrase]) => phrase === words);
  return found === undefined ? null : { bound: found[1], next: at + 2 };
}

/** The bound before token `at`, but not before token `from`: what stands there belongs to another figure. */
function boundBefore(tokens: readonly Token[], at: number, from: number): { bound: Bound; first: number } {
  for (const { words, bound } of BOUNDS_BY_LAST_WORD.get(tokens[at - 1]?.lower ?? '') ?? []) {
    const first = at - words.length;
    if (first >= from && words.every((word, offset) => tokens[first + offset]?.lower === word)) return { bound, first };
  }
  return { bound: null, first: at };
}

/** What is counted, as token indexes, inclusive; or the dimension that a measure is of ("30cm-diameter"). */
interface Counted {
  first: number;
  last: number;
  isDimension?: boolean;
}

/** What is counted, from token `at` on; null for nothing, 'none' where the number turns out to be no figure. */
function readCounted(
  tokens: readonly Token[],
  at: number,
  nouns: ReadonlyMap<number, number>,
  number: ReadNumber,
  hasUnit: boolean,
): Counted | null | 'none' {
  const next = tokens[at];
  if (next === undefined) return number.takesOf ? 'none' : null;
  const isCompound = /^[-–]$/u.test(next.text) && next.start === tokens[at - 1]?.end;
  if (isCompound) return hasUnit ? compoundMeasure(tokens, at) : 'none';
  const isOf = next.lower === 'of' || (hasUnit && next.lower === 'in');
  if (isOf) {
    const head = nouns.get(at + 1);
    // "1 of 26": a place in a row.
    if (tokens[at + 1]?.pos === 'NUM' && !number.takesOf && !hasUnit) return 'none';
    if (head === undefined || isTemporal(tokens[head]) || (next.lower === 'in' && !isPlainNoun(tokens, at + 1, head)))
      return number.takesOf ? 'none' : null;
    return { first: at + 1, last: head, isDimension: hasUnit && DIMENSION.test(tokens[head]?.lower ?? '') };
  }
  if (hasUnit) return null;
  if (CASUALTIES.test(next.lower) && !/^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.pos ?? ''))
    return { first: at, last: at };
  // "15-20 letters" counts letters; "a 3-1 lead" is a score.
  const isScore =
    number.value === null &&
    !number.takesOf &&
    !/(?:s|people|men|women|children)$/u.test(tokens[nouns.get(at) ?? at]?.lower ?? '');
  if (isScore) return 'none';
  const head = nouns.get(DESCRIBED.test(next.lower) ? at + 1 : at);
  if (head === undefined || head < at) return number.takesOf ? 'none' : null;
  if (tokens.slice(at, head + 1).some(isTemporal) || (next.pos === 'DET' && !number.takesOf)) return 'none';
  if (!/^(?:NOUN|PROPN|PRON)$/u.test(tokens[head]?.pos ?? '')) return null;
  return { first: at, last: head };
}

const isTemporal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (TEMPORAL_NOUNS.has(token.lower) ||
    /^(?:seconds?|moments?|fortnights?|nights?|mornings?|weekends?|o'clock|a\.?m\.?|p\.?m\.?|gmt)$/u.test(token.lower));

/** "$5 million in damages", but not "in Texas", "in 2016". */
const isPlainNoun = (tokens: readonly Token[], first: number, head: number): boolean =>
  tokens.slice(first, head + 1).every((token) => /^(?:NOUN|ADJ)$/u.test(token.pos));

/** "30cm-diameter", "40-metre-deep": the measure with the dimension tied to it. */
const compoundMeasure = (tokens: readonly Token[], at: number): Counted | null =>
  DIMENSION.test(tokens[at + 1]?.lower ?? '') ? { first: at + 1, last: at + 1, isDimension: true } : null;

/** "51 were taken to hospital", "more than 50 died": a number that stands for people or things named before. */
function isBareCount(tokens: readonly Token[], at: number, next: number, bound: Bound): boolean {
  const follower = tokens[next];
  if (follower === undefined || (follower.pos !== 'AUX' && follower.pos !== 'VERB'))
    return bound !== null && /^(?:AUX|VERB|ADP|CCONJ)$/u.test(follower?.pos ?? '');
  return tokens[at - 1]?.pos !== 'PROPN';
}
