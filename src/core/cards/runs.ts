import type { Text, TextSpan } from './card.ts';
import { cleanText } from './clean-text.ts';
import { addressBehind } from './render-plain.ts';

/** Clean characters of one look, or what is one thing: the address of a link, a moment, a channel. */
export type Run = Words | { look: 'address'; url: string } | Moment | Channel;

export interface Words {
  look: 'plain' | 'bold' | 'italic' | 'code';
  text: string;
}

/** A moment in seconds since the epoch, and clean words for it that name a zone. */
export interface Moment {
  look: 'time';
  seconds: number;
  text: string;
}

/** A channel of the platform that shows it, by the platform's id for it, and clean words for where ids are not read. */
export interface Channel {
  look: 'channel';
  id: string;
  text: string;
}

/**
 * How a platform shows a conversation of its own: the id of its channel, and words that stand before it, such as those that
 * it is a thread there. Null: in words alone, as all conversations of other platforms.
 */
export type FindChannel = (conversation: string) => { id: string; before: string } | null;

/** A longer address is shown in full and not clickable: it could not stand whole in every message. */
const longestAddress = 1_000;
/** A longer word may be parted: within a message nothing else is as long. */
const longestWord = 400;

/**
 * A text as runs: clean, each link's words followed by its address in brackets, each time for the reader's own zone, and
 * the platform's own channels as such.
 */
export function readRuns(text: Text, findChannel: FindChannel): Run[] {
  return text.flatMap((span) => spanRuns(span, findChannel));
}

/** The words of a link (or words without one), with the address behind them in brackets. */
export function linkRuns(words: string, url: string | null, look: 'plain' | 'bold' = 'plain'): Run[] {
  const text = cleanText(words);
  if (url === null) return [{ look, text }];
  const address = addressBehind(words, url);
  if (address === null) return [addressRun(text.trim())];
  return [{ look, text }, { look: 'plain', text: text === '' ? '(' : ' (' }, addressRun(address), plain(')')];
}

/** An address, to be shown by its host; what leads nowhere on the web is shown as words. */
export function addressRun(address: string): Run {
  const parsed = URL.parse(address);
  const isShown = parsed !== null && /^https?:$/.test(parsed.protocol) && !parsed.host.includes('[');
  if (!isShown || address.length > longestAddress) return plain(address);
  return { look: 'address', url: address };
}

/** Runs with words of one look that stand side by side as one, and none without words. */
export function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (!isWords(run)) merged.push(run);
    else if (last !== undefined && isWords(last) && last.look === run.look) last.text += run.text;
    else if (run.text !== '') merged.push({ ...run });
  }
  return merged;
}

/** A run word by word, each with the white space behind it; a word of more than 400 characters in several parts. */
export function splitWords(run: Run): Run[] {
  if (!isWords(run)) return [run];
  const { look } = run;
  return (run.text.match(/\S+\s*|\s+/gu) ?? []).flatMap(splitLongWord).map((text) => ({ look, text }));
}

export function isWords(run: Run): run is Words {
  return run.look !== 'address' && run.look !== 'time' && run.look !== 'channel';
}

function spanRuns(span: TextSpan, findChannel: FindChannel): Run[] {
  if (span.kind === 'link') return linkRuns(span.text, span.url);
  if (span.kind === 'time') return [timeRun(cleanText(span.text), span.instant)];
  if (span.kind === 'conversation') return conversationRuns(cleanText(span.text), findChannel(span.conversation));
  return [{ look: span.kind, text: cleanText(span.text) }];
}

function conversationRuns(text: string, channel: ReturnType<FindChannel>): Run[] {
  if (channel === null) return [plain(text)];
  const { id, before } = channel;
  return [...(before === '' ? [] : [plain(before)]), { look: 'channel', id, text }];
}

/** What is no instant stays in words. */
function timeRun(text: string, instant: string): Run {
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds) ? plain(text) : { look: 'time', seconds: Math.floor(milliseconds / 1_000), text };
}

function plain(text: string): Words {
  return { look: 'plain', text };
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
