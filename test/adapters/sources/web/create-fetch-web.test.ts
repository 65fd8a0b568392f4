import { getEventListeners } from 'node:events';
import { setDefaultCACertificates, getCACertificates } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { WebRequest } from '../../../../src/core/ports/fetch-web.ts';
import { keepSilent, redirect, send, sendUnlessKnown } from '../../../fakes/web/answers.ts';
import { makeCertificate } from '../../../fakes/web/make-certificate.ts';
import { openWeb, publicAddress } from './open-web.ts';

describe('asking the web', () => {
  test('gives a page, and says who asks', async () => {
    const { web, ask } = await openWeb({ contact: 'https://desk.example/bot' });
    web.serve('/a', send('<p>Hello</p>', { 'Content-Type': 'Text/HTML; charset="ISO-8859-1"', ETag: '"1"' }));

    expect(await ask('http://news.example/a?b=c#d')).toEqual({
      kind: 'document',
      url: 'http://news.example/a?b=c',
      movedTo: null,
      mediaType: 'text/html',
      charset: 'ISO-8859-1',
      body: Buffer.from('<p>Hello</p>'),
      validators: { etag: '"1"', lastModified: null },
      freshFor: null,
    });
    expect(web.seen).toHaveLength(1);
    expect(web.seen[0]).toMatchObject({ host: 'news.example', path: '/a?b=c' });
    expect(web.seen[0]?.headers).toEqual({
      'user-agent': 'Dateline/1.2.3 (news briefings; +https://desk.example/bot)',
      accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1',
      'accept-language': 'en,*;q=0.5',
      'accept-encoding': 'gzip, deflate, br, zstd',
      connection: 'close',
    });
  });

  test('keeps no cookie', async () => {
    const { web, ask } = await openWeb();
    web.serve('/a', redirect('/b'));
    web.serve('/b', send('Hello', { 'Set-Cookie': 'a=b' }));
    await ask('http://news.example/b');
    await ask('http://news.example/a');
    expect(web.seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined]);
  });

  test('gives nothing for what has not changed', async () => {
    const { web, ask } = await openWeb();
    const known = { etag: 'W/"é1"', lastModified: 'Mon, 18 Nov 2024 10:00:00 GMT' };
    web.serve('/a', sendUnlessKnown('Hello', known));

    const first = await ask('http://news.example/a');
    expect(first).toMatchObject({ kind: 'document', validators: known, freshFor: 600 });
    const validators = first.kind === 'document' ? first.validators : null;
    expect(await ask('http://news.example/a', { validators })).toEqual({
      kind: 'not-modified',
      movedTo: null,
      freshFor: 600,
    });
    expect(await ask('http://news.example/a', { validators: { ...known, etag: null } })).toMatchObject({
      kind: 'not-modified',
    });
  });

  test('sends no validator that would break the request', async () => {
    const { web, ask } = await openWeb();
    web.serve('/a', send('Hello'));
    const validators = { etag: '"1"\r\nX-Evil: 1', lastModified: 'Вчера' };
    expect(await ask('http://news.example/a', { validators })).toMatchObject({ kind: 'document' });
    expect(web.seen[0]?.headers).not.toHaveProperty('x-evil');
    expect(web.seen[0]?.headers).not.toHaveProperty('if-none-match');
  });

  test('asks for a feed as one', async () => {
    const { web, ask } = await openWeb();
    await ask('http://news.example/feed', { wants: 'feed' });
    await ask('http://news.example/feed', { wants: 'either' });
    expect(web.seen.map(({ headers }) => headers.accept)).toEqual([
      expect.stringMatching(/^application\/atom\+xml,application\/rss\+xml/u),
      expect.stringMatching(/^text\/html,.*application\/rss\+xml/u),
    ]);
  });

  test('is refused where the address is none of the web, without asking', async () => {
    const { ask, connected, lookedUp } = await openWeb();
    const addresses = [
      '',
      'news.example',
      'ftp://news.example/',
      'file:///etc/passwd',
      'data:text/html,Hello',
      'javascript:alert(1)',
      'http://',
      'http://me@news.example/',
      'http://me:secret@news.example/',
      'http://:secret@news.example/',
      'http://a..example/',
      'http://-a.example/',
      'http://news.example:0/',
      'http://news.example:22/',
      'https://news.example:6379/',
      `http://${'a.'.repeat(200)}example/`,
      `http://news.example/${'a'.repeat(10_000)}`,
    ];
    for (const url of addresses) expect(await ask(url), url).toMatchObject({ kind: 'fault', fault: 'bad-address' });
    expect([...connected, ...lookedUp]).toEqual([]);
  });

  test('asks a name in any letters by the name that it has in the DNS', async () => {
    const { ask, web, lookedUp } = await openWeb();
    await ask('http://Bücher.Example./');
    expect(lookedUp).toEqual(['xn--bcher-kva.example']);
    expect(web.seen[0]?.host).toBe('xn--bcher-kva.example');
  });

  test('connects to all addresses of a host that were found, and to no other', async () => {
    const addresses = [publicAddress, '2606:4700:4700::1111'];
    const { ask, connected } = await openWeb({ dns: { 'news.example': () => addresses } });
    await ask('http://news.example/');
    expect(connected).toEqual([`news.example → ${addresses.join(', ')}`]);
  });

  test.each([
    ['ENOTFOUND', 'no-such-host'],
    ['EAI_AGAIN', 'unreachable'],
    ['ESERVFAIL', 'unreachable'],
  ])('says what became of a name that can’t be looked up: %s', async (code, fault) => {
    const { ask } = await openWeb({
      lookUp: () => Promise.reject(Object.assign(new Error('No.'), { code })),
    });
    expect(await ask('http://news.example/')).toMatchObject({ fault, url: 'http://news.example/' });
  });

  test('does not wait for a name for ever', async () => {
    const { ask } = await openWeb({ lookUp: () => new Promise(() => undefined), limits: { connect: 20 } });
    expect(await ask('http://news.example/')).toMatchObject({ fault: 'timeout' });
  });

  test('says of a port at which nobody listens that it can’t be reached', async () => {
    const { ask, web } = await openWeb();
    await web.close();
    expect(await ask('http://news.example/')).toMatchObject({ fault: 'unreachable' });
  });

  test('ends, with its connection, where whoever asked wants it no more', async () => {
    const { ask, web } = await openWeb();
    web.serve('/a', keepSilent);
    const controller = new AbortController();
    const asking = ask('http://news.example/a', { signal: controller.signal });
    await expect.poll(() => web.seen.length).toBe(1);
    controller.abort(new Error('Enough.'));
    await expect(asking).rejects.toThrow('Enough.');
    await expect.poll(() => web.connections.open).toBe(0);
    await expect(ask('http://news.example/a', { signal: controller.signal })).rejects.toThrow('Enough.');
  });

  test('holds on to nothing of whoever asked, however long their signal lives', async () => {
    const { ask, web } = await openWeb();
    web.serve('/a', redirect('/b'));
    web.serve('/b', send('Hello'));
    const { signal } = new AbortController();
    for (const askedByPerson of [true, false])
      expect(await ask('http://news.example/a', { signal, askedByPerson })).toMatchObject({ kind: 'document' });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('redirects', () => {
  test.each([
    [[301, 308], 'http://news.example/2'],
    [[301, 302], null],
    [[302, 301], null],
    [[303], null],
    [[307], null],
  ])('of status %j move the address to %s', async (statuses, movedTo) => {
    const { web, ask } = await openWeb();
    for (const [at, status] of statuses.entries()) web.serve(`/${at}`, redirect(`/${at + 1}`, status));
    web.serve(`/${statuses.length}`, send('Hello'));
    expect(await ask('http://news.example/0')).toMatchObject({
      kind: 'document',
      url: `http://news.example/${statuses.length}`,
      movedTo,
    });
  });

  test('are followed five times, to other hosts too', async () => {
    const { web, ask } = await openWeb();
    for (let at = 0; at < 6; at += 1) web.serve(`/${at}`, redirect(`http://h${at + 1}.example/${at + 1}`));
    web.serve('/6', send('Hello'));
    expect(await ask('http://h1.example/1')).toMatchObject({ kind: 'document', url: 'http://h6.example/6' });
    expect(await ask('http://h0.example/0')).toMatchObject({ kind: 'fault', fault: 'too-many-redirects' });
    expect(web.seen.map(({ host }) => host).filter((host) => host === 'h6.example')).toHaveLength(1);
  });

  test('are understood in UTF-8 that nobody escaped', async () => {
    const { web, ask } = await openWeb();
    web.serve('/a', redirect(Buffer.from('/fähre').toString('latin1')));
    web.serve('/f%C3%A4hre', send('Hello'));
    expect(await ask('http://news.example/a')).toMatchObject({ url: 'http://news.example/f%C3%A4hre' });
  });

  test('send what is known of a document to where they lead', async () => {
    const { web, ask } = await openWeb();
    web.serve('/a', redirect('/b', 301));
    web.serve('/b', sendUnlessKnown('Hello', { etag: '"1"', lastModified: '' }));
    expect(await ask('http://news.example/a', { validators: { etag: '"1"', lastModified: null } })).toMatchObject({
      kind: 'not-modified',
      movedTo: 'http://news.example/b',
    });
  });
});

describe('https', () => {
  function trust(cert: string): void {
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, cert]);
    onTestFinished(() => setDefaultCACertificates(before));
  }

  test('names the host in the handshake, and reads a site whose certificate bears the name', async () => {
    const tls = makeCertificate('news.example');
    trust(tls.cert);
    const { web, ask, connected } = await openWeb({ tls });
    web.serve('/a', send('Hello'));
    expect(await ask('https://news.example/a')).toMatchObject({ kind: 'document', url: 'https://news.example/a' });
    expect(web.seen).toMatchObject([{ host: 'news.example', serverName: 'news.example' }]);
    expect(connected).toEqual([`news.example → ${publicAddress}`]);
  });

  test.each([
    ['that nobody vouches for', makeCertificate('news.example'), false],
    ['of another host', makeCertificate('other.example'), true],
    ['that has ended', makeCertificate('news.example', { hasEnded: true }), true],
  ])('reads no site with a certificate %s', async (_what, tls, isTrusted) => {
    if (isTrusted) trust(tls.cert);
    const { web, ask } = await openWeb({ tls });
    expect(await ask('https://news.example/a')).toMatchObject({ kind: 'fault', fault: 'bad-certificate' });
    expect(web.seen).toEqual([]);
  });

  test('reads no site that does not speak it', async () => {
    const { ask } = await openWeb();
    expect(await ask('https://news.example/a')).toMatchObject({ kind: 'fault', fault: 'unreachable' });
  });

  test('does not lead back to http', async () => {
    const tls = makeCertificate('news.example');
    trust(tls.cert);
    const { web, ask } = await openWeb({ tls });
    web.serve('/a', redirect('http://news.example/b'));
    expect(await ask('https://news.example/a')).toMatchObject({
      kind: 'fault',
      fault: 'insecure-redirect',
      url: 'http://news.example/b',
    });
    expect(web.seen).toHaveLength(1);
  });
});

describe('the hosts that the configuration allows', () => {
  const inside = { 'desk.corp.example': () => ['10.0.0.5'], 'meta.corp.example': () => ['169.254.169.254'] };
  const fetchFrom = async (
    url: string,
    allowHosts: readonly string[],
    more: Partial<WebRequest> = {},
    only = false,
  ) => {
    const { web, ask } = await openWeb({ dns: inside, hosts: { allowHosts, onlyAllowedHosts: only } });
    web.serve('/', send('Hello'));
    const result = await ask(url, more);
    return result.kind === 'fault' ? result.fault : result.kind;
  };

  test.each([
    ['http://desk.corp.example/', ['desk.corp.example'], 'document'],
    ['http://desk.corp.example:8080/', ['desk.corp.example'], 'document'],
    ['http://desk.corp.example/', ['corp.example'], 'document'],
    ['http://desk.corp.example/', ['orp.example'], 'private-address'],
    ['http://desk.corp.example:3000/', ['desk.corp.example'], 'bad-address'],
    ['http://desk.corp.example:3000/', ['desk.corp.example:3000'], 'document'],
    ['http://desk.corp.example/', ['desk.corp.example:3000'], 'private-address'],
    ['http://10.0.0.5:3000/', ['10.0.0.5:3000'], 'document'],
    ['http://10.0.0.6:3000/', ['10.0.0.5:3000'], 'bad-address'],
    ['http://[fd00::5]/', ['fd00::5'], 'document'],
    ['http://[fd00::5]:3000/', ['[fd00:0::5]:3000'], 'document'],
    ['http://intranet/', ['intranet'], 'document'],
    ['http://127.0.0.1/', ['localhost'], 'private-address'],
    // What is inside of a cloud stays closed, whoever allows it.
    ['http://meta.corp.example/', ['corp.example'], 'private-address'],
    ['http://169.254.169.254/', ['169.254.169.254'], 'private-address'],
    ['http://news.example/', ['corp.example'], 'document'],
  ])('%s with %j: %s', async (url, allowHosts, outcome) => {
    expect(await fetchFrom(url, allowHosts)).toBe(outcome);
  });

  test('may be all that are asked', async () => {
    expect(await fetchFrom('http://news.example/', ['news.example'], {}, true)).toBe('document');
    expect(await fetchFrom('http://other.example/', ['news.example'], {}, true)).toBe('not-allowed');
    expect(await fetchFrom('http://other.example/', [], {}, true)).toBe('not-allowed');
  });

  test('bind redirects too', async () => {
    const { web, ask } = await openWeb({ hosts: { allowHosts: ['news.example'], onlyAllowedHosts: true } });
    web.serve('/a', redirect('http://other.example/'));
    expect(await ask('http://news.example/a')).toMatchObject({ fault: 'not-allowed', url: 'http://other.example/' });
    expect(web.seen).toHaveLength(1);
  });
});
