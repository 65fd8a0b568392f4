import type { DateMention, Event } from '../briefings/briefing.ts';
import { edtfPrecision } from '../dates/edtf.ts';
import { sayDate } from '../dates/say-date.ts';
import type { Token } from '../language/token.ts';
import { familyOf } from './content-words.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading } from './question-reading.ts';
import type { Candidate } from './candidate.ts';
import { withMembers } from './with-members.ts';

/** The words of an answer, and where they stand in the article. */
export interface WordedAnswer {
  text: string;
  start: number;
  end: number;
}

/** Words of the longest short answer; what is longer is cut, at a mark where there is one, and ends in "…". */
const MOST_WORDS = 25;
const LEADING = new Set(['ADP', 'SCONJ', 'CCONJ', 'PUNCT']);
const KEEPS_PREPOSITION = new Set<QuestionReading['wanted']>(['reason', 'manner', 'time', 'duration', 'place']);

/** The candidate's words as a short answer: without marks around it, with the date that a relative expression means. */
export function wordAnswer(readable: ReadableBriefing, candidate: Candidate, reading: QuestionReading): WordedAnswer {
  const sentence = readable.index.sentences[candidate.sentence];
  const tokens = sentence?.tokens ?? [];
  let { first, last } = candidate;
  if (sentence !== undefined && (reading.wanted === 'who' || reading.wanted === 'what'))
    last = withMembers(candidate, sentence);
  if (reading.wanted === 'time') first = dateIn(readable.briefing.dates, tokens, first, last);
  while (first < last && isLeading(tokens[first], reading) && !opensBound(tokens, first)) first += 1;
  // "called it a dream": the object is no part of what it is called.
  if (tokens[first]?.pos === 'PRON' && tokens[first + 1]?.pos === 'DET' && last > first + 1) first += 1;
  while (last > first && tokens[last]?.pos === 'PUNCT' && !/^['’"”)]$/u.test(tokens[last]?.text ?? '')) last -= 1;
  first = withBound(tokens, first);
  const whole = last;
  last = cutLong(tokens, first, last);
  if (reading.wanted === 'number') ({ first, last } = trimCount(tokens, first, last, reading));
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const words = readable.briefing.article.text.slice(start, end).replace(/\s+/gu, ' ');
  const resolved = reading.wanted === 'time' ? resolvedDate(readable.briefing.dates, start, end, words) : null;
  const shown = last < whole && reading.wanted !== 'number' ? `${words} …` : words;
  return { text: resolved === null ? shown : `${shown} (${resolved})`, start, end };
}

/** What opens a time that is told by more than a date: "after the talks of Monday". */
const OPENS_TIME = new Set(['ADP', 'SCONJ', 'ADV', 'NUM']);

/** "a landslide on Wednesday", "Oslo in 1654": what stands before the date is no time. Where the time begins. */
function dateIn(dates: readonly DateMention[], tokens: readonly Token[], first: number, last: number): number {
  if (OPENS_TIME.has(tokens[first]?.pos ?? 'ADP')) return first;
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  const inside = dates.filter((date) => date.start >= start && date.end <= end && date.kind === 'date');
  const [date] = inside;
  if (date === undefined || inside.length > 1) return first;
  const at = tokens.findIndex((token) => token.start >= date.start);
  const before = at - 1;
  // A determiner or an adjective belongs to the date itself: "the early 1950s", "that Monday".
  const isOwn = tokens.slice(first, at).every(({ pos }) => pos === 'DET' || pos === 'ADJ');
  if (at <= first || isOwn) return first;
  return tokens[before]?.pos === 'ADP' && before > first ? before : at;
}

/** "at least 12": a bound is part of its number. */
const opensBound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'at' && /^(?:least|most)$/u.test(tokens[at + 1]?.lower ?? '');

const isLeading = (token: Token | undefined, reading: QuestionReading): boolean =>
  token !== undefined && (token.pos === 'PUNCT' || (LEADING.has(token.pos) && !KEEPS_PREPOSITION.has(reading.wanted)));

/** "at least seven people", "more than 400": the bound of a figure belongs to it. */
function withBound(tokens: readonly Token[], first: number): number {
  const [before, earlier] = [tokens[first - 1]?.lower ?? '', tokens[first - 2]?.lower ?? ''];
  if (before === 'at' && /^(?:least|most)$/u.test(tokens[first]?.lower ?? '')) return first - 1;
  const isBound = /^(?:at least|at most|more than|less than|fewer than|up to|as many)$/u.test(`${earlier} ${before}`);
  return isBound && /\d/u.test(tokens[first]?.text ?? '') ? first - 2 : first;
}

const BOUND = /^(?:over|under|about|around|nearly|almost|roughly|some|approximately)$/u;

/** "four forced fumbles" to "how many forced fumbles": the count with its bound ("more than", "over"), not what it counts. */
function trimCount(
  tokens: readonly Token[],
  from: number,
  to: number,
  reading: QuestionReading,
): { first: number; last: number } {
  let [first, last] = [from, to];
  if (BOUND.test(tokens[first - 1]?.lower ?? '')) first -= 1;
  const asked = new Set(reading.terms.map(({ family }) => family));
  const isNumber = (token: Token | undefined): boolean =>
    token !== undefined && (token.pos === 'NUM' || /\d/u.test(token.text));
  while (last > first && !isNumber(tokens[last]) && asked.has(familyOf(tokens[last]?.lemma ?? ''))) last -= 1;
  return isNumber(tokens[last]) ? { first, last } : { first, last: to };
}

function cutLong(tokens: readonly Token[], first: number, last: number): number {
  if (last - first < MOST_WORDS) return last;
  for (let at = first + MOST_WORDS - 1; at > first + 6; at -= 1)
    if (/^[,;:–—]$/u.test(tokens[at]?.text ?? '')) return at - 1;
  return first + MOST_WORDS - 1;
}

/** The date that the words mean, in words, where they do not say it whole themselves. */
function resolvedDate(dates: readonly DateMention[], start: number, end: number, words: string): string | null {
  const mention = dates.find((date) => date.start < end && date.end > start && date.edtf !== null);
  const edtf = mention?.edtf ?? null;
  if (edtf === null) return null;
  const year = /^\d{4}/u.exec(edtf)?.[0];
  return year !== undefined && words.includes(year) ? null : sayDate(edtf);
}

/** When and where an event took place, in words: "Sunday 18 June 2023, Beijing"; null where neither is told. */
export function saySetting(event: Event): string | null {
  const { time, place } = event;
  const edtf = time?.edtf ?? null;
  const when = edtf === null ? null : sayDate(edtf, { weekday: edtfPrecision(edtf) === 'day' });
  const parts = [when, place?.text ?? null].filter((part): part is string => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
