import type { APIAttachment, APIInteractionDataResolved } from 'discord.js';
import type { Core } from './core.ts';
import { INTERACTION } from './interaction-lifetimes.ts';
import type { Interaction } from './interaction-lifetimes.ts';
import { PERMISSION, permissionsOf } from './permissions.ts';
import type { Channel, InteractionMetadata, Message, RegisteredCommand, User } from './state.ts';
import { channelJson, interactionMemberJson, messageJson, partialMemberJson, roleJson, userJson } from './to-json.ts';
import { FLAG } from './validate-message.ts';
import { isGiven } from './is-given.ts';

const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;
const INSTALLED = { guild: 0, user: 1 } as const;

/** Where a channel stands, as commands' `contexts` count. */
const contextOf = ({ guild, kind }: Channel): number =>
  guild ? CONTEXT.guild : kind === 'dm' ? CONTEXT.botDm : CONTEXT.privateChannel;

/** Who installed the app, of those through whom it is usable here: the server, the user or both. */
export function installedFor(user: User, channel: Channel, types: readonly number[]): Record<string, string> {
  const inGuild = channel.guild ? channel.guild.hasBot : channel.kind === 'dm';
  return {
    ...(inGuild && types.includes(INSTALLED.guild) && { [INSTALLED.guild]: channel.guild?.id ?? '0' }),
    ...(user.installed && types.includes(INSTALLED.user) && { [INSTALLED.user]: user.id }),
  };
}

/** Why the client wouldn't offer a command to this user here; undefined where it does. */
export function whyNotOffered(command: RegisteredCommand, user: User, channel: Channel): string | undefined {
  const { declaration } = command;
  const isGlobal = command.guildId === undefined;
  if (!isGlobal && command.guildId !== channel.guild?.id) return 'it belongs to another server';
  if (isGlobal && declaration.contexts && !declaration.contexts.includes(contextOf(channel))) {
    return 'its contexts leave this kind of channel out';
  }
  const owners = installedFor(user, channel, isGlobal ? (declaration.integration_types ?? [0]) : [0]);
  if (Object.keys(owners).length === 0) return 'the app is installed neither here nor by this user';
  const needed = declaration.default_member_permissions;
  if (channel.guild && isGiven(needed)) {
    const bits = permissionsOf(user, channel);
    const isAdministrator = (bits & PERMISSION.Administrator) !== 0n;
    const isRefused = needed === '0' || (bits & BigInt(needed)) !== BigInt(needed);
    if (isRefused && !isAdministrator) return 'it asks for permissions that this user lacks';
  }
  return undefined;
}

/** Opens an interaction and sends it to the app. */
export function sendInteraction(
  core: Core,
  values: {
    type: number;
    user: User;
    channel: Channel;
    data: object;
    source?: Message | undefined;
    /** The app's installations that count: a command's, or those of the message that was clicked. */
    owners: Record<string, string>;
    commandName?: string;
    triggeredBy?: InteractionMetadata | undefined;
  },
): Interaction {
  const { type, user, channel, data, source, owners } = values;
  const { guild } = channel;
  const member = guild?.members.get(user.id);
  const interaction = core.interactions.open({
    type,
    user,
    channel,
    source,
    isInstalledHere: guild ? guild.hasBot : channel.kind === 'dm',
    metadata: (id) => ({
      id,
      type,
      user: userJson(user),
      authorizing_integration_owners: owners,
      ...(values.commandName !== undefined && { name: values.commandName, command_type: 1 }),
      ...(type === INTERACTION.component && source && { interacted_message_id: source.id }),
      ...(values.triggeredBy && { triggering_interaction_metadata: values.triggeredBy }),
    }),
  });
  core.gateway.publish(
    'INTERACTION_CREATE',
    () => ({
      id: interaction.id,
      application_id: core.world.applicationId,
      type,
      data,
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      channel: { ...channelJson(channel), ...(guild && { permissions: String(permissionsOf(user, channel)) }) },
      ...(guild && {
        guild_id: guild.id,
        guild: { id: guild.id, locale: guild.locale, features: [] },
        guild_locale: guild.locale,
      }),
      ...(guild && member ? { member: interactionMemberJson(guild, member, channel) } : { user: userJson(user) }),
      ...(source && { message: interactionMessageJson(source) }),
      locale: user.locale,
      app_permissions: String(permissionsOf(core.world.bot, channel)),
      entitlements: [],
      authorizing_integration_owners: owners,
      context: contextOf(channel),
      attachment_size_limit: 10 * 1024 * 1024,
    }),
    { guildId: guild?.hasBot ? guild.id : undefined },
  );
  return interaction;
}

/** The message an interaction is about comes whole, whatever the intents. */
const interactionMessageJson = (message: Message) => ({
  ...messageJson(message),
  ...(message.ephemeralFor && { flags: message.flags | FLAG.ephemeral }),
});

/** `resolved` for the users, channels, roles and messages that an interaction names. */
export function resolve(
  core: Core,
  channel: Channel,
  named: {
    users?: readonly User[];
    channels?: readonly Channel[];
    roles?: readonly string[];
    messages?: readonly Message[];
    attachments?: readonly APIAttachment[];
  },
): APIInteractionDataResolved {
  const { guild } = channel;
  const users = named.users ?? [];
  const byId = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries(entries);
  const members = users.flatMap((user) => {
    const member = guild?.members.get(user.id);
    if (!member) return [];
    const partial = partialMemberJson(member);
    return [[user.id, { ...partial, permissions: String(permissionsOf(user, channel)) }] as const];
  });
  const roles = (named.roles ?? []).flatMap((id) => guild?.roles.get(id) ?? []);
  const resolved = {
    ...(users.length > 0 && { users: byId(users.map((user) => [user.id, userJson(user)] as const)) }),
    ...(members.length > 0 && { members: byId(members) }),
    ...(roles.length > 0 && guild && { roles: byId(roles.map((role) => [role.id, roleJson(role, guild)] as const)) }),
    ...(named.channels?.length && {
      channels: byId(
        named.channels.map(
          (one) => [one.id, { ...channelJson(one), permissions: String(permissionsOf(core.world.bot, one)) }] as const,
        ),
      ),
    }),
    ...(named.attachments?.length && { attachments: byId(named.attachments.map((one) => [one.id, one] as const)) }),
    ...(named.messages?.length && {
      messages: byId(named.messages.map((message) => [message.id, messageJson(message)] as const)),
    }),
  };
  return resolved as unknown as APIInteractionDataResolved;
}
