import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { watchFolder, type FolderWatch } from '../../../../src/adapters/sources/folders/watch-folder.ts';
import { noLogger } from '../../../fixtures/no-logger.ts';

let folder: string;
let looks: number;
let signs: Set<string>;
let watch: FolderWatch;
beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'dateline-watch-'));
  folder = join(parent, 'news');
  await mkdir(folder);
  looks = 0;
  signs = new Set();
  watch = watchFolder({
    folder,
    called: 'the folder',
    logger: noLogger,
    look: () => void (looks += 1),
    onSign: (file) => void signs.add(file),
  });
  onTestFinished(async () => {
    watch.close();
    await rm(parent, { recursive: true, force: true });
  });
});

const save = (name: string) => writeFile(join(folder, name), 'text');

it('names what changed, and looks at it', async () => {
  await watch.renew();
  await save('a.txt');
  await save('b.txt');
  await expect.poll(() => [...signs].sort()).toEqual(['a.txt', 'b.txt']);
  await expect.poll(() => looks).toBeGreaterThan(0);
});

it('goes on where the folder was deleted and made again, once it is renewed', async () => {
  await watch.renew();
  await rm(folder, { recursive: true });
  await watch.renew();
  await mkdir(folder);
  await watch.renew();
  await save('a.txt');
  await expect.poll(() => [...signs]).toContain('a.txt');
  await expect.poll(() => looks).toBeGreaterThan(0);
});

it('waits for a folder that is not there', async () => {
  await rm(folder, { recursive: true });
  await watch.renew();
  await mkdir(folder);
  await watch.renew();
  await save('a.txt');
  await expect.poll(() => [...signs]).toEqual(['a.txt']);
});

it('takes the earliest of the looks that were set, and none once it is closed', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  watch.lookAfter(500);
  watch.lookAfter(100);
  watch.lookAfter(300);
  vi.advanceTimersByTime(100);
  expect(looks).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(looks).toBe(1);
  watch.lookAfter(100);
  watch.close();
  watch.lookAfter(50);
  vi.advanceTimersByTime(1_000);
  expect(looks).toBe(1);
  expect(watch.isClosed()).toBe(true);
});

it('is not begun again by what is under way as it closes', async () => {
  const renewed = watch.renew();
  watch.close();
  await renewed;
  await save('a.txt');
  watch.lookAfter(0);
  // Long enough for the signs of another watch on the same folder to come.
  const other = new Set<string>();
  const second = watchFolder({
    folder,
    called: 'it',
    logger: noLogger,
    look: () => undefined,
    onSign: (file) => void other.add(file),
  });
  onTestFinished(() => second.close());
  await second.renew();
  await save('b.txt');
  await expect.poll(() => [...other]).toContain('b.txt');
  expect([signs.size, looks]).toEqual([0, 0]);
});
