import type { types } from '@slack/bolt';
import type { Block, Card, FileBlock, Text } from '../../../../core/cards/card.ts';
import { cleanText, cleanUrl } from '../../../../core/cards/clean-text.ts';
import { addressBehind, filesOf, sayFile } from '../../../../core/cards/render-plain.ts';
import { addressRun, linkRuns, type Run } from '../../../../core/cards/runs.ts';
import { tellTone } from '../../../../core/cards/tell-tone.ts';
import { ActionValues } from './action-value.ts';
import { escapeMrkdwn, plainText } from './escape-mrkdwn.ts';
import {
  entryRoom,
  fillMessages,
  nothing,
  type Entry,
  type Line,
  type Part,
  type SlackMessage,
} from './fill-messages.ts';
import { layOutActions } from './lay-out-actions.ts';
import { limits } from './limits.ts';
import { textRuns } from './text-runs.ts';
import { writeContext } from './write-context.ts';
import { sayRuns, splitRuns } from './write-rich-text.ts';

/** A card as Slack shows it. */
export interface RenderedCard {
  /** The messages that it takes, one at least: the first is the parent, the others go to its thread. */
  messages: readonly SlackMessage[];
  /** What its buttons mean that no value carries: to be kept, by key, before the messages are sent. */
  kept: ReadonlyMap<string, string>;
  /** What is to be uploaded behind the messages. */
  files: readonly FileBlock[];
}

/**
 * A card in Block Kit, parted between blocks, items, sentences and words where one message is too small. All words stand in
 * it as `renderPlain` gives them: in text, or on the buttons and options, which carry their command lines. Only a time
 * and a channel are said in other words: Slack writes a time in each reader's zone, and knows what a channel is called.
 * The text of a file is in the file.
 */
export function renderCard(card: Card): RenderedCard {
  const { title, link, blocks, footer } = tellTone(card);
  const values = new ActionValues();
  const address = title === null || link === null ? null : addressBehind(title, link);
  const [first] = blocks;
  const source = address !== null && first?.kind === 'source' ? first : null;
  const parts = [
    ...(title === null ? [] : layOutTitle(title, address === null ? link : null)),
    ...(address === null ? [] : layOutAddress(address, source?.text ?? [])),
    ...blocks.flatMap((block, index) => {
      const laidOut = block === source ? [] : layOutBlock(block, values);
      return block.kind === 'text' && blocks[index + 1]?.kind === 'quote' ? laidOut.map(leadIn) : laidOut;
    }),
    ...(footer === null ? [] : layOutSmall(textRuns(footer))),
  ].filter(({ units }) => units.length > 0);
  const shown = parts.length > 0 ? parts : [lines([{ shape: 'plain', runs: [plain(nothing)] }])];
  return { messages: fillMessages(shown), kept: values.kept, files: filesOf(blocks).filter(({ text }) => text !== '') };
}

/** Where the title leads; a source that stands right below shares the line. */
function layOutAddress(address: string, source: Text): Part[] {
  return layOutSmall([addressRun(address), ...(source.length === 0 ? [] : [plain(' · ')]), ...textRuns(source)]);
}

/** A header takes neither links nor more than a line or two: such a title is bold. */
function layOutTitle(title: string, link: string | null): Part[] {
  const text = cleanText(title).trim();
  if (link === null && text !== '' && escapeMrkdwn(text).length <= limits.header) {
    const block: types.HeaderBlock = { type: 'header', text: plainText(text) };
    return [{ units: [[{ kind: 'block', block, text: escapeMrkdwn(text) }]], isHeading: true }];
  }
  return [{ ...lines(splitLine('plain', linkRuns(title, link, 'bold'))), isHeading: true }];
}

function layOutBlock(block: Block, values: ActionValues): Part[] {
  switch (block.kind) {
    case 'text':
      return [lines(setApart(splitLine('plain', textRuns(block.text))))];
    case 'heading':
      return [{ ...lines(splitLine('plain', [{ look: 'bold', text: cleanText(block.text) }])), isHeading: true }];
    case 'list':
      return [lines(block.items.flatMap((item, index) => layOutItem(item, block.ordered ? index + 1 : null)))];
    case 'fields':
      return [lines(setApart(block.fields.flatMap(({ label, value }) => layOutField(label, value))))];
    case 'quote':
      return layOutQuote(block.text, block.attribution);
    case 'source':
      return layOutSmall(textRuns(block.text));
    case 'image':
      return layOutImage(block.url, block.description);
    case 'file':
      return layOutSmall([plain(block.text === '' ? `${sayFile(block)} (it is empty)` : sayFile(block))]);
    case 'divider':
      return [{ units: [[{ kind: 'block', block: { type: 'divider' }, text: '' }]] }];
    case 'actions':
      return layOutActions(block.actions, values);
  }
}

function layOutItem(item: Text, number: number | null): Line[] {
  const [first = { shape: 'plain', runs: [plain(nothing)] }, ...rest] = splitLine('plain', textRuns(item));
  const shaped: Line = number === null ? { ...first, shape: 'bullet' } : { ...first, shape: 'numbered', number };
  return [shaped, ...rest];
}

function layOutField(label: string, value: Text): Line[] {
  return splitLine('plain', [{ look: 'bold', text: `${cleanText(label).trim()}:` }, plain(' '), ...textRuns(value)]);
}

/** Where a quote is from stands below it, on the same message where that can be. */
function layOutQuote(text: Text, attribution: Text | null): Part[] {
  const quoted = lines(splitLine('quote', textRuns(text))).units;
  const from =
    attribution === null ? [] : layOutSmall([plain('— '), ...textRuns(attribution)]).flatMap(({ units }) => units);
  const [last = [], first = []] = [quoted.at(-1), from[0]];
  return [{ units: [...quoted.slice(0, -1), [...last, ...first], ...from.slice(1)].filter((unit) => unit.length > 0) }];
}

/** Small print: a context. */
function layOutSmall(runs: readonly Run[]): Part[] {
  const pieces = splitRuns(runs, { json: limits.textObject, text: entryRoom.text });
  const units = pieces.map((piece): Entry[] =>
    writeContext(piece).map((block, index) => ({ kind: 'block', block, text: index === 0 ? sayRuns(piece) : '' })),
  );
  return units.length === 0 ? [] : [{ units }];
}

/**
 * The picture at the side of its description, and below them in words where it is from. Slack refuses a whole message for an
 * image block that it can't download at once; beside a section it only shows no picture (java-slack-sdk #1396).
 */
function layOutImage(url: string, description: string): Part[] {
  const words = cleanText(description).trim();
  const label = `Image: ${words}`.trim();
  const address = cleanUrl(url);
  const isShown =
    /^https?:/.test(address) &&
    address.length <= limits.imageUrl &&
    words.length <= limits.imageDescription &&
    splitRuns([plain(label)], entryRoom).length === 1;
  if (!isShown) return layOutSmall([plain('Image: '), ...linkRuns(description, url)]);
  const block: types.SectionBlock = {
    type: 'section',
    text: plainText(label),
    accessory: { type: 'image', image_url: address, alt_text: words === '' ? 'Image' : words },
  };
  const from = layOutSmall(linkRuns('', url)).flatMap(({ units }) => units.flat());
  return [{ units: [[{ kind: 'block', block, text: escapeMrkdwn(label) }, ...from]] }];
}

/** A text as a line, or as one with continuations where it is long. */
function splitLine(shape: Line['shape'], runs: readonly Run[]): Line[] {
  return splitRuns(runs, entryRoom).map((piece, index) => ({ shape, runs: piece, continues: index > 0 }));
}

/** A paragraph stands with the quote that follows, as a heading does. */
function leadIn(part: Part): Part {
  return { ...part, isHeading: true };
}

/** What is bold itself stands apart from a heading above it. */
function setApart([first, ...rest]: readonly Line[]): Line[] {
  if (first === undefined) return [];
  return [first.runs[0]?.look === 'bold' ? { ...first, isApart: true } : first, ...rest];
}

function lines(all: readonly Line[]): Part {
  return { units: all.map((line): Entry[] => [{ kind: 'line', line }]) };
}

function plain(text: string): Run {
  return { look: 'plain', text };
}
