import type { FoundQuote } from './found-quote.ts';
import type { Range } from './pair-quote-marks.ts';

/** A paragraph that opens with who speaks: "Perlmutter: …", "Q: …". */
const TURN = /^[ \t]*(?<label>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}):[ \t]+(?<words>[^\s"“‘'«„][^\n]*)$/gmu;
/** Labels that name nobody. */
const ANONYMOUS = /^(?:q|a|question|answer|interviewer)$/iu;
/** How often each of two must speak, so that labels are speakers and not headings. */
const FEWEST = 2;

interface Turn {
  label: string;
  speaker: Range;
  words: Range;
  asks: boolean;
}

/**
 * Finds the turns of an interview that is printed as a dialogue, without quote marks: two or more labels that each open
 * several paragraphs, one of which asks. Each turn is a direct quotation of who its label names; of nobody for "Q" and "A".
 */
export function findTurns(text: string): FoundQuote[] {
  const turns = [...text.matchAll(TURN)].map(readTurn);
  const byLabel = new Map<string, Turn[]>();
  for (const turn of turns) {
    const own = byLabel.get(turn.label);
    if (own === undefined) byLabel.set(turn.label, [turn]);
    else own.push(turn);
  }
  const speaking = [...byLabel.values()].filter((own) => own.length >= FEWEST);
  const asks = speaking.some((own) => 2 * own.filter((turn) => turn.asks).length >= own.length);
  if (speaking.length < 2 || !asks) return [];
  return speaking.flat().map(({ label, speaker, words }) => ({
    parts: [words],
    kind: 'direct',
    speaker: ANONYMOUS.test(label) ? null : speaker,
    cue: null,
  }));
}

function readTurn(found: RegExpExecArray): Turn {
  const { label = '', words = '' } = found.groups ?? {};
  const start = found.index + found[0].indexOf(label);
  const said = words.trimEnd();
  const from = found.index + found[0].length - words.length;
  return {
    label,
    speaker: { start, end: start + label.length },
    words: { start: from, end: from + said.length },
    asks: said.endsWith('?'),
  };
}
