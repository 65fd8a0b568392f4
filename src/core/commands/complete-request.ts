import type { Request } from '../ports/platform.ts';
import type { Command } from './command.ts';
import { sayPath } from './list-actions.ts';
import { parseIncomplete } from './parse-command-line.ts';
import { writeCommandLine } from './write-command-line.ts';

/**
 * The command line with what was filled into the form that asked for what it lacked (`parseIncomplete`), by name of
 * argument; an article is handed over beside it.
 */
export function completeRequest(
  line: string,
  filled: ReadonlyMap<string, string>,
  commands: readonly Command[],
): Omit<Request, 'caller'> {
  const incomplete = parseIncomplete(line, commands);
  if (incomplete === null) return { line };
  const articleName = incomplete.missing.find(({ kind }) => kind === 'article')?.name;
  const article = articleName === undefined ? undefined : filled.get(articleName);
  const onLine = [...filled].filter(([name]) => name !== articleName);
  return {
    line: writeCommandLine(sayPath(incomplete).slice(1), { ...incomplete.values, ...Object.fromEntries(onLine) }),
    ...(article === undefined ? {} : { article }),
  };
}
