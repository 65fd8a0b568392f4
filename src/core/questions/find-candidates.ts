import type { ScoredCandidate } from './candidate.ts';
import { expectMost } from './expect-most.ts';
import { findSpans } from './find-spans.ts';
import { hasForm } from './fit-form.ts';
import { gatherCandidates } from './gather-candidates.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { encodeQuestion } from './reader/encode-question.ts';
import { readSentence } from './reader/read-sentence.ts';
import { scoreCandidates } from './reader/score-candidates.ts';

/**
 * The candidates for the question in the article, best first. None where the best lacks the form of what is asked for: of
 * such questions six in seven have no answer there, and the next best is hardly ever it.
 */
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
  const candidates = expectMost(
    scored.sort((a, b) => b.score - a.score),
    reading.wanted,
  );
  const [best] = candidates;
  const tokens = readable.index.sentences[best?.sentence ?? -1]?.tokens ?? [];
  return best !== undefined && hasForm(best, tokens, reading, readable.briefing) ? candidates : [];
}
