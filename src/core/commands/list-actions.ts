import type { Action, Argument, Command } from './command.ts';

/** An action with the words that call it. */
export interface NamedAction {
  command: string;
  subcommand: string | null;
  action: Action;
}

/** Every action of the commands, in the order of their declaration. */
export function listActions(commands: readonly Command[]): NamedAction[] {
  return commands.flatMap((command): NamedAction[] => {
    if (!('subcommands' in command)) return [{ command: command.name, subcommand: null, action: command }];
    return Object.entries(command.subcommands).map(([subcommand, action]) => ({
      command: command.name,
      subcommand,
      action,
    }));
  });
}

/** The words that call an action, as they are typed: `/digest preview`. */
export function sayPath(named: Omit<NamedAction, 'action'>): string {
  return named.subcommand === null ? `/${named.command}` : `/${named.command} ${named.subcommand}`;
}

/** How an action is written, in one line: `/brief [story] [headlines|short|full]`. */
export function sayUsage(named: NamedAction): string {
  return [sayPath(named), sayArguments(named)].filter((part) => part !== '').join(' ');
}

/** What stands behind the words that call an action: `[story] [headlines|short|full]`; empty where it takes nothing. */
export function sayArguments({ action }: NamedAction): string {
  const takesText = action.arguments.some((argument) => argument.kind === 'text');
  const words = action.arguments.map((argument) => {
    const word = sayArgument(argument, takesText);
    return argument.required ? word : `[${word}]`;
  });
  return words.join(' ');
}

function sayArgument(argument: Argument, besideText: boolean): string {
  if (argument.kind === 'choice') return argument.choices.join('|');
  return besideText && argument.kind !== 'text' ? `${argument.name}:…` : argument.name;
}
