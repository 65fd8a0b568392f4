import type { AskedSentence } from '../ask-sentence.ts';
import type { EntityAt } from '../classify-candidate.ts';
import type { EncodedQuestion, HeldQuestion } from './encode-question.ts';
import { BYTES, copyOf, kernel, multiply, numbersOf, take, takeCopy, working, type Rows } from './kernel.ts';
import { compare, gather, readAround, share, sigmoid } from './layers.ts';
import { tellSentence, tellShared, type ToldWord } from './tell.ts';
import type { Weights } from './weights.ts';
import { takeWords } from './words.ts';

/** A sentence as one of the readers has read it with a question in mind: rows of numbers, one behind the other. */
export interface HeldSentence {
  weights: Weights;
  /** What each word says for a candidate that begins with it, ends with it, and (summed up to it) holds it. */
  begins: Float32Array;
  ends: Float32Array;
  holds: Float32Array;
  /** What the sentence says for all its candidates alike. */
  beside: Float32Array;
  /** How much likelier it is that it answers the question than that nothing does, whatever the candidate. */
  fit: number;
}

/** A sentence as each of the readers has read it. */
export type ReadSentence = readonly HeldSentence[];

/** The layers, with how far the words are apart that each looks at. */
const LAYERS = [
  ['conv.0', 1],
  ['conv.1', 2],
  ['conv.2', 4],
  ['conv.3', 1],
] as const;
/** Subtracted from how well a word of the question is met, before it is squeezed to between 0 and 1. */
const MET_WELL = 2;
const FLOOR = 0;
/** Reads a sentence with a question. Linear in the words of the sentence times those of the question. */
export function readSentence(asked: AskedSentence, question: EncodedQuestion, entityAt: EntityAt): ReadSentence {
  const told = tellSentence(asked, entityAt);
  const shared = tellShared(asked);
  return question.held.map((held) => working(() => read(told, shared, held)));
}

function read(told: readonly ToldWord[], shared: readonly number[], question: HeldQuestion): HeldSentence {
  const { weights } = question;
  const row = (values: ArrayLike<number>): Rows => takeCopy(Float32Array.from(values), values.length);
  const whole = row(question.whole);
  const words = multiply(takeWords(told, weights, true), weights.layer('sin'), FLOOR);
  const compared = compareWords(words, question);
  let rows = multiply(mix(words, compared.aligned, told), weights.layer('mix'), FLOOR);
  for (const [layer, apart] of LAYERS)
    rows = readAround(rows, weights.around(layer), multiply(whole, weights.layer(`${layer}.cond`)), apart);
  const most = mostOf(rows);
  const asks = copyOf(multiply(whole, weights.layer('qo')));
  const shares = copyOf(multiply(row(shared), weights.layer('osh')));
  const beside = copyOf(multiply(row(most), weights.layer('po')));
  const { covered, least } = meetingOf(compared.met, question.importance);
  const both = [...most, ...most.map((value, at) => value * (question.whole[at] ?? 0))];
  const fits = [
    multiply(row(both), weights.layer('sent')),
    multiply(row([...shared, covered, least]), weights.layer('sl')),
  ].map((fit) => numbersOf(fit)[0] ?? 0);
  return {
    weights,
    begins: copyOf(multiply(rows, weights.layer('f'))),
    ends: copyOf(multiply(rows, weights.layer('l'))),
    holds: summedUp(copyOf(multiply(rows, weights.layer('me'))), rows.width),
    beside: beside.map((value, at) => value + (asks[at] ?? 0) + (shares[at] ?? 0)),
    fit: fits.reduce((sum, fit) => sum + fit, -question.nothing),
  };
}

interface Compared {
  /** For each word of the sentence, what of the question it stands for. */
  aligned: Rows;
  /** For each word of the question, how well the sentence meets it, 0 to 1. */
  met: number[];
}

function compareWords(words: Rows, { words: asked, keys, weights }: HeldQuestion): Compared {
  const { width } = words;
  const from = multiply(words, weights.layer('al1'));
  const likeness = compare(from, takeCopy(keys, width));
  const numbers = numbersOf(likeness);
  const best = Array.from({ length: likeness.width }, () => -Infinity);
  for (let word = 0; word < words.count; word += 1) {
    const start = word * likeness.stride;
    for (let other = 0; other < best.length; other += 1)
      best[other] = Math.max(best[other] ?? 0, numbers[start + other] ?? 0);
  }
  const scale = 1 / Math.sqrt(width);
  share(likeness, scale);
  const met = best.map((like) => sigmoid(like * scale - MET_WELL));
  return { aligned: gather(likeness, takeCopy(asked, width)), met };
}

/** How much of the question is met, and how well that word of weight which is met least. */
function meetingOf(met: readonly number[], importance: Float32Array): { covered: number; least: number } {
  const top = importance.reduce((greatest, share) => Math.max(greatest, share), 0);
  let covered = 0;
  let least = Infinity;
  met.forEach((how, word) => {
    covered += how * (importance[word] ?? 0);
    least = Math.min(least, how + 1 - (importance[word] ?? 0) / top);
  });
  return { covered, least };
}

/** The words beside what they stand for in the question, and their marks. */
function mix(words: Rows, aligned: Rows, told: readonly ToldWord[]): Rows {
  const beside = 4 * words.width;
  const rows = take(words.count, beside + (told[0]?.marks.length ?? 0));
  const numbers = numbersOf(rows).fill(0);
  told.forEach(({ marks }, at) => numbers.set(marks, at * rows.stride + beside));
  kernel().mix(words.pointer, aligned.pointer, words.count, words.stride * BYTES, rows.pointer, rows.stride * BYTES);
  return rows;
}

/** The greatest of each number over all the words. */
function mostOf(rows: Rows): Float32Array {
  const { count, width, stride } = rows;
  const numbers = numbersOf(rows);
  const most = numbers.slice(0, width);
  for (let row = 1; row < count; row += 1)
    for (let at = 0; at < width; at += 1) most[at] = Math.max(most[at] ?? 0, numbers[row * stride + at] ?? 0);
  return most;
}

/** Row by row the sum of all rows before it, with one more row for the end. */
function summedUp(values: Float32Array, width: number): Float32Array {
  const sums = new Float32Array(values.length + width);
  for (let at = 0; at < values.length; at += 1) sums[width + at] = (sums[at] ?? 0) + (values[at] ?? 0);
  return sums;
}
