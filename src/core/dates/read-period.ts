import { SP } from './date-words.ts';
import { dayEdtf, leadOf, matchAt } from './reading.ts';
import type { Context, Reading } from './reading.ts';
import { resolveAround, resolveFromAnchor } from './resolve-unit.ts';
import type { Quantity } from './resolve-unit.ts';

const PERIOD = /(week|month|year|decade|century)\b(?!['’-])/iy;
const EDGE_BEFORE = new RegExp(
  String.raw`\b(?:the${SP})?(?:very${SP})?(?:start|beginning|middle|end|close)${SP}of${SP}(?<which>the|this|last|next)${SP}$`,
  'i',
);
const PART_BEFORE = new RegExp(String.raw`\b(?<part>earlier|early|later|late)${SP}in${SP}the${SP}$`, 'i');
const DAY = /day\b(?!['’-])/iy;

const WEEKEND = new RegExp(String.raw`weekend\b(?!['’-]|${SP}(?:of|before|after)\b)`, 'iy');
const WEEKEND_BEFORE = new RegExp(String.raw`\b(?<how>over|at|during|for|by|until|on)${SP}(?<article>the${SP})$`, 'i');

/** Reads a part of a period around the unit that stands at `at`: "the end of the year", "later in the week", "over the weekend". */
export function readPeriod(context: Context, at: number): Reading | null {
  return readEdge(context, at) ?? readPart(context, at) ?? readWeekend(context, at);
}

function readEdge(context: Context, at: number): Reading | null {
  const match = matchAt(PERIOD, context.text, at);
  const before = match === null ? null : EDGE_BEFORE.exec(leadOf(context, at));
  if (match === null || before === null) return null;
  const [start, end] = [at - before[0].length, at + match[0].length];
  const which = before.groups?.['which']?.toLowerCase() ?? 'the';
  const unit = match[0].toLowerCase();
  const edtf = which === 'the' ? ofTheTime(context, unit, '', start, end) : around(context, which, unit, start, end);
  return { start, end, kind: 'date', edtf };
}

function readPart(context: Context, at: number): Reading | null {
  const match = matchAt(PERIOD, context.text, at) ?? matchAt(DAY, context.text, at);
  const before = match === null ? null : PART_BEFORE.exec(leadOf(context, at));
  if (match === null || before === null) return null;
  const [start, end] = [at - before[0].length, at + match[0].length];
  const part = before.groups?.['part']?.toLowerCase() ?? '';
  return { start, end, kind: 'date', edtf: ofTheTime(context, match[0].toLowerCase(), part, start, end) };
}

/** "The weekend" is the one around or right before the publication, or the coming one, as the clause has it. */
function readWeekend(context: Context, at: number): Reading | null {
  const match = matchAt(WEEKEND, context.text, at);
  const before = match === null ? null : WEEKEND_BEFORE.exec(leadOf(context, at));
  if (match === null || before === null) return null;
  const [start, end] = [at - (before.groups?.['article']?.length ?? 0), at + match[0].length];
  const isAhead = /^(?:for|by|until)$/i.test(before.groups?.['how'] ?? '');
  const direction = isAhead ? 'future' : (context.directionAt(start, end).direction ?? 'past');
  const told: Context = { ...context, directionAt: () => ({ direction, certain: true }) };
  return { start, end, kind: 'date', edtf: around(told, 'this', 'weekend', start, end) };
}

function around(context: Context, which: string, unit: string, start: number, end: number): string | null {
  return resolveAround(context, which, unit, '', start, end);
}

/**
 * "The year" is that of the publication where the clause looks ahead, or looks back within it ("earlier in the year");
 * else the one that was just told of.
 */
function ofTheTime(context: Context, unit: string, part: string, start: number, end: number): string | null {
  const told = context.anchorInSentence ?? context.anchorOfSentenceBefore;
  const isAhead = context.directionAt(start, end).direction === 'future';
  if (!isAhead && told !== null) return unit === 'week' ? null : resolveFromAnchor(told, same(unit), 1);
  if (unit !== 'day') {
    return isAhead || part.startsWith('earl') ? resolveAround(context, 'this', unit, part, start, end) : null;
  }
  const today = context.published?.dayNumber ?? null;
  return isAhead && today !== null ? dayEdtf(today) : null;
}

const same = (unit: string): Quantity => ({ count: 0, unit, approximate: false });
