import { writeCommandLine } from '../commands/write-command-line.ts';
import type { Action } from './card.ts';

/** It lacks the text: a platform with forms asks for it; elsewhere it is the beginning of a line to type. */
export const pasteAction: Action = { label: 'Paste an article', command: writeCommandLine('paste') };
