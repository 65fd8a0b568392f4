import type { AskedSentence } from '../ask-sentence.ts';
import type { EntityAt } from '../classify-candidate.ts';
import type { EncodedQuestion } from './encode-question.ts';
import { emptyRows, linear, readAround, relu, sigmoid, softmax, type Rows } from './layers.ts';
import { tellSentence, tellShared, type ToldWord } from './tell.ts';
import { wordRows } from './words.ts';

/** A sentence read with a question in mind. */
export interface ReadSentence {
  /** What each word says for a candidate that begins with it, ends with it, and (summed up to it) holds it. */
  begins: Rows;
  ends: Rows;
  holds: Rows;
  /** What the sentence says for all its candidates alike. */
  beside: Float32Array;
  /** How well it fits the question, whatever the candidate. */
  fit: number;
}

/** The layers, with how far the words are apart that each looks at. */
const LAYERS = [
  ['conv.0', 1],
  ['conv.1', 2],
  ['conv.2', 4],
  ['conv.3', 1],
] as const;
/** Subtracted from how well a word of the question is met, before it is squeezed to between 0 and 1. */
const MET_WELL = 2;

/** Reads a sentence with a question. Linear in the words of the sentence times those of the question. */
export function readSentence(asked: AskedSentence, question: EncodedQuestion, entityAt: EntityAt): ReadSentence {
  const told = tellSentence(asked, entityAt);
  const words = relu(linear(wordRows(told, true), 'sin'));
  const compared = compare(words, question);
  let rows = relu(linear(mix(words, compared.aligned, told), 'mix'));
  for (const [layer, apart] of LAYERS)
    rows = readAround(rows, layer, linear(question.whole, `${layer}.cond`).values, apart);
  const most = mostOf(rows);
  const shared = Float32Array.from(tellShared(asked));
  const beside = linear(most, 'po').values;
  const asks = linear(question.whole, 'qo').values;
  const shares = linear({ count: 1, width: shared.length, values: shared }, 'osh').values;
  return {
    begins: linear(rows, 'f'),
    ends: linear(rows, 'l'),
    holds: summedUp(linear(rows, 'me')),
    beside: beside.map((value, at) => value + (asks[at] ?? 0) + (shares[at] ?? 0)),
    fit: fitOf(shared, most, question, compared),
  };
}

interface Compared {
  /** For each word of the sentence, what of the question it stands for. */
  aligned: Rows;
  /** For each word of the question, how well the sentence meets it, 0 to 1. */
  met: Float32Array;
}

function compare(words: Rows, { words: asked, keys }: EncodedQuestion): Compared {
  const { width } = words;
  const from = linear(words, 'al1');
  const aligned = emptyRows(words.count, width);
  const best = new Float32Array(asked.count).fill(-Infinity);
  const likeness = new Float32Array(asked.count);
  for (let word = 0; word < words.count; word += 1) {
    for (let other = 0; other < asked.count; other += 1) {
      let sum = 0;
      for (let at = 0; at < width; at += 1)
        sum += (from.values[word * width + at] ?? 0) * (keys.values[other * width + at] ?? 0);
      const like = sum / Math.sqrt(width);
      likeness[other] = like;
      if (like > (best[other] ?? 0)) best[other] = like;
    }
    softmax(likeness);
    for (let other = 0; other < asked.count; other += 1) {
      const share = likeness[other] ?? 0;
      for (let at = 0; at < width; at += 1)
        aligned.values[word * width + at] =
          (aligned.values[word * width + at] ?? 0) + share * (asked.values[other * width + at] ?? 0);
    }
  }
  return { aligned, met: best.map((like) => sigmoid(like - MET_WELL)) };
}

/** The words beside what they stand for in the question: each, both together, and how far they are apart. */
function mix(words: Rows, aligned: Rows, told: readonly ToldWord[]): Rows {
  const { count, width } = words;
  const rows = emptyRows(count, 4 * width + (told[0]?.marks.length ?? 0));
  for (let row = 0; row < count; row += 1) {
    const into = row * rows.width;
    for (let at = 0; at < width; at += 1) {
      const one = words.values[row * width + at] ?? 0;
      const other = aligned.values[row * width + at] ?? 0;
      rows.values[into + at] = one;
      rows.values[into + width + at] = other;
      rows.values[into + 2 * width + at] = one * other;
      rows.values[into + 3 * width + at] = Math.abs(one - other);
    }
    rows.values.set(told[row]?.marks ?? [], into + 4 * width);
  }
  return rows;
}

/** The greatest of each number over all the words. */
function mostOf({ count, width, values }: Rows): Rows {
  const most = { count: 1, width, values: new Float32Array(width).fill(-Infinity) };
  for (let row = 0; row < count; row += 1)
    for (let at = 0; at < width; at += 1)
      most.values[at] = Math.max(most.values[at] ?? 0, values[row * width + at] ?? 0);
  return most;
}

/** Row by row the sum of all rows before it, with one more row for the end. */
function summedUp({ count, width, values }: Rows): Rows {
  const sums = emptyRows(count + 1, width);
  for (let row = 0; row < count; row += 1)
    for (let at = 0; at < width; at += 1)
      sums.values[(row + 1) * width + at] = (sums.values[row * width + at] ?? 0) + (values[row * width + at] ?? 0);
  return sums;
}

function fitOf(shared: Float32Array, most: Rows, { whole, importance }: EncodedQuestion, { met }: Compared): number {
  const { width } = most;
  const both = { count: 1, width: 2 * width, values: new Float32Array(2 * width) };
  both.values.set(most.values);
  most.values.forEach((value, at) => (both.values[width + at] = value * (whole.values[at] ?? 0)));
  const top = importance.reduce((greatest, share) => Math.max(greatest, share), 0);
  let covered = 0;
  let least = Infinity;
  met.forEach((how, word) => {
    covered += how * (importance[word] ?? 0);
    least = Math.min(least, how + 1 - (importance[word] ?? 0) / top);
  });
  const told = Float32Array.from([...shared, covered, least]);
  return (
    (linear(both, 'sent').values[0] ?? 0) +
    (linear({ count: 1, width: told.length, values: told }, 'sl').values[0] ?? 0)
  );
}
