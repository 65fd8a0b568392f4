import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { APIGuildForumTag } from 'discord.js';
import { Core } from './core.ts';
import { Faults } from './faults.ts';
import { Gateway, INTENT } from './gateway.ts';
import { greetSession } from './greet-session.ts';
import { Interactions } from './interaction-lifetimes.ts';
import { PeerClock } from '../peer-clock.ts';
import { DEFAULT_PERMISSIONS, permissionBits } from './permissions.ts';
import type { PermissionName } from './permissions.ts';
import { DEFAULT_LIMITS, RateLimits } from './rate-limits.ts';
import type { RateLimitOptions } from './rate-limits.ts';
import { readMessage } from './read-message.ts';
import type { SeenMessage } from './read-message.ts';
import { RestServer } from './rest-server.ts';
import { channelRoutes } from './routes/channel-routes.ts';
import { commandRoutes } from './routes/command-routes.ts';
import { identityRoutes } from './routes/identity-routes.ts';
import { interactionRoutes } from './routes/interaction-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { World } from './state.ts';
import type { Channel, ChannelKind, Guild, Message, User } from './state.ts';
import { guildCreateJson } from './to-json.ts';
import { UserActions } from './user-actions.ts';

export interface LoopbackOptions {
  readonly token?: string;
  /** Whether the portal allows the privileged message-content intent. */
  readonly messageContentIntent?: boolean;
  readonly shards?: number;
  readonly maxConcurrency?: number;
  /** How many sessions may begin in a day; with none left, login is refused. */
  readonly identifiesADay?: number;
  readonly heartbeatMs?: number;
  readonly limits?: Partial<RateLimitOptions>;
  /** How long, in real time, an action waits for what comes of it. */
  readonly patienceMs?: number;
  /** The time the peer starts from; it is moved ahead with `advance`. */
  readonly now?: () => number;
}

/**
 * A Discord on 127.0.0.1: REST and Gateway, with state, against which the unmodified discord.js runs
 * (`rest: { api: peer.apiUrl }`). A test makes servers, channels and people, acts as them, and reads what they see.
 * It enforces what Discord documents, and keeps what the client did wrong in `violations`.
 *
 * Left out: voice, votes in polls, system messages (of threads, pins, joins), the audit log, and previews of links.
 * Of rate limits the figures are the test's: Discord keeps its own to its headers.
 */
export class LoopbackDiscord extends UserActions {
  readonly core: Core;
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly token: string;
  /** What the client should not have done, in words: assert that it is empty. */
  readonly violations: string[];
  readonly #rest: RestServer;
  #apiUrl = '';

  constructor(options: LoopbackOptions) {
    const clock = new PeerClock(options.now);
    const world = new World(clock);
    const violations: string[] = [];
    const violate = (what: string): void => void violations.push(what);
    const token = options.token ?? `${Buffer.from(world.applicationId).toString('base64url')}.loopback.token`;
    const seesContent = options.messageContentIntent ?? false;
    const gateway = new Gateway({
      token,
      allowedIntents: seesContent ? INTENT.messageContent : 0,
      shards: options.shards ?? 1,
      maxConcurrency: options.maxConcurrency ?? 1,
      identifiesADay: options.identifiesADay ?? 1000,
      heartbeatMs: options.heartbeatMs ?? 41_250,
      clock,
      onViolation: violate,
      greet: (session) => greetSession(world, session, seesContent),
    });
    const core = new Core({ world, gateway, interactions: new Interactions(world), seesContent, violate });
    super(core, options.patienceMs ?? 3000);
    this.core = core;
    this.world = world;
    this.gateway = gateway;
    this.faults = new Faults();
    this.token = token;
    this.violations = violations;
    this.#rest = new RestServer({
      core,
      token,
      routes: [...identityRoutes, ...commandRoutes, ...channelRoutes, ...messageRoutes, ...interactionRoutes],
      faults: this.faults,
      limits: new RateLimits({ ...DEFAULT_LIMITS, ...options.limits }, clock),
    });
  }

  /** What `DISCORD_API_URL` names. */
  get apiUrl(): string {
    return this.#apiUrl;
  }

  /** Answers that Discord counts towards a ban of the address (10,000 in 10 min): 401, 403, and 429 unless shared. */
  get invalidRequests(): number {
    return this.requests.filter(
      ({ status, fault }) =>
        status === 401 ||
        status === 403 ||
        (status === 429 && !(fault?.kind === 'limited' && fault.scope === 'shared')),
    ).length;
  }

  /** Every request so far, in order of arrival. */
  get requests() {
    return this.#rest.requests;
  }

  get bot(): User {
    return this.world.bot;
  }

  async open(): Promise<void> {
    const { http } = this.#rest;
    http.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const { port } = http.address() as AddressInfo;
    this.#apiUrl = `http://127.0.0.1:${port}/api`;
    this.gateway.url = `ws://127.0.0.1:${port}`;
    this.world.uploads.origin = `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    await this.gateway.stop();
    this.#rest.http.closeAllConnections();
    await new Promise<void>((resolve) => this.#rest.http.close(() => resolve()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Lets time pass for the peer: 3 s and an interaction is lost, 15 min and its token is void. */
  advance(milliseconds: number): void {
    this.world.clock.advance(milliseconds);
    this.core.interactions.changed();
  }

  /** Waits until no request is open and none came for a moment of real time. */
  async settled(quietMs = 60): Promise<void> {
    let seen = -1;
    while (seen !== this.requests.length || this.#rest.openRequests > 0) {
      seen = this.requests.length;
      await wait(quietMs);
    }
  }

  /** A person; `installed`: they have the app for themselves. */
  addUser(
    name: string,
    { locale, installed = false, isBot = false }: { locale?: string; installed?: boolean; isBot?: boolean } = {},
  ): User {
    const user = this.world.addUser({ name, isBot, ...(locale !== undefined && { locale }) });
    user.installed = installed;
    return user;
  }

  /** A server with its owner; `hasBot: false` where only users brought the app. */
  addGuild(
    name: string,
    {
      hasBot = true,
      locale = 'en-US',
      botMay = [],
    }: { hasBot?: boolean; locale?: string; botMay?: readonly PermissionName[] } = {},
  ): Guild {
    const { world } = this;
    const owner = world.addUser({ name: `Owner of ${name}` });
    const id = world.snowflake();
    const everyone = { id, name: '@everyone', permissions: permissionBits(DEFAULT_PERMISSIONS), mentionable: false };
    const guild: Guild = {
      id,
      name,
      locale,
      hasBot,
      owner,
      roles: new Map([[id, everyone]]),
      members: new Map(),
      channels: new Map(),
    };
    world.guilds.set(id, guild);
    this.addMember(guild, owner);
    if (hasBot) {
      const permissions = permissionBits(botMay);
      const role = {
        id: world.snowflake(),
        name: world.bot.name,
        permissions,
        mentionable: false,
        botId: world.bot.id,
      };
      guild.roles.set(role.id, role);
      guild.members.set(world.bot.id, { user: world.bot, roles: new Set([role.id]), joinedAt: world.clock.now() });
      this.gateway.publish('GUILD_CREATE', () => guildCreateJson(guild, world.bot), {
        guildId: id,
        intents: INTENT.guilds,
      });
    }
    return guild;
  }

  addRole(
    guild: Guild,
    name: string,
    { may = [], mentionable = false }: { may?: readonly PermissionName[]; mentionable?: boolean } = {},
  ) {
    const role = { id: this.world.snowflake(), name, permissions: permissionBits(may), mentionable };
    guild.roles.set(role.id, role);
    return role;
  }

  /** Lets a user join, with what they may do beyond what everyone may. */
  addMember(guild: Guild, user: User, { may = [] }: { may?: readonly PermissionName[] } = {}): void {
    const roles = may.length > 0 ? [this.addRole(guild, `${user.name}'s`, { may }).id] : [];
    guild.members.set(user.id, { user, roles: new Set(roles), joinedAt: this.world.clock.now() });
  }

  addChannel(
    guild: Guild,
    name: string,
    {
      kind = 'text',
      tags = [],
      requiresTag = false,
    }: { kind?: ChannelKind; tags?: readonly string[]; requiresTag?: boolean } = {},
  ): Channel {
    const forumTags = tags.map((tag): APIGuildForumTag => ({
      id: this.world.snowflake(),
      name: tag,
      moderated: false,
      emoji_id: null,
      emoji_name: null,
    }));
    const channel = this.world.addChannel({ kind, name, guild, tags: forumTags, requiresTag });
    this.core.tellChannel('CHANNEL_CREATE', channel);
    return channel;
  }

  /** A thread that a user opens. */
  addThread(parent: Channel, name: string, owner: User, { kind = 'thread' }: { kind?: ChannelKind } = {}): Channel {
    const { guild } = parent;
    const thread = this.world.addChannel({ kind, name, parent, ownerId: owner.id, ...(guild && { guild }) });
    thread.threadMembers.add(owner.id);
    this.core.tellChannel('THREAD_CREATE', thread);
    return thread;
  }

  /** A user's direct messages with the bot. */
  directMessages(user: User): Channel {
    return this.world.directMessages(user);
  }

  /** A private conversation without the bot, where only an app that a user installed can be called. */
  addPrivateGroup(recipients: readonly User[]): Channel {
    return this.world.addChannel({ kind: 'group', name: '', recipients });
  }

  /** Someone deletes a channel, with its threads. */
  deleteChannel(channel: Channel): void {
    this.core.removeChannel(channel);
  }

  /** Someone takes the bot out of a server. */
  removeBot(guild: Guild): void {
    this.world.guilds.delete(guild.id);
    for (const id of guild.channels.keys()) this.world.channels.delete(id);
    this.gateway.publish('GUILD_DELETE', () => ({ id: guild.id }), { guildId: guild.id, intents: INTENT.guilds });
  }

  /** Someone resets the bot's token: its connections are closed, its requests refused. */
  resetToken(): void {
    this.core.isTokenValid = false;
    this.gateway.close(4004);
  }

  /** Takes permissions in a channel away from the bot; a thread has its channel's. */
  deny(channel: Channel, ...names: readonly PermissionName[]): void {
    const at = channel.parent ?? channel;
    const known = at.overwrites.get(this.bot.id) ?? { allow: 0n, deny: 0n };
    at.overwrites.set(this.bot.id, { ...known, deny: known.deny | permissionBits(names) });
    this.core.tellChannel('CHANNEL_UPDATE', at);
  }

  /** What stands in a channel, oldest first; ephemeral messages are not among it. */
  messages(channel: Channel): readonly Message[] {
    return [...channel.messages.values()];
  }

  /** Whether people see that the bot is typing. */
  isTyping(channel: Channel): boolean {
    return this.core.isTyping(channel, this.bot);
  }

  /** What a person sees of a message. */
  see(message: Message): SeenMessage {
    return readMessage(this.world, message);
  }
}

/** Opens a loopback Discord on a free port. */
export async function openLoopbackDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const peer = new LoopbackDiscord(options);
  await peer.open();
  return peer;
}
