import { SP, WEEKDAY, ZONE_OFFSETS } from './date-words.ts';
import { leadOf, matchAt } from './reading.ts';
import type { Context } from './reading.ts';

/** A time of day read: `clock` is `18:10` with an offset where the zone is certain, null where the hour is in doubt. */
export interface ClockReading {
  start: number;
  end: number;
  clock: string | null;
  /** The end of a span of hours ("9am to 5pm"). */
  until: string | null;
  approximate: boolean;
}

const MERIDIEM = String.raw`(?:a\.m\.|p\.m\.|a\.m\b|p\.m\b|am\b|pm\b)`;
const PLACE_TIME = String.raw`(?:${SP}(?:local|[A-Z][a-z]{2,12}(?:${SP}(?:Standard|Daylight|Summer))?)${SP}time\b)`;
const ZONE = String.raw`(?:GMT|UTC|BST|CEST|CET|EST|EDT|ET|CDT|CST|PST|PDT|PT|IST|AEST|AEDT)`;
const ZONE_AFTER = new RegExp(String.raw`${SP}?(?:\((?<inBrackets>${ZONE})\)|(?<zone>${ZONE})\b)|${PLACE_TIME}`, 'y');

const TWELVE_HOUR = new RegExp(String.raw`(\d{1,2})(?:[:.]([0-5]\d))?[ \u00a0]?(${MERIDIEM})`, 'iy');
const HOUR_SPAN = new RegExp(
  String.raw`(\d{1,2})(?:[:.]([0-5]\d))?[ \u00a0]?(${MERIDIEM})?(?:${SP}?[-–—]${SP}?|${SP}(?:to|and|until|till)${SP})(?=\d{1,2}(?:[:.][0-5]\d)?[ \u00a0]?${MERIDIEM})`,
  'iy',
);
const TWENTY_FOUR_HOUR = new RegExp(String.raw`([01]?\d|2[0-3])([:.])([0-5]\d)(?!\d|[:.]\d)`, 'y');
const MILITARY = new RegExp(String.raw`([01]\d|2[0-3])([0-5]\d)(?=${SP}?(?:${ZONE}\b|h(?:ou)?rs\b))`, 'y');
const HOURS_WORD = new RegExp(String.raw`${SP}?h(?:ou)?rs\b`, 'y');
const O_CLOCK = new RegExp(
  String.raw`(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)${SP}o['’]clock\b(?:${SP}in${SP}the${SP}(morning|afternoon|evening))?`,
  'iy',
);
const NAMED_HOUR = new RegExp(String.raw`(noon|midday|midnight)\b`, 'iy');
const TIED_TO_DAY = new RegExp(String.raw`${SP}(?:on${SP})?(?:${WEEKDAY}|today|tomorrow|yesterday|local|GMT)\b`, 'iy');

const APPROXIMATOR = String.raw`(?:(?:shortly|just|soon|moments|minutes)${SP}(?:after|before)|about|around|approximately|roughly|nearly|almost)`;
const APPROXIMATOR_BEFORE = new RegExp(String.raw`\b${APPROXIMATOR}${SP}$`, 'i');
const HOUR_PREPOSITION = /\b(?:at|by|until|till|from|since|before|after|about|around|approximately|between)\s$/i;
const BETWEEN_BEFORE = new RegExp(String.raw`\b(?:between|from)${SP}$`, 'i');

/** Between a day and its hour: "Sunday at about 6 a.m.", "Sunday, 11am". */
export const DAY_TO_HOUR = new RegExp(
  String.raw`(?:,?${SP}(?:at|by|from)?|,)(?:${SP})?(?=${APPROXIMATOR}\b|between\b|\d|noon\b|midnight\b|midday\b)`,
  'iy',
);
const APPROXIMATOR_HERE = new RegExp(String.raw`${APPROXIMATOR}${SP}(?:at${SP})?`, 'iy');
const BETWEEN_HERE = new RegExp(String.raw`between${SP}`, 'iy');

/** Reads the time of day whose hour begins at `at`; modifiers before it ("shortly after") join it. */
export function readClock(context: Context, at: number): ClockReading | null {
  const { text } = context;
  if (/[\d:.,/$£€-]/.test(text.charAt(at - 1))) return null;
  return extendBack(context, readSpan(context, at) ?? readHour(text, at, HOUR_PREPOSITION.test(leadOf(context, at))));
}

/** Reads a time of day that follows its day directly; `at` is the offset behind `DAY_TO_HOUR`. */
export function readClockBehindDay(context: Context, at: number): ClockReading | null {
  const { text } = context;
  const approximator = matchAt(APPROXIMATOR_HERE, text, at);
  const between = matchAt(BETWEEN_HERE, text, at);
  const hourAt = at + (approximator?.[0].length ?? 0) + (between?.[0].length ?? 0);
  const isMarked = /\bat\s$|\b\d{4},\s$/.test(leadOf(context, hourAt));
  const reading = readSpan(context, hourAt) ?? readHour(text, hourAt, isMarked);
  if (reading === null || (between !== null && reading.until === null)) return null;
  return { ...reading, start: at, approximate: approximator !== null };
}

function extendBack(context: Context, reading: ClockReading | null): ClockReading | null {
  if (reading === null) return null;
  const lead = leadOf(context, reading.start);
  const between = reading.until === null ? null : BETWEEN_BEFORE.exec(lead);
  if (between !== null) return { ...reading, start: reading.start - between[0].length };
  const approximator = APPROXIMATOR_BEFORE.exec(lead);
  if (approximator === null) return reading;
  return { ...reading, start: reading.start - approximator[0].length, approximate: true };
}

function readSpan({ text }: Context, at: number): ClockReading | null {
  const span = matchAt(HOUR_SPAN, text, at);
  if (span === null) return null;
  const [whole, hour = '', minute, meridiem] = span;
  const last = readHour(text, at + whole.length, true);
  const until = last?.clock ?? null;
  if (last === null || until === null) return null;
  const lastMeridiem = matchAt(TWELVE_HOUR, text, at + whole.length)?.[3] ?? '';
  const first = clockOf(Number(hour), Number(minute ?? 0), meridiem ?? lastMeridiem);
  if (first === null) return null;
  const zone = until.slice(5);
  return { start: at, end: last.end, clock: first + zone, until, approximate: false };
}

function readHour(text: string, at: number, afterPreposition: boolean): ClockReading | null {
  return (
    readTwelveHour(text, at) ??
    readTwentyFourHour(text, at, afterPreposition) ??
    readMilitary(text, at) ??
    readOClock(text, at) ??
    readNamedHour(text, at, afterPreposition)
  );
}

function readTwelveHour(text: string, at: number): ClockReading | null {
  const match = matchAt(TWELVE_HOUR, text, at);
  if (match === null) return null;
  const clock = clockOf(Number(match[1]), Number(match[2] ?? 0), match[3] ?? '');
  return clock === null ? null : withZone(text, at, at + match[0].length, clock);
}

function readTwentyFourHour(text: string, at: number, afterPreposition: boolean): ClockReading | null {
  const match = matchAt(TWENTY_FOUR_HOUR, text, at);
  if (match === null) return null;
  const reading = withZone(text, at, at + match[0].length, `${(match[1] ?? '').padStart(2, '0')}:${match[3] ?? ''}`);
  const hasZone = reading.end > at + match[0].length;
  // "6.10" is a number and "3:2" a score unless something marks the hour.
  if (hasZone || (match[2] === ':' && afterPreposition)) return reading;
  return afterPreposition && matchAt(TIED_TO_DAY, text, reading.end) !== null ? reading : null;
}

function readMilitary(text: string, at: number): ClockReading | null {
  const match = matchAt(MILITARY, text, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const word = matchAt(HOURS_WORD, text, end);
  return withZone(text, at, end + (word?.[0].length ?? 0), `${match[1] ?? ''}:${match[2] ?? ''}`);
}

function readOClock(text: string, at: number): ClockReading | null {
  const match = matchAt(O_CLOCK, text, at);
  if (match === null) return null;
  // Six o'clock is morning or evening: only the day part tells.
  const meridiem = match[2] === undefined ? null : match[2].toLowerCase() === 'morning' ? 'am' : 'pm';
  const hour = /^\d/.test(match[1] ?? '') ? Number(match[1]) : null;
  const clock = meridiem === null || hour === null ? null : clockOf(hour, 0, meridiem);
  return { start: at, end: at + match[0].length, clock, until: null, approximate: false };
}

function readNamedHour(text: string, at: number, afterPreposition: boolean): ClockReading | null {
  const match = matchAt(NAMED_HOUR, text, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const shortlyBefore = /\b(?:shortly|just)\s(?:after|before)\s$/i.test(text.slice(Math.max(0, at - 16), at));
  if (!afterPreposition && !shortlyBefore && matchAt(TIED_TO_DAY, text, end) === null) return null;
  // Midnight on Sunday may begin or end it.
  const clock = match[0].toLowerCase() === 'midnight' ? null : '12:00';
  return clock === null ? { start: at, end, clock, until: null, approximate: false } : withZone(text, at, end, clock);
}

function withZone(text: string, start: number, end: number, clock: string): ClockReading {
  const zone = matchAt(ZONE_AFTER, text, end);
  const offset = ZONE_OFFSETS.get(zone?.groups?.['zone'] ?? zone?.groups?.['inBrackets'] ?? '') ?? '';
  return { start, end: end + (zone?.[0].length ?? 0), clock: clock + offset, until: null, approximate: false };
}

function clockOf(hour: number, minute: number, meridiem: string): string | null {
  const afternoon = /^p/i.test(meridiem);
  const inDay = hour > 12 ? hour : (hour % 12) + (afternoon ? 12 : 0);
  if (hour > 23 || hour === 0 || (hour > 12 && !afternoon)) return null;
  return `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
