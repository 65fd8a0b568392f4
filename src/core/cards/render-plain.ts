import type { Action, Block, Card, FileBlock, Text, TextSpan } from './card.ts';
import { cleanText, cleanUrl } from './clean-text.ts';
import { tellTone } from './tell-tone.ts';

/**
 * A card's words as plain text, in their order: what every platform must show, whatever its looks add.
 * Blocks are parted by a blank line; a link is followed by its true address; the text is clean (`cleanText`). The texts
 * of files stand at the end.
 * The contract suite holds every platform to it.
 *
 * @public
 */
export function renderPlain(card: Card): string {
  const { title, link, blocks, footer } = tellTone(card);
  return [
    ...(title === null ? [] : [renderLink(title, link)]),
    ...blocks.map(renderBlock),
    ...(footer === null ? [] : [renderText(footer)]),
    ...filesOf(blocks).map(({ text }) => cleanText(text, { lines: 'keep' })),
  ]
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The actions that are shown where there are no buttons to press: as lines to type. */
export function typedActions(actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ pressOnly }) => pressOnly !== true);
}

/** The documents that are handed over beside the message. */
export function filesOf(blocks: readonly Block[]): readonly FileBlock[] {
  return blocks.filter((block) => block.kind === 'file');
}

/** What stands in the place of a file: its name and what it is. */
export function sayFile({ name, description }: FileBlock): string {
  const words = [cleanText(name), cleanText(description)].map((part) => part.trim()).filter((part) => part !== '');
  return `File: ${words.join(' — ')}`;
}

/** The address that must stand behind the words of a link, clean; null where the words are that address already. */
export function addressBehind(words: string, url: string): string | null {
  const address = cleanUrl(url);
  return address === cleanText(words).trim() ? null : address;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'source':
      return renderText(block.text);
    case 'heading':
      return cleanText(block.text);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '•'} ${renderText(item)}`)
        .join('\n');
    case 'fields':
      return block.fields.map(({ label, value }) => `${cleanText(label)}: ${renderText(value)}`).join('\n');
    case 'quote':
      return block.attribution === null
        ? `> ${renderText(block.text)}`
        : `> ${renderText(block.text)}\n> — ${renderText(block.attribution)}`;
    case 'image':
      return `Image: ${renderLink(block.description, block.url)}`;
    case 'file':
      return sayFile(block);
    case 'divider':
      return '';
    case 'actions':
      return typedActions(block.actions)
        .map(({ label, command }) => `${cleanText(label)}: ${cleanText(command)}`)
        .join('\n');
  }
}

function renderText(text: Text): string {
  return text.map(renderSpan).join('');
}

function renderSpan(span: TextSpan): string {
  return span.kind === 'link' ? renderLink(span.text, span.url) : cleanText(span.text);
}

function renderLink(words: string, url: string | null): string {
  const address = url === null ? null : addressBehind(words, url);
  return [cleanText(words), ...(address === null ? [] : [`(${address})`])].filter((part) => part !== '').join(' ');
}
