import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { PartOfSpeech, Token } from '../language/token.ts';

/** A stretch of a sentence, as token indexes, both inclusive. */
export interface Span {
  first: number;
  last: number;
}

/** Nine in ten answers to the questions on our own texts have at most so many words. */
export const LONGEST_SPAN = 12;

const NEVER_FIRST: ReadonlySet<PartOfSpeech> = new Set(['PUNCT', 'CCONJ', 'SPACE', 'PART']);
const LAST: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'VERB', 'ADV', 'PRON', 'X']);
/** What an answer can end with inside a noun phrase: "1947" of "the 1947 treaty", "Swiss" of "Swiss engineers". */
const LAST_INSIDE: ReadonlySet<PartOfSpeech> = new Set(['NUM', 'PROPN', 'NOUN', 'ADJ', 'X']);

/** Where a stretch that is an answer by itself can begin, and where it can end. */
export interface SpanBounds {
  begins: number[];
  ends: number[];
}

/** A phrase is begun with its first word or, as a noun phrase, with any; it ends with its last, or with a name or number. */
export function spanBounds({ tokens, chunks }: Pick<AnalysedSentence, 'tokens' | 'chunks'>): SpanBounds {
  const begins = new Set<number>();
  const ends = new Set<number>();
  for (const { kind, first, last } of chunks) {
    begins.add(first);
    ends.add(last);
    if (kind !== 'noun-phrase') continue;
    for (let at = first; at <= last; at += 1) {
      begins.add(at);
      if (LAST_INSIDE.has(tokens[at]?.pos ?? 'X')) ends.add(at);
    }
  }
  const kept = (places: ReadonlySet<number>, isKept: (pos: PartOfSpeech) => boolean): number[] =>
    [...places].filter((at) => isKept(tokens[at]?.pos ?? 'SPACE')).sort((a, b) => a - b);
  const isFirst = (at: number): boolean => !isRelative(tokens, at);
  return {
    begins: kept(begins, (pos) => !NEVER_FIRST.has(pos)).filter(isFirst),
    ends: kept(ends, (pos) => LAST.has(pos)),
  };
}

/** Every stretch between two bounds that is no longer than `LONGEST_SPAN` words. */
export function spansBetween({ begins, ends }: SpanBounds): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const first of begins) {
    while ((ends[from] ?? Infinity) < first) from += 1;
    for (let at = from; at < ends.length; at += 1) {
      const last = ends[at] ?? 0;
      if (last - first >= LONGEST_SPAN) break;
      spans.push({ first, last });
    }
  }
  return spans;
}

/**
 * Whether the word begins a clause that tells of something before it: "who was trapped", "that burned". "That" before a
 * noun points at something instead.
 */
export function isRelative(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word === 'that') return !/^(?:NOUN|ADJ|NUM|PUNCT)$/u.test(tokens[at + 1]?.pos ?? 'PUNCT');
  return /^(?:who|whom|whose|which)$/u.test(word);
}
