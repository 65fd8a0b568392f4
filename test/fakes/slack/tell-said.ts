import type { Core } from './core.ts';
import { channelType, messageJson } from './to-json.ts';
import type { Channel, Message, User } from './world.ts';

/**
 * Tells the app that it was mentioned, beside telling of the message: only where it is a member, and not in direct
 * messages. https://docs.slack.dev/reference/events/app_mention
 */
export function tellMention(core: Core, message: Message): void {
  const { channel, author, text } = message;
  const { bot } = channel.workspace;
  if (!text.includes(`<@${bot.id}`) || author === bot) return;
  if (channel.kind === 'im' || !channel.members.has(bot)) return;
  core.tell(channel.workspace, {
    ...messageJson(core.world, message),
    type: 'app_mention',
    channel: channel.id,
    event_ts: message.ts,
  });
}

/** Tells of links to the app's domains. https://docs.slack.dev/reference/events/link_shared */
export function tellLinks(core: Core, message: Message): void {
  const { channel, author, text, ts, threadTs } = message;
  const { workspace } = channel;
  const links = [...text.matchAll(/<(https?:\/\/[^>|]+)(?:\|[^>]*)?>|(?<![<\w])https?:\/\/[^\s<>|]+/g)]
    .map(([whole, linked]) => (linked ?? whole).replaceAll('&amp;', '&'))
    .flatMap((url) => {
      const host = URL.canParse(url) ? new URL(url).hostname : '';
      const domain = core.settings.unfurlDomains.find((one) => host === one || host.endsWith(`.${one}`));
      return domain === undefined ? [] : [{ url, domain }];
    });
  if (links.length === 0) return;
  core.tell(workspace, {
    type: 'link_shared',
    channel: channel.id,
    is_bot_user_member: channel.members.has(workspace.bot),
    user: author.id,
    message_ts: ts,
    ...(threadTs !== undefined && { thread_ts: threadTs }),
    unfurl_id: `${channel.id}.${ts}`,
    source: 'conversations_history',
    links,
  });
}

/** Tells that somebody came into a channel; where it is the bot, of the mention that made them invite it too. */
export function tellJoined(core: Core, channel: Channel, user: User, inviter: User): void {
  const { workspace, messages } = channel;
  core.tell(workspace, {
    type: 'member_joined_channel',
    user: user.id,
    channel: channel.id,
    channel_type: channelType(channel) === 'channel' ? 'C' : 'G',
    team: workspace.id,
    inviter: inviter.id,
  });
  if (user !== workspace.bot) return;
  const mention = [...messages.values()].findLast(({ text }) => text.includes(`<@${user.id}`));
  if (mention) tellMention(core, mention);
}
