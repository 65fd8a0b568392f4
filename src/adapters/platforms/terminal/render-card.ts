import type { Block, Card, FileBlock, Text, TextSpan } from '../../../core/cards/card.ts';
import { cleanText } from '../../../core/cards/clean-text.ts';
import { addressBehind, filesOf, sayFile, typedActions } from '../../../core/cards/render-plain.ts';
import { tellTone } from '../../../core/cards/tell-tone.ts';
import { paintLine, type Line, type Run, type Style } from './run.ts';
import { measureText, wrapRuns } from './wrap-runs.ts';

/** What a terminal can show. */
export interface TerminalLooks {
  /** Columns of a row; `Infinity` where rows have no end, as in a file. */
  columns: number;
  /** Whether escape sequences for colour, weight and links may be written. */
  color: boolean;
}

/** Narrower than this no layout is readable: the terminal itself breaks what is longer. */
const fewestColumns = 20;
/** Longer lines are hard to follow with the eye. */
const mostColumns = 100;
/** The widest column of labels, as a share of the row: beyond it, values stand below their labels. */
const labelShare = 1 / 3;
const dividerColumns = 40;

const spanStyles: Readonly<Record<TextSpan['kind'], Style>> = {
  plain: {},
  bold: { bold: true },
  italic: { italic: true },
  code: { color: 'cyan' },
  link: { underline: true },
  time: {},
  conversation: {},
};

/**
 * A card as it stands in a terminal, rows parted by `\n`, without one at the end. The words are those of
 * `renderPlain`, wrapped so that no row is wider than the columns (20 at least); a link is followed by its true
 * address, which alone is made clickable. Without colour no escape sequence is written.
 */
export function renderCard(card: Card, { columns, color }: TerminalLooks): string {
  const width = readableWidth(columns);
  const told = tellTone(card);
  const sections: Section[] = [
    {
      kind: 'title',
      lines: told.title === null ? [] : wrapRuns(linkRuns(told.title, told.link, { bold: true }), width),
    },
    ...told.blocks.map((block) => ({ kind: block.kind, lines: layOutBlock(block, width) })),
    { kind: 'footer', lines: told.footer === null ? [] : wrapRuns(textRuns(told.footer, { dim: true }), width) },
    ...filesOf(told.blocks).map((file): Section => ({ kind: 'file', lines: layOutFile(file, width) })),
  ];
  const shown = sections.filter(({ lines }) => lines.length > 0);
  return shown
    .flatMap((section, index) => [
      ...(belongsTogether(shown[index - 1], section) ? [] : [[]]),
      ...(index === 0 ? section.lines.map((line) => colorTone(line, card.tone)) : section.lines),
    ])
    .map((line) => paintLine(line, color))
    .join('\n');
}

interface Section {
  kind: Block['kind'] | 'title' | 'footer';
  lines: readonly Line[];
}

function readableWidth(columns: number): number {
  return columns === Number.POSITIVE_INFINITY ? columns : Math.min(Math.max(columns, fewestColumns), mostColumns);
}

/** Whether no blank row stands between two sections (nor before the first). */
function belongsTogether(before: Section | undefined, section: Section): boolean {
  if (before === undefined || before.kind === 'heading') return true;
  return section.kind === 'source' && (before.kind === 'title' || before.kind === 'quote');
}

/** An error and a "not found" stand out by colour as well as by their words. */
function colorTone(line: Line, tone: Card['tone']): Line {
  if (tone !== 'error' && tone !== 'not-found') return line;
  const color = tone === 'error' ? 'red' : 'yellow';
  return line.map((run) => (run.style.bold === true ? { ...run, style: { ...run.style, color } } : run));
}

function layOutBlock(block: Block, width: number): Line[] {
  switch (block.kind) {
    case 'text':
      return wrapRuns(textRuns(block.text), width);
    case 'heading':
      return wrapRuns([{ text: cleanText(block.text), style: { bold: true } }], width);
    case 'list':
      return layOutList(block.items, block.ordered, width);
    case 'fields':
      return layOutFields(
        block.fields.map(({ label, value }) => ({ label, value: textRuns(value) })),
        width,
      );
    case 'quote':
      return layOutQuote(block.text, block.attribution, width);
    case 'source':
      return wrapRuns(textRuns(block.text, { dim: true }), width);
    case 'image':
      return wrapRuns([dimmed('Image: '), ...linkRuns(block.description, block.url, {})], width);
    case 'file':
      return wrapRuns([dimmed(sayFile(block))], width);
    case 'divider':
      return [[dimmed('─'.repeat(Math.min(width, dividerColumns)))]];
    case 'actions':
      return layOutFields(
        typedActions(block.actions).map(({ label, command }) => ({
          label,
          value: [{ text: cleanText(command), style: spanStyles.code }],
        })),
        width,
      );
  }
}

/** Its text, line by line; its name stands in its place above. */
function layOutFile({ text }: FileBlock, width: number): Line[] {
  const lines = cleanText(text, { lines: 'keep' }).trimEnd();
  return lines === '' ? [] : lines.split('\n').flatMap((line) => atLeastOne(layOutCode(line, width)));
}

/** A line as it is where rows have no end; else wrapped, its indentation kept. */
function layOutCode(line: string, width: number): readonly Line[] {
  if (width === Number.POSITIVE_INFINITY) return [[{ text: line, style: {} }]];
  const indentation = /^ */.exec(line)?.[0].slice(0, width / 2) ?? '';
  const lines = wrapRuns([{ text: line.trimStart(), style: {} }], width - indentation.length);
  return indent(lines, { text: indentation, style: {} }, { text: indentation, style: {} });
}

function layOutList(items: readonly Text[], ordered: boolean, width: number): Line[] {
  const markers = items.map((_, index) => (ordered ? `${index + 1}. ` : '• '));
  // The last number is the longest.
  const markerWidth = measureText(markers.at(-1) ?? '');
  return items.flatMap((item, index) => {
    const lines = wrapRuns(textRuns(item), width - markerWidth);
    return indent(
      atLeastOne(lines),
      dimmed((markers[index] ?? '').padStart(markerWidth)),
      dimmed(' '.repeat(markerWidth)),
    );
  });
}

/** Values stand in a column beside their labels where those are short, else below them. */
function layOutFields(fields: readonly { label: string; value: readonly Run[] }[], width: number): Line[] {
  const labelled = fields.map(({ label, value }) => ({ label: `${cleanText(label).trim()}:`, value }));
  const labelWidth = labelled.reduce((widest, { label }) => Math.max(widest, measureText(label)), 0) + 1;
  if (labelWidth > Math.min(width, mostColumns) * labelShare) {
    return labelled.flatMap(({ label, value }) => [
      ...wrapRuns([dimmed(label)], width),
      ...indent(wrapRuns(value, width - 2), dimmed('  '), dimmed('  ')),
    ]);
  }
  return labelled.flatMap(({ label, value }) => {
    const padded = label + ' '.repeat(labelWidth - measureText(label));
    return indent(atLeastOne(wrapRuns(value, width - labelWidth)), dimmed(padded), dimmed(' '.repeat(labelWidth)));
  });
}

function layOutQuote(text: Text, attribution: Text | null, width: number): Line[] {
  const bar = dimmed('│ ');
  const from = attribution === null ? [] : [dimmed('— '), ...textRuns(attribution, { dim: true })];
  return [...indent(wrapRuns(textRuns(text), width - 2), bar, bar), ...indent(wrapRuns(from, width - 2), bar, bar)];
}

function indent(lines: readonly Line[], first: Run, rest: Run): Line[] {
  return lines.map((line, index) => [index === 0 ? first : rest, ...line]);
}

/** A label or marker is shown even where nothing follows it. */
function atLeastOne(lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [[]] : lines;
}

function textRuns(text: Text, base: Style = {}): Run[] {
  return text.flatMap((span) => {
    const style = { ...base, ...spanStyles[span.kind] };
    return span.kind === 'link' ? linkRuns(span.text, span.url, base) : [{ text: cleanText(span.text), style }];
  });
}

/** The words, then the address in brackets. Only the address is clickable: what is opened is what is read. */
function linkRuns(words: string, url: string | null, base: Style): Run[] {
  const text = cleanText(words);
  if (url === null) return [{ text, style: base }];
  const address = addressBehind(words, url);
  if (address === null) return [{ text, style: clickable(text.trim(), base) }];
  return [
    { text: text === '' ? '(' : `${text} (`, style: base },
    { text: address, style: clickable(address, { ...base, bold: false, dim: true }) },
    { text: ')', style: base },
  ];
}

function clickable(address: string, base: Style): Style {
  const style = { ...base, ...spanStyles.link };
  return /^https?:/.test(address) ? { ...style, address } : style;
}

function dimmed(text: string): Run {
  return { text, style: { dim: true } };
}
