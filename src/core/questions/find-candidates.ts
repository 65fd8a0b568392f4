import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Candidate, ScoredCandidate, WeighedCandidate } from './candidate.ts';
import { headOf, type EntityAt } from './classify-candidate.ts';
import { isContentWord } from './content-words.ts';
import { findClauses } from './find-clauses.ts';
import { findDefinitions } from './find-definitions.ts';
import { findSpoken, quotesAsked } from './find-spoken.ts';
import { fitDate } from './fit-date.ts';
import { gatherParts } from './gather-parts.ts';
import { gatherPhrases } from './gather-phrases.ts';
import { matchClauses } from './match-clauses.ts';
import { rankSentences, weighTerms, type RankedSentence } from './rank-sentences.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import { askSentence, type AskedSentence } from './ask-sentence.ts';
import { encodeQuestion } from './reader/encode-question.ts';
import { scoreCandidates } from './reader/score-candidates.ts';
import { tellsAge } from './tells-age.ts';
import { weighCandidate } from './weigh-candidate.ts';

/** How many of the best sentences are read for candidates. */
const SENTENCES_READ = 6;

/** The candidates of a sentence, with the sentence as it was asked. */
export interface FoundCandidates {
  asked: AskedSentence;
  candidates: WeighedCandidate[];
}

/** The candidates for the question in the article, best first. */
export function findCandidates(
  readable: ReadableBriefing,
  reading: QuestionReading,
  context: readonly Term[],
): ScoredCandidate[] {
  if (reading.tokens.length === 0) return [];
  const question = encodeQuestion(reading);
  return gatherCandidates(readable, reading, context)
    .flatMap(({ asked, candidates }) => scoreCandidates(candidates, asked, question, readable.entityAt))
    .sort((a, b) => b.score - a.score);
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
  const surest = Math.max(0, ...matched.map(({ structure }) => structure));
  const filled = surest >= LEAST_FILLED ? surest : 0;
  return [
    ...matched,
    ...findDefinitions(sentence, ranked.index, reading, briefing),
    ...findSpoken(sentence, ranked.index, reading, briefing),
    ...gatherPhrases(sentence, ranked.index, reading),
    ...findClauses(sentence, ranked.index, reading, matched),
    ...gatherParts(asked, ranked.index, reading),
  ]
    .map((candidate) => (reading.wanted === 'who' && !reading.defines ? withName(candidate, sentence) : candidate))
    .filter((candidate) => saysSomethingNew(candidate, asked) && !isAskedAbout(candidate, asked, reading))
    .map((candidate) => (reading.wanted === 'time' ? fitDate(candidate, sentence, reading, briefing) : candidate))
    .map((candidate) => fitEntity(candidate, sentence, reading, entityAt))
    .filter(({ first, last }) => reading.wanted !== 'age' || tellsAge(sentence.tokens, first, last))
    .filter(({ kind, structure }) => kind >= LEAST_KIND || structure >= LEAST_FILLED)
    .map((candidate) => ({ ...candidate, features: weighCandidate(candidate, asked, reading, filled) }));
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

/** What is of another kind than the question asks for is a candidate only where it fills the place asked for. */
const LEAST_KIND = 0.2;

/** What an entity of another kind is worth: a person is no place. */
const OTHER_ENTITY: Readonly<Partial<Record<QuestionReading['wanted'], Readonly<Record<string, number>>>>> = {
  place: { person: 0.15, organisation: 0.4 },
  who: { place: 0.4 },
};

/** The candidate with its kind lowered where the briefing knows its name as that of something else. */
function fitEntity(
  candidate: Candidate,
  { tokens }: AnalysedSentence,
  { wanted }: QuestionReading,
  entityAt: EntityAt,
): Candidate {
  const others = OTHER_ENTITY[wanted];
  const head = headOf(tokens.slice(candidate.first, candidate.last + 1));
  if (others === undefined || head?.pos !== 'PROPN') return candidate;
  const entity = entityAt(head.start, head.end);
  return entity === null ? candidate : { ...candidate, kind: candidate.kind * (others[entity] ?? 1) };
}

/** "Trump's wife, Melania" to "who did Melania meet": whom the question names is not who is asked for. */
function isAskedAbout(candidate: Candidate, { sentence, asked }: AskedSentence, reading: QuestionReading): boolean {
  if (reading.wanted !== 'who' || reading.defines) return false;
  const { tokens } = sentence;
  const isNamed = (at: number): boolean =>
    asked.has(at) && reading.terms.some(({ exact, word }) => exact && word === tokens[at]?.lower);
  // "Mayor" of "Mayor Lucia Ferran" to "who spoke to Lucia Ferran".
  if (tokens[candidate.last + 1]?.pos === 'PROPN' && isNamed(candidate.last + 1)) return true;
  for (let at = candidate.last; at >= candidate.first; at -= 1) {
    if (tokens[at]?.pos !== 'PROPN') continue;
    const isOwner = /^['’]s?$/u.test(tokens[at + 1]?.text ?? '');
    return !isOwner && isNamed(at);
  }
  return false;
}

/** An answer that only repeats the question is none. */
function saysSomethingNew(candidate: Candidate, { sentence, asked }: AskedSentence): boolean {
  for (let at = candidate.first; at <= candidate.last; at += 1) {
    const token = sentence.tokens[at];
    if (token !== undefined && !asked.has(at) && (isContentWord(token) || /^(?:PRON|ADV|NUM)$/u.test(token.pos)))
      return true;
  }
  return false;
}
