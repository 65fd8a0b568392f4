import { PART_OF_DAY, SP } from './date-words.ts';
import { anchorDay } from './read-weekday.ts';
import { dayEdtf, intervalEdtf, leadOf, matchAt } from './reading.ts';
import type { Context, Reading } from './reading.ts';

const NEAR_DAY = new RegExp(String.raw`(today|tonight|yesterday|tomorrow)\b(?:${SP}${PART_OF_DAY}\b)?`, 'iy');
const PART = new RegExp(String.raw`${PART_OF_DAY}\b`, 'iy');
const LATER_BEFORE = new RegExp(String.raw`\b(?:earlier|early|later|late)${SP}$`, 'i');
const PART_BEFORE = new RegExp(
  String.raw`\b(?:(?:earlier|early|later|late)${SP})?(?<which>this|last|that${SP}same|that|the${SP}same|the${SP}next|the${SP}following|the${SP}previous)${SP}$`,
  'i',
);
const EVERY_BEFORE = new RegExp(String.raw`\b(?:every|each)${SP}$`, 'i');
const SHIFT: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** Reads "today", "later tonight", "yesterday morning", "the day before yesterday". */
export function readNearDay(context: Context, at: number): Reading | null {
  const { text } = context;
  const match = matchAt(NEAR_DAY, text, at);
  if (match === null) return null;
  const lead = leadOf(context, at);
  // "USA Today" is a newspaper; a capital only belongs to the day where a sentence begins.
  if (text.charAt(at) === 'T' && /[\p{L}\d,]\s$/u.test(lead)) return null;
  const word = match[1]?.toLowerCase() ?? '';
  const twoDays = new RegExp(
    String.raw`\bthe${SP}day${SP}${word === 'yesterday' ? 'before' : 'after'}${SP}$`,
    'i',
  ).exec(lead);
  const before = twoDays ?? LATER_BEFORE.exec(lead);
  const shift = (SHIFT[word] ?? 0) * (twoDays === null ? 1 : 2);
  const today = context.published?.dayNumber ?? null;
  return {
    start: at - (before?.[0].length ?? 0),
    end: at + match[0].length,
    kind: 'date',
    edtf: today === null ? null : dayEdtf(today + shift),
  };
}

const OVERNIGHT = new RegExp(
  String.raw`overnight(?=\s*(?:[.,;:!?)”"]|$)|${SP}(?:in|on|at|after|by|from|to|into|and|as|when|with|near|outside|across)\b)`,
  'iy',
);

/**
 * Reads "overnight" where it tells when: the night before the publication, if the clause looks back and names no other
 * day. "The overnight train" and "won't change overnight" tell no night.
 */
export function readOvernight(context: Context, at: number): Reading | null {
  const match = matchAt(OVERNIGHT, context.text, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const today = context.published?.dayNumber ?? null;
  const isLastNight = context.anchorInSentence === null && context.directionAt(at, end).direction === 'past';
  const edtf = today === null || !isLastNight ? null : intervalEdtf(dayEdtf(today - 1), dayEdtf(today));
  return { start: at, end, kind: 'date', edtf };
}

/** Reads "this morning", "last night", "the following evening" around the part of day that stands at `at`. */
export function readPartOfDay(context: Context, at: number): Reading | null {
  const match = matchAt(PART, context.text, at);
  if (match === null) return null;
  const lead = leadOf(context, at);
  const end = at + match[0].length;
  const every = EVERY_BEFORE.exec(lead);
  if (every !== null) return { start: at - every[0].length, end, kind: 'recurring', edtf: null };
  const before = PART_BEFORE.exec(lead);
  const which = before?.groups?.['which']?.toLowerCase().replaceAll(/\s+/g, ' ');
  if (before === null || which === undefined) return null;
  if (which === 'last' && !/^(?:night|evening)$/i.test(match[0])) return null;
  const dayNumber = partOfDayNumber(context, which);
  return { start: at - before[0].length, end, kind: 'date', edtf: dayNumber === null ? null : dayEdtf(dayNumber) };
}

function partOfDayNumber({ published, anchor }: Context, which: string): number | null {
  const today = published?.dayNumber ?? null;
  if (which === 'this') return today;
  if (which === 'last') return today === null ? null : today - 1;
  const day = anchorDay(anchor);
  if (day === null) return null;
  if (which === 'the previous') return day - 1;
  return which === 'the next' || which === 'the following' ? day + 1 : day;
}
