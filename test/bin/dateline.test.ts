import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const launcher = fileURLToPath(new URL('../../bin/dateline.mjs', import.meta.url));

interface Ended {
  status: number | string | null | undefined;
  stdout: string;
  stderr: string;
}

/** Runs `node` with these arguments to its end, with the Node that the dev dependencies bring. */
function runNode(words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile('node', [...words], (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, stdout, stderr });
    });
    child.stdin?.end();
  });
}

test('a Node that cannot run TypeScript is told what to do in one line, without a stack', async () => {
  const { status, stdout, stderr } = await runNode(['--no-strip-types', launcher]);

  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^Dateline needs Node 24 and this is Node \d+\.\d+\.\d+: run "npm ci" [^\n]+\n$/);
});
