import { randomUUID } from 'node:crypto';
import {
  ChannelType,
  ComponentType,
  MessageFlags,
  RESTJSONErrorCodes,
  type APIMessageTopLevelComponent,
  type Channel,
  type Client,
  type ForumChannel,
  type MediaChannel,
  type NewsChannel,
  type SendableChannels,
  type TextChannel,
} from 'discord.js';
import type { Card } from '../../../../core/cards/card.ts';
import { cleanText } from '../../../../core/cards/clean-text.ts';
import { DatelineError } from '../../../../core/errors.ts';
import type { ButtonStore } from '../../../../core/ports/button-store.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import type { PostOptions } from '../../../../core/ports/platform.ts';
import { readConversationId } from '../conversation-id.ts';
import { discordCode } from '../explain-failure.ts';
import { failureFields } from '../failure-fields.ts';
import { markOf } from './find-posted.ts';
import { limits } from '../limits.ts';
import { passOverDeleted, Posting, type Body } from './posting.ts';
import { renderCard } from '../rendering/render-card.ts';

export interface PostDependencies {
  client: Client<true>;
  buttons: ButtonStore;
  logger: Logger;
}

/** What a post is called where the card has no title. */
const untitled = 'Dateline';

/**
 * Posts a card to a conversation, message by message: in a forum as a post of its own, in an announcement channel to all
 * who follow it. Posts of a forum can't be named: there only progress keeps the first message from coming twice. Rejects
 * with what Discord says, or a `DatelineError` where there is no such conversation.
 */
export async function postCard(
  { client, buttons, logger }: PostDependencies,
  conversation: string,
  card: Card,
  options: PostOptions = {},
): Promise<void> {
  const channel = await findChannel(client, conversation);
  const { messages, kept, files, fileComponents } = renderCard(card);
  if (kept.size > 0) await buttons.keepButtons(kept);
  const key = options.key ?? randomUUID();
  const bodies = messages.map((message, index): Body => {
    const body = toBody({ ...message, id: markOf(key, index) }, index === 0 ? options.mention : undefined);
    if (index < messages.length - 1 || files.length === 0) return body;
    return { ...body, components: [...body.components, ...fileComponents], files };
  });
  if (bodies.length === 0) return;
  const posting = new Posting(key, bodies, options);
  const name = nameThread(card);
  if (isForum(channel)) {
    const post = await posting.openPost(channel, { name, appliedTags: findTags(channel, options, logger) });
    if (post !== null) await posting.sendRest(post);
    return;
  }
  if (!channel.isSendable()) throw refuseChannel();
  const first = await posting.sendFirst(channel);
  // Who follows the channel gets what a published message is changed to.
  if (channel.type === ChannelType.GuildAnnouncement && posting.amended === 0) await publish(channel, first, logger);
  if (!posting.hasRest) return;
  const opensThread = options.details === 'thread' && hasThreads(channel);
  const rest = opensThread ? await findThread(channel, posting, first, name) : channel;
  if (rest !== null) await posting.sendRest(rest);
}

/** Where the messages behind the first one stand; null where they are to be amended, and someone deleted it. */
async function findThread(
  channel: TextChannel | NewsChannel,
  { amended }: Posting,
  first: string,
  name: string,
): Promise<SendableChannels | null> {
  if (amended === 0) return openThread(channel, first, name);
  if (amended === 1) return openThread(channel, first, name).catch(passOverDeleted);
  // The thread outlives the message that it carries the id of.
  const thread = await channel.client.channels.fetch(first).catch(passOverDeleted);
  return thread?.isSendable() === true ? thread : null;
}

async function findChannel(client: Client<true>, conversation: string): Promise<Channel> {
  const place = readConversationId(conversation);
  if (place === null) throw refuseChannel();
  const channel = await client.channels.fetch(place.thread ?? place.channel);
  if (channel === null) throw refuseChannel();
  return channel;
}

function refuseChannel(): DatelineError {
  return new DatelineError('not-found', 'Discord has no such conversation to post to.', {
    hint: 'Choose a channel, a thread, a forum or direct messages that Dateline can see.',
  });
}

function toBody(message: APIMessageTopLevelComponent, role: string | undefined): Body {
  const call: APIMessageTopLevelComponent[] =
    role === undefined ? [] : [{ type: ComponentType.TextDisplay, content: `<@&${role}>` }];
  return {
    components: [...call, message],
    allowedMentions: role === undefined ? { parse: [] } : { roles: [role] },
    flags: MessageFlags.IsComponentsV2,
  };
}

function hasThreads(channel: SendableChannels): channel is TextChannel | NewsChannel {
  return channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement;
}

/** A thread of the message; the one that it has, where it was posted before: it carries the message's id. */
async function openThread(
  channel: TextChannel | NewsChannel,
  message: string,
  name: string,
): Promise<SendableChannels> {
  try {
    return await channel.threads.create({ name, startMessage: message });
  } catch (error) {
    if (discordCode(error) !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) throw error;
    const thread = await channel.client.channels.fetch(message);
    if (thread?.isSendable() !== true) throw error;
    return thread;
  }
}

/** That nobody else gets it is no reason to take it back. */
async function publish(channel: NewsChannel, message: string, logger: Logger): Promise<void> {
  await channel.messages.crosspost(message).catch((error: unknown) => {
    if (discordCode(error) === RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted) return;
    logger.warn(
      { ...failureFields(error), channel: channel.id },
      'a message could not be published to who follows the channel',
    );
  });
}

function isForum(channel: Channel): channel is ForumChannel | MediaChannel {
  return channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
}

/** The forum's tags of the wanted names. */
function findTags(channel: ForumChannel | MediaChannel, { tags = [] }: PostOptions, logger: Logger): string[] {
  const found = tags.flatMap((wanted) => channel.availableTags.filter(({ name }) => name === wanted).slice(0, 1));
  const names = found.map(({ name }) => name);
  const missing = tags.filter((wanted) => !names.includes(wanted));
  if (missing.length > 0) logger.warn({ channel: channel.id, missing }, 'a forum has no such tags');
  return found.slice(0, limits.threadTags).map(({ id }) => id);
}

function nameThread({ title }: Card): string {
  const name = cleanText(title ?? '').trim() || untitled;
  return name.length <= limits.threadName
    ? name
    : `${name
        .slice(0, limits.threadName - 1)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;
}
