import { ApplicationCommandOptionType, type CommandInteractionOption } from 'discord.js';
import { listActions, type NamedAction } from '../../../../core/commands/list-actions.ts';
import type { Command } from '../../../../core/commands/command.ts';
import type { GivenAttachment } from './handed-files.ts';
import { writeCommandLine } from '../../../../core/commands/write-command-line.ts';

/** A command as Discord calls it: a name, and options of which one may be a subcommand with options of its own. */
export interface CalledCommand {
  commandName: string;
  options: { data: readonly CommandInteractionOption[] };
}

/** The command line of a called command: what Discord has read already goes the way of all that is typed. */
export function commandLineOf(called: CalledCommand): string {
  const { subcommand, options } = partsOf(called);
  const values = options.flatMap(({ name, value, type }) =>
    type !== ApplicationCommandOptionType.Attachment && (typeof value === 'string' || typeof value === 'number')
      ? [[name, value] as const]
      : [],
  );
  const path = subcommand === null ? called.commandName : `${called.commandName} ${subcommand}`;
  return writeCommandLine(path, Object.fromEntries(values));
}

/** The files that came with a called command. */
export function attachmentsOf(called: CalledCommand): GivenAttachment[] {
  return partsOf(called).options.flatMap(({ attachment }) => attachment ?? []);
}

/** The action that is called; null where the command was taken away since. */
export function actionOf(called: CalledCommand, commands: readonly Command[]): NamedAction | null {
  const { subcommand } = partsOf(called);
  const isCalled = (named: NamedAction): boolean =>
    (named.command === called.commandName && named.subcommand === subcommand) ||
    named.action.shortForm === called.commandName;
  return listActions(commands).find(isCalled) ?? null;
}

function partsOf({ options: { data } }: CalledCommand) {
  const [first] = data;
  const isSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  return {
    subcommand: isSubcommand ? first.name : null,
    options: isSubcommand ? (first.options ?? []) : data,
  };
}
