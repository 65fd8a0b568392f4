import type { Arguments } from './arguments.ts';
import type { Core } from './core.ts';
import type { Tier } from './rate-limits.ts';
import { refuse } from './slack-error.ts';
import { isDirect } from './world.ts';
import type { Channel, Message, Workspace } from './world.ts';

/** A call of a method, by the app in one workspace. */
export interface Call {
  readonly core: Core;
  readonly workspace: Workspace;
  readonly args: Arguments;
}

/** A method of the Web API. https://docs.slack.dev/reference/methods */
export interface Method {
  readonly name: string;
  readonly tier: Tier;
  /** Any one of these is enough; of a conversation's kind where a function says so. None: no scope is asked for. */
  readonly scopes?: readonly string[] | ((call: Call) => readonly string[]);
  /** The token it is called with: a bot's where nothing is said. */
  readonly token?: 'app' | 'none';
  /** Gives what stands beside `ok: true`. Throws a `SlackError`. */
  handle(call: Call): Readonly<Record<string, unknown>>;
}

/** The conversation an argument names, as far as the app may know of it. */
export function channelOf({ core, workspace, args }: Call, name = 'channel'): Channel {
  const channel = core.world.channels.get(args.required(name));
  if (channel?.workspace !== workspace) throw refuse('channel_not_found');
  if (channel.kind !== 'public' && !channel.members.has(workspace.bot)) throw refuse('channel_not_found');
  return channel;
}

/** The same where messages are read: the bot has to be in it. */
export function readableChannel(call: Call): Channel {
  const channel = channelOf(call);
  if (!channel.members.has(call.workspace.bot)) throw refuse('not_in_channel');
  return channel;
}

/** A message in a conversation, by the argument that names its `ts`. */
export function messageOf({ args }: Call, channel: Channel, name = 'ts'): Message {
  const message = channel.messages.get(args.required(name));
  if (!message) throw refuse('message_not_found');
  return message;
}

const KINDS = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;

/** `channels:history`, `im:read` …: the scope for a conversation's kind; all of them where it isn't known. */
export const scopeOf =
  (what: 'history' | 'read') =>
  ({ core, args }: Call): string[] => {
    const channel = core.world.channels.get(args.optional('channel') ?? '');
    return channel ? [`${KINDS[channel.kind]}:${what}`] : Object.values(KINDS).map((kind) => `${kind}:${what}`);
  };

/** Whether the bot may write in a conversation. Throws what Slack says where it may not. */
export function requireWritable({ workspace }: Pick<Call, 'workspace'>, channel: Channel): void {
  if (channel.archived) throw refuse('is_archived');
  const isMember = channel.members.has(workspace.bot);
  if (isMember || isDirect(channel)) return;
  if (channel.kind === 'private') throw refuse('channel_not_found');
  if (!workspace.scopes.has('chat:write.public')) throw refuse('not_in_channel');
}
