import { dayNumberOf, weekdayOf } from './calendar.ts';
import type { CivilDay } from './calendar.ts';
import { SP, YEAR } from './date-words.ts';
import { matchAt } from './reading.ts';
import type { Context, Reading } from './reading.ts';
import { resolveYearly } from './resolve-calendar.ts';

interface Holiday {
  name: string;
  /** Days since 1970-01-01 of the holiday in a year. */
  dayIn: (year: number) => number;
}

const fixed = (name: string, month: number, day: number): Holiday => ({
  name,
  dayIn: (year) => dayNumberOf({ year, month, day }),
});
const fromEaster = (name: string, days: number): Holiday => ({
  name,
  dayIn: (year) => dayNumberOf(easterSunday(year)) + days,
});

/** The American day; the Canadian one is in October, so an article that speaks of Canada names no certain day. */
const THANKSGIVING = 'thanksgiving';
const thanksgivingIn = (year: number): number => {
  const first = dayNumberOf({ year, month: 11, day: 1 });
  return first + ((4 - weekdayOf(first) + 7) % 7) + 21;
};

const HOLIDAYS: readonly Holiday[] = [
  fixed(String.raw`christmas eve`, 12, 24),
  fixed(String.raw`christmas day`, 12, 25),
  fixed(String.raw`boxing day`, 12, 26),
  fixed(String.raw`new year['’]?s eve`, 12, 31),
  fixed(String.raw`new year['’]?s day`, 1, 1),
  fixed(String.raw`valentine['’]?s day`, 2, 14),
  fixed(String.raw`st\.? patrick['’]?s day`, 3, 17),
  fixed(String.raw`international women['’]?s day`, 3, 8),
  fixed(String.raw`bastille day`, 7, 14),
  fixed(String.raw`halloween`, 10, 31),
  fixed(String.raw`armistice day`, 11, 11),
  fixed(String.raw`juneteenth`, 6, 19),
  fromEaster(String.raw`ash wednesday`, -46),
  fromEaster(String.raw`palm sunday`, -7),
  fromEaster(String.raw`maundy thursday`, -3),
  fromEaster(String.raw`good friday`, -2),
  fromEaster(String.raw`easter sunday`, 0),
  fromEaster(String.raw`easter monday`, 1),
  fromEaster(String.raw`whit monday`, 50),
  { name: THANKSGIVING + String.raw`(?:${SP}day)?`, dayIn: thanksgivingIn },
  { name: String.raw`black friday`, dayIn: (year) => thanksgivingIn(year) + 1 },
];

/** The words that a holiday begins with, for the search that finds where dates are read. */
export const HOLIDAY_HEAD = String.raw`(?:christmas|boxing|new${SP}year|valentine|st\.?${SP}patrick|international${SP}women|bastille|halloween|armistice|juneteenth|ash${SP}wed|palm${SP}sun|maundy|good${SP}fri|easter${SP}(?:sun|mon)|whit${SP}mon|thanksgiving|black${SP}fri)`;
const HOLIDAY = new RegExp(
  String.raw`(?:${HOLIDAYS.map(({ name }, index) => `(?<h${String(index)}>${name})`).join('|')})\b(?:(?:,?${SP}|${SP}(?:of|in)${SP})(?<year>${YEAR}))?`,
  'iy',
);
const NEAR = 400;

/** Reads a holiday whose day the calendar gives ("New Year's Eve", "Easter Monday 2015"). */
export function readHoliday(context: Context, at: number): Reading | null {
  const { text } = context;
  const match = /\p{Lu}/u.test(text.charAt(at)) ? matchAt(HOLIDAY, text, at) : null;
  if (match === null) return null;
  const groups = match.groups ?? {};
  const holiday = HOLIDAYS.find((_, index) => groups[`h${String(index)}`] !== undefined);
  if (holiday === undefined) return null;
  const end = at + match[0].length;
  const isUnsure =
    /^(?:thanks|black)/i.test(match[0]) && text.slice(Math.max(0, at - NEAR), end + NEAR).includes('Canad');
  const year = groups['year'] === undefined ? null : Number(groups['year']);
  return { start: at, end, kind: 'date', edtf: isUnsure ? null : resolveYearly(context, holiday.dayIn, year, at, end) };
}

/**
 * Easter Sunday of the Western churches.
 * Method: the anonymous Gregorian algorithm (Nature, 20 April 1876), as in Meeus, "Astronomical Algorithms", chapter 8.
 */
function easterSunday(year: number): CivilDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}
