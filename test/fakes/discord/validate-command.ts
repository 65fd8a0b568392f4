import { invalidForm } from './discord-error.ts';
import type { Fault } from './discord-error.ts';
import { isGiven } from './is-given.ts';

/** What a declaration and its options have in common, as far as rules reach. */
export interface CommandOption {
  type: number;
  name: string;
  description?: string | null;
  name_localizations?: Record<string, string> | null;
  description_localizations?: Record<string, string> | null;
  required?: boolean | null;
  autocomplete?: boolean | null;
  choices?: { name: string; name_localizations?: Record<string, string> | null; value: string | number }[] | null;
  options?: CommandOption[] | null;
  channel_types?: number[] | null;
  min_value?: number | null;
  max_value?: number | null;
  min_length?: number | null;
  max_length?: number | null;
}
/** A whole command as it is registered. */
export interface CommandDeclaration extends CommandOption {
  contexts?: number[] | null;
  integration_types?: number[] | null;
  default_member_permissions?: string | null;
  nsfw?: boolean;
}
type Path = readonly (string | number)[];

export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHARACTERS_MAX = 8000;
/** https://docs.discord.com/developers/reference#locales */
const LOCALES = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
    'zh-CN ja zh-TW ko'
  ).split(' '),
);

/** What Discord's schemas don't say of a command declaration. `path` is where it stands in the request. */
function commandFaults(command: CommandOption, path: Path = []): Fault[] {
  const isChat = command.type === 1;
  const faults: Fault[] = [];
  if (isChat) faults.push(...nameFaults(command, path));
  if (isChat && !command.description) faults.push(required([...path, 'description']));
  if (!isChat && command.description) {
    const message = 'Context menu commands cannot have description';
    faults.push({ path: [...path, 'description'], code: 'APPLICATION_COMMANDS_CONTEXT_MENU_NO_DESCRIPTION', message });
  }
  if (!isChat && command.options?.length) {
    const message = 'Context menu commands cannot have options';
    faults.push({ path: [...path, 'options'], code: 'APPLICATION_COMMANDS_CONTEXT_MENU_NO_OPTIONS', message });
  }
  faults.push(...optionsFaults(command.options ?? [], [...path, 'options'], 0));
  if (charactersOf(command) > CHARACTERS_MAX) {
    const message = `Command exceeds maximum size (${CHARACTERS_MAX})`;
    faults.push({ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message });
  }
  return faults;
}

/** A whole registration: each declaration, and no two of one name and type. */
export function requireValidCommands(commands: readonly CommandOption[], pathOf: (index: number) => Path): void {
  const seen = new Set<string>();
  const faults = commands.flatMap((command, index) => {
    const key = `${command.type} ${command.name}`;
    const isDouble = seen.has(key);
    seen.add(key);
    return [
      ...commandFaults(command, pathOf(index)),
      ...(isDouble ? [duplicate([...pathOf(index), 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME')] : []),
    ];
  });
  if (faults.length > 0) throw invalidForm(faults);
}

const required = (path: Path): Fault => ({ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
const duplicate = (path: Path, code: string): Fault => ({ path, code, message: 'This name is already in use.' });

function nameFaults(
  { name, name_localizations: localized, description_localizations: described }: CommandOption,
  path: Path,
): Fault[] {
  const faults: Fault[] = [];
  for (const [at, one] of [
    [['name'], name] as const,
    ...Object.entries(localized ?? {}).map(([locale, text]) => [['name_localizations', locale], text] as const),
  ]) {
    if (NAME.test(one) && one === one.toLowerCase()) continue;
    const code = 'APPLICATION_COMMAND_INVALID_NAME';
    faults.push({ path: [...path, ...at], code, message: 'Command name is invalid' });
  }
  for (const [key, texts] of [
    ['name_localizations', localized] as const,
    ['description_localizations', described] as const,
  ]) {
    for (const locale of Object.keys(texts ?? {})) {
      if (LOCALES.has(locale)) continue;
      faults.push({ path: [...path, key, locale], code: 'BASE_TYPE_CHOICES', message: 'Unknown locale.' });
    }
  }
  return faults;
}

function optionsFaults(options: readonly CommandOption[], path: Path, depth: number): Fault[] {
  const faults: Fault[] = [];
  const names = new Set<string>();
  let optionalSeen = false;
  const isBranch = ({ type }: CommandOption): boolean => type === OPTION.subcommand || type === OPTION.group;
  if (options.some(isBranch) && !options.every(isBranch)) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
    faults.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
  for (const [index, option] of options.entries()) {
    const at = [...path, index];
    faults.push(...nameFaults(option, at));
    if (names.has(option.name)) faults.push(duplicate([...at, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED'));
    names.add(option.name);
    if (option.required && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      faults.push({ path: at, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    if (!option.required && !isBranch(option)) optionalSeen = true;
    if (option.type === OPTION.group && depth > 0) {
      const message = 'A group cannot stand inside another.';
      faults.push({ path: [...at, 'type'], code: 'BASE_TYPE_CHOICES', message });
    }
    faults.push(...choiceFaults(option, at), ...optionsFaults(option.options ?? [], [...at, 'options'], depth + 1));
  }
  return faults;
}

function choiceFaults(option: CommandOption, path: Path): Fault[] {
  const faults: Fault[] = [];
  const choices = option.choices ?? [];
  if (option.autocomplete && choices.length > 0) {
    const message = 'Autocomplete and choices exclude each other.';
    faults.push({ path: [...path, 'choices'], code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message });
  }
  const names = new Set<string>();
  const values = new Set<string | number>();
  for (const [index, { name, value }] of choices.entries()) {
    if (names.has(name))
      faults.push(
        duplicate([...path, 'choices', index, 'name'], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS'),
      );
    if (values.has(value))
      faults.push(
        duplicate([...path, 'choices', index, 'value'], 'APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_ALREADY_EXISTS'),
      );
    names.add(name);
    values.add(value);
  }
  const ranges = [[option.min_length, option.max_length] as const, [option.min_value, option.max_value] as const];
  if (ranges.some(([min, max]) => isGiven(min) && isGiven(max) && min > max)) {
    const message = 'The minimum is over the maximum.';
    faults.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_RANGE_INVALID', message });
  }
  return faults;
}

/** Names, descriptions and values of a command, its options and choices: of each, the longest localisation counts. */
function charactersOf(option: CommandOption): number {
  const longest = (text: string | null | undefined, localized: Record<string, string> | null | undefined): number =>
    Math.max(text?.length ?? 0, ...Object.values(localized ?? {}).map(({ length }) => length));
  const choices = (option.choices ?? []).map(
    ({ name, name_localizations: localized, value }) => longest(name, localized) + String(value).length,
  );
  const inner = (option.options ?? []).map(charactersOf);
  return (
    longest(option.name, option.name_localizations) +
    longest(option.description, option.description_localizations) +
    [...choices, ...inner].reduce((sum, count) => sum + count, 0)
  );
}
