import { describe, expect, test } from 'vitest';
import type { WebRequest } from '../../../../src/core/ports/fetch-web.ts';
import { redirect, send } from '../../../fakes/web/answers.ts';
import type { Serve } from '../../../fakes/web/loopback-web.ts';
import { openWeb } from './open-web.ts';

const byItself: Partial<WebRequest> = { askedByPerson: false };
const text = { 'Content-Type': 'text/plain' };
const rules = (...lines: readonly string[]): Serve => send(['User-agent: *', ...lines].join('\n'), text);

/** A web at a time that stands still until it is moved. */
async function openSlowWeb(limits = {}) {
  let now = Date.parse('2026-05-04T10:00:00Z');
  const timers: { at: number; callBack: () => void }[] = [];
  const opened = await openWeb({
    clock: { now: () => new Date(now) },
    startTimer: (milliseconds, callBack) => {
      const timer = { at: now + milliseconds, callBack };
      timers.push(timer);
      return () => void (timer.at = Infinity);
    },
    limits,
  });
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    for (const timer of timers)
      if (timer.at <= now) {
        timer.at = Infinity;
        timer.callBack();
      }
  };
  return { ...opened, pass, waitsFor: () => timers.map(({ at }) => at - now).filter((wait) => wait !== Infinity) };
}

describe('what a site asks of programs that come by themselves', () => {
  test('holds for what nobody asked for, and not for a person', async () => {
    const { web, ask } = await openWeb();
    web.serve('/robots.txt', rules('Disallow: /private'));
    web.serve('/private/a', send('Hello'));
    expect(await ask('http://news.example/private/a', byItself)).toMatchObject({ kind: 'fault', fault: 'robots' });
    expect(web.seen.map(({ path }) => path)).toEqual(['/robots.txt']);
    expect(await ask('http://news.example/private/a')).toMatchObject({ kind: 'document' });
  });

  test('holds for where a redirect leads, by the rules of the site there', async () => {
    const { web, ask } = await openWeb();
    web.serve('/a', redirect('http://other.example/b'));
    web.serve('/b', send('Hello'));
    web.serve('other.example/robots.txt', rules('Disallow: /'));
    expect(await ask('http://news.example/a', byItself)).toMatchObject({
      fault: 'robots',
      url: 'http://other.example/b',
    });
  });

  test('is asked once a day, by all who want it together', async () => {
    const { web, ask, pass } = await openSlowWeb();
    web.serve('/robots.txt', rules('Disallow: /x'));
    web.serve('/a', send('Hello'));
    const robots = (): number => web.seen.filter(({ path }) => path === '/robots.txt').length;
    const results = await Promise.all([1, 2, 3].map(() => ask('http://news.example/a', byItself)));
    expect(results.map(({ kind }) => kind)).toEqual(['document', 'document', 'document']);
    expect(robots()).toBe(1);
    pass(23 * 3_600_000);
    await ask('http://news.example/a', byItself);
    expect(robots()).toBe(1);
    pass(2 * 3_600_000);
    await ask('http://news.example/a', byItself);
    expect(robots()).toBe(2);
    // Another port is another site.
    await ask('http://news.example:8080/a', byItself);
    expect(robots()).toBe(3);
  });

  test.each<[string, string, Serve]>([
    ['is not there', 'document', send('', {}, 404)],
    ['is not for everybody', 'document', send('', {}, 403)],
    ['leads on without an end', 'document', redirect('/robots.txt')],
    ['leads to another site', 'robots', redirect('http://other.example/rules')],
    ['is out of order', 'server-error', send('', {}, 500)],
    ['is asked too often', 'rate-limited', send('', {}, 429)],
    ['never ends', 'timeout', (_request, response) => void response.writeHead(200, text).write('User')],
  ])('may be had or not: one that %s gives %s', async (_what, outcome, serve) => {
    const { web, ask } = await openWeb({ limits: outcome === 'timeout' ? { whole: 300 } : {} });
    web.serve('/robots.txt', serve);
    web.serve('/rules', rules('Disallow: /'));
    web.serve('/a', send('Hello'));
    const result = await ask('http://news.example/a', byItself);
    expect(result.kind === 'fault' ? result.fault : result.kind).toBe(outcome);
  });

  test('is asked for again once it could not be had', async () => {
    const { web, ask } = await openWeb();
    web.serve('/robots.txt', send('', {}, 503));
    web.serve('/a', send('Hello'));
    expect(await ask('http://news.example/a', byItself)).toMatchObject({ fault: 'server-error', status: 503 });
    web.serve('/robots.txt', rules());
    expect(await ask('http://news.example/a', byItself)).toMatchObject({ kind: 'document' });
  });

  test('keeps nobody waiting who wants it no more', async () => {
    const { web, ask } = await openWeb();
    web.serve('/robots.txt', () => undefined);
    const controller = new AbortController();
    const asking = ask('http://news.example/a', { ...byItself, signal: controller.signal });
    await expect.poll(() => web.seen.length).toBe(1);
    controller.abort(new Error('Enough.'));
    await expect(asking).rejects.toThrow('Enough.');
  });
});

describe('a host', () => {
  test('has one connection at a time', async () => {
    const { web, ask } = await openWeb();
    web.serve('/a', send('Hello'));
    const results = await Promise.all(Array.from({ length: 8 }, () => ask('http://news.example/a')));
    expect(results.every(({ kind }) => kind === 'document')).toBe(true);
    expect(web.connections.most).toBe(1);
  });

  test('waits for no other', async () => {
    const { web, ask } = await openWeb();
    web.serve('slow.example/a', () => undefined);
    web.serve('/a', send('Hello'));
    const controller = new AbortController();
    const slow = ask('http://slow.example/a', { signal: controller.signal });
    expect(await ask('http://news.example/a')).toMatchObject({ kind: 'document' });
    controller.abort(new Error('Enough.'));
    await expect(slow).rejects.toThrow('Enough.');
  });

  test('is left alone for a second after each request that nobody asked for, longer where its robots.txt says so', async () => {
    const { web, ask, pass, waitsFor } = await openSlowWeb({ pause: 1000 });
    web.serve('/robots.txt', rules('Crawl-delay: 5'));
    web.serve('/a', send('Hello'));
    const asking = ask('http://news.example/a', byItself);
    await expect.poll(waitsFor).toEqual([5000]);
    pass(4999);
    expect(web.seen.map(({ path }) => path)).toEqual(['/robots.txt']);
    // A person does not wait for it.
    expect(await ask('http://news.example/a')).toMatchObject({ kind: 'document' });
    await expect.poll(waitsFor).toEqual([5000]);
    pass(5000);
    expect(await asking).toMatchObject({ kind: 'document' });
  });

  test('that wants to be left alone is, but by persons', async () => {
    const { web, ask, pass } = await openSlowWeb();
    web.serve('/robots.txt', rules());
    web.serve('/a', send('', { 'Retry-After': '120' }, 429));
    expect(await ask('http://news.example/a', byItself)).toMatchObject({
      fault: 'rate-limited',
      status: 429,
      retryAfter: 120,
    });
    pass(20_000);
    const asked = web.seen.length;
    expect(await ask('http://news.example/b', byItself)).toMatchObject({
      fault: 'rate-limited',
      status: null,
      retryAfter: 100,
    });
    expect(web.seen).toHaveLength(asked);
    web.serve('/a', send('Hello'));
    expect(await ask('http://news.example/a')).toMatchObject({ kind: 'document' });
    pass(100_000);
    expect(await ask('http://news.example/a', byItself)).toMatchObject({ kind: 'document' });
  });

  test('is not asked while as many others are as may be at once', async () => {
    const { web, ask } = await openWeb({ limits: { atOnce: 2 } });
    web.serve('/a', (_request, response) => void setTimeout(() => response.writeHead(200, text).end('Hello'), 20));
    const results = await Promise.all(Array.from({ length: 7 }, (_, at) => ask(`http://h${at}.example/a`)));
    expect(results.every(({ kind }) => kind === 'document')).toBe(true);
    expect(web.connections.most).toBe(2);
  });
});
