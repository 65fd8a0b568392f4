import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Chunk, NounPhrase } from '../language/chunk.ts';
import { PLACE_PREPOSITIONS, TIME_PREPOSITIONS } from '../language/time-and-place.ts';
import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import { judgeKind } from './judge-kind.ts';
import type { QuestionReading, Wanted } from './question-reading.ts';

/** Kinds of answer that a plain noun phrase can be; the others need a clause. */
export const BY_PHRASE: ReadonlySet<Wanted> = new Set([
  'who',
  'what',
  'time',
  'place',
  'number',
  'money',
  'duration',
  'age',
  'distance',
  'speed',
]);

/** A stretch of tokens, both inclusive, with the token that it is about. */
interface Stretch {
  first: number;
  last: number;
  head: number;
  found: string;
}

/**
 * The phrases of a sentence that are the kind of thing asked for, whatever their place in the clause:
 * what is left when the sentence says it with another verb.
 */
export function gatherPhrases(sentence: AnalysedSentence, at: number, reading: QuestionReading): Candidate[] {
  if (!BY_PHRASE.has(reading.wanted)) return [];
  const { chunks, tokens } = sentence;
  return chunks.flatMap((chunk, index) => {
    if (chunk.kind !== 'noun-phrase') return [];
    return stretchesAt(chunks, index, chunk, tokens, reading).flatMap(({ first, last, head, found }) => {
      const kind =
        judgeKind(tokens.slice(first, last + 1), tokens[head], reading.wanted) *
        placeInClause(prepositionIn(chunks[index - 1]), reading);
      return kind === 0 ? [] : [{ sentence: at, first, last, structure: 0, kind, found }];
    });
  });
}

const prepositionIn = (chunk: Chunk | undefined): string | null => (chunk?.kind === 'preposition' ? chunk.word : null);

/** A place stands behind a preposition of place, a time behind one of time or none: how well one behind this one fits. */
export function placeInClause(preposition: string | null, { wanted }: QuestionReading): number {
  if (wanted === 'place') return preposition !== null && PLACE_PREPOSITIONS.has(preposition) ? 1 : 0.4;
  return wanted === 'time' && preposition !== null && !TIME_PREPOSITIONS.has(preposition) ? 0.6 : 1;
}

function stretchesAt(
  chunks: readonly Chunk[],
  index: number,
  noun: NounPhrase,
  tokens: readonly Token[],
  reading: QuestionReading,
): Stretch[] {
  const { head } = noun;
  const whole: Stretch = { first: noun.first, last: withOfPhrase(chunks, index), head, found: 'phrase' };
  const list = listFrom(chunks, index);
  return [
    whole,
    ...(list === null ? [] : [{ ...whole, last: list, found: 'list' }]),
    ...nameIn(tokens, noun),
    ...(reading.wanted === 'age' ? numbersIn(tokens, noun) : []),
  ];
}

/** "number of investments", "deputy director of operations": the of-phrase belongs to it. */
function withOfPhrase(chunks: readonly Chunk[], index: number): number {
  const link = chunks[index + 1];
  const next = chunks[index + 2];
  const belongs = link?.kind === 'preposition' && link.word === 'of' && next?.kind === 'noun-phrase';
  return belongs ? next.last : (chunks[index]?.last ?? 0);
}

/** The end of the list that begins here ("bread, soup and ready meals"); null where none does. */
function listFrom(chunks: readonly Chunk[], index: number): number | null {
  let last: number | null = null;
  let coordinated = false;
  for (let at = index + 1; at + 1 < chunks.length;) {
    const link = chunks[at];
    const isComma = link?.kind === 'comma';
    const next = isComma && chunks[at + 1]?.kind === 'coordinator' ? at + 2 : at + 1;
    const item = chunks[next];
    const joins = isComma || link?.kind === 'coordinator' || (link?.kind === 'preposition' && link.word === 'of');
    if (!joins || item?.kind !== 'noun-phrase') break;
    coordinated ||= link.kind === 'coordinator' || next === at + 2;
    last = item.last;
    at = next + 1;
    if (coordinated && chunks[at]?.kind === 'comma') break;
  }
  return coordinated ? last : null;
}

/** The name inside a phrase that describes its bearer: "the author Henry Thoreau". */
function nameIn(tokens: readonly Token[], noun: NounPhrase): Stretch[] {
  let first = noun.last + 1;
  while (first > noun.first && tokens[first - 1]?.pos === 'PROPN') first -= 1;
  if (first > noun.last || first === noun.first) return [];
  return [{ first, last: noun.last, head: noun.last, found: 'name' }];
}

/** The bare numbers of a phrase: "58", "42" in "the 42-year-old". */
function numbersIn(tokens: readonly Token[], noun: NounPhrase): Stretch[] {
  return tokens
    .slice(noun.first, noun.last + 1)
    .flatMap((token, offset) =>
      token.pos === 'NUM'
        ? [{ first: noun.first + offset, last: noun.first + offset, head: noun.first + offset, found: 'number' }]
        : [],
    );
}
