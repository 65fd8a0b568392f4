import type { Briefing } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Token } from '../language/token.ts';
import type { Candidate, ScoredCandidate, WeighedCandidate } from './candidate.ts';
import { headOf, type EntityAt } from './classify-candidate.ts';
import { isContentWord } from './content-words.ts';
import { expectMost } from './expect-most.ts';
import { findClauses } from './find-clauses.ts';
import { findDefinitions } from './find-definitions.ts';
import { findSpoken, quotesAsked } from './find-spoken.ts';
import { fitDate } from './fit-date.ts';
import { fitDuration } from './fit-duration.ts';
import { gatherParts } from './gather-parts.ts';
import { BY_PHRASE, gatherPhrases, placeInClause } from './gather-phrases.ts';
import { judgeKind } from './judge-kind.ts';
import { matchClauses } from './match-clauses.ts';
import { rankSentences, weighTerms, type RankedSentence } from './rank-sentences.ts';
import type { QuestionReading, Term, Wanted } from './question-reading.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import { askSentence, type AskedSentence } from './ask-sentence.ts';
import { encodeQuestion, type EncodedQuestion } from './reader/encode-question.ts';
import { readSentence, type ReadSentence } from './reader/read-sentence.ts';
import { scoreCandidates, scoreSpans, withShares } from './reader/score-candidates.ts';
import { spanBounds, spansBetween, type Span } from './spans.ts';
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
  const { entityAt } = readable;
  const read = gatherCandidates(readable, reading, context).map((found) => ({
    ...found,
    sentence: readSentence(found.asked, question, entityAt),
  }));
  const scored = [
    ...read.flatMap(({ asked, candidates, sentence }) =>
      scoreCandidates(candidates, asked, sentence, question, entityAt),
    ),
    ...findSpans(readable, reading, question, read),
  ];
  return expectMost(scored.sort((a, b) => b.score - a.score));
}

/** How many of the stretches that the reader likes best are looked at more closely. */
const SPANS_WEIGHED = 12;

/**
 * What the reader itself takes for an answer where no construction has found it, weighed like the others. Who somebody is
 * and what somebody said stands in a construction or nowhere.
 */
function findSpans(
  { briefing, entityAt }: ReadableBriefing,
  reading: QuestionReading,
  question: EncodedQuestion,
  read: readonly (FoundCandidates & { sentence: ReadSentence })[],
): ScoredCandidate[] {
  if ((reading.defines && reading.wanted === 'who') || reading.wanted === 'quote') return [];
  return read
    .flatMap((found) =>
      scoreSpans(spansBeside(found, reading), found.sentence).map((span) => ({ ...span, found })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, SPANS_WEIGHED)
    .flatMap(({ first, last, words: said, found: { asked, candidates, sentence } }) => {
      const { tokens } = asked.sentence;
      const words = tokens.slice(first, last + 1);
      const before = [words[0], tokens[first - 1]].find((token) => token?.pos === 'ADP')?.lower ?? null;
      const kind = judgeKind(words, headOf(words), reading.wanted) * placeInClause(before, reading);
      const span = { sentence: asked.ranked.index, first, last, structure: 0, kind, found: 'span' };
      if (reading.wanted === 'time' && namesBeforeDate(span, tokens, briefing, entityAt)) return [];
      const apart = candidates.filter((other) => other.last < first || other.first > last);
      const fitting = fitCandidate(span, asked, reading, briefing, entityAt);
      return fitting.flatMap((candidate) => {
        if (reading.wanted === 'duration' && candidate.kind < LEAST_KIND) return [];
        const weighed = { ...candidate, features: weighCandidate(candidate, asked, reading, filledIn(apart)) };
        return [withShares(weighed, { words: said, features: 0 }, sentence, question)];
      });
    });
}

/** "in Lindby on Friday": who or what stands before a date is no part of when. */
function namesBeforeDate(
  { first, last }: Span,
  tokens: readonly Token[],
  { dates }: Briefing,
  entityAt: EntityAt,
): boolean {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  const date = dates.find((mention) => mention.kind === 'date' && mention.start >= start && mention.end <= end);
  return tokens
    .slice(first, last + 1)
    .some((token) => date !== undefined && token.end <= date.start && entityAt(token.start, token.end) !== null);
}

/** What a phrase answers, so that nothing that tells of something does. */
const BY_NAME_OR_NUMBER: ReadonlySet<Wanted> = new Set([...BY_PHRASE].filter((wanted) => wanted !== 'what'));

/** The stretches of a sentence that are no candidates yet. */
function spansBeside({ asked, candidates }: FoundCandidates, { wanted }: QuestionReading): Span[] {
  const known = new Set(candidates.map(({ first, last }) => first * KEY + last));
  const told = BY_NAME_OR_NUMBER.has(wanted) ? asked.sentence.clauses : [];
  const holds = ({ first, last }: Span, at: number): boolean => at >= first && at <= last;
  return spansBetween(spanBounds(asked.sentence)).filter(
    (span) =>
      !known.has(span.first * KEY + span.last) &&
      !told.some(({ verb, subject, relation }) => {
        const isSaid = relation !== 'relative' && verb.form === 'finite' && subject !== null;
        return isSaid && holds(span, verb.head) && holds(span, subject.head);
      }),
  );
}

/** More than the tokens of any sentence. */
const KEY = 100_000;

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
function filledIn(candidates: readonly Candidate[]): number {
  const surest = Math.max(0, ...candidates.map(({ structure }) => structure));
  return surest >= LEAST_FILLED ? surest : 0;
}

/** The candidate with its kind as the article shows it; none where it only repeats the question, or can't be meant. */
function fitCandidate(
  candidate: Candidate,
  asked: AskedSentence,
  reading: QuestionReading,
  briefing: Briefing,
  entityAt: EntityAt,
): Candidate[] {
  const { sentence } = asked;
  if (!saysSomethingNew(candidate, asked) || isAskedAbout(candidate, asked, reading)) return [];
  if (reading.wanted === 'age' && !tellsAge(sentence.tokens, candidate.first, candidate.last)) return [];
  const { wanted } = reading;
  const timed =
    wanted === 'time'
      ? fitDate(candidate, sentence, reading, briefing)
      : wanted === 'duration'
        ? fitDuration(candidate, sentence.tokens, briefing.dates)
        : candidate;
  return [fitEntity(timed, sentence, reading, entityAt)];
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
