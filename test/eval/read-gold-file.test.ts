import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGoldFile } from '../../eval/read-gold-file.ts';

const article = { title: null, source: null, publishedAt: null, text: 'Ann met Bo.' };
const question = {
  id: 'q1',
  article,
  question: 'who met bo',
  answerable: true,
  answers: [['Ann']],
  evidence: ['Ann met Bo.'],
};
const lead = { id: 'a1', article, fiveW1H: { who: ['Ann'], what: [], when: [], where: [], why: [], how: [] } };

describe('readGoldFile', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-eval-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const readLines = async (...lines: string[]) => {
    const file = path.join(folder, 'gold.jsonl');
    await writeFile(file, lines.join('\n'));
    return readGoldFile(file);
  };

  it('tells questions and leads apart by their shape', async () => {
    const gold = await readLines(
      JSON.stringify(question),
      JSON.stringify({ ...lead, event: 'more than is needed' }),
      '',
    );
    expect(gold).toEqual({ questions: [question], leads: [lead], faults: [] });
  });

  it('names the line of what it cannot read, and reads the rest', async () => {
    const gold = await readLines(
      '{"id":',
      JSON.stringify({ ...question, answers: 'Ann' }),
      '',
      JSON.stringify(question),
    );
    expect(gold.questions).toEqual([question]);
    expect(gold.faults.map(({ line }) => line)).toEqual([1, 2]);
    expect(gold.faults[1]?.message).toContain('answers');
  });

  it('rejects where there is no file', async () => {
    await expect(readGoldFile(path.join(folder, 'none.jsonl'))).rejects.toThrow(/ENOENT/);
  });
});
