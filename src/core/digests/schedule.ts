import { z } from 'zod';
import { isZone } from './zone.ts';

/** Days of the week, in the order in which they are said. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Sets of days with a name of their own. */
const namedDays = { daily: weekdays, weekdays: weekdays.slice(0, 5), weekends: weekdays.slice(5) } as const;

const weekdaySchema = z.enum(weekdays, { error: `must be a day: ${weekdays.join(', ')}` });

/** When a digest comes: a time of the day on some days of the week, by the clocks of a zone. */
export const scheduleSchema = z.strictObject({
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 07:30'),
  days: z
    .array(weekdaySchema)
    .min(1, 'must name at least one day')
    .transform((days) => weekdays.filter((day) => days.includes(day))),
  zone: z.string().refine(isZone, 'must be a time zone of the IANA names, such as Europe/London'),
});
export type Schedule = z.output<typeof scheduleSchema>;

/** Each day's name, as it is said, and the beginnings by which it is typed. */
const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/**
 * The days that a person names: `daily`, `weekdays`, `weekends`, or days in any form that tells them apart, parted by
 * commas or spaces or joined to a range: `mon,thu`, `Monday and Thursday`, `mon-fri`. Null where it is none of these.
 */
export function readDays(words: string): Weekday[] | null {
  const parts = words
    .toLowerCase()
    .replace(/\s*[-–]\s*/gu, '-')
    .split(/[\s,;&+]+/u)
    .filter((part) => part !== '' && part !== 'and');
  const found = parts.map(readPart);
  if (parts.length === 0 || found.some((days) => days === null)) return null;
  return weekdays.filter((day) => found.some((days) => days?.includes(day) === true));
}

function readPart(part: string): readonly Weekday[] | null {
  if (part === 'every' || part === 'everyday') return weekdays;
  if (part === 'day' || part === 'days') return [];
  const set = Object.entries(namedDays).find(([name]) => name === part || name === `${part}s`);
  if (set !== undefined) return set[1];
  const [from, to, ...others] = part.split('-').map(readDay);
  if (from === undefined || from === null || to === null || others.length > 0) return null;
  if (to === undefined) return [from];
  const start = weekdays.indexOf(from);
  const length = (weekdays.indexOf(to) - start + weekdays.length) % weekdays.length;
  // A range may pass the end of the week: "fri-mon".
  return Array.from({ length: length + 1 }, (_, index) => weekdays[(start + index) % weekdays.length] ?? from);
}

function readDay(typed: string): Weekday | null {
  if (typed.length < 2) return null;
  return weekdays.find((day) => `${dayNames[day].toLowerCase()}s`.startsWith(typed)) ?? null;
}

/** The days in words: `daily`, `on weekdays`, `on Mondays and Thursdays`. */
export function sayDays(days: readonly Weekday[]): string {
  if (days.length === weekdays.length) return 'daily';
  const named = Object.entries(namedDays).find(([, set]) => set.join() === days.join());
  if (named !== undefined) return `on ${named[0]}`;
  const names = days.map((day) => `${dayNames[day]}s`);
  const last = names.pop() ?? '';
  return names.length === 0 ? `on ${last}` : `on ${names.join(', ')} and ${last}`;
}

/** The days as they are typed and written in a file: `daily`, `weekdays`, `mon,thu`. */
export function writeDays(days: readonly Weekday[]): string {
  return Object.entries(namedDays).find(([, set]) => set.join() === days.join())?.[0] ?? days.join(',');
}

/** A time as people type it (`7:30`, `07.30`, `7:30 pm`, `7am`) as `07:30`; null where it is no time of the day. */
export function readTime(typed: string): string | null {
  const pattern = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/iu;
  const [, hourDigits, minutes = '00', half] = pattern.exec(typed.trim()) ?? [];
  if (hourDigits === undefined) return null;
  // A bare number is a time only where it says which half of the day.
  if (half === undefined && !/\D/u.test(typed.trim())) return null;
  const hour = readHour(Number(hourDigits), half?.[0]?.toLowerCase());
  if (hour === null || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

function readHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
