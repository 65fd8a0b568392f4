/** One measured figure: a row of the table. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What is promised; null where the figure only explains another. */
  target: { least: number } | { most: number } | null;
  /** The same of the cost beneath, in the same unit; null where there is none. */
  raw: number | null;
}

const WIDTHS = { name: 44, figure: 18, target: 9, raw: 9, ratio: 7 };

export const formatHeader = (): string =>
  `${formatCells('', 'figure', 'target', 'raw', '× raw')}  met\n${'─'.repeat(97)}`;

export function formatFigure({ name, value, unit, target, raw }: Figure): string {
  return formatCells(
    name,
    `${formatNumber(value)} ${unit}`,
    target === null ? '' : sayTarget(target),
    raw === null ? '' : formatNumber(raw),
    raw === null ? '' : formatNumber(costRatio(value, raw, target)),
    target === null ? '' : isMet(value, target) ? '  yes' : '  MISSED',
  );
}

function formatCells(name: string, figure: string, target: string, raw: string, ratio: string, met = ''): string {
  const cells = [
    name.padEnd(WIDTHS.name),
    figure.padStart(WIDTHS.figure),
    target.padStart(WIDTHS.target),
    raw.padStart(WIDTHS.raw),
    ratio.padStart(WIDTHS.ratio),
  ];
  return `${cells.join(' ')}${met}`;
}

/** How many times the raw cost ours is; of rates that is the other way round. */
const costRatio = (value: number, raw: number, target: Figure['target']): number =>
  target !== null && 'least' in target ? raw / value : value / raw;

/** Whether the figure keeps what is promised. */
const isMet = (value: number, target: NonNullable<Figure['target']>): boolean =>
  'least' in target ? value >= target.least : value <= target.most;

const sayTarget = (target: NonNullable<Figure['target']>): string =>
  'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`;

/** Three digits that count. */
function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const decimals = Math.min(2, Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 1)))));
  return value.toFixed(decimals);
}
