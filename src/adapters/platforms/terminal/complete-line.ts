import { cleanText } from '../../../core/cards/clean-text.ts';

/** What may stand between `replaceFrom` and the cursor of a half-typed line (UTF-16 offsets), best first. */
export type Complete = (line: string, cursor: number) => Promise<{ replaceFrom: number; candidates: string[] }>;

/** What the terminal itself understands, beside the commands of every platform. */
const ownCommands = ['/quit', '/exit'];

/**
 * The completions of a line up to the cursor, as node:readline takes them: the candidates, and the end of the line
 * that they may replace. Readline puts in what the candidates have in common; where that would take away what was
 * typed (a word of a headline, for which there are several stories), it is told so that it only lists them.
 */
export async function completeLine(line: string, complete: Complete): Promise<[string[], string]> {
  const { replaceFrom, candidates } = await completeAll(line, complete);
  const typed = line.slice(replaceFrom);
  const common = commonBeginning(candidates);
  const onlyListed = candidates.length > 1 && !common.toLowerCase().startsWith(typed.toLowerCase());
  return [candidates, onlyListed ? common : typed];
}

async function completeAll(line: string, complete: Complete): ReturnType<Complete> {
  const { replaceFrom, candidates } = await complete(line, line.length);
  const shown = candidates.map((candidate) => cleanText(candidate));
  const command = /^\s*(\/\p{L}*)$/u.exec(line)?.[1]?.toLowerCase();
  if (command === undefined) return { replaceFrom, candidates: shown };
  const own = ownCommands.filter((name) => name.startsWith(command));
  // A name that was only thought near gives way to one that is begun.
  const others = own.length === 0 ? shown : shown.filter((candidate) => candidate.startsWith(command));
  return { replaceFrom: line.length - command.length, candidates: [...others, ...own] };
}

function commonBeginning(candidates: readonly string[]): string {
  const [first = '', ...others] = candidates;
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
