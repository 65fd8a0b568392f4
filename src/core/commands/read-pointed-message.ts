import type { Card } from '../cards/card.ts';
import { errorCard } from '../cards/error-card.ts';
import { writeCommandLine } from './write-command-line.ts';
import { DatelineError } from '../errors.ts';
import type { HandedFile, Request } from '../ports/platform.ts';
import { fileKind } from '../sources/file-kind.ts';
import { findLink } from './read-links.ts';

/** No headline is as long: a longer text is an article. */
const longestHeadline = 300;

/**
 * What "Brief this" asks of a message: a briefing of the file that it brings, or of its text where that is as long as an
 * article; else of the article that it links to, or the story that it names. Null where it has nothing of that.
 */
export function readPointedMessage(content: string, files: readonly HandedFile[] = []): Omit<Request, 'caller'> | null {
  const text = content.trim();
  if (files.length > 0 && (text === '' || files.some((file) => fileKind(file) !== null))) return fileRequest(files);
  if (text === '') return null;
  if (text.length > longestHeadline) return briefRequest(text);
  return { line: writeCommandLine('brief', { story: findLink(text) ?? text }) };
}

/** Asks for a briefing of files that were handed over. */
export function fileRequest(files: readonly HandedFile[]): Omit<Request, 'caller'> {
  return { line: writeCommandLine('brief'), files };
}

/** Asks for a briefing of a text. */
export function briefRequest(article: string): Omit<Request, 'caller'> {
  return { line: writeCommandLine('paste'), article };
}

/** What is said to a message without words. */
export function wordlessCard(): Card {
  return errorCard(
    new DatelineError('bad-input', 'This message has no words, no link and no file.', {
      hint: 'Choose a message that links to an article, names it by its headline, or holds its text.',
    }),
  );
}
