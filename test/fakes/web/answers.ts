import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import type { Serve } from './loopback-web.ts';

type Headers = Readonly<Record<string, string>>;

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/** Sends a document as it should be. */
export const send =
  (body: string | Uint8Array, headers: Headers = {}, status = 200): Serve =>
  (_request, response) =>
    void response.writeHead(status, { ...HTML, ...headers }).end(body);

/** Sends a document, or says that it has not changed since the one that is named. */
export const sendUnlessKnown =
  (body: string, { etag, lastModified }: { etag: string; lastModified: string }): Serve =>
  ({ headers }, response) => {
    const isKnown = headers['if-none-match'] === etag || headers['if-modified-since'] === lastModified;
    const validators = { ETag: etag, 'Last-Modified': lastModified, 'Cache-Control': 'max-age=600' };
    response.writeHead(isKnown ? 304 : 200, { ...HTML, ...validators }).end(isKnown ? undefined : body);
  };

export const redirect =
  (location: string, status = 302): Serve =>
  (_request, response) =>
    void response.writeHead(status, { Location: location }).end();

/** Leads from `/0` to `/1`, from there to `/2`, and so on for ever. */
export const leadOn: Serve = (request, response) => {
  const number = Number(/\d+/u.exec(request.url ?? '')?.[0] ?? 0);
  response.writeHead(302, { Location: `?${number + 1}` }).end();
};

const packers = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  'raw deflate': deflateRawSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
};
export type Packing = keyof typeof packers;

export const sendPacked = (packing: Packing, body: string | Uint8Array): Serve =>
  send(packers[packing](body), { 'Content-Encoding': packing.replace('raw ', '') });

/** Some hundred kilobytes that unpack to as many zeros as are asked for. */
export const sendBomb = (packing: Packing, bytes: number): Serve => sendPacked(packing, Buffer.alloc(bytes, 0x20));

/** Sends one byte after the other, and never gets to the end. */
export const drip =
  (milliseconds: number): Serve =>
  (_request, response) => {
    response.writeHead(200, HTML).write('<p>');
    const timer = setInterval(() => response.write('.'), milliseconds);
    response.on('close', () => clearInterval(timer));
  };

/** Takes the request, and says nothing. */
export const keepSilent: Serve = () => undefined;

/** Sends one header after the other, and never gets to the end. */
export const dripHeaders =
  (milliseconds: number): Serve =>
  ({ socket }) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => socket.write('X-More: x\r\n'), milliseconds);
    socket.on('close', () => clearInterval(timer));
  };

/** Writes an answer byte for byte, then ends the connection. */
export const sendRaw =
  (...lines: readonly string[]): Serve =>
  ({ socket }) =>
    void socket.end(lines.join('\r\n'));

/** Says that there is more to come than comes. */
export const cutOff = (body: string): Serve =>
  sendRaw('HTTP/1.1 200 OK', 'Content-Type: text/html', `Content-Length: ${body.length * 2}`, '', body);

export const cutOffChunk = (body: string): Serve =>
  sendRaw('HTTP/1.1 200 OK', 'Content-Type: text/html', 'Transfer-Encoding: chunked', '', 'fff', body);

export const sendBadChunk = (body: string): Serve =>
  sendRaw('HTTP/1.1 200 OK', 'Content-Type: text/html', 'Transfer-Encoding: chunked', '', 'xyz', body);

/** Resets the connection, before the answer or within it. */
export const reset =
  (body?: string): Serve =>
  ({ socket }, response) => {
    if (body === undefined) {
      socket.resetAndDestroy();
      return;
    }
    response.writeHead(200, { ...HTML, 'Content-Length': String(body.length * 2) });
    response.write(body, () => socket.resetAndDestroy());
  };

/** Sends without an end, as fast as it is taken. */
export const sendEndlessly: Serve = (_request, response) => {
  response.writeHead(200, HTML);
  const piece = Buffer.alloc(64 * 1024, 0x20);
  const more = (): void => {
    while (response.writable && response.write(piece));
  };
  response.on('drain', more);
  more();
};
