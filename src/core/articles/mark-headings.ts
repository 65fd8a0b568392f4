import type { SentenceKind } from './article.ts';
import { isUnfinished } from './sentence-edges.ts';

const LONGEST_HEADING = 120;
const MOST_WORDS = 16;
const BULLET = /^(?:[•·‣▪◦●*–-]\s|\(?\d{1,2}[.)]\s)/u;
const NUMBERED = /^\(?\d{1,2}[.)]\s/u;
const MARKED_UP = /^#{1,6} \S/u;
/** What stands over a list of links. */
const LIST_LABEL =
  /^(?:Related|Most (?:read|popular|viewed|watched)|Top stories|Latest news|Trending|Recommended|More (?:on|from)|Topics|Tags|You (?:may|might)|Read (?:more|next)|In pictures)\b/iu;

interface Line {
  start: number;
  end: number;
  block: number;
}

/**
 * The kinds of a text's stretches, with its headings marked: a short line of its own without final punctuation (or a
 * question) before a line of news. More than two such lines in a row are a list, whose items stay what they are; only
 * the first line of a text remains its headline then. Short lines under the label of a list of links are links.
 */
export function markHeadings(text: string, lines: readonly Line[], kinds: readonly SentenceKind[]): SentenceKind[] {
  const marked = [...kinds];
  let run: number[] = [];
  let isUnderLabel = false;
  for (const [index, line] of lines.entries()) {
    const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEADING));
    if (kinds[index] === 'notice' && run.length === 0) isUnderLabel = LIST_LABEL.test(words);
    if (kinds[index] !== 'body') continue;
    if (MARKED_UP.test(words)) marked[index] = 'heading';
    else if (isShortLine(text, lines, index) || isNumberedHeading(text, lines, index)) {
      run.push(index);
      continue;
    }
    const isNews = !isUnfinished(text, line.start, line.end);
    const links = isUnderLabel ? run.slice(0, isNews && run.length > 1 ? -1 : undefined) : [];
    for (const link of links) marked[link] = 'notice';
    const left = run.slice(links.length);
    for (const heading of left.length <= 2 ? left : left.filter((at) => at === 0)) {
      if (isNews) marked[heading] = 'heading';
    }
    run = [];
    isUnderLabel = false;
  }
  if (isUnderLabel) for (const link of run) marked[link] = 'notice';
  return marked;
}

/** "3. It took three years" over its own text; in a list the next item follows. */
function isNumberedHeading(text: string, lines: readonly Line[], index: number): boolean {
  const [before, line, behind] = [lines[index - 1], lines[index], lines[index + 1]];
  if (line === undefined || behind === undefined || line.end - line.start > LONGEST_HEADING) return false;
  const isNumbered = (other: Line | undefined): boolean =>
    other !== undefined && NUMBERED.test(text.slice(other.start, other.start + 8));
  if (!isNumbered(line) || isNumbered(before) || isNumbered(behind) || behind.block === line.block) return false;
  return isUnfinished(text, line.start, line.end) && !isUnfinished(text, behind.start, behind.end);
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
