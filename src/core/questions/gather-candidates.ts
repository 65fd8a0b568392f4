import type { AnalysedSentence } from '../language/analyse-text.ts';
import { askSentence, type AskedSentence } from './ask-sentence.ts';
import type { Candidate, WeighedCandidate } from './candidate.ts';
import { findClauses } from './find-clauses.ts';
import { findDefinitions } from './find-definitions.ts';
import { findSpoken, quotesAsked } from './find-spoken.ts';
import { fitCandidate, LEAST_KIND } from './fit-candidate.ts';
import { gatherParts } from './gather-parts.ts';
import { gatherPhrases } from './gather-phrases.ts';
import { matchClauses } from './match-clauses.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { rankSentences, weighTerms, type RankedSentence } from './rank-sentences.ts';
import { weighCandidate } from './weigh-candidate.ts';

/** How many of the best sentences are read for candidates. */
const SENTENCES_READ = 6;

/** The candidates of a sentence, with the sentence as it was asked. */
export interface FoundCandidates {
  asked: AskedSentence;
  candidates: WeighedCandidate[];
}

/** What may answer the question, by sentence, before the reader has read it. */
export function gatherCandidates(
  readable: ReadableBriefing,
  reading: QuestionReading,
  context: readonly Term[],
): FoundCandidates[] {
  const ranked = rankSentences(readable.index, reading, context);
  const read = [...ranked.slice(0, SENTENCES_READ), ...sentencesQuoted(readable, reading, ranked)];
  const best = read[0]?.score ?? 0;
  const terms = weighTerms(readable.index, reading.terms);
  return read.flatMap((ranked) => {
    const asked = askSentence(readable.index, ranked, reading, terms, best);
    return asked === null ? [] : [{ asked, candidates: candidatesIn(readable, asked, reading) }];
  });
}

/** The sentences further down that quote whom the question names: what they say need not repeat the question. */
function sentencesQuoted(
  { index, briefing }: ReadableBriefing,
  reading: QuestionReading,
  ranked: readonly RankedSentence[],
): RankedSentence[] {
  const quotes = quotesAsked(reading, briefing);
  if (quotes.length === 0) return [];
  const read = new Set(ranked.slice(0, SENTENCES_READ).map(({ index: at }) => at));
  const known = new Map(ranked.map((sentence) => [sentence.index, sentence]));
  return index.sentences.flatMap(({ sentence: { start, end } }, at) =>
    !read.has(at) && quotes.some((quote) => quote.start < end && quote.end > start)
      ? [known.get(at) ?? { index: at, coverage: 0, score: 0 }]
      : [],
  );
}

/** From this structure on a candidate is taken to fill the place asked for, so that others of its sentence do not. */
const LEAST_FILLED = 0.3;

function candidatesIn(
  { briefing, entityAt }: ReadableBriefing,
  asked: AskedSentence,
  reading: QuestionReading,
): WeighedCandidate[] {
  const { sentence, ranked } = asked;
  const matched = matchClauses(sentence, ranked.index, reading);
  const filled = filledIn(matched);
  return [
    ...matched,
    ...findDefinitions(sentence, ranked.index, reading, briefing),
    ...findSpoken(sentence, ranked.index, reading, briefing),
    ...gatherPhrases(sentence, ranked.index, reading),
    ...findClauses(sentence, ranked.index, reading, matched),
    ...gatherParts(asked, ranked.index, reading),
  ]
    .map((candidate) => (reading.wanted === 'who' && !reading.defines ? withName(candidate, sentence) : candidate))
    .flatMap((candidate) => fitCandidate(candidate, asked, reading, briefing, entityAt))
    .filter(({ kind, structure }) => kind >= LEAST_KIND || structure >= LEAST_FILLED)
    .map((candidate) => ({ ...candidate, features: weighCandidate(candidate, asked, reading, filled) }));
}

/** How surely one of the candidates fills the place asked for. */
export function filledIn(candidates: readonly Candidate[]): number {
  const surest = Math.max(0, ...candidates.map(({ structure }) => structure));
  return surest >= LEAST_FILLED ? surest : 0;
}

/** "the foreign minister of Norland, Elsa Brandt,": who is described and then named is both. */
function withName(candidate: Candidate, { chunks, tokens }: AnalysedSentence): Candidate {
  const comma = chunks.findIndex((chunk) => chunk.kind === 'comma' && chunk.first === candidate.last + 1);
  const name = chunks[comma + 1];
  const end = chunks[comma + 2];
  if (comma === -1 || name?.kind !== 'noun-phrase' || (end?.kind !== 'comma' && end?.kind !== 'stop')) return candidate;
  const isName = tokens.slice(name.first, name.last + 1).every((token) => token.pos === 'PROPN');
  const isDescription = tokens.slice(candidate.first, candidate.last + 1).some((token) => token.pos === 'NOUN');
  return isName && isDescription ? { ...candidate, last: name.last } : candidate;
}
