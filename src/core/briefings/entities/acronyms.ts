import type { Token } from '../../language/token.ts';
import type { NameRun } from './name-run.ts';

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}]{0,6}\p{Lu}$/u;
const SMALL_WORD = /^(?:of|for|the|and|in|on|de|&)$/u;
const LONGEST_ACRONYM = 8;

/** Whether a word is written as an acronym is: "BTP", "TfL". */
export const isAcronym = (word: string): boolean => ACRONYM.test(word);

/** The letters that open the words of a name, in lower case: with small words and without them. */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2 || words.length > 2 * LONGEST_ACRONYM) return [];
  const initials = (of: readonly string[]): string =>
    of
      .map((word) => word[0] ?? '')
      .join('')
      .toLowerCase();
  return [initials(words), initials(words.filter((word) => !SMALL_WORD.test(word.toLowerCase())))];
}

/** Whether an acronym (in lower case) is made of the letters that open the words of a name. */
export const isAcronymOf = (acronym: string, words: readonly string[]): boolean => initialsOf(words).includes(acronym);

/**
 * The name that an acronym in brackets at token `at` stands for, as it stands before the bracket: "Transport for
 * London (TfL)". After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions", 2003.
 */
export function definedName(tokens: readonly Token[], at: number): NameRun | null {
  const acronym = tokens[at];
  if (acronym === undefined || tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')' || !isAcronym(acronym.text))
    return null;
  const last = at - 2;
  for (let first = last - 1; first >= 0 && first >= last - 2 * acronym.text.length; first -= 1) {
    const words = tokens.slice(first, last + 1).map(({ text }) => text);
    if (/^\p{Lu}/u.test(words[0] ?? '') && isAcronymOf(acronym.lower, words)) return { first, last };
  }
  return null;
}
