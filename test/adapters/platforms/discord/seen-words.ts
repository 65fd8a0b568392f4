import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { MessageFlags, type APIMessageTopLevelComponent } from 'discord.js';
import { readCustomId } from '../../../../src/adapters/platforms/discord/rendering/custom-id.ts';
import { cleanText } from '../../../../src/core/cards/clean-text.ts';
import { COMPONENT, walkComponents, type Component } from '../../../fakes/discord/components.ts';
import type { MarkdownNode } from '../../../fakes/discord/markdown-nodes.ts';
import { readMarkdown } from '../../../fakes/discord/read-markdown.ts';
import { requireValidMessage } from '../../../fakes/discord/validate-message.ts';
import { requireShape } from '../../../fakes/discord/validate-request.ts';
import type { SaidSpan } from '../../../fixtures/say-spans.ts';

/** Finds what is kept under a key. */
export type FindKept = (key: string) => string | undefined;

/**
 * The words of components in the order in which they are seen. Behind the words of a link stands its address, which
 * Discord shows before it is opened; behind a label stands the command line that it carries. The label of a button beside
 * a text is left out: the text is what it is called. Times are in UTC.
 */
export function seenWords(components: readonly Component[], findKept: FindKept): string {
  const all = [...walkComponents(components)].map(({ component }) => component);
  const beside = new Set(all.map(({ accessory }) => accessory));
  return all
    .map((component) => wordsOf(beside.has(component) ? { ...component, label: '' } : component, findKept))
    .join('\n');
}

function wordsOf(component: Component, findKept: FindKept): string {
  switch (component.type) {
    case COMPONENT.text:
      return nodeWords(readMarkdown(component.content ?? ''));
    case COMPONENT.button:
      return turnsPages(component)
        ? ''
        : `${component.label ?? ''}: ${readCommand(component.custom_id ?? '', findKept)}`;
    case COMPONENT.stringSelect:
      return (component.options ?? [])
        .map(({ label, value }) => `${label}: ${readCommand(value, findKept)}`)
        .join('\n');
    default:
      return '';
  }
}

function turnsPages({ custom_id: id = '' }: Component): boolean {
  return readCustomId(id)?.kind === 'page';
}

/** The command line behind an id. */
export function readCommand(id: string, findKept: FindKept): string {
  const press = readCustomId(id);
  if (press?.kind === 'command') return press.line;
  return press?.kind === 'kept' ? (findKept(press.key) ?? 'LOST') : '';
}

function nodeWords(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node): string => {
      switch (node.kind) {
        case 'text':
        case 'code':
        case 'code block':
          return node.text;
        case 'list':
          return node.items
            .map((item, index) => `\n${node.start === undefined ? '•' : `${node.start + index}.`} ${nodeWords(item)}`)
            .join('');
        case 'link':
          return node.children === undefined ? node.url : showLink(nodeWords(node.children), node.url);
        case 'time':
          return sayTime(node.seconds);
        case 'mention':
          return node.of === 'channel' ? `#${node.id}` : '';
        case 'emoji':
          return '';
        default:
          return nodeWords(node.children);
      }
    })
    .join('');
}

/** A time as it is seen here: in UTC, to the second. */
function sayTime(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}

/**
 * How a time of a card is seen: as a time, or in its words where it is no instant. And a conversation: as a channel or thread
 * of a server, or in its words.
 */
export function readSpan(span: SaidSpan): string {
  if (span.kind === 'conversation') {
    const [, channel] = /^discord:\d+:(?:\d+:)?(\d+)$/.exec(span.conversation) ?? [];
    return channel === undefined ? span.text : `#${channel}`;
  }
  const milliseconds = Date.parse(span.instant);
  return Number.isNaN(milliseconds) ? span.text : sayTime(Math.floor(milliseconds / 1_000));
}

/** Words that are the host of the address are part of it. */
function showLink(words: string, url: string): string {
  return URL.parse(url)?.host === words ? url : `${words} ${url}`;
}

/** What a file's text reads like where it is opened. */
export function readFile(content: Buffer): string {
  return cleanText(content.toString('utf8'), { lines: 'keep' });
}

/** Throws what Discord would say against a message of these components. */
export function expectTaken(
  components: readonly APIMessageTopLevelComponent[],
  fileNames: readonly string[] = [],
): void {
  const body: unknown = JSON.parse(JSON.stringify({ components, flags: MessageFlags.IsComponentsV2 }));
  requireShape(MessageCreateRequestSchema, body);
  requireValidMessage(
    {},
    {
      content: '',
      embeds: [],
      components: components as readonly Component[],
      attachmentCount: fileNames.length,
      hasPoll: false,
      isV2: true,
    },
    fileNames,
  );
}
