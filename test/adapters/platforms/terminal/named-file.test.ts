import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readNamedFile } from '../../../../src/adapters/platforms/terminal/named-file.ts';

it('hands over the file that is named behind a command', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-file-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'my feeds.opml');
  await writeFile(path, '<opml/>');
  for (const typed of [`/source import < ${path}`, ` /source import <"${path}" `]) {
    const { line, files } = readNamedFile(typed);
    expect(line).toBe('/source import');
    expect(files).toMatchObject([{ name: 'my feeds.opml' }]);
    expect(new TextDecoder().decode(await files?.[0]?.read(100))).toBe('<opml/>');
    await expect(files?.[0]?.read(3)).rejects.toThrow('is larger than');
  }
});

it('says that a file is not there, when it is read', async () => {
  const { files } = readNamedFile('/brief < nowhere.txt');
  await expect(files?.[0]?.read(100)).rejects.toThrow('The file nowhere.txt can’t be read (ENOENT).');
});

it.each([
  'is 3 < 5',
  '/paste A <b>bold</b> word',
  '/source import',
  '/ask is it < 5 now?',
  '/brief <https://x.example/a>',
])('leaves %j as it is', (line) => {
  expect(readNamedFile(line)).toEqual({ line });
});
