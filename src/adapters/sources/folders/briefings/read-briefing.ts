import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { checkBriefing, type Fault } from '../../../../core/briefings/checks/check-briefing.ts';
import { verifyBriefing } from '../../../../core/briefings/checks/verify-briefing.ts';
import type { Briefing } from '../../../../core/briefings/briefing.ts';

/** An article of a whole book's length makes a smaller briefing; what is larger is something else. */
const largestFile = 20_000_000;

export type Reading =
  | { state: 'good'; briefing: Briefing; hash: string }
  /** `unfinished`: as a file looks that is being written. */
  | { state: 'faulty'; faults: Fault[]; unfinished: boolean }
  | { state: 'missing' };

/** Reads and checks one briefing file; never rejects: what keeps it from being read is a fault too. */
export async function readBriefing(path: string): Promise<Reading> {
  try {
    const file = await stat(path);
    // Reading a pipe would wait for ever.
    if (!file.isFile()) return refuse('is no file', 'Name a briefing file.');
    if (file.size > largestFile)
      return refuse(`is ${sayMegabytes(file.size)}, more than the 20 MB a briefing may have`, 'Take it out.');
    return checkBytes(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') return { state: 'missing' };
    return refuse(`cannot be read (${code})`, 'Give the user that runs Dateline the right to read it.');
  }
}

function checkBytes(bytes: Buffer): Reading {
  if (bytes.length === 0) return refuse('is empty', 'Write a briefing into it, or delete it.', true);
  const value = parse(bytes);
  if (!value.ok) return refuse(value.message, value.hint, true);
  const checked = checkBriefing(value.parsed);
  if (!checked.ok) return { state: 'faulty', faults: checked.faults, unfinished: false };
  // What an editor wrote and no sentence shows is never said, however it got into the file.
  const { briefing } = verifyBriefing(checked.briefing);
  return { state: 'good', briefing, hash: createHash('sha256').update(bytes).digest('hex') };
}

function parse(bytes: Buffer): { ok: true; parsed: unknown } | { ok: false; message: string; hint: string } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, message: 'is not UTF-8 text', hint: 'Save it in UTF-8.' };
  }
  try {
    return { ok: true, parsed: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : String(error);
    return { ok: false, message: `is not valid JSON: ${reason}`, hint: 'Mend it at that place.' };
  }
}

function refuse(message: string, hint: string, unfinished = false): Reading {
  return { state: 'faulty', faults: [{ path: '', message, hint }], unfinished };
}

function sayMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
