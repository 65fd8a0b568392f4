import type { types } from '@slack/bolt';
import { escapeMrkdwn, isPlainMrkdwn, writeChannel, writeDate, writeLink } from './escape-mrkdwn.ts';
import { limits } from './limits.ts';
import { aChannel } from './write-rich-text.ts';

/**
 * Blocks for where Slack takes no rich text, as beside a link that somebody posted (`chat.unfurl`: java-slack-sdk #948). Its
 * words become sections in mrkdwn; those that mrkdwn would read as more stand in plain text, without looks and links.
 */
export function withoutRichText(blocks: readonly types.KnownBlock[]): types.KnownBlock[] {
  return blocks.flatMap((block) => (block.type === 'rich_text' ? writeSections(block) : [block]));
}

interface Line {
  mark: string;
  elements: readonly types.RichTextElement[];
}

function writeSections({ elements }: types.RichTextBlock): types.SectionBlock[] {
  const lines = elements.flatMap(linesOf);
  const words = lines.flatMap((line) => line.elements.map((element) => (element.type === 'text' ? element.text : '')));
  const marked = lines.map(({ mark, elements: inline }) => `${mark}${writeInline(inline)}`);
  const areMarked = words.every(isPlainMrkdwn) && marked.every((line) => line.length <= limits.textObject);
  if (areMarked) {
    return inPieces(marked).map((text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }));
  }
  const said = lines.map(({ mark, elements: inline }) => escapeMrkdwn(`${mark}${inline.map(sayElement).join('')}`));
  return inPieces(said).map((text) => ({ type: 'section', text: { type: 'plain_text', text, emoji: false } }));
}

function linesOf(part: types.RichTextBlockElement): Line[] {
  switch (part.type) {
    case 'rich_text_list': {
      const offset = 'offset' in part && typeof part.offset === 'number' ? part.offset : 0;
      return part.elements.map(({ elements }, index) => ({
        mark: part.style === 'bullet' ? '• ' : `${offset + index + 1}. `,
        elements,
      }));
    }
    case 'rich_text_quote':
      return splitLines(part.elements).map((elements) => ({ mark: '> ', elements }));
    default:
      return splitLines(part.elements).map((elements) => ({ mark: '', elements }));
  }
}

function splitLines(elements: readonly types.RichTextElement[]): types.RichTextElement[][] {
  const lines: types.RichTextElement[][] = [[]];
  for (const element of elements) {
    if (element.type === 'text' && element.text === '\n') lines.push([]);
    else lines.at(-1)?.push(element);
  }
  return lines;
}

const marks: readonly (readonly [look: 'bold' | 'italic' | 'code', mark: string])[] = [
  ['bold', '*'],
  ['italic', '_'],
  ['code', '`'],
];

function writeInline(elements: readonly types.RichTextElement[]): string {
  let written = '';
  for (const [index, element] of elements.entries()) {
    const mark = element.type === 'text' ? marks.find(([look]) => element.style?.[look] === true)?.[1] : undefined;
    const next = elements[index + 1];
    written += mark === undefined ? writeElement(element) : writeMarked(written, sayElement(element), next, mark);
  }
  return written;
}

/** A look holds only where it begins and ends at a word. */
function writeMarked(before: string, text: string, next: types.RichTextElement | undefined, mark: string): string {
  const words = text.trim();
  const start = text.slice(0, text.indexOf(words));
  const end = text.slice(start.length + words.length);
  const isWithin =
    /[\p{L}\p{N}]$/u.test(`${before}${start}`) ||
    /^[\p{L}\p{N}]/u.test(`${end}${next === undefined ? '' : sayElement(next)}`);
  const escaped = escapeMrkdwn(words);
  return words === '' || isWithin ? escapeMrkdwn(text) : `${start}${mark}${escaped}${mark}${end}`;
}

function writeElement(element: types.RichTextElement): string {
  if (element.type === 'link') return writeLink(element.url);
  if (element.type === 'date') return writeDate(element.timestamp, element.format, element.fallback ?? '…');
  return element.type === 'channel' ? writeChannel(element.channel_id) : escapeMrkdwn(sayElement(element));
}

function sayElement(element: types.RichTextElement): string {
  if (element.type === 'text') return element.text;
  if (element.type === 'link') return element.text ?? element.url;
  if (element.type === 'channel') return aChannel;
  return element.type === 'date' ? (element.fallback ?? '…') : '';
}

/** Lines, one below the other, as few texts as sections take. */
function inPieces(lines: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= limits.textObject) {
      pieces.splice(-1, 1, `${last}\n${line}`);
    } else pieces.push(line);
  }
  return pieces;
}
