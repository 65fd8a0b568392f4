import type { Span } from '../briefing.ts';
import { excerpt, type Fault } from './check-faults.ts';

/** As many faults as are shown get the words looked up; a search for each of thousands would take too long. */
const mostSearches = 20;
/** Longer words are no slip of an offset; shorter bounds keep the search linear in any text. */
const longestSearched = 200;
/** How far to either side the words are looked for, in UTF-16 units: more than a long article. */
const searchedDistance = 50_000;
const mostOccurrences = 3;

/** Checks ranges of one text; gives null or what is wrong. The path is that of the range in the file. */
export type CheckSpan = (span: Span, path: string) => Fault | null;

/**
 * Makes the check that a span's words stand in the article at its offsets. A fault says what stands there
 * instead and, for the first 20 faults, where the words do occur, nearest first.
 */
export function createSpanCheck(article: string): CheckSpan {
  let searches = 0;
  const hintFor = (span: Span): string => {
    searches += 1;
    const found = searches > mostSearches ? [] : findOccurrences(article, span);
    if (found.length === 0)
      return 'Copy the words from article.text exactly as they stand there, and give their offsets.';
    const places = found.map((start) => `${start} to ${start + span.text.length}`).join(', or ');
    return `These words stand at ${places}: correct start and end.`;
  };
  return (span, path) => {
    const { text, start, end } = span;
    const range = checkRange({ start, end }, article, path);
    if (range !== null) return { ...range, hint: hintFor(span) };
    if (end - start === text.length && article.slice(start, end) === text) return null;
    return {
      path: `${path}.text`,
      message: `is ${excerpt(text)}, but from ${start} to ${end} the article has ${excerpt(article.slice(start, end))}`,
      hint: hintFor(span),
    };
  };
}

/** Whether a range is a range at all, and inside the article. */
export function checkRange(range: { start: number; end: number }, article: string, path: string): Fault | null {
  const { start, end } = range;
  if (end > article.length) {
    return {
      path: `${path}.end`,
      message: `is ${end}, behind the end of the article, which has ${article.length} characters`,
      hint: 'Correct the offsets.',
    };
  }
  if (start < end) return null;
  return {
    path: `${path}.end`,
    message: `is ${end}, which is not behind the start, ${start}`,
    hint: 'Correct the offsets: end is the offset behind the last character.',
  };
}

function findOccurrences(article: string, { text, start }: Span): number[] {
  if (text.length > longestSearched) return [];
  const from = Math.max(0, start - searchedDistance);
  const window = article.slice(from, start + searchedDistance);
  const found: number[] = [];
  for (let at = window.indexOf(text); at !== -1; at = window.indexOf(text, at + 1)) found.push(from + at);
  return found.sort((a, b) => Math.abs(a - start) - Math.abs(b - start)).slice(0, mostOccurrences);
}
