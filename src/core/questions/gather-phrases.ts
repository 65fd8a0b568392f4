import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Candidate } from './candidate.ts';
import { PLACE_PREPOSITIONS, TIME_PREPOSITIONS } from '../language/time-and-place.ts';
import { kindScore } from './kinds.ts';
import type { QuestionReading, Wanted } from './read-question.ts';

/** Kinds of answer that a plain noun phrase can be; the others need a clause. */
const BY_PHRASE: ReadonlySet<Wanted> = new Set([
  'who',
  'what',
  'time',
  'place',
  'number',
  'money',
  'duration',
  'distance',
  'speed',
  'degree',
  'quote',
]);

/**
 * The phrases of a sentence that are the kind of thing asked for, whatever their place in the clause:
 * what is left when the sentence says it with another verb.
 */
export function gatherPhrases(sentence: AnalysedSentence, at: number, reading: QuestionReading): Candidate[] {
  if (!BY_PHRASE.has(reading.wanted)) return [];
  const { chunks, tokens } = sentence;
  const candidates: Candidate[] = [];
  chunks.forEach((chunk, index) => {
    if (chunk.kind !== 'noun-phrase') return;
    const before = chunks[index - 1];
    const preposition = before?.kind === 'preposition' ? before.word : null;
    let kind = kindScore(tokens.slice(chunk.first, chunk.last + 1), tokens[chunk.head], reading.wanted);
    if (reading.wanted === 'place') kind *= preposition !== null && PLACE_PREPOSITIONS.has(preposition) ? 1 : 0.4;
    if (reading.wanted === 'time' && preposition !== null && !TIME_PREPOSITIONS.has(preposition)) kind *= 0.6;
    if (kind === 0) return;
    let { last } = chunk;
    // "number of investments", "deputy director of operations": the of-phrase belongs to it.
    if (chunks[index + 1]?.kind === 'preposition' && tokens[chunks[index + 1]?.first ?? 0]?.lower === 'of') {
      const next = chunks[index + 2];
      if (next?.kind === 'noun-phrase') ({ last } = next);
    }
    candidates.push({ sentence: at, first: chunk.first, last, structure: 0, kind, found: 'phrase' });
  });
  return candidates;
}
