import { civilDayOf, dayNumberOf, daysInMonth, weekdayOf } from './calendar.ts';
import { parseEdtf } from './edtf.ts';
import { approximately, dayEdtf, intervalEdtf, monthEdtf, yearEdtf } from './reading.ts';
import type { Context, Published } from './reading.ts';

/** "Nearly five years": `count` is null where the words leave it open ("several"). */
export interface Quantity {
  count: number | null;
  /** In the singular: `year`. */
  unit: string;
  approximate: boolean;
}

/**
 * The date that lies a quantity before (-1) or behind (1) the publication, at the precision that the unit has:
 * days to the day, weeks to about a day, months to the month, years to the year. `exactly` counts to the day
 * ("20 years ago today"). Null for hours and minutes: they may cross midnight.
 */
export function resolveAgo(
  published: Published | null,
  quantity: Quantity,
  sign: 1 | -1,
  exactly = false,
): string | null {
  const { count, unit } = quantity;
  if (published === null || count === null) return null;
  const shift = sign * count;
  const edtf = exactly ? sameDayShifted(published, unit, shift) : shifted(published, unit, shift);
  return quantity.approximate ? approximately(edtf) : edtf;
}

function shifted({ year, month, dayNumber }: Published, unit: string, shift: number): string | null {
  if (unit === 'day' || unit === 'night') {
    const day = dayNumber === null ? null : dayEdtf(dayNumber + shift);
    // Nobody counts "70 days" to the day.
    return Math.abs(shift) > 9 ? approximately(day) : day;
  }
  if (unit === 'week') return dayNumber === null ? null : approximately(dayEdtf(dayNumber + 7 * shift));
  if (unit === 'fortnight') return dayNumber === null ? null : approximately(dayEdtf(dayNumber + 14 * shift));
  if (unit === 'month') return month === null ? null : monthEdtf(year, month + shift);
  if (unit === 'year') return yearEdtf(year + shift);
  if (unit === 'decade') return approximately(yearEdtf(year + 10 * shift));
  return unit === 'century' ? approximately(yearEdtf(year + 100 * shift)) : null;
}

function sameDayShifted({ dayNumber }: Published, unit: string, shift: number): string | null {
  if (dayNumber === null) return null;
  if (unit === 'day') return dayEdtf(dayNumber + shift);
  if (unit === 'week') return dayEdtf(dayNumber + 7 * shift);
  if (unit !== 'year') return null;
  const { year, month, day } = civilDayOf(dayNumber);
  const then = year + shift;
  return then < 1 || day > daysInMonth(then, month) ? null : dayEdtf(dayNumberOf({ year: then, month, day }));
}

/** "A year earlier", "two days later": counted from the date told before; null where none of that precision is. */
export function resolveFromAnchor(
  anchor: string | null,
  { count, unit, approximate }: Quantity,
  sign: 1 | -1,
): string | null {
  const parsed = anchor === null ? null : parseEdtf(anchor);
  if (parsed?.to !== null || parsed.from === 'open' || count === null || approximate) return null;
  const { year, month, day, masked, season } = parsed.from;
  if (masked > 0 || season !== null || parsed.from.approximate) return null;
  if (unit === 'year') return yearEdtf(year + sign * count);
  if (month === null) return null;
  if (unit === 'month') return monthEdtf(year, month + sign * count);
  if (day === null) return null;
  const anchorDay = dayNumberOf({ year, month, day });
  if (unit === 'day' || unit === 'night') return dayEdtf(anchorDay + sign * count);
  return unit === 'week' ? approximately(dayEdtf(anchorDay + 7 * sign * count)) : null;
}

/**
 * "Last week", "later this month", "the same day", "the following year": `part` is the word before (earlier, later, …).
 */
export function resolveAround(
  context: Context,
  which: string,
  unit: string,
  part: string,
  start: number,
  end: number,
): string | null {
  const shift = { last: -1, this: 0, next: 1 }[which];
  if (shift === undefined) return fromAnchor(context, which, unit);
  const { published } = context;
  if (published === null) return null;
  if (unit === 'year') return yearEdtf(published.year + shift);
  if (unit === 'month') return published.month === null ? null : monthEdtf(published.year, published.month + shift);
  if (unit === 'decade') return shift === 0 ? `${String(published.year).padStart(4, '0').slice(0, 3)}X` : null;
  if (unit === 'century') return `${String(Math.floor(published.year / 100) + shift).padStart(2, '0')}XX`;
  if (published.dayNumber === null) return null;
  if (unit === 'week') return weekEdtf(context, published.dayNumber, shift, part, start, end);
  return unit === 'weekend' ? weekendEdtf(context, published.dayNumber, shift, start, end) : null;
}

function fromAnchor({ anchor }: Context, which: string, unit: string): string | null {
  const quantity = { count: 1, unit, approximate: false };
  if (which === 'that' || which === 'the same') return resolveFromAnchor(anchor, { ...quantity, count: 0 }, 1);
  return resolveFromAnchor(anchor, quantity, which === 'the following' || which === 'the next' ? 1 : -1);
}

/**
 * Sunday to Saturday, as calendars of most English news have it. Written on a Sunday, "earlier this week" is the
 * week that ends that day, and "next week" begins on the morrow.
 */
function weekEdtf(
  context: Context,
  today: number,
  shift: number,
  part: string,
  start: number,
  end: number,
): string | null {
  const sunday = today - weekdayOf(today);
  if (weekdayOf(today) === 0 && shift >= 0) {
    const behind = part.startsWith('earl') || (part === '' && context.directionAt(start, end).direction === 'past');
    if (shift === 0 && behind) return intervalEdtf(dayEdtf(today - 6), dayEdtf(today));
    const first = shift === 0 ? today : today + 1;
    return intervalEdtf(dayEdtf(first), dayEdtf(first + 6));
  }
  return intervalEdtf(dayEdtf(sunday + 7 * shift), dayEdtf(sunday + 7 * shift + 6));
}

/** Saturday and Sunday; "this weekend" on a Monday or Tuesday may be either, so the clause decides. */
function weekendEdtf(context: Context, today: number, shift: number, start: number, end: number): string | null {
  const weekday = weekdayOf(today);
  const within = weekday === 0 || weekday === 6;
  const coming = weekday === 0 ? today - 1 : today + 6 - weekday;
  const past = context.directionAt(start, end).direction === 'past';
  const saturday = shift === 0 && past && !within ? coming - 7 : coming + 7 * shift;
  // On a Thursday "next weekend" may be in two days or in nine.
  return shift === 1 && !within ? null : intervalEdtf(dayEdtf(saturday), dayEdtf(saturday + 1));
}
