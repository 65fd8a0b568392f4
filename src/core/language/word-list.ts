import type { Token } from './token.ts';

/** The words of a list that is written as text, apart by white space. */
export const wordList = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** A phrase of fixed words, in lower case: "more than". */
export type FixedPhrase = readonly string[];

/** The phrases of a list that is written as text, apart by "|". */
const phraseList = (list: string): readonly FixedPhrase[] =>
  list.split('|').map((phrase) => phrase.trim().split(/\s+/u));

/** Whether the tokens from `at` on are the words of a phrase. */
export function standsAt(tokens: readonly Token[], at: number, phrase: FixedPhrase): boolean {
  for (let offset = 0; offset < phrase.length; offset += 1)
    if (tokens[at + offset]?.lower !== phrase[offset]) return false;
  return true;
}

/** Fixed phrases with what each means, found by their first word. */
export type PhraseBook<T> = ReadonlyMap<string, readonly { words: FixedPhrase; meaning: T }[]>;

/** The phrases of lists written as text, each list with what its phrases mean. */
export const phraseBook = <T>(lists: readonly (readonly [meaning: T, list: string])[]): PhraseBook<T> =>
  Map.groupBy(
    lists.flatMap(([meaning, list]) => phraseList(list).map((words) => ({ words, meaning }))),
    ({ words }) => words[0] ?? '',
  );

/** The phrases of the book that stand at `at`, in the order of the book. */
export const phrasesAt = <T>(
  book: PhraseBook<T>,
  tokens: readonly Token[],
  at: number,
): readonly { words: FixedPhrase; meaning: T }[] =>
  book.get(tokens[at]?.lower ?? '')?.filter(({ words }) => standsAt(tokens, at, words)) ?? NONE;

const NONE: readonly never[] = [];
