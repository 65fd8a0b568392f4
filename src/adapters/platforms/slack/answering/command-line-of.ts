import type { Command } from '../../../../core/commands/command.ts';
import { listActions } from '../../../../core/commands/list-actions.ts';

/** The command under which all others stand, too: a workspace in which another app has `/ask` has `/dateline ask`. */
const ownName = 'dateline';

/**
 * The command line of a slash command. Two apps of a workspace may want one name, and the later one gets it: so an app may
 * be made with a name of its own before each command (`/news-ask`), and every command is called behind `/dateline` as well.
 */
export function commandLineOf(slash: string, text: string, commands: readonly Command[]): string {
  const actions = listActions(commands);
  const names = new Set([
    ...commands.map(({ name }) => name),
    ...actions.flatMap(({ action }) => action.shortForm ?? []),
  ]);
  const called = slash.replace(/^\//, '').toLowerCase();
  const name = names.has(called) ? called : called.replace(/^[a-z\d]+[-_]/u, '');
  const line = `/${names.has(name) ? name : called} ${text}`.trim();
  if (name !== ownName) return line;
  const [first = ''] = text.trim().split(/\s/u, 1);
  const isOwn = actions.some(({ command, subcommand }) => command === ownName && subcommand === first.toLowerCase());
  return !isOwn && names.has(first.toLowerCase()) ? `/${text.trim()}` : line;
}
