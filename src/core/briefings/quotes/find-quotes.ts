import type { Sentence } from '../../articles/article.ts';
import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Token } from '../../language/token.ts';
import type { Participant, Quote, Span } from '../briefing.ts';
import { findIndirectQuotes } from './find-indirect-quotes.ts';
import { readFrameBefore, readFrameBehind, type SpeechFrame } from './find-quote-speaker.ts';
import { findTurns } from './find-turns.ts';
import type { FoundQuote } from './found-quote.ts';
import { pairQuoteMarks, type QuotedRange, type Range } from './pair-quote-marks.ts';
import { FARTHEST_WORDS, lastStartingBy, ReportedWords, type Passage } from './quote-passage.ts';

/**
 * Finds what the article quotes: direct and partial quotations in quote marks of any usual kind, and reported
 * speech without marks (`indirect`), and the turns of a printed dialogue, each with its speaker as the text gives it, in the order of the text.
 *
 * A split quotation ("…," said X, "…") is one quote of several parts; its span runs from the first part's start
 * to the last part's end, with the reporter's words between. Titles, names and scare quotes are no quotes.
 * A speaker is told in the words of the text ("she"); `entity` of every speaker is null: linking is the builder's.
 * Linear in the length of the text.
 */
export function findQuotes(article: { text: string }, sentences: readonly AnalysedSentence[]): Quote[] {
  const { text } = article;
  const read = sentences.filter(({ sentence }) => sentence.kind !== 'notice' && sentence.kind !== 'byline');
  const ranges = pairQuoteMarks(text);
  const quoted = readQuotations(text, read, ranges);
  const bounds = read.map(({ sentence }) => sentence);
  // What a publisher set around the news is nobody's turn.
  const turns = findTurns(text).filter(({ parts }) => citesOf(bounds, parts).length > 0);
  const found = [...quoted, ...turns, ...findIndirectQuotes(read, ranges)].sort(
    (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a),
  );
  return found.map((quote) => toQuote(text, bounds, quote));
}

const startOf = (quote: FoundQuote): number => quote.parts[0]?.start ?? 0;
const endOf = (quote: FoundQuote): number => quote.parts.at(-1)?.end ?? 0;

const spanOf = (text: string, { start, end }: Range): Span => ({ text: text.slice(start, end), start, end });

/** The tagger cuts a user's name at its underscores. */
function wholeWord(text: string, { start, end }: Range): Range {
  let from = start;
  while (from > start - 40 && /[\w@]/u.test(text[from - 1] ?? '')) from -= 1;
  return { start: from, end };
}

function toQuote(text: string, sentences: readonly Sentence[], quote: FoundQuote): Quote {
  const speaker: Participant | null =
    quote.speaker === null ? null : { ...spanOf(text, wholeWord(text, quote.speaker)), entity: null };
  return {
    ...spanOf(text, { start: startOf(quote), end: endOf(quote) }),
    parts: quote.parts.map((part) => spanOf(text, part)),
    kind: quote.kind,
    speaker,
    cue: quote.cue === null ? null : text.slice(quote.cue.start, quote.cue.end),
    cites: citesOf(sentences, [...quote.parts, ...[quote.speaker, quote.cue].filter((range) => range !== null)]),
  };
}

function citesOf(bounds: readonly Sentence[], ranges: readonly Range[]): string[] {
  const cited = new Set<number>();
  for (const range of ranges) {
    for (let at = Math.max(0, lastStartingBy(bounds, range.start)); at < bounds.length; at += 1) {
      const sentence = bounds[at];
      if (sentence === undefined || sentence.start >= range.end) break;
      if (sentence.end > range.start) cited.add(at);
    }
  }
  return [...cited].sort((a, b) => a - b).flatMap((at) => bounds[at]?.id ?? []);
}

// ---- quotations in quote marks ----------------------------------------------------------------------------

function readQuotations(
  text: string,
  sentences: readonly AnalysedSentence[],
  ranges: readonly QuotedRange[],
): FoundQuote[] {
  const words = new ReportedWords(text, sentences, ranges);
  const found: FoundQuote[] = [];
  let previous: Previous | null = null;
  ranges.forEach((range, index) => {
    const passage = words.passageOf(range, index);
    const goesOn = previous !== null && isSharedRun(previous.passage, passage) ? previous : null;
    if (goesOn?.quote && goesOn.behind && isSplit(passage, goesOn.behind) && !isWorkTitle(text, passage)) {
      goesOn.quote.parts.push(...range.parts);
      goesOn.quote.kind = 'direct';
      previous = { passage, quote: goesOn.quote, behind: null };
      return;
    }
    const { frame, behind } = frameOf(text, passage);
    const shared = goesOn?.behind && goesOn.quote ? sharedFrame(goesOn.behind, goesOn.quote, frame, passage) : frame;
    const quote = shared === null ? unframed(text, passage, previous) : judged(text, passage, shared);
    if (quote !== null) found.push(quote);
    previous = { passage, quote, behind };
  });
  return found;
}

/** Whether the words between two quotations stand in one sentence with both. */
const isSharedRun = (before: Passage, after: Passage): boolean =>
  after.before.length > 0 && before.behind.length > 0 && after.before[0] === before.behind[0];

/** "…," said Miller, "…": nothing but the frame between, closed by a comma or dash. */
const isSplit = (passage: Passage, behind: SpeechFrame): boolean => {
  if (passage.opening !== 'comma' || behind.cue === null) return false;
  const framed = Math.max(behind.cue.end, behind.speaker?.end ?? 0);
  return !passage.before.some(
    (token) => token.start >= framed && (token.pos === 'VERB' || token.pos === 'AUX') && token.lower !== 'according',
  );
};

/** "…," said Miller, adding: "…": the speaker of the words before goes on, with another verb. */
function sharedFrame(
  behind: SpeechFrame,
  quote: FoundQuote,
  frame: SpeechFrame | null,
  passage: Passage,
): SpeechFrame | null {
  const { speaker } = quote;
  if (frame === null)
    return passage.opening === 'directly' && !passage.isSetOff ? { ...behind, speaker, touches: false } : null;
  const isSameCue = frame.cue !== null && behind.cue !== null && frame.cue.start === behind.cue.start;
  const isGerund =
    frame.cue !== null &&
    passage.before.some((token) => token.start === frame.cue?.start && token.lower.endsWith('ing'));
  return isSameCue || isGerund || frame.speaker === null ? { ...frame, speaker } : frame;
}

function frameOf(text: string, passage: Passage): { frame: SpeechFrame | null; behind: SpeechFrame | null } {
  const { before, opening, isSetOff } = passage;
  const ahead = before.length > 0 ? readFrameBefore(before, opening) : null;
  if (ahead !== null && (opening === 'colon' || !isSetOff)) return { frame: ahead, behind: null };
  const behind = frameBehind(text, passage);
  if (behind !== null) return { frame: behind, behind };
  return { frame: ahead ?? frameAtEnd(passage), behind: null };
}

/** The frame behind a quotation, where the words there belong to its sentence. */
function frameBehind(text: string, passage: Passage): SpeechFrame | null {
  const { behind, range, isSetOff } = passage;
  const first = behind[0];
  if (first === undefined) return null;
  const last = lastCharacter(text, range);
  const isLower = /^\p{Ll}/u.test(first.text);
  const isTied = last === ',' || first.text === ',' || /[-—–]/u.test(last);
  if (isTied && passage.isBehindApart && !isLower && first.text !== ',') return null;
  if (last === '.' && !isLower && first.text !== ',') return null;
  // "Yes" One wrote: "…": what a colon ends leads to the next quotation.
  if (!isTied && (!isSetOff || behind.at(-1)?.text === ':')) return null;
  const isSentence = isSetOff && isTied && wordsOf(passage.inside).length > 2;
  const frame = readFrameBehind(behind, isSentence);
  if (frame === null || isTied || isLower) return frame;
  return endsWithFrame(behind, frame) ? frame : null;
}

/** Whether no other clause follows the frame: "…?" Miller asked; but not "…?" Miller said the talks had failed. */
function endsWithFrame(tokens: readonly Token[], frame: SpeechFrame): boolean {
  const framed = Math.max(frame.cue?.end ?? 0, frame.speaker?.end ?? 0);
  for (const token of tokens) {
    if (token.start < framed) continue;
    if (/^[,.;]$/u.test(token.text)) return true;
    if (token.pos === 'VERB' || token.pos === 'AUX') return false;
  }
  return true;
}

/** "It was an "awful day" for everyone, he said.": the frame closes the sentence that the quoted words stand in. */
function frameAtEnd(passage: Passage): SpeechFrame | null {
  if (passage.isSetOff || passage.isBehindApart || passage.inside.length < 2) return null;
  const comma = passage.behind.findLastIndex((token) => token.text === ',');
  if (comma === -1) return null;
  const tail = passage.behind.slice(comma);
  const frame = readFrameBehind(tail);
  return frame !== null && endsWithFrame(tail, frame) ? { ...frame, touches: false } : null;
}

const hasVerb = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.pos === 'VERB' || token.pos === 'AUX');
const wordsOf = (tokens: readonly Token[]): Token[] => tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text));

/** Every word with a capital but the small ones: a title or a name. */
const isTitle = (text: string, passage: Passage): boolean => {
  const last = lastCharacter(text, passage.range);
  const words = wordsOf(passage.inside);
  return (
    !/[.,!?…—–-]/u.test(last) &&
    words.every(
      (word, at) =>
        /^[\p{Lu}\p{N}]/u.test(word.text) || (at > 0 && /^(?:['’]?\p{Ll}{1,3}|from|with)$/u.test(word.text)),
    )
  );
};

/** "…," she wrote in her memoir, "Soundings": the name of what it stands in, not more of what was said. */
const isWorkTitle = (text: string, passage: Passage): boolean => {
  const noun = passage.before.findLast((token) => token.pos !== 'PUNCT' && token.pos !== 'X');
  return isTitle(text, passage) && noun?.pos === 'NOUN' && !hasVerb(passage.inside);
};

/** A quotation that the reporter's words tie to a speaker; null where the marks stand round a title or a name. */
function judged(text: string, passage: Passage, frame: SpeechFrame): FoundQuote | null {
  const words = wordsOf(passage.inside);
  if (words.length === 0) return null;
  if (!passage.range.closed && !isSafelyUnclosed(passage)) return null;
  if (isTitle(text, passage) && passage.opening !== 'colon' && !(frame.touches && passage.isSetOff)) return null;
  if (isWorkTitle(text, passage) && passage.opening === 'comma') return null;
  const previous = passage.before.at(-1);
  if (
    !passage.isSetOff &&
    !frame.touches &&
    words.length <= 2 &&
    /^(?:the|this|that|these|those|so-called|called|['’]s|his|her|its|their)$/u.test(previous?.lower ?? '')
  )
    return null;
  if (!passage.isSetOff && !frame.touches && isHeadline(passage, previous)) return null;
  const isWhole =
    passage.startsSentence || passage.opening === 'colon' || /^[^\p{Ll}]*\p{Lu}/u.test(words[0]?.text ?? '');
  const isDirect =
    (passage.isSetOff && (isWhole || isClause(passage.inside))) ||
    (frame.touches && words.length > 2 && isClause(passage.inside)) ||
    holdsSentences(passage.inside);
  const { speaker, cue } = frame;
  return { parts: [...passage.range.parts], kind: isDirect ? 'direct' : 'partial', speaker, cue };
}

/** 'I saw it all' run into the reporter's words without a mark between: a headline that a scraper left there. */
const isHeadline = (passage: Passage, previous: Token | undefined): boolean => {
  const first = wordsOf(passage.inside)[0];
  return (
    /^\p{Lu}/u.test(first?.text ?? '') &&
    first?.pos !== 'PROPN' &&
    previous?.lower !== 'that' &&
    (passage.range.marks === 'single' || !/^i$/u.test(first?.lower ?? ''))
  );
};

/** Whether a sentence ends within the words. */
const holdsSentences = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, -1).some((token) => /^[.!?]$/u.test(token.text));

/** Whether the words could stand as a sentence: a subject before a verb. */
function isClause(tokens: readonly Token[]): boolean {
  const subject = tokens.findIndex((token) => /^(?:PRON|NOUN|PROPN)$/u.test(token.pos));
  const verb = tokens.findIndex((token) => token.pos === 'VERB' || token.pos === 'AUX');
  return verb !== -1 && ((subject !== -1 && subject < verb) || /^\p{Lu}/u.test(tokens[0]?.text ?? ''));
}

/** A quotation without its closing mark must not take in the reporter's own words. */
function isSafelyUnclosed({ range, isSetOff, inside }: Passage): boolean {
  const lastStart = range.parts.at(-1)?.start ?? 0;
  const last = inside.slice(inside.findIndex((token) => token.start >= lastStart));
  return isSetOff && last.length <= FARTHEST_WORDS && readFrameInside(last) === null;
}

/** A frame within what seems to be quoted: ", said the minister". */
function readFrameInside(tokens: readonly Token[]): SpeechFrame | null {
  for (const [index, token] of tokens.entries()) {
    if (token.text !== ',') continue;
    const frame = readFrameBehind(tokens.slice(index));
    if (frame !== null) return frame;
  }
  return null;
}

/** The quotation before, as far as it was read. */
interface Previous {
  passage: Passage;
  quote: FoundQuote | null;
  behind: SpeechFrame | null;
}

/** A quotation that no words of the reporter tie to a speaker: it goes on from the one before, or stands alone. */
function unframed(text: string, passage: Passage, previous: Previous | null): FoundQuote | null {
  const { range, inside, isSetOff, opening } = passage;
  const words = wordsOf(inside);
  const endsAsSpeech = /[.!?…,]/u.test(lastCharacter(text, range));
  if (!isSetOff || !endsAsSpeech || words.length === 0 || (!range.closed && !isSafelyUnclosed(passage))) return null;
  const direct = { parts: [...range.parts], kind: 'direct' as const, cue: null };
  if (previous?.quote && isRunningOn(text.slice(previous.passage.range.end, range.start), previous)) {
    return { ...direct, speaker: previous.quote.speaker };
  }
  const isCapital = /^[^\p{Ll}]*\p{Lu}/u.test(text.slice(range.start, range.start + 4));
  const isSentence = opening !== 'comma' && words.length >= 4 && hasVerb(inside) && isCapital;
  return isSentence ? { ...direct, speaker: null } : null;
}

/** The last character within the marks. */
const lastCharacter = (text: string, range: QuotedRange): string => text[(range.parts.at(-1)?.end ?? 0) - 1] ?? '';

/** Nothing but white space between two quotations, or nothing but the frame of the first one: …," said Miller. "… */
function isRunningOn(between: string, previous: Previous): boolean {
  if (between.trim() === '') return true;
  const { behind, passage } = previous;
  if (behind === null || passage.behind.length === 0) return false;
  const last = passage.behind.at(-1);
  return last !== undefined && /^[.!?]$/u.test(last.text) && last.end - passage.range.end >= between.trimEnd().length;
}
