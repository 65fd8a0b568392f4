import type { Channel } from 'discord.js';

/** Where someone is spoken to: a channel, or a thread in it. */
export interface Place {
  /** The server; null in direct messages and in groups. */
  guild: string | null;
  channel: string;
  thread: string | null;
}

/** `discord:server:channel[:thread]`, where `dm` stands for the server of direct messages. */
export function writeConversationId({ guild, channel, thread }: Place): string {
  return ['discord', guild ?? 'dm', channel, ...(thread === null ? [] : [thread])].join(':');
}

/** The place of a conversation of Discord's; null for any other words. */
export function readConversationId(conversation: string): Place | null {
  const [, guild, channel, thread] = /^discord:(dm|\d{1,20}):(\d{1,20})(?::(\d{1,20}))?$/.exec(conversation) ?? [];
  if (guild === undefined || channel === undefined) return null;
  return { guild: guild === 'dm' ? null : guild, channel, thread: thread ?? null };
}

/** The place of a channel; of one that is not known, such as where only a user has the app, its ids must do. */
export function placeOf(guild: string | null, channelId: string, channel: Channel | null): Place {
  const parent = channel?.isThread() === true ? channel.parentId : null;
  return parent === null ? { guild, channel: channelId, thread: null } : { guild, channel: parent, thread: channelId };
}
