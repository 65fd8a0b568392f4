import type { Candidate } from './candidate.ts';
import { isContentWord } from './content-words.ts';
import { findClauses } from './find-clauses.ts';
import { findDefinitions } from './find-definitions.ts';
import { findSpoken } from './find-spoken.ts';
import { gatherPhrases } from './gather-phrases.ts';
import { matchClauses } from './match-clauses.ts';
import { rankSentences, type RankedSentence } from './rank-sentences.ts';
import type { QuestionReading, Term } from './read-question.ts';
import type { ReadableBriefing } from './readable-briefing.ts';
import { askSentence, scoreOf, weighCandidate, type AskedSentence, type Features } from './weigh-candidate.ts';

/** A candidate with what speaks for it. */
export interface ScoredCandidate extends Candidate {
  features: Features;
  score: number;
}

/** How many of the best sentences are read for candidates. */
const SENTENCES_READ = 6;

/** The candidates for the question in the article, best first. */
export function readArticle(
  readable: ReadableBriefing,
  reading: QuestionReading,
  context: readonly Term[],
): ScoredCandidate[] {
  const read = rankSentences(readable.index, reading, context).slice(0, SENTENCES_READ);
  return read.flatMap((ranked) => candidatesIn(readable, ranked, reading)).sort((a, b) => b.score - a.score);
}

function candidatesIn(
  { briefing, index }: ReadableBriefing,
  ranked: RankedSentence,
  reading: QuestionReading,
): ScoredCandidate[] {
  const sentence = index.sentences[ranked.index];
  if (sentence === undefined) return [];
  const asked = askSentence(sentence, ranked, reading);
  return [
    ...matchClauses(sentence, ranked.index, reading),
    ...findDefinitions(sentence, ranked.index, reading, briefing),
    ...findSpoken(sentence, ranked.index, reading, briefing),
    ...gatherPhrases(sentence, ranked.index, reading),
    ...findClauses(sentence, ranked.index, reading),
  ]
    .filter((candidate) => saysSomethingNew(candidate, asked))
    .map((candidate) => {
      const features = weighCandidate(candidate, asked, reading);
      return { ...candidate, features, score: scoreOf(features) };
    });
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
