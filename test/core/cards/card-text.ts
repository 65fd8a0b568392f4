import type { Action, Block, Card, Text } from '../../../src/core/cards/card.ts';

/** The words of a text, without its looks. */
export function wordsOf(text: Text | null): string {
  return (text ?? []).map((span) => span.text).join('');
}

/** Every line of a card, in order, for tests on what it says. */
export function linesOf(card: Card): string[] {
  return [card.title ?? [], ...card.blocks.flatMap(linesOfBlock), wordsOf(card.footer)]
    .flat()
    .filter((line) => line !== '');
}

export function actionsOf(card: Card): Action[] {
  return card.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}

export function quotesOf(card: Card) {
  return card.blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []));
}

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'source':
      return [wordsOf(block.text)];
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map(wordsOf);
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${wordsOf(value)}`);
    case 'quote':
      return [wordsOf(block.text), wordsOf(block.attribution)];
    case 'image':
      return [block.description];
    case 'file':
      return [`${block.name}: ${block.description}`];
    case 'divider':
      return ['---'];
    case 'actions':
      return block.actions.map(({ label }) => `[${label}]`);
  }
}
