import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { describeBriefingStore } from '../../../contracts/briefing-store.ts';
import { describeButtonStore } from '../../../contracts/button-store.ts';
import { giveAnswer } from '../../../contracts/feedback-store.ts';
import { makeBriefing, makeBriefingOf } from '../../../fixtures/make-briefing.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-store-'));
  path = join(folder, 'data', 'dateline.db');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describeBriefingStore('the SQLite store in a file', async () => openSqliteStore({ path }));
describeBriefingStore('the SQLite store in memory', async () => openSqliteStore({ path: ':memory:' }));

describeButtonStore('the SQLite store', async () => openSqliteStore({ path }));

describe('the database file', () => {
  it('keeps buttons until it is opened again', async () => {
    const first = openSqliteStore({ path });
    await first.keepButtons(new Map([['a', '/brief story:one']]));
    await first.close();
    const second = openSqliteStore({ path });
    expect(await second.findButton('a')).toBe('/brief story:one');
    await second.close();
  });

  it('keeps answers for judgement until it is opened again', async () => {
    const first = openSqliteStore({ path });
    await first.keepAnswer('a', giveAnswer('who?'));
    await first.close();
    const second = openSqliteStore({ path });
    expect(await second.judgeAnswer('a', 'wrong')).toEqual(giveAnswer('who?'));
    await second.close();
  });

  it('keeps everything until it is opened again', async () => {
    const first = openSqliteStore({ path });
    await first.put(makeBriefing());
    await first.close();
    const second = openSqliteStore({ path });
    expect(await second.get(makeBriefing().id)).toEqual(makeBriefing());
    expect(await second.searchSentences(['bridges'], 10)).toHaveLength(3);
    expect(await second.findPeople('okafor', 10)).toEqual(['Ada Okafor']);
    await second.close();
  });

  it('shows at once what another connection wrote, and replaced', async () => {
    const [one, other] = [openSqliteStore({ path }), openSqliteStore({ path })];
    await one.put(makeBriefingOf({ sentences: ['Ada swam.'] }));
    expect((await other.get(makeBriefing().id))?.article.text).toBe('Ada swam.');
    await one.put(makeBriefingOf({ sentences: ['Ada ran.'] }));
    expect((await other.get(makeBriefing().id))?.article.text).toBe('Ada ran.');
    expect(await other.searchSentences(['swam'], 10)).toEqual([]);
    expect(await other.searchSentences(['ran'], 10)).toHaveLength(1);
    await one.put(makeBriefingOf({ id: 'more', sentences: ['Bo swam.'] }));
    expect(await other.searchSentences(['swam'], 10)).toHaveLength(1);
    await other.remove(makeBriefing().id);
    expect(await one.get(makeBriefing().id)).toBeNull();
    await one.close();
    await other.close();
  });

  it('can be made, filled and emptied by several processes at once', async () => {
    const module = new URL('../../../../src/adapters/stores/sqlite/open-sqlite-store.ts', import.meta.url);
    const fixture = new URL('../../../fixtures/make-briefing.ts', import.meta.url);
    const script = `
      const { openSqliteStore } = await import(${JSON.stringify(module.href)});
      const { makeBriefingOf } = await import(${JSON.stringify(fixture.href)});
      const store = openSqliteStore({ path: process.argv[1] });
      for (let round = 0; round < 10; round++) {
        await store.put(makeBriefingOf({ id: 'shared' }));
        await store.put(makeBriefingOf({ id: 'own-' + process.argv[2] + '-' + round }));
        if (round % 2) await store.remove('shared');
      }
      await store.close();
    `;
    const run = (name: string) =>
      promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, path, name]);
    await Promise.all(['1', '2', '3', '4'].map(run));
    const store = openSqliteStore({ path });
    await store.remove('shared');
    expect(await store.count()).toBe(40);
    expect(await store.searchSentences(['budget'], 100)).toHaveLength(40);
    await store.close();
  }, 60_000);

  it('hands out briefings that cannot be changed', async () => {
    const store = openSqliteStore({ path });
    await store.put(makeBriefing());
    const briefing = await store.get(makeBriefing().id);
    expect(() => briefing?.people.push()).toThrow(TypeError);
    await store.close();
  });

  it('gives more briefings than it keeps in memory, each its own', async () => {
    const store = openSqliteStore({ path });
    const ids = Array.from({ length: 100 }, (_, index) => `story-${index}`);
    for (const id of ids) await store.put(makeBriefingOf({ id }));
    for (const id of [...ids, ...ids]) expect((await store.get(id))?.id).toBe(id);
    await store.close();
  });
});

describe('words that stand nearly everywhere', () => {
  it('still find something when only they are asked for: the latest, those with all words first', async () => {
    const store = openSqliteStore({ path: ':memory:' });
    const sentences = Array.from({ length: 9_000 }, (_, index) =>
      index === 4 ? 'people said so' : index % 2 ? 'they said' : 'people said',
    );
    await store.put(makeBriefingOf({ id: 'long', title: null, sentences }));
    await store.put(makeBriefingOf({ id: 'long-2', title: null, sentences: [...sentences, ...sentences] }));
    const common = await store.searchSentences(['said', 'people'], 5);
    expect(common.map(({ sentence }) => sentence)).toEqual(['s17999', 's17997', 's17995', 's17993', 's17991']);
    const few = await store.searchSentences(['said', 'so'], 5);
    expect(few.map(({ briefing, sentence }) => `${briefing} ${sentence}`).sort()).toEqual([
      'long s5',
      'long-2 s5',
      'long-2 s9005',
    ]);
    await store.close();
  });
});

describe('what stands in the way of the database', () => {
  const open = () => openSqliteStore({ path });

  it('is named when it is a file where the folder should be', async () => {
    await writeFile(join(folder, 'data'), '');
    expect(open).toThrow(
      expect.objectContaining({ code: 'store-failed', hint: 'Set DATABASE_URL to a path that can be written.' }),
    );
    expect(open).toThrow(path);
  });

  it('is named when it is a folder', () => {
    path = folder;
    expect(open).toThrow(`The database ${folder} cannot be opened`);
  });

  it('is named when it is no database, and left as it is', async () => {
    path = join(folder, 'notes.txt');
    await writeFile(path, 'Remember the milk. '.repeat(100));
    expect(open).toThrow(`The database ${path} is not a SQLite database`);
    expect(await readFile(path, 'utf8')).toBe('Remember the milk. '.repeat(100));
  });

  it('is named when it is the database of another program, and left as it is', async () => {
    path = join(folder, 'other.db');
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE songs (name TEXT)');
    other.close();
    const before = await readFile(path);
    expect(open).toThrow(`The database ${path} belongs to another program`);
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  it('is named when a newer Dateline made it', async () => {
    await open().close();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    expect(open).toThrow(/made by a newer Dateline \(version 999\)/);
  });

  it.skipIf(process.getuid?.() === 0)('is named when it may not be written (not so for root)', async () => {
    await open().close();
    await chmod(path, 0o400);
    expect(open).toThrow(expect.objectContaining({ code: 'store-failed' }));
  });

  it('is told when the store is closed', async () => {
    const store = open();
    await store.close();
    await expect(store.count()).rejects.toMatchObject({ code: 'store-failed' });
  });
});

describe('the origins of briefings', () => {
  const origin = { file: 'a.json', briefing: 'a', size: 5, modified: 1_700_000_000_000.25, hash: 'ff' };

  it('are kept, and one file and one briefing have one', async () => {
    const store = openSqliteStore({ path });
    await store.put(makeBriefingOf({ id: 'a' }));
    await store.put(makeBriefingOf({ id: 'b' }));
    await store.recordOrigin(origin);
    expect(await store.listOrigins()).toEqual([origin]);
    await store.recordOrigin({ ...origin, file: 'b.json', briefing: 'b' });
    await store.recordOrigin({ ...origin, file: 'b.json' });
    expect(await store.listOrigins()).toEqual([{ ...origin, file: 'b.json' }]);
    await store.close();
  });

  it('are forgotten when the briefing is replaced or removed', async () => {
    const store = openSqliteStore({ path });
    for (const change of [() => store.put(makeBriefingOf({ id: 'a' })), () => store.remove('a')]) {
      await store.put(makeBriefingOf({ id: 'a' }));
      await store.recordOrigin(origin);
      await change();
      expect(await store.listOrigins()).toEqual([]);
    }
    await store.close();
  });

  it('are not noted for a briefing that is not stored', async () => {
    const store = openSqliteStore({ path });
    await store.recordOrigin(origin);
    expect(await store.listOrigins()).toEqual([]);
    await store.close();
  });
});
