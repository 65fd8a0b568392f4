import { findStamps } from '../articles/find-stamps.ts';
import type { Stamp } from '../articles/find-stamps.ts';
import type { DateMention } from '../briefings/briefing.ts';
import { directionAt, inOneSentence, opensNextSentence } from './clause-direction.ts';
import type { Direction } from './clause-direction.ts';
import { edtfPrecision } from './edtf.ts';
import { readCalendarDate } from './read-calendar.ts';
import { DAY_TO_HOUR, readClock, readClockBehindDay } from './read-clock.ts';
import type { ClockReading } from './read-clock.ts';
import { HOLIDAY_HEAD, readHoliday } from './read-holiday.ts';
import { readNearDay, readOvernight, readPartOfDay } from './read-near-day.ts';
import { readOrdinalDay } from './read-ordinal-day.ts';
import { readPeriod } from './read-period.ts';
import { readQuarter, readSeason, readShortQuarter } from './read-season.ts';
import { readUnit } from './read-unit.ts';
import { readWeekday } from './read-weekday.ts';
import { SP, WEEKDAY } from './date-words.ts';
import { approximately, dayEdtf, intervalEdtf, matchAt, publishedFrom } from './reading.ts';
import type { Context, Reading } from './reading.ts';

/** What relative dates are counted from. */
export interface DateReference {
  /** When the article was published (EDTF); null leaves everything relative unresolved. */
  publishedAt: string | null;
  /** Whether the text speaks of what lies behind or ahead; null reads it from the clause around each mention. */
  direction: Direction;
}

/**
 * The words that an expression is read around. One pass over the text finds them; all else is read from there,
 * over a bounded stretch, so that the work grows with the length of the text alone.
 */
const WORD_HEADS = [
  String.raw`(?<holiday>${HOLIDAY_HEAD})`,
  String.raw`(?<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?)\b`,
  String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b`,
  String.raw`(?<unit>(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|centurie)s?|century)\b`,
  String.raw`(?<near>today|tonight|yesterday|tomorrow)\b`,
  String.raw`(?<overnight>overnight)\b`,
  String.raw`(?<part>morning|afternoon|evening)\b`,
  String.raw`(?<season>spring|summer|autumn|fall|winter)\b`,
  String.raw`(?<quarter>quarter|half)\b`,
  String.raw`(?<shortquarter>Q[1-4])\b`,
  String.raw`(?<clock>noon|midday|midnight|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock)\b`,
  String.raw`(?<often>annual(?:ly)?|daily|weekly|monthly|yearly|quarterly|nightly|hourly|fortnightly|biennial(?:ly)?|weekdays)\b`,
];
const HEAD = new RegExp(String.raw`(?<digit>(?<!\w)\d|(?<!\w)['’]\d0s\b)|\b(?:${WORD_HEADS.join('|')})`, 'gi');

/** How far back a date may stand for "the next day" to mean the day behind it, in UTF-16 units. */
const ANCHOR_REACH = 400;
const HOUR_TO_DAY = new RegExp(
  String.raw`(?:,?${SP}|,?${SP}(?:on|of)${SP})(?=(?:(?:early|late|last|this|next)${SP})?(?:${WEEKDAY}|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|yesterday|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
  'iy',
);
const MODIFIERS = new RegExp(String.raw`(?:(?:early|late|last|this|next)${SP})?`, 'iy');
const NUMBER_RUN = /['’]?\d+/y;

/**
 * Finds every English date, time, duration and recurrence in `text.slice(range.start, range.end)` and resolves it
 * against the publication, at the precision that the words have; `edtf` is null where the text cannot tell the date.
 * Mentions come in order and disjoint, with UTF-16 offsets into `text`. Linear in the length of the range.
 */
export function findDates(
  text: string,
  range: { start: number; end: number },
  reference: DateReference,
): DateMention[] {
  const readings = readAll(text.slice(0, range.end), range.start, reference);
  return readings.map(({ start, end, kind, edtf }) => ({ text: text.slice(start, end), start, end, kind, edtf }));
}

function readAll(text: string, from: number, reference: DateReference): Reading[] {
  const published = publishedFrom(reference.publishedAt);
  const stamps = new Map(findStamps(text, from).map((stamp) => [stamp.start, stamp]));
  const found: Found[] = [];
  let floor = from;
  let anchor: Reading | null = null;
  let isOnlyAnchor = true;
  HEAD.lastIndex = from;
  for (let head = HEAD.exec(text); head !== null; head = HEAD.exec(text)) {
    const at = head.index;
    const near = anchor !== null && at - anchor.end <= ANCHOR_REACH ? anchor : null;
    const context: Context = {
      text,
      floor,
      published,
      anchor: near?.edtf ?? null,
      anchorInSentence: near !== null && inOneSentence(text, near.end, at) ? near.edtf : null,
      anchorOfSentenceBefore: near !== null && isOnlyAnchor && opensNextSentence(text, near.end, at) ? near.edtf : null,
      directionAt: (start, end) => {
        const { direction } = reference;
        return { direction: direction ?? directionAt(text, start, end), certain: direction !== null };
      },
    };
    const stamp = stamps.get(at);
    const next = stamp === undefined ? readHead(context, head) : readStamp(context, stamp);
    if (next !== null) {
      found.push(next);
      if (next.reading.kind === 'date' && next.reading.edtf !== null) {
        isOnlyAnchor = anchor === null || !inOneSentence(text, anchor.end, next.reading.start);
        anchor = next.reading;
      }
      floor = next.reading.end;
    }
    HEAD.lastIndex = next?.reading.end ?? behindHead(text, head);
  }
  return found.map((one, index) => withDayOfSentence(text, found, one, index));
}

/** A clock time waits for its day until all of its sentence is read. */
interface Found {
  reading: Reading;
  clock: ClockReading | null;
}

/** The entries of a live report are of the day of its publication. */
function readStamp({ published }: Context, { start, end, clock }: Stamp): Found {
  const day = published?.dayNumber ?? null;
  const edtf = day === null ? null : `${dayEdtf(day) ?? ''}T${clock}`;
  return { reading: { start, end, kind: 'time', edtf }, clock: null };
}

function behindHead(text: string, head: RegExpExecArray): number {
  const run = matchAt(NUMBER_RUN, text, head.index);
  return head.index + (run === null ? head[0].length : run[0].length);
}

function readHead(context: Context, head: RegExpExecArray): Found | null {
  const at = head.index;
  const groups = head.groups ?? {};
  if (groups['digit'] !== undefined || groups['clock'] !== undefined) {
    const clock = readClock(context, at);
    if (clock !== null) return withDayBehind(context, clock);
  }
  const reading = readDay(context, at, groups);
  if (reading === null) return null;
  return reading.kind === 'date' ? withHourBehind(context, reading) : { reading, clock: null };
}

function readDay(context: Context, at: number, groups: Record<string, string | undefined>): Reading | null {
  if (groups['digit'] !== undefined) return readCalendarDate(context, at) ?? readOrdinalDay(context, at);
  if (groups['month'] !== undefined) return readCalendarDate(context, at);
  if (groups['weekday'] !== undefined) return readCalendarDate(context, at) ?? readWeekday(context, at);
  if (groups['unit'] !== undefined)
    return readPartOfDay(context, at) ?? readPeriod(context, at) ?? readUnit(context, at);
  if (groups['near'] !== undefined) return readNearDay(context, at);
  if (groups['overnight'] !== undefined) return readOvernight(context, at);
  if (groups['part'] !== undefined) return readPartOfDay(context, at);
  if (groups['season'] !== undefined) return readSeason(context, at);
  if (groups['quarter'] !== undefined) return readQuarter(context, at);
  if (groups['shortquarter'] !== undefined) return readShortQuarter(context, at);
  if (groups['holiday'] !== undefined) return readHoliday(context, at);
  const often = groups['often'];
  // "Daily" with a capital is a newspaper's name.
  if (often === undefined || /[A-Z]/.test(often)) return null;
  return { start: at, end: at + often.length, kind: 'recurring', edtf: null };
}

function withHourBehind(context: Context, reading: Reading): Found {
  const join = matchAt(DAY_TO_HOUR, context.text, reading.end);
  const clock = join === null ? null : readClockBehindDay(context, reading.end + join[0].length);
  if (clock === null) return { reading, clock: null };
  return { reading: { ...reading, end: clock.end, edtf: atHour(reading.edtf, clock) }, clock: null };
}

function withDayBehind(context: Context, clock: ClockReading): Found {
  const bare: Found = { reading: { start: clock.start, end: clock.end, kind: 'time', edtf: null }, clock };
  const join = matchAt(HOUR_TO_DAY, context.text, clock.end);
  if (join === null) return bare;
  const from = clock.end + join[0].length;
  const at = from + (matchAt(MODIFIERS, context.text, from)?.[0].length ?? 0);
  HEAD.lastIndex = at;
  const head = HEAD.exec(context.text.slice(0, at + 24));
  if (head?.index !== at) return bare;
  const day = readDay({ ...context, floor: from }, at, head.groups ?? {});
  if (day?.kind !== 'date' || day.start !== from || !isDayOrUnknown(day.edtf)) return bare;
  return { reading: { ...day, start: clock.start, edtf: atHour(day.edtf, clock) }, clock: null };
}

function isDayOrUnknown(edtf: string | null): boolean {
  return edtf === null || edtfPrecision(edtf) === 'day';
}

/** The day with its hour; the day alone where the hour is in doubt, and the day's own date where it is no day. */
function atHour(day: string | null, { clock, until, approximate }: ClockReading): string | null {
  if (day === null || clock === null || edtfPrecision(day) !== 'day' || day.endsWith('~')) return day;
  const from = `${day}T${clock}`;
  if (until === null) return approximate ? approximately(from) : from;
  return clock < until ? intervalEdtf(from, `${day}T${until}`) : from;
}

/** Gives a lone clock time the day that its sentence names: the nearest before it, else the next behind it. */
function withDayOfSentence(text: string, found: readonly Found[], { reading, clock }: Found, index: number): Reading {
  if (clock === null || isSaidAgain(text, found, index)) return reading;
  const before = nearestDay(text, found, index, -1);
  const day = before ?? nearestDay(text, found, index, 1);
  return day === null || clock.clock === null ? reading : { ...reading, edtf: atHour(day, clock) };
}

/** "10 p.m. ET (0300 GMT Thursday)": the same moment in another zone, where it may be another day. */
function isSaidAgain(text: string, found: readonly Found[], index: number): boolean {
  const [here, before, behind] = [found[index], found[index - 1], found[index + 1]];
  const isBracket = (from: Found | undefined, to: Found | undefined): boolean =>
    from !== undefined && to !== undefined && /^\s?\($/.test(text.slice(from.reading.end, to.reading.start));
  const isTimed = (other: Found | undefined): boolean =>
    other !== undefined && (other.clock !== null || (other.reading.edtf ?? '').includes('T'));
  return (isBracket(before, here) && isTimed(before)) || (isBracket(here, behind) && isTimed(behind));
}

function nearestDay(text: string, found: readonly Found[], index: number, step: 1 | -1): string | null {
  const here = found[index]?.reading;
  for (let at = index + step; here !== undefined && Math.abs(at - index) <= 4; at += step) {
    const other = found[at]?.reading;
    if (other === undefined) return null;
    const [from, to] = step < 0 ? [other.end, here.start] : [here.end, other.start];
    if (!inOneSentence(text, from, to)) return null;
    if (other.edtf === null) continue;
    const precision = edtfPrecision(other.edtf);
    if (precision === 'day') return other.edtf;
    if (precision === 'time') return other.edtf.slice(0, 10);
  }
  return null;
}
