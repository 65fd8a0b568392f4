import type { WebSocket } from 'ws';

/** One event as it is sent, and sent again on RESUME. */
export interface Dispatch {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** A session outlives its sockets: it counts what was sent, so that a RESUME gets what it missed. */
export class GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** False once Discord forgot it: a RESUME is answered with INVALID_SESSION. */
  isAlive = true;
  socket: WebSocket | undefined;
  readonly #sent: Dispatch[] = [];

  constructor(id: string, intents: number, shard: readonly [number, number], socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.socket = socket;
  }

  get sequence(): number {
    return this.#sent.length;
  }

  dispatch(t: string, d: unknown): void {
    const event: Dispatch = { op: 0, t, s: this.#sent.length + 1, d };
    this.#sent.push(event);
    this.#write(event);
  }

  /** Sends the last event of a kind once more, as a new one: Discord does not promise to send each just once. */
  repeatLast(t: string): void {
    const last = this.#sent.findLast((event) => event.t === t);
    if (last) this.dispatch(t, last.d);
  }

  /** Takes a new socket and sends all that came after `sequence`. */
  resume(socket: WebSocket, sequence: number): void {
    this.socket = socket;
    for (const event of this.#sent.slice(sequence)) this.#write(event);
    this.dispatch('RESUMED', { _trace: [] });
  }

  /** Guild events go to the guild's shard, all others to the first. */
  takes(guildId: string | undefined): boolean {
    const [id, count] = this.shard;
    return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
  }

  #write(payload: unknown): void {
    if (this.socket?.readyState === 1) this.socket.send(JSON.stringify(payload));
  }
}
