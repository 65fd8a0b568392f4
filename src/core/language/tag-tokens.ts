import { tagText } from './language-library.ts';
import { repairTags } from './repair-tags.ts';
import type { PartOfSpeech, Token } from './token.ts';

/** A range of the text that is tagged as one sentence. */
interface Range {
  start: number;
  end: number;
}

/** The library's time grows with the square of a token's length, so a longer run is cut for it. */
const LONGEST_RUN = 60;
/** Sentences are handed to the library in batches of about this many characters, which bounds its memory. */
const BATCH_CHARACTERS = 20_000;
/** A full stop that belongs to the word before it even at the end of a sentence: U.S., p.m., Inc. */
const ABBREVIATED_END = /(?:\b(?:\p{L}\.)+\p{L}|\b(?:inc|corp|ltd|co|jr|sr|st|bros|etc|no))\.$/iu;

/** Stands between two sentences of a batch, and nowhere else in it. */
const BETWEEN_SENTENCES = '\n\n';

/** White space and control characters, but for a single space. */
const UNEVEN_SPACE = /(?! )[\s\p{Cc}]| {2}/u;

const overlongRun = new RegExp(`(?<!\\S)\\S{${String(LONGEST_RUN + 1)},}`, 'g');

/** "Miller's," and "Miller's-": the library knows a genitive only where a space follows it. */
const GENITIVE_BEFORE_MARK = /(?=['’]s[^\s\p{L}\p{N}])(?<=\p{L})/gu;

const CLOSING_MARK = /[\s.!?…"'”’)\]]/u;

/**
 * What the library is given for a sentence: the same characters but for white space. The closing
 * full stop is set apart, as the library takes "sat." for the abbreviation of a weekday.
 */
function preparedForTagging(sentence: string): string {
  const even = UNEVEN_SPACE.test(sentence) ? sentence.replace(/[\s\p{Cc}]+/gu, ' ') : sentence;
  const bounded = even
    .trim()
    .replace(overlongRun, (run) => run.slice(0, LONGEST_RUN))
    .replace(GENITIVE_BEFORE_MARK, ' ');
  let end = bounded.length;
  while (end > 0 && CLOSING_MARK.test(bounded[end - 1] ?? '')) end -= 1;
  const [body, tail] = [bounded.slice(0, end), bounded.slice(end)];
  const lastWord = body.slice(body.lastIndexOf(' ') + 1);
  return tail.startsWith('.') && ABBREVIATED_END.test(`${lastWord}.`) ? bounded : `${body} ${tail}`;
}

/** Whether a token of quote marks goes on with the one before it: `` and '' arrive in halves. */
function joinsQuote(previous: Token | undefined, value: string, start: number): previous is Token {
  return (
    previous?.end === start &&
    (value === "'" || value === '`') &&
    (previous.text === value || previous.text === `${value}${value}`)
  );
}

/**
 * The tokens of each range of `text`, with part of speech and lemma, in order. Token offsets point into `text`.
 * Takes linear time; a run of over 60 characters without white space is one token of its first 60.
 */
export function tagTokens(text: string, ranges: readonly Range[]): Token[][] {
  const tagged: Token[][] = [];
  let from = 0;
  while (from < ranges.length) {
    let to = from;
    let size = 0;
    while (to < ranges.length && (to === from || size < BATCH_CHARACTERS)) {
      const range = ranges[to++];
      if (range) size += range.end - range.start;
    }
    tagBatch(text, ranges.slice(from, to), tagged);
    from = to;
  }
  return tagged;
}

function tagBatch(text: string, ranges: readonly Range[], tagged: Token[][]): void {
  const prepared = ranges.map((range) => preparedForTagging(text.slice(range.start, range.end)));
  const { values, tags, lemmas } = tagText(prepared.join(BETWEEN_SENTENCES));
  let index = 0;
  for (const range of ranges) {
    const tokens: Token[] = [];
    let position = range.start;
    for (; index < values.length; index += 1) {
      const value = values[index] ?? '';
      if (value.includes('\n')) break;
      const start = findNext(text, value, position, range.end);
      if (start === -1) continue;
      position = start + value.length;
      const previous = tokens.at(-1);
      if (joinsQuote(previous, value, start)) {
        previous.text += value;
        previous.lower = previous.text;
        previous.end = position;
      } else {
        const pos = (tags[index] ?? 'X') as PartOfSpeech;
        tokens.push({
          text: value,
          lower: value.toLowerCase(),
          lemma: lemmas[index] ?? value,
          pos,
          start,
          end: position,
        });
      }
    }
    index += 1;
    repairTags(tokens);
    tagged.push(tokens);
  }
}

const isBlank = (character: string): boolean => character === ' ' || /[\s\p{Cc}]/u.test(character);

/** Where `value` stands next in the range, past white space and what was cut from an overlong run; -1 if it doesn't. */
function findNext(text: string, value: string, from: number, end: number): number {
  if (value.trim() === '') return -1;
  let position = from;
  while (position < end && !text.startsWith(value, position) && isBlank(text[position] ?? '')) position += 1;
  if (text.startsWith(value, position)) return position + value.length <= end ? position : -1;
  const found = text.slice(position, end).indexOf(value);
  return found === -1 ? -1 : position + found;
}
