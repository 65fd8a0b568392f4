import { expect } from 'vitest';
import type { Card } from '../../../src/core/cards/card.ts';
import { renderPlain } from '../../../src/core/cards/render-plain.ts';

const onlyLetters = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** The words of a card are in what is shown, each whole and in their order; marks and what stands between don't count. */
export function expectWords(shown: string, card: Card): void {
  const word = findLost(shown, card);
  if (word !== null) expect.fail(`${JSON.stringify(word)} is lost, or out of order, in:\n${shown.slice(0, 4_000)}`);
}

/** The first word of a card that is not in what is shown, or not in its order; `lettersOf` leaves out what doesn't count. */
export function findLost(shown: string, card: Card, lettersOf = onlyLetters): string | null {
  const letters = lettersOf(shown);
  let position = 0;
  for (const word of renderPlain(card).split(/\s+/u)) {
    const found = letters.indexOf(lettersOf(word), position);
    if (found === -1) return word;
    position = found + lettersOf(word).length;
  }
  return null;
}
