import { expect } from 'vitest';
import { readActionValue } from '../../../../src/adapters/platforms/slack/rendering/action-value.ts';
import type { RenderedCard } from '../../../../src/adapters/platforms/slack/rendering/render-card.ts';
import { cleanText } from '../../../../src/core/cards/clean-text.ts';
import type { SlackBlock } from '../../../fakes/slack/block-schemas.ts';
import { readBlocks } from '../../../fakes/slack/read-blocks.ts';
import type { Rendered } from '../../../fakes/slack/rendered.ts';
import { sayDate } from '../../../fakes/slack/say-date.ts';
import { validateMessage } from '../../../fakes/slack/validate-blocks.ts';
import type { SaidSpan } from '../../../fixtures/say-spans.ts';

type Message = RenderedCard['messages'][number];

/** Finds what is kept under a key. */
export type FindKept = (key: string) => string | undefined;

/** What Slack would store of a message; fails with what it would say against it, or what readers would see otherwise. */
export function expectTaken(message: Message): readonly SlackBlock[] {
  const sent = { text: message.text, blocks: JSON.parse(JSON.stringify(message.blocks)) as unknown };
  const { refusal, cautions, blocks } = validateMessage(sent);
  expect({ refusal, cautions }).toEqual({ refusal: undefined, cautions: [] });
  return blocks;
}

/**
 * The words of blocks in the order in which they are seen. Behind the words of a link stands its address, which is shown
 * before it is opened; behind a label stands the command line that it carries. What stands beside a text (a button, a
 * picture's description) is left out: the text says it. Times are in UTC.
 */
export function seenWords(blocks: readonly SlackBlock[], findKept: FindKept): string {
  return blocks.map((block) => wordsOf(block, findKept)).join('\n');
}

function wordsOf(block: SlackBlock, findKept: FindKept): string {
  const { parts, buttons, selects } = readBlocks([block]);
  const lineOf = (value = ''): string => readCommand(value, findKept);
  switch (block.type) {
    case 'actions':
      return [...buttons, ...selects.flatMap(({ options }) => options)]
        .map(({ label, value }) => `${label}: ${lineOf(value)}`)
        .join('\n');
    case 'section':
      return [...parts.slice(0, 1).map(showLinks), ...buttons.map(({ value }) => lineOf(value))].join(': ');
    default:
      return parts.map(showLinks).join('\n');
  }
}

/** What the `text` beside blocks must say: all that is read in them, without addresses and command lines. */
export function spokenWords(blocks: readonly SlackBlock[]): string {
  return blocks
    .flatMap((block) => {
      const { parts, buttons, selects } = readBlocks([block]);
      if (block.type !== 'actions')
        return parts.slice(0, block.type === 'section' ? 1 : undefined).map(({ words }) => words);
      return [...buttons, ...selects.flatMap(({ options }) => options)].map(({ label }) => label);
    })
    .join('\n');
}

/** The command line behind a value. */
export function readCommand(value: string, findKept: FindKept): string {
  const press = readActionValue(value);
  if (press?.kind === 'command') return press.line;
  return press?.kind === 'kept' ? (findKept(press.key) ?? 'LOST') : '';
}

/** Words that are the host of their link's address are part of it. */
function showLinks({ words, spans }: Rendered): string {
  return spans
    .filter(({ url }) => url !== undefined)
    .toSorted((one, other) => other.start - one.start)
    .reduce((shown, { start, end, url = '' }) => {
      const said = shown.slice(start, end);
      const whole = URL.parse(url)?.host === said ? url : `${said} ${url}`;
      return shown.slice(0, start) + whole + shown.slice(end);
    }, words);
}

/**
 * How a time of a card is seen: as Slack writes it, or in its words where that can't. And a conversation: by its channel, or
 * in its words.
 */
export function readSpan(span: SaidSpan): string {
  if (span.kind === 'conversation') {
    const [, channel, thread] = /^slack:[TE][A-Z\d]+:([CG][A-Z\d]+)(:\d+\.\d+)?$/.exec(span.conversation) ?? [];
    if (channel === undefined) return span.text;
    return `${thread === undefined ? '' : 'a thread in '}#${channel}`;
  }
  const { text, instant } = span;
  const seconds = Math.floor(Date.parse(instant) / 1_000);
  return seconds > 0 && seconds < Date.UTC(2100, 0) / 1_000 ? sayDate(seconds, '{date_short}, {time}') : text;
}

/** What a file's text reads like where it is opened. */
export function readFile(text: string): string {
  return cleanText(text, { lines: 'keep' });
}
