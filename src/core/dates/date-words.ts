/** The words of English date expressions, and the pieces of regular expressions that are made from them. */

/** White space inside an expression: bounded, and never a blank line. */
export const SP = String.raw`(?:[ \t\u00a0\u202f]{1,3}|\r?\n)`;

export const MONTH = String.raw`(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)`;
export const WEEKDAY = String.raw`(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)`;
/** Abbreviations only stand for a weekday before a date: "Sun 18 June", never "the Sun". */
export const WEEKDAY_BEFORE_DATE = String.raw`(?:${WEEKDAY}|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\b\.?)`;
export const YEAR = String.raw`(?:1\d{3}|20\d{2})(?![\d%]|[.,]\d)`;
export const DAY_OF_MONTH = String.raw`(?:3[01]|[12]\d|0?[1-9])(?!\d|[:.]\d|,\d{3}(?!\d)|%)`;
export const ORDINAL_MARK = String.raw`(?:st|nd|rd|th)?\b`;
export const UNIT = String.raw`(?:second|minute|hour|day|night|weekend|week|fortnight|month|year|decade|century|centurie)`;
export const PART_OF_DAY = String.raw`(?:morning|afternoon|evening|night|lunchtime)`;

const MONTH_STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_STEMS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** 1 to 12 for any form of a month's name that `MONTH` matches. */
export function monthOf(name: string): number {
  return MONTH_STEMS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 0 for Sunday to 6 for any form of a weekday's name that `WEEKDAY_BEFORE_DATE` matches. */
export function weekdayNumberOf(name: string): number {
  return WEEKDAY_STEMS.indexOf(name.slice(0, 3).toLowerCase());
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

export const NUMBER_WORD = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)`;

/** The number that a whole quantity names ("5", "five", "a", "twenty-one"); null for "several" or "five or six". */
export function countOf(quantity: string): number | null {
  const words = quantity.toLowerCase();
  if (/^\d{1,4}$/.test(words)) return Number(words);
  const [tens = '', ones] = words.split('-');
  const first = NUMBERS.get(tens);
  if (first === undefined) return null;
  if (ones === undefined) return first;
  const second = NUMBERS.get(ones);
  return second === undefined ? null : first + second;
}

/** Zones whose name leaves no doubt about the offset; "ET" or "IST" do. */
export const ZONE_OFFSETS: ReadonlyMap<string, string> = new Map([
  ['GMT', 'Z'],
  ['UTC', 'Z'],
  ['BST', '+01:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CDT', '-05:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

/** The word that ends before `at` (white space or a hyphen between), in lower case; empty at a sentence's start. */
export function wordBefore(text: string, at: number): string {
  const match = /([\p{L}\d'’]{1,24})[ \t\u00a0\u202f\r\n-]{1,3}$/u.exec(text.slice(Math.max(0, at - 27), at));
  return match?.[1]?.toLowerCase() ?? '';
}
