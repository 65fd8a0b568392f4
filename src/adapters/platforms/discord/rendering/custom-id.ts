import { createHash } from 'node:crypto';
import { cleanText } from '../../../../core/cards/clean-text.ts';
import { limits } from '../limits.ts';

/** What a used component says by its id. */
export type Press =
  | { kind: 'command'; line: string }
  /** Kept in the store: a command line that is too long for an id. */
  | { kind: 'kept'; key: string }
  /** A select menu: each of its values is an id like a button's. */
  | { kind: 'select' }
  /** A page, counted from 0, of pages that are kept in the store. */
  | { kind: 'page'; key: string; page: number };

const selectId = 'select';
/** Room for the number that tells components of the same meaning apart. */
const numberRoom = 5;

/**
 * The ids of a card's components, all different: Discord refuses a message with two alike. A command line stands in its
 * id where it is short enough; else the id names what is kept. Where two mean the same, a number stands before the later.
 */
export class CustomIds {
  /** What must be in the store, by key, before anyone sees the components. */
  readonly kept = new Map<string, string>();
  readonly #taken = new Map<string, number>();

  /** The id of what runs a command line. */
  forCommand(command: string): string {
    const line = cleanText(command).trim();
    const isShort = line.startsWith('/') && line.length <= limits.customId - numberRoom;
    return this.#number(isShort ? line : `~${this.#keep(line)}`);
  }

  forSelect(): string {
    return this.#number(selectId);
  }

  #keep(meaning: string): string {
    const key = keyOf(meaning);
    this.kept.set(key, meaning);
    return key;
  }

  #number(id: string): string {
    const before = this.#taken.get(id) ?? 0;
    this.#taken.set(id, before + 1);
    return before === 0 ? id : `${before}${id}`;
  }
}

/** The key under which something is kept: the same for the same, so that nothing is kept twice. */
export function keyOf(meaning: string): string {
  return createHash('sha256').update(meaning).digest('base64url').slice(0, 32);
}

/** The id of a button that turns to a page; before the first and behind the last it is disabled, but an id all the same. */
export function pageId(key: string, page: number): string {
  return `page:${key}:${page}`;
}

/** Reads an id that Discord hands back; null for one that is none of ours. */
export function readCustomId(id: string): Press | null {
  const page = /^page:([\w-]+):(-?\d{1,6})$/.exec(id);
  if (page !== null) return { kind: 'page', key: page[1] ?? '', page: Number(page[2]) };
  const [, meaning = ''] = /^\d*([/~s].*)$/su.exec(id) ?? [];
  if (meaning.startsWith('/')) return { kind: 'command', line: meaning };
  if (meaning.startsWith('~')) return { kind: 'kept', key: meaning.slice(1) };
  return meaning === selectId ? { kind: 'select' } : null;
}
