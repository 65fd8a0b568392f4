import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import {
  createTerminalPlatform,
  type TerminalOptions,
} from '../../../../src/adapters/platforms/terminal/create-terminal-platform.ts';
import type { Card } from '../../../../src/core/cards/card.ts';
import type { Logger } from '../../../../src/core/ports/logger.ts';
import type { Platform } from '../../../../src/core/ports/platform.ts';
import type { PlatformHarness } from '../../../contracts/platform/platform-harness.ts';

const silent = () => undefined;
export const silentLogger: Logger = { debug: silent, info: silent, warn: silent, error: silent };

export const prompt = 'dateline> ';

export function textCard(text: string): Card {
  const blocks = [{ kind: 'text', text: [{ kind: 'plain', text }] }] as const;
  return { tone: 'plain', title: null, link: null, blocks, footer: null, audience: 'everyone' };
}

export interface Terminal {
  platform: Platform;
  input: PassThrough;
  output: PassThrough & { columns?: number };
  /** All that was written so far, as it was written. */
  written: () => string;
  /** Resolves once what was written, without control sequences, holds the words; rejects if the terminal ends before. */
  seen: (words: string) => Promise<void>;
}

/** A terminal over real streams: at its keys where `isTTY`, else with pipes for both. */
export function openTerminal(isTTY: boolean, options: Partial<TerminalOptions> = {}): Terminal {
  const looks = isTTY ? { isTTY, columns: 80 } : {};
  const input = Object.assign(new PassThrough(), looks);
  const output = Object.assign(new PassThrough(), looks);
  let written = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk;
    output.emit('written');
  });
  const platform = createTerminalPlatform({
    input,
    output,
    environment: { NO_COLOR: '1' },
    greeting: async () => textCard('Welcome to Dateline.'),
    logger: silentLogger,
    ...options,
  });
  return {
    platform,
    input,
    output,
    written: () => written,
    seen: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!stripVTControlCharacters(written).includes(words)) return;
          output.off('written', look);
          resolve();
        };
        output.on('written', look);
        void platform.ended.then(() => {
          look();
          reject(new Error(`The terminal ended without: ${words}`));
        });
        look();
      }),
  };
}

const mark = 'end-of-reply-';

/**
 * The terminal for the platform contract. Behind each line it types a mark that is answered at once: what stands
 * between two of those answers is the reply to the line.
 */
export async function openTerminalHarness(isTTY: boolean): Promise<PlatformHarness> {
  const terminal = openTerminal(isTTY);
  const { platform, input } = terminal;
  const lineEnd = isTTY ? '\r' : '\n';
  let marks = 0;

  async function say(line: string): Promise<string> {
    marks += 1;
    const number = marks;
    const [before, after] = [`seen ${mark}${number - 1}.`, `seen ${mark}${number}.`];
    input.write(`${line}${lineEnd}${mark}${number}${lineEnd}`);
    // A terminal that is stopped answers the line, but not the mark behind it.
    await terminal.seen(after).catch(() => undefined);
    const shown = readScreen(terminal.written());
    return shown.slice(number === 1 ? 0 : shown.indexOf(before) + before.length).split(after)[0] ?? '';
  }

  return {
    platform: {
      ...platform,
      start: (respond) =>
        platform.start((request) =>
          request.line.startsWith(mark) ? Promise.resolve(textCard(`seen ${request.line}.`)) : respond(request),
        ),
    },
    people: ['you'],
    conversation: 'terminal:local:main',
    say,
    async send(line) {
      input.write(`${line}${lineEnd}`);
      await new Promise((resolve) => setImmediate(resolve));
    },
    press: say,
    looksBack: false,
    posted: async () => [readScreen(terminal.written())],
    readSpan: ({ text }) => text,
    effects: async () => findControls(terminal.written()),
    async createUnreachable() {
      const closed = new PassThrough();
      closed.destroy();
      return openTerminal(isTTY, { input: Object.assign(closed, { isTTY }) }).platform;
    },
    close: () => platform.stop(),
  };
}

/** What a person sees: a row that was begun and erased is not there, nor is the echo of what was typed. */
export function readScreen(written: string): string {
  const kept = written.replace(/[^\n]*\u001b\[1G\u001b\[0J/gu, '');
  return stripVTControlCharacters(kept).replace(new RegExp(`^${prompt}.*$`, 'gmu'), '');
}

/** Control characters beyond those with which readline draws its line. */
function findControls(written: string): string[] {
  const drawing = /\u001b\[(?:\d*[ACDG]|0?J)|[\r\n]/gu;
  return written.replace(drawing, '').match(/.{0,20}[\p{Cc}\p{Bidi_Control}].{0,20}/gu) ?? [];
}
