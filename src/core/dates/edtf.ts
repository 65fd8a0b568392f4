import { z } from 'zod';
import { dayNumberOf, isRealDay } from './calendar.ts';

/**
 * The part of EDTF (ISO 8601-2, loc.gov/standards/datetime) that briefings use:
 * year `2022`, month `2022-08`, day `2023-06-18`, date-time `2023-06-18T18:10` (seconds and `Z` or `±hh:mm` optional),
 * season `2023-21` (spring) to `2023-24` (winter), decade `199X`, century `19XX`, each with `~` behind it where it is
 * approximate, and intervals of two of these `2023-06-11/2023-06-17`, one end of which may be open (`..`).
 * EDTF proper has no `~` behind a date-time; news does ("shortly after 6 a.m.").
 */
const POINT = String.raw`(?:\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:[0-5]\d)?)?)?)?|\d{3}X|\d{2}XX)~?`;
const SHAPE = new RegExp(String.raw`^(?:${POINT}(?:/(?:${POINT}|\.\.))?|\.\./${POINT})$`);
const POINT_PARTS =
  /^(?<year>\d{2}[\dX]{2})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?<zone>Z|[+-]\d{2}:[0-5]\d)?)?)?)?(?<approximate>~?)$/;

const HELP =
  'is not a date that Dateline knows: write a year (2022), month (2022-08), day (2023-06-18), time (2023-06-18T18:10Z), ' +
  'season (2023-22 for summer), decade (199X), century (19XX) or interval (2023-06-11/2023-06-17, open end ..), ' +
  'with ~ behind it where it is approximate';
const NOT_REAL =
  'is not in the calendar: check the month, the day, the time, and that an interval ends after it begins';

/** One end of an interval, or a date by itself. */
export interface EdtfPoint {
  /** The first year where digits are masked: 1990 for `199X`. */
  year: number;
  /** How many digits of the year are masked: 1 for a decade, 2 for a century. */
  masked: 0 | 1 | 2;
  month: number | null;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  season: number | null;
  day: number | null;
  hour: number | null;
  minute: number | null;
  /** Minutes east of UTC; null where the text gives no zone. */
  offset: number | null;
  approximate: boolean;
}

/** A date read: `to` is null for a date by itself; `'open'` is the `..` of an interval. */
export interface ParsedEdtf {
  from: EdtfPoint | 'open';
  to: EdtfPoint | 'open' | null;
}

/** Minutes since 1970-01-01T00:00Z; `start` belongs to the date, `end` is the first minute behind it. */
export interface EdtfBounds {
  start: number;
  end: number;
}

export type EdtfPrecision = 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'time' | 'interval';

const MINUTES_A_DAY = 1440;

/** Reads an EDTF date; null where it has another shape, or names a day or time that does not exist. */
export function parseEdtf(edtf: string): ParsedEdtf | null {
  if (!SHAPE.test(edtf)) return null;
  const [first = '', second] = edtf.includes('/') ? edtf.split('/') : [edtf];
  const from = first === '..' ? 'open' : parsePoint(first);
  if (from === null) return null;
  if (second === undefined) return { from, to: null };
  const to = second === '..' ? 'open' : parsePoint(second);
  if (to === null) return null;
  const backwards = from !== 'open' && to !== 'open' && boundsOfPoint(from).start > boundsOfPoint(to).start;
  return backwards ? null : { from, to };
}

function parsePoint(text: string): EdtfPoint | null {
  const parts = POINT_PARTS.exec(text)?.groups;
  const digits = parts?.['year'];
  if (parts === undefined || digits === undefined) return null;
  const second = numberOf(parts['month']);
  const isSeason = second !== null && second > 12;
  const point: EdtfPoint = {
    year: Number(digits.replaceAll('X', '0')),
    masked: digits.endsWith('XX') ? 2 : digits.endsWith('X') ? 1 : 0,
    month: isSeason ? null : second,
    season: isSeason ? second : null,
    day: numberOf(parts['day']),
    hour: numberOf(parts['hour']),
    minute: numberOf(parts['minute']),
    offset: offsetOf(parts['zone']),
    approximate: parts['approximate'] === '~',
  };
  return isReal(point, numberOf(parts['second'])) ? point : null;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}

function isReal(point: EdtfPoint, second: number | null): boolean {
  const { year, month, season, day, hour, minute, offset } = point;
  if (season !== null && (season < 21 || season > 24 || day !== null)) return false;
  if (month !== null && !isRealDay({ year, month, day: day ?? 1 })) return false;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return false;
  // The widest offset in use is UTC+14 (Line Islands).
  return Math.abs(offset ?? 0) <= 14 * 60;
}

function boundsOfPoint(point: EdtfPoint): EdtfBounds {
  const { year, masked, month, season, day, hour, minute, offset } = point;
  if (masked > 0) return monthsFrom(year, 1, masked === 1 ? 120 : 1200);
  // Northern seasons of three whole months; winter begins in December of the year it is named after.
  if (season !== null) return monthsFrom(year, (season - 20) * 3, 3);
  if (month === null) return monthsFrom(year, 1, 12);
  if (day === null) return monthsFrom(year, month, 1);
  const start = dayNumberOf({ year, month, day }) * MINUTES_A_DAY;
  if (hour === null) return { start, end: start + MINUTES_A_DAY };
  const time = start + hour * 60 + (minute ?? 0) - (offset ?? 0);
  return { start: time, end: time + 1 };
}

function monthsFrom(year: number, month: number, count: number): EdtfBounds {
  const behind = month - 1 + count;
  return {
    start: dayNumberOf({ year, month, day: 1 }) * MINUTES_A_DAY,
    end: dayNumberOf({ year: year + Math.floor(behind / 12), month: (behind % 12) + 1, day: 1 }) * MINUTES_A_DAY,
  };
}

function boundsOf({ from, to }: ParsedEdtf): EdtfBounds {
  const first = from === 'open' ? null : boundsOfPoint(from);
  const last = to === null ? first : to === 'open' ? null : boundsOfPoint(to);
  return { start: first?.start ?? -Infinity, end: last?.end ?? Infinity };
}

function parseOrThrow(edtf: string): ParsedEdtf {
  const parsed = parseEdtf(edtf);
  if (parsed === null) throw new RangeError(`"${edtf}" ${HELP}`);
  return parsed;
}

/**
 * From when to when a date reaches, in minutes since the epoch. A time without a zone counts as UTC, `~` does not
 * widen anything, an open end is infinite. Throws RangeError where `edtf` does not fit `edtfSchema`.
 */
export function edtfBounds(edtf: string): EdtfBounds {
  return boundsOf(parseOrThrow(edtf));
}

/**
 * The moment that a date names, as an ISO instant in UTC to the minute; null where the date is no exact time, or gives no
 * zone. Throws RangeError where `edtf` does not fit `edtfSchema`.
 */
export function edtfInstant(edtf: string): string | null {
  const { from, to } = parseOrThrow(edtf);
  if (from === 'open' || to !== null || from.offset === null || from.approximate) return null;
  return new Date(boundsOfPoint(from).start * 60_000).toISOString();
}

/**
 * What is dated, ordered by the start of its date, then by the end, then by how the date is written: a total order of
 * dates. Throws RangeError where a date does not fit `edtfSchema`.
 */
export function sortByDate<T extends { edtf: string }>(dated: readonly T[]): T[] {
  const bounded = dated.map((item) => ({ item, edtf: item.edtf, bounds: edtfBounds(item.edtf) }));
  bounded.sort(
    (a, b) => order(a.bounds.start, b.bounds.start) || order(a.bounds.end, b.bounds.end) || order(a.edtf, b.edtf),
  );
  return bounded.map(({ item }) => item);
}

function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How precise a date is. Throws RangeError where `edtf` does not fit `edtfSchema`. */
export function edtfPrecision(edtf: string): EdtfPrecision {
  const { from, to } = parseOrThrow(edtf);
  if (to !== null || from === 'open') return 'interval';
  if (from.masked > 0) return from.masked === 1 ? 'decade' : 'century';
  if (from.season !== null) return 'season';
  if (from.month === null) return 'year';
  if (from.day === null) return 'month';
  return from.hour === null ? 'day' : 'time';
}

/**
 * Where a date lies as seen from the publication: `same` where the two overlap (the month of publication, the day itself).
 * Both are read as wall-clock time unless both name a zone: what an article calls Sunday is Sunday where it was written.
 */
export function relationTo(edtf: string, publishedAt: string): 'past' | 'same' | 'ahead' {
  const [date, published] = [parseOrThrow(edtf), parseOrThrow(publishedAt)];
  const zoned = hasZone(date) && hasZone(published);
  const [a, b] = zoned ? [boundsOf(date), boundsOf(published)] : [wallBoundsOf(date), wallBoundsOf(published)];
  if (a.end <= b.start) return 'past';
  return a.start >= b.end ? 'ahead' : 'same';
}

function hasZone({ from, to }: ParsedEdtf): boolean {
  return from !== 'open' && from.offset !== null && to === null;
}

function wallBoundsOf({ from, to }: ParsedEdtf): EdtfBounds {
  return boundsOf({ from: withoutZone(from), to: to === null ? null : withoutZone(to) });
}

function withoutZone(point: EdtfPoint | 'open'): EdtfPoint | 'open' {
  return point === 'open' ? point : { ...point, offset: null };
}

/** A date or interval in the part of EDTF (ISO 8601-2) that briefings use. */
export const edtfSchema = z
  .string()
  .regex(SHAPE, { error: ({ input }) => `"${String(input)}" ${HELP}`, abort: true })
  .refine((edtf) => parseEdtf(edtf) !== null, { error: ({ input }) => `"${String(input)}" ${NOT_REAL}` });
