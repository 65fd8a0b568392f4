import type { Token } from '../../language/token.ts';
import { standsAt } from '../../language/word-list.ts';
import type { Figure } from '../briefing.ts';

export type Bound = Figure['bound'];

/** Phrases before a number, the longer ones first. */
const BEFORE: readonly (readonly [Bound, string])[] = [
  [
    'at-least',
    'no fewer than|no less than|not less than|just over|well over|a little over|upwards of|at least|more than|greater than|over',
  ],
  [
    'at-most',
    'no more than|not more than|as many as|as much as|as little as|just under|well under|at most|up to|fewer than|less than|under',
  ],
  ['about', 'an estimated|close to|just about|about|around|nearly|almost|roughly|approximately|some|estimated'],
];
const BEHIND: readonly (readonly [Bound, string])[] = [
  ['at-least', 'or more|and counting'],
  ['at-most', 'or fewer|or less'],
  ['about', 'or so'],
];
interface BoundPhrase {
  words: readonly string[];
  bound: Bound;
}
const phrases = (bounds: typeof BEFORE): BoundPhrase[] =>
  bounds
    .flatMap(([bound, list]) => list.split('|').map((phrase) => ({ words: phrase.split(' '), bound })))
    .sort((a, b) => b.words.length - a.words.length);
const BY_LAST_WORD = Map.groupBy(phrases(BEFORE), ({ words }) => words.at(-1));
const BY_FIRST_WORD = Map.groupBy(phrases(BEHIND), ({ words }) => words[0]);

/** The bound before token `at`, but not before token `from`: what stands there belongs to another figure. */
export function boundBefore(tokens: readonly Token[], at: number, from: number): { bound: Bound; first: number } {
  for (const { words, bound } of BY_LAST_WORD.get(tokens[at - 1]?.lower ?? '') ?? []) {
    const first = at - words.length;
    if (first >= from && standsAt(tokens, first, words)) return { bound, first };
  }
  return { bound: null, first: at };
}

/** The bound behind a number, from token `at` on; null for none. */
export function boundBehind(text: string, tokens: readonly Token[], at: number): { bound: Bound; next: number } | null {
  if (tokens[at]?.text === '+' && tokens[at - 1]?.end === tokens[at].start && !/\d/u.test(text[tokens[at].end] ?? ''))
    return { bound: 'at-least', next: at + 1 };
  const found = BY_FIRST_WORD.get(tokens[at]?.lower ?? '')?.find(({ words }) => standsAt(tokens, at, words));
  return found === undefined ? null : { bound: found.bound, next: at + found.words.length };
}
