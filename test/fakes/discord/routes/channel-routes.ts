import {
  CreateForumThreadRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  UpdateGuildChannelRequestPartialSchema,
  UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod';
import { DiscordError, invalidForm, unknownMember, within } from '../discord-error.ts';
import { requirePermission } from '../permissions.ts';
import { postMessage } from '../post-message.ts';
import { NO_CONTENT, channelOf, created, guildOf, messageOf, ok, route } from '../route.ts';
import type { RouteRequest } from '../route.ts';
import { CHANNEL_TYPES, isThread } from '../state.ts';
import type { Channel, ChannelKind } from '../state.ts';
import { channelJson, messageJson, threadMemberJson } from '../to-json.ts';
import { FLAG } from '../validate-message.ts';
import type { MessageBody } from '../validate-message.ts';
import { requireShape } from '../validate-request.ts';
import { isGiven } from '../is-given.ts';

interface ThreadBody {
  name: string;
  type?: number | null;
  auto_archive_duration?: number | null;
  applied_tags?: string[] | null;
  message?: MessageBody;
}

const wrongKind = () => new DiscordError(400, 50024, 'Cannot execute action on this channel type');

/** discord.js says the type of a thread where it follows from the channel; Discord passes over it. */
function withoutType(body: unknown): unknown {
  return Object.fromEntries(Object.entries(Object(body) as object).filter(([key]) => key !== 'type'));
}

/** A thread on a message carries the message's id. */
function openOnMessage(request: RouteRequest) {
  const { core } = request;
  const message = messageOf(request);
  const { channel } = message;
  const body = requireShape(CreateTextThreadWithMessageRequestSchema, withoutType(request.body)) as ThreadBody;
  if (channel.kind !== 'text' && channel.kind !== 'announcement') throw wrongKind();
  requirePermission(core.world.bot, channel, 'CreatePublicThreads');
  if (message.thread) throw new DiscordError(400, 160004, 'A thread has already been created for this message');
  const thread = open(
    request,
    channel,
    channel.kind === 'announcement' ? 'announcement-thread' : 'thread',
    body,
    message.id,
  );
  message.thread = thread;
  message.flags |= FLAG.hasThread;
  return created(channelJson(thread));
}

function openThread(request: RouteRequest) {
  const parent = channelOf(request);
  return parent.kind === 'forum' ? openPost(request, parent) : openAlone(request, parent);
}

function openAlone(request: RouteRequest, parent: Channel) {
  const body = requireShape(CreateTextThreadWithoutMessageRequestSchema, request.body) as ThreadBody;
  if (parent.kind !== 'text' && parent.kind !== 'announcement') throw wrongKind();
  const kinds = Object.entries(CHANNEL_TYPES).filter(([name]) => name.endsWith('thread'));
  const kind = kinds.find(([, type]) => type === (body.type ?? CHANNEL_TYPES['private-thread']))?.[0] as ChannelKind;
  requirePermission(
    request.core.world.bot,
    parent,
    kind === 'private-thread' ? 'CreatePrivateThreads' : 'CreatePublicThreads',
  );
  return created(channelJson(open(request, parent, kind, body)));
}

function openPost(request: RouteRequest, forum: Channel) {
  const { core, files } = request;
  const { bot } = core.world;
  const body = requireShape(CreateForumThreadRequestSchema, request.body) as ThreadBody;
  requirePermission(bot, forum, 'SendMessages');
  const tags = body.applied_tags ?? [];
  if (forum.requiresTag && tags.length === 0) {
    throw new DiscordError(400, 40067, 'A tag is required to create a forum post in this channel');
  }
  if (tags.some((id) => !forum.tags.some((tag) => tag.id === id))) {
    throw invalidForm([{ path: ['applied_tags'], code: 'INVALID_FORUM_TAG', message: 'Unknown tag.' }]);
  }
  const thread = open(request, forum, 'thread', body);
  try {
    const message = within('message', () =>
      postMessage(core, body.message ?? {}, { channel: thread, author: bot, files, id: thread.id }),
    );
    return created({ ...channelJson(thread), message: messageJson(message) });
  } catch (error) {
    core.removeChannel(thread);
    throw error;
  }
}

function open({ core }: RouteRequest, parent: Channel, kind: ChannelKind, body: ThreadBody, id?: string): Channel {
  const { world } = core;
  const thread = world.addChannel({
    kind,
    name: body.name,
    parent,
    ownerId: world.bot.id,
    appliedTags: body.applied_tags ?? [],
    ...(id !== undefined && { id }),
    ...(parent.guild && { guild: parent.guild }),
    ...(isGiven(body.auto_archive_duration) && { autoArchiveMinutes: body.auto_archive_duration }),
  });
  thread.threadMembers.add(world.bot.id);
  core.tellChannel('THREAD_CREATE', thread, { newly_created: true });
  return thread;
}

function change(request: RouteRequest) {
  const { core } = request;
  const channel = channelOf(request);
  const schema = isThread(channel) ? UpdateThreadRequestPartialSchema : UpdateGuildChannelRequestPartialSchema;
  const body = requireShape(schema, request.body) as {
    name?: string | null;
    topic?: string | null;
    archived?: boolean | null;
    locked?: boolean | null;
    applied_tags?: string[] | null;
    auto_archive_duration?: number | null;
  };
  const isOwn = isThread(channel) && channel.ownerId === core.world.bot.id && !isGiven(body.locked);
  requirePermission(
    core.world.bot,
    channel,
    ...(isOwn ? [] : ([isThread(channel) ? 'ManageThreads' : 'ManageChannels'] as const)),
  );
  if (isGiven(body.name)) channel.name = body.name;
  if (body.topic !== undefined) channel.topic = body.topic;
  if (isGiven(body.archived)) channel.archived = body.archived;
  if (isGiven(body.locked)) channel.locked = body.locked;
  if (isGiven(body.applied_tags)) channel.appliedTags = body.applied_tags;
  if (isGiven(body.auto_archive_duration)) channel.autoArchiveMinutes = body.auto_archive_duration;
  core.tellChannel(isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channel);
  return ok(channelJson(channel));
}

function addThreadMember(request: RouteRequest) {
  const thread = channelOf(request);
  const { core, params } = request;
  if (!isThread(thread)) throw wrongKind();
  const id = params.user === '' || params.user === '@me' ? core.world.bot.id : params.user;
  if (!thread.guild?.members.has(id)) throw unknownMember();
  thread.threadMembers.add(id);
  return NO_CONTENT;
}

export const channelRoutes = [
  route('GET', '/channels/:channel', (request) => ok(channelJson(channelOf(request)))),
  route('PATCH', '/channels/:channel', change),
  route('DELETE', '/channels/:channel', (request) => {
    const channel = channelOf(request);
    if (channel.guild) {
      requirePermission(request.core.world.bot, channel, isThread(channel) ? 'ManageThreads' : 'ManageChannels');
      request.core.removeChannel(channel);
    }
    return ok(channelJson(channel));
  }),
  route('POST', '/channels/:channel/messages/:message/threads', openOnMessage),
  route('POST', '/channels/:channel/threads', openThread),
  route('PUT', '/channels/:channel/thread-members/:user', addThreadMember),
  route('GET', '/channels/:channel/thread-members', (request) => {
    const thread = channelOf(request);
    return ok([...thread.threadMembers].map((id) => threadMemberJson(thread, id)));
  }),
  route('GET', '/guilds/:guild/threads/active', (request) => {
    const threads = [...guildOf(request).channels.values()].filter((one) => isThread(one) && !one.archived);
    const members = threads.flatMap((thread) =>
      thread.threadMembers.has(request.core.world.bot.id) ? [threadMemberJson(thread, request.core.world.bot.id)] : [],
    );
    return ok({ threads: threads.map(channelJson), members, has_more: false });
  }),
];
