import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/count-tests.ts', import.meta.url));
const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-count-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function countTests(report: unknown) {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(report));
  const { status, stdout } = spawnSync('node', [script, file], { encoding: 'utf8' });
  return { status, stdout };
}

test('a run in which every test passed ends well', async () => {
  expect(await countTests({ ...none, numPassedTests: 12 })).toEqual({ status: 0, stdout: '12 passed, 0 failed\n' });
});

test('tests that were skipped or are still to do are counted as skipped', async () => {
  const report = { ...none, numPassedTests: 12, numPendingTests: 2, numTodoTests: 1 };

  expect(await countTests(report)).toEqual({ status: 0, stdout: '12 passed, 0 failed, 3 skipped\n' });
});

test('a failed test is counted once, though its file failed with it', async () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }];

  expect(await countTests({ ...none, numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
    status: 1,
    stdout: '1 passed, 1 failed\n',
  });
});

test('a test file that cannot be loaded counts as a failure', async () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];

  expect(await countTests({ ...none, numPassedTests: 5, testResults })).toEqual({
    status: 1,
    stdout: '5 passed, 1 failed\n',
  });
});

test('a run without a single test is not a success', async () => {
  expect(await countTests(none)).toEqual({ status: 1, stdout: '0 passed, 0 failed\n' });
});
