import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBriefingFile } from '../../../src/adapters/sources/folders/briefings/briefing-file.ts';
import { mirrorBriefings } from '../../../src/adapters/sources/folders/briefings/mirror-briefings.ts';
import { openSqliteStore } from '../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { createTakeArticle, type IncomingArticle } from '../../../src/core/sources/take-article.ts';
import { createStoryIndex, type StoryIndex } from '../../../src/core/stories/story-index.ts';
import { noLogger } from '../../fixtures/no-logger.ts';

const bridge: IncomingArticle = {
  text: 'VELDEN (Wire) - The harbour bridge reopened on Monday, the port said. Mayor Ada Okafor crossed it first with some 400 people behind her. A second bridge may follow in 2026, the council said.',
  title: 'Harbour bridge reopens',
  source: 'The Port Gazette',
  url: 'https://gazette.example/bridge',
  publishedAt: '2024-05-06T10:00:00Z',
};
const later: IncomingArticle = {
  ...bridge,
  text: `${bridge.text} Three people were hurt when a barrier fell, police said later.`,
};
const ferry: IncomingArticle = {
  ...bridge,
  title: 'Ferry sinks',
  text: 'VELDEN (Wire) - A ferry sank off Velden on Tuesday, the coast guard said. All 31 people on board were brought ashore.',
  url: 'https://gazette.example/ferry',
  publishedAt: '2024-05-07T10:00:00Z',
};

let folder: string;
let store: ReturnType<typeof openSqliteStore>;
let stories: StoryIndex;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-take-'));
  store = openSqliteStore({ path: join(folder, 'dateline.db') });
  stories = createStoryIndex();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const take = async (article: IncomingArticle) =>
  createTakeArticle({ store, stories, mostCharacters: 10_000, breathe: () => setImmediate() })(article);

describe('an article that comes in', () => {
  it('is briefed, stored and put into its story', async () => {
    const { kind, briefing } = await take(bridge);
    expect(kind).toBe('new');
    expect(await store.get(briefing.id)).toEqual(briefing);
    expect(briefing.article).toMatchObject({ url: 'https://gazette.example/bridge', title: 'Harbour bridge reopens' });
    expect(stories.storyOf(briefing.id)?.briefings).toEqual([briefing.id]);
  });

  it.each([
    ['the same link', bridge],
    ['a link with tracking parameters', { ...bridge, url: 'https://gazette.example/bridge?utm_source=x&fbclid=1#top' }],
    ['another link', { ...bridge, url: 'https://www.gazette.example/2024/harbour-bridge' }],
    ['another title', { ...bridge, title: 'Bridge opens again' }],
    ['another link and title', { ...bridge, title: 'Bridge opens again', url: 'https://gazette.example/2' }],
    ['no link at all', { ...bridge, url: null }],
    ['another layout', { ...bridge, text: `${bridge.text.replaceAll('. ', '.\n\n')}\n\nREAD MORE: Ten bridges` }],
    ['other capitals', { ...bridge, text: bridge.text.replace('VELDEN', 'Velden') }],
  ])('is the same a second time with %s', async (_, again) => {
    const first = await take(bridge);
    expect(await take(again)).toEqual({ kind: 'known', briefing: first.briefing });
    expect(await store.count()).toBe(1);
  });

  it('is known under every link that led to it, also for who asks for its story', async () => {
    const { briefing } = await take({ ...bridge, alsoAt: ['https://short.example/b', 'mailto:no'] });
    await take({ ...bridge, url: 'https://gazette.example/moved' });
    for (const url of ['https://short.example/b', 'https://gazette.example/moved'])
      expect((await store.findByUrl(url))?.id).toBe(briefing.id);
    const changed = await take({ ...later, url: 'https://gazette.example/moved' });
    expect(changed).toMatchObject({ kind: 'changed', briefing: { id: briefing.id } });
    expect(changed.briefing.article.url).toBe(bridge.url);
  });

  it('has changed where its address says something else now, and keeps its id and its story', async () => {
    const first = await take(bridge);
    const { kind, briefing } = await take({ ...later, title: 'Three hurt as bridge reopens' });
    expect(kind).toBe('changed');
    expect(briefing.id).toBe(first.briefing.id);
    expect(briefing.headline.text).toBe('Three hurt as bridge reopens');
    expect(await store.get(briefing.id)).toEqual(briefing);
    expect(await store.count()).toBe(1);
    expect(stories.stories()).toHaveLength(1);
    expect((await take(later)).kind).toBe('known');
  });

  it('is not changed by a copy on another site, nor by what a link leads to later', async () => {
    const { briefing } = await take({ ...bridge, alsoAt: ['https://gazette.example/latest'] });
    await take({ ...bridge, url: 'https://evil.example/bridge' });
    const evil = { ...bridge, text: `${bridge.text} The mayor is a thief.`, url: 'https://evil.example/bridge' };
    expect((await take(evil)).kind).toBe('new');
    const next = await take({ ...ferry, publishedAt: null, alsoAt: ['https://gazette.example/latest'] });
    expect(next.kind).toBe('new');
    expect(await store.get(briefing.id)).toEqual(briefing);
    expect((await store.findByUrl('https://gazette.example/latest'))?.id).toBe(next.briefing.id);
  });

  it('has changed where a sentence was taken out', async () => {
    await take(later);
    const { kind, briefing } = await take(bridge);
    expect(kind).toBe('changed');
    expect(briefing.article.text).not.toContain('hurt');
  });

  it('is not replaced by its beginning, and replaces it', async () => {
    const [extract = ''] = bridge.text.split('. Mayor');
    expect((await take({ ...bridge, text: `${extract}.`, isExtract: true })).kind).toBe('new');
    expect((await take(bridge)).kind).toBe('changed');
    const again = await take({ ...bridge, text: `${extract}.`, isExtract: true });
    expect(again.kind).toBe('known');
    expect(again.briefing.article.text).toBe(bridge.text);
  });

  it('is completed by a copy that knows more', async () => {
    const { briefing } = await take({ text: bridge.text });
    expect(briefing.article).toMatchObject({ url: null, source: null });
    const completed = await take(bridge);
    expect(completed).toMatchObject({ kind: 'changed', briefing: { id: briefing.id } });
    expect(completed.briefing.article).toMatchObject({ url: bridge.url, source: 'The Port Gazette' });
    expect((await take({ text: bridge.text })).kind).toBe('known');
  });

  it('is not completed by what anybody asks for', async () => {
    const { briefing } = await take({ text: bridge.text });
    expect(await take({ ...bridge, isAsked: true })).toEqual({ kind: 'known', briefing });
  });

  it('is another one where a page shows another article on another day', async () => {
    await take({ ...bridge, url: 'https://gazette.example/today' });
    expect((await take({ ...ferry, url: 'https://gazette.example/today' })).kind).toBe('new');
    expect(await store.count()).toBe(2);
    expect((await store.findByUrl('https://gazette.example/today'))?.headline).toBe('Ferry sinks');
  });

  it('gets an id of its own where another article has its date and headline', async () => {
    const first = await take(bridge);
    const second = await take({ ...ferry, title: bridge.title, publishedAt: bridge.publishedAt });
    expect(second).toMatchObject({ kind: 'new', briefing: { id: `${first.briefing.id}-2` } });
  });

  it('is not known by a handful of words that many pages say', async () => {
    const line = { text: 'The article is not available in your region, the publisher said.' };
    await take({ ...line, title: 'One', url: 'https://gazette.example/1' });
    expect((await take({ ...line, title: 'Two', url: 'https://gazette.example/2' })).kind).toBe('new');
  });

  it('is one where many hand it in at the same time', async () => {
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, at) => take({ ...bridge, url: `https://a.example/${at}` })),
    );
    expect(taken.filter(({ kind }) => kind === 'new')).toHaveLength(1);
    expect(new Set(taken.map(({ briefing }) => briefing.id)).size).toBe(1);
    expect(await store.count()).toBe(1);
  });

  it('is refused where it is too long, blank or has no web address', async () => {
    for (const bad of [{ text: 'a'.repeat(10_001) }, { text: ' \n' }, { ...bridge, url: 'file:///etc/passwd' }])
      await expect(take(bad)).rejects.toMatchObject({ code: 'bad-article', hint: expect.any(String) as string });
    expect(await store.count()).toBe(0);
  });
});

describe('an article that somebody asked for', () => {
  const arrivals = async () => (await store.listArrivals(0, 10)).map(({ headline }) => headline);

  it('can be looked at, and is no news for digests', async () => {
    const { briefing } = await take({ ...bridge, isAsked: true });
    expect((await store.list({ limit: 10, offset: 0 })).map(({ id }) => id)).toEqual([briefing.id]);
    expect(await arrivals()).toEqual([]);
    expect(await store.countArrivals(0)).toBe(0);
    expect((await take({ ...later, isAsked: true })).kind).toBe('changed');
    expect(await arrivals()).toEqual([]);
  });

  it('is news once it comes from elsewhere, and stays so', async () => {
    const { briefing } = await take({ ...bridge, isAsked: true });
    const before = await store.lastArrival();
    expect(await take(bridge)).toEqual({ kind: 'known', briefing });
    expect((await store.listArrivals(before, 10)).map(({ id }) => id)).toEqual([briefing.id]);
    const arrival = await store.arrivalOf(briefing.id);
    await take({ ...bridge, isAsked: true });
    await take(bridge);
    expect(await store.arrivalOf(briefing.id)).toBe(arrival);
    await take({ ...later, isAsked: true });
    expect(await arrivals()).toHaveLength(1);
  });
});

describe('an article whose briefing stands in a file', () => {
  it('gives the changed briefing and leaves the file as somebody edited it, until it is saved again', async () => {
    const { briefing } = await take(bridge);
    const path = join(folder, `${briefing.id}.json`);
    const edited = {
      ...briefing,
      headline: { text: 'The harbour bridge reopened on Monday, the port said', cites: ['s1'] },
    };
    await writeBriefingFile(path, edited);
    const bytes = await readFile(path, 'utf8');

    const mirror = mirrorBriefings({ folder, store, logger: noLogger });
    await mirror.ready;
    expect((await take(bridge)).briefing.headline.text).toBe(edited.headline.text);
    // Whoever asks for the link does not put an editor's words aside.
    expect(await take({ ...later, isAsked: true })).toMatchObject({ kind: 'known', briefing: { id: briefing.id } });
    const { kind, briefing: changed } = await take(later);
    await mirror.stop();
    expect(kind).toBe('changed');
    expect(changed.notes.join()).toContain(`something else on the web than in ${briefing.id}.json`);
    expect(await readFile(path, 'utf8')).toBe(bytes);

    const again = mirrorBriefings({ folder, store, logger: noLogger });
    expect(await again.ready).toMatchObject({ added: [], changed: [], removed: [] });
    expect(await store.get(briefing.id)).toEqual(changed);
    await again.stop();

    await writeBriefingFile(path, { ...edited, notes: ['Seen by Ada.'] });
    const saved = mirrorBriefings({ folder, store, logger: noLogger });
    expect(await saved.ready).toMatchObject({ changed: [briefing.id] });
    expect((await store.get(briefing.id))?.notes).toEqual(['Seen by Ada.']);
    await saved.stop();
  });
});
