import { isRealDay } from './calendar.ts';
import {
  DAY_OF_MONTH,
  MONTH,
  ORDINAL_MARK,
  SP,
  WEEKDAY_BEFORE_DATE,
  YEAR,
  monthOf,
  weekdayNumberOf,
  wordBefore,
} from './date-words.ts';
import { isMonthHere, isYearHere } from './name-or-date.ts';
import { approximately, intervalEdtf, leadOf, matchAt, yearEdtf } from './reading.ts';
import type { Context, Reading } from './reading.ts';
import { resolveDay, resolveMonth } from './resolve-calendar.ts';
import type { CalendarDate } from './resolve-calendar.ts';

/** A calendar date as written: what it leaves out is null. */
interface Point extends CalendarDate {
  start: number;
  end: number;
}

const WEEKDAY_PREFIX = String.raw`(?:(?<weekday>${WEEKDAY_BEFORE_DATE}),?${SP}(?:the${SP})?)?`;
const DAY = String.raw`(?<day>${DAY_OF_MONTH})${ORDINAL_MARK}`;
const MONTH_NAME = `(?<month>${MONTH})`;
const YEAR_NUMBER = `(?<year>${YEAR})`;
const DAY_MONTH = new RegExp(
  String.raw`${WEEKDAY_PREFIX}${DAY}(?:${SP}(?:of${SP})?|-)${MONTH_NAME}(?:(?:,?${SP}(?:in${SP})?|-)${YEAR_NUMBER})?`,
  'iy',
);
const MONTH_DAY = new RegExp(
  String.raw`${WEEKDAY_PREFIX}${MONTH_NAME}${SP}(?:the${SP})?${DAY}(?!${SP}(?:people|men|women|children|soldiers|troops|officers|others|of${SP}the|million|billion|per)\b)(?:(?:,?${SP}(?:in${SP})?|,)${YEAR_NUMBER})?`,
  'iy',
);
const MONTH_YEAR = new RegExp(String.raw`${MONTH_NAME}(?:,?${SP}|${SP}(?:of|in)${SP})${YEAR_NUMBER}`, 'iy');
const MONTH_ONLY = new RegExp(MONTH_NAME, 'iy');
const YEAR_ONLY = new RegExp(YEAR_NUMBER + String.raw`(?![\d-]*[a-z])`, 'iy');
const DAY_ONLY = new RegExp(DAY, 'iy');
const SHORT_YEAR = /(?<short>\d{2})(?!\d|[.,:]\d|-)/y;
const RELATIVE_YEAR = new RegExp(String.raw`(?:,?${SP}of|,)?${SP}(last|this|next)${SP}year\b`, 'iy');

const DAY_SPAN = new RegExp(
  String.raw`(?<day>${DAY_OF_MONTH})${ORDINAL_MARK}(?<join>${SP}?[-–—]${SP}?|${SP}(?:to|until|through|and)${SP})`,
  'iy',
);
const JOIN = new RegExp(
  String.raw`(?:${SP}?[-–—]${SP}?|/(?=\d\d(?!\d))|${SP}(?:to|until|through|till|and)${SP})`,
  'iy',
);
const RANGE_BEFORE = new RegExp(String.raw`\b(from|between)${SP}$`, 'i');

const ISO = /(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?(?![\d-])/y;
const NUMERIC = /(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/])/y;
const CENTURY = new RegExp(String.raw`(\d{1,2})(?:st|nd|rd|th)[ \u00a0-]century\b`, 'iy');
const DECADE = /(\d{3}0)['’]?s\b/y;
const SHORT_DECADE = /['’](\d0)s\b/y;
const PART_BEFORE = new RegExp(
  String.raw`(?:\bthe${SP})?(?:\b(early|mid|late|middle|end|start|beginning)(?:[ -]|${SP}of${SP}(?:the${SP})?|${SP}in${SP}))?$`,
  'i',
);
const MONTH_PART_BEFORE = new RegExp(
  String.raw`\b(?:(?:(?<part>early|mid|late)(?:-|${SP})(?:in${SP})?)|(?:the${SP})?(?:start|beginning|middle|end)${SP}of${SP}|(?<relative>last|this|next)${SP})$`,
  'i',
);
const ABOUT_BEFORE = new RegExp(String.raw`\b(?:about|around|circa|approximately|roughly|c\.)${SP}$`, 'i');
/** A fiscal year begins in another month in each country and company. */
const FISCAL_BEFORE = new RegExp(String.raw`\b(?:fiscal|financial)(?:${SP}year)?${SP}$`, 'i');

/** Reads the calendar date that begins at `at` with a digit, a month or a weekday: a day, month, year, or a span of them. */
export function readCalendarDate(context: Context, at: number): Reading | null {
  const first = context.text.charAt(at);
  if (first === "'" || first === '’') return readShortDecade(context, at);
  if (first >= '0' && first <= '9') {
    if (isInsideNumber(context.text, at)) return null;
    return (
      readIso(context, at) ??
      readNumeric(context, at) ??
      readCentury(context, at) ??
      readDecade(context, at) ??
      readDaySpan(context, at) ??
      readPoints(context, at)
    );
  }
  return readPoints(context, at);
}

/** "$1990", "3.2018", "1,500", "8-7": the digits belong to what stands before them. */
function isInsideNumber(text: string, at: number): boolean {
  return /[\d/$£€#@]$|\d[.,:–-]$/.test(text.slice(Math.max(0, at - 2), at));
}

function readPoints(context: Context, at: number): Reading | null {
  const first = readPoint(context, at);
  if (first === null) return null;
  return readSpanOf(context, first) ?? readSingle(context, first);
}

function readPoint({ text }: Context, at: number): Point | null {
  for (const expression of [DAY_MONTH, MONTH_DAY, MONTH_YEAR, YEAR_ONLY, MONTH_ONLY]) {
    const match = matchAt(expression, text, at);
    if (match !== null && !isModalVerb(match)) return pointFrom(match);
  }
  return null;
}

/** "We may 18 times …", "they march 5 miles": without a capital only a year makes these words a month. */
function isModalVerb({ groups }: RegExpExecArray): boolean {
  const { day, month, year } = groups ?? {};
  return day !== undefined && year === undefined && /^(?:may|mar|march)$/.test(month ?? '');
}

function pointFrom(match: RegExpExecArray): Point {
  const { weekday, day, month, year } = match.groups ?? {};
  return {
    start: match.index,
    end: match.index + match[0].length,
    weekday: weekday === undefined ? null : weekdayNumberOf(weekday),
    day: day === undefined ? null : Number(day),
    month: month === undefined ? null : monthOf(month),
    year: year === undefined ? null : Number(year),
  };
}

/** "3 to 5 May", "11–17 June 2023": a bare day joined to a whole date. */
function readDaySpan(context: Context, at: number): Reading | null {
  const match = matchAt(DAY_SPAN, context.text, at);
  if (match === null) return null;
  const opening = RANGE_BEFORE.exec(leadOf(context, at));
  if (/and/i.test(match.groups?.['join'] ?? '') && opening?.[1]?.toLowerCase() !== 'between') return null;
  const dated = matchAt(DAY_MONTH, context.text, at + match[0].length);
  if (dated === null) return null;
  const last = pointFrom(dated);
  const first = { ...last, weekday: null, day: Number(match.groups?.['day']), start: at };
  return spanReading(context, first, last, opening);
}

function readSpanOf(context: Context, first: Point): Reading | null {
  const { text } = context;
  const join = matchAt(JOIN, text, first.end);
  if (join === null) return null;
  const opening = RANGE_BEFORE.exec(leadOf(context, first.start));
  if (/and/i.test(join[0]) && opening?.[1]?.toLowerCase() !== 'between') return null;
  const last = readSecondPoint(context, first, first.end + join[0].length, join[0]);
  if (last === null) return null;
  if (first.day === null && first.month === null && !isYearHere(text, first.start, last.end, true)) return null;
  return spanReading(context, first, last, opening);
}

function readSecondPoint(context: Context, first: Point, at: number, join: string): Point | null {
  const { text } = context;
  const whole = readPoint(context, at);
  if (whole !== null && samePrecision(first, whole)) return whole;
  if (first.day !== null && whole === null) {
    const day = matchAt(DAY_ONLY, text, at);
    return day === null ? null : withYearBehind(text, { ...pointFrom(day), month: first.month, year: first.year });
  }
  if (first.year === null || first.month !== null || !/[-–—/]/.test(join)) return null;
  const short = matchAt(SHORT_YEAR, text, at)?.groups?.['short'];
  const year = Math.floor(first.year / 100) * 100 + Number(short);
  if (short === undefined || year <= first.year) return null;
  return { start: at, end: at + 2, weekday: null, day: null, month: null, year };
}

const YEAR_BEHIND = new RegExp(String.raw`,?${SP}${YEAR_NUMBER}`, 'iy');

/** The year of "June 11-17, 2023". */
function withYearBehind(text: string, point: Point): Point {
  const match = point.year === null ? matchAt(YEAR_BEHIND, text, point.end) : null;
  return match === null ? point : { ...point, year: Number(match.groups?.['year']), end: point.end + match[0].length };
}

function samePrecision(a: CalendarDate, b: CalendarDate): boolean {
  return (a.day === null) === (b.day === null) && (a.month === null) === (b.month === null);
}

function spanReading(context: Context, first: Point, last: Point, opening: RegExpExecArray | null): Reading | null {
  const start = first.start - (opening?.[0].length ?? 0);
  const ending = { ...last, weekday: null };
  const to = resolvePoint(context, ending, start, last.end);
  const year = to === null ? null : Number(to.slice(0, 4));
  const wraps = (first.month ?? 0) > (last.month ?? 0) && first.year === null;
  const beginning = { ...first, weekday: null, year: first.year ?? (year === null ? null : wraps ? year - 1 : year) };
  const from = to === null ? null : resolvePoint(context, beginning, start, last.end);
  if (from !== null && to !== null && from > to) return null;
  return { start, end: last.end, kind: 'date', edtf: intervalEdtf(from, to) };
}

function readSingle(context: Context, point: Point): Reading | null {
  const { text } = context;
  if (point.month === null) return readYear(context, point);
  const relativeYear = point.year === null ? matchAt(RELATIVE_YEAR, text, point.end) : null;
  const end = point.end + (relativeYear?.[0].length ?? 0);
  const dated = relativeYear === null ? point : { ...point, year: yearFrom(context, relativeYear[1] ?? '') };
  const unresolvable = relativeYear !== null && dated.year === null;
  if (point.day !== null) {
    const edtf = unresolvable ? null : resolvePoint(context, dated, point.start, end);
    return { start: point.start, end, kind: 'date', edtf };
  }
  const written = text.slice(point.start, point.end);
  const modifier = MONTH_PART_BEFORE.exec(leadOf(context, point.start));
  const tied = dated.year !== null || relativeYear !== null || /of\s$/i.test(modifier?.[0] ?? '');
  if (!isMonthHere(text, point.start, end, written, tied)) return null;
  const start = point.start - (modifier?.[0].length ?? 0);
  const relative = modifier?.groups?.['relative']?.toLowerCase() ?? null;
  const edtf = unresolvable ? null : resolveMonth(context, dated, relative, start, end);
  return { start, end, kind: 'date', edtf };
}

function resolvePoint(context: Context, point: CalendarDate, start: number, end: number): string | null {
  if (point.day !== null) return resolveDay(context, point, start, end);
  if (point.month !== null) return resolveMonth(context, point, null, start, end);
  return point.year === null ? null : yearEdtf(point.year);
}

function yearFrom({ published }: Context, word: string): number | null {
  if (published === null) return null;
  const shift = { last: -1, this: 0, next: 1 }[word.toLowerCase()];
  return shift === undefined ? null : published.year + shift;
}

function readYear(context: Context, point: Point): Reading | null {
  const { text } = context;
  if (point.year === null || !isYearHere(text, point.start, point.end, false)) return null;
  const lead = leadOf(context, point.start);
  const about = ABOUT_BEFORE.exec(lead);
  const modifier = about ?? MONTH_PART_BEFORE.exec(lead);
  const relative = modifier?.groups?.['relative'] !== undefined;
  const start = point.start - (relative ? 0 : (modifier?.[0].length ?? 0));
  const year = FISCAL_BEFORE.test(lead) ? null : yearEdtf(point.year);
  return { start, end: point.end, kind: 'date', edtf: about === null ? year : approximately(year) };
}

function readIso(context: Context, at: number): Reading | null {
  const match = matchAt(ISO, context.text, at);
  if (match === null) return null;
  const [whole, year, month, day, clock, zone] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isRealDay(date) || date.year === 0) return null;
  const written = whole.slice(0, 10);
  const [hour = 0, minute = 0] = (clock ?? '').split(':').map(Number);
  const edtf = clock === undefined || hour > 23 || minute > 59 ? written : `${written}T${clock}${zone ?? ''}`;
  return { start: at, end: at + whole.length, kind: 'date', edtf };
}

/** "18/06/2023" resolves where only one order makes a date; "06/07/2023" does not. */
function readNumeric(context: Context, at: number): Reading | null {
  const match = matchAt(NUMERIC, context.text, at);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  const readings = [dayFirst, monthFirst].filter((date) => isRealDay(date) && year >= 1000 && year < 2100);
  const only = readings.length === 1 || first === second ? readings[0] : undefined;
  if (readings.length === 0) return null;
  const edtf = only === undefined ? null : resolveDay(context, { ...only, weekday: null }, at, at + match[0].length);
  return { start: at, end: at + match[0].length, kind: 'date', edtf };
}

function readDecade(context: Context, at: number): Reading | null {
  const match = matchAt(DECADE, context.text, at);
  const year = Number(match?.[1] ?? 0);
  if (match === null || year < 1000 || year > 2090) return null;
  // "The 1900s" may be ten years or a hundred.
  const edtf = year % 100 === 0 ? null : `${String(year).slice(0, 3)}X`;
  return withPart(context, at, at + match[0].length, edtf);
}

function readShortDecade(context: Context, at: number): Reading | null {
  const match = matchAt(SHORT_DECADE, context.text, at);
  if (match === null || /[\w]/.test(context.text.charAt(at - 1))) return null;
  const digits = match[1] ?? '';
  const edtf = digits >= '20' ? `19${digits.charAt(0)}X` : null;
  return withPart(context, at, at + match[0].length, edtf);
}

function readCentury(context: Context, at: number): Reading | null {
  const match = matchAt(CENTURY, context.text, at);
  const century = Number(match?.[1] ?? 0);
  if (match === null || century < 1 || century > 22) return null;
  const beforeChrist = /^,?\s(?:BCE?)\b/.test(context.text.slice(at + match[0].length, at + match[0].length + 6));
  const edtf = beforeChrist ? null : `${String(century - 1).padStart(2, '0')}XX`;
  return withPart(context, at, at + match[0].length, edtf);
}

/** Takes "the early" in: it has no sharp edge, so a part of a decade or century is approximate. */
function withPart(context: Context, at: number, end: number, edtf: string | null): Reading {
  const match = PART_BEFORE.exec(leadOf(context, at));
  const part = match?.[1];
  const about = ABOUT_BEFORE.test(leadOf(context, at)) || part !== undefined;
  const start = at - (match?.[0].length ?? 0);
  const article = part === undefined || wordBefore(context.text, start) !== 'the' ? 0 : 4;
  return {
    start: Math.max(context.floor, start - article),
    end,
    kind: 'date',
    edtf: about ? approximately(edtf) : edtf,
  };
}
