import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Briefing } from '../../../../core/briefings/briefing.ts';
import { formatFaults } from '../../../../core/briefings/checks/check-briefing.ts';
import { DatelineError } from '../../../../core/errors.ts';
import { readBriefing } from './read-briefing.ts';

const schema = './briefing.schema.json';

/** Reads and checks a briefing file. Rejects with `DatelineError` `not-found` or `bad-briefing`, all faults in its message. */
export async function readBriefingFile(path: string): Promise<Briefing> {
  const reading = await readBriefing(path);
  switch (reading.state) {
    case 'good':
      return reading.briefing;
    case 'faulty':
      throw new DatelineError('bad-briefing', formatFaults(path, reading.faults), {
        hint: 'Mend the file, or build the briefing again.',
      });
    case 'missing':
      throw new DatelineError('not-found', `There is no file ${path}`, { hint: 'Check the path.' });
  }
}

/**
 * Writes a briefing as people edit it: indented, its JSON Schema beside it named first. Whoever reads the file
 * meanwhile gets the old or the new content, never half of it. Rejects with `DatelineError` `store-failed`.
 */
export async function writeBriefingFile(path: string, briefing: Briefing): Promise<void> {
  const { $schema = schema, ...rest } = briefing;
  // Not named *.json, so that no mirror takes it for a briefing.
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeThrough(temporary, JSON.stringify({ $schema, ...rest }, null, 2) + '\n');
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new DatelineError('store-failed', `The briefing file ${path} cannot be written (${code})`, {
      hint: 'Check that its folder is there and may be written, and that the disk has room.',
      cause: error,
    });
  }
}

/** Waits until the content is on the disk: a rename may otherwise reach it before the content does. */
async function writeThrough(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
