import type { types } from '@slack/bolt';
import { isWords, mergeRuns, splitWords, type Run } from '../../../../core/cards/runs.ts';
import { escapeMrkdwn, writeLink } from './escape-mrkdwn.ts';

/** How much a text takes: bytes as JSON among the blocks, and bytes in the `text` beside them. */
export interface Size {
  json: number;
  text: number;
}

/** Day and time, with the year (https://docs.slack.dev/reference/block-kit/block-elements/date-element). */
export const dateFormat = '{date_short}, {time}';

/** What an element of rich text takes beside its words, with the longest look; an element of a context takes less. */
const elementOverhead = 60;
/** Words for a moment or a channel are shorter. */
const longestWords = 100;
/** What a channel is called where only words are read, and there are none for it. */
export const aChannel = 'a channel';

/**
 * Runs as rich text of one line. Slack reads nothing in the words of rich text: what would be a link, a mention, an emoji or
 * a look has an element of its own (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
 */
export function writeRichText(runs: readonly Run[]): types.RichTextElement[] {
  return trim(mergeRuns(runs)).map(writeRun);
}

/** Runs as the `text` beside the blocks, which notifications show and screen readers read: escaped, links by their host. */
export function sayRuns(runs: readonly Run[]): string {
  return escapeMrkdwn(trim(mergeRuns(runs)).map(sayRun).join(''));
}

/**
 * Runs as lines that take at most `room` each (or one word of `splitWords`), parted after sentences or else between words:
 * nothing is lost.
 */
export function splitRuns(runs: readonly Run[], room: Size): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used: Size = { json: 0, text: 0 };
  for (const word of runs.map(keepShort).flatMap(splitWords)) {
    const size = measureRun(word, line.at(-1));
    while (line.length > 0 && (used.json + size.json > room.json || used.text + size.text > room.text)) {
      const rest = line.splice(findEnd(line));
      lines.push(line);
      line = rest;
      used = measureRuns(rest);
    }
    line.push(word);
    used = { json: used.json + size.json, text: used.text + size.text };
  }
  return [...lines, line].map(mergeRuns).filter((whole) => trim(whole).length > 0);
}

/** Bytes of a value as JSON. */
export function measureJson(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function measureRuns(runs: readonly Run[]): Size {
  const size: Size = { json: 0, text: 0 };
  for (const [index, run] of runs.entries()) {
    const { json, text } = measureRun(run, runs[index - 1]);
    size.json += json;
    size.text += text;
  }
  return size;
}

/** How much a run adds behind another one: words of the same look become one element. An address counts as in a context. */
function measureRun(run: Run, before: Run | undefined): Size {
  const text = Buffer.byteLength(escapeMrkdwn(sayRun(run)));
  if (run.look === 'address') return { json: Buffer.byteLength(writeLink(run.url)) + elementOverhead, text };
  if (run.look === 'time' || run.look === 'channel') return { json: measureJson(writeRun(run)), text };
  return { json: measureJson(run.text) + (before?.look === run.look ? 0 : elementOverhead), text };
}

/** With words that are short. Moments that Slack can't say in each reader's zone, long ago or far ahead, stay in words. */
function keepShort(run: Run): Run {
  if (run.look === 'channel') return isShort(run.text) ? run : { ...run, text: aChannel };
  if (run.look !== 'time') return run;
  const { seconds, text } = run;
  if (seconds <= 0 || seconds >= Date.UTC(2100, 0) / 1_000) return { look: 'plain', text };
  return isShort(text) ? run : { ...run, text: new Date(seconds * 1_000).toISOString() };
}

function isShort(words: string): boolean {
  return words.trim() !== '' && words.length <= longestWords;
}

/** Where a full line of words ends: after its last sentence, where that is in its second half. */
function findEnd(words: readonly Run[]): number {
  const end =
    words.findLastIndex((word) => isWords(word) && /[\p{Sentence_Terminal}…]["'”’)\]]*\s*$/u.test(word.text)) + 1;
  return end * 2 > words.length ? end : words.length;
}

/** Without white space at the beginning and end; empty where there is nothing else. */
function trim(runs: readonly Run[]): Run[] {
  const trimmed = [...runs];
  for (const at of [0, -1]) {
    for (let run = trimmed.at(at); run !== undefined && isWords(run); run = trimmed.at(at)) {
      const text = at === 0 ? run.text.trimStart() : run.text.trimEnd();
      if (text !== '') {
        trimmed.splice(at, 1, { ...run, text });
        break;
      }
      trimmed.splice(at, 1);
    }
  }
  return trimmed;
}

function writeRun(run: Run): types.RichTextElement {
  if (run.look === 'address') return { type: 'link', url: run.url, text: new URL(run.url).host };
  if (run.look === 'time') {
    return { type: 'date', timestamp: run.seconds, format: dateFormat, fallback: run.text };
  }
  if (run.look === 'channel') return { type: 'channel', channel_id: run.id };
  return { type: 'text', text: run.text, ...(run.look === 'plain' ? {} : { style: { [run.look]: true } }) };
}

function sayRun(run: Run): string {
  return run.look === 'address' ? new URL(run.url).host : run.text;
}
