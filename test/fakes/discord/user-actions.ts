import { awaitOutcome } from './await-outcome.ts';
import type { Outcome } from './await-outcome.ts';
import { COMPONENT, walkComponents } from './components.ts';
import type { Component } from './components.ts';
import type { Core } from './core.ts';
import { INTERACTION } from './interaction-lifetimes.ts';
import type { Interaction } from './interaction-lifetimes.ts';
import { installedFor, resolve, sendInteraction, whyNotOffered } from './make-interaction.ts';
import { makeOptions } from './make-options.ts';
import type { OptionValues } from './make-options.ts';
import { publishMessage, removeMessage } from './post-message.ts';
import { resolvePings } from './resolve-pings.ts';
import type { Channel, Message, RegisteredCommand, User } from './state.ts';
import type { Upload } from './uploads.ts';
import type { CommandOption } from './validate-command.ts';

/** What people do in Discord's client. Each interaction resolves once the user sees what came of it. */
export class UserActions {
  readonly #core: Core;
  readonly #patienceMs: number;

  constructor(core: Core, patienceMs: number) {
    this.#core = core;
    this.#patienceMs = patienceMs;
  }

  /** Writes a message, with the files that they upload; mentions in it ping as the user's permissions let them. */
  say(
    channel: Channel,
    author: User,
    content: string,
    { replyTo, files = [] }: { replyTo?: Message; files?: readonly Upload[] } = {},
  ): Message {
    const { world } = this.#core;
    const message: Message = {
      id: world.snowflake(),
      channel,
      author,
      createdAt: world.clock.now(),
      type: replyTo ? 19 : 0,
      editedAt: null,
      revision: 0,
      content,
      embeds: [],
      components: [],
      attachments: files.map((file) => world.uploads.keep(file, world.snowflake(), channel.id)),
      files: new Map(),
      flags: 0,
      pings: resolvePings([content], { channel, author, repliedTo: replyTo?.author }),
      allowedMentions: undefined,
      pinned: false,
      crossposted: false,
      reactions: new Map(),
      ...(replyTo && { replyTo: { channelId: channel.id, messageId: replyTo.id } }),
    };
    channel.messages.set(message.id, message);
    publishMessage(this.#core, 'MESSAGE_CREATE', message);
    return message;
  }

  /** Runs `/name [group] [subcommand]` with options by name. Throws where the client wouldn't offer or send it. */
  async command(user: User, channel: Channel, line: string, values: OptionValues = {}): Promise<Outcome> {
    return this.#outcome(this.startCommand(user, channel, line, values));
  }

  /** The same without waiting for what comes of it. */
  startCommand(user: User, channel: Channel, line: string, values: OptionValues = {}): Interaction {
    const { command, path } = this.#find(user, channel, line);
    const { options, resolved } = makeOptions(this.#core, channel, optionsOf(command), { path, values });
    return this.#sendCommand(command, user, channel, INTERACTION.command, { options, resolved });
  }

  /** The choices for `focused` while the user types. */
  async autocomplete(
    user: User,
    channel: Channel,
    line: string,
    focused: string,
    values: OptionValues,
  ): Promise<Outcome> {
    const { command, path } = this.#find(user, channel, line);
    const { options } = makeOptions(this.#core, channel, optionsOf(command), { path, values, focused });
    const data = { options, resolved: undefined };
    return this.#outcome(this.#sendCommand(command, user, channel, INTERACTION.autocomplete, data));
  }

  /** Picks an action from a message's Apps menu. */
  async messageAction(user: User, name: string, message: Message): Promise<Outcome> {
    const { channel } = message;
    const command = this.#offered(user, channel, name, 3);
    const resolved = resolve(this.#core, channel, { messages: [message] });
    const data = { target_id: message.id, resolved };
    return this.#outcome(this.#sendCommand(command, user, channel, INTERACTION.command, data));
  }

  /** Presses a button, by custom id or label. */
  async press(user: User, message: Message, button: string): Promise<Outcome> {
    const found = findComponent(message, button, [COMPONENT.button]);
    return this.#outcome(this.#sendComponent(user, message, found, {}));
  }

  /** Chooses in a select, by custom id or placeholder: values for a string select, else ids. */
  async select(user: User, message: Message, select: string, values: readonly string[]): Promise<Outcome> {
    const kinds = [COMPONENT.stringSelect, COMPONENT.userSelect, COMPONENT.roleSelect, COMPONENT.channelSelect];
    const found = findComponent(message, select, [...kinds, COMPONENT.mentionableSelect]);
    const { min_values: min = 1, max_values: max = 1, options } = found;
    if (values.length < min || values.length > max) throw new Error(`The select takes ${min} to ${max} values.`);
    const unknown = options && values.find((value) => !options.some((option) => option.value === value));
    if (unknown !== undefined) throw new Error(`The select has no option "${unknown}".`);
    const { world } = this.#core;
    const resolved = resolve(this.#core, message.channel, {
      users: values.flatMap((id) => world.users.get(id) ?? []),
      channels: values.flatMap((id) => world.channels.get(id) ?? []),
      roles: values,
    });
    return this.#outcome(this.#sendComponent(user, message, found, { values, resolved }));
  }

  /** Fills in a modal's fields by custom id, and submits it. */
  async submitModal(outcome: Outcome, values: Readonly<Record<string, string | readonly string[]>>): Promise<Outcome> {
    const { interaction, modal } = outcome;
    if (!modal) throw new Error('No modal was shown.');
    const fields = [...walkComponents(modal.components)].map(({ component }) => component);
    for (const name of Object.keys(values)) {
      if (!fields.some(({ custom_id: id }) => id === name)) throw new Error(`The modal has no field "${name}".`);
    }
    const submitted = submittedComponents(modal.components, values);
    const interactionAfter = sendInteraction(this.#core, {
      type: INTERACTION.modal,
      user: interaction.user,
      channel: interaction.channel,
      source: interaction.source,
      owners: ownersOf(interaction),
      triggeredBy: interaction.metadata,
      data: { custom_id: modal.customId, components: submitted },
    });
    return this.#outcome(interactionAfter);
  }

  /** Changes what they wrote; an edit pings nobody. */
  edit(message: Message, content: string): void {
    Object.assign(message, { content, editedAt: this.#core.world.clock.now(), revision: message.revision + 1 });
    publishMessage(this.#core, 'MESSAGE_UPDATE', message);
  }

  /** Deletes a message, as its author or a moderator does. */
  deleteMessage(message: Message): void {
    removeMessage(this.#core, message);
  }

  #outcome(interaction: Interaction): Promise<Outcome> {
    return awaitOutcome(this.#core, interaction, this.#patienceMs);
  }

  #find(user: User, channel: Channel, line: string): { command: RegisteredCommand; path: string[] } {
    const [name = '', ...path] = line.replace(/^\//, '').split(/\s+/);
    return { command: this.#offered(user, channel, name, 1), path };
  }

  /** The command that the client would offer: the server's own before a global one of the same name. */
  #offered(user: User, channel: Channel, name: string, type: number): RegisteredCommand {
    const { world } = this.#core;
    const named = [...(channel.guild ? world.commandsOf(channel.guild.id) : []), ...world.commandsOf(undefined)].filter(
      ({ declaration }) => declaration.name === name && declaration.type === type,
    );
    const offered = named.find((command) => whyNotOffered(command, user, channel) === undefined);
    if (offered) return offered;
    const why = named[0] ? whyNotOffered(named[0], user, channel) : 'no such command is registered';
    throw new Error(`The client does not offer "${name}": ${why}.`);
  }

  #sendCommand(command: RegisteredCommand, user: User, channel: Channel, type: number, data: object): Interaction {
    const { name, type: commandType } = command.declaration;
    const isGlobal = command.guildId === undefined;
    const types = isGlobal ? (command.declaration.integration_types ?? [0]) : [0];
    return sendInteraction(this.#core, {
      type,
      user,
      channel,
      commandName: name,
      owners: installedFor(user, channel, types),
      data: {
        id: command.id,
        name,
        type: commandType,
        ...(command.guildId !== undefined && { guild_id: command.guildId }),
        ...data,
      },
    });
  }

  #sendComponent(user: User, message: Message, component: Component, data: object): Interaction {
    const { channel } = message;
    if (component.disabled) throw new Error('The component is disabled.');
    if (component.custom_id === undefined) throw new Error('The component is a link.');
    if (message.ephemeralFor && message.ephemeralFor !== user) throw new Error('Only its receiver sees this message.');
    const owners = message.interaction
      ? message.interaction.authorizing_integration_owners
      : installedFor(user, channel, [0]);
    return sendInteraction(this.#core, {
      type: INTERACTION.component,
      user,
      channel,
      source: message,
      owners,
      data: { component_type: component.type, id: component.id, custom_id: component.custom_id, ...data },
    });
  }
}

const optionsOf = ({ declaration }: RegisteredCommand): readonly CommandOption[] => declaration.options ?? [];

const ownersOf = ({ metadata }: Interaction): Record<string, string> => metadata.authorizing_integration_owners;

function findComponent(message: Message, named: string, types: readonly number[]): Component {
  const all = [...walkComponents(message.components)].map(({ component }) => component);
  const fitting = all.filter(({ type }) => types.includes(type));
  const found =
    fitting.find(({ custom_id: id }) => id === named) ??
    fitting.find(({ label, placeholder, emoji }) => label === named || placeholder === named || emoji?.name === named);
  if (found) return found;
  const there = fitting.map(({ label, placeholder, custom_id: id }) => label ?? placeholder ?? id ?? '');
  throw new Error(`No component "${named}" in the message; it has: ${there.join(', ') || 'none'}.`);
}

/** The components of a submission: what was filled in, checked as the client checks it. */
function submittedComponents(
  components: readonly Component[],
  values: Readonly<Record<string, string | readonly string[]>>,
): object[] {
  return components.map((component): object => {
    const { type, id } = component;
    if (component.components) return { type, id, components: submittedComponents(component.components, values) };
    if (component.component) {
      const [inner] = submittedComponents([component.component], values);
      return { type, id, component: inner };
    }
    if (component.custom_id === undefined) return { type, id };
    const given = values[component.custom_id];
    const isText = type === COMPONENT.textInput;
    const value = given ?? (isText ? (component.value ?? '') : []);
    const { length } = value;
    if (component.required !== false && length === 0)
      throw new Error(`The field "${component.custom_id}" is required.`);
    if (isText && length > 0 && length < (component.min_length ?? 0)) throw new Error('The text is too short.');
    if (isText && length > (component.max_length ?? 4000)) throw new Error('The text is too long.');
    return { type, id, custom_id: component.custom_id, ...(isText ? { value } : { values: value }) };
  });
}
