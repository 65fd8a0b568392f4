import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const article = {
  title: null,
  source: null,
  publishedAt: '2025-03-04',
  text: 'Ann Low met Bo Ek in Orsova on Tuesday.',
};
const question = {
  id: 'q1',
  article,
  question: 'who will win the cup',
  answerable: false,
  answers: [],
  evidence: [],
};

const runEval = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['eval/run-eval.ts', ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('npm run eval', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-eval-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('measures a file beside the own articles, and names a line that it cannot read', async () => {
    const file = path.join(folder, 'gold.jsonl');
    await writeFile(file, `${JSON.stringify(question)}\n{"id": 1}\n`);
    const { status, stdout, stderr } = runEval(file);
    expect(stdout).toMatch(/^Own articles/);
    expect(stdout).toContain('1 questions (0 answerable, 1 not)');
    expect(stderr).toContain(`${file}:2 is left out`);
    expect(status).toBe(1);
  });

  it('says so where a file does not exist', () => {
    const file = path.join(folder, 'none.jsonl');
    const { status, stderr } = runEval(file);
    expect(stderr).toContain(`${file} can't be read`);
    expect(status).toBe(1);
  });

  it('shows how it is called to who calls it wrongly', () => {
    const { status, stderr } = runEval('--everything');
    expect(stderr).toContain('Usage: npm run eval');
    expect(status).toBe(2);
  });
});
