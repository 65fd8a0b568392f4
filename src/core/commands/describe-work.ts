import { DatelineError } from '../errors.ts';
import type { Request } from '../ports/platform.ts';
import type { Command } from './command.ts';
import { parseCommandLine } from './parse-command-line.ts';

/** What is being done about a request, in words that stand behind "is"; null where nothing is to be said of it. */
export function describeWork(
  { line, article, files = [] }: Omit<Request, 'caller'>,
  commands: readonly Command[],
): string | null {
  try {
    const { action, values } = parseCommandLine(line, commands, article);
    return action.sayProgress?.(values, files) ?? null;
  } catch (error) {
    if (error instanceof DatelineError) return null;
    throw error;
  }
}
