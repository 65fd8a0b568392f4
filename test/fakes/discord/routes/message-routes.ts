import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import type { Core } from '../core.ts';
import { DiscordError, archivedThread, cannotMessageUser, nonTextChannel, notTheAuthor } from '../discord-error.ts';
import { INTENT } from '../gateway.ts';
import { requirePermission } from '../permissions.ts';
import { carriesContent, changeMessage, postMessage, publishMessage, removeMessage } from '../post-message.ts';
import { NO_CONTENT, channelOf, messageOf, ok, route } from '../route.ts';
import type { RouteRequest } from '../route.ts';
import { isThread } from '../state.ts';
import type { Channel, Message } from '../state.ts';
import { messageJson } from '../to-json.ts';
import { FLAG } from '../validate-message.ts';
import type { MessageBody } from '../validate-message.ts';
import { requireShape } from '../validate-request.ts';
import { isGiven } from '../is-given.ts';

/** A nonce is remembered "for a few minutes". */
const NONCE_LIVES_MS = 5 * 60_000;

const shown = (core: Core, message: Message) => messageJson(message, carriesContent(core, message, core.seesContent));

/** Refuses where the bot may not write: wrong kind of channel, closed thread, missing permission, closed DMs. */
function requireWritable(core: Core, channel: Channel): void {
  const { bot } = core.world;
  if (channel.kind === 'forum' || channel.kind === 'category') throw nonTextChannel();
  requirePermission(bot, channel, isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages');
  if (channel.kind === 'dm' && channel.recipients[0]?.takesDirectMessages === false) throw cannotMessageUser();
  if (channel.archived && channel.locked) throw archivedThread();
}

function create(request: RouteRequest) {
  const { core, files } = request;
  const { world } = core;
  const channel = channelOf(request);
  requireWritable(core, channel);
  const body = requireShape(MessageCreateRequestSchema, request.body) as MessageBody;
  if (files.length > 0) requirePermission(world.bot, channel, 'AttachFiles');
  if (body.message_reference) requirePermission(world.bot, channel, 'ReadMessageHistory');
  if (body.enforce_nonce && isGiven(body.nonce)) {
    const since = world.clock.now() - NONCE_LIVES_MS;
    const first = [...channel.messages.values()].find(
      ({ nonce, author, createdAt }) => nonce === body.nonce && author === world.bot && createdAt > since,
    );
    if (first) return ok(shown(core, first));
  }
  channel.archived = false;
  return ok(shown(core, postMessage(core, body, { channel, author: world.bot, files })));
}

function edit(request: RouteRequest) {
  const { core, files } = request;
  const message = messageOf(request);
  const body = requireShape(MessageEditRequestPartialSchema, request.body) as MessageBody;
  if (message.author !== core.world.bot) {
    requirePermission(core.world.bot, message.channel, 'ManageMessages');
    if (Object.keys(body).some((key) => key !== 'flags')) throw notTheAuthor();
  }
  if (message.channel.archived) throw archivedThread();
  return ok(shown(core, changeMessage(core, message, body, files)));
}

function list(request: RouteRequest) {
  const { core, query } = request;
  const channel = channelOf(request);
  requirePermission(core.world.bot, channel, 'ReadMessageHistory');
  const limit = Number(query.get('limit') ?? 50);
  const [before, after] = [query.get('before'), query.get('after')];
  const found = [...channel.messages.values()].filter(
    ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
  );
  const page = after ? found.slice(0, limit) : found.slice(-limit);
  return ok(page.reverse().map((message) => shown(core, message)));
}

function remove(request: RouteRequest) {
  const { core } = request;
  const message = messageOf(request);
  if (message.author !== core.world.bot) requirePermission(core.world.bot, message.channel, 'ManageMessages');
  removeMessage(core, message);
  return NO_CONTENT;
}

function crosspost(request: RouteRequest) {
  const { core } = request;
  const message = messageOf(request);
  requirePermission(core.world.bot, message.channel, 'SendMessages');
  if (message.channel.kind !== 'announcement') {
    throw new DiscordError(400, 50024, 'Cannot execute action on this channel type');
  }
  if (message.crossposted) throw new DiscordError(400, 40033, 'This message has already been crossposted.');
  message.crossposted = true;
  message.flags |= FLAG.crossposted;
  publishMessage(core, 'MESSAGE_UPDATE', message);
  return ok(shown(core, message));
}

function type(request: RouteRequest) {
  const { core } = request;
  const channel = channelOf(request);
  requireWritable(core, channel);
  core.typing(channel, core.world.bot);
  return NO_CONTENT;
}

function react(request: RouteRequest) {
  const { core, params } = request;
  const message = messageOf(request);
  const { bot } = core.world;
  requirePermission(bot, message.channel, 'ReadMessageHistory', 'AddReactions');
  const from = message.reactions.get(params.emoji) ?? new Set<string>();
  message.reactions.set(params.emoji, from.add(bot.id));
  const { channel } = message;
  core.gateway.publish(
    'MESSAGE_REACTION_ADD',
    () => ({
      user_id: bot.id,
      channel_id: channel.id,
      message_id: message.id,
      ...(channel.guild && { guild_id: channel.guild.id }),
      emoji: { id: null, name: params.emoji },
      burst: false,
      type: 0,
    }),
    {
      guildId: channel.guild?.id,
      intents: channel.guild ? INTENT.guildMessageReactions : INTENT.directMessageReactions,
    },
  );
  return NO_CONTENT;
}

function unreact(request: RouteRequest) {
  const message = messageOf(request);
  message.reactions.get(request.params.emoji)?.delete(request.core.world.bot.id);
  return NO_CONTENT;
}

function pin(request: RouteRequest) {
  const message = messageOf(request);
  requirePermission(request.core.world.bot, message.channel, 'ManageMessages');
  message.pinned = true;
  return NO_CONTENT;
}

export const messageRoutes = [
  route('GET', '/channels/:channel/messages', list),
  route('POST', '/channels/:channel/messages', create),
  route('GET', '/channels/:channel/messages/:message', (request) => {
    requirePermission(request.core.world.bot, channelOf(request), 'ReadMessageHistory');
    return ok(shown(request.core, messageOf(request)));
  }),
  route('PATCH', '/channels/:channel/messages/:message', edit),
  route('DELETE', '/channels/:channel/messages/:message', remove),
  route('POST', '/channels/:channel/messages/:message/crosspost', crosspost),
  route('POST', '/channels/:channel/typing', type),
  route('PUT', '/channels/:channel/messages/:message/reactions/:emoji/@me', react),
  route('DELETE', '/channels/:channel/messages/:message/reactions/:emoji/@me', unreact),
  route('PUT', '/channels/:channel/messages/pins/:message', pin),
  route('PUT', '/channels/:channel/pins/:message', pin),
];
