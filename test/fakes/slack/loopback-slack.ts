import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { PeerClock } from '../peer-clock.ts';
import { Core } from './core.ts';
import { Deliveries } from './deliveries.ts';
import type { Delivery } from './deliveries.ts';
import { Faults } from './faults.ts';
import { HttpMode } from './http-mode.ts';
import type { Reply, Tampering } from './http-mode.ts';
import { Interactions } from './interactions.ts';
import { assistantMethods } from './methods/assistant-methods.ts';
import { chatMethods } from './methods/chat-methods.ts';
import { conversationMethods } from './methods/conversation-methods.ts';
import { fileMethods } from './methods/file-methods.ts';
import { identityMethods } from './methods/identity-methods.ts';
import { viewMethods } from './methods/view-methods.ts';
import { RateLimits } from './rate-limits.ts';
import { readMessage, readView } from './read-message.ts';
import type { SeenMessage, SeenView } from './read-message.ts';
import { readerOf } from './reader-of.ts';
import { readSettings } from './settings.ts';
import type { AppSettings } from './settings.ts';
import { SocketMode } from './socket-mode.ts';
import { takeAnswer } from './take-answer.ts';
import { tellJoined } from './tell-said.ts';
import { UserActions } from './user-actions.ts';
import { WebServer } from './web-server.ts';
import type { RecordedRequest } from './web-server.ts';
import { World } from './world.ts';
import type { AppIdentity, Channel, ChannelKind, Message, OpenView, User, Workspace } from './world.ts';

export interface LoopbackOptions {
  /** How the app is reached; over HTTP it has to be named with `connectTo`. */
  readonly transport?: 'socket' | 'http';
  /** The app's manifest: only its commands, shortcuts, events and scopes are there. Without one, everything is. */
  readonly manifest?: unknown;
  /** Domains whose links the app is told of, where no manifest says it. */
  readonly unfurlDomains?: readonly string[];
  /** Whether Slack's rate limits hold: a message a second and channel, methods by their tier. */
  readonly rateLimits?: boolean;
  /** How long, in real time, an action waits for what comes of it. */
  readonly patienceMs?: number;
  /** The time the peer starts from; it is moved ahead with `advance`. */
  readonly now?: () => number;
}

/**
 * A Slack on 127.0.0.1: Web API, Socket Mode and signed HTTP, with state, against which the unmodified Bolt runs. A test
 * makes channels and people, acts as them, and reads what they see:
 *
 *     const peer = await openLoopbackSlack();                       // or { transport: 'http' }
 *     const app = new App({                                         // Bolt, or what is built on it
 *       token: peer.token, appToken: peer.appToken, socketMode: true,
 *       clientOptions: { slackApiUrl: peer.apiUrl },
 *     });
 *     await app.start();
 *     const ada = peer.addUser('ada', { timeZone: 'Asia/Tokyo' });
 *     const news = peer.addChannel('news', { members: [ada] });     // the bot is a member unless `withBot: false`
 *     const asked = peer.say(news, ada, `<@${peer.bot.id}> who met?`);
 *     peer.see(await peer.answerTo(asked)).words;                   // what Ada reads; also .buttons, .effects
 *     const outcome = await peer.command(ada, news, '/brief 2');    // .messages, .isEphemeral, .view, .failed …
 *     await peer.press(ada, outcome.messages[0], 'Timeline');       // by words, value or action_id
 *     await peer.submit(outcome.view, { Time: '07:30' });           // a modal; .errors by block_id
 *     await peer.openHome(ada); await peer.openAgent(ada);          // home tab; suggested prompts
 *     peer.faults.order({ kind: 'limited', retryAfterSeconds: 1 }, { method: 'chat.postMessage' });
 *     peer.socket.drop(); peer.deliverTwice(1); peer.advance(60_000);
 *     await app.stop(); await peer.close();
 *     expect(peer.violations).toEqual([]);                          // no rule of Slack's was broken
 *
 * Over HTTP: `peer.connectTo('http://127.0.0.1:3000/slack/events')`, the app with `signingSecret: peer.signingSecret`;
 * `peer.send(…)` sends what is signed wrongly, late or ahead. Several workspaces: `addWorkspace`, `authorize`.
 *
 * Left out: attachments' legacy fields, reminders, pins, canvases, workflows, streams, Enterprise Grid's own methods, and
 * the contents of files once they are uploaded.
 */
export class LoopbackSlack extends UserActions {
  readonly core: Core;
  readonly world: World;
  readonly faults = new Faults();
  readonly socket: SocketMode;
  readonly http: HttpMode;
  readonly settings: AppSettings;
  /** Where the app's settings send a browser that said yes, if the page of consent names no `redirect_uri`. */
  redirectUrl: string;
  /** The workspace where nothing else is said. */
  readonly workspace: Workspace;
  /** What the client should not have done, in words: assert that it is empty. */
  readonly violations: string[];
  readonly #server: WebServer;
  readonly #app: AppIdentity;

  constructor(options: LoopbackOptions) {
    const clock = new PeerClock(options.now);
    const world = new World(clock);
    const violations: string[] = [];
    const violate = (what: string): void => void violations.push(what);
    const settings = readSettings(options.manifest, options.unfurlDomains ?? []);
    const appId = world.id('A');
    const app: AppIdentity = {
      id: appId,
      token: `xapp-1-${appId}-loopback`,
      signingSecret: randomBytes(16).toString('hex'),
      clientId: '1.2',
      clientSecret: randomBytes(16).toString('hex'),
    };
    const deliveries = new Deliveries({
      clock,
      violate,
      makeId: () => world.id('E'),
      onAnswer: (delivery) => takeAnswer(core, delivery),
    });
    const socket = new SocketMode({ appId, deliveries, violate });
    const http = new HttpMode({ signingSecret: app.signingSecret, deliveries, signedAt: options.now ?? Date.now });
    deliveries.transport = options.transport === 'http' ? http : socket;
    const core = new Core({ world, app, settings, deliveries, interactions: new Interactions(world), socket, violate });
    super(core, options.patienceMs ?? 3000);
    this.core = core;
    this.world = world;
    this.socket = socket;
    this.http = http;
    this.settings = settings;
    this.violations = violations;
    this.redirectUrl = settings.redirectUrl;
    this.#app = app;
    this.workspace = world.addWorkspace('Newsroom', { botName: settings.botName, scopes: settings.scopes });
    this.#server = new WebServer({
      core,
      methods: [
        ...identityMethods,
        ...chatMethods,
        ...conversationMethods,
        ...viewMethods,
        ...assistantMethods,
        ...fileMethods,
      ],
      faults: this.faults,
      limits: options.rateLimits === true ? new RateLimits(clock) : undefined,
    });
  }

  /** What `SLACK_API_URL` names. */
  get apiUrl(): string {
    return `${this.core.baseUrl}/api/`;
  }

  /** The bot's token in the first workspace. */
  get token(): string {
    return this.workspace.botToken;
  }

  /** The app's own token, for Socket Mode. */
  get appToken(): string {
    return this.#app.token;
  }

  get signingSecret(): string {
    return this.#app.signingSecret;
  }

  /** What OAuth knows the app by. */
  get client(): { readonly id: string; readonly secret: string } {
    return { id: this.#app.clientId, secret: this.#app.clientSecret };
  }

  get bot(): User {
    return this.workspace.bot;
  }

  /** Every request so far, in order of arrival. */
  get requests(): readonly RecordedRequest[] {
    return this.#server.requests;
  }

  /** All that was sent to the app, with its acknowledgements. */
  get deliveries(): readonly Delivery[] {
    return this.core.deliveries.all;
  }

  /** How long each acknowledgement took, in milliseconds on the peer's clock, in the order in which things were sent. */
  get acknowledgementTimes(): readonly number[] {
    return this.deliveries.flatMap(({ attempts }) =>
      attempts.flatMap(({ at, acknowledgedAt }) => (acknowledgedAt === undefined ? [] : [acknowledgedAt - at])),
    );
  }

  async open(): Promise<void> {
    const { http } = this.#server;
    http.on('upgrade', (request, socket, head) => this.socket.upgrade(request, socket, head));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const { port } = http.address() as AddressInfo;
    this.core.baseUrl = `http://127.0.0.1:${port}`;
    this.socket.url = `ws://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    await this.socket.stop();
    this.#server.http.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.http.close(() => resolve()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Names the app's address, where events, commands and interactions are posted; checks that it answers Slack's question. */
  async connectTo(requestUrl: string): Promise<void> {
    this.http.requestUrl = requestUrl;
    const challenge = randomBytes(12).toString('hex');
    const reply = await this.send({ type: 'url_verification', token: 'deprecated', challenge });
    const echoed = reply.body.trim().startsWith('{')
      ? (JSON.parse(reply.body) as { challenge?: string }).challenge
      : reply.body;
    if (reply.status !== 200 || echoed !== challenge) {
      throw new Error(`The address did not answer the challenge: ${reply.status}.`);
    }
  }

  /** Posts to the app's address as Slack does, or wrongly on purpose; resolves to the answer. Nothing is tried again. */
  async send(payload: object, tampering: Tampering = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.http.post(JSON.stringify(payload), 'application/json', tampering, headers);
  }

  /** Lets time pass for the peer: 3 s and an interaction is lost and an event comes again, 30 min and a response URL is void. */
  advance(milliseconds: number): void {
    this.world.clock.advance(milliseconds);
    this.core.deliveries.tick();
    this.core.changed();
  }

  /**
   * Waits until no request is open and nothing came for a moment of real time; for acknowledgements that are due it waits
   * half a second. What the app does without asking Slack anything is not seen: where that matters, poll for its effect.
   */
  async settled(quietMs = 25): Promise<void> {
    const patient = performance.now() + 500;
    while (this.core.deliveries.pending > 0 && performance.now() < patient) await wait(5);
    let seen = -1;
    const count = (): number =>
      this.requests.length + this.deliveries.filter((one) => one.acknowledgedAt !== undefined).length;
    while (seen !== count() || this.#server.openRequests > 0) {
      seen = count();
      await wait(quietMs);
    }
  }

  /** The next events come twice, as Slack's do at times: the same `event_id`, and nothing that says so. */
  deliverTwice(times: number): void {
    this.core.deliveries.duplicates = times;
  }

  /** Brings something once more. */
  repeat(delivery: Delivery): void {
    this.core.deliveries.repeat(delivery);
  }

  /** Slack limits the app's events; only HTTP has this. Resolves to the answer. */
  async limitEvents(workspace = this.workspace): Promise<Reply> {
    const minute = Math.floor(this.world.clock.now() / 60_000) * 60;
    return this.send({
      token: 'deprecated',
      type: 'app_rate_limited',
      team_id: workspace.id,
      minute_rate_limited: minute,
      api_app_id: this.#app.id,
    });
  }

  addWorkspace(name: string, { installed = true }: { installed?: boolean } = {}): Workspace {
    const { botName, scopes } = this.settings;
    const workspace = this.world.addWorkspace(name, { botName, scopes });
    workspace.isInstalled = installed;
    return workspace;
  }

  addUser(
    name: string,
    {
      workspace = this.workspace,
      isAdmin = false,
      ...more
    }: {
      workspace?: Workspace;
      isAdmin?: boolean;
      timeZone?: string;
      realName?: string;
      locale?: string;
      isBot?: boolean;
    } = {},
  ): User {
    return this.world.addUser({ name, workspace, isAdmin, ...more });
  }

  addChannel(
    name: string,
    {
      kind = 'public',
      workspace = this.workspace,
      members = [],
      withBot = true,
    }: { kind?: ChannelKind; workspace?: Workspace; members?: readonly User[]; withBot?: boolean } = {},
  ): Channel {
    return this.world.addChannel({ kind, name, workspace, members: [...members, ...(withBot ? [workspace.bot] : [])] });
  }

  addUsergroup(handle: string, workspace = this.workspace): string {
    const id = this.world.id('S');
    workspace.usergroups.set(id, handle);
    return id;
  }

  /** A user's direct messages with the bot. */
  directMessages(user: User): Channel {
    return this.world.directMessages(user);
  }

  /** Someone brings the bot, or anyone else, into a channel. */
  invite(channel: Channel, user: User, inviter: User): void {
    channel.members.add(user);
    tellJoined(this.core, channel, user, inviter);
  }

  /** Someone takes the bot out of a channel. */
  removeBot(channel: Channel): void {
    channel.members.delete(channel.workspace.bot);
    const type = channel.kind === 'private' ? 'group_left' : 'channel_left';
    this.core.tell(channel.workspace, { type, channel: channel.id, actor_id: 'U0' });
  }

  archive(channel: Channel, by: User): void {
    channel.archived = true;
    const type = channel.kind === 'private' ? 'group_archive' : 'channel_archive';
    this.core.tell(channel.workspace, { type, channel: channel.id, user: by.id });
  }

  /** Someone removes the app from a workspace: its token is void, and both events are sent. */
  uninstall(workspace = this.workspace): void {
    this.core.tell(workspace, { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.bot.id] } });
    this.core.tell(workspace, { type: 'app_uninstalled' });
    workspace.isInstalled = false;
    workspace.isTokenValid = false;
  }

  /** Someone revokes the bot's token. */
  revokeToken(workspace = this.workspace): void {
    this.core.tell(workspace, { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.bot.id] } });
    workspace.isTokenValid = false;
  }

  /** An admin says yes on Slack's page of consent (`authorizeUrl`); gives where their browser is sent then. */
  authorize(user: User, authorizeUrl: string): string {
    const query = new URL(authorizeUrl).searchParams;
    if (query.get('client_id') !== this.#app.clientId) throw new Error('The page of consent knows no such client_id.');
    const redirectUri = query.get('redirect_uri') ?? '';
    const code = this.world.id('code');
    const scopes = (query.get('scope') ?? '').split(',').filter(Boolean);
    this.core.authorizations.set(code, { workspace: user.workspace, redirectUri, user, scopes });
    const back = new URL(redirectUri === '' ? this.redirectUrl : redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    return back.href;
  }

  /** What stands in a channel, oldest first, replies among it; ephemeral messages are not. */
  messages(channel: Channel): readonly Message[] {
    return [...channel.messages.values()];
  }

  /** What stands in a thread, its first message not among it. */
  thread(message: Message): readonly Message[] {
    return this.world.thread(message.channel, message.threadTs ?? message.ts);
  }

  /** What only a user sees in a channel. */
  ephemerals(channel: Channel, user: User): readonly Message[] {
    return channel.ephemerals.filter(({ ephemeralFor }) => ephemeralFor === user);
  }

  /** What a thread says the app is doing. */
  statusOf(message: Message): string | undefined {
    return this.world.statuses.get(`${message.channel.id} ${message.threadTs ?? message.ts}`);
  }

  /** What a person sees of a message. */
  see(message: Message, reader?: User): SeenMessage {
    return readMessage(message, readerOf(this.world, reader));
  }

  /** What its user sees of a modal or home tab. */
  seeView({ view, user }: OpenView): SeenView {
    return readView(view, readerOf(this.world, user));
  }
}

/** Opens a loopback Slack on a free port. */
export async function openLoopbackSlack(options: LoopbackOptions = {}): Promise<LoopbackSlack> {
  const peer = new LoopbackSlack(options);
  await peer.open();
  return peer;
}
