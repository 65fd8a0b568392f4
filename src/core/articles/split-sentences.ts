import type { Sentence, SentenceKind } from './article.ts';
import { classifySentence, isCaptionBeforeCredit } from './classify-sentence.ts';
import { cutBlocks } from './cut-blocks.ts';
import type { Block } from './cut-blocks.ts';
import { findInserts } from './find-inserts.ts';
import type { Insert } from './insert.ts';
import { findSentenceEnds } from './find-sentence-ends.ts';
import { findSlides } from './find-slides.ts';
import { markHeadings } from './mark-headings.ts';
import { readHeader } from './read-header.ts';
import { measureStamp } from './read-publication.ts';
import { isUnfinished } from './sentence-edges.ts';
import { markPosts } from './mark-posts.ts';
import { splitRunOn } from './split-run-on.ts';
import type { Piece } from './split-run-on.ts';
import { followSpeech } from './follow-speech.ts';
import type { Speech } from './follow-speech.ts';
import { isLinkWord, isOpener } from './sentence-openers.ts';

/** A longer sentence is cut at white space, so that whatever reads sentences has a bounded amount to read. */
const LONGEST_SENTENCE = 2000;
/** What runs unfinished into a credit or a "Read more" and is longer is not taken for a caption or a link. */
const LONGEST_LEAD_IN = 400;
/** A line of a news text that stands behind a marker and is its caption or link as a whole. */
const LONGEST_LINE = 300;
/** Header lines ("Title: …", "Source: …") stand at the top; further down such a line may be news. */
const MOST_HEADERS = 8;

/** A piece of one block. */
interface Stretch extends Piece {
  /** The block that it stands in, counted from 0. */
  block: number;
}

/**
 * Splits an article's text into sentences, each with its kind. Every character but white space stands in exactly one
 * sentence; ids are s1, s2, … in the order of the text. Takes what scrapers give: wrapped lines, headings and list items
 * on lines of their own, captions, credits and adverts run into the news, pre-tokenised text. A sentence over 2,000
 * UTF-16 units is cut. Linear in the length of the text; never throws.
 */
export function splitSentences(text: string): Sentence[] {
  const blocks = cutBlocks(text);
  const stretches = blocks.flatMap((block, index) => splitBlock(text, block, index, blocks.length));
  const kinds = stretches.map(({ start, end, kind }) => kind ?? classifySentence(text.slice(start, end)));
  return markHeadings(text, stretches, kinds).map((kind, index) => {
    const { start, end } = stretches[index] ?? { start: 0, end: 0 };
    return { id: `s${index + 1}`, start, end, kind };
  });
}

function splitBlock(text: string, block: Block, index: number, blockCount: number): Stretch[] {
  const header = blockCount > 1 && index < MOST_HEADERS ? readHeader(text.slice(block.start, block.end)) : null;
  if (header !== null) return [{ start: block.start, end: block.end, kind: header.kind, block: index }];
  const stretches: Piece[] = [];
  const stamp = measureStamp(text.slice(block.start, Math.min(block.end, block.start + LONGEST_LINE)));
  let at = block.start + stamp;
  if (stamp > 0) stretches.push({ start: block.start, end: at, kind: 'notice' });
  const opensAt = index === 0 ? trim(text, { start: at, end: block.end }).start : null;
  const around = { block, opensAt, speech: { isOpen: false, since: 0 } };
  const inserts = mergeInserts(findSlides(text, at, block.end), findInserts(text, at, block.end));
  let previous: Insert | null = null;
  for (const insert of inserts) {
    for (const stretch of splitGap(text, at, insert.start, { ...around, previous, next: insert }))
      stretches.push(stretch);
    stretches.push({ start: insert.start, end: insert.end, kind: insert.kind });
    previous = insert;
    at = insert.end;
  }
  for (const stretch of splitGap(text, at, block.end, { ...around, previous, next: null })) stretches.push(stretch);
  const kept = markPosts(text, stretches)
    .flatMap((stretch) => cutLong(text, trim(text, stretch)))
    .map((stretch) => ({ ...stretch, block: index }));
  return blockCount > 1 && isCaptionBlock(text, block, kept) ? kept.map((stretch) => asCaption(stretch)) : kept;
}

/** Both in order, a slide before whatever overlaps it. */
function mergeInserts(slides: readonly Insert[], others: readonly Insert[]): Insert[] {
  const merged: Insert[] = [];
  let at = 0;
  for (const slide of slides) {
    for (let other = others[at]; other !== undefined && other.start < slide.end; other = others[(at += 1)]) {
      if (other.end <= slide.start) merged.push(other);
    }
    merged.push(slide);
  }
  return [...merged, ...others.slice(at)];
}

interface Surroundings {
  previous: Insert | null;
  next: Insert | null;
  block: Block;
  /** Where the first sentence of the text begins; null in another block. */
  opensAt: number | null;
  speech: Speech;
}

/** The sentences between two inserts; what runs into one or comes out of one may be of its kind. */
function splitGap(text: string, from: number, to: number, around: Surroundings): Piece[] {
  const stretches: Piece[] = [];
  let start = from;
  for (const end of findSentenceEnds(text, from, to)) {
    const trimmed = trim(text, { start, end, kind: null });
    if (trimmed.start < trimmed.end) stretches.push(trimmed);
    start = end;
  }
  const last = stretches.at(-1);
  const before = around.next?.before ?? null;
  if (before !== null && last !== undefined && runsInto(text, last, before)) last.kind = before;
  const first = stretches[0];
  const after = around.previous?.after ?? null;
  const behindMarker =
    after === null || first?.kind !== null
      ? stretches
      : [...splitAfterMarker(text, first, after, stretches.length === 1, around), ...stretches.slice(1)];
  return behindMarker.flatMap((stretch) => splitProse(text, stretch, around));
}

/** A sentence of news without what was run into it; a line of its own that lacks its full stop is left as it is. */
function splitProse(text: string, stretch: Piece, { block, opensAt, speech }: Surroundings): Piece[] {
  if (stretch.kind !== null) return [stretch];
  const isBareLine = stretch.start === block.start && stretch.end === block.end && isLeadIn(text, stretch);
  const pieces = isBareLine
    ? [stretch]
    : splitRunOn(text, stretch, stretch.start === opensAt, { isInSpeech: speech.isOpen });
  followSpeech(speech, text.slice(pieces.at(-1)?.start, stretch.end));
  return pieces;
}

/** What stands before an insert is of its kind where it has no full stop, or is a caption all the same. */
function runsInto(text: string, last: Piece, before: SentenceKind): boolean {
  if (isLeadIn(text, last)) return true;
  return before === 'caption' && isCaptionBeforeCredit(text.slice(last.start, last.end));
}

function isLeadIn(text: string, { start, end }: { start: number; end: number }): boolean {
  return end - start <= LONGEST_LEAD_IN && isUnfinished(text, start, end);
}

/** "Image caption Divers at the wreck Dozens of ships are searching": the caption ends where a new sentence opens. */
function splitAfterMarker(
  text: string,
  first: { start: number; end: number },
  kind: SentenceKind,
  isAlone: boolean,
  { next, block }: Surroundings,
): Piece[] {
  const { start, end } = first;
  const fillsLine = isAlone && next === null && block.isOneLine && block.end - block.start <= LONGEST_LINE;
  if (fillsLine || (isAlone && isLeadIn(text, first))) return [{ start, end, kind }];
  const opening = findOpening(text, start, end);
  if (opening === null) return [{ start, end, kind: null }];
  return [trim(text, { start, end: opening, kind }), { start: opening, end, kind: null }];
}

/** Where, behind three words or more, a word that opens sentences follows a word that can't be tied to it. */
function findOpening(text: string, from: number, to: number): number | null {
  const stretch = text.slice(from, Math.min(to, from + LONGEST_LEAD_IN));
  let previous = '';
  let count = 0;
  for (const match of stretch.matchAll(/\S+/gu)) {
    if (count >= 3 && isOpener(match[0].replace(/[,.]$/u, '')) && canEnd(previous)) return from + match.index;
    previous = match[0];
    count += 1;
  }
  return null;
}

function canEnd(word: string): boolean {
  return /[\p{L}\p{Nd}]['’"”)\]]?$/u.test(word) && !isLinkWord(word.toLowerCase());
}

/** A line that a picture's credit closes, in a text of several lines. */
function isCaptionBlock(text: string, block: Block, stretches: readonly Stretch[]): boolean {
  const last = stretches.at(-1);
  if (last === undefined || stretches.length > 4 || block.end - block.start > LONGEST_LEAD_IN) return false;
  const credit = text.slice(last.start, last.end);
  return (
    stretches.length > 1 &&
    last.kind === 'notice' &&
    /^\(?(?:Photo|PHOTO|Image|Picture|Credit|REUTERS\/|AP Photo\/|\p{Lu}[^()]*\/)/u.test(credit)
  );
}

function asCaption(stretch: Stretch): Stretch {
  return stretch.kind === null ? { ...stretch, kind: 'caption' } : stretch;
}

function trim<T extends { start: number; end: number }>(text: string, stretch: T): T {
  const raw = text.slice(stretch.start, stretch.end);
  const start = stretch.start + (raw.length - raw.trimStart().length);
  return { ...stretch, start, end: Math.max(start, stretch.start + raw.trimEnd().length) };
}

function cutLong<T extends { start: number; end: number }>(text: string, stretch: T): T[] {
  const pieces: T[] = [];
  let { start } = stretch;
  while (stretch.end - start > LONGEST_SENTENCE) {
    const cut = findCut(text, start);
    pieces.push(trim(text, { ...stretch, start, end: cut }));
    start = trim(text, { start: cut, end: stretch.end }).start;
  }
  if (start < stretch.end) pieces.push({ ...stretch, start });
  return pieces;
}

/** The last white space in the second half of what is allowed, else the last place between two graphemes. */
function findCut(text: string, start: number): number {
  const limit = start + LONGEST_SENTENCE;
  const space = /^[^]*\s(?=\S*$)/u.exec(text.slice(start + LONGEST_SENTENCE / 2, limit))?.[0].length;
  return space === undefined ? graphemeStart(text, limit) : start + LONGEST_SENTENCE / 2 + space;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Longer than any emoji sequence in use. */
const GRAPHEME_REACH = 64;

function graphemeStart(text: string, at: number): number {
  const from = at - GRAPHEME_REACH;
  const window = text.slice(from, at + GRAPHEME_REACH);
  const index = GRAPHEMES.segment(window).containing(GRAPHEME_REACH)?.index ?? GRAPHEME_REACH;
  if (index > 0) return from + index;
  const isInsidePair = (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isInsidePair ? at - 1 : at;
}
