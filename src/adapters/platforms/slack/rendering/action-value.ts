import { createHash } from 'node:crypto';
import { cleanText } from '../../../../core/cards/clean-text.ts';
import { measureJson } from './write-rich-text.ts';

/** What a used button or option says by its value. */
export type Press =
  | { kind: 'command'; line: string }
  /** Kept in the store: a command line that no value carries. */
  | { kind: 'kept'; key: string };

/** What the ids of all buttons and menus of cards begin with; a number tells those of a card apart. */
export const pressPrefix = 'press:';

/**
 * The ids and values of a card's buttons and options. A value is the command line, or the key under which it is kept where
 * it is too long, or has characters that Slack hands back escaped (bolt-python #513).
 */
export class ActionValues {
  /** What must be in the store, by key, before anyone sees the buttons. */
  readonly kept = new Map<string, string>();
  #ids = 0;

  /** The id of a button or menu: no other of the card has it. */
  nextId(): string {
    this.#ids += 1;
    return `${pressPrefix}${this.#ids}`;
  }

  /** The value for a command line, of at most `room` bytes as JSON (40 at least). */
  forCommand(command: string, room: number): string {
    const line = cleanText(command).trim();
    if (line.startsWith('/') && !/[&<>]/.test(line) && measureJson(line) <= room) return line;
    const key = createHash('sha256').update(line).digest('base64url').slice(0, 32);
    this.kept.set(key, line);
    return `~${key}`;
  }

  /** The values for the options of one menu, all different: where two mean the same, a number stands before the later. */
  forOptions(commands: readonly string[], room: number): string[] {
    const numberRoom = 4;
    const taken = new Map<string, number>();
    return commands.map((command) => {
      const value = this.forCommand(command, room - numberRoom);
      const before = taken.get(value) ?? 0;
      taken.set(value, before + 1);
      return before === 0 ? value : `${before}${value}`;
    });
  }
}

/** Reads a value that Slack hands back; null for one that is none of ours. */
export function readActionValue(value: string): Press | null {
  const [, meaning = ''] = /^\d*([/~].*)$/su.exec(value) ?? [];
  if (meaning.startsWith('/')) return { kind: 'command', line: meaning };
  return meaning.startsWith('~') ? { kind: 'kept', key: meaning.slice(1) } : null;
}
