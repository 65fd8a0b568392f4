import { isNominal } from './compounds.ts';
import type { Token } from './token.ts';
import { phraseBook, phrasesAt, wordList } from './word-list.ts';

/** Words before a number that belong to it: "at least seven", "more than 50". */
const OPENINGS = phraseBook([
  [
    'opening',
    `at least|at most|more than|less than|fewer than|up to|as many as|as much as
    |no more than|no fewer than|no less than`,
  ],
]);

const ADVERBS = wordList('about around nearly almost roughly approximately some over under only just exactly');

const CURRENCY_SIGNS = new Set(['$', '£', '€']);

/** Where the opening words of a quantity end ("more than" before a number), or `at` if there is none. */
export function quantityEnd(tokens: readonly Token[], at: number): number {
  const end = openingEnd(tokens, at);
  const next = tokens[end];
  if (next === undefined) return at;
  // "almost a thousand": the article belongs to the number.
  if (next.lower === 'a' && isNominal(tokens[end + 1])) return end > at ? end + 1 : at;
  return next.pos === 'NUM' || CURRENCY_SIGNS.has(next.text) ? end : at;
}

function openingEnd(tokens: readonly Token[], at: number): number {
  const openings = phrasesAt(OPENINGS, tokens, at);
  if (openings.length > 0) return at + openings.reduce((most, { words }) => Math.max(most, words.length), 0);
  return ADVERBS.has(tokens[at]?.lower ?? '') ? at + 1 : at;
}
