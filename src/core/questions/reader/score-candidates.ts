import type { AskedSentence } from '../ask-sentence.ts';
import type { ScoredCandidate, WeighedCandidate } from '../candidate.ts';
import { CANDIDATE_CLASSES, type EntityAt } from '../classify-candidate.ts';
import type { Span } from '../spans.ts';
import type { EncodedQuestion } from './encode-question.ts';
import { emptyRows, linear, type Rows } from './layers.ts';
import type { ReadSentence } from './read-sentence.ts';
import { tellCandidate } from './tell.ts';
import { weightsOf } from './weights.ts';

/**
 * Gives each of a sentence's candidates the score that it is the answer: how much likelier it is, as the logarithm, than
 * that nothing of the article is.
 */
export function scoreCandidates(
  candidates: readonly WeighedCandidate[],
  asked: AskedSentence,
  sentence: ReadSentence,
  question: EncodedQuestion,
  entityAt: EntityAt,
): ScoredCandidate[] {
  if (candidates.length === 0) return [];
  const told = candidates.map((candidate) => tellCandidate(candidate, asked, entityAt));
  const rows = rowsOf(told.map(({ features }) => features));
  const weighed = linear(rows, 'o1');
  const plain = linear(rows, 'lin').values;
  return candidates.map((candidate, at) => {
    const score = scorerOf(sentence, told[at]?.class ?? 0, weighed.values.subarray(at * weighed.width));
    const words = score(candidate.first, candidate.last);
    return withShares(candidate, { words, features: plain[at] ?? 0 }, sentence, question);
  });
}

/** The same for stretches that have no features: what their words alone say for them. */
export function scoreSpans(
  spans: readonly Span[],
  sentence: ReadSentence,
  question: EncodedQuestion,
): (Span & { words: number; score: number })[] {
  const score = scorerOf(sentence, CANDIDATE_CLASSES.length, null);
  return spans.map(({ first, last }) => {
    const words = score(first, last);
    return { first, last, words, score: words + sentence.fit - question.nothing };
  });
}

/** The candidate with its score and what it is made of. */
export function withShares(
  candidate: WeighedCandidate,
  { words, features }: Pick<ScoredCandidate['shares'], 'words' | 'features'>,
  { fit }: ReadSentence,
  { nothing, defines }: EncodedQuestion,
): ScoredCandidate {
  const shares = { words, features, sentence: fit - nothing, grammar: grammarOf(candidate, defines) };
  return { ...candidate, score: shares.words + shares.features + shares.sentence + shares.grammar, shares };
}

/** What a candidate that fills the place asked for, and is of the kind asked for, has before the others. */
const IN_PLACE = 0.7;
/** The same to "who is …", where the sentence says it in so many words. */
const DEFINED = 5;
/** What is taken from one whose clause tells of another time or certainty than the question asks about. */
const OTHER_STATUS = 3;
/** What is taken from one of another kind. */
const OTHER_KIND = 1;
/** What is taken from a stretch that no construction found, where one fills the place asked for by another. */
const DISPLACED = 1.2;
/** A clause that leaves open how it stands fits by half. */
const OPEN_STATUS = 0.5;
const FITTING_KIND = 0.5;

/**
 * What no text has to teach: that a plan is no deed, and that who is asked for stands where the question leaves a gap.
 * It keeps the reader from trading one for the other where its texts say too little of it.
 */
function grammarOf({ features, kind, structure }: WeighedCandidate, defines: boolean): number {
  const otherKind = OTHER_KIND * (Math.max(0, FITTING_KIND - kind) / FITTING_KIND);
  const inPlace = (defines ? DEFINED : IN_PLACE) * (features.both ?? 0);
  // Who somebody is stands beside anything that is told of them.
  if (defines) return inPlace - otherKind;
  const otherStatus = Math.max(0, OPEN_STATUS - (features.status ?? 0)) / OPEN_STATUS;
  const displaced = DISPLACED * (features.displaced ?? 0);
  return inPlace - displaced - otherKind - otherStatus * (structure > 0 ? OTHER_STATUS : OTHER_STATUS / 2);
}

function rowsOf(numbers: readonly (readonly number[])[]): Rows {
  const width = numbers[0]?.length ?? 0;
  const rows = emptyRows(numbers.length, width);
  numbers.forEach((row, at) => rows.values.set(row, at * width));
  return rows;
}

/** What the words of a stretch of the sentence say for it, by its class and what its features add to each number. */
function scorerOf(
  { begins, ends, holds, beside }: ReadSentence,
  place: number,
  own: Float32Array | null,
): (first: number, last: number) => number {
  const { width } = begins;
  const same = Float32Array.from(beside);
  const { values: classes } = weightsOf('cls.weight');
  for (let at = 0; at < width; at += 1)
    same[at] = (same[at] ?? 0) + (classes[place * width + at] ?? 0) + (own?.[at] ?? 0);
  const { values: lengths, rows } = weightsOf('len.weight');
  const { values: weights } = weightsOf('o2.weight');
  const bias = weightsOf('o2.bias').values[0] ?? 0;
  return (first, last) => {
    const count = last - first + 1;
    const length = Math.min(count, rows - 1) * width;
    let score = bias;
    for (let at = 0; at < width; at += 1) {
      const held = (holds.values[(last + 1) * width + at] ?? 0) - (holds.values[first * width + at] ?? 0);
      const sum =
        (begins.values[first * width + at] ?? 0) +
        (ends.values[last * width + at] ?? 0) +
        held / count +
        (same[at] ?? 0) +
        (lengths[length + at] ?? 0);
      if (sum > 0) score += sum * (weights[at] ?? 0);
    }
    return score;
  };
}
