import { dayNumberOf, weekdayOf } from './calendar.ts';
import { parseEdtf } from './edtf.ts';
import type { EdtfPoint } from './edtf.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/**
 * Says a date in words as a person would: "18 June 2023", "between 11 and 17 June 2023", "the 1990s", "about 1990".
 * `weekday` puts the day of the week before a day. Throws RangeError where `edtf` does not fit `edtfSchema`.
 */
export function sayDate(edtf: string, options: { weekday?: boolean } = {}): string {
  const parsed = parseEdtf(edtf);
  if (parsed === null) throw new RangeError(`"${edtf}" is not an EDTF date`);
  const { from, to } = parsed;
  const weekday = options.weekday ?? false;
  if (from === 'open') return to === null || to === 'open' ? '' : `until ${sayPoint(to, weekday)}`;
  if (to === null) return sayPoint(from, weekday);
  if (to === 'open') return `since ${sayPoint(from, weekday)}`;
  return `between ${sayBeginning(from, to, weekday)} and ${sayPoint(to, weekday)}`;
}

function sayPoint(point: EdtfPoint, weekday: boolean): string {
  const said = sayExactly(point, weekday);
  if (!point.approximate) return said;
  // Only the hour of a date-time is in doubt.
  return point.hour === null ? `about ${said}` : `${sayDay(point, weekday)}, about ${sayClock(point)}`;
}

function sayExactly(point: EdtfPoint, weekday: boolean): string {
  const { year, masked, month, season, day, hour } = point;
  if (masked === 1) return `the ${String(year)}s`;
  if (masked === 2) return `the ${ordinal(year / 100 + 1)} century`;
  if (season !== null) return `${SEASONS[season - 21] ?? ''} ${String(year)}`;
  if (month === null) return String(year);
  if (day === null) return `${MONTHS[month - 1] ?? ''} ${String(year)}`;
  return hour === null ? sayDay(point, weekday) : `${sayDay(point, weekday)}, ${sayClock(point)}`;
}

function sayDay({ year, month, day }: EdtfPoint, weekday: boolean): string {
  if (month === null || day === null) return String(year);
  const name = weekday ? `${WEEKDAYS[weekdayOf(dayNumberOf({ year, month, day }))] ?? ''} ` : '';
  return `${name}${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`;
}

function sayClock({ hour, minute, offset }: EdtfPoint): string {
  const clock = `${twoDigits(hour ?? 0)}:${twoDigits(minute ?? 0)}`;
  if (offset === null) return clock;
  if (offset === 0) return `${clock} UTC`;
  const size = Math.abs(offset);
  return `${clock} UTC${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The first end without what the last one says again: "11" of "11 and 17 June 2023". */
function sayBeginning(from: EdtfPoint, to: EdtfPoint, weekday: boolean): string {
  const plainDays = from.day !== null && to.day !== null && from.hour === null && to.hour === null;
  const plainMonths = from.month !== null && to.month !== null && from.day === null && to.day === null;
  if (from.approximate || to.approximate || from.year !== to.year || !(plainDays || plainMonths))
    return sayPoint(from, weekday);
  const said = sayPoint(from, weekday).slice(0, -String(from.year).length - 1);
  return plainDays && from.month === to.month ? said.slice(0, said.lastIndexOf(' ')) : said;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const mark = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${String(value)}${mark}`;
}
