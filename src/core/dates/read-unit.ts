import { NUMBER_WORD, SP, UNIT, countOf } from './date-words.ts';
import { leadOf, matchAt } from './reading.ts';
import type { Context, Reading } from './reading.ts';
import { resolveAgo, resolveAround, resolveFromAnchor } from './resolve-unit.ts';

/** A count of units with what stands around it, as "nearly five years ago" is read. */
const UNIT_WORD = new RegExp(String.raw`(${UNIT})(s)?\b`, 'iy');
const AGE_BEHIND = new RegExp(String.raw`(?:-|${SP})(?:old|olds|younger|older)\b`, 'iy');

const LONG_BEHIND = /-long\b/iy;

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d)?(?:${SP}1/2)?|${NUMBER_WORD}(?:${SP}and${SP}a${SP}half)?)`;
const COUNT = String.raw`(?:${NUMBER}(?:(?:${SP}?[-–]${SP}?|${SP}to${SP}|${SP}or${SP})${NUMBER})?)`;
const VAGUE = String.raw`(?:several|many|a${SP}few|few|a${SP}couple${SP}of|a${SP}dozen|half${SP}an?|a${SP}half|an?)`;
/** "29 fewer than four years ago" compares a number with an earlier one, it does not qualify the years. */
const QUALIFIER = String.raw`(?:(?<!\d%?${SP})(?:more|less|fewer)${SP}than|at${SP}least|at${SP}most|up${SP}to|just${SP}over|just${SP}under|well${SP}over|over|under|nearly|almost|about|around|roughly|approximately|some|barely)`;
const WINDOW = String.raw`(?:the${SP}(?:past|last|next|coming|previous|first|following)|these${SP}(?:past|last)|this${SP}past)`;
/**
 * A count may not begin inside a number (the "500 years" of "1,500 years"); "over" qualifies a count, but in
 * "over the past five years" it is a preposition.
 */
const COUNTED_BEFORE = new RegExp(
  String.raw`(?:\b(?<qualifier>${QUALIFIER})${SP}(?:(?<!over${SP})(?=the)|(?!the\b)))?(?:\b(?<window>${WINDOW})${SP})?(?<![\w.,/$£€-])(?<count>${COUNT}|${VAGUE})(?<join>-|${SP}(?:full${SP}|whole${SP}|straight${SP}|consecutive${SP}|long${SP}|more${SP})?)$`,
  'i',
);
/** "The next day" follows a day told before; "the next week" is the one from now on. */
const WINDOW_BEFORE = new RegExp(
  String.raw`\b(?:${WINDOW}|past)${SP}(?:few${SP}|several${SP}|couple${SP}of${SP})?$`,
  'i',
);
const VAGUE_TIME_BEFORE = new RegExp(String.raw`\b(?:recent|coming)${SP}$`, 'i');
const BARE_PLURAL_BEFORE = new RegExp(String.raw`\b(?:for|in|after|within|lasted|lasting|took|taking)${SP}$`, 'i');
const TAKES_ARTICLE = new RegExp(
  String.raw`\b(?:for|within|after|in|lasting|lasted|lasts|took|takes|taking|than|over|just|nearly|almost|about|around|half|spent|spend|by)${SP}$`,
  'i',
);
const RATE_BEFORE = new RegExp(String.raw`\b(?:once|twice|${NUMBER}${SP}times|several${SP}times)${SP}an?${SP}$`, 'i');
const EACH_BEFORE = new RegExp(String.raw`\b(?:every|each)${SP}(?:other${SP}|${COUNT}${SP}|few${SP})?$`, 'i');

const WHICH_BEFORE = new RegExp(
  String.raw`\b(?:(?:earlier|early|later|late|sometime|mid)(?:${SP}in)?(?:${SP}|-))?(?<which>last|this|next|that|the${SP}(?:same|following|next|previous|preceding))${SP}$`,
  'i',
);
const THE_DAY_BEFORE = new RegExp(String.raw`\bthe${SP}(?:very${SP})?$`, 'i');
/** "The day before" by itself; "the day before the vote" counts from the vote. */
const BESIDE = new RegExp(String.raw`${SP}(before|after|earlier|later)\b(?!${SP}\p{L})`, 'iuy');

const HALF_BEHIND = new RegExp(String.raw`(?:${SP}and${SP}a${SP}|-and-a-)half\b`, 'iy');
const DIRECTION_BEHIND = new RegExp(
  String.raw`${SP}(?<word>ago|from${SP}now|hence|earlier|later|before|after)\b(?<today>${SP}today\b)?|(?<time>['’]s?)${SP}time\b`,
  'iy',
);
/** "In two weeks it will open", but not "for the first time in eight years" or "the worst storm in ten years". */
const IN_BEFORE = new RegExp(
  String.raw`(?<!\b(?:time|(?:first|last|only|most|best|worst|[a-z]{3,12}est)(?:${SP}[a-z-]{1,20}){1,2})${SP})\bin${SP}$`,
  'i',
);

/** Reads what is said with the unit of time that stands at `at`: "last week", "two days ago", "90-minute", "for decades". */
export function readUnit(context: Context, at: number): Reading | null {
  const match = matchAt(UNIT_WORD, context.text, at);
  // "60 Minutes" is a programme.
  if (match === null || (/^[A-Z][a-z]/.test(match[0]) && /[\p{L}\d,]\s$/u.test(leadOf(context, at)))) return null;
  const end = at + match[0].length;
  if (matchAt(AGE_BEHIND, context.text, end) !== null) return null;
  const unit = singularOf(match[1] ?? '');
  const plural = match[2] !== undefined;
  const lead = leadOf(context, at);
  return (
    readRecurrence(lead, at, end) ??
    readCounted(context, lead, at, end, unit) ??
    readLong(context.text, at, end) ??
    (plural
      ? (readWindow(lead, at, end) ?? readBarePlural(context, lead, at, end))
      : (readWhich(context, lead, at, end, unit) ?? readLongWindow(lead, at, end, unit)))
  );
}

function singularOf(unit: string): string {
  const lower = unit.toLowerCase();
  return lower === 'centurie' ? 'century' : lower;
}

function readRecurrence(lead: string, at: number, end: number): Reading | null {
  const match = EACH_BEFORE.exec(lead) ?? RATE_BEFORE.exec(lead);
  return match === null ? null : { start: at - match[0].length, end, kind: 'recurring', edtf: null };
}

function readCounted(context: Context, lead: string, at: number, end: number, unit: string): Reading | null {
  const match = COUNTED_BEFORE.exec(lead);
  if (match === null) return null;
  const { qualifier, window, count = '', join } = match.groups ?? {};
  const start = at - match[0].length;
  const half = matchAt(HALF_BEHIND, context.text, end);
  const behind = matchAt(DIRECTION_BEHIND, context.text, end + (half?.[0].length ?? 0));
  const whole = end + (half?.[0].length ?? 0);
  const exact = half === null ? countOf(count) : null;
  const quantity = { count: exact, unit, approximate: qualifier !== undefined };
  if (behind !== null && window === undefined && join !== '-') {
    return directed(context, quantity, behind, start, whole);
  }
  if (
    /^an?$/i.test(count) &&
    qualifier === undefined &&
    half === null &&
    !TAKES_ARTICLE.test(lead.slice(0, match.index))
  ) {
    return null;
  }
  if (isSomeDay(count, unit, lead.slice(0, match.index)) || (unit === 'second' && !isSeconds(context.text, end, join)))
    return null;
  const ahead = window === undefined && join !== '-' && exact !== null && IN_BEFORE.test(lead.slice(0, match.index));
  if (ahead && context.directionAt(start, whole).direction === 'future') {
    return { start, end: whole, kind: 'date', edtf: resolveAgo(context.published, quantity, 1) };
  }
  return { start, end: whole, kind: 'duration', edtf: null };
}

/** "A decade-long war" */
function readLong(text: string, at: number, end: number): Reading | null {
  const long = matchAt(LONG_BEHIND, text, end);
  return long === null ? null : { start: at, end: end + long[0].length, kind: 'duration', edtf: null };
}

/** "One day he will" names no length of time. */
function isSomeDay(count: string, unit: string, before: string): boolean {
  if (count.toLowerCase() !== 'one' || !/^(?:day|night)$/.test(unit)) return false;
  return !TAKES_ARTICLE.test(before);
}

/** "A second time", "one second goal": only "ten seconds" and "30-second" are lengths of time. */
function isSeconds(text: string, end: number, join: string | undefined): boolean {
  return join === '-' || text.charAt(end - 1).toLowerCase() === 's';
}

interface Counted {
  count: number | null;
  unit: string;
  approximate: boolean;
}

function directed(context: Context, counted: Counted, behind: RegExpExecArray, start: number, from: number): Reading {
  const { word, today } = behind.groups ?? {};
  const end = from + behind[0].length;
  const direction = word?.toLowerCase().replace(/\s+/g, ' ') ?? 'hence';
  const quantity = today === undefined ? counted : { ...counted, approximate: false };
  if (direction === 'ago') {
    const edtf = resolveAgo(context.published, quantity, -1, today !== undefined);
    return { start, end, kind: 'date', edtf };
  }
  if (direction === 'hence' || direction === 'from now') {
    return { start, end, kind: 'date', edtf: resolveAgo(context.published, quantity, 1) };
  }
  const shift = direction === 'earlier' || direction === 'before' ? -1 : 1;
  // "Two weeks before the vote" and "five years after he left" count from something else.
  const hasOwnAnchor =
    /^(?:before|after)$/.test(direction) && !/^\s*(?:[.,;:!?)”"]|$)/.test(context.text.slice(end, end + 3));
  if (hasOwnAnchor) return { start, end: from, kind: 'duration', edtf: null };
  return {
    start,
    end,
    kind: 'date',
    edtf: resolveFromAnchor(context.anchorInSentence ?? context.anchorOfSentenceBefore, quantity, shift),
  };
}

function readBarePlural(context: Context, lead: string, at: number, end: number): Reading | null {
  const behind = matchAt(DIRECTION_BEHIND, context.text, end);
  if (behind?.groups?.['word'] !== undefined) {
    return /ago|earlier|later/i.test(behind[0])
      ? { start: at, end: end + behind[0].length, kind: 'date', edtf: null }
      : null;
  }
  const vague = VAGUE_TIME_BEFORE.exec(lead);
  if (vague !== null) return { start: at - vague[0].length, end, kind: 'date', edtf: null };
  if (/^weekend/i.test(context.text.slice(at, end)) && /\bat\s$|\bon\s$/i.test(lead))
    return { start: at, end, kind: 'recurring', edtf: null };
  const word = context.text.slice(at, end).toLowerCase();
  if (word === 'seconds' || (/\bin\s$/i.test(lead) && /^(?:minute|hour|night)/.test(word))) return null;
  return BARE_PLURAL_BEFORE.test(lead) ? { start: at, end, kind: 'duration', edtf: null } : null;
}

/** "The past year", "these last months": a stretch that ends or begins with the publication. */
function readWindow(lead: string, at: number, end: number): Reading | null {
  const match = WINDOW_BEFORE.exec(lead);
  return match === null ? null : { start: at - match[0].length, end, kind: 'duration', edtf: null };
}

/** "The last year", but not "the last day" of something. */
function readLongWindow(lead: string, at: number, end: number, unit: string): Reading | null {
  return /^(?:week|fortnight|month|year|decade|century)$/.test(unit) ? readWindow(lead, at, end) : null;
}

function readWhich(context: Context, lead: string, at: number, end: number, unit: string): Reading | null {
  if (/^(?:second|minute|hour)$/.test(unit)) return null;
  const beside = matchAt(BESIDE, context.text, end);
  if (beside !== null && THE_DAY_BEFORE.test(lead)) {
    const shift = /before|earlier/i.test(beside[1] ?? '') ? -1 : 1;
    const edtf = resolveFromAnchor(context.anchorInSentence, { count: 1, unit, approximate: false }, shift);
    return {
      start: at - (THE_DAY_BEFORE.exec(lead)?.[0].length ?? 0),
      end: end + beside[0].length,
      kind: 'date',
      edtf,
    };
  }
  const match = WHICH_BEFORE.exec(lead);
  const which = match?.groups?.['which']?.toLowerCase().replaceAll(/\s+/g, ' ');
  if (match === null || which === undefined) return null;
  // "The last year" is a stretch of time, "last year" a year; "the next day" follows a day told before.
  if (/\bthe\s$/i.test(lead.slice(0, match.index))) return null;
  if (which === 'the next' && unit !== 'day' && unit !== 'night') return null;
  const anchored = which === 'that' || which.startsWith('the ');
  if (!anchored && (unit === 'day' || unit === 'night')) return null;
  const part =
    match[0]
      .slice(0, match[0].length - which.length)
      .trim()
      .toLowerCase()
      .split(/\s/)[0] ?? '';
  const edtf = resolveAround(context, which, unit, part, at - match[0].length, end);
  return { start: at - match[0].length, end, kind: 'date', edtf };
}
