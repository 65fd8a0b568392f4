import type { Token } from '../../language/token.ts';

const MARKS = new Set(['"', '“', '”', '``', "''", "'", '‘', '’', '(', ')', '[', ']']);

/** Whether a token is a quote mark or bracket. All of them are short, and most words are not. */
const isMark = (text: string): boolean => text.length <= 2 && MARKS.has(text);

/** Whether there is any quote mark or bracket. */
export const hasMarks = (tokens: readonly Token[]): boolean => tokens.some(({ text }) => isMark(text));

/** Counts quote marks and brackets in one pass; what it gives tells how many there are of some of them together. */
export function countMarks(tokens: readonly Token[]): (...marks: readonly string[]) => number {
  const found: string[] = [];
  for (const { text } of tokens) if (isMark(text)) found.push(text);
  return (...marks) => found.filter((mark) => marks.includes(mark)).length;
}
