import type { Text, TextSpan } from '../../../core/cards/card.ts';
import { cleanText } from '../../../core/cards/clean-text.ts';
import { addressBehind } from '../../../core/cards/render-plain.ts';
import { measureText } from './components.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Characters of one look, or what is one thing: the address of a link, a time in seconds since the epoch. */
export type Run = Words | { look: 'address'; url: string } | { look: 'time'; seconds: number };

interface Words {
  look: 'plain' | 'bold' | 'italic' | 'code';
  text: string;
}

/** A longer address is shown in full and not clickable: it could not stand whole in every message. */
const longestAddress = 1_000;
/** A longer word may be parted: within a message nothing else is as long. */
const longestWord = 400;
/** The most characters that a look adds to a word. */
const marks = 5;

/** A text as runs: clean, each link's words followed by its address in brackets, each time for the reader's own zone. */
export function textRuns(text: Text): Run[] {
  return text.flatMap(spanRuns);
}

/** The words of a link (or words without one), with the address behind them in brackets. */
export function linkRuns(words: string, url: string | null, look: 'plain' | 'bold' = 'plain'): Run[] {
  const text = cleanText(words);
  if (url === null) return [{ look, text }];
  const address = addressBehind(words, url);
  if (address === null) return [addressRun(text.trim())];
  return [{ look, text }, { look: 'plain', text: text === '' ? '(' : ' (' }, addressRun(address), plain(')')];
}

/** Runs as Markdown of one line. */
export function writeRuns(runs: readonly Run[]): string {
  let written = '';
  let endsItalic = false;
  for (const run of mergeRuns(runs)) {
    const markdown = writeRun(run);
    // The underscore that ends italics must not stand before a letter.
    written += endsItalic && /^\w/.test(markdown) ? `\u200b${markdown}` : markdown;
    endsItalic = run.look === 'italic' && markdown.endsWith('_');
  }
  return written.trim();
}

/** Runs as lines of Markdown of at most `room` (`measureText`) each, parted between words: nothing is lost. */
export function splitRuns(runs: readonly Run[], room: number): string[] {
  const whole = writeRuns(runs);
  if (measureText(whole) <= room) return whole === '' ? [] : [whole];
  const lines: string[] = [];
  let line: Run[] = [];
  let used = 0;
  for (const word of runs.flatMap(splitWords)) {
    const length = measureText(writeRun(word)) + marks;
    if (used + length > room && line.length > 0) {
      lines.push(writeRuns(line));
      line = [];
      used = 0;
    }
    line.push(word);
    used += length;
  }
  return [...lines, writeRuns(line)].filter((written) => written !== '');
}

function spanRuns(span: TextSpan): Run[] {
  if (span.kind === 'link') return linkRuns(span.text, span.url);
  if (span.kind === 'time') return [timeRun(span.text, span.instant)];
  return [{ look: span.kind, text: cleanText(span.text) }];
}

/** What is no instant stays in words. */
function timeRun(words: string, instant: string): Run {
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds)
    ? plain(cleanText(words))
    : { look: 'time', seconds: Math.floor(milliseconds / 1_000) };
}

function addressRun(address: string): Run {
  const parsed = URL.parse(address);
  const isShown = parsed !== null && /^https?:$/.test(parsed.protocol) && !parsed.host.includes('[');
  if (!isShown || address.length > longestAddress) return plain(address);
  return { look: 'address', url: address };
}

function plain(text: string): Words {
  return { look: 'plain', text };
}

function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (!isWords(run)) merged.push(run);
    else if (last !== undefined && isWords(last) && last.look === run.look) last.text += run.text;
    else if (run.text !== '') merged.push({ ...run });
  }
  return merged;
}

function isWords(run: Run): run is Words {
  return run.look !== 'address' && run.look !== 'time';
}

function writeRun(run: Run): string {
  if (run.look === 'address') return writeAddress(run.url);
  // Day and time in full (https://docs.discord.com/developers/reference#message-formatting-timestamp-styles).
  if (run.look === 'time') return `<t:${run.seconds}:f>`;
  const words = run.text.trim();
  if (run.look === 'plain' || words === '') return escapeMarkdown(run.text);
  // Looks hold only where they begin and end at a word.
  const [before = '', after = ''] = [/^\s*/.exec(run.text)?.[0], /\s*$/.exec(run.text)?.[0]];
  return `${before}${writeLook(run.look, words)}${after}`;
}

function writeLook(look: Exclude<Words['look'], 'plain'>, words: string): string {
  const escaped = escapeMarkdown(words);
  // Within code nothing can be escaped, so that a backtick would end it.
  if (look === 'code') return words.includes('`') ? escaped : `\`${words}\``;
  return look === 'bold' ? `**${escaped}**` : `_${escaped}_`;
}

/** An address is shown by its host, which is where it leads; Discord asks with the whole of it before it is opened. */
function writeAddress(url: string): string {
  const target = url.replace(/[()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${escapeMarkdown(new URL(url).host)}](<${target}>)`;
}

function splitWords(run: Run): Run[] {
  if (!isWords(run)) return [run];
  const { look } = run;
  return (run.text.match(/\S+\s*|\s+/gu) ?? []).flatMap(splitLongWord).map((text) => ({ look, text }));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function splitLongWord(word: string): string[] {
  if (word.length <= longestWord) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of segmenter.segment(word)) {
    // What is longer by itself is a pile of joined emoji.
    for (const unit of segment.length > longestWord ? segment : [segment]) {
      if (part.length + unit.length > longestWord) {
        parts.push(part);
        part = '';
      }
      part += unit;
    }
  }
  return [...parts, part];
}
