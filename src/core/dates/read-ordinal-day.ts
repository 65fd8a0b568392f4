import { civilDayOf, dayNumberOf, isRealDay } from './calendar.ts';
import { SP } from './date-words.ts';
import { parseEdtf } from './edtf.ts';
import { dayEdtf, leadOf, matchAt } from './reading.ts';
import type { Context, Reading } from './reading.ts';

/** Behind the ordinal the clause must go on or end: "on the 14th floor" names no day. */
const ORDINAL = new RegExp(
  String.raw`(?<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=\s*(?:[.,;:!?)”"]|$)|${SP}(?:and|or|but|when|after|before|as|at|in|with)\b)`,
  'iy',
);
const BEFORE = new RegExp(String.raw`\b(?:on|by|until|till|since)${SP}(?<article>the${SP})$`, 'i');

/** Reads the day of a month that is not named: "on the 14th". It is the one next to the publication that the tense has. */
export function readOrdinalDay(context: Context, at: number): Reading | null {
  const match = matchAt(ORDINAL, context.text, at);
  const before = match === null ? null : BEFORE.exec(leadOf(context, at));
  if (match === null || before === null) return null;
  const start = at - (before.groups?.['article']?.length ?? 0);
  const end = at + match[0].length;
  const day = Number(match.groups?.['day']);
  return { start, end, kind: 'date', edtf: resolveOrdinal(context, day, start, end) };
}

function resolveOrdinal(context: Context, day: number, start: number, end: number): string | null {
  const today = context.published?.dayNumber ?? null;
  const { direction } = context.directionAt(start, end);
  if (today === null || direction === null) return null;
  const { year, month } = civilDayOf(today);
  const days = [-1, 0, 1]
    .map((shift) => civilDayOf(dayNumberOf({ year, month, day: 15 }) + 30 * shift))
    .map((around) => ({ ...around, day }))
    .filter(isRealDay)
    .map(dayNumberOf);
  const chosen = direction === 'past' ? days.filter((one) => one <= today).at(-1) : days.find((one) => one >= today);
  if (chosen === undefined || isOfAnotherMonth(context.anchor, chosen)) return null;
  return dayEdtf(chosen);
}

/** "He arrived on 3 March and left on the 14th": the month told before is meant. */
function isOfAnotherMonth(anchor: string | null, day: number): boolean {
  const told = anchor === null ? null : parseEdtf(anchor)?.from;
  if (told === null || told === undefined || told === 'open') return false;
  const { year, month } = civilDayOf(day);
  return told.month === null ? told.year !== year : told.year !== year || told.month !== month;
}
