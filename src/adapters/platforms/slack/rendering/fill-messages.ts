import type { types } from '@slack/bolt';
import type { Run } from '../../../../core/cards/runs.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { limits } from './limits.ts';
import { measureJson, sayRuns, writeRichText, type Size } from './write-rich-text.ts';

/** A line of rich text, or its continuation: that goes on in the same line where both come to stand on one message. */
export interface Line {
  shape: 'plain' | 'bullet' | 'numbered' | 'quote';
  /** Of a numbered line, from 1. */
  number?: number;
  runs: readonly Run[];
  continues?: boolean;
  /** Stands apart from what is above it, a heading too. */
  isApart?: boolean;
}

/** A line, or a block of another kind with what the `text` beside the blocks says in its stead. */
export type Entry = { kind: 'line'; line: Line } | { kind: 'block'; block: types.KnownBlock; text: string };

/** What stands on one message whole, or may be parted between its units. Lines of a part share a block of rich text. */
export interface Part {
  units: readonly (readonly Entry[])[];
  /** A heading stands with what follows it. */
  isHeading?: true;
}

/** A message as `chat.postMessage` takes it. */
export interface SlackMessage {
  /** What the blocks say, for notifications and screen readers: escaped, to be sent without any parsing. */
  text: string;
  blocks: types.KnownBlock[];
}

/** The most that a line or block may take, so that it has room on a message with a heading or what belongs to it. */
export const entryRoom: Size = { json: 5_000, text: 1_700 };

/** What a line takes in JSON beside its elements. */
const lineOverhead = 80;

/**
 * Puts parts on messages in their order, each within Slack's bounds, and parts none of them where that leaves no message
 * half empty. An entry that is larger than `entryRoom` is not parted: whoever makes it sees to it.
 */
export function fillMessages(parts: readonly Part[]): SlackMessage[] {
  const messages: Draft[] = [];
  for (const part of joinHeadings(parts)) {
    messages.at(-1)?.closeText();
    if (isBetterWhole(part, messages.at(-1))) messages.push(new Draft());
    for (const unit of part.units) addUnit(messages, unit);
  }
  return messages.map((message) => message.finish());
}

/** Whether a part begins a message rather than to stand on two: where the one before is not left half empty. */
function isBetterWhole({ units }: Part, last: Draft | undefined): boolean {
  const whole = units.flat();
  return last !== undefined && last.isHalfFull && !last.fits(whole) && new Draft().fits(whole);
}

function addUnit(messages: Draft[], unit: readonly Entry[]): void {
  for (const entries of new Draft().fits(unit) ? [unit] : unit.map((entry) => [entry])) {
    if (messages.at(-1)?.fits(entries) !== true) messages.push(new Draft());
    messages.at(-1)?.add(entries);
  }
}

/** A heading becomes the beginning of the first unit behind it. */
function joinHeadings(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const [first = [], ...rest] = part.units;
    if (before?.isHeading === true) {
      joined.pop();
      joined.push({
        ...part,
        units: [...before.units.slice(0, -1), [...(before.units.at(-1) ?? []), ...first], ...rest],
      });
    } else {
      joined.push(part);
    }
  }
  return joined;
}

/** What stands where there are no words. */
export const nothing = '…';

type Item = { kind: 'lines'; lines: Line[] } | Extract<Entry, { kind: 'block' }>;

/** A message as it grows. */
class Draft {
  readonly #items: Item[] = [];
  #size: Size = { json: 0, text: 0 };
  #isOpen = false;

  /** The next line begins a block of its own. */
  closeText(): void {
    this.#isOpen = false;
  }

  get isHalfFull(): boolean {
    return (
      this.#items.length * 2 >= limits.blocks ||
      this.#size.json * 2 >= limits.blocksBytes ||
      this.#size.text * 2 >= limits.text
    );
  }

  fits(entries: readonly Entry[]): boolean {
    const added = entries.map(measureEntry);
    const blocks = countBlocks(entries);
    return (
      this.#items.length + blocks <= limits.blocks &&
      this.#size.json + sum(added, 'json') + blocks * limits.blockOverhead <= limits.blocksBytes &&
      this.#size.text + sum(added, 'text') <= limits.text
    );
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const before = this.#items.length;
      if (entry.kind === 'block') this.#items.push(entry);
      else this.#addLine(entry.line);
      this.#isOpen = entry.kind === 'line';
      const { json, text } = measureEntry(entry);
      const overhead = (this.#items.length - before) * limits.blockOverhead;
      this.#size = { json: this.#size.json + json + overhead, text: this.#size.text + text };
    }
  }

  finish(): SlackMessage {
    const text = this.#items.map((item) => (item.kind === 'block' ? item.text : item.lines.map(sayLine).join('\n')));
    return {
      text: text.filter((words) => words !== '').join('\n') || nothing,
      blocks: this.#items.map((item) => (item.kind === 'block' ? item.block : writeLines(item.lines))),
    };
  }

  #addLine(line: Line): void {
    const item = this.#items.at(-1);
    const lines = this.#isOpen && item?.kind === 'lines' && line.isApart !== true ? item.lines : null;
    const before = lines?.at(-1);
    if (lines === null) this.#items.push({ kind: 'lines', lines: [beginLine(line)] });
    else if (line.continues === true && before !== undefined) {
      lines.splice(-1, 1, { ...before, runs: [...before.runs, ...line.runs] });
    } else lines.push(line);
  }
}

/** How many blocks entries take where they begin a new one. */
function countBlocks(entries: readonly Entry[]): number {
  return entries.filter((entry, index) => {
    const isBelowLine = index > 0 && entries[index - 1]?.kind === 'line';
    return entry.kind === 'block' || entry.line.isApart === true || !isBelowLine;
  }).length;
}

/** What continues an item on another message has no mark of its own. */
function beginLine(line: Line): Line {
  return line.continues === true && line.shape !== 'quote' ? { shape: 'plain', runs: line.runs } : line;
}

function measureEntry(entry: Entry): Size {
  if (entry.kind === 'block') return { json: measureJson(entry.block), text: Buffer.byteLength(entry.text) + 1 };
  return {
    json: measureJson(writeRichText(entry.line.runs)) + lineOverhead,
    text: Buffer.byteLength(sayLine(entry.line)) + 1,
  };
}

function sum(sizes: readonly Size[], of: keyof Size): number {
  return sizes.reduce((total, size) => total + size[of], 0);
}

function sayLine({ shape, number, runs }: Line): string {
  const mark = { plain: '', bullet: '• ', numbered: `${number ?? 1}. `, quote: escapeMrkdwn('> ') }[shape];
  return `${mark}${sayRuns(runs)}`;
}

/** Lines of one shape that stand together as one element. */
function writeLines(lines: readonly Line[]): types.RichTextBlock {
  const elements: types.RichTextBlockElement[] = [];
  let from = 0;
  for (const [index, { shape }] of lines.entries()) {
    if (lines[index + 1]?.shape === shape) continue;
    elements.push(writeGroup(lines.slice(from, index + 1)));
    from = index + 1;
  }
  return { type: 'rich_text', elements };
}

function writeGroup(lines: readonly Line[]): types.RichTextBlockElement {
  const sections = lines.map(({ runs }) => writeRichText(runs));
  const [first] = lines;
  switch (first?.shape) {
    case 'bullet':
      return { type: 'rich_text_list', style: 'bullet', elements: sections.map(section) };
    case 'numbered':
      return writeNumbered(sections.map(section), (first.number ?? 1) - 1);
    case 'quote':
      return { type: 'rich_text_quote', elements: below(sections) };
    default:
      return section(below(sections));
  }
}

/** The types lack the offset (https://docs.slack.dev/reference/block-kit/block-elements/rich-text-list-element). */
function writeNumbered(elements: types.RichTextSection[], offset: number): types.RichTextList & { offset?: number } {
  return { type: 'rich_text_list', style: 'ordered', ...(offset === 0 ? {} : { offset }), elements };
}

function section(elements: types.RichTextElement[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

function below(lines: readonly types.RichTextElement[][]): types.RichTextElement[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', text: '\n' } as const, ...line]));
}
