import type { Token } from './token.ts';

/** The words of a list that is written as text, apart by white space. */
export const wordList = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** A phrase of fixed words, in lower case: "more than". */
export type FixedPhrase = readonly string[];

/** The phrases of a list that is written as text, apart by "|". */
export const phraseList = (list: string): readonly FixedPhrase[] =>
  list.split('|').map((phrase) => phrase.trim().split(/\s+/u));

/** Whether the tokens from `at` on are the words of a phrase. */
export const standsAt = (tokens: readonly Token[], at: number, phrase: FixedPhrase): boolean =>
  phrase.every((word, offset) => tokens[at + offset]?.lower === word);
