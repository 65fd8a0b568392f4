import { mkdir, mkdtemp, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeBriefingFile } from '../../../../../src/adapters/sources/folders/briefings/briefing-file.ts';
import {
  mirrorBriefings,
  type Mirror,
  type MirrorReport,
} from '../../../../../src/adapters/sources/folders/briefings/mirror-briefings.ts';
import { openSqliteStore } from '../../../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import type { Briefing } from '../../../../../src/core/briefings/briefing.ts';
import { makeBriefingOf } from '../../../../fixtures/make-briefing.ts';

const waiting = { timeout: 15_000, interval: 10 };

let root: string;
let folder: string;
let store: ReturnType<typeof openSqliteStore>;
let puts: string[];
let lines: { level: string; message: string }[];
let reports: MirrorReport[];
const mirrors: Mirror[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-mirror-'));
  folder = join(root, 'briefings');
  await mkdir(folder);
  const opened = openSqliteStore({ path: join(root, 'dateline.db') });
  puts = [];
  store = {
    ...opened,
    put: async (briefing) => {
      puts.push(briefing.id);
      await opened.put(briefing);
    },
  };
  lines = [];
  reports = [];
});
afterEach(async () => {
  await Promise.all(mirrors.splice(0).map((mirror) => mirror.stop()));
  await store.close();
  await rm(root, { recursive: true, force: true });
});

function start(options: { rescanAfter?: number } = {}): Mirror {
  const log = (level: string) => (_fields: unknown, message: string) => void lines.push({ level, message });
  const logger = { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
  const mirror = mirrorBriefings({ folder, store, logger, onChange: (report) => reports.push(report), ...options });
  mirrors.push(mirror);
  return mirror;
}

/** One process ends, the next one begins. */
async function restart(): Promise<MirrorReport> {
  await Promise.all(mirrors.splice(0).map((mirror) => mirror.stop()));
  puts = [];
  return start().ready;
}

const story = (id: string, text = `The story ${id}.`): Briefing => makeBriefingOf({ id, sentences: [text] });
const pathOf = (file: string) => join(folder, file);
const save = (briefing: Briefing, file = `${briefing.id}.json`) => writeBriefingFile(pathOf(file), briefing);
const textOf = async (id: string) => (await store.get(id))?.article.text ?? null;
const listIds = async () => (await store.list({ limit: 100, offset: 0 })).map(({ id }) => id);
const untilText = (id: string, text: string | null) =>
  vi.waitFor(async () => {
    expect(await textOf(id)).toBe(text);
  }, waiting);
const warned = () => lines.filter(({ level }) => level === 'warn').map(({ message }) => message);

describe('at the start', () => {
  it('takes every briefing of the folder, and nothing else', async () => {
    await save(story('a'));
    await save(story('b'));
    await writeFile(pathOf('briefing.schema.json'), '{}');
    await writeFile(pathOf('.a.json'), 'an editor’s');
    await writeFile(pathOf('notes.txt'), 'Remember the milk.');
    await mkdir(pathOf('folder.json'));
    const report = await start().ready;
    expect(report).toEqual({ files: 2, added: ['a', 'b'], changed: [], removed: [], faulty: [], unfinished: [] });
    expect(await listIds()).toEqual(['a', 'b']);
  });

  it('takes no file in place of another article that came in otherwise, and says so', async () => {
    const other = makeBriefingOf({ id: 'a', url: 'https://coast.example/ferry', sentences: ['A ferry sank.'] });
    await store.put(other);
    await save(story('a'));
    await save(story('b'));
    const report = await start().ready;
    expect(report).toMatchObject({ added: ['b'], faulty: [{ file: 'a.json', kept: false }] });
    expect(report.faulty[0]?.faults[0]?.message).toContain('another article has that came in from elsewhere');
    expect(await textOf('a')).toBe('A ferry sank.');
    await save({ ...story('c'), id: 'c' }, 'a.json');
    await untilText('c', 'The story c.');
    expect(await textOf('a')).toBe('A ferry sank.');
  });

  it('does not read again what has not changed', async () => {
    await save(story('a'));
    await start().ready;
    expect(await restart()).toMatchObject({ files: 1, added: [], changed: [] });
    expect(puts).toEqual([]);
  });

  it('stores nothing again whose time has changed but not its content', async () => {
    await save(story('a'));
    await start().ready;
    await utimes(pathOf('a.json'), 1_000, 1_000);
    expect(await restart()).toMatchObject({ changed: [] });
    expect(puts).toEqual([]);
    expect(await store.listOrigins()).toMatchObject([{ modified: 1_000_000 }]);
  });

  it('takes up what was added, changed and removed meanwhile', async () => {
    await save(story('a'));
    await save(story('b'));
    await start().ready;
    await mirrors[0]?.stop();
    await save(story('a', 'Changed.'));
    await save(story('c'));
    await rm(pathOf('b.json'));
    expect(await restart()).toMatchObject({ added: ['c'], changed: ['a'], removed: ['b'] });
    expect(await listIds()).toEqual(['a', 'c']);
    expect(await textOf('a')).toBe('Changed.');
  });

  it('leaves alone the briefings that came from elsewhere', async () => {
    await store.put(story('elsewhere'));
    await save(story('a'));
    await start().ready;
    await rm(pathOf('a.json'));
    expect(await restart()).toMatchObject({ removed: ['a'] });
    expect(await listIds()).toEqual(['elsewhere']);
  });

  it('brings back a briefing that something else removed or replaced', async () => {
    await save(story('a'));
    await start().ready;
    await store.remove('a');
    expect(await restart()).toMatchObject({ added: ['a'] });
    await store.put(story('a', 'From elsewhere.'));
    await restart();
    expect(await textOf('a')).toBe('The story a.');
  });

  it('reports a faulty file with its name, the place and what to do, and takes the others', async () => {
    await save(story('a'));
    await writeFile(pathOf('b.json'), JSON.stringify({ ...story('b'), headline: { text: 'x', cites: ['s9'] } }));
    const report = await start().ready;
    expect(report.faulty).toMatchObject([{ file: 'b.json', kept: false, faults: [{ path: 'headline.cites[0]' }] }]);
    expect(await listIds()).toEqual(['a']);
    expect(warned()).toEqual([expect.stringMatching(/^b\.json has 1 fault:\n {2}headline\.cites\[0\] is s9, .*s1/)]);
  });

  it('keeps the last good version of a file that was broken meanwhile', async () => {
    await save(story('a'));
    await start().ready;
    await mirrors[0]?.stop();
    await writeFile(pathOf('a.json'), '{');
    expect(await restart()).toMatchObject({ faulty: [{ file: 'a.json', kept: true }] });
    expect(await textOf('a')).toBe('The story a.');
  });

  it('refuses a file of more than 20 MB', async () => {
    await writeFile(pathOf('a.json'), '');
    await truncate(pathOf('a.json'), 30_000_000);
    const { faulty } = await start().ready;
    expect(faulty[0]?.faults[0]?.message).toBe('is 30 MB, more than the 20 MB a briefing may have');
  });

  it('takes a file that is not called after its briefing, with a warning', async () => {
    await save(story('a'), 'Blinken in Beijing.json');
    await start().ready;
    expect(await listIds()).toEqual(['a']);
    expect(warned()).toEqual(['a briefing file is not called after its id']);
  });

  it('says that the folder is not there, and leaves it and what is stored as they are', async () => {
    await save(story('a'));
    await start().ready;
    await mirrors[0]?.stop();
    await rename(folder, join(root, 'elsewhere'));
    await expect(restart()).rejects.toMatchObject({
      code: 'bad-configuration',
      message: `The briefings folder ${folder} does not exist`,
      hint: expect.stringContaining('BRIEFINGS_DIR') as string,
    });
    expect(await listIds()).toEqual(['a']);
  });

  it('says that the folder is a file', async () => {
    folder = join(root, 'file');
    await writeFile(folder, '');
    await expect(start().ready).rejects.toMatchObject({ code: 'bad-configuration' });
  });
});

describe('two files with one id', () => {
  it('leave it to the first by name, and the second is reported', async () => {
    await save(story('a', 'First.'), 'a.json');
    await save(story('a', 'Second.'), 'copy.json');
    const report = await start().ready;
    expect(report.faulty).toEqual([
      {
        file: 'copy.json',
        kept: false,
        faults: [
          {
            path: 'id',
            message: 'is a, which a.json has already',
            hint: 'Give one of the two another id, or delete it.',
          },
        ],
      },
    ]);
    expect(await textOf('a')).toBe('First.');
  });

  it('leave it to the one that is in use, whatever the names', async () => {
    await save(story('b', 'First.'), 'b.json');
    await start().ready;
    await mirrors[0]?.stop();
    await save(story('b', 'Second.'), 'a.json');
    expect(await restart()).toMatchObject({ faulty: [{ file: 'a.json' }] });
    expect(await textOf('b')).toBe('First.');
  });

  it('are at peace once one of them is gone', async () => {
    await save(story('a', 'First.'), 'a.json');
    await save(story('a', 'Second.'), 'copy.json');
    await start().ready;
    await rm(pathOf('a.json'));
    await untilText('a', 'Second.');
    await vi.waitFor(() => expect(reports.at(-1)?.faulty).toEqual([]), waiting);
  });

  it('may swap their ids', async () => {
    await save(story('a', 'One.'), '1.json');
    await save(story('b', 'Two.'), '2.json');
    await start().ready;
    await mirrors[0]?.stop();
    await save(story('b', 'One.'), '1.json');
    await save(story('a', 'Two.'), '2.json');
    expect(await restart()).toMatchObject({ changed: ['a', 'b'], removed: [], faulty: [] });
    expect([await textOf('a'), await textOf('b')]).toEqual(['Two.', 'One.']);
  });

  it('leave the last good version of both in use where one takes the other’s id', async () => {
    await save(story('a'), 'a.json');
    await save(story('b'), 'b.json');
    await start().ready;
    await mirrors[0]?.stop();
    await save(story('a', 'Clash.'), 'b.json');
    expect(await restart()).toMatchObject({ faulty: [{ file: 'b.json', kept: true }], removed: [] });
    expect([await textOf('a'), await textOf('b')]).toEqual(['The story a.', 'The story b.']);
  });
});

describe('while it runs', () => {
  it('takes up a new, a changed and a deleted file', async () => {
    await start().ready;
    await save(story('a'));
    await untilText('a', 'The story a.');
    await save(story('a', 'Changed.'));
    await untilText('a', 'Changed.');
    await rm(pathOf('a.json'));
    await untilText('a', null);
    await vi.waitFor(() => expect(reports.map(({ removed }) => removed)).toContainEqual(['a']), waiting);
  });

  it('takes up a file that is written in place', async () => {
    await start().ready;
    await writeFile(pathOf('a.json'), JSON.stringify(story('a', 'One.')));
    await untilText('a', 'One.');
    await writeFile(pathOf('a.json'), JSON.stringify(story('a', 'Two.')));
    await untilText('a', 'Two.');
  });

  it('sees a change that alters neither size nor time', async () => {
    await writeFile(pathOf('a.json'), JSON.stringify(story('a', 'One.')));
    await utimes(pathOf('a.json'), 1_000, 1_000);
    await start().ready;
    await writeFile(pathOf('a.json'), JSON.stringify(story('a', 'Two.')));
    await utimes(pathOf('a.json'), 1_000, 1_000);
    await untilText('a', 'Two.');
  });

  it('moves a briefing to its new id, and a file to its new name', async () => {
    await save(story('a'));
    await start().ready;
    await save(story('b'), 'a.json');
    await untilText('b', 'The story b.');
    await untilText('a', null);
    await rename(pathOf('a.json'), pathOf('b.json'));
    await vi.waitFor(async () => expect(await store.listOrigins()).toMatchObject([{ file: 'b.json' }]), waiting);
    expect(await textOf('b')).toBe('The story b.');
  });

  it('keeps the last good version of a broken edit and says so, until it is mended', async () => {
    await save(story('a'));
    await start().ready;
    await save({ ...story('a', 'Edited.'), keyPoints: [{ text: 'x', cites: ['s7'] }] });
    await vi.waitFor(() => expect(reports.at(-1)?.faulty).toMatchObject([{ file: 'a.json', kept: true }]), waiting);
    expect(await textOf('a')).toBe('The story a.');
    expect(warned()).toEqual([expect.stringMatching(/keyPoints\[0\]\.cites\[0\].*\n.*last good version stays in use/)]);
    await save(story('a', 'Mended.'));
    await untilText('a', 'Mended.');
    await vi.waitFor(() => expect(reports.at(-1)?.faulty).toEqual([]), waiting);
  });

  it('takes a broken edit for mended when the old content is back', async () => {
    await save(story('a'));
    await start().ready;
    await writeFile(pathOf('a.json'), '{}');
    await vi.waitFor(() => expect(reports.at(-1)?.faulty).toHaveLength(1), waiting);
    await save(story('a'));
    await vi.waitFor(() => expect(reports.at(-1)?.faulty).toEqual([]), waiting);
  });

  it('waits for a file that is half written, and does not report it', async () => {
    await start().ready;
    const content = JSON.stringify(story('a'));
    await writeFile(pathOf('a.json'), content.slice(0, 300));
    await save(story('b'));
    await untilText('b', 'The story b.');
    await writeFile(pathOf('a.json'), content);
    await untilText('a', 'The story a.');
    expect(warned()).toEqual([]);
  });

  it('reports a file that stays half written', async () => {
    await start().ready;
    await writeFile(pathOf('a.json'), '{"version": 1,');
    await vi.waitFor(() => expect(warned()).toEqual([expect.stringContaining('The file is not valid JSON')]), waiting);
    expect(reports.at(-1)?.faulty).toMatchObject([{ file: 'a.json', kept: false }]);
  });

  it('goes on when the folder is gone for a while', async () => {
    await save(story('a'));
    await start({ rescanAfter: 100 }).ready;
    await rename(folder, join(root, 'elsewhere'));
    await vi.waitFor(() => expect(lines.map(({ level }) => level)).toContain('error'), waiting);
    expect(await textOf('a')).toBe('The story a.');
    await rename(join(root, 'elsewhere'), folder);
    await save(story('b'));
    await untilText('b', 'The story b.');
  }, 30_000);

  it('is shared by two processes with one database', async () => {
    await save(story('a'));
    await Promise.all([start().ready, start().ready]);
    await save(story('a', 'Changed.'));
    await save(story('b'));
    await untilText('a', 'Changed.');
    await untilText('b', 'The story b.');
    await rm(pathOf('b.json'));
    await untilText('b', null);
    expect(await listIds()).toEqual(['a']);
  });

  it('leaves the store alone once it is stopped', async () => {
    const mirror = start();
    await mirror.ready;
    await mirror.stop();
    await save(story('a'));
    const other = start();
    await other.ready;
    expect(await listIds()).toEqual(['a']);
    expect(reports).toEqual([]);
  });
});
