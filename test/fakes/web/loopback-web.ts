import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** Answers a request; may also write to, or end, its socket. */
export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

/** What was asked for. */
export interface SeenRequest {
  /** What the `Host` header named. */
  host: string;
  path: string;
  headers: IncomingMessage['headers'];
  /** The name in the TLS handshake; null without TLS. */
  serverName: string | null;
}

/** A web server on 127.0.0.1 that answers for any host. */
export interface LoopbackWeb {
  port: number;
  /** In the order in which they came, those for robots.txt included. */
  seen: SeenRequest[];
  /** How many connections are open now, and were at once at most. */
  connections: { open: number; most: number };
  /** Answers a path from now on, at one host (`news.example/a`) or at all (`/a`); all others are not found. */
  serve: (place: string, serve: Serve) => void;
  close(): Promise<void>;
}

/** Opens a server at a free port; with a key and a certificate, for https. */
export async function openLoopbackWeb(tls?: { key: string; cert: string }): Promise<LoopbackWeb> {
  const places = new Map<string, Serve>();
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const connections = { open: 0, most: 0 };

  const answer: Serve = (request, response) => {
    const { host = '', ...headers } = request.headers;
    const path = request.url ?? '';
    const { servername } = request.socket as Socket & { servername?: string | false };
    seen.push({ host, path, headers, serverName: typeof servername === 'string' ? servername : null });
    const bare = path.replace(/\?.*$/u, '');
    const serve = places.get(host.replace(/:\d+$/u, '') + bare) ?? places.get(bare) ?? notFound;
    serve(request, response);
  };
  const server = tls === undefined ? createServer(answer) : createSecureServer(tls, answer);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    connections.open += 1;
    connections.most = Math.max(connections.most, connections.open);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      connections.open -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    connections,
    serve: (place, serve) => void places.set(place, serve),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const notFound: Serve = (_request, response) => {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
};
