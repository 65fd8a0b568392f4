import type { DateMention } from '../briefings/briefing.ts';
import { civilDayOf, dayNumberOf } from './calendar.ts';
import type { Direction } from './clause-direction.ts';
import { parseEdtf } from './edtf.ts';

/** The day, month or year of publication, as precisely as it is known. */
export interface Published {
  year: number;
  month: number | null;
  /** Days since 1970-01-01; null where only month or year is known. */
  dayNumber: number | null;
}

/** What an expression is read against. */
export interface Context {
  /** The text up to the end of the range: no expression reaches beyond it. */
  text: string;
  /** No expression reaches back before this offset: the end of the mention before it. */
  floor: number;
  published: Published | null;
  /** The date found last, where it stands near enough to be meant by "the next day". */
  anchor: string | null;
  /** The same, only where it stands in the same sentence. */
  anchorInSentence: string | null;
  /** The only date of the sentence before, where the expression opens its own ("A week later he left"). */
  anchorOfSentenceBefore: string | null;
  /** The direction of the clause around a mention, and whether the caller vouches for it. */
  directionAt: (start: number, end: number) => { direction: Direction; certain: boolean };
}

/** An expression read: `text.slice(start, end)`. */
export interface Reading {
  start: number;
  end: number;
  kind: DateMention['kind'];
  edtf: string | null;
}

/** The publication in the form that resolving needs; null where `publishedAt` is too vague for it. */
export function publishedFrom(publishedAt: string | null): Published | null {
  const parsed = publishedAt === null ? null : parseEdtf(publishedAt);
  if (parsed?.to !== null || parsed.from === 'open') return null;
  const { year, month, day, masked, season, approximate } = parsed.from;
  if (masked > 0 || season !== null || approximate) return null;
  return { year, month, dayNumber: month === null || day === null ? null : dayNumberOf({ year, month, day }) };
}

export function yearEdtf(year: number): string | null {
  return year >= 1 && year <= 9999 ? String(year).padStart(4, '0') : null;
}

/** `2022-08`; a month count outside 1 to 12 runs into the years around. */
export function monthEdtf(year: number, month: number): string | null {
  const shifted = year + Math.floor((month - 1) / 12);
  const inYear = (((month - 1) % 12) + 12) % 12;
  const written = yearEdtf(shifted);
  return written === null ? null : `${written}-${String(inYear + 1).padStart(2, '0')}`;
}

export function dayEdtf(dayNumber: number): string | null {
  const { year, month, day } = civilDayOf(dayNumber);
  const written = monthEdtf(year, month);
  return written === null ? null : `${written}-${String(day).padStart(2, '0')}`;
}

export function intervalEdtf(from: string | null, to: string | null): string | null {
  return from === null || to === null ? null : `${from}/${to}`;
}

export function approximately(edtf: string | null): string | null {
  return edtf === null || edtf.endsWith('~') || edtf.includes('/') ? edtf : `${edtf}~`;
}

/** Runs a sticky expression at an offset. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** The text right before an expression, as far back as it may reach. */
export function leadOf(context: Context, at: number): string {
  return context.text.slice(Math.max(context.floor, at - 56), at);
}

/** "Released on bail until May": the tense of the verb does not tell when the end comes. */
export function runsUntil(context: Context, at: number): boolean {
  return /\b(?:until|till)\s$/i.test(leadOf(context, at));
}
