import { expect } from 'vitest';
import type { Card } from '../../../src/core/cards/card.ts';
import { renderPlain } from '../../../src/core/cards/render-plain.ts';

/** The words of a card are in what is shown, each whole and in their order; marks and what stands between don't count. */
export function expectWords(shown: string, card: Card): void {
  const letters = lettersOf(shown);
  let position = 0;
  for (const word of renderPlain(card).split(/\s+/u)) {
    const found = letters.indexOf(lettersOf(word), position);
    if (found === -1) expect.fail(`${JSON.stringify(word)} is lost, or out of order, in:\n${shown.slice(0, 4_000)}`);
    position = found + lettersOf(word).length;
  }
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
