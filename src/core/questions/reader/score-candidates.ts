import type { AskedSentence } from '../ask-sentence.ts';
import type { ScoredCandidate, WeighedCandidate } from '../candidate.ts';
import type { EntityAt } from '../classify-candidate.ts';
import type { EncodedQuestion } from './encode-question.ts';
import { emptyRows, linear, type Rows } from './layers.ts';
import { readSentence, type ReadSentence } from './read-sentence.ts';
import { tellCandidate, tellShared } from './tell.ts';
import { copyRow } from './words.ts';
import { weightsOf } from './weights.ts';

/**
 * Reads a sentence with the question and gives each of its candidates the score that it is the answer: how much likelier
 * it is, as the logarithm, than that nothing of the article is.
 */
export function scoreCandidates(
  candidates: readonly WeighedCandidate[],
  asked: AskedSentence,
  question: EncodedQuestion,
  entityAt: EntityAt,
): ScoredCandidate[] {
  if (candidates.length === 0) return [];
  const read = readSentence(asked, question, entityAt);
  const shared = tellShared(asked);
  const told = candidates.map((candidate) => tellCandidate(candidate, asked, entityAt));
  const rows = rowsOf(told.map(({ features }) => [...features, ...shared]));
  const weighed = linear(rows, 'o1');
  const plain = linear(rows, 'lin').values;
  return candidates.map((candidate, at) => {
    const own = weighed.values.subarray(at * weighed.width, (at + 1) * weighed.width);
    const shares = {
      words: spanScore(candidate, read, own, told[at]?.class ?? 0),
      features: plain[at] ?? 0,
      sentence: read.fit - question.nothing,
      grammar: grammarOf(candidate, question.defines),
    };
    return { ...candidate, score: shares.words + shares.features + shares.sentence + shares.grammar, shares };
  });
}

/** What a candidate that fills the place asked for, and is of the kind asked for, has before the others. */
const IN_PLACE = 0.7;
/** The same to "who is …", where the sentence says it in so many words. */
const DEFINED = 3;
/** What is taken from one whose clause tells of another time or certainty than the question asks about. */
const OTHER_STATUS = 3;
/** What is taken from one of another kind. */
const OTHER_KIND = 1;
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
  return inPlace - otherKind - otherStatus * (structure > 0 ? OTHER_STATUS : OTHER_STATUS / 2);
}

function rowsOf(numbers: readonly (readonly number[])[]): Rows {
  const width = numbers[0]?.length ?? 0;
  const rows = emptyRows(numbers.length, width);
  numbers.forEach((row, at) => rows.values.set(row, at * width));
  return rows;
}

function spanScore(
  { first, last }: WeighedCandidate,
  { begins, ends, holds, beside }: ReadSentence,
  own: Float32Array,
  place: number,
): number {
  const { width } = begins;
  const classRow = new Float32Array(width);
  copyRow('cls.weight', place, classRow, 0);
  const { values: weights } = weightsOf('o2.weight');
  let score = weightsOf('o2.bias').values[0] ?? 0;
  for (let at = 0; at < width; at += 1) {
    const held = (holds.values[(last + 1) * width + at] ?? 0) - (holds.values[first * width + at] ?? 0);
    const sum =
      (begins.values[first * width + at] ?? 0) +
      (ends.values[last * width + at] ?? 0) +
      held / (last - first + 1) +
      (beside[at] ?? 0) +
      (own[at] ?? 0) +
      (classRow[at] ?? 0);
    if (sum > 0) score += sum * (weights[at] ?? 0);
  }
  return score;
}
