import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { watchInbox, type InboxOptions } from '../../../../../src/adapters/sources/folders/inbox/watch-inbox.ts';
import { openSqliteStore } from '../../../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import type { FileFault } from '../../../../../src/core/cards/status-card.ts';
import { DatelineError } from '../../../../../src/core/errors.ts';
import type { BriefLink } from '../../../../../src/core/sources/brief-link.ts';
import { createReadFileBytes } from '../../../../../src/core/sources/read-handed-file.ts';
import { createTakeArticle } from '../../../../../src/core/sources/take-article.ts';
import { createTakeFile } from '../../../../../src/core/sources/take-file.ts';
import { createStoryIndex } from '../../../../../src/core/stories/story-index.ts';
import { bridgeText, ferryPage } from '../../../../fixtures/briefing-desk.ts';
import { noLogger } from '../../../../fixtures/no-logger.ts';

let folder: string;
let store: ReturnType<typeof openSqliteStore>;
let links: string[];
let briefLink: BriefLink;
let faults: readonly FileFault[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-inbox-'));
  store = openSqliteStore({ path: ':memory:' });
  [links, faults] = [[], []];
  briefLink = async (link) => {
    links.push(link);
    const { briefing } = await take({ ...ferryPage, url: link, isAsked: true });
    return { briefing, outdated: null };
  };
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
});

const take: ReturnType<typeof createTakeArticle> = (article) =>
  createTakeArticle({ store, stories: createStoryIndex(), mostCharacters: 100_000, breathe: () => setImmediate() })(
    article,
  );

/** The inbox as it runs, only quicker. */
function open(options: Partial<InboxOptions> = {}): void {
  const readFile = createReadFileBytes({ readPage: async () => ferryPage });
  const inbox = watchInbox({
    folder,
    take: createTakeFile({ readFile, take, briefLink: (link) => briefLink(link) }),
    logger: noLogger,
    onChange: (now) => (faults = now),
    settleAfter: 60,
    rescanAfter: 200,
    retryAfter: 100,
    ...options,
  });
  onTestFinished(() => inbox.stop());
}

const drop = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const briefed = () => readdir(join(folder, 'briefed')).catch(() => []);
const left = async () => (await readdir(folder)).filter((name) => name !== 'briefed');
const headlines = async () => (await store.list({ limit: 50, offset: 0 })).map(({ headline }) => headline).sort();
const until = (look: () => unknown) => expect.poll(look, { timeout: 8000, interval: 10 });

describe('a file that is dropped into the folder', () => {
  it.each([
    ['bridge.txt', bridgeText, 'Harbour bridge reopens'],
    ['bridge.md', `---\ndate: 2024-05-06\n---\n# ${bridgeText}`, 'Harbour bridge reopens'],
    ['ferry.html', '<p>A ferry', 'Ferry sinks off Velden'],
    ['utf-16.txt', Buffer.from(`\ufeff${bridgeText}`, 'utf16le'), 'Harbour bridge reopens'],
  ])('is briefed and put aside: %s', async (name, content, headline) => {
    open();
    await drop(name, content);
    await until(briefed).toEqual([name]);
    expect(await headlines()).toEqual([headline]);
    expect(await left()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each([
    ['ferry.url', '[InternetShortcut]\r\nURL=https://coast.example/ferry?a=1\r\n'],
    ['ferry.desktop', '[Desktop Entry]\nType=Link\nURL=https://coast.example/ferry?a=1\n'],
    [
      'ferry.webloc',
      '<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>https://coast.example/ferry?a=1</string></dict></plist>',
    ],
    [
      'binary.webloc',
      Buffer.concat([
        Buffer.from('bplist00\u0001SURL_\u0010'),
        Buffer.from('https://coast.example/ferry?a=1'),
        Buffer.from([8, 0, 0xff]),
      ]),
    ],
  ])('leads to its article where it is a link: %s', async (name, content) => {
    open();
    await drop(name, content);
    await until(briefed).toEqual([name]);
    expect(links).toEqual(['https://coast.example/ferry?a=1']);
    expect(await store.countArrivals(0)).toBe(1);
  });

  it('that was there before is briefed too, and what was put aside is left alone', async () => {
    await mkdir(join(folder, 'briefed'));
    await writeFile(join(folder, 'briefed', 'bridge.txt'), 'Earlier.');
    await mkdir(join(folder, 'more'));
    await drop('bridge.txt', bridgeText);
    open();
    await until(briefed).toEqual(['bridge-2.txt', 'bridge.txt']);
    expect(await store.count()).toBe(1);
    expect(await left()).toEqual(['more']);
  });

  it('is waited for while it is written', async () => {
    const names: string[] = [];
    open({ settleAfter: 1500, take: async ({ name, bytes }) => (names.push(`${name} ${bytes.length}`), 'id') });
    for (const part of ['Harbour ', 'bridge ', 'reopens.']) {
      await appendFile(join(folder, 'slow.txt'), part);
      await drop('slow.txt.part', part);
      await wait(100);
    }
    await until(briefed).toEqual(['slow.txt']);
    expect(names).toEqual(['slow.txt 23']);
    expect(await left()).toEqual(['slow.txt.part']);
  });

  it('is briefed once where it comes twice, and changes what it told before', async () => {
    open();
    await drop('one.txt', bridgeText);
    await until(briefed).toEqual(['one.txt']);
    await drop('two.txt', bridgeText);
    await until(briefed).toEqual(['one.txt', 'two.txt']);
    expect(await store.count()).toBe(1);
  });
});

describe('a file that can’t be briefed', () => {
  it.each([
    ['report.pdf', '%PDF-1.7', 'is of a kind that can’t be read'],
    ['picture.txt', new Uint8Array(3000), 'is no text'],
    ['blank.txt', ' \n ', 'has no text'],
    ['empty.txt', '', 'is empty'],
    ['large.txt', 'Words. '.repeat(1_500_000), '6 MB is the most'],
    ['no.url', '[InternetShortcut]\nURL=file:///etc/passwd', 'holds no link'],
  ])('stays, with what to do about it, until it is changed or taken away: %s', async (name, content, words) => {
    open();
    await drop(name, content);
    await until(() => faults).toEqual([
      {
        file: expect.stringMatching(`/${name}$`) as string,
        message: expect.stringContaining(words) as string,
        hint: expect.any(String) as string,
      },
    ]);
    expect(await left()).toEqual([name]);
    await rm(join(folder, name));
    await until(() => faults).toEqual([]);
  });

  it('is briefed once it is mended', async () => {
    open();
    await drop('bridge.txt', '');
    await until(() => faults.length).toBe(1);
    await drop('bridge.txt', bridgeText);
    await until(briefed).toEqual(['bridge.txt']);
    expect(faults).toEqual([]);
  });

  it('is no link to another file: that one stays unread', async () => {
    open();
    const secret = join(await mkdtemp(join(tmpdir(), 'dateline-secret-')), 'secret.txt');
    onTestFinished(() => rm(secret, { force: true }));
    await writeFile(secret, bridgeText);
    await symlink(secret, join(folder, 'notes.txt'));
    await until(() => faults.map(({ message }) => message)).toEqual(['notes.txt is a link or a device, and no file.']);
    expect(await store.count()).toBe(0);
  });

  it('is tried again where that may help: its site was away', async () => {
    let tries = 0;
    const away = new DatelineError('not-found', 'coast.example is out of order.', { prospect: 'transient' });
    const { briefing } = await take({ ...ferryPage, url: 'https://coast.example/ferry' });
    briefLink = async () => {
      tries += 1;
      if (tries === 1) throw away;
      return { briefing, outdated: tries === 2 ? away : null };
    };
    const seen: string[] = [];
    open({ onChange: (now) => void seen.push(...now.map(({ message }) => message)) });
    await drop('ferry.url', 'URL=https://coast.example/ferry');
    await until(briefed).toEqual(['ferry.url']);
    expect(tries).toBe(3);
    expect(new Set(seen)).toEqual(new Set(['coast.example is out of order.']));
  });

  it('keeps no other from being briefed, nor does a fault of ours', async () => {
    const logged: string[] = [];
    open({
      take: async ({ name }) => {
        if (name.startsWith('a')) throw new Error('a fault');
        return 'id';
      },
      logger: { ...noLogger, error: (_, message) => void logged.push(message) },
      retryAfter: 60_000,
    });
    await drop('a.txt', bridgeText);
    await drop('b.txt', bridgeText);
    await until(briefed).toEqual(['b.txt']);
    expect(faults.map(({ message }) => message)).toEqual(['Something went wrong here; it was not the file.']);
    expect(logged).toEqual(['a file that was dropped in could not be briefed']);
  });
});

describe('the folder', () => {
  it('that is not there is said, and looked for again', async () => {
    await rm(folder, { recursive: true });
    open();
    await until(() => faults.map(({ message }) => message)).toEqual(['does not exist.']);
    await mkdir(folder);
    await drop('bridge.txt', bridgeText);
    await until(briefed).toEqual(['bridge.txt']);
    expect(faults).toEqual([]);
  });

  it('where files can’t be put aside is said, and a file in it is briefed once', async () => {
    await drop('briefed', 'A file that is in the way.');
    await drop('bridge.txt', bridgeText);
    open();
    await until(() => faults.map(({ message }) => message)).toEqual([
      'bridge.txt is briefed, and cannot be put into briefed/ (EEXIST).',
      'briefed is of a kind that can’t be read here.',
    ]);
    expect(await store.count()).toBe(1);
    await rm(join(folder, 'briefed'));
    await until(briefed).toEqual(['bridge.txt']);
    expect(await store.count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

it('briefs every file once, however often the process is killed', { timeout: 120_000 }, async () => {
  const worker = fileURLToPath(import.meta.resolve('../../../../fixtures/inbox-worker.ts'));
  const database = join(folder, 'dateline.db');
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  const names = Array.from({ length: 30 }, (_, at) => `bridge-${String(at).padStart(2, '0')}.txt`);
  for (const [at, name] of names.entries())
    await writeFile(
      join(inbox, name),
      `Bridge number ${at} reopens\n\nBridge number ${at} reopened on Monday, the port said.`,
    );
  const put = () => readdir(join(inbox, 'briefed')).catch(() => []);
  for (const count of [1, 8, 17, 30]) {
    const child = spawn(process.execPath, [worker, database, inbox], { stdio: ['ignore', 'ignore', 'inherit'] });
    await expect.poll(async () => (await put()).length, { timeout: 30_000, interval: 1 }).toBeGreaterThanOrEqual(count);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  expect(await put()).toEqual(names);
  const stored = openSqliteStore({ path: database });
  expect(await stored.count()).toBe(30);
  await stored.close();
});
