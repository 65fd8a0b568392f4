import type { Core } from './core.ts';
import { missingAccess, unknownChannel, unknownGuild, unknownMessage } from './discord-error.ts';
import { mayView } from './permissions.ts';
import type { UploadedFile } from './post-message.ts';
import type { Channel, Guild, Message } from './state.ts';

/** The names a route's pattern can have. */
type ParameterName =
  'application' | 'channel' | 'command' | 'emoji' | 'guild' | 'interaction' | 'message' | 'token' | 'user';

export interface RouteRequest {
  readonly core: Core;
  readonly params: Readonly<Record<ParameterName, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** As Discord's documentation writes it, such as `/channels/:channel/messages/:message`. */
  readonly pattern: string;
  readonly handle: (request: RouteRequest) => Answer;
}

export const route = (method: string, pattern: string, handle: Route['handle']): Route => ({
  method,
  pattern,
  handle,
});

export const NO_CONTENT: Answer = { status: 204 };
export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });

/** The path's channel, if the bot sees it. */
export function channelOf({ core, params }: RouteRequest): Channel {
  const channel = core.world.channels.get(params.channel);
  if (!channel) throw unknownChannel();
  if (!mayView(core.world.bot, channel)) throw missingAccess();
  return channel;
}

/** The path's message, in the path's channel. */
export function messageOf(request: RouteRequest): Message {
  const message = channelOf(request).messages.get(request.params.message);
  if (!message) throw unknownMessage();
  return message;
}

/** The path's guild, if the bot is in it. */
export function guildOf({ core, params }: RouteRequest): Guild {
  const guild = core.world.guilds.get(params.guild);
  if (!guild) throw unknownGuild();
  if (!guild.hasBot) throw missingAccess();
  return guild;
}
