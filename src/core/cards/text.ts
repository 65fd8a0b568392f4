import type { Text, TextSpan } from './card.ts';

export function plain(text: string): TextSpan {
  return { kind: 'plain', text };
}

export function bold(text: string): TextSpan {
  return { kind: 'bold', text };
}

export function italic(text: string): TextSpan {
  return { kind: 'italic', text };
}

/** The parts that are there, with the separator between them. */
export function joinText(parts: readonly Text[], separator: string): Text {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [plain(separator), ...part]));
}

/** A text with some of its ranges (UTF-16 offsets, in order and disjoint) in bold. */
export function highlight(text: string, ranges: readonly { start: number; end: number }[]): Text {
  const spans: TextSpan[] = [];
  let position = 0;
  for (const { start, end } of ranges) {
    if (start > position) spans.push(plain(text.slice(position, start)));
    spans.push(bold(text.slice(start, end)));
    position = end;
  }
  if (position < text.length) spans.push(plain(text.slice(position)));
  return spans;
}

/** `3 stories`, `1 story`. */
export function sayCount(count: number, one: string, several: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}
