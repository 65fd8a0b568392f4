import type { Request } from '../ports/platform.ts';
import { briefRequest } from './read-pointed-message.ts';

/** A longer message is no question but the text of an article. */
const longestQuestion = 1_000;

/** What is said to a message without words. */
const help = '/dateline help';

/** What a message to Dateline asks: a question or a command line; help where it has no words; a briefing where it is as long as an article. */
export function readMessage(text: string): Omit<Request, 'caller'> {
  const said = text.trim();
  if (said === '') return { line: help };
  return said.length > longestQuestion ? briefRequest(said) : { line: said };
}
