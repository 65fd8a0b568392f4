import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { GatewaySession } from './gateway-session.ts';
import type { PeerClock } from '../peer-clock.ts';

/** Discord's numbers of the intents that decide something here. */
export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  guildMessageTyping: 1 << 11,
  directMessages: 1 << 12,
  directMessageReactions: 1 << 13,
  directMessageTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;
const PRIVILEGED = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;
const KNOWN_INTENTS = ((1 << 17) - 1) | (0b11 << 20) | (0b11 << 24);

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway
const OP = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalid: 9,
  hello: 10,
  ack: 11,
};
const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  rateLimited: 4008,
  invalidShard: 4010,
  invalidIntents: 4013,
  disallowedIntents: 4014,
};
const SENDS_A_MINUTE = 120;

/** Where an event goes: the guild's shard, and sessions with one of the intents (0: all). */
export interface Audience {
  readonly guildId?: string | undefined;
  readonly intents?: number;
}

export interface GatewayOptions {
  readonly token: string;
  /** Privileged intents switched on in the developer portal. */
  readonly allowedIntents: number;
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly identifiesADay: number;
  readonly heartbeatMs: number;
  readonly clock: PeerClock;
  /** What READY carries, and the events that follow it. */
  readonly greet: (session: GatewaySession) => { ready: object; then: readonly { t: string; d: object }[] };
  readonly onViolation: (what: string) => void;
}

/** The Gateway over plain JSON: HELLO, IDENTIFY, READY, heartbeats, RESUME with what was missed. */
export class Gateway {
  readonly sessions = new Map<string, GatewaySession>();
  /** Payloads of the client, in order. */
  readonly received: { op: number; d: unknown }[] = [];
  /** False: connections look alive and are not, as behind a broken network. */
  acknowledgesHeartbeats = true;
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #identifies: number[] = [];
  #nextInvalid: { resumable: boolean } | undefined;
  url = '';

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** What `GET /gateway/bot` says. */
  describe() {
    const { shards, maxConcurrency, identifiesADay } = this.#options;
    return {
      url: this.url,
      shards,
      session_start_limit: {
        total: identifiesADay,
        remaining: Math.max(0, identifiesADay - this.#identifies.length),
        reset_after: 86_400_000,
        max_concurrency: maxConcurrency,
      },
    };
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#greet(connection));
  }

  /** Sends an event to every session that should have it; `d` is made for each, as its intents allow. */
  publish(
    t: string,
    d: (session: GatewaySession) => object | undefined,
    { guildId, intents = 0 }: Audience = {},
  ): void {
    for (const session of this.sessions.values()) {
      if (!session.isAlive || !session.takes(guildId) || (intents && !(session.intents & intents))) continue;
      const data = d(session);
      if (data) session.dispatch(t, data);
    }
  }

  /** Sends the last event of a kind again to whoever got it. */
  repeatLast(t: string): void {
    for (const session of this.sessions.values()) session.repeatLast(t);
  }

  /** Cuts every connection without a word, as a network does. */
  drop(): void {
    for (const socket of this.#sockets()) socket.terminate();
  }

  /** Closes every connection with one of Discord's codes, such as 4000 (unknown error) or 4004 (token no more valid). */
  close(code: number): void {
    for (const socket of this.#sockets()) socket.close(code);
  }

  /** Asks every client to reconnect and resume. */
  askToReconnect(): void {
    for (const socket of this.#sockets()) send(socket, { op: OP.reconnect, d: null });
  }

  /** Tells every client that its session is invalid; where it isn't resumable it is forgotten as well. */
  invalidate({ resumable }: { resumable: boolean }): void {
    for (const session of this.sessions.values()) {
      if (!resumable) session.isAlive = false;
      if (!session.socket) continue;
      send(session.socket, { op: OP.invalid, d: resumable });
      // The client may resume on the connection that it has; until then it gets nothing.
      if (resumable) session.socket = undefined;
    }
  }

  /** The next RESUME is answered with INVALID_SESSION. */
  refuseNextResume({ resumable }: { resumable: boolean }): void {
    this.#nextInvalid = { resumable };
  }

  async stop(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #sockets(): WebSocket[] {
    return [...this.sessions.values()].flatMap(({ socket }) => socket ?? []);
  }

  #greet(socket: WebSocket): void {
    let session: GatewaySession | undefined;
    const sends: number[] = [];
    socket.on('message', (raw) => {
      const { clock, onViolation } = this.#options;
      sends.push(clock.now());
      if (sends.filter((at) => at > clock.now() - 60_000).length > SENDS_A_MINUTE) {
        onViolation('more than 120 gateway sends in a minute');
        socket.close(CLOSE.rateLimited);
        return;
      }
      const payload = parsePayload(raw);
      if (!payload) {
        onViolation('a gateway payload that is no JSON object with an op');
        socket.close(CLOSE.decodeError);
        return;
      }
      this.received.push(payload);
      session = this.#handle(socket, payload, session);
    });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = undefined;
    });
    socket.on('error', () => socket.terminate());
    send(socket, { op: OP.hello, d: { heartbeat_interval: this.#options.heartbeatMs, _trace: [] } });
  }

  #handle(
    socket: WebSocket,
    { op, d }: { op: number; d: unknown },
    session: GatewaySession | undefined,
  ): GatewaySession | undefined {
    const fail: Fail = (code, what) => {
      this.#options.onViolation(`gateway ${code}: ${what}`);
      socket.close(code, what);
      return undefined;
    };
    if (op === OP.heartbeat) {
      if (this.acknowledgesHeartbeats) send(socket, { op: OP.ack });
      return session;
    }
    if (op === OP.identify) {
      if (session) return fail(CLOSE.alreadyAuthenticated, 'identified twice');
      const identify = identifySchema.safeParse(d).data;
      return identify ? this.#identify(socket, identify, fail) : fail(CLOSE.decodeError, 'malformed IDENTIFY');
    }
    if (op === OP.resume) {
      if (session?.socket) return fail(CLOSE.alreadyAuthenticated, 'resumed after identifying');
      const resume = resumeSchema.safeParse(d).data;
      return resume ? this.#resume(socket, resume, fail) : fail(CLOSE.decodeError, 'malformed RESUME');
    }
    if (!session) return fail(CLOSE.notAuthenticated, `op ${op} before identifying`);
    if (op !== OP.presence && op !== OP.members) return fail(CLOSE.unknownOpcode, `unknown op ${op}`);
    return session;
  }

  #identify(socket: WebSocket, d: Identify, fail: Fail): GatewaySession | undefined {
    const { token, allowedIntents, maxConcurrency, clock, greet, onViolation } = this.#options;
    const [shard, count] = d.shard ?? [0, 1];
    if (d.token.replace(/^Bot /, '') !== token) return fail(CLOSE.authenticationFailed, 'Authentication failed.');
    if (!(shard >= 0 && shard < count)) return fail(CLOSE.invalidShard, 'Invalid shard.');
    if (d.intents & ~KNOWN_INTENTS) return fail(CLOSE.invalidIntents, 'Invalid intent(s).');
    if (d.intents & PRIVILEGED & ~allowedIntents) return fail(CLOSE.disallowedIntents, 'Disallowed intent(s).');
    const now = clock.now();
    if (this.#identifies.filter((at) => at > now - 5000).length >= maxConcurrency) {
      onViolation('identified more often than max_concurrency in 5 s');
      send(socket, { op: OP.invalid, d: false });
      return undefined;
    }
    this.#identifies.push(now);
    const session = new GatewaySession(randomUUID().replaceAll('-', ''), d.intents, [shard, count], socket);
    this.sessions.set(session.id, session);
    const { ready, then } = greet(session);
    session.dispatch('READY', {
      v: 10,
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: [shard, count],
      ...ready,
    });
    for (const event of then) session.dispatch(event.t, event.d);
    return session;
  }

  #resume(socket: WebSocket, d: Resume, fail: Fail): GatewaySession | undefined {
    if (d.token.replace(/^Bot /, '') !== this.#options.token) {
      return fail(CLOSE.authenticationFailed, 'Authentication failed.');
    }
    const session = this.sessions.get(d.session_id);
    const invalid = this.#nextInvalid;
    this.#nextInvalid = undefined;
    if (!session?.isAlive || invalid || d.seq > session.sequence) {
      if (session && invalid && !invalid.resumable) session.isAlive = false;
      send(socket, { op: OP.invalid, d: invalid?.resumable ?? false });
      return undefined;
    }
    session.resume(socket, d.seq);
    return session;
  }
}

/** Closes the connection with one of Discord's codes; what it gives stands for the session there isn't. */
type Fail = (code: number, what: string) => GatewaySession | undefined;

const identifySchema = z.object({
  token: z.string(),
  intents: z.int().nonnegative(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  compress: z.boolean().optional(),
  large_threshold: z.int().min(50).max(250).optional(),
  shard: z.tuple([z.int(), z.int()]).optional(),
  presence: z.looseObject({}).optional(),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nonnegative() });
type Identify = z.infer<typeof identifySchema>;
type Resume = z.infer<typeof resumeSchema>;

const send = (socket: WebSocket, payload: object): void => socket.send(JSON.stringify(payload));

function parsePayload(raw: RawData): { op: number; d: unknown } | undefined {
  try {
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- one whole message arrives as one Buffer
    const payload: unknown = JSON.parse(raw.toString());
    return typeof payload === 'object' && payload !== null && 'op' in payload && typeof payload.op === 'number'
      ? { op: payload.op, d: 'd' in payload ? payload.d : undefined }
      : undefined;
  } catch {
    return undefined;
  }
}
