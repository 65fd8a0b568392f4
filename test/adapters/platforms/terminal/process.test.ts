import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../fixtures/terminal-process.ts', import.meta.url));

function start() {
  const child = spawn(process.execPath, [script], { stdio: 'pipe' });
  return { child, errors: text(child.stderr), status: once(child, 'close').then(([status]: unknown[]) => status) };
}

describe('the terminal as a process', () => {
  it('answers its standard input and ends with status 0', async () => {
    const { child, errors, status } = start();
    child.stdin.end('one\ntwo');
    expect(await text(child.stdout)).toBe('echo one\n\necho two\n');
    expect(await status).toBe(0);
    expect(await errors).toBe('');
  });

  it('ends quietly with status 0 where its standard input is empty', async () => {
    const { child, errors, status } = start();
    child.stdin.end();
    expect([await text(child.stdout), await status, await errors]).toEqual(['', 0, '']);
  });

  it('ends with status 0 at /quit, though its standard input stays open', async () => {
    const { child, errors, status } = start();
    child.stdin.write('one\n/quit\n');
    expect([await text(child.stdout), await status, await errors]).toEqual(['echo one\n', 0, '']);
  });

  it('ends quietly with status 0 where nobody reads on, though more is asked', async () => {
    const { child, errors, status } = start();
    child.stdin.on('error', () => undefined);
    child.stdin.write('one\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const asking = setInterval(() => child.stdin.write('more\n'), 10);
    expect(await status).toBe(0);
    clearInterval(asking);
    expect(await errors).toBe('');
  });
});
