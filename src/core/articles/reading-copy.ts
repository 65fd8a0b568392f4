/** A text as a person reads it, and where its characters stand in the text that it was made from. */
export interface ReadingCopy {
  text: string;
  /** Where the character at an offset of the copy begins in the original. */
  startOf: (at: number) => number;
  /** Where the character before an offset of the copy ends in the original. */
  endOf: (at: number) => number;
}

/** The named character references that are left in news text (html.spec.whatwg.org, named character references). */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…', mdash: '—', ndash: '–' },
    ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bull: '•', middot: '·', deg: '°' },
    ...{ pound: '£', euro: '€', cent: '¢', yen: '¥', copy: '©', reg: '®', trade: '™', frac12: '½', shy: '' },
    ...{
      eacute: 'é',
      egrave: 'è',
      aacute: 'á',
      oacute: 'ó',
      uuml: 'ü',
      ouml: 'ö',
      auml: 'ä',
      ntilde: 'ñ',
      ccedil: 'ç',
    },
  }),
);

/** What the UTF-8 bytes of these characters become where they are read as Windows-1252. */
const GARBLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      'â€™': '’',
      'â€˜': '‘',
      'â€œ': '“',
      'â€\u009d': '”',
      'â€“': '–',
      'â€”': '—',
      'â€¦': '…',
      'â€¢': '•',
      'â€': '”',
    },
    ...{ 'Â£': '£', 'Â\u00a0': '\u00a0', 'Â°': '°', 'Â©': '©', 'Ã©': 'é', 'Ã¨': 'è', 'Ã¡': 'á', 'Ã³': 'ó', 'Ã¼': 'ü' },
    ...{ 'Ã¶': 'ö', 'Ã¤': 'ä', 'Ã±': 'ñ', 'Ã§': 'ç', ÃŸ: 'ß' },
  }),
);

/** Soft hyphens, zero-width characters and marks of direction; what joins emoji and Persian letters is none of them. */
const UNSEEN = String.raw`[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<=[a-zA-Z])[\u200c\u200d](?=[a-zA-Z])`;
/** Control characters, and what terminals take for a change of colour. */
const CONTROL = String.raw`\u001b\[[0-9;]{0,16}[A-Za-z]|[\u0001-\u0008\u000e-\u001f\u007f]`;
const ENTITY = String.raw`&(?:(?<name>[a-z]{2,6}\d{0,2})|#(?<decimal>\d{2,5})|#x(?<hex>[0-9a-fA-F]{2,4}));`;
/** Emphasis and links as Markdown writes them: the marks go, the words stay. */
const MARKUP = String.raw`(?<![*\w])\*\*(?=[^\s*][^*\n]{0,400}\*\*)|(?<=[^\s*])\*\*(?![*\w])|(?<!!)\[(?=[^[\]\n]{1,200}\]\(https?:)|(?<=[\w"”’'.!?])\]\(https?:[^()\s]{1,400}\)`;
const ARTEFACT = new RegExp(
  `${UNSEEN}|${CONTROL}|${ENTITY}|(?<garbled>${[...GARBLED.keys()].join('|')})|${MARKUP}`,
  'gu',
);
const SUSPECT =
  /[&\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0001-\u0008\u000e-\u001f\u007fâÂÃ]|\*\*|\]\(/u;

/** A stretch that the copy took over as it was, or what it reads instead of one. */
interface Piece {
  at: number;
  start: number;
  end: number;
  isSame: boolean;
}

/**
 * A copy of a text without what no reader sees, and with what software garbled put right: soft hyphens, zero-width and
 * control characters taken out, HTML entities and wrongly decoded characters read, Markdown's marks dropped. Null where
 * there is nothing of the kind. Linear in the length of the text.
 */
export function readingCopy(original: string): ReadingCopy | null {
  if (!SUSPECT.test(original)) return null;
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let [from, length] = [0, 0];
  const add = (text: string, start: number, end: number, isSame: boolean): void => {
    if (text === '') return;
    pieces.push({ at: length, start, end, isSame });
    parts.push(text);
    length += text.length;
  };
  for (const match of original.matchAll(ARTEFACT)) {
    const read = readArtefact(match);
    if (read === null) continue;
    const end = match.index + match[0].length;
    add(original.slice(from, match.index), from, match.index, true);
    add(read, match.index, end, false);
    from = end;
  }
  if (from === 0) return null;
  add(original.slice(from), from, original.length, true);
  return {
    text: parts.join(''),
    startOf: (at) => {
      const { start, isSame, at: begin } = pieceAt(pieces, at);
      return isSame ? start + at - begin : start;
    },
    endOf: (at) => {
      const { start, end, isSame, at: begin } = pieceAt(pieces, at - 1);
      return isSame ? start + at - begin : end;
    },
  };
}

/** A text as a person reads it. */
export const readPlainly = (text: string): string => readingCopy(text)?.text ?? text;

function readArtefact({ 0: written, groups = {} }: RegExpExecArray): string | null {
  const { name, decimal, hex, garbled } = groups;
  if (garbled !== undefined) return GARBLED.get(garbled) ?? null;
  if (name !== undefined) return ENTITIES.get(name) ?? null;
  if (decimal === undefined && hex === undefined) return written.startsWith('&') ? null : '';
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : null;
}

/** The last piece that begins at an offset or before it. */
function pieceAt(pieces: readonly Piece[], at: number): Piece {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low] ?? { at: 0, start: 0, end: 0, isSame: true };
}
