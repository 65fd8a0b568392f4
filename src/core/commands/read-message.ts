import type { HandedFile, Request } from '../ports/platform.ts';
import { fileKind } from '../sources/file-kind.ts';
import { readLinksAlone } from './read-links.ts';
import { briefRequest, fileRequest } from './read-pointed-message.ts';

/** A longer message is no question but the text of an article. */
const longestQuestion = 1_000;

/** What is said to a message without words. */
const help = '/dateline help';

/**
 * What a message to Dateline asks: a question or a command line; help where it has no words; a briefing where it is as long
 * as an article, or brings a file that can be read. A file of another kind beside words is not what they are about.
 */
export function readMessage(text: string, files: readonly HandedFile[] = []): Omit<Request, 'caller'> {
  const said = text.trim();
  const isCommand = said.startsWith('/');
  if (!isCommand && files.length > 0 && (said === '' || files.some((file) => fileKind(file) !== null))) {
    return fileRequest(files);
  }
  if (said === '') return { line: help };
  const isLong = said.length > longestQuestion && readLinksAlone(said).length === 0;
  if (isLong) return briefRequest(said);
  return files.length > 0 && isCommand ? { line: said, files } : { line: said };
}
