import type { Card } from '../cards/card.ts';
import { errorCard } from '../cards/error-card.ts';
import { writeCommandLine } from './write-command-line.ts';
import { DatelineError } from '../errors.ts';
import type { Request } from '../ports/platform.ts';

/** No headline is as long: a longer text is an article. */
const longestHeadline = 300;

/**
 * What "Brief this" asks of a message: the story that it links to, the story that it names, or, where it is as long as an
 * article, a briefing of its text. Null where it has neither words nor a link.
 */
export function readPointedMessage(content: string): Omit<Request, 'caller'> | null {
  const text = content.trim();
  if (text === '') return null;
  if (text.length > longestHeadline) return briefRequest(text);
  const link = /https?:\/\/[^\s<>]+/u.exec(text)?.[0];
  return { line: writeCommandLine('brief', { story: link ?? text }) };
}

/** Asks for a briefing of a text. */
export function briefRequest(article: string): Omit<Request, 'caller'> {
  return { line: writeCommandLine('paste'), article };
}

/** What is said to a message without words. */
export function wordlessCard(): Card {
  return errorCard(
    new DatelineError('bad-input', 'This message has no words and no link.', {
      hint: 'Choose a message that links to an article, names it by its headline, or holds its text.',
    }),
  );
}
