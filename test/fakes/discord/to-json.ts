import { componentJson } from './component-json.ts';
import { CHANNEL_TYPES, isThread } from './state.ts';
import { permissionsIn } from './permissions.ts';
import type { Channel, Guild, Member, Message, Role, User } from './state.ts';

const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('Z', '000+00:00');

export const userJson = (user: User) => ({
  id: user.id,
  username: user.name.toLowerCase().replace(/\W+/g, '_'),
  discriminator: user.isBot ? '4242' : '0',
  global_name: user.isBot ? null : user.name,
  avatar: null,
  public_flags: 0,
  flags: 0,
  primary_guild: null,
  ...(user.isBot && { bot: true }),
});

export const roleJson = (role: Role, guild: Guild) => ({
  id: role.id,
  name: role.name,
  description: null,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: role.id === guild.id ? 0 : 1,
  permissions: String(role.permissions),
  managed: role.botId !== undefined,
  ...(role.botId !== undefined && { tags: { bot_id: role.botId } }),
  mentionable: role.mentionable,
  flags: 0,
});

export const memberJson = (member: Member) => ({
  user: userJson(member.user),
  roles: [...member.roles],
  joined_at: isoTime(member.joinedAt),
  nick: null,
  avatar: null,
  banner: null,
  premium_since: null,
  communication_disabled_until: null,
  pending: false,
  deaf: false,
  mute: false,
  flags: 0,
});

/** A member beside the user, as messages and resolved members have it. */
export const partialMemberJson = (member: Member) =>
  Object.fromEntries(Object.entries(memberJson(member)).filter(([key]) => !['user', 'deaf', 'mute'].includes(key)));

/** A member as an interaction carries them: with what they may do in its channel. */
export const interactionMemberJson = (guild: Guild, member: Member, channel: Channel) => ({
  ...memberJson(member),
  permissions: String(permissionsIn(guild, member.user, channel)),
});

export function channelJson(channel: Channel) {
  const { guild, parent } = channel;
  const base = {
    id: channel.id,
    type: CHANNEL_TYPES[channel.kind],
    last_message_id: [...channel.messages.keys()].at(-1) ?? null,
    flags: channel.requiresTag ? 1 << 4 : 0,
  };
  if (!guild) return { ...base, recipients: channel.recipients.map(userJson) };
  const named = { ...base, guild_id: guild.id, name: channel.name, rate_limit_per_user: 0 };
  if (isThread(channel)) {
    return {
      ...named,
      parent_id: parent?.id ?? null,
      owner_id: channel.ownerId,
      member_count: channel.threadMembers.size,
      message_count: channel.messages.size,
      total_message_sent: channel.messages.size,
      applied_tags: channel.appliedTags,
      thread_metadata: {
        archived: channel.archived,
        archive_timestamp: isoTime(channel.createdAt),
        auto_archive_duration: channel.autoArchiveMinutes,
        locked: channel.locked,
        create_timestamp: isoTime(channel.createdAt),
        ...(channel.kind === 'private-thread' && { invitable: true }),
      },
    };
  }
  return {
    ...named,
    position: 0,
    parent_id: null,
    topic: channel.topic,
    nsfw: false,
    permission_overwrites: [...channel.overwrites].map(([id, { allow, deny }]) => ({
      id,
      type: guild.roles.has(id) ? 0 : 1,
      allow: String(allow),
      deny: String(deny),
    })),
    ...(channel.kind === 'forum' && {
      available_tags: channel.tags,
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    }),
  };
}

export const threadMemberJson = (thread: Channel, userId: string) => ({
  id: thread.id,
  user_id: userId,
  join_timestamp: isoTime(thread.createdAt),
  flags: 0,
});

/** What a guild's REST answer and its GUILD_CREATE have in common. */
export const guildJson = (guild: Guild) => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  description: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  home_header: null,
  application_id: null,
  owner_id: guild.owner.id,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: guild.locale,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  incidents_data: null,
  emojis: [],
  stickers: [],
  roles: [...guild.roles.values()].map((role) => roleJson(role, guild)),
});

export function guildCreateJson(guild: Guild, bot: User) {
  const channels = [...guild.channels.values()];
  const self = guild.members.get(bot.id);
  return {
    ...guildJson(guild),
    joined_at: isoTime(self?.joinedAt ?? 0),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: self ? [memberJson(self)] : [],
    channels: channels.filter((channel) => !isThread(channel)).map(channelJson),
    threads: channels.filter((channel) => isThread(channel) && !channel.archived).map(channelJson),
  };
}

const CONTENT_FIELDS = { content: '', embeds: [], attachments: [], components: [] };

/** A message as Discord sends it; `withContent: false` is what an app sees without the message-content intent. */
export function messageJson(message: Message, withContent = true) {
  const { channel, pings } = message;
  const users = [...pings.users].flatMap((id) => {
    const user = [...(channel.guild?.members.values() ?? [])].find((member) => member.user.id === id)?.user;
    return user ?? channel.recipients.find((recipient) => recipient.id === id) ?? [];
  });
  return {
    id: message.id,
    type: message.type,
    channel_id: channel.id,
    author: userJson(message.author),
    timestamp: isoTime(message.createdAt),
    edited_timestamp: message.editedAt === null ? null : isoTime(message.editedAt),
    tts: false,
    mention_everyone: pings.everyone,
    mentions: users.map(userJson),
    mention_roles: [...pings.roles],
    pinned: message.pinned,
    flags: message.flags,
    content: message.content,
    embeds: message.embeds,
    attachments: message.attachments,
    components: message.components.map(componentJson),
    ...(message.reactions.size > 0 && {
      reactions: [...message.reactions].map(([name, from]) => ({
        count: from.size,
        count_details: { burst: 0, normal: from.size },
        me: false,
        me_burst: false,
        emoji: { id: null, name },
        burst_colors: [],
      })),
    }),
    ...(message.nonce !== undefined && { nonce: message.nonce }),
    ...(message.replyTo && {
      message_reference: {
        type: 0,
        channel_id: message.replyTo.channelId,
        message_id: message.replyTo.messageId,
        ...(channel.guild && { guild_id: channel.guild.id }),
      },
    }),
    ...(message.thread && { thread: channelJson(message.thread) }),
    ...(message.author.isBot && { application_id: message.author.id }),
    ...(message.interaction && { webhook_id: message.author.id, interaction_metadata: message.interaction }),
    ...(!withContent && CONTENT_FIELDS),
  };
}

/** What MESSAGE_CREATE and MESSAGE_UPDATE carry beside the message. */
export function messageEventJson(message: Message, withContent: boolean) {
  const { channel, author } = message;
  const member = channel.guild?.members.get(author.id);
  return {
    ...messageJson(message, withContent),
    // discord.js drops a direct message without a word where this is missing.
    channel_type: CHANNEL_TYPES[channel.kind],
    ...(channel.guild && { guild_id: channel.guild.id }),
    ...(member && { member: partialMemberJson(member) }),
  };
}
