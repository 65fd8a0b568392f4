import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Deadline } from './deadline.ts';
import { openSocket, type Connect } from './open-socket.ts';
import type { WebAddress } from './read-address.ts';
import { unpackBody } from './unpack-body.ts';
import { codeOf, WebTrouble } from './web-trouble.ts';

interface ExchangeOptions {
  /** Those that were checked. */
  addresses: readonly string[];
  headers: Readonly<Record<string, string>>;
  /**
   * Says by status and headers how many bytes of the body are wanted, at most; null for a body that is not.
   *
   * @throws WebTrouble for an answer that is not wanted
   */
  wantsBody: (status: number, headers: IncomingHttpHeaders) => number | null;
  /** In milliseconds: until the connection stands, TLS included, and from then until the headers are there. */
  limits: { connect: number; headers: number };
  connect: Connect;
  deadline: Deadline;
}

/** What a site answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Null where it wasn't wanted. */
  body: Uint8Array | null;
}

/** News sites send long ones: policies, cookies, links to preload. */
const MOST_HEADER_BYTES = 64 * 1024;

/**
 * Asks once, on a connection of its own, and follows nothing.
 *
 * @throws WebTrouble where no whole answer was had
 */
export async function exchange(address: WebAddress, options: ExchangeOptions): Promise<Answer> {
  const { addresses, connect, deadline, headers, limits, wantsBody } = options;
  const { signal } = deadline;
  const socket = await deadline.within(limits.connect, () => openSocket(address, { addresses, connect, signal }));
  try {
    const message = await deadline.within(limits.headers, () => askOn(socket, address, headers));
    const status = message.statusCode ?? 0;
    const mostBytes = wantsBody(status, message.headers);
    const packing = message.headers['content-encoding'];
    const body = mostBytes === null ? null : await unpackBody(message, { packing, mostBytes });
    return { status, headers: message.headers, body };
  } finally {
    socket.destroy();
  }
}

/** Sends the request; gives the answer with its headers, its body still to come. */
function askOn(
  socket: Socket,
  { hostHeader, path }: WebAddress,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = requestHttp({
    // Without an agent Node says "Connection: close", and means it.
    createConnection: () => socket,
    path,
    headers: { Host: hostHeader, ...headers },
    maxHeaderSize: MOST_HEADER_BYTES,
  });
  request.once('response', resolve);
  request.on('error', (error) => {
    // What Node's parser says of an answer that is not HTTP.
    const isNoHttp = codeOf(error).startsWith('HPE_');
    reject(new WebTrouble(isNoHttp ? 'broken' : 'unreachable', { cause: error }));
  });
  // Nothing was asked that another protocol could answer.
  request.once('upgrade', () => reject(new WebTrouble('broken')));
  request.once('close', () => reject(new WebTrouble('unreachable')));
  request.end();
  return promise;
}
