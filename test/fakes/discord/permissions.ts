import { missingAccess, missingPermissions } from './discord-error.ts';
import { isThread } from './state.ts';
import type { Channel, Guild, User } from './state.ts';

// https://docs.discord.com/developers/topics/permissions
export const PERMISSION = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  CreatePrivateThreads: 1n << 36n,
  SendMessagesInThreads: 1n << 38n,
} as const;
export type PermissionName = keyof typeof PERMISSION;

const ALL = (1n << 53n) - 1n;
/** What a new server lets everyone do, of what matters here. */
export const DEFAULT_PERMISSIONS: readonly PermissionName[] = [
  'AddReactions',
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'SendMessagesInThreads',
];

export const permissionBits = (names: readonly PermissionName[]): bigint =>
  names.reduce((bits, name) => bits | PERMISSION[name], 0n);

/** Discord's own order: the guild's roles, then the channel's overwrites for everyone, for roles, for the member. */
export function permissionsIn(guild: Guild, user: User, channel?: Channel): bigint {
  const member = guild.members.get(user.id);
  if (!member) return 0n;
  if (guild.owner === user) return ALL;
  const roles = [...guild.roles.values()].filter(({ id }) => id === guild.id || member.roles.has(id));
  let bits = roles.reduce((sum, { permissions }) => sum | permissions, 0n);
  if (bits & PERMISSION.Administrator) return ALL;
  const at = channel && isThread(channel) ? channel.parent : channel;
  if (!at) return bits;
  const apply = (ids: readonly string[]): void => {
    const found = ids.flatMap((id) => at.overwrites.get(id) ?? []);
    bits &= ~found.reduce((sum, { deny }) => sum | deny, 0n);
    bits |= found.reduce((sum, { allow }) => sum | allow, 0n);
  };
  apply([guild.id]);
  apply([...member.roles]);
  apply([user.id]);
  return bits;
}

/** What a user may do in a channel; in a direct message, all that can be done there. */
export const permissionsOf = (user: User, channel: Channel): bigint =>
  channel.guild ? permissionsIn(channel.guild, user, channel) : permissionBits(DEFAULT_PERMISSIONS);

export const may = (user: User, channel: Channel, name: PermissionName): boolean =>
  (permissionsOf(user, channel) & PERMISSION[name]) !== 0n;

/** Refuses as Discord does: 50001 where the channel isn't even seen, 50013 where only the deed is not allowed. */
export function requirePermission(user: User, channel: Channel, ...names: readonly PermissionName[]): void {
  if (!mayView(user, channel)) throw missingAccess();
  if (names.some((name) => !may(user, channel, name))) throw missingPermissions();
}

/** Whether a user sees a channel at all: a group is closed to the bot, a private thread to who was not added. */
export function mayView(user: User, channel: Channel): boolean {
  if (!channel.guild) return channel.recipients.includes(user) || (user.isBot && channel.kind === 'dm');
  if (!may(user, channel, 'ViewChannel')) return false;
  return channel.kind !== 'private-thread' || channel.threadMembers.has(user.id) || may(user, channel, 'ManageThreads');
}
