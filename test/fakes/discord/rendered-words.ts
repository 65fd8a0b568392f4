import type { MarkdownNode } from './markdown-nodes.ts';

/** Where something other than plain words is drawn: offsets into the words. */
export interface Span {
  readonly kind: Exclude<MarkdownNode['kind'], 'text'>;
  readonly start: number;
  readonly end: number;
  /** A link's address. */
  readonly url?: string;
}

/** What a reader reads, and what is drawn in another way than plainly. */
export interface Rendered {
  readonly words: string;
  readonly spans: readonly Span[];
}

/** Names for what mentions name; without one the id is read. */
export type NameOf = (mention: { readonly of: string; readonly id: string }) => string | undefined;

const BLOCKS = new Set<string>(['heading', 'subtext', 'quote', 'list', 'code block']);

/** The words of nodes as they are read, blocks on lines of their own; times in UTC, where the client shows local time. */
export function renderWords(nodes: readonly MarkdownNode[], nameOf: NameOf = () => undefined): Rendered {
  const spans: Span[] = [];
  let words = '';
  const freshLine = (): void => {
    if (words !== '' && !words.endsWith('\n')) words += '\n';
  };
  const draw = (node: MarkdownNode): void => {
    if (node.kind === 'text') {
      words += node.text;
      return;
    }
    if (BLOCKS.has(node.kind)) freshLine();
    const start = words.length;
    drawInside(node);
    const url = node.kind === 'link' ? { url: node.url } : {};
    spans.push({ kind: node.kind, start, end: words.length, ...url });
    if (BLOCKS.has(node.kind)) freshLine();
  };
  const drawInside = (node: Exclude<MarkdownNode, { kind: 'text' }>): void => {
    switch (node.kind) {
      case 'list':
        for (const [index, item] of node.items.entries()) {
          freshLine();
          words += node.start === undefined ? '• ' : `${node.start + index}. `;
          item.forEach(draw);
        }
        return;
      case 'link':
        if (node.children) node.children.forEach(draw);
        else words += node.url;
        return;
      case 'code':
      case 'code block':
        words += node.text;
        return;
      case 'mention':
        words += mentionWords(node, nameOf);
        return;
      case 'time':
        words += new Date(node.seconds * 1000).toISOString();
        return;
      case 'emoji':
        words += `:${node.name}:`;
        return;
      default:
        node.children.forEach(draw);
    }
  };
  nodes.forEach(draw);
  const kept = words.trimEnd();
  return { words: kept, spans: spans.map((span) => ({ ...span, end: Math.min(span.end, kept.length) })) };
}

function mentionWords(node: Extract<MarkdownNode, { kind: 'mention' }>, nameOf: NameOf): string {
  switch (node.of) {
    case 'everyone':
    case 'here':
      return `@${node.of}`;
    case 'command':
      return `/${node.name}`;
    case 'channel':
      return `#${nameOf(node) ?? node.id}`;
    case 'guild page':
      return `#${node.id}`;
    default:
      return `@${nameOf(node) ?? node.id}`;
  }
}
