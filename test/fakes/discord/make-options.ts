import type { APIAttachment } from 'discord.js';
import type { Core } from './core.ts';
import { resolve } from './make-interaction.ts';
import type { Channel, User } from './state.ts';
import type { Upload } from './uploads.ts';
import { OPTION } from './validate-command.ts';
import type { CommandOption } from './validate-command.ts';
import { isGiven } from './is-given.ts';

/** What a user gives to options: text and numbers as they are, people, channels and files as such, a role by its id. */
export type OptionValue = string | number | boolean | User | Channel | Upload;
export type OptionValues = Readonly<Record<string, OptionValue>>;

interface SentOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  focused?: boolean;
  options?: SentOption[];
}

/**
 * The options of an INTERACTION_CREATE: subcommands as a path, values checked as the client checks them before it sends.
 * With `focused`, as autocomplete sends them: unchecked, the focused one marked.
 */
export function makeOptions(
  core: Core,
  channel: Channel,
  declared: readonly CommandOption[],
  { path, values, focused }: { path: readonly string[]; values: OptionValues; focused?: string },
): { options: SentOption[]; resolved: object | undefined } {
  const [step, ...rest] = path;
  if (step !== undefined) {
    const branch = declared.find(
      ({ name, type }) => name === step && (type === OPTION.subcommand || type === OPTION.group),
    );
    if (!branch) throw new Error(`The command has no subcommand "${step}".`);
    const inner = makeOptions(core, channel, branch.options ?? [], {
      path: rest,
      values,
      ...(focused !== undefined && { focused }),
    });
    return { options: [{ name: step, type: branch.type, options: inner.options }], resolved: inner.resolved };
  }
  if (declared.some(({ type }) => type === OPTION.subcommand || type === OPTION.group)) {
    throw new Error('The command has subcommands: name one.');
  }
  for (const name of Object.keys(values)) {
    if (!declared.some((option) => option.name === name)) throw new Error(`The command has no option "${name}".`);
  }
  const { world } = core;
  const users: User[] = [];
  const channels: Channel[] = [];
  const roles: string[] = [];
  const attachments: APIAttachment[] = [];
  const options = declared.flatMap((option): SentOption[] => {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required && focused === undefined) throw new Error(`The option "${option.name}" is required.`);
      return [];
    }
    let sent: string | number | boolean;
    if (typeof value === 'object') {
      if ('content' in value) attachments.push(world.uploads.keep(value, world.snowflake(), channel.id));
      else if ('kind' in value) channels.push(value);
      else users.push(value);
      sent = 'content' in value ? (attachments.at(-1)?.id ?? '') : value.id;
    } else {
      if (option.type === OPTION.role) roles.push(String(value));
      sent = value;
    }
    if (focused === undefined) requireTaken(option, value);
    return [
      {
        name: option.name,
        type: option.type,
        value: focused === undefined ? sent : String(sent),
        ...(focused === option.name && { focused: true }),
      },
    ];
  });
  const resolved = resolve(core, channel, { users, channels, roles, attachments });
  return { options, resolved: Object.keys(resolved).length > 0 ? resolved : undefined };
}

/** What Discord's client refuses to send. */
function requireTaken(option: CommandOption, value: OptionValue): void {
  const refuse = (why: string): never => {
    throw new Error(`The client does not send "${option.name}": ${why}.`);
  };
  const expected = TYPES[option.type];
  const actual = typeof value === 'object' ? kindOf(value) : typeof value;
  if (expected && !expected.includes(actual)) refuse(`it takes ${expected.join(' or ')}, not ${actual}`);
  if (option.type === OPTION.integer && !Number.isSafeInteger(value)) refuse('it takes a whole number');
  if (option.choices?.length && !option.choices.some((choice) => choice.value === value)) {
    refuse('it is none of the choices');
  }
  if (typeof value === 'string') {
    if (isGiven(option.min_length) && value.length < option.min_length) refuse('it is too short');
    if (value.length > (option.max_length ?? 6000)) refuse('it is too long');
  }
  if (typeof value === 'number') {
    if (isGiven(option.min_value) && value < option.min_value) refuse('it is too small');
    if (isGiven(option.max_value) && value > option.max_value) refuse('it is too big');
  }
}

const kindOf = (value: object): string => ('content' in value ? 'file' : 'kind' in value ? 'channel' : 'user');

const TYPES: Readonly<Record<number, readonly string[]>> = {
  [OPTION.string]: ['string'],
  [OPTION.integer]: ['number'],
  [OPTION.boolean]: ['boolean'],
  [OPTION.user]: ['user'],
  [OPTION.channel]: ['channel'],
  [OPTION.role]: ['string'],
  [OPTION.number]: ['number'],
  [OPTION.attachment]: ['file'],
};
