import { dayNumberOf, weekdayOf } from './calendar.ts';
import { isDateOfPlan } from './clause-direction.ts';
import { PART_OF_DAY, SP, WEEKDAY, weekdayNumberOf } from './date-words.ts';
import { parseEdtf } from './edtf.ts';
import { dayEdtf, intervalEdtf, leadOf, matchAt, runsUntil } from './reading.ts';
import type { Context, Reading } from './reading.ts';

const WEEKDAY_NAME = new RegExp(String.raw`(${WEEKDAY})(s\b(?!['’]))?\b`, 'iy');
const BEFORE = new RegExp(
  String.raw`\b(?:(?<part>earlier|early|later|late)${SP}(?:on${SP})?)?(?:(?<which>last|next|this${SP}past|this${SP}coming|this|the${SP}(?:following|next|previous)|that|every|each)${SP}(?:other${SP})?)?$`,
  'i',
);
const BEHIND = new RegExp(
  String.raw`(?:${SP}(?:early${SP}|late${SP})?${PART_OF_DAY}\b)?(?:(?:,?${SP}of|,)?${SP}(?<week>last|this|next)${SP}week\b)?`,
  'iy',
);

const SPAN = new RegExp(
  String.raw`(?<first>${WEEKDAY})(?:${SP}(?:to|through|until|till|and)${SP}|${SP}?[-–—]${SP}?)(?<last>${WEEKDAY})\b`,
  'iy',
);
const RANGE_BEFORE = new RegExp(String.raw`\b(?<opening>from|between)${SP}$`, 'i');

/** Names that hold a weekday: newspapers, clubs, feasts whose date moves, events. */
const NAME_BEFORE =
  /(?:Sheffield|[Mm]ail on|Black|Remembrance|Mothering|Trinity|Selection|Cyber|Bloody|Palm|Easter|Good|Ash|Super|Shrove|Whit|Freaky|Ruby|Giving|Fat|Holy|Pancake|Blue|Maundy|Spy|Happy) $/;
const NAME_BEHIND =
  /^ (?:Times|Mirror|Telegraph|Herald|Express|Mail|Post|Independent|World|People|Schools?|League|Review|Tribune|Business|Sport|Supplement|Addams|Night (?:Football|Live|Lights|Fever)|Morning Herald|Service)\b/;

/** Reads the expression around the weekday that stands at `at`: "last Sunday", "late on Monday night", "Tuesdays". */
export function readWeekday(context: Context, at: number): Reading | null {
  const { text } = context;
  const match = matchAt(WEEKDAY_NAME, text, at);
  if (match === null || isName(text, at, at + match[0].length)) return null;
  const span = readSpan(context, at);
  if (span !== null) return span;
  const lead = leadOf(context, at);
  const before = BEFORE.exec(lead);
  const which = before?.groups?.['which']?.toLowerCase().replaceAll(/\s+/g, ' ') ?? null;
  const start = at - (before?.[0].length ?? 0);
  if (which === 'every' || which === 'each') return { start, end: at + match[0].length, kind: 'recurring', edtf: null };
  if (match[2] !== undefined) return { start: at, end: at + match[0].length, kind: 'recurring', edtf: null };
  const behind = matchAt(BEHIND, text, at + match[0].length);
  const end = at + match[0].length + (behind?.[0].length ?? 0);
  const weekday = weekdayNumberOf(match[1] ?? '');
  const week = behind?.groups?.['week']?.toLowerCase() ?? null;
  const dayNumber =
    week === null ? resolveWeekday(context, weekday, which, start, end) : dayInWeek(context, weekday, week);
  return { start, end, kind: 'date', edtf: dayNumber === null ? null : dayEdtf(dayNumber) };
}

/** "From Monday to Thursday" is a stretch of days; "Monday to Friday" by itself is every week. */
function readSpan(context: Context, at: number): Reading | null {
  const match = matchAt(SPAN, context.text, at);
  if (match === null) return null;
  const before = RANGE_BEFORE.exec(leadOf(context, at));
  const opening = before?.groups?.['opening']?.toLowerCase() ?? null;
  // "On Monday and Tuesday" are two days.
  if (/\sand\s/i.test(match[0]) !== (opening === 'between')) return null;
  const [start, end] = [at - (before?.[0].length ?? 0), at + match[0].length];
  if (before === null) return { start, end, kind: 'recurring', edtf: null };
  const days = [match.groups?.['first'] ?? '', match.groups?.['last'] ?? ''].map(weekdayNumberOf);
  return { start, end, kind: 'date', edtf: resolveSpan(context, days[0] ?? 0, days[1] ?? 0, start, end) };
}

function resolveSpan(context: Context, first: number, last: number, start: number, end: number): string | null {
  const today = context.published?.dayNumber ?? null;
  const { direction } = context.directionAt(start, end);
  if (today === null || direction === null) return null;
  const length = (last - first + 7) % 7 || 7;
  const from =
    direction === 'future'
      ? today + ((first - weekdayOf(today) + 7) % 7)
      : today - ((weekdayOf(today) - last + 7) % 7) - length;
  return intervalEdtf(dayEdtf(from), dayEdtf(from + length));
}

function isName(text: string, start: number, end: number): boolean {
  if (NAME_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return true;
  return NAME_BEHIND.test(text.slice(end, end + 20));
}

function resolveWeekday(
  context: Context,
  weekday: number,
  which: string | null,
  start: number,
  end: number,
): number | null {
  if (which === 'the following' || which === 'the next') return dayAfterAnchor(context, weekday);
  if (which === 'that' || which === 'the previous') return null;
  const today = context.published?.dayNumber ?? null;
  if (today === null) return null;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === 'last' || which === 'this past') return today - (back || 7);
  if (which === 'next') return isLaterThisWeek(today, ahead) ? null : today + (ahead || 7);
  if (which === 'this coming' || which === 'this') return today + ahead;
  const { direction, certain } = context.directionAt(start, end);
  if (direction === 'future') return today + ahead;
  if (!certain && isDateOfPlan(context.text, start, end)) return null;
  return !certain && back > 0 && runsUntil(context, start) ? null : today - back;
}

/** On a Wednesday "next Friday" may be in two days or in nine; on a Sunday it can only be in five. */
function isLaterThisWeek(today: number, ahead: number): boolean {
  const weekday = weekdayOf(today);
  return weekday > 0 && ahead > 0 && weekday + ahead <= 7;
}

function dayAfterAnchor({ anchor }: Context, weekday: number): number | null {
  const day = anchorDay(anchor);
  return day === null ? null : day + ((weekday - weekdayOf(day) + 7) % 7 || 7);
}

/** "Tuesday last week"; a Sunday may begin or end a week, so it tells nothing. */
function dayInWeek({ published }: Context, weekday: number, week: string): number | null {
  const today = published?.dayNumber ?? null;
  if (today === null || weekday === 0 || weekdayOf(today) === 0) return null;
  const monday = today - weekdayOf(today) + 1;
  return monday + (weekday - 1) + ({ last: -7, this: 0, next: 7 }[week] ?? 0);
}

/** The day of the date found last, in days since 1970-01-01; null where it is no single day. */
export function anchorDay(anchor: string | null): number | null {
  const parsed = anchor === null ? null : parseEdtf(anchor);
  if (parsed?.to !== null || parsed.from === 'open') return null;
  const { year, month, day } = parsed.from;
  return month === null || day === null ? null : dayNumberOf({ year, month, day });
}
