import { commandLineTools } from './cli/index.ts';
import { DatelineError } from './core/errors.ts';

/**
 * Runs a command of the command line: the tools in `src/cli/index.ts`, by their names. Resolves with the exit status:
 * 0 for done, 1 for done in part or not at all, 2 for words that are no command.
 */
export async function runCli(words: string[]): Promise<number> {
  const [name = 'help', ...rest] = words;
  const tool = commandLineTools.find((candidate) => candidate.name === name);
  if (tool === undefined) {
    process.stderr.write(name === 'help' || name === '--help' ? '' : `"${name}" is no command.\n\n`);
    process.stdout.write(sayUsage());
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  try {
    return await tool.run(rest);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    process.stderr.write(`${error.message}\n${error.hint === null ? '' : `${error.hint}\n`}`);
    return 1;
  }
}

function sayUsage(): string {
  const width = Math.max(...commandLineTools.map(({ usage }) => usage.length));
  const lines = commandLineTools.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return `npm run -s dateline -- COMMAND\n\n${lines.join('\n')}\n\nWithout a command, "npm start" opens the prompt.\n`;
}
