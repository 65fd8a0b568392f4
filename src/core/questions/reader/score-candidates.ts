import type { AskedSentence } from '../ask-sentence.ts';
import type { ScoredCandidate, WeighedCandidate } from '../candidate.ts';
import { CANDIDATE_CLASSES, type EntityAt } from '../classify-candidate.ts';
import type { Span } from '../spans.ts';
import type { EncodedQuestion } from './encode-question.ts';
import { BYTES, copyOf, kernel, multiply, numbersOf, take, takeCopy, takeWhole, working } from './kernel.ts';
import type { HeldSentence, ReadSentence } from './read-sentence.ts';
import { tellCandidate } from './tell.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Gives each of a sentence's candidates the score that it is the answer: how much likelier it is, as the logarithm, than
 * that nothing of the article is, in the mean of the readers.
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
  const features = told.map(({ features }) => features);
  const read = sentence.map((held) => {
    const { plain, added, width } = weighFeatures(features, held);
    const groups = candidates.map((span, at) => ({
      place: told[at]?.class ?? 0,
      added: added.subarray(at * width, (at + 1) * width),
      spans: [span],
    }));
    return { plain, words: scoresOf(held, groups) };
  });
  return candidates.map((candidate, at) => {
    const words = read.map((reader) => reader.words[at] ?? 0);
    const plain = read.map((reader) => reader.plain[at] ?? 0);
    return withShares(candidate, { words, features: plain }, sentence, question);
  });
}

/** What the features of each candidate say for it by themselves, and add to what its words say: `width` numbers each. */
function weighFeatures(
  features: readonly (readonly number[])[],
  { weights }: HeldSentence,
): { plain: Float32Array; added: Float32Array; width: number } {
  return working(() => {
    const rows = takeCopy(Float32Array.from(features.flat()), features[0]?.length ?? 0);
    const added = multiply(rows, weights.layer('o1'));
    return { plain: copyOf(multiply(rows, weights.layer('lin'))), added: copyOf(added), width: added.width };
  });
}

/** The same for stretches that have no features: what their words alone say for them. */
export function scoreSpans(
  spans: readonly Span[],
  sentence: ReadSentence,
): (Span & { words: readonly number[]; score: number })[] {
  const fit = mean(sentence.map((held) => held.fit));
  const read = sentence.map((held) => scoresOf(held, [{ place: CANDIDATE_CLASSES.length, added: null, spans }]));
  return spans.map(({ first, last }, at) => {
    const words = read.map((scores) => scores[at] ?? 0);
    return { first, last, words, score: mean(words) + fit };
  });
}

/** The candidate with its score and what it is made of; `said` is what each reader makes of its words and features. */
export function withShares(
  candidate: WeighedCandidate,
  said: Readonly<Record<'words' | 'features', readonly number[]>>,
  sentence: ReadSentence,
  { defines }: EncodedQuestion,
): ScoredCandidate {
  const grammar = grammarOf(candidate, defines);
  const byReader = sentence.map(({ fit }, at) => (said.words[at] ?? 0) + (said.features[at] ?? 0) + fit + grammar);
  const fit = mean(sentence.map((held) => held.fit));
  const shares = { words: mean(said.words), features: mean(said.features), sentence: fit, grammar };
  return { ...candidate, score: mean(byReader), byReader, shares };
}

/** What a candidate that fills the place asked for, and is of the kind asked for, has before the others. */
const IN_PLACE = 1.1;
/** The same to "who is …", where the sentence says it in so many words. */
const DEFINED = 6;
/** What is taken from one whose clause tells of another time or certainty than the question asks about. */
const OTHER_STATUS = 3;
/** What is taken from one of another kind. */
const OTHER_KIND = 1;
/** What is taken from a stretch that no construction found, where one fills the place asked for by another. */
const DISPLACED = 1.5;
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

/** Stretches of one class, and what features add to each of their numbers. */
interface SpanGroup {
  place: number;
  added: Float32Array | null;
  spans: readonly Span[];
}

/** What the words of each stretch of the sentence say for it, group by group. */
function scoresOf(held: HeldSentence, groups: readonly SpanGroup[]): number[] {
  return working(() => {
    const { weights, beside } = held;
    const width = beside.length;
    const placed = (values: Float32Array): number => takeCopy(values, width).pointer;
    const [begins, ends, holds] = [placed(held.begins), placed(held.ends), placed(held.holds)] as const;
    const { lengths, weights: learnt, bias } = weights.spans;
    const { values: classes } = weights.table('cls.weight');
    const spans = groups.flatMap((group) => group.spans);
    const places = takeWhole(spans.flatMap(({ first, last }) => [first, last]));
    const same = take(1, width);
    const out = take(1, spans.length);
    const numbers = numbersOf(same);
    let before = 0;
    for (const { place, added, spans: some } of groups) {
      for (let at = 0; at < width; at += 1)
        numbers[at] = (beside[at] ?? 0) + (classes[place * width + at] ?? 0) + (added === null ? 0 : (added[at] ?? 0));
      kernel().score(
        places + 2 * BYTES * before,
        some.length,
        begins,
        ends,
        holds,
        lengths.stride * BYTES,
        same.pointer,
        lengths.pointer,
        lengths.count - 1,
        learnt.pointer,
        bias,
        out.pointer + BYTES * before,
      );
      before += some.length;
    }
    return [...copyOf(out)];
  });
}
