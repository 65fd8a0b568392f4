import type { APIAllowedMentions, APIAttachment, APIEmbed, APIGuildForumTag } from 'discord.js';
import type { Component } from './components.ts';
import type { PeerClock } from '../peer-clock.ts';
import { Uploads } from './uploads.ts';
import type { CommandDeclaration } from './validate-command.ts';

/** What a test calls a channel's kind, with Discord's number for it. */
export const CHANNEL_TYPES = {
  text: 0,
  dm: 1,
  voice: 2,
  group: 3,
  category: 4,
  announcement: 5,
  'announcement-thread': 10,
  thread: 11,
  'private-thread': 12,
  forum: 15,
} as const;
export type ChannelKind = keyof typeof CHANNEL_TYPES;

export interface User {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly locale: string;
  /** Whether they installed the app for themselves. */
  installed: boolean;
  /** Whether a direct message to them arrives; else creating one is refused with 50007. */
  takesDirectMessages: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  mentionable: boolean;
  /** The bot whose own role it is. */
  readonly botId?: string;
}

export interface Member {
  readonly user: User;
  readonly roles: Set<string>;
  readonly joinedAt: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Whether the app's bot is a member; without it, only what users installed for themselves works. */
  readonly hasBot: boolean;
  readonly owner: User;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
}

export interface Overwrite {
  allow: bigint;
  deny: bigint;
}

export interface Channel {
  readonly id: string;
  kind: ChannelKind;
  name: string;
  topic: string | null;
  readonly guild?: Guild;
  /** The channel a thread was opened in. */
  readonly parent?: Channel;
  /** Who may be in a DM or group, beside the bot (which is in a DM, never in a group). */
  readonly recipients: readonly User[];
  /** By role or member id. */
  readonly overwrites: Map<string, Overwrite>;
  /** A forum's tags. */
  readonly tags: APIGuildForumTag[];
  /** Whether a forum's post has to carry a tag (channel flag 1<<4). */
  readonly requiresTag: boolean;
  /** A post's tags. */
  appliedTags: string[];
  readonly ownerId?: string;
  readonly createdAt: number;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  readonly threadMembers: Set<string>;
  readonly messages: Map<string, Message>;
}

/** Who is pinged by a message, after `allowed_mentions` and permissions. */
export interface Pings {
  users: Set<string>;
  roles: Set<string>;
  everyone: boolean;
}

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly createdAt: number;
  /** 0 ordinary, 19 reply, 20 answer to a command, 21 thread starter. */
  readonly type: number;
  editedAt: number | null;
  /** How often it was changed. */
  revision: number;
  content: string;
  embeds: APIEmbed[];
  components: Component[];
  attachments: APIAttachment[];
  /** What the attachments hold, by their id. */
  readonly files: Map<string, Buffer>;
  flags: number;
  pings: Pings;
  allowedMentions: APIAllowedMentions | undefined;
  pinned: boolean;
  crossposted: boolean;
  readonly reactions: Map<string, Set<string>>;
  readonly nonce?: string | number;
  readonly replyTo?: { readonly channelId: string; readonly messageId: string };
  /** Set on what came through an interaction's webhook. */
  readonly interaction?: InteractionMetadata;
  /** Only this user sees it. */
  readonly ephemeralFor?: User;
  thread?: Channel;
}

/** What a message that answers an interaction says of it. */
export interface InteractionMetadata {
  readonly id: string;
  readonly type: number;
  readonly user: object;
  /** Through whom the app was callable: '0' a server, '1' a user. */
  readonly authorizing_integration_owners: Record<string, string>;
  readonly name?: string;
  readonly command_type?: number;
  readonly interacted_message_id?: string;
  readonly triggering_interaction_metadata?: InteractionMetadata;
}

export interface RegisteredCommand {
  readonly id: string;
  version: string;
  readonly guildId?: string;
  declaration: CommandDeclaration;
}

const DISCORD_EPOCH = 1_420_070_400_000n;

/** Everything the loopback Discord knows: made by the test, read and changed by requests. */
export class World {
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** Global commands under '', a guild's under its id. */
  readonly commands = new Map<string, RegisteredCommand[]>();
  readonly clock: PeerClock;
  readonly bot: User;
  readonly uploads = new Uploads();
  #count = 0n;

  constructor(clock: PeerClock) {
    this.clock = clock;
    this.bot = this.addUser({ name: 'Dateline', isBot: true });
  }

  /** The application's id; a bot made since 2016 carries the same. */
  get applicationId(): string {
    return this.bot.id;
  }

  /** A new id, later than all before. */
  snowflake(): string {
    return String(((BigInt(this.clock.now()) - DISCORD_EPOCH) << 22n) + this.#count++);
  }

  addUser({ name, isBot = false, locale = 'en-US' }: { name: string; isBot?: boolean; locale?: string }): User {
    const user = { id: this.snowflake(), name, isBot, locale, installed: false, takesDirectMessages: true };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(
    values: Pick<Channel, 'kind' | 'name'> &
      Partial<
        Pick<Channel, 'guild' | 'parent' | 'recipients' | 'tags' | 'requiresTag' | 'appliedTags' | 'ownerId' | 'topic'>
      > & { id?: string; autoArchiveMinutes?: number },
  ): Channel {
    const channel: Channel = {
      id: this.snowflake(),
      topic: null,
      recipients: [],
      overwrites: new Map(),
      tags: [],
      requiresTag: false,
      appliedTags: [],
      createdAt: this.clock.now(),
      archived: false,
      locked: false,
      autoArchiveMinutes: 4320,
      threadMembers: new Set(),
      messages: new Map(),
      ...values,
    };
    this.channels.set(channel.id, channel);
    channel.guild?.channels.set(channel.id, channel);
    return channel;
  }

  /** Forgets a channel and the threads in it; gives all of them. */
  removeChannel(channel: Channel): Channel[] {
    const removed = [channel, ...[...this.channels.values()].filter(({ parent }) => parent === channel)];
    for (const { id, guild } of removed) {
      this.channels.delete(id);
      guild?.channels.delete(id);
    }
    return removed;
  }

  /** The DM of the bot and a user; made where there is none. */
  directMessages(user: User): Channel {
    const known = [...this.channels.values()].find(({ kind, recipients }) => kind === 'dm' && recipients[0] === user);
    return known ?? this.addChannel({ kind: 'dm', name: '', recipients: [user] });
  }

  commandsOf(guildId: string | undefined): RegisteredCommand[] {
    const known = this.commands.get(guildId ?? '');
    if (known) return known;
    const none: RegisteredCommand[] = [];
    this.commands.set(guildId ?? '', none);
    return none;
  }
}

export const isThread = ({ kind }: Channel): boolean => kind.endsWith('thread');
