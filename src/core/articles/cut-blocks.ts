import { classifySentence } from './classify-sentence.ts';
import { isLinkWord } from './sentence-openers.ts';

/** A stretch of text between line breaks that end a sentence: `text.slice(start, end)`, without outer white space. */
export interface Block {
  start: number;
  end: number;
  /** Whether it is one line of the text, so that its end is a line's end that the publisher set. */
  isOneLine: boolean;
}

interface Line {
  start: number;
  end: number;
  blankBefore: boolean;
}

const LINE = /[^\n\r\u2028\u2029\v\f]+|\r\n?|[\n\u2028\u2029\v\f]/gu;
const BREAK = /^[\n\r\u2028\u2029\v\f]/u;
const FINAL = /[.!?…。！？؟।:]["”’'»)\]\s]*$/u;
const BULLET = /^(?:[•·‣▪◦●*–-]\s|\(?\d{1,2}[.)]\s)/u;
const REACH = 40;
/** "Share this", "Follow us on": lines of the page, not of the news, are no longer. */
const LONGEST_LABEL = 60;
/** Mail and old wire feeds wrap between 60 and 80; narrower "wrapped" blocks are lists. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 200;

/**
 * Cuts a text at blank lines, and at those single line breaks that end a sentence, a heading or a list item.
 * Where lines are wrapped at a width, a break inside a sentence joins. Covers everything but white space; linear.
 */
export function cutBlocks(text: string): Block[] {
  return groupParagraphs(findLines(text)).flatMap((paragraph) => cutParagraph(text, paragraph));
}

function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let breaks = 0;
  for (const match of text.matchAll(LINE)) {
    if (BREAK.test(match[0])) {
      breaks += 1;
      continue;
    }
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    if (end <= start) continue;
    lines.push({ start, end, blankBefore: breaks > 1 });
    breaks = 0;
  }
  return lines;
}

function groupParagraphs(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current === undefined || line.blankBefore) paragraphs.push([line]);
    else current.push(line);
  }
  return paragraphs;
}

function cutParagraph(text: string, lines: readonly Line[]): Block[] {
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || previous === null || endsAtBreak(text, previous, line, width)) {
      blocks.push({ start: line.start, end: line.end, isOneLine: true });
    } else {
      block.end = line.end;
      block.isOneLine = false;
    }
    previous = line;
  }
  return blocks;
}

/**
 * The width at which a paragraph's lines are wrapped, or null. A wrapped line is one into which the next line's
 * first word would not have fitted; at least one line must go on in lower case, which no list or heading does.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (lines.length < 2 || width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  let full = 0;
  let lowerCase = 0;
  lines.slice(1).forEach((line, index) => {
    if (isFull(text, lines[index], line, width)) full += 1;
    if (/^\p{Ll}/u.test(text.slice(line.start, line.start + 2))) lowerCase += 1;
  });
  return lowerCase > 0 && full * 3 >= (lines.length - 1) * 2 ? width : null;
}

function isFull(text: string, line: Line | undefined, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(text.slice(next.start, next.start + REACH))?.[0] ?? '';
  return line !== undefined && line.end - line.start + 1 + word.length > width;
}

function endsAtBreak(text: string, line: Line, next: Line, width: number | null): boolean {
  const tail = text.slice(Math.max(line.start, line.end - REACH), line.end);
  const head = text.slice(next.start, next.start + REACH);
  if (BULLET.test(head)) return true;
  if (width !== null && isFull(text, line, next, width)) return false;
  if (FINAL.test(tail)) return !/(?:^|\s)(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof|Lt|Col|St|No)\.$/u.test(tail);
  if (/[,;]$/u.test(tail)) return false;
  if (line.end - line.start < LONGEST_LABEL && classifySentence(text.slice(line.start, line.end)) === 'notice')
    return true;
  const lastWord = /(?:^|\s)([\p{L}'’]+)$/u.exec(tail)?.[1];
  if (lastWord !== undefined && isLinkWord(lastWord)) return false;
  return !/^\p{Ll}/u.test(head);
}
