import { readEntity, unescapeText } from './read-entity.ts';
import { Draft, drawBroadcast, drawEmoji, drawLink, plainly } from './rendered.ts';
import type { Look, Reader, Rendered } from './rendered.ts';

/** One thing that is read: a character, or what stands for several and can't be a mark. */
interface Atom {
  readonly shown: Rendered;
  /** The character itself where it may be a mark: bare, and no part of an entity. */
  readonly mark: string;
}

export interface MrkdwnOptions extends Reader {
  /** Whether addresses and names in plain words stay words. */
  readonly verbatim?: boolean;
  /** Whether `@here` in plain words calls people, as in a text object that isn't verbatim. */
  readonly linksNames?: boolean;
}

/** Slack's mrkdwn as its client draws it. https://docs.slack.dev/messaging/formatting-message-text */
export function readMrkdwn(text: string, options: MrkdwnOptions = {}): Rendered {
  const draft = new Draft();
  drawBlocks(draft, atomsOf(text, options));
  return draft.done();
}

const ATOM =
  /<([^<>\n]*)>|&(amp|lt|gt);|(?<![\p{L}\p{N}_])(https?:\/\/[^\s<>|]+|www\.[^\s<>|]+|(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|info|example|co\.uk)(?:\/[^\s<>|]*)?)|(?<![\p{L}\p{N}_])@(here|channel|everyone)\b|(?<![\p{L}\p{N}_:]):([a-z][a-z0-9_+-]*|\+1|-1):(?![\p{L}\p{N}_])|[^]/giu;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

function atomsOf(text: string, options: MrkdwnOptions): Atom[] {
  return [...text.matchAll(ATOM)].map(([whole, inside, escape, address, range, emoji]): Atom => {
    if (inside !== undefined) return { shown: readEntity(inside, options) ?? plainly(whole), mark: '' };
    // An escaped ">" begins a quote just as a bare one: what people type is stored escaped.
    if (escape !== undefined) {
      return { shown: plainly(CHARACTERS[escape] ?? whole), mark: escape === 'gt' ? '&gt;' : '' };
    }
    if (address !== undefined && options.verbatim !== true) {
      return { shown: drawAddress(unescapeText(address)), mark: '' };
    }
    if (range !== undefined && options.verbatim !== true && options.linksNames === true) {
      return { shown: automatic(drawBroadcast(range)), mark: '' };
    }
    if (emoji !== undefined) return { shown: drawEmoji(emoji), mark: '' };
    return { shown: plainly(unescapeText(whole)), mark: whole.length === 1 ? whole : '' };
  });
}

const automatic = ({ words, spans }: Rendered): Rendered => ({
  words,
  spans: spans.map((span) => ({ ...span, automatic: true })),
});

/** An address in plain words, without the punctuation behind it. */
function drawAddress(found: string): Rendered {
  const address = found.replace(/[.,;:!?)'"*_~`]+$/, '');
  const url = /^https?:/i.test(address) ? address : `http://${address}`;
  const draft = new Draft();
  draft.append(automatic(drawLink(address, url)));
  draft.add(found.slice(address.length));
  return draft.done();
}

/** Code blocks first, then lines: those that begin with ">" are quotes, and ">>>" quotes all the rest. */
function drawBlocks(draft: Draft, atoms: readonly Atom[]): void {
  const fence = findFence(atoms);
  if (fence) {
    drawLines(draft, atoms.slice(0, fence.start));
    draft.freshLine();
    draft.within('code block', () => drawPlain(draft, trimLine(atoms.slice(fence.start + 3, fence.end))));
    const rest = atoms.slice(fence.end + 3);
    if (rest.length > 0 && !isBreak(rest[0])) draft.freshLine();
    drawBlocks(draft, rest);
    return;
  }
  drawLines(draft, atoms);
}

const isBreak = (atom: Atom | undefined): boolean => atom?.mark === '\n';

function trimLine(atoms: readonly Atom[]): readonly Atom[] {
  const from = isBreak(atoms[0]) ? 1 : 0;
  return atoms.slice(from, isBreak(atoms.at(-1)) ? -1 : undefined);
}

const startsFence = (atoms: readonly Atom[], at: number): boolean =>
  [0, 1, 2].every((step) => atoms[at + step]?.mark === '`');

function findFence(atoms: readonly Atom[]): { start: number; end: number } | undefined {
  const start = atoms.findIndex((_, at) => startsFence(atoms, at));
  if (start < 0) return undefined;
  for (let end = start + 4; end + 2 < atoms.length; end += 1) if (startsFence(atoms, end)) return { start, end };
  return undefined;
}

function drawLines(draft: Draft, atoms: readonly Atom[]): void {
  let at = 0;
  while (at < atoms.length) {
    const quoted = atoms.slice(at, at + 3).every(isQuoteMark) && atoms.length - at > 3;
    const lineEnd = atoms.findIndex((atom, index) => index >= at && isBreak(atom));
    const end = quoted || lineEnd < 0 ? atoms.length : lineEnd;
    const line = atoms.slice(at, end);
    const marks = quoted ? 3 : isQuoteMark(line[0]) ? 1 : 0;
    if (marks > 0) {
      const from = line[marks]?.mark === ' ' ? marks + 1 : marks;
      draft.within('quote', () => drawInline(draft, line.slice(from)));
    } else {
      drawInline(draft, line);
    }
    if (end < atoms.length) draft.add('\n');
    at = end + 1;
  }
}

const isQuoteMark = (atom: Atom | undefined): boolean => atom?.mark === '>' || atom?.mark === '&gt;';

const LOOKS: Readonly<Record<string, Look>> = { '*': 'bold', _: 'italic', '~': 'strike', '`': 'code' };
const isWord = (atom: Atom | undefined): boolean => atom !== undefined && /[\p{L}\p{N}]$/u.test(atom.shown.words);
const isSpace = (atom: Atom | undefined): boolean => atom === undefined || /^\s*$/.test(atom.shown.words);

/** A mark opens before a word's beginning and closes behind a word's end, on one line. */
function drawInline(draft: Draft, atoms: readonly Atom[]): void {
  for (let at = 0; at < atoms.length; at += 1) {
    const mark = atoms[at]?.mark ?? '';
    const look = LOOKS[mark];
    const end = look === undefined ? -1 : findClose(atoms, at, mark);
    if (look === undefined || end < 0) {
      draft.append(atoms[at]?.shown ?? plainly(''));
      continue;
    }
    const inside = atoms.slice(at + 1, end);
    draft.within(look, () => (look === 'code' ? drawPlain(draft, inside) : drawInline(draft, inside)));
    at = end;
  }
}

function findClose(atoms: readonly Atom[], open: number, mark: string): number {
  if (isWord(atoms[open - 1]) || (mark !== '`' && isSpace(atoms[open + 1])) || atoms[open + 1]?.mark === mark) {
    return -1;
  }
  for (let at = open + 2; at < atoms.length && !isBreak(atoms[at]); at += 1) {
    if (atoms[at]?.mark !== mark || isWord(atoms[at + 1])) continue;
    if (mark === '`' || !isSpace(atoms[at - 1])) return at;
  }
  return -1;
}

/** Inside code, marks are words; entities still are what they are. */
function drawPlain(draft: Draft, atoms: readonly Atom[]): void {
  for (const { shown } of atoms) {
    const isWords = shown.spans.every(({ kind, automatic: made }) => kind === 'emoji' || made === true);
    draft.append(isWords ? plainly(shown.words) : shown);
  }
}
