/** A range of UTF-16 offsets into the text, `end` behind the last unit. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch of text in quote marks that stands in no other quote marks. */
export interface QuotedRange extends Range {
  /** The words between the marks; more than one part where an opening mark is repeated at each paragraph. */
  parts: Range[];
  marks: 'double' | 'single';
  /** Whether its closing mark was found; without one it ends with its paragraph. */
  closed: boolean;
}

/** A blank line, or a line break behind the end of a sentence; any other line break is a wrapped line. */
const PARAGRAPH_BREAK = /\n\s*\n\s*|(?<=[.!?…:"”’'»][ \t]?)\n\s*/gu;
const DOUBLE_MARKS = /``|''|["“”„«»]/gu;
const SINGLE_MARKS = /[‘’'`]/gu;
/** A word that has lost its beginning, so that the mark before it is an apostrophe: '90s, 'em, 'tis. */
const ELISION = /^(?:\d\d(?:s\b|\b(?!\s?%))|(?:tis|twas|til|em|cause|cos|bout|n|nuff)\b)/iu;
/** "the players' union", "goin' home": an apostrophe that looks like a closing mark. */
const MAY_BE_APOSTROPHE = /(?:s|in)$/iu;
const SENTENCE_END = /[.!?…]["'”’)\]]*$/u;
/** A quotation in single marks, and one that holds another in the same marks, are no longer than this. */
const LONGEST_DOUBTFUL = 1500;

/**
 * Finds what stands in quote marks: curly, straight, `` and '', single marks as British papers use them.
 *
 * Straight marks open or close by the white space and punctuation beside them; a mark that could be either does
 * what the state calls for. An opening mark behind the end of a sentence, while one is open, goes on with the
 * same quotation: papers repeat it at each paragraph. Linear in the length of the text; never throws.
 */
export function pairQuoteMarks(text: string): QuotedRange[] {
  const paragraphs = splitParagraphs(text);
  const doubles = pairDoubleMarks(text, paragraphs);
  return mergeMarks(doubles, pairSingleMarks(text, paragraphs));
}

function splitParagraphs(text: string): Range[] {
  const paragraphs: Range[] = [];
  let start = 0;
  for (const found of text.matchAll(PARAGRAPH_BREAK)) {
    paragraphs.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs;
}

/** Whether a mark has its left side free as an opening mark has: white space, an opening bracket or mark, a dash. */
const isFreeOnLeft = (before: string): boolean => before === '' || /[\s([{“‘"'`«„—–-]/u.test(before);
/** Whether a mark has its right side free as a closing mark has: white space or punctuation. */
const isFreeOnRight = (after: string): boolean => after === '' || /[\s.,;:!?)\]}”’"'»…—–-]/u.test(after);

const trimmed = (text: string, start: number, end: number): Range => {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
};

interface OpenRange {
  start: number;
  partStart: number;
  parts: Range[];
  /** What closed inside it: found on its own if this one is never closed. */
  inner: QuotedRange[];
}

const openAt = (start: number, partStart: number): OpenRange => ({ start, partStart, parts: [], inner: [] });

/** Reads the double marks from left to right, with the quotations that are open on a stack of at most two. */
class DoubleMarkReader {
  readonly found: QuotedRange[] = [];
  private readonly text: string;
  private stack: OpenRange[] = [];
  /** Where the mark before this one ended. */
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isOpen(): boolean {
    return this.stack.length > 0;
  }

  open(start: number, end: number): void {
    const top = this.stack.at(-1);
    if (top === undefined) this.stack.push(openAt(start, end));
    else if (this.endsSentence(start)) this.goOn(top, start, end);
    else if (this.stack.length === 1) this.stack.push(openAt(start, end));
    else {
      this.giveUp();
      this.stack.push(openAt(start, end));
    }
    this.position = end;
  }

  /** A repeated opening mark: the next part of the same quotation, unless what is open has lost its closing mark. */
  private goOn(top: OpenRange, start: number, end: number): void {
    if (top.inner.length > 0 || start - top.partStart > LONGEST_DOUBTFUL) {
      this.giveUp();
      this.stack.push(openAt(start, end));
      return;
    }
    this.endPart(top, start);
    top.partStart = end;
  }

  close(start: number, end: number): void {
    const top = this.stack.pop();
    this.position = end;
    if (top === undefined) return;
    if (top.inner.length > 0 && start - top.start > LONGEST_DOUBTFUL) {
      this.emit(top.inner);
      return;
    }
    this.endPart(top, start);
    if (top.parts.length > 0) this.emit([this.rangeOf(top, end, true)]);
  }

  /** The end of a paragraph: `next` is the text that follows it. */
  endParagraph(end: number, next: { opens: boolean; closes: boolean }): void {
    const top = this.stack.at(-1);
    if (top === undefined || next.closes) return;
    if (next.opens && this.stack.length === 1 && top.inner.length === 0) return;
    const unclosed = this.stack.length === 1 && top.inner.length === 0;
    this.giveUp();
    if (!unclosed) return;
    this.endPart(top, end);
    const last = top.parts.at(-1);
    if (last !== undefined) this.found.push(this.rangeOf(top, last.end, false));
  }

  private rangeOf(open: OpenRange, end: number, closed: boolean): QuotedRange {
    return { start: open.start, end, parts: open.parts, marks: 'double', closed };
  }

  private endPart(open: OpenRange, end: number): void {
    const part = trimmed(this.text, open.partStart, end);
    if (part.end > part.start) open.parts.push(part);
  }

  private giveUp(): void {
    for (const open of this.stack) this.found.push(...open.inner);
    this.stack = [];
  }

  private emit(ranges: QuotedRange[]): void {
    const outer = this.stack.at(-1);
    (outer?.inner ?? this.found).push(...ranges);
  }

  private endsSentence(start: number): boolean {
    return SENTENCE_END.test(this.text.slice(Math.max(this.position, start - 40), start).trimEnd());
  }
}

function pairDoubleMarks(text: string, paragraphs: readonly Range[]): QuotedRange[] {
  const reader = new DoubleMarkReader(text);
  paragraphs.forEach((paragraph, index) => {
    for (const mark of text.slice(paragraph.start, paragraph.end).matchAll(DOUBLE_MARKS)) {
      const start = paragraph.start + mark.index;
      const end = start + mark[0].length;
      if (opensHere(text, mark[0], start, end, reader.isOpen)) reader.open(start, end);
      else if (reader.isOpen) reader.close(start, end);
    }
    reader.endParagraph(paragraph.end, lookAhead(text, paragraphs[index + 1], paragraph));
  });
  return reader.found.sort((a, b) => a.start - b.start);
}

function opensHere(text: string, mark: string, start: number, end: number, isOpen: boolean): boolean {
  if (mark === '``' || mark === '„' || mark === '«') return true;
  if (mark === '»') return false;
  const left = isFreeOnLeft(text[start - 1] ?? '');
  const right = isFreeOnRight(text[end] ?? '');
  if (mark === '“') return !(isOpen && right && !left);
  if (mark === '”') return !isOpen && left && !right;
  if (left !== right) return left;
  // A foot or inch mark (15") opens nothing.
  return !isOpen && !/\d/u.test(text[start - 1] ?? '');
}

/** What the next paragraph's marks say about a quotation that is open at the end of this one. */
function lookAhead(text: string, next: Range | undefined, current: Range): { opens: boolean; closes: boolean } {
  if (next === undefined) return { opens: false, closes: false };
  const opens = /^(?:``|''|["“”„«])/u.test(text.slice(next.start, next.start + 2));
  if (opens || /\n\s*\n/u.test(text.slice(current.end, next.start))) return { opens, closes: false };
  // A wrapped line that ended with a sentence: the closing mark stands in the next line, before any opening one.
  const first = /``|''|["“”„«»]/u.exec(text.slice(next.start, Math.min(next.end, next.start + LONGEST_DOUBTFUL)));
  if (first === null) return { opens, closes: false };
  const at = next.start + first.index;
  return { opens, closes: !opensHere(text, first[0], at, at + first[0].length, true) };
}

/** Single marks: an apostrophe looks the same, so only marks that stand as quote marks do are read. */
function pairSingleMarks(text: string, paragraphs: readonly Range[]): QuotedRange[] {
  const found: QuotedRange[] = [];
  for (const paragraph of paragraphs) pairSingleMarksIn(text, paragraph, found);
  return found;
}

function pairSingleMarksIn(text: string, paragraph: Range, found: QuotedRange[]): void {
  let open = -1;
  let doubtful = -1;
  const finish = (close: number): void => {
    const part = trimmed(text, open + 1, close);
    if (close !== -1 && part.end > part.start)
      found.push({ start: open, end: close + 1, parts: [part], marks: 'single', closed: true });
    open = -1;
    doubtful = -1;
  };
  for (const mark of text.slice(paragraph.start, paragraph.end).matchAll(SINGLE_MARKS)) {
    const at = paragraph.start + mark.index;
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    if (open !== -1 && at - open > LONGEST_DOUBTFUL) finish(doubtful);
    if (before === mark[0] || after === mark[0]) continue;
    if (opensSingle(text, mark[0], at, before, after)) {
      if (open !== -1) finish(doubtful);
      open = at;
    } else if (open !== -1 && mark[0] !== '‘' && !/\s/u.test(before) && isFreeOnRight(after)) {
      if (!mayBeApostrophe(text, at, after)) finish(at);
      else if (doubtful === -1) doubtful = at;
    }
  }
  if (open !== -1) finish(doubtful);
}

const opensSingle = (text: string, mark: string, at: number, before: string, after: string): boolean =>
  mark !== '’' &&
  isFreeOnLeft(before) &&
  /[\p{L}\p{N}“"([$£€]/u.test(after) &&
  !ELISION.test(text.slice(at + 1, at + 8));

const mayBeApostrophe = (text: string, at: number, after: string): boolean =>
  /\s/u.test(after) && /\p{L}/u.test(text[at + 2] ?? '') && MAY_BE_APOSTROPHE.test(text.slice(at - 2, at));

/** Both kinds in order, without what stands inside the other kind. */
function mergeMarks(doubles: readonly QuotedRange[], singles: readonly QuotedRange[]): QuotedRange[] {
  const all = [...doubles, ...singles].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: QuotedRange[] = [];
  for (const range of all) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) merged.push(range);
    else if (range.end > last.end && range.marks === 'double') merged[merged.length - 1] = range;
  }
  return merged;
}
