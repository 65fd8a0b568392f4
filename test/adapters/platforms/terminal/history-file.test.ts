import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../src/core/commands/caller.ts';
import { createHistoryFile, historyLength } from '../../../../src/adapters/platforms/terminal/history-file.ts';
import { typedLinesData } from '../../../../src/adapters/platforms/terminal/typed-lines-data.ts';

describe('the history of typed lines', () => {
  let path: string;
  beforeEach(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'dateline-')), 'data', 'history.txt');
  });

  it('is empty where there is no file yet', async () => {
    expect(await createHistoryFile(path).load()).toEqual([]);
  });

  it('comes back as it was saved, latest first', async () => {
    await createHistoryFile(path).save(['latest', 'earlier']);
    expect(await createHistoryFile(path).load()).toEqual(['latest', 'earlier']);
    expect(await readFile(path, 'utf8')).toBe('earlier\nlatest\n');
  });

  it('can be read by its owner only', async () => {
    await createHistoryFile(path).save(['what I asked']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('keeps the latest lines only', async () => {
    const lines = Array.from({ length: historyLength + 50 }, (_, index) => `line ${index}`);
    await createHistoryFile(path).save(lines);
    expect(await createHistoryFile(path).load()).toEqual(lines.slice(0, historyLength));
  });

  it('ends as the last of several saves at once', async () => {
    const history = createHistoryFile(path);
    await Promise.all([history.save(['a']), history.save(['b', 'a']), history.save(['c', 'b', 'a'])]);
    expect(await history.load()).toEqual(['c', 'b', 'a']);
  });

  it('reads a file that was edited: no empty line, no control character', async () => {
    const history = createHistoryFile(path);
    await history.save([]);
    await writeFile(path, 'one\r\n\n  \n\u001b[2Jtwo');
    expect(await history.load()).toEqual(['two', 'one']);
  });

  it('is empty once it was forgotten, also where the prompt still has the lines', async () => {
    const history = createHistoryFile(path);
    await history.save(['/dateline forget', 'what I asked']);
    expect(await history.forget()).toBe(true);
    expect(await history.load()).toEqual([]);
    const prompt = ['next', '/dateline forget', 'what I asked'];
    await history.save(prompt);
    expect(prompt).toEqual(['next']);
    await history.save(['after', ...prompt]);
    expect(await history.load()).toEqual(['after', 'next']);
  });

  it('says that there was nothing to forget', async () => {
    expect(await createHistoryFile(path).forget()).toBe(false);
  });
});

describe('typedLinesData', () => {
  const [here, elsewhere] = [caller('terminal:local:main'), caller('discord:1:2')];

  it('gives and forgets the lines in the terminal only', async () => {
    const history = createHistoryFile(join(await mkdtemp(join(tmpdir(), 'dateline-')), 'history'));
    const data = typedLinesData(history);
    await history.save(['what I asked']);
    expect(await data.collect(elsewhere)).toBeNull();
    expect(await data.forget(elsewhere)).toBe(false);
    expect(await data.collect(here)).toEqual(['what I asked']);
    expect(await data.forget(here)).toBe(true);
    expect(await data.collect(here)).toBeNull();
  });
});

function caller(conversation: string): Caller {
  return { conversation, space: conversation, isDirect: true, user: 'a', canManageChannel: true };
}
