import type { Token } from './token.ts';

/** Whether a token can be the noun of a phrase: a noun, a name, a number or a symbol. */
export const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM' || token.pos === 'SYM');

const touches = (a: Token | undefined, b: Token | undefined): boolean => a !== undefined && a.end === b?.start;

const isLine = (text: string | undefined): boolean => text === '-' || text === '–' || text === '/';

/** A hyphen or slash inside a compound: no white space on either side ("two-day", "US-China"). */
export const isCompoundMark = (tokens: readonly Token[], at: number): boolean =>
  isLine(tokens[at]?.text) && touches(tokens[at - 1], tokens[at]) && touches(tokens[at], tokens[at + 1]);

/** The index behind a compound that begins at `at` ("high-stakes" → 3 tokens), or `at + 1`. */
export function compoundEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (isCompoundMark(tokens, end)) end += 2;
  return end;
}

/** A phrase has no more than this many words between its determiner and its noun. */
const LONGEST_MODIFIER = 5;

/** Whether adjectives, participles and adverbs from `at` on end in a noun: "alleged spy balloon". */
export function leadsToNoun(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + LONGEST_MODIFIER; index = compoundEnd(tokens, index)) {
    const token = tokens[index];
    if (isNominal(token)) return true;
    if (token?.pos !== 'ADJ' && token?.pos !== 'VERB' && token?.pos !== 'ADV') return false;
  }
  return false;
}
