/** A word of a typed line, or several in quotation marks. */
export interface Word {
  /** The line's own characters, quotation marks and name among them. */
  raw: string;
  /** What stands before the colon in `name:value`, in lower case. */
  name: string | null;
  /** The word without name and quotation marks; empty where nothing follows the colon. */
  value: string;
  quoted: boolean;
}

const closingMark: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '„': '“', '‘': '’' };

/**
 * Splits a line at its white space, except within quotation marks, straight or typographic. A mark opens
 * only where a word (or the value of `name:value`) begins and closes only where it ends, so that an
 * apostrophe, or a mark that nobody closed, is an ordinary character. Within marks a backslash
 * keeps the quotation mark or backslash behind it.
 */
export function readWords(line: string): Word[] {
  const words: Word[] = [];
  let position = 0;
  while (position < line.length) {
    if (line[position] === ' ') {
      position += 1;
      continue;
    }
    const word = readWord(line, position);
    words.push(word);
    position += word.raw.length;
  }
  return words;
}

function readWord(line: string, start: number): Word {
  const name = readName(line, start);
  const valueStart = name === null ? start : start + name.length + 1;
  const quoted = readQuoted(line, valueStart);
  const end = quoted?.end ?? findSpace(line, valueStart);
  return {
    raw: line.slice(start, end),
    name: name?.toLowerCase() ?? null,
    value: quoted?.value ?? line.slice(valueStart, end),
    quoted: quoted !== null,
  };
}

function readName(line: string, start: number): string | null {
  const pattern = /(\p{L}[\p{L}\p{N}-]*):/uy;
  pattern.lastIndex = start;
  return pattern.exec(line)?.[1] ?? null;
}

function findSpace(line: string, from: number): number {
  const space = line.indexOf(' ', from);
  return space === -1 ? line.length : space;
}

function readQuoted(line: string, start: number): { value: string; end: number } | null {
  const opening = line[start] ?? '';
  const closing = closingMark[opening];
  if (closing === undefined) return null;
  let value = '';
  for (let position = start + 1; position < line.length; position += 1) {
    const character = line.charAt(position);
    const next = line.charAt(position + 1);
    const endsWord = next === '' || next === ' ';
    if (character === '\\' && (next === '\\' || next === closing)) {
      value += next;
      position += 1;
    } else if (character === closing && endsWord) {
      return { value, end: position + 1 };
    } else if (character === closing && closing !== '’') {
      return null;
    } else {
      value += character;
    }
  }
  return null;
}
