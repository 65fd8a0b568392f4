import { describe, expect, it, vi } from 'vitest';
import { createSourceRunner, usualSourceRunnerSettings } from '../../../src/core/sources/run-rounds.ts';
import { renderPlain } from '../../../src/core/cards/render-plain.ts';
import { createSourceRig, feedOf, pageOf, unchanged, type RigItem } from '../../fixtures/source-rig.ts';

const FEED = 'https://news.example/feed.xml';
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${at}`);
const items = (count: number): RigItem[] => names(count).map((name) => ({ name }));
const dayOf = (day: number): string => `2026-02-${String(day).padStart(2, '0')}T07:00:00Z`;

async function readAt(feed: string, options: Parameters<typeof createSourceRig>[0] = {}) {
  const rig = createSourceRig(options);
  rig.web.pages.set(FEED, feed);
  await rig.add();
  await rig.runner.wake();
  return rig;
}

describe('reading a feed for the first time', () => {
  it('takes in the newest few, and knows the others', async () => {
    const dated = items(9).map((item, at) => ({ ...item, date: dayOf(1 + ((at * 4) % 9)) }));
    const rig = await readAt(feedOf(dated), { firstEntries: 3 });
    const newest = dated.filter(({ date }) => date >= dayOf(7)).map(({ name }) => `Pier ${name} opens`);
    expect(await rig.headlines()).toEqual(newest.sort());
    expect(await rig.store.countEntries()).toEqual(new Map([['s2k7m', { old: 6, waiting: 0, taken: 3, failed: 0 }]]));
    await rig.pass(60);
    expect(await rig.headlines()).toHaveLength(3);
  });

  it('takes the first few of a feed without dates', async () => {
    const rig = await readAt(feedOf(items(9)), { firstEntries: 2 });
    expect(await rig.headlines()).toEqual(['Pier p0 opens', 'Pier p1 opens']);
  });

  it('learns what the feed is called, and how often something comes', async () => {
    const dated = items(4).map((item, at) => ({ ...item, date: `2026-03-02T0${at + 1}:00:00Z` }));
    const rig = await readAt(feedOf(dated, '<ttl>10</ttl>'));
    expect(await rig.record()).toMatchObject({
      source: { title: 'The Coast Post' },
      state: {
        rhythm: 3_600,
        newestAt: '2026-03-02T04:00:00.000Z',
        freshFor: 600,
        lastReadAt: '2026-03-02T08:00:00.000Z',
      },
      nextCheck: new Date('2026-03-02T08:30:00Z'),
    });
  });
});

describe('reading a feed again', () => {
  it('takes in what is new, and only that', async () => {
    const rig = await readAt(feedOf(items(3)));
    rig.web.pages.set(FEED, feedOf([{ name: 'new' }, ...items(3)]));
    await rig.pass(60);
    expect(await rig.headlines()).toEqual(['Pier new opens', 'Pier p0 opens', 'Pier p1 opens', 'Pier p2 opens']);
    expect(rig.runner.counters()).toMatchObject({ read: 2, taken: 4, left: 0 });
  });

  it.each([
    ['ids', ({ name }: RigItem): RigItem => ({ name, guid: `new-${name}` })],
    ['links', ({ name }: RigItem): RigItem => ({ name, link: `https://news.example/2026/${name}` })],
    ['titles', ({ name }: RigItem): RigItem => ({ name, title: 'New title' })],
    [
      'ids and links',
      ({ name }: RigItem): RigItem => ({ name, guid: `new-${name}`, link: `https://news.example/2026/${name}` }),
    ],
  ])('keeps old entries old when the feed changes their %s', async (_, change) => {
    const rig = await readAt(feedOf(items(9)), { firstEntries: 2 });
    rig.web.pages.set(FEED, feedOf(items(9).map(change).reverse()));
    await rig.pass(60);
    await rig.pass(60);
    expect(await rig.headlines()).toEqual(['Pier p0 opens', 'Pier p1 opens']);
  });

  it('keeps what is dated long before the first reading old, though it was never seen', async () => {
    const dated = { name: 'p0', date: '2026-03-02T07:00:00Z' };
    const rig = await readAt(feedOf([dated]));
    const archive = Array.from({ length: 30 }, (_, at) => ({ name: `old${at}`, date: '2025-06-01T07:00:00Z' }));
    const late = { name: 'late', date: '2026-03-01T07:00:00Z' };
    rig.web.pages.set(FEED, feedOf([...archive, late, dated]));
    await rig.pass(60);
    expect(await rig.headlines()).toEqual(['Pier late opens', 'Pier p0 opens']);
  });

  it('takes in what came while Dateline was off for long', async () => {
    const rig = await readAt(feedOf([{ name: 'p0', date: '2026-03-02T07:00:00Z' }]));
    rig.web.pages.set(FEED, feedOf([{ name: 'april', date: '2026-04-02T07:00:00Z' }]));
    await rig.pass(60 * 24 * 60);
    expect(await rig.headlines()).toEqual(['Pier april opens', 'Pier p0 opens']);
  });

  it('does not take in hundreds at once, and says how many it left out', async () => {
    const rig = await readAt(feedOf(items(1)));
    rig.web.pages.set(FEED, feedOf(Array.from({ length: 130 }, (_, at) => ({ name: `n${at}`, text: `Pier ${at}.` }))));
    await rig.pass(60);
    expect((await rig.record()).state.leftOut).toBe(30);
    expect((await rig.store.countEntries()).get('s2k7m')).toMatchObject({ old: 30 });
  });

  it('takes an entry in again that says something else, in its place', async () => {
    const rig = await readAt(feedOf([{ name: 'a' }]));
    const [before] = await rig.store.list({ limit: 1, offset: 0 });
    rig.web.pages.set(
      FEED,
      feedOf([
        {
          name: 'a',
          text: `<p>The pier was closed again on Tuesday.</p>${'<p>The port of Velden said that it is not safe to walk on the pier.</p>'.repeat(30)}`,
        },
      ]),
    );
    await rig.pass(60);
    const [after, ...others] = await rig.store.list({ limit: 5, offset: 0 });
    expect(others).toEqual([]);
    expect(after?.id).toBe(before?.id);
    expect((await rig.store.get(after?.id ?? ''))?.article.text).toContain('closed again');
  });

  it('asks whether anything has changed with what the site gave for that', async () => {
    const validators = { etag: '"7"', lastModified: null };
    const rig = createSourceRig();
    rig.web.pages.set(FEED, { text: feedOf(items(1)), validators });
    await rig.add();
    await rig.runner.wake();
    rig.web.pages.set(FEED, unchanged);
    await rig.pass(60);
    expect(rig.web.asked.map((request) => request.validators)).toEqual([null, validators]);
    expect(rig.runner.counters()).toMatchObject({ read: 1, unchanged: 1 });
    expect((await rig.record()).state).toMatchObject({ validators, lastReadAt: '2026-03-02T09:00:00.000Z' });
  });

  it('goes to where a feed has moved for good', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(FEED, { text: feedOf(items(1)), movedTo: 'https://news.example/rss' });
    await rig.add();
    await rig.runner.wake();
    expect((await rig.record()).source).toMatchObject({ url: 'https://news.example/rss', given: FEED });
  });

  it('stays where it is when another source has the address to which it moved', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(FEED, { text: feedOf(items(1)), movedTo: 'https://news.example/rss' });
    rig.web.pages.set('https://news.example/rss', feedOf(items(1)));
    await rig.add();
    await rig.add({ id: 'other', url: 'https://news.example/rss' });
    await rig.runner.wake();
    expect((await rig.record()).source.url).toBe(FEED);
    expect(await rig.headlines()).toHaveLength(1);
  });
});

describe('an entry that is only an extract', () => {
  const extract = { name: 'x', text: 'The pier opens …', date: '2026-03-02T07:00:00Z' };

  it('gets its page fetched, as nobody asked for it', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(FEED, feedOf([extract]));
    rig.web.pages.set('https://news.example/x', pageOf('x'));
    await rig.add();
    await rig.runner.wake();
    const found = await rig.store.findByUrl('https://news.example/x');
    expect(found).toMatchObject({ publishedAt: '2026-03-02T07:00:00Z', source: 'The Coast Post' });
    expect((await rig.store.get(found?.id ?? ''))?.article.text).toContain('Pier x-8 opened on Monday');
    expect(rig.web.asked.map(({ url, askedByPerson }) => [url, askedByPerson])).toEqual([
      [FEED, false],
      ['https://news.example/x', false],
    ]);
  });

  it('is told from what the feed has where its page gives nothing', async () => {
    const text = `<p>${'The port of Velden said on Monday that the pier opens in May. '.repeat(5)}</p>`;
    const rig = createSourceRig();
    rig.web.pages.set(FEED, feedOf([{ ...extract, text }]));
    rig.web.pages.set('https://news.example/x', { fault: 'robots' });
    await rig.add();
    await rig.runner.wake();
    expect(await rig.headlines()).toEqual(['Pier x opens']);
  });

  it('is named with its reason where there is nothing to tell', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(FEED, feedOf([extract]));
    rig.web.pages.set('https://news.example/x', { fault: 'denied' });
    await rig.add();
    await rig.runner.wake();
    expect(await rig.store.listFailed('s2k7m', 5)).toEqual([
      { name: 'Pier x opens', reason: 'news.example refuses to show the page to Dateline.' },
    ]);
  });

  it('is tried again as long as its page may come', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(FEED, feedOf([extract]));
    rig.web.pages.set('https://news.example/x', { fault: 'server-error', retryAfter: 600 });
    await rig.add();
    await rig.runner.wake();
    await rig.pass(9);
    expect(rig.web.asked).toHaveLength(2);
    // The feed drops it meanwhile.
    rig.web.pages.set(FEED, feedOf([]));
    rig.web.pages.set('https://news.example/x', pageOf('x'));
    await rig.pass(1);
    expect(await rig.headlines()).toEqual(['Pier x opens']);
  });
});

describe('a page as a source', () => {
  it('is taken in, and again when it has changed', async () => {
    const rig = createSourceRig();
    const url = 'https://news.example/live';
    rig.web.pages.set(url, pageOf('a'));
    await rig.add({ kind: 'page', url });
    await rig.runner.wake();
    rig.web.pages.set(url, pageOf('b'));
    await rig.pass(24 * 60);
    const listed = await rig.store.list({ limit: 5, offset: 0 });
    expect(listed).toHaveLength(1);
    expect((await rig.store.get(listed[0]?.id ?? ''))?.article.text).toContain('Pier b-0');
  });
});

describe('a site of which only the address is known', () => {
  const url = 'https://news.example/home';

  it('is asked for its feed', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(
      url,
      `<html><head><link rel="alternate" title="Comments" href="/comments"><link rel="alternate" title="News" href="/feed.xml"></head><body>x</body></html>`,
    );
    rig.web.pages.set(FEED, feedOf(items(2)));
    await rig.add({ kind: null, url, given: url });
    await rig.runner.wake();
    expect((await rig.record()).source).toMatchObject({ kind: 'feed', url: FEED, given: url, title: 'The Coast Post' });
    expect(await rig.headlines()).toHaveLength(2);
  });

  it('is a page where it points to none', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(url, pageOf('a'));
    await rig.add({ kind: null, url, given: url });
    await rig.runner.wake();
    expect((await rig.record()).source).toMatchObject({ kind: 'page', url });
    expect(await rig.headlines()).toEqual(['Pier a opens']);
  });

  it('fails with what to do where it is neither', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(url, '<html><body></body></html>');
    await rig.add({ kind: null, url, given: url });
    await rig.runner.wake();
    expect((await rig.record()).state.failure).toMatchObject({ count: 1, message: 'There is no text on the page.' });
  });
});

describe('a source that fails', () => {
  it('is asked later each time, not before the site wants it, and is well once it answers', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(FEED, { fault: 'server-error', retryAfter: 3_600 });
    await rig.add();
    await rig.runner.wake();
    expect(await rig.record()).toMatchObject({
      state: { failure: { count: 1, since: '2026-03-02T08:00:00.000Z', message: 'news.example is out of order.' } },
      nextCheck: new Date('2026-03-02T09:00:00Z'),
    });
    await rig.pass(59);
    expect(rig.web.asked).toHaveLength(1);
    rig.web.pages.set(FEED, { fault: 'timeout' });
    await rig.pass(1);
    expect(await rig.record()).toMatchObject({
      state: { failure: { count: 2 } },
      nextCheck: new Date('2026-03-02T09:10:00Z'),
    });
    rig.web.pages.set(FEED, feedOf(items(1)));
    await rig.pass(10);
    expect((await rig.record()).state.failure).toBeNull();
  });

  it('is dead after a week: whoever added it is told once, and it is asked once a week', async () => {
    const rig = createSourceRig();
    await rig.add({
      followers: ['ann', 'bob'].map((user) => ({ place: 'test:space:desk', user, conversation: 'test:room:desk' })),
    });
    for (let day = 0; day < 9; day += 1) for (let part = 0; part < 4; part += 1) await rig.pass(360);
    const { state } = await rig.record();
    expect(state.deadSince).not.toBeNull();
    expect(rig.platform.shown.map(({ conversation }) => conversation)).toEqual(['test:dm:ann', 'test:dm:bob']);
    const [told] = rig.platform.shown;
    expect(told === undefined ? '' : renderPlain(told.card)).toContain('news.example has no page at this address.');
    const asked = rig.web.asked.length;
    for (let day = 0; day < 13; day += 1) await rig.pass(24 * 60);
    expect(rig.web.asked.length - asked).toBeLessThanOrEqual(2);
    rig.web.pages.set(FEED, feedOf(items(1)));
    await rig.pass(8 * 24 * 60);
    expect((await rig.record()).state).toMatchObject({ deadSince: null, failure: null });
    expect(rig.platform.shown).toHaveLength(2);
  });

  it('is dead at once where the site says that it is gone, and is not asked again', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(FEED, { fault: 'gone' });
    await rig.add();
    await rig.runner.wake();
    expect(rig.platform.shown).toHaveLength(1);
    await rig.pass(60 * 24 * 30);
    expect(rig.web.asked).toHaveLength(1);
    expect(await rig.record()).toMatchObject({ nextCheck: null });
  });

  it.each(['transient', 'lost'] as const)('is told of until that has come, and not twice (%s)', async (fault) => {
    const rig = createSourceRig();
    rig.platform.fault = (attempt) => (attempt < 3 ? fault : null);
    rig.web.pages.set(FEED, { fault: 'gone' });
    await rig.add();
    for (let minute = 0; minute < 5; minute += 1) await rig.pass(1);
    expect(rig.platform.attempts).toHaveLength(3);
    expect(rig.platform.shown).toHaveLength(1);
  });

  it('does not keep others from being read', async () => {
    const rig = createSourceRig();
    rig.web.pages.set('https://other.example/feed', feedOf(items(1)));
    await rig.add();
    await rig.add({ id: 'other', url: 'https://other.example/feed' });
    await rig.runner.wake();
    expect(await rig.headlines()).toHaveLength(1);
  });

  it('is put off where the fault is ours, and what can’t be taken in does not hold up the others', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(FEED, feedOf(items(3)));
    const { takeArticle } = rig.dependencies;
    const runner = createSourceRunner({
      ...rig.dependencies,
      owner: 'two',
      runner: usualSourceRunnerSettings,
      takeArticle: (article) =>
        article.title === 'Pier p1 opens' ? Promise.reject(new TypeError('ours')) : takeArticle(article),
    });
    await rig.add();
    await runner.wake();
    expect(await rig.headlines()).toEqual(['Pier p0 opens', 'Pier p2 opens']);
    await rig.pass(5);
    expect(await rig.headlines()).toHaveLength(3);
  });
});

describe('several processes', () => {
  it('work on a source one at a time', async () => {
    const rig = createSourceRig();
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    rig.web.pages.set(FEED, feedOf(items(2)));
    const slow = createSourceRunner({
      ...rig.dependencies,
      owner: 'slow',
      runner: usualSourceRunnerSettings,
      fetchWeb: async (request) => {
        await gate;
        return rig.web.fetchWeb(request);
      },
    });
    await rig.add();
    const first = slow.wake();
    await vi.waitFor(async () => expect(await rig.store.nextDueSource(rig.time.clock.now())).toBeNull());
    await rig.runner.wake();
    expect(rig.web.asked).toHaveLength(0);
    open(undefined);
    await first;
    expect(rig.web.asked).toHaveLength(1);
    expect(await rig.headlines()).toHaveLength(2);
  });

  it('stop in the middle, and leave the rest to the next one at once', async () => {
    const rig = createSourceRig();
    rig.web.pages.set(FEED, feedOf(items(1)));
    await rig.add();
    const stopped = createSourceRunner({
      ...rig.dependencies,
      owner: 'stopped',
      runner: usualSourceRunnerSettings,
      fetchWeb: ({ signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
    });
    const first = stopped.wake();
    await vi.waitFor(async () => expect(await rig.store.nextDueSource(rig.time.clock.now())).toBeNull());
    await stopped.stop();
    await first;
    await rig.runner.wake();
    expect(await rig.headlines()).toHaveLength(1);
  });
});
