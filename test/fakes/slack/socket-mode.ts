import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Attempt, Deliveries, Delivery, Transport } from './deliveries.ts';

/** https://docs.slack.dev/apis/events-api/using-socket-mode */
const CONNECTIONS_MAX = 10;
const PING_EVERY_MS = 10_000;

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

interface Connection {
  readonly socket: WebSocket;
  readonly id: number;
  /** Envelopes it was sent and hasn't acknowledged. */
  readonly waiting: Set<string>;
  /** Told to go: nothing is sent to it any more. */
  isLeaving: boolean;
  isSilent: boolean;
}

interface SocketModeOptions {
  readonly appId: string;
  readonly deliveries: Deliveries;
  readonly violate: (what: string) => void;
}

/** The WebSockets of Socket Mode: each event goes to one of them. */
export class SocketMode implements Transport {
  url = '';
  readonly #options: SocketModeOptions;
  readonly #server = new WebSocketServer({ noServer: true, autoPong: false });
  readonly #tickets = new Set<string>();
  readonly #connections = new Map<number, Connection>();
  readonly #pings: NodeJS.Timeout;
  #opened = 0;
  #turn = 0;
  isRefusing = false;

  constructor(options: SocketModeOptions) {
    this.#options = options;
    this.#pings = setInterval(() => {
      for (const { socket, isSilent } of this.#connections.values()) if (!isSilent) socket.ping('Ping from loopback');
    }, PING_EVERY_MS).unref();
  }

  /** What `apps.connections.open` gives: an address that opens one connection. */
  issueUrl(): string {
    const ticket = `ticket-${(this.#opened += 1)}`;
    this.#tickets.add(ticket);
    return `${this.url}/link/?ticket=${ticket}&app_id=${this.#options.appId}`;
  }

  /** How many connections are open. */
  get connections(): number {
    return this.#connections.size;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://loopback').searchParams.get('ticket') ?? '';
    if (this.isRefusing || !this.#tickets.delete(ticket)) {
      if (!this.isRefusing) this.#options.violate('a WebSocket without a fresh address');
      socket.destroy();
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#accept(opened));
  }

  send(delivery: Delivery, { envelopeId, retryNum, retryReason }: Attempt): boolean {
    const able = [...this.#connections.values()].filter(
      ({ isLeaving, socket }) => !isLeaving && socket.readyState === WebSocket.OPEN,
    );
    const connection = able[(this.#turn += 1) % Math.max(1, able.length)];
    if (!connection) return false;
    connection.waiting.add(envelopeId);
    if (connection.isSilent) return true;
    const isEvent = delivery.kind === 'events_api';
    connection.socket.send(
      JSON.stringify({
        type: delivery.kind,
        envelope_id: envelopeId,
        payload: delivery.payload,
        accepts_response_payload: delivery.acceptsResponse,
        ...(isEvent && { retry_attempt: retryNum, retry_reason: retryNum > 0 ? retryReason : '' }),
      }),
    );
    return true;
  }

  /** Tells connections to go, as Slack does when it moves them; all, or only the oldest. */
  disconnect(reason: DisconnectReason, { all = true }: { all?: boolean } = {}): void {
    const leaving = [...this.#connections.values()].filter(({ isLeaving }) => !isLeaving);
    for (const connection of all ? leaving : leaving.slice(0, 1)) {
      if (reason !== 'warning') connection.isLeaving = true;
      this.#tellToGo(connection.socket, reason);
    }
  }

  /** Cuts connections without a word. */
  drop(): void {
    for (const { socket } of this.#connections.values()) socket.terminate();
  }

  /** Connections stay open and say nothing more: no event, no ping, no pong. */
  fallSilent(): void {
    for (const connection of this.#connections.values()) connection.isSilent = true;
  }

  async stop(): Promise<void> {
    clearInterval(this.#pings);
    for (const { socket } of this.#connections.values()) socket.terminate();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #accept(socket: WebSocket): void {
    if (this.#connections.size >= CONNECTIONS_MAX) {
      this.#tellToGo(socket, 'too_many_websockets');
      socket.close();
      return;
    }
    const connection: Connection = { socket, id: this.#opened, waiting: new Set(), isLeaving: false, isSilent: false };
    this.#connections.set(connection.id, connection);
    socket.on('message', (data, isBinary) => this.#hear(connection, isBinary ? '' : readText(data)));
    socket.on('ping', (data) => {
      if (!connection.isSilent) socket.pong(data);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => this.#lose(connection));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#connections.size,
        connection_info: { app_id: this.#options.appId },
        debug_info: { host: 'loopback', build_number: 1, approximate_connection_time: 18_060 },
      }),
    );
    this.#options.deliveries.flush();
    this.#options.deliveries.changed();
  }

  #hear({ waiting }: Connection, text: string): void {
    const said = readAcknowledgement(text);
    if (!said) {
      this.#options.violate(`said something on the socket that acknowledges nothing: ${text.slice(0, 100)}`);
      return;
    }
    waiting.delete(said.envelopeId);
    this.#options.deliveries.acknowledge(said.envelopeId, said.payload);
  }

  #lose(connection: Connection): void {
    this.#connections.delete(connection.id);
    for (const envelopeId of connection.waiting) this.#options.deliveries.fail(envelopeId, 'connection_failed');
    this.#options.deliveries.changed();
  }

  #tellToGo(socket: WebSocket, reason: DisconnectReason): void {
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'loopback' } }));
  }
}

const readText = (data: WebSocket.RawData): string =>
  Buffer.isBuffer(data)
    ? data.toString()
    : Array.isArray(data)
      ? Buffer.concat(data).toString()
      : Buffer.from(data).toString();

function readAcknowledgement(text: string): { envelopeId: string; payload: unknown } | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof said !== 'object' || said === null || !('envelope_id' in said)) return undefined;
  if (typeof said.envelope_id !== 'string') return undefined;
  return { envelopeId: said.envelope_id, payload: 'payload' in said ? said.payload : undefined };
}
