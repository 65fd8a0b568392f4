import { civilDayOf, dayNumberOf, isRealDay, weekdayOf } from './calendar.ts';
import { dayEdtf, monthEdtf, runsUntil } from './reading.ts';
import type { Context } from './reading.ts';

/** A date as it is written: what it leaves out is null. */
export interface CalendarDate {
  weekday: number | null;
  day: number | null;
  month: number | null;
  year: number | null;
}

/** A date that near ahead is named without a year; one this far off hardly ever is. Both in days. */
const NEAR = 60;
const FAR = 300;

/** The day meant; null where no year can be told, the calendar has no such day, or the weekday contradicts it. */
export function resolveDay(context: Context, date: CalendarDate, start: number, end: number): string | null {
  const { year, month, day } = date;
  if (month === null || day === null) return null;
  if (year !== null) return dayEdtfIn(year, month, day, date.weekday);
  const today = context.published?.dayNumber ?? null;
  if (today === null || anchoredElsewhere(context)) return null;
  const days = yearsAround(today)
    .filter((candidate) => isRealDay({ year: candidate, month, day }))
    .map((candidate) => dayNumberOf({ year: candidate, month, day }))
    .filter((candidate) => date.weekday === null || weekdayOf(candidate) === date.weekday);
  const chosen = chooseDay(context, days, today, start, end);
  return chosen === null ? null : dayEdtf(chosen);
}

/** The day meant by the name of a holiday, `dayIn` its day number in a year; null as for `resolveDay`. */
export function resolveYearly(
  context: Context,
  dayIn: (year: number) => number,
  year: number | null,
  start: number,
  end: number,
): string | null {
  if (year !== null) return dayEdtf(dayIn(year));
  const today = context.published?.dayNumber ?? null;
  if (today === null || anchoredElsewhere(context)) return null;
  const chosen = chooseDay(context, yearsAround(today).map(dayIn), today, start, end);
  return chosen === null ? null : dayEdtf(chosen);
}

function yearsAround(today: number): number[] {
  const { year } = civilDayOf(today);
  return [year - 1, year, year + 1];
}

function dayEdtfIn(year: number, month: number, day: number, weekday: number | null): string | null {
  if (!isRealDay({ year, month, day })) return null;
  const dayNumber = dayNumberOf({ year, month, day });
  return weekday !== null && weekdayOf(dayNumber) !== weekday ? null : dayEdtf(dayNumber);
}

function chooseDay(context: Context, days: number[], today: number, start: number, end: number): number | null {
  const past = days.filter((day) => day <= today).at(-1);
  const future = days.find((day) => day >= today);
  if (past === undefined || future === undefined) return past ?? future ?? null;
  const [back, ahead] = [today - past, future - today];
  const { direction, certain } = context.directionAt(start, end);
  if (direction === null) return back <= ahead ? past : future;
  const [chosen, distance, other] = direction === 'past' ? [past, back, ahead] : [future, ahead, back];
  // Tense and calendar speak against each other: the text cannot tell.
  return !certain && distance > FAR && other < NEAR ? null : chosen;
}

/**
 * The month meant: `relative` is the word before it (last, this, next), if any. Without a year the clause decides;
 * without a cue news looks back, but for a month just ahead nothing is guessed.
 */
export function resolveMonth(
  context: Context,
  date: CalendarDate,
  relative: string | null,
  start: number,
  end: number,
): string | null {
  const { year, month } = date;
  if (month === null) return null;
  if (year !== null) return monthEdtf(year, month);
  const { published } = context;
  const current = published?.month ?? null;
  if (published === null || current === null) return null;
  const past = monthEdtf(month <= current ? published.year : published.year - 1, month);
  const future = monthEdtf(month >= current ? published.year : published.year + 1, month);
  if (relative === 'this') return monthEdtf(published.year, month);
  if (relative === 'last') return month === current ? monthEdtf(published.year - 1, month) : past;
  if (relative === 'next') return month === current ? monthEdtf(published.year + 1, month) : future;
  if (anchoredElsewhere(context)) return null;
  const { direction, certain } = context.directionAt(start, end);
  if (direction === 'past' && !certain && runsUntil(context, start)) return null;
  if (direction !== null) return direction === 'past' ? past : future;
  const monthsAhead = (month - current + 12) % 12;
  return monthsAhead === 1 || monthsAhead === 2 ? null : past;
}

/** The sentence moves in another year than that of publication: "In 2009 he retired, and in April …". */
function anchoredElsewhere({ anchorInSentence, published }: Context): boolean {
  if (anchorInSentence === null || published === null) return false;
  return /^\d{4}/.test(anchorInSentence) && Math.abs(Number(anchorInSentence.slice(0, 4)) - published.year) > 1;
}
