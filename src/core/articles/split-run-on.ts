import type { SentenceKind } from './article.ts';
import { findLostBreaks } from './find-lost-breaks.ts';
import type { Lead } from './find-lost-breaks.ts';

/** A stretch of text that will be one sentence; `kind` is null until its own words are looked at. */
export interface Piece {
  start: number;
  end: number;
  kind: SentenceKind | null;
}

/** Seven words of a letter each: what is shorter holds no break. */
const SHORTEST_RUN_ON = 13;
/** A longer opening that lacks its full stop is a run of captions, no headline. */
const LONGEST_HEADLINE = 160;
const POST = /(?:^|\s)[@#]\p{L}[\p{L}\p{Nd}_]+|\bpic\.twitter\.com\//u;
const HEADING = /^["“‘'][^"“”.!?]{3,80}["”’']$|^[^\p{Ll}]+$/u;

/**
 * Takes apart a sentence into which captions or headings were run, at the breaks whose full stop is missing. The last
 * piece is the news; those before it are unfinished and so are captions, but the first of a text is its headline.
 */
export function splitRunOn(text: string, sentence: Piece, opensText: boolean, lead: Lead): Piece[] {
  if (sentence.end - sentence.start < SHORTEST_RUN_ON) return [sentence];
  const breaks = findLostBreaks(text.slice(sentence.start, sentence.end), lead);
  if (breaks.length === 0) return [sentence];
  const starts = [0, ...breaks].map((at) => sentence.start + at);
  return starts.map((start, index): Piece => {
    const next = starts[index + 1];
    if (next === undefined) return { ...sentence, start };
    const end = start + text.slice(start, next).trimEnd().length;
    return { start, end, kind: kindOfFragment(text.slice(start, end), opensText && index === 0) };
  });
}

function kindOfFragment(fragment: string, opensText: boolean): SentenceKind {
  if (POST.test(fragment)) return 'post';
  if (HEADING.test(fragment)) return 'heading';
  return opensText && fragment.length <= LONGEST_HEADLINE ? 'heading' : 'caption';
}
