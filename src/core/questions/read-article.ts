import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import { familyOf, isContentWord } from './content-words.ts';
import { gatherPhrases } from './gather-phrases.ts';
import { matchClauses } from './match-clauses.ts';
import { rankSentences, type ArticleIndex, type RankedSentence } from './rank-sentences.ts';
import type { QuestionReading, Term } from './read-question.ts';

/** A candidate with what speaks for it, each part from 0 to 1. */
export interface ScoredCandidate extends Candidate {
  /** What its sentence shares with the question. */
  coverage: number;
  /** The same with the sentences before counted in part. */
  context: number;
  /** How near it stands to the question's words in the sentence. */
  nearness: number;
  score: number;
}

/** How many of the best sentences are read for candidates. */
const SENTENCES_READ = 6;

/** The candidates for the question in the article, best first. */
export function readArticle(
  index: ArticleIndex,
  reading: QuestionReading,
  context: readonly Term[],
): ScoredCandidate[] {
  const ranked = rankSentences(index, reading, context);
  const read = ranked.slice(0, SENTENCES_READ);
  const scored = read.flatMap((sentence) => candidatesIn(index, sentence, reading));
  return scored.sort((a, b) => b.score - a.score);
}

function candidatesIn(index: ArticleIndex, ranked: RankedSentence, reading: QuestionReading): ScoredCandidate[] {
  const sentence = index.sentences[ranked.index];
  if (sentence === undefined) return [];
  const asked = askedTokens(sentence, reading);
  return [...matchClauses(sentence, ranked.index, reading), ...gatherPhrases(sentence, ranked.index, reading)]
    .filter((candidate) => saysSomethingNew(sentence, candidate, asked))
    .map((candidate) => {
      const nearness = nearnessOf(candidate, asked, sentence.tokens.length);
      const { coverage, score: contextual } = ranked;
      return {
        ...candidate,
        coverage,
        context: contextual,
        nearness,
        score: scoreOf(candidate, coverage, contextual, nearness),
      };
    });
}

/** The indexes of the sentence's tokens that the question names. */
function askedTokens(sentence: AnalysedSentence, reading: QuestionReading): Set<number> {
  const families = new Set(reading.terms.map((term) => term.family));
  const asked = new Set<number>();
  sentence.tokens.forEach((token: Token, at) => {
    if (isContentWord(token) && (families.has(familyOf(token.lemma)) || families.has(familyOf(token.lower))))
      asked.add(at);
  });
  return asked;
}

/** An answer that only repeats the question is none. */
function saysSomethingNew(sentence: AnalysedSentence, candidate: Candidate, asked: ReadonlySet<number>): boolean {
  for (let at = candidate.first; at <= candidate.last; at += 1) {
    const token = sentence.tokens[at];
    if (
      token !== undefined &&
      !asked.has(at) &&
      (isContentWord(token) || token.pos === 'PRON' || token.pos === 'ADV' || token.pos === 'NUM')
    )
      return true;
  }
  return false;
}

function nearnessOf(candidate: Candidate, asked: ReadonlySet<number>, length: number): number {
  if (asked.size === 0) return 0;
  let sum = 0;
  for (const at of asked) {
    const distance = at < candidate.first ? candidate.first - at : at > candidate.last ? at - candidate.last : 0;
    sum += 1 / (1 + distance / 4);
  }
  return (sum / asked.size) * Math.min(1, length / 4);
}

/** Weights set by hand on development questions; a learnt set may replace them. */
function scoreOf(candidate: Candidate, coverage: number, context: number, nearness: number): number {
  return (
    0.3 * coverage +
    0.2 * context +
    0.3 * candidate.structure +
    0.25 * candidate.kind * (0.4 + 0.6 * candidate.structure) +
    0.12 * candidate.kind +
    0.1 * nearness
  );
}
