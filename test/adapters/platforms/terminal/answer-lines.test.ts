import { describe, expect, it } from 'vitest';
import { openTerminal, textCard, type Terminal } from './open-terminal.ts';

/** Everything that a terminal with pipes writes for an input; `lines` are those it was asked. */
async function pipe(input: string | Buffer, terminal: Terminal = openTerminal(false)) {
  const lines: string[] = [];
  await terminal.platform.start(async ({ line }) => {
    lines.push(line);
    return textCard(`answer ${lines.length}`);
  });
  terminal.input.end(input);
  await terminal.platform.ended;
  await terminal.platform.stop();
  return { lines, written: terminal.written() };
}

describe('the terminal with pipes', () => {
  it('writes the answers and nothing else, parted by a blank line', async () => {
    expect((await pipe('one\ntwo\n')).written).toBe('answer 1\n\nanswer 2\n');
  });

  it('ends where there is nothing to answer', async () => {
    expect(await pipe('')).toEqual({ lines: [], written: '' });
    expect(await pipe('\n \r\n\t\n')).toEqual({ lines: [], written: '' });
  });

  it('reads lines with either line end, and a last one without', async () => {
    expect((await pipe('one\r\ntwo\nthree')).lines).toEqual(['one', 'two', 'three']);
  });

  it('reads bytes that are no UTF-8 as replacement characters', async () => {
    expect((await pipe(Buffer.from([0x61, 0xff, 0xc3, 0x0a, 0x62, 0x0a]))).lines).toEqual(['a\ufffd\ufffd', 'b']);
  });

  it('puts a letter together whose bytes come one by one', async () => {
    const terminal = openTerminal(false);
    const bytes = Buffer.from('北é🇺🇳\n');
    for (const byte of bytes.subarray(0, -1)) terminal.input.write(Buffer.of(byte));
    expect((await pipe(bytes.subarray(-1), terminal)).lines).toEqual(['北é🇺🇳']);
  });

  it('refuses a line of more than 64 KB in words, and answers the next', async () => {
    const { lines, written } = await pipe(`${'x'.repeat(70_000)}\nnext\n`);
    expect(lines).toEqual(['next']);
    expect(written).toMatch(/^Error: That line is longer than 64 KB\.[^]*\n\nanswer 1\n$/);
    expect((await pipe('x'.repeat(64 * 1024))).lines).toHaveLength(1);
  });

  it('leaves at /quit and /exit without reading on', async () => {
    expect((await pipe('one\n /QUIT \ntwo\n')).lines).toEqual(['one']);
    expect((await pipe('/exit\ntwo\n')).lines).toEqual([]);
  });

  it('waits for each answer before it asks for the next', async () => {
    const terminal = openTerminal(false);
    const answers: (() => void)[] = [];
    const lines: string[] = [];
    await terminal.platform.start(async ({ line }) => {
      lines.push(line);
      await new Promise<void>((resolve) => answers.push(resolve));
      return textCard(`answer to ${line}`);
    });
    terminal.input.end('one\ntwo\n');
    await expect.poll(() => lines).toEqual(['one']);
    answers[0]?.();
    await terminal.seen('answer to one');
    await expect.poll(() => lines).toEqual(['one', 'two']);
    answers[1]?.();
    await terminal.platform.ended;
  });

  it('does not wrap what it writes into a file', async () => {
    const terminal = openTerminal(false);
    await terminal.platform.start(async () => textCard('word '.repeat(100).trim()));
    terminal.input.end('long\n');
    await terminal.platform.ended;
    expect(terminal.written()).toBe(`${'word '.repeat(100).trim()}\n`);
  });

  it('colours a file only where it is forced to', async () => {
    const written = async (environment: Record<string, string>) => {
      const terminal = openTerminal(false, { environment });
      await terminal.platform.start(async () => ({ ...textCard('x'), title: 'Title' }));
      terminal.input.end('one\n');
      await terminal.platform.ended;
      return terminal.written();
    };
    expect(await written({})).not.toContain('\u001b');
    expect(await written({ FORCE_COLOR: '1' })).toContain('\u001b[1mTitle');
    expect(await written({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001b');
  });

  it('ends where the input breaks off or the output is closed', async () => {
    const broken = openTerminal(false);
    await broken.platform.start(async () => textCard('x'));
    broken.input.destroy(new Error('EIO'));
    await broken.platform.ended;

    const closed = openTerminal(false);
    await closed.platform.start(async () => textCard('x'));
    closed.output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    await closed.platform.ended;
    await closed.platform.stop();
    await expect(closed.platform.post('terminal:local:main', textCard('lost'))).rejects.toThrow('closed');
  });

  it('is started once', async () => {
    const terminal = openTerminal(false);
    await terminal.platform.start(async () => textCard('x'));
    await expect(terminal.platform.start(async () => textCard('x'))).rejects.toMatchObject({ code: 'platform-failed' });
    await terminal.platform.stop();
  });
});
