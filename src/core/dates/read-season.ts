import { SP, YEAR } from './date-words.ts';
import { intervalEdtf, leadOf, matchAt, monthEdtf } from './reading.ts';
import type { Context, Published, Reading } from './reading.ts';

const SEASON = new RegExp(
  String.raw`(spring|summer|autumn|fall|winter)\b(?:(?:,?${SP}|${SP}of${SP})(?:(?<year>${YEAR})|(?<relative>last|this|next)${SP}year\b))?`,
  'iy',
);
const BEFORE = new RegExp(
  String.raw`\b(?:(?:earlier|later|early|late)${SP})?(?<which>last|this|next|this${SP}past|this${SP}coming)${SP}$`,
  'i',
);
const ARTICLE = new RegExp(String.raw`\b(?:the${SP})?(?:(?:early|mid|late)(?:${SP}|-))?$`, 'i');
const IN_THE = new RegExp(String.raw`\b(?:in|during|by|until|since|over)${SP}the${SP}(?:(?:early|late)${SP})?$`, 'i');
const CODE: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

const QUARTER = new RegExp(
  String.raw`(quarter|half)(?:${SP}of${SP}|${SP})(?:(?<year>${YEAR})|(?<relative>last|this|next)${SP}year\b)`,
  'iy',
);
const BARE_QUARTER = /quarter\b(?!['’-]|\s(?:of|final|to|past|million|billion|century)\b)/iy;
/** Words of business before "the third quarter". */
const BUSINESS =
  /\b(?:compan(?:y|ies)|deals?|merger|acquisition|takeover|sales?|revenues?|profits?|earnings|shipments?|production|deliver(?:y|ies)|investors?|shareholders?|closing|transaction|econom(?:y|ic)|growth|launch)\b/i;
const WHICH_PART = new RegExp(
  String.raw`\b(?:the${SP})?(first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ \u00a0-]$`,
  'i',
);
const SHORT_QUARTER = new RegExp(String.raw`Q([1-4])${SP}(?:of${SP})?(${YEAR})`, 'y');

/** Reads "this summer", "the spring of 2015", "in the autumn" around the season that stands at `at`. */
export function readSeason(context: Context, at: number): Reading | null {
  const match = matchAt(SEASON, context.text, at);
  if (match === null) return null;
  const lead = leadOf(context, at);
  const code = CODE[match[1]?.toLowerCase() ?? ''] ?? 0;
  const which = BEFORE.exec(lead);
  const year = yearOf(match, context.published);
  if (which !== null && year === null) {
    const seasonYear = relativeSeasonYear(context.published, code, which.groups?.['which']?.toLowerCase() ?? '');
    return reading(at - which[0].length, at + match[0].length, seasonYear, code);
  }
  const start = at - (ARTICLE.exec(lead)?.[0].length ?? 0);
  if (match[0].length > (match[1]?.length ?? 0)) return reading(start, at + match[0].length, year, code);
  return IN_THE.test(lead) && code !== 21 ? bareSeason(context, start, at + match[0].length, code) : null;
}

function reading(start: number, end: number, year: number | null, code: number): Reading {
  const edtf = year === null ? null : monthEdtf(year, 1)?.replace(/\d\d$/, String(code));
  return { start, end, kind: 'date', edtf: edtf ?? null };
}

function yearOf(match: RegExpExecArray, published: Published | null): number | null {
  const { year, relative } = match.groups ?? {};
  if (year !== undefined) return Number(year);
  if (relative === undefined || published === null) return null;
  return published.year + ({ last: -1, this: 0, next: 1 }[relative.toLowerCase()] ?? 0);
}

/** First month of the season of `code`, northern, as an index that counts on from January of its year. */
function firstMonth(code: number): number {
  return (code - 20) * 3;
}

/** "Last summer" said in November may be four or sixteen months ago: null, as everywhere where a reader would ask. */
function relativeSeasonYear(published: Published | null, code: number, which: string): number | null {
  const month = published?.month ?? null;
  if (published === null || month === null) return null;
  const { year } = published;
  // The season of this year's name, or the winter that January and February still belong to.
  const current = code === 24 && month <= 2 ? year - 1 : year;
  const monthsIn = (year - current) * 12 + month - firstMonth(code);
  if (which === 'this') return code === 24 && month > 2 && month < 9 ? null : current;
  if (which === 'this past' || which === 'this coming') return null;
  if (which === 'last') return monthsIn > 2 ? null : current - 1;
  return monthsIn >= 0 ? current + 1 : null;
}

function bareSeason(context: Context, start: number, end: number, code: number): Reading {
  const { published } = context;
  const { direction } = context.directionAt(start, end);
  const month = published?.month ?? null;
  if (published === null || month === null || direction === null || code === 24) return reading(start, end, null, code);
  const begun = month >= firstMonth(code);
  const over = month > firstMonth(code) + 2;
  const shift = direction === 'past' ? (begun ? 0 : -1) : over ? 1 : 0;
  return reading(start, end, published.year + shift, code);
}

/** Reads "the final quarter of 2012", "first half of last year": an interval of months. Without a year it may be sport. */
export function readQuarter(context: Context, at: number): Reading | null {
  const match = matchAt(QUARTER, context.text, at) ?? matchAt(BARE_QUARTER, context.text, at);
  const before = match === null ? null : WHICH_PART.exec(leadOf(context, at));
  if (match === null || before === null) return null;
  const months = match[1]?.toLowerCase() === 'half' ? 6 : 3;
  const parts = 12 / months;
  const which = before[1]?.toLowerCase() ?? '';
  const index = which === 'final' || which === 'last' ? parts : (ORDINAL[which] ?? 0);
  if (index > parts) return null;
  const [start, end] = [at - before[0].length, at + match[0].length];
  if (match[1] !== undefined) {
    return quarterReading(start, end, yearOf(match, context.published), index, months);
  }
  return isComingQuarter(context, start, end)
    ? quarterReading(start, end, comingYear(context.published, index, months), index, months)
    : null;
}

/** "The firm expects to close the deal in the third quarter" speaks of the calendar, "he may play in the third quarter" of sport. */
function isComingQuarter(context: Context, start: number, end: number): boolean {
  if (!/\b(?:in|during|by)\s$/i.test(context.text.slice(Math.max(0, start - 8), start))) return false;
  return BUSINESS.test(clauseBefore(context.text, start)) && context.directionAt(start, end).direction === 'future';
}

function comingYear(published: Published | null, index: number, months: number): number | null {
  const month = published?.month ?? null;
  if (published === null || month === null) return null;
  return month <= index * months ? published.year : published.year + 1;
}

function clauseBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 160), at).replace(/^[^]*[.!?]\s/u, '');
}

const ORDINAL: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
};

/** Reads "Q1 2012". */
export function readShortQuarter(context: Context, at: number): Reading | null {
  const match = matchAt(SHORT_QUARTER, context.text, at);
  if (match === null) return null;
  return quarterReading(at, at + match[0].length, Number(match[2]), Number(match[1]), 3);
}

function quarterReading(start: number, end: number, year: number | null, index: number, months: number): Reading {
  const first = (index - 1) * months + 1;
  const edtf = year === null ? null : intervalEdtf(monthEdtf(year, first), monthEdtf(year, first + months - 1));
  return { start, end, kind: 'date', edtf };
}
