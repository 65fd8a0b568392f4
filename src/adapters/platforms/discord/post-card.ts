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
  type Message,
  type MessageMentionOptions,
  type SendableChannels,
} from 'discord.js';
import type { Card } from '../../../core/cards/card.ts';
import { cleanText } from '../../../core/cards/clean-text.ts';
import { DatelineError } from '../../../core/errors.ts';
import type { ButtonStore } from '../../../core/ports/button-store.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type { PostOptions } from '../../../core/ports/platform.ts';
import { readConversationId } from './conversation-id.ts';
import type { AttachedFile } from './attach-files.ts';
import { discordCode } from './explain-failure.ts';
import { failureFields } from './failure-fields.ts';
import { limits } from './limits.ts';
import { nameMessage } from './name-message.ts';
import { renderCard } from './render-card.ts';
import { sendAgain } from './send-again.ts';

export interface PostDependencies {
  client: Client<true>;
  buttons: ButtonStore;
  logger: Logger;
}

/** What a post is called where the card has no title. */
const untitled = 'Dateline';

interface Body {
  components: readonly APIMessageTopLevelComponent[];
  allowedMentions: MessageMentionOptions;
  flags: MessageFlags.IsComponentsV2;
  files?: readonly AttachedFile[];
}

/**
 * Posts a card to a conversation, message by message: in a forum as a post of its own, in an announcement channel to all
 * who follow it. Posts of a forum can't be named: there the key keeps only what stands below from coming twice. Rejects with what Discord says, or a `DatelineError` where there is no such conversation.
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
  const [first, ...rest] = messages.map((message, index): Body => {
    const body = toBody(message, index === 0 ? options.mention : undefined);
    if (index < messages.length - 1 || files.length === 0) return body;
    return { ...body, components: [...body.components, ...fileComponents], files };
  });
  if (first === undefined) return;
  const name = nameThread(card);
  const key = options.key ?? randomUUID();
  if (isForum(channel)) {
    const thread = await channel.threads.create({
      name,
      message: first,
      appliedTags: findTags(channel, options, logger),
    });
    await sendAll(thread, rest, key, 1);
    return;
  }
  if (!channel.isSendable()) throw refuseChannel(conversation);
  const message = await sendOne(channel, first, key, 0);
  if (channel.type === ChannelType.GuildAnnouncement) await publish(message, logger);
  if (rest.length === 0) return;
  const below = options.details === 'thread' ? await openThread(message, name) : channel;
  await sendAll(below, rest, key, 1);
}

async function findChannel(client: Client<true>, conversation: string): Promise<Channel> {
  const place = readConversationId(conversation);
  if (place === null) throw refuseChannel(conversation);
  const channel = await client.channels.fetch(place.thread ?? place.channel);
  if (channel === null) throw refuseChannel(conversation);
  return channel;
}

function refuseChannel(conversation: string): DatelineError {
  return new DatelineError('not-found', `Discord has no conversation ${conversation} to post to.`, {
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

async function sendAll(channel: SendableChannels, bodies: readonly Body[], key: string, from: number) {
  for (const [index, body] of bodies.entries()) await sendOne(channel, body, key, from + index);
}

function sendOne(channel: SendableChannels, body: Body, key: string, index: number): Promise<Message> {
  return sendAgain<Message>(() => channel.send({ ...body, ...nameMessage(`${key}\n${index}`) }));
}

/** A thread of the message; the one that it has, where it was posted before: it carries the message's id. */
async function openThread(message: Message, name: string): Promise<SendableChannels> {
  try {
    return await message.startThread({ name });
  } catch (error) {
    if (discordCode(error) !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) throw error;
    const thread = await message.client.channels.fetch(message.id);
    if (thread?.isSendable() !== true) throw error;
    return thread;
  }
}

/** That nobody else gets it is no reason to take it back. */
async function publish(message: Message, logger: Logger): Promise<void> {
  await message.crosspost().catch((error: unknown) => {
    logger.warn(
      { ...failureFields(error), channel: message.channelId },
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
