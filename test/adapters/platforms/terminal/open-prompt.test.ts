import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { TerminalOptions } from '../../../../src/adapters/platforms/terminal/create-terminal-platform.ts';
import { createHistoryFile } from '../../../../src/adapters/platforms/terminal/history-file.ts';
import type { Card } from '../../../../src/core/cards/card.ts';
import { openTerminal, prompt, readScreen, silentLogger, textCard } from './open-terminal.ts';

const enter = '\r';
const tab = '\t';
const up = '\u001b[A';
const control = { c: '\u0003', d: '\u0004' };

/** A person at the keys of a terminal that answers each line with the line itself. */
async function sitDown(options: Partial<TerminalOptions> = {}) {
  const terminal = openTerminal(true, options);
  const lines: string[] = [];
  await terminal.platform.start(async ({ line }) => {
    lines.push(line);
    return textCard(`answer to ${line}.`);
  });
  const visible = () => stripVTControlCharacters(terminal.written());
  return { ...terminal, lines, visible, type: (keys: string) => terminal.input.write(keys) };
}

describe('the terminal with a person at its keys', () => {
  it('greets, then shows the prompt, before anything is typed', async () => {
    const { platform, visible } = await sitDown();
    expect(visible()).toBe(`Welcome to Dateline.\n\n${prompt}`);
    await platform.stop();
  });

  it('can’t start without its greeting, and says so', async () => {
    const { platform } = openTerminal(true, { greeting: () => Promise.reject(new Error('no store')) });
    await expect(platform.start(async () => textCard('x'))).rejects.toMatchObject({ code: 'platform-failed' });
  });

  it('ends where it is stopped before its greeting is there', async () => {
    const greeting = Promise.withResolvers<Card>();
    const { platform, input } = openTerminal(true, { greeting: () => greeting.promise });
    const started = platform.start(async () => textCard('x'));
    await platform.stop();
    greeting.resolve(textCard('too late'));
    await started;
    expect(input.isPaused()).toBe(true);
  });

  it.each([
    { how: '/quit', keys: `/quit${enter}` },
    { how: '/exit', keys: `/exit${enter}` },
    { how: 'Ctrl-D', keys: control.d },
    { how: 'Ctrl-C twice', keys: control.c + control.c },
    { how: 'Ctrl-D, though more is pasted', keys: `${control.d}one${enter}two${enter}` },
    { how: 'Ctrl-C twice, though more is pasted', keys: `${control.c}${control.c}one${enter}two${enter}` },
    { how: 'Ctrl-C twice over a half-typed line', keys: `who did${control.c}${control.c}` },
  ])('leaves at $how', async ({ keys }) => {
    const { platform, lines, type } = await sitDown();
    type(keys);
    await platform.ended;
    expect(lines).toEqual([]);
  });

  it('clears the line at Ctrl-C, and stays where something is typed before the next', async () => {
    const { platform, lines, seen, type } = await sitDown();
    type(`wrong${control.c}`);
    await seen('Press Ctrl-C again to leave.');
    type(`right${control.c}better${enter}`);
    await seen('answer to better.');
    expect(lines).toEqual(['better']);
    await platform.stop();
  });

  it('shows the prompt again for an empty line', async () => {
    const { platform, lines, type, visible } = await sitDown();
    type(`${enter}  ${enter}`);
    await expect.poll(() => visible().split(prompt).length).toBeGreaterThanOrEqual(4);
    expect(lines).toEqual([]);
    await platform.stop();
  });

  it('answers pasted lines one by one, each under its question, and leaves the last one to be finished', async () => {
    const { platform, lines, seen, written, type } = await sitDown();
    type('one\ntwo\nthree');
    await seen('answer to two.');
    expect(lines).toEqual(['one', 'two']);
    expect(readRows(written())).toEqual(
      expect.arrayContaining([`${prompt}one`, 'answer to one.', `${prompt}two`, 'answer to two.']),
    );
    type(enter);
    await seen('answer to three.');
    await platform.stop();
  });

  it('answers what was typed before the input ended', async () => {
    const { platform, lines, input, visible } = await sitDown();
    input.end(`one${enter}two${enter}`);
    await platform.ended;
    expect(lines).toEqual(['one', 'two']);
    expect(visible()).toContain('answer to two.');
  });

  it('keeps the line that is being typed when a card arrives', async () => {
    const { platform, lines, seen, written, type } = await sitDown();
    type('who did Blin');
    await platform.post('terminal:local:main', textCard('A digest arrived.'));
    await seen('A digest arrived.');
    expect(readScreen(written())).not.toContain('Blin');
    expect(stripVTControlCharacters(written().split('A digest arrived.')[1] ?? '')).toBe(`\n\n${prompt}who did Blin`);
    type(`ken meet${enter}`);
    await seen('answer to who did Blinken meet.');
    expect(lines).toEqual(['who did Blinken meet']);
    await platform.stop();
  });

  it('draws a pasted line of several rows again where it began', async () => {
    const { platform, seen, written, type } = await sitDown();
    const long = 'x'.repeat(200);
    type(long);
    await platform.post('terminal:local:main', textCard('A digest arrived.'));
    await seen('A digest arrived.');
    // 10 columns of prompt and 200 characters are three rows: the cursor goes up two.
    expect(written()).toContain('\u001b[2A\u001b[1G\u001b[0JA digest arrived.');
    await platform.stop();
  });

  it('fits cards to the window as it is when they come', async () => {
    const { platform, output, seen, written, type } = await sitDown();
    output.columns = 20;
    output.emit('resize');
    type(`a question of many words${enter}`);
    await seen('words.');
    expect(readScreen(written())).toContain('answer to a question\nof many words.');
    await platform.stop();
  });

  it('colours prompt and cards unless it is told not to, and moves no cursor on a dumb terminal', async () => {
    const colored = await sitDown({ environment: {} });
    expect(colored.written()).toContain('\u001b[1mdateline>\u001b[22m ');
    await colored.platform.stop();
    const dumb = await sitDown({ environment: { TERM: 'dumb' } });
    dumb.type('one\n');
    await dumb.seen('answer to one.');
    expect(dumb.written()).not.toContain('\u001b');
    await dumb.platform.stop();
  });

  it('completes with Tab, and offers its own commands too', async () => {
    const { platform, seen, type, lines } = await sitDown({
      complete: async (line) => ({ replaceFrom: 0, candidates: ['/brief'].filter((name) => name.startsWith(line)) }),
    });
    type('/br');
    type(tab);
    await seen('/brief');
    type(enter);
    await seen('answer to /brief.');
    expect(lines).toEqual(['/brief']);
    type('/qu');
    type(tab);
    await seen('/quit');
    type(enter);
    await platform.ended;
  });

  it('goes on where completion fails', async () => {
    const { platform, seen, type } = await sitDown({ complete: () => Promise.reject(new Error('no store')) });
    type('who');
    type(tab);
    type(enter);
    await seen('answer to who.');
    await platform.stop();
  });

  it('remembers lines from one session to the next', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'dateline-')), 'data', 'history.txt');
    const first = await sitDown({ history: createHistoryFile(path) });
    first.type(`one${enter}two${enter}one${enter}`);
    first.type(control.d);
    await first.platform.ended;
    await first.platform.stop();
    expect(await readFile(path, 'utf8')).toBe('two\none\n');
    const second = await sitDown({ history: createHistoryFile(path) });
    second.type(up + up + enter);
    await second.seen('answer to two.');
    await second.platform.stop();
  });

  it('goes on, with a word in the log, where lines can’t be remembered', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
    await writeFile(join(folder, 'file'), '');
    const warnings: string[] = [];
    const { platform, seen, type } = await sitDown({
      history: createHistoryFile(join(folder, 'file', 'history.txt')),
      logger: { ...silentLogger, warn: (_, message) => warnings.push(message) },
    });
    type(`one${enter}`);
    await seen('answer to one.');
    await platform.stop();
    expect(warnings.length).toBeGreaterThan(0);
  });

  it('leaves without an answer to what still waits', async () => {
    const answer = Promise.withResolvers<undefined>();
    const lines: string[] = [];
    const { platform, input, seen } = openTerminal(true);
    await platform.start(async ({ line }) => {
      lines.push(line);
      await answer.promise;
      return textCard(`answer to ${line}.`);
    });
    input.write(`one${enter}two${enter}`);
    await expect.poll(() => lines).toEqual(['one']);
    input.write(control.c + control.c);
    answer.resolve(undefined);
    await seen('answer to one.');
    await platform.ended;
    expect(lines).toEqual(['one']);
  });
});

/** The rows that stand there, the echo of questions among them. */
function readRows(written: string): string[] {
  return stripVTControlCharacters(written.replace(/[^\n]*\u001b\[1G\u001b\[0J/gu, '')).split(/\r?\n/u);
}
