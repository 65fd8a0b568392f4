import { classifyAbbreviation } from './abbreviations.ts';
import type { AbbreviationClass } from './abbreviations.ts';
import { isOpener } from './sentence-openers.ts';

/** A run of stops, spaced or not (". . ."), or a straight quote, which alone doesn't tell whether it opens or closes. */
const MARKS = /[.!?…。！？؟।]+(?:[ \t]?\.)*|"/g;
const CLOSERS = '"”’\')]}»›';
const OPENERS = '"“‘\'([{«‹`';
const WIDE_STOPS = /[。！？؟।]$/u;
const SPACE = /\s/u;
const UPPER = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;
const LOWER = /^\p{Ll}/u;
/** How far back an address and an abbreviation are looked for; none is longer. */
const ADDRESS_REACH = 40;
const WORD_REACH = 12;
const NEXT_REACH = 80;
const MONTH_OR_DAY =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|^(?:[A-Z]{1,3}T|GMT|UTC|BST|Eastern|Central|Pacific|local)\b/;
const SPEECH_AFTER_NAME =
  /^(?:(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\.|\p{Lu}[\p{L}'’-]*) ){1,4}(?:said|says|asked|asks|added|adds|told|wrote|writes|tweeted|replied|shouted|wondered|joked|cried)\b/u;

/**
 * The offsets in `text` behind each sentence of the stretch `from`–`to`, the last of which is `to`.
 * Closing quotes and brackets belong to the sentence before. Takes plain and pre-tokenised English
 * ("morning . `` Sad , '' he said ."); linear in the length of the stretch.
 */
export function findSentenceEnds(text: string, from: number, to: number): number[] {
  const ends: number[] = [];
  const stretch = text.slice(from, to);
  let quotesOpen = false;
  for (const match of stretch.matchAll(MARKS)) {
    if (match[0] === '"') {
      quotesOpen = !quotesOpen;
      continue;
    }
    const end = endBehind(stretch, match.index, match[0], quotesOpen);
    if (end !== null && end < stretch.length) ends.push(from + end);
  }
  ends.push(to);
  return ends;
}

function endBehind(text: string, at: number, stops: string, quotesOpen: boolean): number | null {
  const closersEnd = skipClosers(text, at + stops.length, quotesOpen);
  const next = skipSpace(text, closersEnd);
  if (next === text.length) return text.length;
  const isEnd =
    next === closersEnd
      ? endsGlued(text, at, stops, closersEnd)
      : endsBeforeSpace(text, { at, stops, closersEnd, next });
  return isEnd ? closersEnd : null;
}

/** Behind closing marks; in pre-tokenised text one space may stand before each of them. */
function skipClosers(text: string, at: number, quotesOpen: boolean): number {
  let end = at;
  let open = quotesOpen;
  for (;;) {
    const isSpaced = text[end] === ' ';
    const mark = isSpaced ? end + 1 : end;
    const length = closerAt(text, mark, isSpaced, open);
    if (length === 0) return end;
    if (text[mark] === '"') open = false;
    end = mark + length;
  }
}

function closerAt(text: string, at: number, isSpaced: boolean, quotesOpen: boolean): number {
  const char = text[at];
  if (char === undefined || !CLOSERS.includes(char)) return 0;
  if (text.startsWith("''", at)) return 2;
  const isBeforeSpace = at + 1 >= text.length || SPACE.test(text[at + 1] ?? '');
  if (isSpaced) return isBeforeSpace && (char !== '"' || quotesOpen) ? 1 : 0;
  // `said."She`: a straight quote that nothing opened, tight against a word, opens the next sentence.
  return char === '"' && !quotesOpen && LETTER.test(text[at + 1] ?? '') ? 0 : 1;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && SPACE.test(text.charAt(next))) next += 1;
  return next;
}

/** No space behind the stop: "said.The", but not "3.5", "U.S.", "example.com", "J.K." */
function endsGlued(text: string, at: number, stops: string, next: number): boolean {
  if (WIDE_STOPS.test(stops)) return true;
  if (/^(?:\.{2,}|…)/u.test(stops)) return false;
  const before = wordBefore(text, at);
  if (!/(?:\p{Ll}{2}|[)"”’\]])$/u.test(before) || isAddress(text, at)) return false;
  if (stops === '.' && classifyAbbreviation(before) !== null) return false;
  const rest = text.slice(next, next + 5).replace(/^(?:``\s?|["“‘])/u, '');
  return /^(?:\p{Lu}(?:\p{Ll}|$)|[AI]\s)/u.test(rest);
}

function isAddress(text: string, at: number): boolean {
  const token = /\S*$/u.exec(text.slice(Math.max(0, at - ADDRESS_REACH), at))?.[0] ?? '';
  return /:\/\/|@|^www\b|\//u.test(token);
}

interface Stop {
  at: number;
  stops: string;
  closersEnd: number;
  next: number;
}

function endsBeforeSpace(text: string, { at, stops, closersEnd, next }: Stop): boolean {
  const rest = text.slice(next, next + NEXT_REACH);
  const opened = rest.replace(/^(?:[`'"“‘([{«‹]{1,3} ?)/u, '');
  const hasOpener = OPENERS.includes(rest.charAt(0));
  if (/^(?:--|—)/u.test(rest)) return false;
  if (/^[-–] /u.test(rest)) return UPPER.test(rest.slice(2));
  if (LOWER.test(opened) && !startsCamelCase(opened)) {
    return hasOpener && !rest.startsWith('(') && stops === '.' && abbreviationAt(text, at, closersEnd) === null;
  }
  if (/^[,;:.!?%]/u.test(opened)) return false;
  if (/\.\s?\.|…/u.test(stops)) return endsAtEllipsis(text, at, closersEnd, stops, opened);
  if (/[!?]/u.test(stops)) return closersEnd === at + stops.length || !SPEECH_AFTER_NAME.test(rest);
  const kind = abbreviationAt(text, at, closersEnd);
  return kind === null ? !isListNumber(text, at) : endsAtAbbreviation(kind, wordBefore(text, at), rest, opened);
}

function startsCamelCase(text: string): boolean {
  return /^\p{Ll}{1,2}\p{Lu}/u.test(text);
}

/** The class of the abbreviation before a stop; a closing mark behind the stop ends more than the word. */
function abbreviationAt(text: string, at: number, closersEnd: number): AbbreviationClass | null {
  const isBare = closersEnd === at + 1;
  const kind = classifyAbbreviation(wordBefore(text, at));
  return isBare || kind === 'open' ? kind : null;
}

function wordBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - WORD_REACH), at);
  return /[\p{L}\p{M}\p{Nd}.]*[)"”’\]]?$/u.exec(before)?.[0] ?? '';
}

/** "1. First", at the beginning of a line. */
function isListNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - WORD_REACH), at);
  return at <= 4 && /^\s*\d{1,3}$/u.test(before);
}

function endsAtEllipsis(text: string, at: number, closersEnd: number, stops: string, opened: string): boolean {
  if (closersEnd > at + stops.length) return true;
  // "it fell on me ... I could not move": "I" is a capital anywhere, so it tells nothing.
  if (/^I\b/u.test(opened)) return false;
  return SPACE.test(text[at - 1] ?? ' ') ? isOpener(firstWord(opened)) : true;
}

function endsAtAbbreviation(kind: AbbreviationClass, word: string, rest: string, opened: string): boolean {
  if (kind === 'open') return false;
  if (kind === 'number') return !DIGIT.test(rest) && !/^[IVX]+\b/u.test(rest) && !isMidNumber(word, opened);
  if (kind === 'clock') return !MONTH_OR_DAY.test(rest) && !/^\d{1,2} [A-Z]/.test(rest);
  return isOpener(firstWord(opened));
}

/** "The Nov. Election" goes on; "It began in Nov. The" and "He likes Art. Smith" end. */
function isMidNumber(word: string, opened: string): boolean {
  return MONTH_OR_DAY.test(word) && !isOpener(firstWord(opened));
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}'’]+/u.exec(text)?.[0] ?? '';
}
