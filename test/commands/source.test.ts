import { beforeEach, describe, expect, it } from 'vitest';
import { parseList } from '../../src/adapters/sources/reader/feed/parse-list.ts';
import { createSourceCommand } from '../../src/commands/source/index.ts';
import type { Card } from '../../src/core/cards/card.ts';
import type { Caller } from '../../src/core/commands/caller.ts';
import { createRespond } from '../../src/core/commands/respond.ts';
import { sourceData } from '../../src/core/people/source-data.ts';
import type { HandedFile } from '../../src/core/ports/platform.ts';
import { applySourceSettings } from '../../src/core/sources/apply-source-settings.ts';
import { createCommandSources } from '../../src/core/sources/command-sources.ts';
import { actionsOf, linesOf } from '../core/cards/card-text.ts';
import { createExamplePlaces } from '../fixtures/example-places.ts';
import { noLogger } from '../fixtures/no-logger.ts';
import { createSourceRig, feedOf, pageOf, plainReader } from '../fixtures/source-rig.ts';

const FEED = 'https://news.example/feed.xml';
const manager: Caller = {
  conversation: 'test:room:desk',
  space: 'room',
  isDirect: false,
  user: 'ana',
  canManageChannel: true,
};
const reader: Caller = { ...manager, user: 'bo', canManageChannel: false };
const elsewhere: Caller = { ...manager, conversation: 'test:other:desk', space: 'other', user: 'cy' };

let rig: ReturnType<typeof createSourceRig>;
let woken: number;
let say: (line: string, caller?: Caller, files?: HandedFile[]) => Promise<Card>;

beforeEach(() => {
  rig = createSourceRig();
  woken = 0;
  let made = 0;
  const { clock } = rig.time;
  const sources = createCommandSources({
    store: rig.store,
    fetchWeb: rig.web.fetchWeb,
    reader: plainReader,
    firstEntries: 5,
    clock,
    newId: () => `s${(made += 1)}`,
    wake: () => void (woken += 1),
  });
  const places = createExamplePlaces();
  const commands = [createSourceCommand({ sources, clock })];
  const respond = createRespond({ commands, places, clock, logger: noLogger, newReference: () => 'ref' });
  say = (line, caller = manager, files = []) => respond({ caller, line, files });
  rig.web.pages.set(FEED, feedOf([{ name: 'a' }, { name: 'b' }]));
});

const commandsOf = (card: Card): string[] => actionsOf(card).map(({ command }) => command);
const textOf = (card: Card): string => linesOf(card).join('\n');
const listed = async () => (await rig.store.listSources()).map(({ source }) => source);
const fileOf = (text: string, name = 'feeds.opml'): HandedFile => ({
  name,
  mediaType: 'text/x-opml',
  size: text.length,
  read: async () => new TextEncoder().encode(text),
});
const opml = (...urls: string[]): string =>
  `<opml version="2.0"><body>${urls.map((url) => `<outline text="F" xmlUrl="${url}"/>`).join('')}</body></opml>`;

describe('/source add', () => {
  it('adds a feed, says what comes in, and has it read', async () => {
    const card = await say(`/source add ${FEED}`);
    expect(textOf(card)).toContain('The newest 2 entries come in now.');
    expect(commandsOf(card)).toContain('/source remove source:s1');
    expect(await listed()).toMatchObject([
      {
        id: 's1',
        kind: 'feed',
        url: FEED,
        title: 'The Coast Post',
        followers: [{ place: 'test:space:room', user: 'ana', conversation: 'test:room:desk' }],
      },
    ]);
    expect(woken).toBe(1);
    expect(rig.web.asked.every(({ askedByPerson }) => askedByPerson)).toBe(true);
    await rig.runner.wake();
    expect(await rig.headlines()).toHaveLength(2);
  });

  it('finds the feed to which a site points, and names its others', async () => {
    rig.web.pages.set(
      'https://news.example/',
      '<html><head><link rel="alternate" title="News" href="/feed.xml"><link rel="alternate" title="Sport" href="/sport.xml"></head></html>',
    );
    const text = textOf(await say('/source add news.example'));
    expect(text).toContain(`Its feed was found at ${FEED}.`);
    expect(text).toContain('Sport — https://news.example/sport.xml');
    expect(await listed()).toMatchObject([{ url: FEED, given: 'https://news.example/' }]);
  });

  it('finds the feed of a site that points to none where most have theirs', async () => {
    rig.web.pages.set('https://news.example/', '<html><body>Welcome</body></html>');
    await say('/source add https://news.example/');
    expect(await listed()).toMatchObject([{ kind: 'feed', url: FEED }]);
  });

  it('adds a page that is an article, and any page that is to be one', async () => {
    rig.web.pages.set('https://other.example/live', pageOf('x'));
    rig.web.pages.set(
      'https://news.example/live',
      `<link rel="alternate" title="News" href="/feed.xml">${pageOf('y')}`,
    );
    await say('/source add https://other.example/live');
    await say('/source add https://news.example/live as:page');
    expect(await listed()).toMatchObject([
      { kind: 'page', url: 'https://other.example/live' },
      { kind: 'page', url: 'https://news.example/live' },
    ]);
  });

  it.each([
    ['what is no address', '/source add harbour', 'a web address such as https://www.example.com/feed is needed'],
    ['a site that is not there', '/source add https://gone.example', 'gone.example has no page at this address.'],
    ['a site without a feed', '/source add https://empty.example', 'Look for “RSS” or “feed” on the site'],
    ['a broken feed', '/source add https://broken.example/feed', 'The feed is broken'],
    ['a page without an article', '/source add https://empty.example as:page', 'There is no text on the page.'],
  ])('says what to do about %s', async (_, line, expected) => {
    rig.web.pages.set('https://empty.example/', '<html><body></body></html>');
    rig.web.pages.set('https://broken.example/feed', '<rss version="2.0"><channel><item>');
    const card = await say(line);
    expect(card.tone).toBe('error');
    expect(textOf(card)).toContain(expected);
    expect(await listed()).toEqual([]);
  });

  it('knows a source by its address, however it is written, and by that of its site', async () => {
    rig.web.pages.set('https://news.example/', '<link rel="alternate" title="News" href="/feed.xml">');
    await say(`/source add ${FEED}`);
    expect((await say(`/source add ${FEED}?utm_source=x#top`)).title).toBe('A source already');
    expect((await say('/source add https://news.example/')).title).toBe('A source already');
    expect(await listed()).toHaveLength(1);
  });

  it('is for those who may manage the channel', async () => {
    expect((await say(`/source add ${FEED}`, reader)).tone).toBe('error');
    expect(await listed()).toEqual([]);
  });
});

describe('/source list', () => {
  it('says what to do where there is none', async () => {
    expect(textOf(await say('/source list'))).toContain('/source add https://www.example.com');
    expect(textOf(await say('/source list', reader))).toContain('Someone who may manage the channel');
  });

  it('shows how each is doing, and what could not be read', async () => {
    rig.web.pages.set(FEED, feedOf([{ name: 'a' }, { name: 'b', text: 'Short.' }]));
    await say(`/source add ${FEED}`);
    rig.web.pages.set('https://news.example/b', { fault: 'denied' });
    await rig.runner.wake();
    const text = textOf(await say('/source list'));
    expect(text).toContain('s1 — The Coast Post');
    expect(text).toContain('State: well');
    expect(text).toContain('Entries: 1 came in, 1 could not be read');
    expect(text).toContain('Pier b opens: news.example refuses to show the page to Dateline.');
  });

  it('says since when one fails, and what to do', async () => {
    await say(`/source add ${FEED}`);
    rig.web.pages.set(FEED, { fault: 'server-error' });
    await rig.runner.wake();
    expect(textOf(await say('/source list'))).toContain(
      'State: fails since 2 March 2026, 08:00 UTC: news.example is out of order. Try again in a while.',
    );
  });

  it('shows ten at a time', async () => {
    const urls = Array.from({ length: 13 }, (_, at) => `https://f${at}.example/feed`);
    await say('/source import', manager, [fileOf(opml(...urls))]);
    const first = await say('/source list');
    expect(textOf(first)).toContain('Page 1 of 2; 13 sources in all.');
    expect(commandsOf(first)).toContain('/source list page:2');
    expect(textOf(await say('/source list 2'))).toContain('s13 — F');
    expect(textOf(await say('/source list 9'))).toContain('Page 2 of 2');
  });

  it('gives buttons to those who may change something only', async () => {
    await say(`/source add ${FEED}`);
    expect(actionsOf(await say('/source list', reader))).toEqual([]);
  });
});

describe('a source', () => {
  beforeEach(async () => {
    await say(`/source add ${FEED}`);
  });

  it('is paused and resumed', async () => {
    expect(textOf(await say('/source pause s1'))).toContain('State: paused');
    await rig.runner.wake();
    expect(await rig.headlines()).toEqual([]);
    expect(textOf(await say(`/source resume ${FEED}`))).toContain('State: not read yet');
    await rig.runner.wake();
    expect(await rig.headlines()).toHaveLength(2);
  });

  it('is removed, and what came in of it stays', async () => {
    await rig.runner.wake();
    expect((await say('/source remove')).title).toBe('Removed');
    expect(await listed()).toEqual([]);
    expect(await rig.headlines()).toHaveLength(2);
  });

  it('is unknown elsewhere, and kept for all who added it', async () => {
    expect(textOf(await say('/source list', elsewhere))).toContain('There is no source here.');
    expect(textOf(await say('/source remove s1', elsewhere))).toContain('There is no source here.');
    expect((await say(`/source add ${FEED}`, elsewhere)).title).toBe('Added');
    expect(textOf(await say('/source pause s1'))).toContain('is read for others too');
    expect(textOf(await say('/source remove s1'))).toContain('Others still have it');
    expect(await listed()).toMatchObject([{ followers: [{ place: 'test:space:other' }] }]);
    await say('/source remove s1', elsewhere);
    expect(await listed()).toEqual([]);
  });

  it('is to be named where there are several', async () => {
    await say('/source import', manager, [fileOf(opml('https://two.example/feed'))]);
    const text = textOf(await say('/source pause'));
    expect(text).toContain('There are several sources here.');
    expect(text).toContain('s1, s2');
    expect(textOf(await say('/source pause s9'))).toContain('There is no source "s9" here.');
  });

  it('of the settings file is changed there', async () => {
    await applySourceSettings(rig.store, ['https://file.example/'], { now: new Date(0), newId: () => 'sf' });
    expect(textOf(await say('/source list', elsewhere))).toContain('(settings file)');
    for (const action of ['remove', 'pause', 'resume']) {
      expect(textOf(await say(`/source ${action} sf`))).toContain('under sources: in config/dateline.yaml');
    }
  });
});

describe('/source check', () => {
  it('shows what would come in of a source, and takes nothing in', async () => {
    await say(`/source add ${FEED}`);
    await rig.runner.wake();
    rig.web.pages.set(FEED, feedOf([{ name: 'new' }, { name: 'a' }, { name: 'b' }]));
    const text = textOf(await say('/source check s1'));
    expect(text).toContain('has 1 entry that would come in now, and 2 that would not.');
    expect(text).toContain('Pier new opens');
    expect(await rig.headlines()).toHaveLength(2);
    await rig.pass(60);
    expect(textOf(await say('/source check'))).toContain('has nothing new: 3 entries are known.');
  });

  it('looks at an address that is no source, and offers to add it', async () => {
    const card = await say(`/source check ${FEED}`);
    expect(textOf(card)).toContain('has 2 entries that would come in now.');
    expect(commandsOf(card)).toEqual([`/source add address:"${FEED}"`]);
    expect(await listed()).toEqual([]);
  });
});

describe('lists of feeds', () => {
  it('are imported from a file, each feed once', async () => {
    await say(`/source add ${FEED}`);
    const list = opml(FEED, 'https://two.example/feed', 'https://three.example/feed', 'javascript:x');
    const text = textOf(await say('/source import', manager, [fileOf(list)]));
    expect(text).toContain('2 sources were added. 1 was here already. 1 line has no address of the web.');
    expect((await listed()).map(({ url }) => url)).toEqual([
      FEED,
      'https://two.example/feed',
      'https://three.example/feed',
    ]);
  });

  it('are imported by their address', async () => {
    rig.web.pages.set('https://me.example/feeds.opml', opml('https://two.example/feed'));
    await say('/source import https://me.example/feeds.opml');
    expect(await listed()).toMatchObject([{ url: 'https://two.example/feed', title: 'F' }]);
  });

  it.each([
    ['nothing', [], 'Hand over an OPML file with it'],
    ['a feed', [fileOf(feedOf([]), 'feed.xml')], 'feed.xml is no list of feeds (OPML).'],
    ['a broken list', [fileOf(`<opml>${'<a>'.repeat(300)}`, 'x.opml')], 'x.opml is broken'],
    ['an empty list', [fileOf(opml(), 'x.opml')], 'x.opml holds no feed.'],
    ['several', [fileOf(opml()), fileOf(opml())], 'Hand over one list at a time.'],
    ['a huge file', [{ ...fileOf(opml()), size: 1e9 }], 'MB is the most'],
  ])('say what to do about %s', async (_, files, expected) => {
    const card = await say('/source import', manager, files);
    expect(card.tone).toBe('error');
    expect(textOf(card)).toContain(expected);
  });

  it('are exported as they are imported', async () => {
    const urls = ['https://two.example/feed?a=1&b=%3C', 'https://three.example/feed'];
    await say('/source import', manager, [fileOf(opml(...urls.map((url) => url.replaceAll('&', '&amp;'))))]);
    const card = await say('/source export');
    const file = card.blocks.find((block) => block.kind === 'file');
    expect(parseList(file?.text ?? '')).toMatchObject({ feeds: urls.map((url) => ({ url, title: 'F' })), left: 0 });
  });
});

describe('the sources that a person added', () => {
  it('are shown to them and forgotten when they ask, and stay for the others of the server', async () => {
    const data = sourceData(rig.store);
    const direct: Caller = { ...manager, conversation: 'test:dm:ana', isDirect: true };
    await say(`/source add ${FEED}`);
    await say('/source import', direct, [fileOf(opml('https://own.example/feed'))]);
    expect(await data.collect(reader)).toBeNull();
    expect(await data.collect(manager)).toMatchObject([{ url: FEED }, { url: 'https://own.example/feed' }]);
    expect(await data.forget(manager)).toBe(true);
    expect(await data.collect(manager)).toBeNull();
    expect(await listed()).toMatchObject([{ url: FEED, followers: [{ place: 'test:space:room', user: null }] }]);
    expect(await data.forget(manager)).toBe(false);
  });
});
