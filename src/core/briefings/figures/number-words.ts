import { startsWithDigit } from '../../language/first-character.ts';
import type { Token } from '../../language/token.ts';
import { wordList } from '../../language/word-list.ts';

/** A number as it stands in a text. */
export interface ReadNumber {
  /** Its value, null where the words give none: "dozens", "hundreds of thousands", "15-20". */
  value: number | null;
  /** The token behind it. */
  next: number;
  /** Whether it is written with digits. */
  hasDigits: boolean;
  /** Whether what it counts follows behind "of": dozens of people, half of the seats. */
  takesOf: boolean;
  /** Whether its words give only how large it is: "dozens", "several hundred". */
  isVague: boolean;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SMALL = new Map<string, number>([
  ...UNITS.split(' ').map((word, index): [string, number] => [word, index]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const SCALES = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);
/** Written against the digits: £3bn, $40m. "m" without a currency is metres. */
const SHORT_SCALES = new Map<string, number>([
  ['k', 1000],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
/** "several hundred people": no number, but a scale. */
const SOME_OF_A_SCALE = wordList('several few many');
const VAGUE = wordList('dozens scores hundreds thousands millions billions trillions tens');
const FRACTIONS = new Map<string, number | null>([
  ['half', 0.5],
  ['halves', 0.5],
  ['third', null],
  ['thirds', null],
  ['quarter', 0.25],
  ['quarters', 0.25],
  ['fifth', 0.2],
  ['fifths', 0.2],
  ['tenth', 0.1],
  ['tenths', 0.1],
]);
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;

/** The words that a number in words begins with. */
const OPENINGS = new Set([...SMALL.keys(), ...VAGUE, ...SOME_OF_A_SCALE, 'a', 'half']);

const DIGIT_RANGE = /^\d[\d,]*(?:\.\d+)?[-–]\d[\d,]*(?:\.\d+)?$/u;

/** Rounds away what binary fractions add: 4.35 million is 4350000. */
const exact = (value: number): number => Number(value.toPrecision(12));

const touches = (a: Token | undefined, b: Token | undefined): boolean => a?.end === b?.start && a !== undefined;

/**
 * Reads the number that begins at token `at`: digits, words, both ("2.5 million", "twenty-two", "half a million",
 * "two dozen", "tens of thousands", "two-thirds", "a quarter"). Null where none begins there.
 * `isMoney` reads a single "m" against the digits as millions.
 */
export function readNumber(tokens: readonly Token[], at: number, isMoney = false): ReadNumber | null {
  const { lower = '' } = tokens[at] ?? {};
  if (!startsWithDigit(lower) && !OPENINGS.has(lower)) return null;
  return (
    readVague(tokens, at) ??
    readSome(tokens, at) ??
    readFraction(tokens, at) ??
    readDigits(tokens, at, isMoney) ??
    readWords(tokens, at)
  );
}

function readVague(tokens: readonly Token[], at: number): ReadNumber | null {
  if (!VAGUE.has(tokens[at]?.lower ?? '')) return null;
  let next = at + 1;
  while (tokens[next]?.lower === 'of' && VAGUE.has(tokens[next + 1]?.lower ?? '')) next += 2;
  if (tokens[next]?.lower === 'of') return { value: null, next, hasDigits: false, takesOf: true, isVague: true };
  // "scores", "tens" are goals and notes, "millions" a sum, unless something is counted; "dozens were hurt" counts.
  const isCount = /^(?:dozens|hundreds|thousands)$/u.test(tokens[at]?.lower ?? '') && next === at + 1;
  return isCount ? { value: null, next, hasDigits: false, takesOf: false, isVague: true } : null;
}

/** "several hundred", "a few thousand". */
function readSome(tokens: readonly Token[], at: number): ReadNumber | null {
  const some = tokens[at]?.lower === 'a' ? at + 1 : at;
  if (!SOME_OF_A_SCALE.has(tokens[some]?.lower ?? '') || !SCALES.has(tokens[some + 1]?.lower ?? '')) return null;
  return { value: null, next: some + 2, hasDigits: false, takesOf: false, isVague: true };
}

/** "half of", "half the", "a third of", "two-thirds of", "half a million". */
function readFraction(tokens: readonly Token[], at: number): ReadNumber | null {
  const word = tokens[at]?.lower ?? '';
  const isWhole = word === 'a' || word === 'one';
  if (word === 'half' && tokens[at + 1]?.lower === 'a' && SCALES.has(tokens[at + 2]?.lower ?? ''))
    return {
      value: exact(0.5 * (SCALES.get(tokens[at + 2]?.lower ?? '') ?? 1)),
      next: at + 3,
      hasDigits: false,
      takesOf: false,
      isVague: false,
    };
  const count = word === 'half' || isWhole ? 1 : SMALL.get(word);
  if (count === undefined) return null;
  let name = word === 'half' ? at : at + 1;
  if (/^[-–]$/u.test(tokens[name]?.text ?? '')) name += 1;
  const part = FRACTIONS.get(tokens[name]?.lower ?? '');
  if (part === undefined) return null;
  const follower = tokens[name + 1]?.lower;
  const value = part === null ? null : exact(count * part);
  // "a fifth fewer eggs".
  if (/^(?:fewer|less|more)$/u.test(follower ?? ''))
    return { value, next: name + 2, hasDigits: false, takesOf: false, isVague: part === null };
  // "fell by a third".
  if (tokens[at - 1]?.lower === 'by' && follower !== 'of')
    return { value, next: name + 1, hasDigits: false, takesOf: false, isVague: part === null };
  if (follower !== 'of' && !(word === 'half' && /^(?:the|its|their|all)$/u.test(follower ?? ''))) return null;
  return { value, next: name + 1, hasDigits: false, takesOf: true, isVague: part === null };
}

function readDigits(tokens: readonly Token[], at: number, isMoney: boolean): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (DIGIT_RANGE.test(token.text) && isRising(token.text))
    return { value: null, next: at + 1, hasDigits: true, takesOf: false, isVague: false };
  if (!DIGITS.test(token.text)) return null;
  const value = Number(token.text.replace(/,/gu, ''));
  const scaled = scale(tokens, at + 1, value, isMoney);
  return { ...scaled, hasDigits: true, takesOf: false, isVague: false };
}

/** "15-20" goes from less to more; "9-3" is a score. */
function isRising(range: string): boolean {
  const [from = 0, to = 0] = range.replace(/,/gu, '').split(/[-–]/u).map(Number);
  return from < to;
}

/** "million", "hundred thousand", "dozen", "bn" behind a number. */
function scale(
  tokens: readonly Token[],
  from: number,
  base: number,
  isMoney: boolean,
): { value: number; next: number } {
  let value = base;
  let next = from;
  const short = tokens[next];
  if (short !== undefined && touches(tokens[next - 1], short)) {
    const factor = isMoney && short.lower === 'm' ? 1e6 : SHORT_SCALES.get(short.lower);
    if (factor !== undefined) return { value: exact(value * factor), next: next + 1 };
  }
  // "a $60-million deal".
  if (/^[-–]$/u.test(tokens[next]?.text ?? '') && SCALES.has(tokens[next + 1]?.lower ?? '')) next += 1;
  for (
    let factor = SCALES.get(tokens[next]?.lower ?? '');
    factor !== undefined;
    factor = SCALES.get(tokens[next]?.lower ?? '')
  ) {
    value = exact(value * factor);
    next += 1;
  }
  return { value, next };
}

/** "seven", "twenty-two", "two hundred and fifty thousand", "a hundred". */
function readWords(tokens: readonly Token[], at: number): ReadNumber | null {
  const first = tokens[at]?.lower ?? '';
  const opensScale = first === 'a' && SCALES.has(tokens[at + 1]?.lower ?? '');
  if (!SMALL.has(first) && !opensScale) return null;
  let total = 0;
  let current = opensScale ? 1 : 0;
  let next = opensScale ? at + 1 : at;
  for (;;) {
    const word = tokens[next]?.lower ?? '';
    const small = SMALL.get(word);
    const factor = SCALES.get(word);
    if (small !== undefined) current += small;
    else if (factor === undefined) break;
    else if (factor <= 100) current = Math.max(1, current) * factor;
    else {
      total += Math.max(1, current) * factor;
      current = 0;
    }
    next += 1;
    if (goesOnBehind(tokens, next, small ?? factor ?? 0)) next += 1;
    else if (small !== undefined && !SCALES.has(tokens[next]?.lower ?? '')) break;
  }
  const half = tokens[next]?.lower === 'and' && tokens[next + 1]?.lower === 'a' && tokens[next + 2]?.lower === 'half';
  if (!half) return { value: exact(total + current), next, hasDigits: false, takesOf: false, isVague: false };
  const scaled = scale(tokens, next + 3, total + current + 0.5, false);
  return { ...scaled, hasDigits: false, takesOf: false, isVague: false };
}

/** The hyphen of "twenty-two" and the "and" of "two hundred and five". */
function goesOnBehind(tokens: readonly Token[], at: number, before: number): boolean {
  const link = tokens[at]?.lower ?? '';
  const following = SMALL.get(tokens[at + 1]?.lower ?? '');
  if (following === undefined) return false;
  if (/^[-–]$/u.test(link)) return before >= 20 && before < 100 && following < 10;
  return link === 'and' && before >= 100;
}
