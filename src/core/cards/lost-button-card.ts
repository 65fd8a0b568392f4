import { DatelineError } from '../errors.ts';
import type { Card } from './card.ts';
import { errorCard } from './error-card.ts';

/** What is said to the press of a button of which nobody knows any more what it did. */
export function lostButtonCard(): Card {
  return errorCard(
    new DatelineError('not-found', 'This button is too old: what it did is no longer known.', {
      hint: 'Ask again: type / to see the commands.',
    }),
  );
}
