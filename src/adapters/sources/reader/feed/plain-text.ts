import { decodeHTML } from 'entities';

/** More of a text tells nothing more of whether it is whole, and costs time. */
const READ = 20_000;

/** A tag as HTML has it; "3 < 5" is none, nor is an address in angle brackets. */
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/giu;
const COMMENT = /<!(?:--)?[^<>]{0,2000}>/gu;
const SILENT = /<(script|style|iframe|noscript|template)\b[^<>]*>[\s\S]{0,10000}?<\/\1\s*>/giu;
/** Tags between which words don't belong together. */
const BLOCK =
  /<\/?(?:address|blockquote|br|dd|div|dt|figcaption|figure|h[1-6]|hr|li|ol|p|section|table|td|th|tr|ul)\b/iu;

/** The beginning of what HTML says, on one line. */
export function plainOfHtml(html: string): string {
  const text = html
    .slice(0, READ)
    .replace(SILENT, ' ')
    .replace(COMMENT, ' ')
    .replace(TAG, (tag) => (BLOCK.test(tag) ? ' ' : ''));
  return collapse(decodeHTML(text));
}

/** The beginning of a plain text, on one line. */
export const plainOfText = (text: string): string => collapse(text.slice(0, READ));

/**
 * A line of a feed that may hold markup, or references that were escaped twice (`AT&amp;amp;T`), as a person reads it.
 * Null where nothing is left.
 */
export function plainLine(text: string | undefined, most: number): string | null {
  return cut(plainOfHtml((text ?? '').slice(0, READ)), most);
}

/** A line of a feed that is plain text as it stands. */
export function textLine(text: string | undefined, most: number): string | null {
  return cut(collapse((text ?? '').slice(0, READ)), most);
}

function collapse(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u00a0\u0000-\u001f\u007f]+/gu, ' ')
    .trim();
}

function cut(line: string, most: number): string | null {
  if (line.length <= most) return line === '' ? null : line;
  return `${line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/u, '')}…`;
}
