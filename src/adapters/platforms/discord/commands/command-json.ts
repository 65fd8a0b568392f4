import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Action, Argument, Command, Localized } from '../../../../core/commands/command.ts';
import { listActions } from '../../../../core/commands/list-actions.ts';
import { limits } from '../limits.ts';

/** The message action: it stands in the menu of every message, under "Apps". */
const briefThis = 'Brief this';

/** What the option is called that takes a file. */
const fileOption = 'file';

/** In servers, in direct messages and between people, installed for a server or by a person for themselves. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** The commands as Discord registers them: a chat command each and for each short form, and the message action. */
export function toCommandJson(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  const shortForms = listActions(commands).flatMap(({ action }) =>
    action.shortForm === undefined ? [] : [{ ...action, name: action.shortForm }],
  );
  return [
    ...[...commands, ...shortForms].map(toChatCommand),
    { type: ApplicationCommandType.Message, name: briefThis, default_member_permissions: null, ...everywhere },
  ];
}

function toChatCommand(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const actions = 'subcommands' in command ? Object.values(command.subcommands) : [command];
  // Discord shows or hides a command as a whole: where some of it is for everyone, the rest is refused when it is called.
  const isForManagers = actions.every(({ permission }) => permission === 'manage-channel');
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command.name, command.summary, command.localized),
    options: 'subcommands' in command ? toSubcommands(command.subcommands) : toOptions(command),
    default_member_permissions: isForManagers ? String(PermissionFlagsBits.ManageChannels) : null,
    ...everywhere,
  };
}

function toSubcommands(subcommands: Readonly<Record<string, Action>>): APIApplicationCommandSubcommandOption[] {
  return Object.entries(subcommands).map(([name, action]) => ({
    type: ApplicationCommandOptionType.Subcommand,
    ...named(name, `${action.summary}${sayPermission(action)}`, action.localized),
    options: toOptions(action),
  }));
}

function sayPermission({ permission }: Action): string {
  return permission === 'manage-channel' ? ' Needs Manage Channels.' : '';
}

/** Discord wants those that must be given before the others. An article is no option: a form asks for it, with room for its lines. */
function toOptions({ arguments: declared, takesFile }: Action): APIApplicationCommandBasicOption[] {
  const isRequired = ({ required }: Argument): boolean => required;
  const options = declared.filter((argument) => argument.kind !== 'article');
  const typed = [...options.filter(isRequired), ...options.filter((option) => !option.required)].map(toOption);
  return takesFile === undefined ? typed : [...typed, toFileOption(takesFile)];
}

function toFileOption(summary: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Attachment, ...named(fileOption, summary), required: false };
}

function toOption(argument: Exclude<Argument, { kind: 'article' }>): APIApplicationCommandBasicOption {
  const base = { ...named(argument.name, argument.summary, argument.localized), required: argument.required };
  const text = { type: ApplicationCommandOptionType.String, ...base } as const;
  switch (argument.kind) {
    case 'text':
      return { ...text, max_length: Math.min(argument.maximumLength, limits.optionText) };
    case 'story':
    case 'person':
    case 'zone':
      return { ...text, autocomplete: true };
    case 'value':
      return argument.suggestions.length === 0 ? text : { ...text, autocomplete: true };
    case 'choice':
      return argument.choices.length > limits.choices
        ? { ...text, autocomplete: true }
        : { ...text, choices: argument.choices.map((choice) => ({ name: choice, value: choice })) };
    case 'number':
      return {
        type: ApplicationCommandOptionType.Number,
        ...base,
        min_value: argument.minimum,
        max_value: argument.maximum,
      };
  }
}

function named(name: string, summary: string, localized: Localized = {}) {
  return {
    name: checkName(name),
    name_localizations: pick(localized, ({ name: other }) => (other === undefined ? null : checkName(other))),
    description: shorten(summary),
    description_localizations: pick(localized, ({ summary: other }) => (other === undefined ? null : shorten(other))),
  };
}

function pick(localized: Localized, choose: (words: Localized[string]) => string | null): LocalizationMap | null {
  const chosen: LocalizationMap = {};
  for (const language of Object.values(Locale)) {
    const words = localized[language];
    const text = words === undefined ? null : choose(words);
    if (text !== null) chosen[language] = text;
  }
  return Object.keys(chosen).length === 0 ? null : chosen;
}

/** @throws Error where a command is declared with a name that Discord has no room for: a fault of ours. */
function checkName(name: string): string {
  if (limits.commandName.test(name) && name === name.toLowerCase()) return name;
  throw new Error(`Discord takes no command or argument of the name ${JSON.stringify(name)}.`);
}

/** A summary that is too long is whole in /dateline help. */
function shorten(summary: string): string {
  if (summary.length <= limits.commandDescription) return summary;
  return `${summary.slice(0, limits.commandDescription - 1).replace(/\s+\S*$/u, '')}…`;
}
