import type { Request } from '../ports/platform.ts';
import type { Command } from './command.ts';
import { sayPath } from './list-actions.ts';
import { parseIncomplete } from './parse-command-line.ts';
import { judgeValue } from './read-arguments.ts';
import { writeCommandLine } from './write-command-line.ts';

/**
 * The command line with what was filled into the form that asked for it (`parseIncomplete`), by name of argument; an
 * article is handed over beside it. What the form asked for and nobody filled in is left out.
 */
export function completeRequest(
  line: string,
  filled: ReadonlyMap<string, string>,
  commands: readonly Command[],
): Omit<Request, 'caller'> {
  const incomplete = parseIncomplete(line, commands);
  if (incomplete === null) return { line };
  const { fields, values } = incomplete;
  const articleName = fields.find(({ kind }) => kind === 'article')?.name;
  const article = articleName === undefined ? undefined : filled.get(articleName);
  const given = Object.entries(values).filter(([name]) => !fields.some((field) => field.name === name));
  const onLine = [...filled].filter(([name]) => name !== articleName);
  return {
    line: writeCommandLine(sayPath(incomplete).slice(1), Object.fromEntries([...given, ...onLine])),
    ...(article === undefined ? {} : { article }),
  };
}

/** What is wrong with what was filled into a form, by name of argument: for a platform that says it beside the field. */
export function findFormFaults(
  line: string,
  filled: ReadonlyMap<string, string>,
  commands: readonly Command[],
): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const argument of parseIncomplete(line, commands)?.fields ?? []) {
    const typed = filled.get(argument.name) ?? '';
    if (typed.trim() === '' && !argument.required) continue;
    const judged = judgeValue(argument, typed);
    if ('message' in judged) faults.set(argument.name, [judged.message, judged.advice ?? ''].join(' ').trim());
  }
  return faults;
}
