import type { Token } from '../../language/token.ts';
import { irregularBase } from '../../language/verb-forms.ts';
import { wordList } from '../../language/word-list.ts';
import type { Figure } from '../briefing.ts';
import { boundBefore, boundBehind, type Bound } from './figure-bounds.ts';
import { isPlainNumber } from './figure-context.ts';
import { isPlural, readCounted, type NounHeads } from './figure-counted.ts';
import { readUnit, type ReadUnit } from './figure-units.ts';
import { readNumber, type ReadNumber } from './number-words.ts';

/** A number that was read: its figure, null where it is none, and the token behind it. */
export interface ReadFigure {
  figure: Omit<Figure, 'cites'> | null;
  next: number;
}

/** Codes and abbreviations before a sum: "USD 40", "Rs 500". */
const CURRENCY_CODES = new Map([
  ['usd', '$'],
  ['eur', '€'],
  ['gbp', '£'],
  ['rs', 'rupees'],
  ['rs.', 'rupees'],
  ['inr', 'rupees'],
]);
const CURRENCIES = new Set(
  ['', 'US', 'AU', 'NZ', 'HK', 'CA', 'A', 'C', 'S'].flatMap((country) => Array.from('$£€¥₹', (sign) => country + sign)),
);
const RATE_NOUNS = wordList(`
  share barrel person head household litre liter kilo kilogram tonne ton ounce pound year month week day hour minute night unit vote mile
  acre hectare gallon ticket`);

/** The figure whose number, or currency sign before it, is token `at`; null where none begins there. */
export function readFigure(
  text: string,
  tokens: readonly Token[],
  at: number,
  nouns: NounHeads,
  from: number,
): ReadFigure | null {
  const between = tokens[at]?.lower === 'between' ? at : null;
  const sumAt = between === null ? at : at + 1;
  const currency = currencyAt(tokens, sumAt);
  const numberAt = currency === null ? sumAt : sumAt + 1;
  const first = readNumber(tokens, numberAt, currency !== null);
  if (first === null) return null;
  const number = withRange(tokens, first, currency !== null, tokens[at - (between === null ? 1 : 0)]?.lower ?? '');
  if (between !== null && number === first) return null;
  if (currency === null && !isPlainNumber(text, tokens, numberAt, number))
    return { figure: null, next: Math.max(number.next, at + 1) };
  const measured = readMeasure(tokens, number, currency, nouns);
  const behind = boundBehind(text, tokens, measured.next);
  const next = behind?.next ?? measured.next;
  const counted = readCounted(tokens, next, nouns, measured.number, measured.unit);
  if (counted === 'none') return { figure: null, next };
  const before = boundBefore(tokens, at, from);
  const bound: Bound = before.bound ?? behind?.bound ?? null;
  if (measured.unit === null && counted === null && !isBareCount(tokens, at, next, number, bound))
    return { figure: null, next };
  const last = counted?.last ?? next - 1;
  const start = tokens[before.first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const isOf = counted !== null && counted.isDimension !== true;
  const figure = {
    text: text.slice(start, end),
    start,
    end,
    value: measured.number.value,
    unit: measured.unit?.unit ?? null,
    of: isOf ? text.slice(tokens[counted.first]?.start, tokens[counted.last]?.end) : null,
    bound,
  };
  return { figure: end > start ? figure : null, next: last + 1 };
}

/** The currency that a sign or code at a token stands for; null for none. */
function currencyAt(tokens: readonly Token[], at: number): string | null {
  const { text = '', lower = '' } = tokens[at] ?? {};
  return CURRENCIES.has(text) ? text : (CURRENCY_CODES.get(lower) ?? null);
}

/** "15-20 people", "two to three boats", "between 5 and 10 percent": both ends in one figure without an exact value. */
function withRange(tokens: readonly Token[], first: ReadNumber, isMoney: boolean, before: string): ReadNumber {
  // "rose from 12 to 43": a change, not a range.
  if (before === 'from') return first;
  const isBetween = before === 'between';
  const link = tokens[first.next];
  const isHyphen = link !== undefined && /^[-–]$/u.test(link.text) && link.start === tokens[first.next - 1]?.end;
  const isWord = isBetween ? link?.lower === 'and' : link?.lower === 'to' || link?.lower === 'or';
  if (first.takesOf || !(isHyphen || isWord)) return first;
  const at = CURRENCIES.has(tokens[first.next + 1]?.text ?? '') ? first.next + 2 : first.next + 1;
  const second = readNumber(tokens, at, isMoney);
  const isSameKind = second?.hasDigits === first.hasDigits && !second.takesOf;
  // "9-3" is a score.
  const isScore = isHyphen && second !== null && (second.value ?? 0) < (first.value ?? 0);
  return isSameKind && !isScore ? { ...second, value: null } : first;
}

/** The unit of a number, with its rate, and the number as that unit has it. */
interface Measure {
  number: ReadNumber;
  unit: ReadUnit | null;
  next: number;
}

function readMeasure(tokens: readonly Token[], number: ReadNumber, currency: string | null, nouns: NounHeads): Measure {
  // "1.5m viewers": what can be counted stands behind it, so that it is millions and not metres.
  const isMillions = tokens[number.next]?.text === 'm' && isPlural(tokens[nouns.get(number.next + 1) ?? -1]);
  if (currency === null && isMillions && number.hasDigits && number.value !== null) {
    const millions = { ...number, value: Number((number.value * 1e6).toPrecision(12)), next: number.next + 1 };
    return { number: millions, unit: null, next: millions.next };
  }
  // "millions of pounds".
  const isVagueSum = number.takesOf && tokens[number.next]?.lower === 'of';
  const unit =
    currency === null
      ? readUnit(tokens, isVagueSum ? number.next + 1 : number.next)
      : { unit: currency, next: number.next };
  if (unit === null || (isVagueSum && !isMoney(unit))) return { number, unit: null, next: number.next };
  const named = unit.unit === 'pounds' && (isVagueSum || (number.value ?? 0) >= 1e6) ? { ...unit, unit: '£' } : unit;
  const isWeighed = named.unit === 'grams' && tokens[number.next]?.text === 'G';
  if (isWeighed) return { number, unit: null, next: number.next };
  const rate = readRate(tokens, named.next);
  if (rate === null) return { number, unit: named, next: named.next };
  return { number, unit: { unit: `${named.unit} per ${rate.noun}`, next: rate.next }, next: rate.next };
}

const isMoney = ({ unit }: ReadUnit): boolean =>
  /^(?:\p{Sc}|pounds|yen|yuan|rupees|roubles|francs|pence|cents)/u.test(unit);

/** "$82 per share", "$82 per Qualcomm share", "£9 an hour", "7.9 grams a day". */
function readRate(tokens: readonly Token[], at: number): { noun: string; next: number } | null {
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:per|a|an|each)$/u.test(word)) return null;
  const isNamed = word === 'per' && tokens[at + 1]?.pos === 'PROPN';
  const noun = tokens[isNamed ? at + 2 : at + 1]?.lower ?? '';
  return RATE_NOUNS.has(noun) ? { noun, next: at + (isNamed ? 3 : 2) } : null;
}

/** Verbs that change a count, before "to 22", "by 40". */
const CHANGING = wordList(`
  rise grow increase climb jump soar surge go double triple fall drop sink decrease decline shrink cut reduce raise lift bring lower bump expand narrow slip`);
/** Nouns that say that a number is a count, before "at 900": "put the figure at 900". */
const TOLLS = wordList('figure number toll total count tally estimate');

/**
 * A number without a noun that stands for people or things named before: "51 were taken to hospital", "more than 50 died",
 * "doubled their seats to 22", "put the figure at 900", "29 fewer than in 2019".
 */
function isBareCount(tokens: readonly Token[], at: number, next: number, number: ReadNumber, bound: Bound): boolean {
  const [before, follower] = [tokens[at - 1], tokens[next]];
  if (/^(?:fewer|more|less)$/u.test(follower?.lower ?? '')) return tokens[next + 1]?.lower === 'than' || number.isVague;
  if (before?.lower === 'of' && !number.hasDigits) return false;
  if (/^(?:AUX|VERB)$/u.test(follower?.pos ?? '') && /^\p{Ll}/u.test(follower?.text ?? ''))
    return before?.pos !== 'PROPN';
  if (bound !== null && /^(?:ADP|CCONJ)$/u.test(follower?.pos ?? '')) return true;
  const isEnd = follower === undefined || /^[,.;]$/u.test(follower.text);
  const clause = tokens.slice(Math.max(0, at - 8), at - 1);
  if (/^(?:to|by|from)$/u.test(before?.lower ?? '') && (isEnd || follower.pos === 'ADP'))
    return clause.some(({ lower, lemma }) => CHANGING.has(irregularBase(lower) ?? lemma));
  if (!isEnd || !number.hasDigits) return false;
  if (before?.lower === 'at') return clause.some(({ lemma }) => TOLLS.has(lemma));
  return before?.pos === 'VERB' && bound === null;
}
