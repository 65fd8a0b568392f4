import { clearScreenDown, createInterface, cursorTo, moveCursor, type Interface, type Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { cleanText } from '../../../core/cards/clean-text.ts';
import { completeLine, type Complete } from './complete-line.ts';
import { countPastedRows, readCursorRow, resetCursorRow } from './cursor-row.ts';
import { historyLength } from './history-file.ts';
import { asksToLeave, longestLineBytes, tooLongCard, type Session, type SessionPorts } from './session.ts';

export interface PromptOptions {
  input: Readable;
  output: Writable;
  /** Stands before what is typed; may hold looks. */
  prompt: string;
  /** Whether the cursor can be moved: without it there is no line editing, only the prompt. */
  movesCursor: boolean;
  complete: Complete;
  /** Lines typed before, latest first. */
  history: readonly string[];
  /** Told of the lines typed so far, latest first, whenever they change. */
  remember: (lines: string[]) => void;
}

/**
 * A session with a person at the keys: line editing, history and completion by node:readline. Lines are answered in
 * their order, also where several were pasted at once; cards stand above the line that is being typed.
 */
export function openPrompt(options: PromptOptions, ports: SessionPorts): Session {
  const { promise: finished, resolve: finish } = Promise.withResolvers<undefined>();
  const reader = createReader(options);
  let closed = false;
  /** Set when the person wants to leave: what still waits is not answered. */
  let leaving = false;
  let waiting = 0;
  let prompted = true;
  let answered: Promise<unknown> = Promise.resolve();

  function leave(): void {
    leaving = true;
    reader.close();
  }

  function show(card: string): Promise<boolean> {
    const text = `${card}\n\n`;
    if (closed) return ports.write(text);
    prompted = true;
    return writeAbove(reader, options, text, ports);
  }

  async function answer(line: string, waited: boolean): Promise<void> {
    if (leaving) return;
    if (asksToLeave(line)) {
      leave();
      return;
    }
    const tooLong = Buffer.byteLength(line) > longestLineBytes;
    const card = tooLong ? ports.render(tooLongCard) : await ports.answer(line);
    // An answer that doesn't follow its question on the screen says it again.
    const question = waited || waiting > 1 ? `${options.prompt}${cleanText(line.slice(0, 500))}\n` : '';
    await show(question + card);
  }

  reader.on('line', (line) => {
    // The rest of a paste in which the person left.
    if (closed) return;
    prompted = !asksToLeave(line);
    // Shown at once, so that what is typed before the answer has its place.
    if (prompted) reader.prompt();
    if (line.trim() === '') return;
    const waited = waiting > 0;
    waiting += 1;
    answered = answered.then(() => answer(line, waited)).finally(() => (waiting -= 1));
  });
  reader.on('history', (lines: string[]) => options.remember(lines));
  listenForInterrupts(reader, options.input, {
    warn: () => void show('Press Ctrl-C again to leave.'),
    leave,
  });
  reader.once('close', () => {
    closed = true;
    // The shell's own prompt begins a line.
    if (prompted) void ports.write('\n');
    void answered.then(() => finish(undefined));
  });
  if (options.movesCursor) countPastedRows(reader, options.input);
  reader.prompt();
  return { show, finished, close: () => reader.close() };
}

function createReader({ input, output, prompt, movesCursor, complete, history }: PromptOptions): Interface {
  const reader = createInterface({
    input,
    output,
    prompt,
    terminal: movesCursor,
    history: [...history],
    historySize: historyLength,
    removeHistoryDuplicates: true,
    // However slowly the two halves of a Windows line end come, they are one.
    crlfDelay: Number.POSITIVE_INFINITY,
    completer: (line, callback) => {
      // Readline waits for the answer with the input paused, and can't take one once it is closed.
      const reply = (completion: [string[], string]) => {
        if (!closed) callback(null, completion);
      };
      completeLine(line, complete).then(reply, () => reply([[], line]));
    },
  });
  let closed = false;
  reader.once('close', () => (closed = true));
  return reader;
}

/** Writes above the line that is being typed, and leaves that line, and the cursor in it, as they were. */
function writeAbove(reader: Interface, options: PromptOptions, text: string, ports: SessionPorts): Promise<boolean> {
  const { output, movesCursor } = options;
  if (movesCursor) {
    moveCursor(output, 0, -readCursorRow(reader));
    cursorTo(output, 0);
    clearScreenDown(output);
    resetCursorRow(reader);
  }
  const written = ports.write(text);
  reader.prompt(true);
  return written;
}

/** Ctrl-C clears the line; again, with nothing typed in between, it leaves. */
function listenForInterrupts(reader: Interface, input: Readable, react: { warn: () => void; leave: () => void }): void {
  let interrupted = false;
  reader.on('SIGINT', () => {
    if (interrupted) {
      react.leave();
      return;
    }
    interrupted = true;
    reader.write(null, { ctrl: true, name: 'e' });
    reader.write(null, { ctrl: true, name: 'u' });
    react.warn();
  });
  const forget = (_: string | undefined, key: Key) => {
    if (key.ctrl !== true || key.name !== 'c') interrupted = false;
  };
  input.on('keypress', forget);
  reader.once('close', () => input.off('keypress', forget));
}
