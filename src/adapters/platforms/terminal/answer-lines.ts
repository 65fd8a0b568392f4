import type { Readable } from 'node:stream';
import { readLines, type InputLine } from './read-lines.ts';
import { asksToLeave, longestLineBytes, tooLongCard, type Session, type SessionPorts } from './session.ts';

/**
 * A session without a person at the keys: each line of the input is answered in its turn, and nothing else is
 * written. Answers are parted by a blank line. Input that breaks off has ended.
 */
export function answerLines(input: Readable, ports: SessionPorts): Session {
  let closed = false;
  let shownBefore = false;

  function show(card: string): Promise<boolean> {
    const gap = shownBefore ? '\n' : '';
    shownBefore = true;
    return ports.write(`${gap}${card}\n`);
  }

  async function answer(line: InputLine): Promise<void> {
    if (line.kind === 'too-long') await show(ports.render(tooLongCard));
    else if (line.text.trim() !== '') await show(await ports.answer(line.text));
  }

  async function answerAll(): Promise<void> {
    for await (const line of readLines(input, longestLineBytes)) {
      if (closed || (line.kind === 'line' && asksToLeave(line.text))) return;
      await answer(line);
    }
  }

  return {
    show,
    // Who owns the input hears of its errors; here they end it.
    finished: answerAll().catch(() => undefined),
    close() {
      closed = true;
      input.destroy();
    },
  };
}
