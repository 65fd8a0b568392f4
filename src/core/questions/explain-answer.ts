import { answerFromBriefing } from './answer-from-briefing.ts';
import { answerFromFindings } from './answer-from-findings.ts';
import type { Answer } from './answer.ts';
import { ANSWER_WEIGHTS } from './answer-weights.ts';
import type { ScoredCandidate } from './candidate.ts';
import { completePart } from './complete-part.ts';
import { decideYesNo } from './decide-yes-no.ts';
import type { Verdict } from './verdict.ts';
import { findCandidates } from './find-candidates.ts';
import { confidenceFeatures, judgeConfidence } from './judge-confidence.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading } from './question-reading.ts';
import { rankSentences, weighTerms } from './rank-sentences.ts';
import { splitQuestion } from './split-question.ts';
import { understandQuestion } from './understand-question.ts';
import { wordAnswer } from './word-answer.ts';

/** What a feature adds to a score, by name. */
export interface Share {
  name: string;
  adds: number;
}

/** How one question (or one part of a message that asks several) was answered, step by step. */
export interface Explanation {
  question: string;
  reading: Pick<QuestionReading, 'wanted' | 'slot' | 'focus' | 'time' | 'verb'>;
  /** The words that the question is about, with their weight in the article, and those of the questions before. */
  terms: readonly { word: string; weight: number; exact: boolean; carried: boolean }[];
  /** The sentences that share most with it, best first. */
  sentences: readonly { id: string; text: string; score: number }[];
  /** The best candidates with what each score is made of; empty where none were looked for. */
  candidates: readonly { text: string; sentence: string; found: string; score: number; shares: readonly Share[] }[];
  /** What decides a yes-or-no question; null for others, or where nothing does. */
  decision: { verdict: Verdict; sentence: string; confidence: number } | null;
  /** How sure the best candidate is, against the least that is said, with what speaks for and against it. */
  confidence: { value: number; least: number; shares: readonly Share[] } | null;
  answer: Answer;
  /** Why the winner won, or none did. */
  why: string;
}

const MOST_SENTENCES = 4;
const MOST_CANDIDATES = 6;
const MOST_SHARES = 6;

/** Explains the answer to each part of a message. */
export function explainAnswer(readable: ReadableBriefing, text: string, context: readonly string[]): Explanation[] {
  const parts = splitQuestion(text);
  return (parts.length === 0 ? [text] : parts).map((part, at, all) =>
    explainPart(
      readable,
      completePart(part, all[at - 1] ?? all[1]),
      at === 0 ? [...all.slice(1), ...context] : [...context, ...all.slice(0, at)],
    ),
  );
}

function explainPart(readable: ReadableBriefing, text: string, context: readonly string[]): Explanation {
  const understood = understandQuestion(readable, text, context);
  const { reading, carried } = understood;
  const { index } = readable;
  const idOf = (at: number): string => index.sentences[at]?.sentence.id ?? '';
  const textOf = (at: number): string => {
    const sentence = index.sentences[at]?.sentence;
    return sentence === undefined ? '' : readable.briefing.article.text.slice(sentence.start, sentence.end);
  };
  const isBroad = answerFromFindings(readable, text, reading) !== null;
  const isClosed = reading.wanted === 'yes-no';
  const candidates = isBroad || isClosed ? [] : findCandidates(readable, reading, carried);
  const decided = isClosed ? decideYesNo(index, reading, carried) : null;
  const answer = answerFromBriefing(readable, text, context);
  const { wanted, slot, focus, time, verb } = reading;
  const explained = {
    question: reading.text,
    reading: { wanted, slot, focus, time, verb },
    terms: weighTerms(index, reading.terms, carried).map(({ term, weight }) => ({
      word: term.word,
      weight,
      exact: term.exact,
      carried: !reading.terms.includes(term),
    })),
    sentences: rankSentences(index, reading, carried)
      .slice(0, MOST_SENTENCES)
      .map(({ index: at, score }) => ({ id: idOf(at), text: textOf(at), score })),
    candidates: candidates.slice(0, MOST_CANDIDATES).map((candidate) => ({
      text: wordAnswer(readable, candidate, reading).text,
      sentence: idOf(candidate.sentence),
      found: candidate.found,
      score: candidate.score,
      shares: Object.entries(candidate.shares).map(([name, adds]) => ({ name, adds })),
    })),
    decision:
      decided === null
        ? null
        : { verdict: decided.verdict, sentence: idOf(decided.sentence), confidence: decided.confidence },
    confidence: confidenceIn(candidates, reading, readable),
    answer,
  };
  return { ...explained, why: whyOf(explained, isBroad) };
}

function confidenceIn(
  candidates: readonly ScoredCandidate[],
  reading: QuestionReading,
  { index }: ReadableBriefing,
): Explanation['confidence'] {
  const features = confidenceFeatures(candidates, reading, index);
  if (features === null) return null;
  return {
    value: judgeConfidence(candidates, reading, index),
    least: ANSWER_WEIGHTS.leastConfidence,
    shares: sharesOf(features, ANSWER_WEIGHTS.confidence).filter(({ name }) => name !== 'bias'),
  };
}

/** What adds or takes most. */
function sharesOf(features: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): Share[] {
  return Object.entries(features)
    .map(([name, value]) => ({ name, adds: value * (weights[name] ?? 0) }))
    .filter(({ adds }) => Math.abs(adds) >= 0.05)
    .sort((one, other) => Math.abs(other.adds) - Math.abs(one.adds))
    .slice(0, MOST_SHARES);
}

function whyOf(
  { answer, candidates, decision, confidence, sentences, reading }: Omit<Explanation, 'why'>,
  isBroad: boolean,
): string {
  if (isBroad) return 'the briefing found it, without a look at the sentences';
  if (answer.status === 'answered') {
    if (reading.wanted === 'yes-no')
      return decision === null || answer.evidence[0]?.sentence !== decision.sentence
        ? 'the clause tells how the matter stands'
        : `the clause tells of what is asked, and says ${decision.verdict}`;
    const [best, next] = candidates;
    const lead =
      best === undefined || next === undefined
        ? 'the only candidate'
        : `ahead by ${(best.score - next.score).toFixed(2)}`;
    return `the best candidate, ${lead}, and sure enough`;
  }
  if (answer.premise !== undefined) return 'the article shows that what the question takes for granted is not so';
  if (sentences.length === 0) return 'no sentence shares a word with the question';
  if (reading.wanted === 'yes-no') return 'no clause is sure enough to decide it';
  if (candidates.length === 0) return 'no phrase of the sentences read is of the kind asked for';
  return confidence !== null && confidence.value < confidence.least
    ? 'the best candidate is not sure enough'
    : 'the best candidate speaks of another office or speaker than the one asked about';
}
