import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { readArticle } from '../../src/core/articles/read-article.ts';
import { buildBriefing } from '../../src/core/briefings/build-briefing.ts';
import { giveAnswer } from '../contracts/feedback-store.ts';

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
    const { status, stdout, stderr } = runEval('--articles', file);
    expect(stdout).toMatch(/^Own articles/);
    expect(stdout).not.toContain('Own passages');
    expect(stdout).toContain('1 questions (0 answerable, 1 not)');
    expect(stderr).toContain(`${file}:2 is left out`);
    expect(status).toBe(1);
  });

  it('prints the answers that readers judged, with their sentences and article', async () => {
    const database = path.join(folder, 'dateline.db');
    const briefing = buildBriefing(readArticle({ ...article, url: null, author: null }));
    const store = openSqliteStore({ path: database });
    await store.put(briefing);
    const shown = { briefing: briefing.id, sentence: 's1' };
    await store.keepAnswer('a', { ...giveAnswer('who met Bo Ek?'), context: [], evidence: [shown] });
    await store.keepAnswer('b', giveAnswer('when?'));
    await store.judgeAnswer('a', 'wrong');
    await store.close();
    const { status, stdout } = runEval('feedback', database);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([
      { verdict: 'wrong', question: 'who met Bo Ek?', answer: 'Lars Holm', evidence: [article.text], article },
    ]);
    expect(status).toBe(0);
  });

  it('says so where there is no database of answers, and makes none', () => {
    const database = path.join(folder, 'none.db');
    const { status, stdout, stderr } = runEval('feedback', database);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`There is no database at ${database}`);
    expect(existsSync(database)).toBe(false);
  });

  it('says so at once where a file does not exist', () => {
    const file = path.join(folder, 'none.jsonl');
    const { status, stdout, stderr } = runEval(file);
    expect(stderr).toContain(`${file} can't be read`);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('shows how it is called to who calls it wrongly', () => {
    const { status, stderr } = runEval('--everything');
    expect(stderr).toContain('Usage: npm run eval');
    expect(status).toBe(2);
    expect(runEval('--record', '--articles')).toMatchObject({ status: 2 });
  });
});
