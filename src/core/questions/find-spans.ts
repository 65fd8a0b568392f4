import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { ScoredCandidate } from './candidate.ts';
import { headOf } from './classify-candidate.ts';
import { fitCandidate, LEAST_KIND } from './fit-candidate.ts';
import { filledIn, type FoundCandidates } from './gather-candidates.ts';
import { BY_PHRASE, placeInClause } from './gather-phrases.ts';
import { judgeKind } from './judge-kind.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import { asksFate, type QuestionReading, type Wanted } from './question-reading.ts';
import type { EncodedQuestion } from './reader/encode-question.ts';
import type { ReadSentence } from './reader/read-sentence.ts';
import { scoreSpans, withShares } from './reader/score-candidates.ts';
import { spanBounds, spansBetween, type Span } from './spans.ts';
import { weighCandidate } from './weigh-candidate.ts';

/** How many of the stretches that the reader likes best are looked at more closely. */
const SPANS_WEIGHED = 12;

/**
 * What the reader itself takes for an answer where no construction has found it, weighed like the others. Who somebody is
 * and what somebody said stands in a construction or nowhere.
 */
export function findSpans(
  { briefing, entityAt }: ReadableBriefing,
  reading: QuestionReading,
  question: EncodedQuestion,
  read: readonly (FoundCandidates & { sentence: ReadSentence })[],
): ScoredCandidate[] {
  if ((reading.defines && reading.wanted === 'who') || reading.wanted === 'quote') return [];
  return read
    .flatMap((found) => scoreSpans(spansBeside(found, reading), found.sentence).map((span) => ({ ...span, found })))
    .sort((a, b) => b.score - a.score)
    .slice(0, SPANS_WEIGHED)
    .flatMap(({ first, last, words: said, found: { asked, candidates, sentence } }) => {
      const { tokens } = asked.sentence;
      const words = tokens.slice(first, last + 1);
      const before = [words[0], tokens[first - 1]].find((token) => token?.pos === 'ADP')?.lower ?? null;
      const kind = judgeKind(words, headOf(words), reading.wanted) * placeInClause(before, reading);
      const span = { sentence: asked.ranked.index, first, last, structure: 0, kind, found: 'span' };
      const apart = candidates.filter((other) => other.last < first || other.first > last);
      const fitting = fitCandidate(span, asked, reading, briefing, entityAt);
      return fitting.flatMap((candidate) => {
        if (reading.wanted === 'duration' && candidate.kind < LEAST_KIND) return [];
        const weighed = { ...candidate, features: weighCandidate(candidate, asked, reading, filledIn(apart)) };
        return [withShares(weighed, { words: said, features: said.map(() => 0) }, sentence, question)];
      });
    });
}

/** What a phrase answers, so that nothing that tells of something does. */
const BY_NAME_OR_NUMBER: ReadonlySet<Wanted> = new Set([...BY_PHRASE].filter((wanted) => wanted !== 'what'));

/** The stretches of a sentence that are no candidates yet. */
function spansBeside({ asked, candidates }: FoundCandidates, reading: QuestionReading): Span[] {
  const known = new Set(candidates.map(({ first, last }) => first * KEY + last));
  const told = BY_NAME_OR_NUMBER.has(reading.wanted) ? asked.sentence.clauses : [];
  // What befell somebody is told by the clause that tells it, and not by more.
  const fates = asksFate(reading) ? candidates.filter(({ structure }) => structure > 0) : [];
  const holds = ({ first, last }: Span, at: number): boolean => at >= first && at <= last;
  return spansBetween(spanBounds(asked.sentence)).filter(
    (span) =>
      !known.has(span.first * KEY + span.last) &&
      !breaksOff(span, asked.sentence) &&
      !fates.some(({ first, last }) => span.first <= first && span.last >= last) &&
      !told.some(({ verb, subject, relation }) => {
        const isSaid = relation !== 'relative' && verb.form === 'finite' && subject !== null;
        return isSaid && holds(span, verb.head) && holds(span, subject.head);
      }),
  );
}

/** "Blinken's two-day", "the two-day": begun as a whole noun phrase, and broken off before its noun. */
function breaksOff({ first, last }: Span, { tokens, chunks }: AnalysedSentence): boolean {
  const phrase = chunks.find((chunk) => chunk.kind === 'noun-phrase' && chunk.first <= last && last < chunk.head);
  if (phrase === undefined) return false;
  const before = tokens.slice(Math.max(first, phrase.first), last);
  if (before.some(({ pos }) => pos === 'PART')) return true;
  return tokens[last]?.pos === 'ADJ' && before.some(({ pos }) => pos === 'DET' || pos === 'PRON');
}

/** More than the tokens of any sentence. */
const KEY = 100_000;
