import type { Interface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * Node's readline notes in `prevRows` (undocumented, there since its first version) how many rows the cursor stands
 * below the beginning of the line, and draws the line again from there. It can be set here so that a line is drawn
 * elsewhere, and has to be, because pasted characters are not counted by readline itself.
 */
const noted = 'prevRows';

/** How many rows the cursor stands below the beginning of the line. */
export function readCursorRow(reader: Interface): number {
  const row: unknown = Reflect.get(reader, noted);
  return typeof row === 'number' ? row : 0;
}

/** Has readline draw its line at the cursor's row, the next time it draws it. */
export function resetCursorRow(reader: Interface): void {
  Reflect.set(reader, noted, 0);
}

/** Counts the rows that pasted characters take, after each of them. */
export function countPastedRows(reader: Interface, input: Readable): void {
  const count = () => {
    const { rows, cols } = reader.getCursorPos();
    // A full row only makes the terminal begin the next one when a further character comes.
    const row = cols === 0 ? rows - 1 : rows;
    if (row > readCursorRow(reader)) Reflect.set(reader, noted, row);
  };
  input.on('keypress', count);
  reader.once('close', () => input.off('keypress', count));
}
