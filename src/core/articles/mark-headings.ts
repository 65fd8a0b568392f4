import type { SentenceKind } from './article.ts';
import { isUnfinished } from './sentence-edges.ts';

const LONGEST_HEADING = 120;
const MOST_WORDS = 16;
const BULLET = /^(?:[•·‣▪◦●*–-]\s|\(?\d{1,2}[.)]\s)/u;

interface Line {
  start: number;
  end: number;
  block: number;
}

/**
 * The kinds of a text's stretches, with its headings marked: a short line of its own without final punctuation (or a
 * question) before a line of news. More than two such lines in a row are a list, whose items stay what they are; only
 * the first line of a text remains its headline then.
 */
export function markHeadings(text: string, lines: readonly Line[], kinds: readonly SentenceKind[]): SentenceKind[] {
  const marked = [...kinds];
  let run: number[] = [];
  lines.forEach((line, index) => {
    if (kinds[index] !== 'body') return;
    if (isShortLine(text, lines, index)) {
      run.push(index);
      return;
    }
    if (!isUnfinished(text, line.start, line.end)) {
      for (const heading of run.length <= 2 ? run : run.filter((at) => at === 0)) marked[heading] = 'heading';
    }
    run = [];
  });
  return marked;
}

function isShortLine(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.end - line.start > LONGEST_HEADING) return false;
  if (lines[index - 1]?.block === line.block && !isStampBefore(lines, index)) return false;
  if (lines[index + 1]?.block === line.block) return false;
  const words = text.slice(line.start, line.end);
  if (BULLET.test(words) || !/^["“‘'(]?[\p{Lu}\p{Nd}\p{Lo}]/u.test(words)) return false;
  if (words.split(/\s+/u).length > MOST_WORDS) return false;
  return isUnfinished(text, line.start, line.end) || /\p{L}\?$/u.test(words);
}

/** A stamp that is glued to the headline stands in the same block. */
function isStampBefore(lines: readonly Line[], index: number): boolean {
  return index === 1 && lines[0]?.block === lines[1]?.block;
}
