import type { Card } from './card.ts';

const toneWords: Readonly<Record<Card['tone'], string | null>> = {
  plain: null,
  answer: null,
  'not-found': 'Not found',
  error: 'Error',
};

/**
 * The card with its tone in words too, for those who can't see colours: they stand before its title, or else
 * before its first text. A renderer calls this once, first of all.
 */
export function tellTone(card: Card): Card {
  const words = toneWords[card.tone];
  if (words === null) return card;
  if (card.title !== null) return { ...card, title: `${words}: ${card.title}` };
  const [first, ...rest] = card.blocks;
  const tone = { kind: 'bold', text: `${words}: ` } as const;
  return first?.kind === 'text'
    ? { ...card, blocks: [{ kind: 'text', text: [tone, ...first.text] }, ...rest] }
    : { ...card, blocks: [{ kind: 'text', text: [tone] }, ...card.blocks] };
}
