import type { Card } from './card.ts';
import { bold, plain } from './text.ts';

/** What a person asked elsewhere, said where the answer stands. */
export function askedCard(question: string): Card {
  return {
    tone: 'plain',
    title: null,
    link: null,
    blocks: [{ kind: 'text', text: [plain('You asked: '), bold(question)] }],
    footer: null,
    audience: 'everyone',
  };
}
