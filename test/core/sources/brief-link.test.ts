import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import type { FetchWeb, WebDocument, WebRequest, WebResult } from '../../../src/core/ports/fetch-web.ts';
import type { PageReading } from '../../../src/core/ports/read-document.ts';
import { createBriefLink, type BriefLink } from '../../../src/core/sources/brief-link.ts';
import { chooseAddress } from '../../../src/core/sources/choose-address.ts';
import { createTakeArticle } from '../../../src/core/sources/take-article.ts';
import { createStoryIndex } from '../../../src/core/stories/story-index.ts';

const link = 'https://gazette.example/bridge?utm_source=chat';
const document: WebDocument = {
  kind: 'document',
  url: 'https://gazette.example/bridge',
  movedTo: null,
  mediaType: 'text/html',
  charset: null,
  body: new Uint8Array(),
  validators: { etag: null, lastModified: null },
  freshFor: null,
};
const bridge: PageReading = {
  title: 'Harbour bridge reopens',
  text: 'VELDEN (Wire) - The harbour bridge reopened on Monday, the port said. Mayor Ada Okafor crossed it first with some 400 people behind her. A second bridge may follow in 2026, the council said.',
  author: 'Jane Doe',
  publishedAt: '2024-05-06T10:00:00Z',
  canonicalUrl: 'https://www.gazette.example/news/bridge',
  source: 'The Port Gazette',
  language: 'en',
  feeds: [],
  fault: null,
};

let store: ReturnType<typeof openSqliteStore>;
let now: number;
let asked: WebRequest[];
let answer: WebResult;
let page: PageReading;
let briefLink: BriefLink;
beforeEach(() => {
  store = openSqliteStore({ path: ':memory:' });
  [now, asked, answer, page] = [Date.UTC(2024, 4, 6, 12), [], document, bridge];
  const fetchWeb: FetchWeb = async (request) => {
    asked.push(request);
    await setImmediate();
    return answer;
  };
  const take = createTakeArticle({
    store,
    stories: createStoryIndex(),
    mostCharacters: 10_000,
    breathe: () => setImmediate(),
  });
  const clock = { now: () => new Date(now) };
  briefLink = createBriefLink({ fetchWeb, reader: { readPage: async () => page }, take, store, clock });
});
afterEach(() => store.close());

const failWith = (fault: 'timeout' | 'wrong-type'): WebResult => ({
  kind: 'fault',
  fault,
  url: document.url,
  status: null,
  retryAfter: null,
});

describe('a link that a person gives', () => {
  it('is opened as a person would, without what tells where they have it from, and taken in', async () => {
    const { briefing, outdated } = await briefLink(link);
    expect(asked).toEqual([
      { url: 'https://gazette.example/bridge', wants: 'page', validators: null, askedByPerson: true },
    ]);
    expect(outdated).toBeNull();
    expect(briefing.article).toMatchObject({
      title: 'Harbour bridge reopens',
      author: 'Jane Doe',
      source: 'The Port Gazette',
      url: 'https://www.gazette.example/news/bridge',
      publishedAt: '2024-05-06T10:00:00Z',
    });
    expect((await store.findByUrl('https://gazette.example/bridge'))?.id).toBe(briefing.id);
    // It is no news for the digests of others.
    expect(await store.listArrivals(0, 10)).toEqual([]);
  });

  it('is read once where several ask at the same time, and again within minutes', async () => {
    const [one, other] = await Promise.all([briefLink(link), briefLink('https://gazette.example/bridge')]);
    expect(one.briefing.id).toBe(other.briefing.id);
    now += 4 * 60_000;
    await briefLink(link);
    expect(asked).toHaveLength(1);
    now += 60_000;
    page = { ...bridge, text: `${bridge.text} Three people were hurt, police said.` };
    expect((await briefLink(link)).briefing.article.text).toContain('hurt');
    expect(asked).toHaveLength(2);
  });

  it('gives the article as it was kept where the page is gone by now', async () => {
    const { briefing } = await briefLink(link);
    now += 3_600_000;
    answer = failWith('timeout');
    expect(await briefLink(link)).toMatchObject({
      briefing: { id: briefing.id },
      outdated: { message: 'gazette.example took too long to answer.' },
    });
  });

  it.each(['timeout', 'wrong-type'] as const)(
    'says what to do where the web gives %s, and may be tried again',
    async (fault) => {
      answer = failWith(fault);
      await expect(briefLink(link)).rejects.toMatchObject({ hint: expect.any(String) as string });
      answer = document;
      expect((await briefLink(link)).briefing.headline.text).toBe('Harbour bridge reopens');
    },
  );

  it.each(['paywall', 'consent', 'robot-check', 'video', 'index', 'empty', 'too-large', 'unreadable'] as const)(
    'says what to do where the page has the fault %s, and takes nothing of it',
    async (fault) => {
      page = { ...bridge, fault };
      await expect(briefLink(link)).rejects.toMatchObject({ code: 'bad-article', hint: expect.any(String) as string });
      expect(await store.count()).toBe(0);
    },
  );

  it('is read as text where it leads to one', async () => {
    const body = new TextEncoder().encode(
      '# Ferry sinks\n\nA ferry sank off **Velden** on Tuesday, the coast guard said.',
    );
    answer = { ...document, mediaType: 'text/markdown', body };
    const { article } = (await briefLink(link)).briefing;
    expect(article).toMatchObject({ title: 'Ferry sinks', url: document.url });
    expect(article.text).toContain('off Velden on');
  });

  it('stands for no article of another site, whatever its page says', async () => {
    await briefLink(link);
    answer = { ...document, url: 'https://evil.example/' };
    page = { ...bridge, text: 'The harbour bridge fell down, nobody said. Mayor Ada Okafor is to blame, it is said.' };
    const { briefing } = await briefLink('https://evil.example/');
    expect(briefing.article.url).toBe('https://evil.example/');
    expect(await store.count()).toBe(2);
  });

  it.each(['2024-02-31', '2024-05-08'])('takes a page whose date is none yet: %s', async (publishedAt) => {
    page = { ...bridge, publishedAt };
    expect((await briefLink(link)).briefing.article.publishedAt).toBeNull();
  });
});

describe('the address of a page', () => {
  it.each([
    ['https://www.a.example/x', 'https://a.example/news/x', 'https://a.example/news/x'],
    ['https://amp.a.example/x', 'https://www.a.example/x', 'https://www.a.example/x'],
    ['https://a.example/x', 'https://b.example/x', 'https://a.example/x'],
    ['https://evil.github.example/x', 'https://github.example/x', 'https://evil.github.example/x'],
    ['https://a.example/x', 'https://a.example/', 'https://a.example/x'],
    ['https://a.example/x', 'javascript:alert(1)', 'https://a.example/x'],
    ['https://a.example/x', null, 'https://a.example/x'],
  ])('of %s that calls itself %s is %s', (found, canonical, address) => {
    expect(chooseAddress(found, canonical)).toBe(address);
  });
});
