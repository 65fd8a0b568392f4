import type { MarkdownNode, MentionKind, Style } from './markdown-nodes.ts';
import { readMaskedLink, readPlainLink } from './read-links.ts';

/**
 * Reads a message's text as Discord's client does: rules in a fixed order, each tried at the place reached, the first that
 * fits taken. Discord publishes no grammar. This one follows
 * https://support.discord.com/hc/en-us/articles/210298617 (what there is), Khan's simple-markdown (which the client's
 * parser was made from), and two parsers fitted to the client by trial: github.com/LyricLy/parse-discord and
 * github.com/jeremy-rifkin/discord-markdown. Where they differ, the reading with more formatting is taken: what is escaped
 * for it is escaped for each of them. Of the mobile apps' differences nothing is known here.
 */
export function readMarkdown(source: string): MarkdownNode[] {
  return read(source.trim(), { startsLine: true, inQuote: false, inLink: false, listDepth: 0, depth: 0 });
}

interface Context {
  /** Whether nothing but spaces stands before the source on its line. */
  readonly startsLine: boolean;
  readonly inQuote: boolean;
  readonly inLink: boolean;
  readonly listDepth: number;
  readonly depth: number;
}
/** A node and how far it reaches; several where text splits. */
interface Taken {
  readonly nodes: readonly MarkdownNode[];
  readonly length: number;
}

const LIST_DEPTH_MAX = 11;
/** Deeper than this is drawn as it stands, so that no text can exhaust the stack. */
const DEPTH_MAX = 100;

function read(source: string, outer: Context): MarkdownNode[] {
  if (outer.depth > DEPTH_MAX) return [{ kind: 'text', text: source }];
  const context = { ...outer, depth: outer.depth + 1 };
  const nodes: MarkdownNode[] = [];
  for (let at = 0; at < source.length;) {
    const atLineStart = !context.inLink && startsLine(source, at, context);
    const taken =
      (atLineStart ? readBlock(source, at, context) : undefined) ??
      readInline(source, at, { ...context, startsLine: atLineStart });
    for (const node of taken.nodes) append(nodes, node);
    at += taken.length;
  }
  return nodes.map(withoutTrailingSpaces);
}

function append(nodes: MarkdownNode[], node: MarkdownNode): void {
  const last = nodes.at(-1);
  if (node.kind === 'text' && last?.kind === 'text')
    nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text };
  else nodes.push(node);
}

/** Spaces before a line's end are not drawn. */
const withoutTrailingSpaces = (node: MarkdownNode): MarkdownNode =>
  node.kind === 'text' ? { kind: 'text', text: node.text.replace(/ +(?=\n)/g, '') } : node;

function startsLine(source: string, at: number, context: Context): boolean {
  const line = source.lastIndexOf('\n', at - 1) + 1;
  return source.slice(line, at).trim() === '' && (line > 0 || context.startsLine);
}

const match = (pattern: RegExp, source: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
};

const HEADING = / *(#{1,3})\s+(?!#)([^\n]*[^\n\s#][^\n]*?)#*[^\S\n]*(?:\n|$)/y;
const SUBTEXT = / *-# +(?!-#)([^\n]*\S[^\n]*)(?:\n|$)/y;
const QUOTE_REST = / *>>> ([\s\S]*)/y;
const QUOTE_LINES = / *>(?!>>) [^\n]*(?:\n *> [^\n]*)*\n?/y;
const LIST_ITEM = /( *)([*+-]|\d+\.)( +)(\S[^\n]*(?:\n\1 +[^\n]*)*)(?:\n|$)/y;

function readBlock(source: string, at: number, context: Context): Taken | undefined {
  const inner = (text: string, more: Partial<Context> = {}): MarkdownNode[] =>
    read(text, { ...context, startsLine: true, ...more });
  const heading = match(HEADING, source, at);
  if (heading) {
    const [all, marks = '', words = ''] = heading;
    return { nodes: [{ kind: 'heading', level: marks.length, children: inner(words.trim()) }], length: all.length };
  }
  const subtext = match(SUBTEXT, source, at);
  if (subtext)
    return { nodes: [{ kind: 'subtext', children: inner((subtext[1] ?? '').trim()) }], length: subtext[0].length };
  if (!context.inQuote) {
    const rest = match(QUOTE_REST, source, at);
    const lines = rest ? undefined : match(QUOTE_LINES, source, at);
    const quoted = rest?.[1] ?? lines?.[0].replace(/^ *> /gm, '').replace(/\n$/, '');
    if (quoted !== undefined) {
      const { length } = rest?.[0] ?? lines?.[0] ?? '';
      return { nodes: [{ kind: 'quote', children: inner(quoted, { inQuote: true }) }], length };
    }
  }
  return context.listDepth < LIST_DEPTH_MAX ? readList(source, at, inner, context.listDepth) : undefined;
}

function readList(
  source: string,
  at: number,
  inner: (text: string, more: Partial<Context>) => MarkdownNode[],
  listDepth: number,
): Taken | undefined {
  const items: MarkdownNode[][] = [];
  let start: number | undefined;
  let end = at;
  for (let item = match(LIST_ITEM, source, end); item; item = match(LIST_ITEM, source, end)) {
    const [all, indent = '', mark = '', gap = '', words = ''] = item;
    if (items.length === 0) start = /\d/.test(mark) ? Number.parseInt(mark, 10) : undefined;
    const width = indent.length + mark.length + gap.length;
    const text = words.replace(new RegExp(`\\n {1,${width}}`, 'g'), '\n');
    items.push(inner(text, { listDepth: listDepth + 1 }));
    end += all.length;
  }
  return items.length > 0 ? { nodes: [{ kind: 'list', start, items }], length: end - at } : undefined;
}

const ESCAPE = /\\([^0-9A-Za-z\s])/uy;
const SHRUG = /¯\\_\(ツ\)_\/¯/y;
const CODE_BLOCK = /```(?:([\w+\-.#]*)\n)?([\s\S]*?[^\n][\s\S]*?)```/y;
const CODE = /(`+)([\s\S]*?[^`])\1(?!`)/y;
/** Plain text up to what could begin something else. */
const TEXT = /[\s\S][0-9A-Za-z\s\u00c0-\uffff]*?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n|[a-z]+:\S|$)/iuy;

function readInline(source: string, at: number, context: Context): Taken {
  const shrug = match(SHRUG, source, at);
  if (shrug) return { nodes: [{ kind: 'text', text: shrug[0] }], length: shrug[0].length };
  const escape = match(ESCAPE, source, at);
  // In a link's words an escaped bracket keeps its backslash.
  if (escape && !(context.inLink && escape[1] === ']')) {
    return { nodes: [{ kind: 'text', text: escape[1] ?? '' }], length: escape[0].length };
  }
  return (
    readCode(source, at, context) ??
    readLink(source, at, context) ??
    readStyled(source, at, context) ??
    readSign(source, at, context) ??
    readText(source, at)
  );
}

function readText(source: string, at: number): Taken {
  const text = match(TEXT, source, at)?.[0] ?? source.slice(at, at + 1);
  return { nodes: [{ kind: 'text', text }], length: text.length };
}

function readCode(source: string, at: number, { inLink }: Context): Taken | undefined {
  const block = inLink ? undefined : match(CODE_BLOCK, source, at);
  if (block) {
    const text = (block[2] ?? '').replace(/^\n+|\n+$/g, '');
    return { nodes: [{ kind: 'code block', text }], length: block[0].length };
  }
  const code = match(CODE, source, at);
  if (code?.[2] === undefined) return undefined;
  const text = code[2].replace(/^ (?= *`)|(?<=` *) $/g, '');
  return { nodes: [{ kind: 'code', text }], length: code[0].length };
}

function readLink(source: string, at: number, context: Context): Taken | undefined {
  if (context.inLink) return undefined;
  const masked = readMaskedLink(source, at);
  if (masked) {
    const { words, title, url, length, isShown } = masked;
    if (!isShown) return { nodes: [{ kind: 'text', text: source.slice(at, at + length) }], length };
    const children = read(words, { ...context, inLink: true });
    return { nodes: [{ kind: 'link', url, children, ...(title !== undefined && { title }) }], length };
  }
  const plain = readPlainLink(source, at);
  if (!plain) return undefined;
  const { url, length, isLink } = plain;
  return { nodes: [isLink ? { kind: 'link', url } : { kind: 'text', text: url }], length };
}

/** Of italic, bold and underline the longest is taken, in this order among equals; the others stand alone. */
const EMPHASES: readonly (readonly [Style, RegExp])[] = [
  ['italic', /\*(?!\s)((?:\\[\s\S]|\*\*|[^*\\])+?)(?<!(?<!\\)\s) {0,2}\*(?!\*)/y],
  ['italic', /_((?:\\[\s\S]|__|[^_\\])+?)_(?!\w)/y],
  ['bold', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y],
  ['underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y],
];
const OTHER_STYLES: readonly (readonly [Style, RegExp])[] = [
  ['strike', /~~([\s\S]+?)~~(?!_)/y],
  ['spoiler', /\|\|([\s\S]+?)\|\|/y],
];

function readStyled(source: string, at: number, context: Context): Taken | undefined {
  const found = [...EMPHASES, ...OTHER_STYLES].flatMap(([kind, pattern]) => {
    const fit = match(pattern, source, at);
    return fit ? [{ kind, all: fit[0], words: fit[1] ?? '' }] : [];
  });
  const [longest] = found.sort((a, b) => b.all.length - a.all.length);
  if (!longest) return undefined;
  const children = read(longest.words, context);
  return { nodes: [{ kind: longest.kind, children }], length: longest.all.length };
}

const EMOJI = /<a?:(\w+):(\d+)>/y;
const TIME = /<t:(-?\d+)(?::([tTdDfFRsS]))?>/y;
/** The furthest a JavaScript date reaches, in seconds; beyond it the text stands as it is. */
const TIME_MAX = 8_640_000_000_000;
const MENTIONS: readonly (readonly [MentionKind, RegExp])[] = [
  ['user', /<@!?(\d+)>/y],
  ['role', /<@&(\d+)>/y],
  ['channel', /<#(\d+)>/y],
  ['command', /<\/((?:[-_'\p{L}\p{N}]+ ?){1,3}):(\d+)>/uy],
  ['guild page', /<(id|\d+):(?:customize|browse|guide|linked-roles(?::\d+)?)>/y],
  ['everyone', /@everyone/y],
  ['here', /@here/y],
];

function readSign(source: string, at: number, { inLink }: Context): Taken | undefined {
  const emoji = match(EMOJI, source, at);
  if (emoji) {
    return { nodes: [{ kind: 'emoji', name: emoji[1] ?? '', id: emoji[2] ?? '' }], length: emoji[0].length };
  }
  const time = match(TIME, source, at);
  const seconds = Number(time?.[1]);
  if (time && Math.abs(seconds) <= TIME_MAX) {
    return { nodes: [{ kind: 'time', seconds, style: time[2] ?? 'f' }], length: time[0].length };
  }
  if (inLink) return undefined;
  for (const [of, pattern] of MENTIONS) {
    const mention = match(pattern, source, at);
    if (!mention) continue;
    const [all, first = '', second] = mention;
    return { nodes: [{ kind: 'mention', of, id: second ?? first, name: second ? first : '' }], length: all.length };
  }
  return undefined;
}
