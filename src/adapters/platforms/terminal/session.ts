import type { Card } from '../../../core/cards/card.ts';
import { errorCard } from '../../../core/cards/error-card.ts';
import { DatelineError } from '../../../core/errors.ts';

/** A conversation with the person at the terminal, from its first line to its last. */
export interface Session {
  /** Shows a rendered card below what is there; resolves to false where the output is gone. */
  show(card: string): Promise<boolean>;
  /** Resolves once no more lines come and all that came are answered; never rejects. */
  readonly finished: Promise<void>;
  /** Takes no more lines. */
  close(): void;
}

/** What a session works with. A rendered card has no line break at its end. */
export interface SessionPorts {
  /** The rendered card that answers a line; never rejects. */
  answer(line: string): Promise<string>;
  /** A card as this terminal shows it now. */
  render(card: Card): string;
  /** Writes text as it is; resolves to whether it was taken, never rejects. */
  write(text: string): Promise<boolean>;
}

/** A longer line is no question: it is refused rather than kept. */
export const longestLineBytes = 64 * 1024;

/** What is said to a line that is too long. */
export const tooLongCard: Card = errorCard(
  new DatelineError('bad-input', `That line is longer than ${longestLineBytes / 1024} KB.`, {
    hint: 'Ask one question a line, in fewer words.',
  }),
);

/** Whether a line asks to leave. */
export function asksToLeave(line: string): boolean {
  return /^\s*\/(?:quit|exit)\s*$/iu.test(line);
}
