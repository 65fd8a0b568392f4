/** How characters stand in a terminal. */
export interface Style {
  bold?: boolean;
  dim?: boolean;
  italic?: boolean;
  underline?: boolean;
  color?: 'red' | 'yellow' | 'cyan';
  /** The web address that a terminal may open when the characters are clicked. */
  address?: string;
}

/** Characters in one style. Never holds a control character: looks are added when it is painted. */
export interface Run {
  text: string;
  style: Style;
}

/** What one row of the terminal shows. */
export type Line = readonly Run[];

// Select Graphic Rendition, ECMA-48 8.3.117: the code that sets it and the code that ends it.
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** The characters of a line; with colour, each run between the sequences that begin and end its style. */
export function paintLine(line: Line, color: boolean): string {
  return line.map(({ text, style }) => (color ? paint(text, style) : text)).join('');
}

function paint(text: string, { color, address, ...looks }: Style): string {
  let painted = text;
  for (const look of ['bold', 'dim', 'italic', 'underline'] as const) {
    if (looks[look] === true) painted = surround(painted, look);
  }
  if (color !== undefined) painted = surround(painted, color);
  return address === undefined ? painted : linkTo(address, painted);
}

function surround(text: string, look: keyof typeof codes): string {
  const [begin, end] = codes[look];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
}

/** A hyperlink as terminals share it (OSC 8). The address holds no control character, or it would end here. */
function linkTo(address: string, text: string): string {
  return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}
