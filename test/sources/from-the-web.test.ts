import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { createDocumentReader } from '../../src/adapters/sources/reader/create-document-reader.ts';
import type { WebFault } from '../../src/core/ports/fetch-web.ts';
import { explainPageFault, type PageFault } from '../../src/core/sources/explain-page-fault.ts';
import { explainWebFault } from '../../src/core/sources/explain-web-fault.ts';
import { openWeb } from '../adapters/sources/web/open-web.ts';
import {
  cutOff,
  cutOffChunk,
  drip,
  dripHeaders,
  keepSilent,
  leadOn,
  redirect,
  reset,
  send,
  sendBadChunk,
  sendBomb,
  sendEndlessly,
  sendPacked,
  sendRaw,
  type Packing,
} from '../fakes/web/answers.ts';
import { utf16, windows1252 } from '../fakes/web/encodings.ts';
import type { Serve } from '../fakes/web/loopback-web.ts';
import { noLogger } from '../fixtures/no-logger.ts';
import { articleText, makePage } from '../fixtures/pages/make-page.ts';

const page = makePage();
const unnamed = page.replace('<meta charset="utf-8">', '');
const named = (charset: string): string => page.replace('utf-8', charset);
const html = { 'Content-Type': 'text/html' };
const as = (type: string) => ({ 'Content-Type': type });
const rss = '<rss version="2.0"><channel><title>Echo</title></channel></rss>';

type Case = readonly [what: string, serve: Serve];

const articles: readonly Case[] = [
  ['a page', send(page)],
  [
    'a page in many pieces',
    (_request, response) => {
      response.writeHead(200, html);
      for (const piece of page.match(/[^]{1,50}/gu) ?? []) response.write(piece);
      response.end();
    },
  ],
  [
    'a page without a length, ended with its connection',
    sendRaw('HTTP/1.0 200 OK', 'Content-Type: text/html', '', page),
  ],
  [
    'a page behind word that it is coming',
    sendRaw(
      'HTTP/1.1 103 Early Hints',
      'Link: </a>',
      '',
      'HTTP/1.1 200 OK',
      'Content-Type: text/html',
      `Content-Length: ${Buffer.byteLength(page)}`,
      '',
      page,
    ),
  ],
  ['a page with long headers', send(page, { 'Content-Security-Policy': 'x'.repeat(30_000) })],
  ['a page with cookies', send(page, { 'Set-Cookie': 'a=b' })],
  ['a page without a type', sendRaw('HTTP/1.1 200 OK', '', page)],
  ['a page that calls itself a download', send(page, as('application/octet-stream'))],
  ['a page that calls itself text', send(page, as('text/plain'))],
  ['a page that calls itself XML', send(page, as('application/xml'))],
  ['a page of a type that is none', send(page, as('html'))],
  ...(['gzip', 'x-gzip', 'deflate', 'raw deflate', 'br', 'zstd'] as Packing[]).map((packing): Case => [
    `a page packed with ${packing}`,
    sendPacked(packing, page),
  ]),
  ['a page that says that it is not packed', send(page, { 'Content-Encoding': 'identity' })],
  ['a page in windows-1252 by its header', send(windows1252(unnamed), as('text/html; charset=windows-1252'))],
  ['a page in windows-1252 by its meta', send(windows1252(named('windows-1252')), html)],
  ['a page in windows-1252 that nobody names', send(windows1252(unnamed), html)],
  ['a page in windows-1252 that calls itself UTF-8', send(windows1252(page), as('text/html; charset=utf-8'))],
  ['a page in windows-1252 that calls itself Latin-1', send(windows1252(named('iso-8859-1')), html)],
  ['a page in UTF-8 under a header of Latin-1', send(page, as('text/html; charset=iso-8859-1'))],
  ['a page in UTF-8 under a header that no one knows', send(page, as('text/html; charset=klingon'))],
  ['a page in UTF-8 with a mark', send(`\ufeff${unnamed}`, as('text/html; charset=windows-1252'))],
  ['a page in UTF-16', send(utf16(named('utf-16')), html)],
  ['a page in UTF-16 of the other order', send(utf16(named('utf-16'), { bigEndian: true }), html)],
  ['a page in UTF-16 without a mark', send(utf16(unnamed, { mark: false }), html)],
  ['a page in UTF-16 of the other order without a mark', send(utf16(unnamed, { mark: false, bigEndian: true }), html)],
  ['a page in UTF-16 that calls itself UTF-8', send(utf16(page), as('text/html; charset=utf-8'))],
];

const faults: readonly (readonly [...Case, WebFault])[] = [
  ['a page that is not there', send('', {}, 404), 'not-found'],
  ['a page that is gone', send(page, {}, 410), 'gone'],
  ['a page that is not for everybody', send(page, {}, 403), 'denied'],
  ['a page that asks who one is', send(page, { 'WWW-Authenticate': 'Basic' }, 401), 'denied'],
  ['a page that is kept back by law', send(page, {}, 451), 'denied'],
  ['a site that wants to be left alone', send(page, { 'Retry-After': '120' }, 429), 'rate-limited'],
  ['a site that is out of order', send(page, {}, 500), 'server-error'],
  ['a site that is being mended', send(page, { 'Retry-After': '120' }, 503), 'server-error'],
  ['a redirect to nowhere', send('', {}, 302), 'broken'],
  ['a redirect to what is no address', redirect('http://'), 'bad-address'],
  ['a redirect to a file', redirect('file:///etc/passwd'), 'bad-address'],
  ['a redirect to a script', redirect('javascript:alert(1)'), 'bad-address'],
  ['a redirect with a password', redirect('http://me:secret@news.example/'), 'bad-address'],
  ['a redirect to a port of something else', redirect('http://news.example:25/'), 'bad-address'],
  ['a redirect to itself', redirect('/page'), 'too-many-redirects'],
  ['redirects without an end', leadOn, 'too-many-redirects'],
  ['"not modified" though nobody asked', send('', {}, 304), 'broken'],
  ['a picture', send('\x89PNG', as('image/png')), 'wrong-type'],
  [
    'a picture that calls itself a page',
    send(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), html),
    'wrong-type',
  ],
  ['a PDF file', send('%PDF-1.7', as('application/pdf')), 'wrong-type'],
  ['a PDF file that calls itself a page', send('%PDF-1.7\n%âãÏÓ', html), 'wrong-type'],
  ['an archive that calls itself text', send('PK\x03\x04', as('text/plain')), 'wrong-type'],
  ['bytes that are no text', send(Buffer.from([1, 2, 3, 4, 5, 0, 7]), html), 'wrong-type'],
  ['a film', send('x', as('video/mp4')), 'wrong-type'],
  ['a style sheet', send('p {}', as('text/css')), 'wrong-type'],
  [
    'a page that says that it is huge',
    (_request, response) => response.writeHead(200, { ...html, 'Content-Length': '6000000000' }).flushHeaders(),
    'too-large',
  ],
  ['a page without an end', sendEndlessly, 'too-large'],
  ...(['gzip', 'deflate', 'br', 'zstd'] as Packing[]).map(
    (packing) => [`a bomb of ${packing}`, sendBomb(packing, 100_000_000), 'too-large'] as const,
  ),
  ['a bomb within a bomb', send(Buffer.alloc(10), { 'Content-Encoding': 'gzip, gzip' }), 'broken'],
  ['a page packed in an unknown way', send(page, { 'Content-Encoding': 'compress' }), 'broken'],
  ['a page that only says that it is packed', send(page, { 'Content-Encoding': 'gzip' }), 'broken'],
  ['a packed page that is cut off', send(gzipSync(page).subarray(0, 100), { 'Content-Encoding': 'gzip' }), 'broken'],
  ['a page that is cut off', cutOff(page), 'broken'],
  ['a page whose last piece is cut off', cutOffChunk(page), 'broken'],
  ['a page in pieces of no length', sendBadChunk(page), 'broken'],
  ['a page whose connection is reset', reset(page), 'broken'],
  ['a connection that is reset', reset(), 'unreachable'],
  ['a connection that is closed', sendRaw(), 'unreachable'],
  ['what is not HTTP', sendRaw('220 mail.news.example ESMTP', ''), 'broken'],
  [
    'a page with two lengths',
    sendRaw('HTTP/1.1 200 OK', 'Content-Length: 5', 'Content-Length: 6', '', 'Hello'),
    'broken',
  ],
  [
    'a page with headers without an end',
    (_request, response) => void response.writeHead(200, { 'X-More': 'x'.repeat(100_000) }).end(),
    'broken',
  ],
  [
    'a change to another protocol',
    sendRaw('HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade', '', ''),
    'broken',
  ],
  ['a page that drips', drip(10), 'timeout'],
  ['headers that drip', dripHeaders(10), 'timeout'],
  ['a site that says nothing', keepSilent, 'timeout'],
];

const pageFaults: readonly (readonly [...Case, PageFault])[] = [
  ['nothing', send(''), 'empty'],
  ['nothing, said so', send('', {}, 204), 'empty'],
  ['a page that scripts would fill', send('<div id="root"></div><script src="/a.js"></script>'), 'empty'],
  ['a feed', send(rss, as('application/rss+xml')), 'feed'],
  ['a feed that calls itself a page', send(rss), 'feed'],
  ['a page of too many elements', send('<b>x</b>'.repeat(30_000)), 'too-large'],
  ['a page nested too deep', send('<div>'.repeat(100_000)), 'too-large'],
];

const reader = createDocumentReader({ logger: noLogger });
afterAll(() => reader.close());

/** Small, so that what has no end needs not be waited for; large enough for a busy machine to send the next page. */
const impatient = { headers: 2500, whole: 2500 };

async function read(serve: Serve, limits = {}) {
  const { web, ask } = await openWeb({ limits });
  web.serve('/page', serve);
  web.serve('/next', send(page));
  const result = await ask('http://news.example/page');
  // Whatever came: the next page comes too.
  expect(await ask('http://news.example/next')).toMatchObject({ kind: 'document' });
  return result;
}

describe('from the web', () => {
  test.each(articles)('%s gives its article', async (_what, serve) => {
    const result = await read(serve);
    expect(result.kind).toBe('document');
    if (result.kind === 'document')
      expect(await reader.readPage(result)).toMatchObject({ text: articleText, fault: null });
  });

  test.each(faults)('%s gives its clear error', async (_what, serve, fault) => {
    const result = await read(serve, fault === 'timeout' ? impatient : {});
    expect(result).toMatchObject({ kind: 'fault', fault });
    if (result.kind !== 'fault') return;
    const { message, hint } = explainWebFault(result);
    expect(message).toMatch(/^[A-Zn].+\.$/u);
    expect(hint).toMatch(/^[A-Z].+\.$/u);
  });

  test.each(pageFaults)('%s gives the error of a page', async (_what, serve, fault) => {
    const result = await read(serve);
    expect(result.kind).toBe('document');
    if (result.kind !== 'document') return;
    const reading = await reader.readPage(result);
    expect(reading.fault).toBe(fault);
    expect(explainPageFault(fault).hint).toMatch(/^[A-Z].+\.$/u);
  });
});
