import type { Token } from '../../language/token.ts';
import type { ReadNumber } from './number-words.ts';

const MONTH =
  /^(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)$/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
/** Words before a number that is a name or a place in a row, not a count: page 4, No. 10, aged 19. */
const LABEL =
  /^(?:no\.?|nos\.?|number|page|chapter|section|article|clause|route|highway|level|phase|stage|game|match|round|room|flight|gate|platform|line|grade|class|type|version|volume|episode|season|part|step|rule|top|channel|unit|block|ward|district|division|group|aged?|turned|turning|area|appendix|figure|table|lot|item|proposition|measure|title|camp|tier|#)$/u;
const YEAR_CONTEXT =
  /^(?:in|since|by|until|till|from|of|during|before|after|the|early|late|mid|spring|summer|autumn|fall|winter|year|to|and|,|\()$/u;
const DEFINITE = /^(?:the|these|those|this|that|his|her|its|their|our|my|your|last|next|first|past)$/u;

/**
 * Whether the number at token `at` counts or measures something, as far as its neighbours tell: it is no year,
 * day of a month, time, age, score, label ("Game 7") or part of a longer code.
 */
export function isPlainNumber(text: string, tokens: readonly Token[], at: number, number: ReadNumber): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  const next = tokens[number.next];
  if (token === undefined) return false;
  if (!number.hasDigits)
    return (
      !/[-–]/u.test(text[token.start - 1] ?? '') &&
      !LABEL.test(previous?.lower ?? '') &&
      isCountingWord(number, token, previous)
    );
  if (isPartOfCode(text, token) || isDialled(previous, token, next)) return false;
  if (previous !== undefined && (LABEL.test(previous.lower) || MONTH.test(previous.lower))) return false;
  if (next !== undefined && MONTH.test(next.lower) && /^\p{Lu}/u.test(next.text)) return false;
  if (next !== undefined && /^(?:o'clock|o|a\.?m\.?|p\.?m\.?|gmt|est|bst)$/u.test(next.lower)) return false;
  if (isYear(token, previous, next) || isAge(tokens, at, next)) return false;
  const isNamed = previous?.pos === 'PROPN' && previous.end + 1 === token.start && !WEEKDAY.test(previous.lower);
  return !isNamed || number.next > at + 1 || next?.text === '%';
}

/** Not "one man", "the two men", "best-of-seven": words that name rather than count. */
function isCountingWord(number: ReadNumber, token: Token, previous: Token | undefined): boolean {
  if (number.takesOf) return true;
  if (number.value === 1 || number.value === 0) return false;
  return !(
    number.value !== null &&
    number.value <= 12 &&
    /^\p{L}+$/u.test(token.text) &&
    DEFINITE.test(previous?.lower ?? '')
  );
}

/** Digits inside a longer run: 11.30am, 9/11, 6:15, Covid-19, 5G, an address. */
function isPartOfCode(text: string, token: Token): boolean {
  const before = text[token.start - 1] ?? '';
  const behind = text.slice(token.end, token.end + 2);
  return (
    (/[\p{L}\d./:#@_\-–,+=&]/u.test(before) && !/^[-–]$/u.test(before)) ||
    (/^[-–]$/u.test(before) && /[\p{L}\d]/u.test(text[token.start - 2] ?? '')) ||
    /^(?:\d|[.:/,_=&@]\d|\p{Lu}(?!\p{L})|(?:st|nd|rd|th|s)(?!\p{L}))/u.test(behind)
  );
}

/** "020 7946 0958": digits beside digits, or behind a nought, are dialled or read out and count nothing. */
const isDialled = (previous: Token | undefined, token: Token, next: Token | undefined): boolean =>
  /^0\d/u.test(token.text) || [previous, next].some((other) => /^\d+$/u.test(other?.text ?? ''));

function isYear(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (!/^(?:1[5-9]|20)\d\d$/u.test(token.text)) return false;
  const isCounted = next?.pos === 'NOUN' && (next.lower.endsWith('s') || next.lower === 'people');
  return !isCounted || YEAR_CONTEXT.test(previous?.lower ?? '');
}

/** "Ann Lee, 57, said", "Ann Lee (57)". */
function isAge(tokens: readonly Token[], at: number, next: Token | undefined): boolean {
  const isClosed = next === undefined || /^(?:[,.;)]|who|from|of|and)$/u.test(next.lower);
  return (
    isClosed &&
    /^[,(]$/u.test(tokens[at - 1]?.text ?? '') &&
    /^(?:PROPN|NOUN)$/u.test(tokens[at - 2]?.pos ?? '') &&
    /^\d{1,3}$/u.test(tokens[at]?.text ?? '')
  );
}
