import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  readBriefingFile,
  writeBriefingFile,
} from '../../../../../src/adapters/sources/folders/briefings/briefing-file.ts';
import { DatelineError } from '../../../../../src/core/errors.ts';
import { briefingArbitrary, makeBriefing } from '../../../../fixtures/make-briefing.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-file-'));
  path = join(folder, 'story.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function failureOf(action: Promise<unknown>): Promise<DatelineError> {
  const error = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DatelineError)) throw new Error('a DatelineError was expected', { cause: error });
  return error;
}

describe('writeBriefingFile', () => {
  it('writes what readBriefingFile reads, in any characters', async () => {
    await fc.assert(
      fc.asyncProperty(briefingArbitrary, async (briefing) => {
        await writeBriefingFile(path, briefing);
        expect(await readBriefingFile(path)).toEqual({ $schema: './briefing.schema.json', ...briefing });
      }),
      { numRuns: 25 },
    );
  });

  it('indents by two, begins with the schema and leaves nothing else in the folder', async () => {
    await writeBriefingFile(path, makeBriefing());
    await writeBriefingFile(path, makeBriefing());
    const lines = (await readFile(path, 'utf8')).split('\n');
    expect(lines.slice(0, 3)).toEqual(['{', '  "$schema": "./briefing.schema.json",', '  "version": 1,']);
    expect(lines.slice(-2)).toEqual(['}', '']);
    expect(await readdir(folder)).toEqual(['story.json']);
  });

  it('keeps the old file, and no other, when it cannot be replaced', async () => {
    await mkdir(path);
    const failure = await failureOf(writeBriefingFile(path, makeBriefing()));
    expect(failure.code).toBe('store-failed');
    expect(failure.message).toContain(path);
    expect(await readdir(folder)).toEqual(['story.json']);
  });

  it('says that the folder is not there', async () => {
    const failure = await failureOf(writeBriefingFile(join(folder, 'no', 'story.json'), makeBriefing()));
    expect(failure).toMatchObject({ code: 'store-failed' });
    expect(failure.message).toContain('ENOENT');
  });
});

describe('readBriefingFile', () => {
  it('takes a file with a byte order mark', async () => {
    await writeFile(path, `\ufeff${JSON.stringify(makeBriefing())}`);
    expect(await readBriefingFile(path)).toEqual(makeBriefing());
  });

  it.each<[string, string | Buffer, string]>([
    ['empty', '', 'The file is empty'],
    ['no JSON', '{"version": 1,\n  "id": }', 'The file is not valid JSON: '],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe]), 'The file is not UTF-8 text'],
    ['no briefing', '{"version": 1}', 'id is missing'],
  ])('says what is wrong with a file that is %s', async (_name, content, words) => {
    await writeFile(path, content);
    const failure = await failureOf(readBriefingFile(path));
    expect(failure.code).toBe('bad-briefing');
    expect(failure.message).toContain(path);
    expect(failure.message).toContain(words);
  });

  it('says that there is no such file', async () => {
    expect(await failureOf(readBriefingFile(path))).toMatchObject({ code: 'not-found' });
  });

  it('refuses a file of more than 20 MB unread', async () => {
    await writeFile(path, '');
    await truncate(path, 20_000_001);
    expect((await failureOf(readBriefingFile(path))).message).toContain('is 21 MB, more than the 20 MB');
  });

  it('refuses what is no file', async () => {
    expect((await failureOf(readBriefingFile(folder))).message).toContain('is no file');
    await symlink(path, path);
    expect((await failureOf(readBriefingFile(path))).message).toContain('ELOOP');
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not read the file (not so for root)', async () => {
    await writeFile(path, '{}');
    await chmod(path, 0);
    expect((await failureOf(readBriefingFile(path))).message).toContain('EACCES');
  });
});
