import { wordBefore } from './date-words.ts';

/** Behind these a capital word such as March or June is the month. */
const MONTH_PREPOSITIONS = new Set(
  'in since until till by from last this next early late mid during of for before after through to between and or around about every'.split(
    ' ',
  ),
);
/** "May" is a prime minister's name as well: only these take a month and hardly ever a person. */
const MAY_PREPOSITIONS = new Set('in since until till last this next early late mid during through every'.split(' '));
const TRUST = new Set('confidence faith trust belief interest believe'.split(' '));
const DETERMINERS = new Set('the a an his her its their our this that'.split(' '));
const AMBIGUOUS_MONTHS = new Set(['march', 'april', 'may', 'june', 'august']);

/** Whether a month's name without a day is the month: not Theresa May, the Women's March or January Jones. */
export function isMonthHere(text: string, start: number, end: number, written: string, hasYear: boolean): boolean {
  const name = written.toLowerCase();
  const before = wordBefore(text, start);
  const isLower = written === name;
  if (isLower && (name === 'may' || name === 'march'))
    return before === 'in' || (hasYear && MAY_PREPOSITIONS.has(before));
  if (hasYear) return true;
  if (isLower || /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/.test(name))
    return MAY_PREPOSITIONS.has(before);
  const behind = text.slice(end, end + 24);
  if (name === 'may') return MAY_PREPOSITIONS.has(before) && !TRUST.has(wordTwoBefore(text, start));
  if (MONTH_PREPOSITIONS.has(before)) return true;
  if (/^(?:\s|-)\p{Lu}/u.test(behind)) return false;
  if (!AMBIGUOUS_MONTHS.has(name)) return true;
  const isAttribute = (DETERMINERS.has(before) || /['’]s$/.test(before)) && /^\s\p{Ll}/u.test(behind);
  return isAttribute && !/^\s(?:on|for|against|of|in|to|through|was|is|and|by|from|at|with)\b/.test(behind);
}

function wordTwoBefore(text: string, start: number): string {
  const before = wordBefore(text, start);
  const at = text.lastIndexOf(' ', start - before.length);
  return at < start - 30 ? '' : wordBefore(text, at + 1);
}

const YEAR_PREPOSITIONS = new Set(
  'in since until till by from early late mid during before after through between and year circa throughout of for to around about the'.split(
    ' ',
  ),
);
const YEAR_OWNERS = new Set('a an his her its their our this that'.split(' '));
const COUNTED =
  /^\s(?:people|men|women|children|million|billion|thousand|per\b|percent|troops|soldiers|jobs|workers|times|votes|km|miles|met(?:re|er)s|feet|tons|tonnes|dollars|pounds|euros|years|days|hours|homes|houses|seats|refugees|migrants|employees|students|points|yards|square|acres|hectares|members|cases|deaths|others|of\b|more\b|calories|words|pages|delegates|schools|residents|families|prisoners|officers)/i;

/**
 * Whether four digits are a year: by the word before them, and not with a counted thing behind.
 * `isSpan` says that another year is joined to them, which is proof enough ("1990–95").
 */
export function isYearHere(text: string, start: number, end: number, isSpan: boolean): boolean {
  const behind = text.slice(end, end + 16);
  if (/^['’]?[a-z\d]|^\s?(?:%|°)/i.test(behind) && !/^['’]s\b/.test(behind)) return false;
  if (COUNTED.test(behind) || /^,?\sBCE?\b/.test(behind)) return false;
  const year = Number(text.slice(start, start + 4));
  const before = wordBefore(text, start);
  const last = text.charAt(start - 1);
  if (isSpan && year >= 1200) return !/[$£€#.\d]/.test(last);
  if (last === '(' || last === '[') return year >= 1500 && /^[)\],;–-]/.test(behind);
  if (/\b(?:1\d{3}|20\d{2}),\s$/.test(text.slice(Math.max(0, start - 7), start))) return true;
  if (before === 'in' || before === 'year' || before === 'since') return true;
  if (year < 1500 && before !== 'between' && before !== 'from') return false;
  if (YEAR_PREPOSITIONS.has(before))
    return !/^\s\w+s\b/.test(behind) || before === 'the' || /^\s(?:was|is|has|as|its|his|this)\b/.test(behind);
  return (YEAR_OWNERS.has(before) || /['’]s$/.test(before)) && year >= 1800 && /^\s\p{L}/u.test(behind);
}
