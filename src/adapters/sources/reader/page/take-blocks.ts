import { isElement, isText, type PageElement, type PageNode } from './page-document.ts';

/** One paragraph, heading, list item or line of an article. */
export interface TextBlock {
  text: string;
  kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'cell';
  /** Share of its characters that are in links, 0 to 1. */
  linked: number;
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const KINDS: Readonly<Record<string, TextBlock['kind']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
};

/** Reads the text of an element as blocks, in the order of the page; a line break (`br`) ends a line within one. */
export function takeBlocks(root: PageElement): TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = '';
  let linked = 0;

  function endBlock(kind: TextBlock['kind']): void {
    const clean = cleanLines(text);
    if (clean !== '') blocks.push({ text: clean, kind, linked: Math.min(1, linked / clean.length) });
    text = '';
    linked = 0;
  }

  // Entered and left elements in turn, without recursion: a page may be nested to any depth.
  const waiting: { node: PageNode; leaving: boolean; kind: TextBlock['kind']; inLink: boolean }[] = [
    { node: root, leaving: false, kind: 'paragraph', inLink: false },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, leaving, kind, inLink } = next;
    if (isText(node)) {
      const words = (node.textContent ?? '').replace(/[\s\u00a0]+/gu, ' ');
      text += words;
      if (inLink) linked += words.trim().length;
      continue;
    }
    if (!isElement(node)) continue;
    const { localName } = node;
    if (localName === 'br') {
      text += '\n';
      continue;
    }
    const isBlock = BLOCKS.has(localName);
    if (isBlock) endBlock(leaving ? (KINDS[localName] ?? kind) : kind);
    if (leaving) continue;
    const inner = KINDS[localName] ?? kind;
    if (isBlock) waiting.push({ node, leaving: true, kind, inLink });
    const children = [...node.childNodes].reverse();
    for (const child of children)
      waiting.push({ node: child, leaving: false, kind: inner, inLink: inLink || localName === 'a' });
  }
  endBlock('paragraph');
  return blocks;
}

/** One space between words, no space at the ends of lines, no empty line. */
const cleanLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/ +/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
