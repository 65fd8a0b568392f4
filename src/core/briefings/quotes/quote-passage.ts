import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Token } from '../../language/token.ts';
import type { Opening } from './find-quote-speaker.ts';
import type { QuotedRange, Range } from './pair-quote-marks.ts';

/** How many words before and behind a quotation are read for its speaker. */
export const FARTHEST_WORDS = 70;

/** A stretch in quote marks, seen in its sentence. */
export interface Passage {
  range: QuotedRange;
  /** Whether it stands apart from the reporter's sentence: at its start, or behind a comma, colon or dash. */
  isSetOff: boolean;
  opening: Opening;
  /** Whether a paragraph or sentence of the article begins with it. */
  startsSentence: boolean;
  before: Token[];
  behind: Token[];
  /** Whether the words behind it are a sentence of their own, by the sentence splitter. */
  isBehindApart: boolean;
  inside: Token[];
}

/** The index of the last item that starts at or before `offset`, or -1. */
export function lastStartingBy(items: readonly { start: number }[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** "Ann Lee (left), the mayor, said": what stands in brackets has no part in the sentence. */
function withoutBrackets(tokens: readonly Token[]): Token[] {
  let depth = 0;
  const closing = tokens.findLastIndex((token) => token.text === ')');
  return tokens.filter((token, at) => {
    if (token.text === '(' && at < closing) depth += 1;
    const isInside = depth > 0;
    if (token.text === ')' && depth > 0) depth -= 1;
    return !isInside;
  });
}

/** A quotation inside a sentence, as one word of it: its own verbs are not the reporter's. */
const placeholder = ({ start, end }: Range): Token => ({
  text: 'quotation',
  lower: 'quotation',
  lemma: 'quotation',
  pos: 'X',
  start,
  end,
});

/** The article's words outside quotations, and how a quotation stands among them. */
export class ReportedWords {
  private readonly text: string;
  private readonly ranges: readonly QuotedRange[];
  private readonly tokens: Token[] = [];
  private readonly sentenceOf: number[] = [];
  /** The end of the last quotation that stands apart: words before it belong to another frame. */
  private lastSetOff = 0;

  constructor(text: string, sentences: readonly AnalysedSentence[], ranges: readonly QuotedRange[]) {
    this.text = text;
    this.ranges = ranges;
    sentences.forEach((sentence, index) => {
      for (const token of sentence.tokens) {
        this.tokens.push(token);
        this.sentenceOf.push(index);
      }
    });
  }

  passageOf(range: QuotedRange, index: number): Passage {
    const first = lastStartingBy(this.tokens, range.start - 1) + 1;
    const inside = this.insideOf(range, first);
    const lead = this.text.slice(Math.max(0, range.start - 3), range.start).trimEnd();
    const before = this.before(index, first, lead);
    const startsSentence = before.length === 0;
    const opening: Opening = lead.endsWith(':')
      ? 'colon'
      : /[,—–-]$/u.test(lead) && before.length > 0
        ? 'comma'
        : 'directly';
    const isSetOff = startsSentence || opening !== 'directly';
    const { behind, isBehindApart } = this.behind(range, index);
    if (isSetOff) this.lastSetOff = range.end;
    return { range, isSetOff, opening, startsSentence, before, behind, isBehindApart, inside };
  }

  /** A full stop that is a word of its own ends a sentence even where the splitter saw none; in "example.org" it doesn't. */
  private endsSentence(token: Token): boolean {
    return /^[.!?]$/u.test(token.text) && !/[\p{L}\p{N}]/u.test(this.text[token.end] ?? '');
  }

  private insideOf(range: QuotedRange, from: number): Token[] {
    const inside: Token[] = [];
    let part = 0;
    for (let at = from; at < this.tokens.length; at += 1) {
      const token = this.tokens[at];
      if (token === undefined || token.start >= range.end) break;
      while ((range.parts[part]?.end ?? Infinity) <= token.start) part += 1;
      const within = range.parts[part];
      if (within !== undefined && token.start >= within.start && token.end <= within.end) inside.push(token);
    }
    return inside;
  }

  /** The words of the sentence before the quotation; another quotation among them is one noun. */
  private before(index: number, first: number, lead: string): Token[] {
    const sentence = this.sentenceOf[first];
    let own = sentence;
    // The splitter may have cut behind a colon: what stands before it leads to the quotation.
    if (this.sentenceOf[first - 1] !== sentence && /[:,]$/u.test(lead)) own = this.sentenceOf[first - 1];
    const before: Token[] = [];
    let other = index - 1;
    for (let at = first - 1; at >= 0 && before.length < FARTHEST_WORDS; at -= 1) {
      const token = this.tokens[at];
      if (token === undefined || this.sentenceOf[at] !== own || token.start < this.lastSetOff) break;
      while ((this.ranges[other]?.start ?? -1) > token.start) other -= 1;
      const quotation = this.ranges[other];
      if (quotation === undefined || token.start >= quotation.end) {
        if (this.endsSentence(token)) break;
        before.push(token);
      } else if (/[.!?]/u.test(this.text[(quotation.parts.at(-1)?.end ?? 0) - 1] ?? '')) break;
      else if (before.at(-1)?.start !== quotation.start) before.push(placeholder(quotation));
    }
    return withoutBrackets(before.reverse());
  }

  private behind(range: QuotedRange, index: number): { behind: Token[]; isBehindApart: boolean } {
    const limit = this.ranges[index + 1]?.start ?? Infinity;
    const first = lastStartingBy(this.tokens, range.end - 1) + 1;
    const sentence = this.sentenceOf[first];
    const isBehindApart = first > 0 && this.sentenceOf[first - 1] !== sentence;
    const behind: Token[] = [];
    for (let at = first; at < this.tokens.length && behind.length < FARTHEST_WORDS; at += 1) {
      const token = this.tokens[at];
      if (token === undefined || this.sentenceOf[at] !== sentence || token.start >= limit) break;
      behind.push(token);
      if (this.endsSentence(token)) break;
    }
    return { behind: withoutBrackets(behind), isBehindApart };
  }
}
