import type { Token } from '../../language/token.ts';

const MARKS = new Set(['"', '“', '”', '``', "''", '‘', '’', '(', ')', '[', ']']);

/** Counts quote marks and brackets in one pass; what it gives tells how many there are of some of them together. */
export function countMarks(tokens: readonly Token[]): (...marks: readonly string[]) => number {
  const found: string[] = [];
  for (const { text } of tokens) if (MARKS.has(text)) found.push(text);
  return (...marks) => found.filter((mark) => marks.includes(mark)).length;
}
