import { DatelineError } from '../errors.ts';
import type { Action, Command } from './command.ts';
import { parseCommandLine } from './parse-command-line.ts';

/** The action that a line calls; null where it calls none, which its answer says. */
export function findCalledAction(line: string, commands: readonly Command[], article?: string): Action | null {
  try {
    return parseCommandLine(line, commands, article).action;
  } catch (error) {
    if (error instanceof DatelineError) return null;
    throw error;
  }
}
