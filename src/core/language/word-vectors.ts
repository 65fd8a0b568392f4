import { indexWords, type WordIndex } from './word-index.ts';
import table from './word-vector-table.json' with { type: 'json' };

/** How many numbers a vector has. */
const { dimensions } = table;

/** Decoded when they are first asked for, in about 20 ms. */
let decoded: { index: WordIndex; numbers: Int8Array; lengths: Float32Array } | null = null;

function decode(): NonNullable<typeof decoded> {
  const index = indexWords(table.words);
  const numbers = decodeNumbers(table.vectors, index.size * dimensions);
  // The module lives as long as the process, and would keep 2.5 MB that nothing needs any more.
  table.vectors = '';
  const lengths = Float32Array.from({ length: index.size }, (_, place) => {
    let sum = 0;
    for (let at = place * dimensions; at < (place + 1) * dimensions; at += 1) sum += (numbers[at] ?? 0) ** 2;
    return Math.sqrt(sum);
  });
  return { index, numbers, lengths };
}

/** Characters of base64 that are decoded at once; of each four come three bytes. */
const PIECE = 2 ** 14;

/** Decodes piece by piece: decoded whole, the string between would take as much memory again. */
function decodeNumbers(base64: string, count: number): Int8Array {
  const numbers = new Int8Array(count);
  let at = 0;
  for (let start = 0; start < base64.length; start += PIECE) {
    const bytes = atob(base64.slice(start, start + PIECE));
    for (let from = 0; from < bytes.length; from += 1) numbers[at++] = bytes.charCodeAt(from);
  }
  return numbers;
}

/** The place of a word (in lower case) in the table, by how common it is, or -1. */
export function vectorPlaceOf(word: string): number {
  decoded ??= decode();
  return decoded.index.placeOf(word);
}

/** How alike in meaning two words of the table are, by their places: the cosine of their vectors; 0 for -1. */
export function likenessBetween(one: number, other: number): number {
  if (one === -1 || other === -1) return 0;
  if (one === other) return 1;
  decoded ??= decode();
  const { numbers, lengths } = decoded;
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1)
    sum += (numbers[one * dimensions + at] ?? 0) * (numbers[other * dimensions + at] ?? 0);
  return sum / ((lengths[one] ?? 1) * (lengths[other] ?? 1) || 1);
}

/** How rare a word is in English, 0 for the commonest to 1 for one that the table does not know. */
export function rarityOf(word: string): number {
  decoded ??= decode();
  const { index } = decoded;
  const place = index.placeOf(word);
  return place === -1 ? 1 : Math.log(place + 1) / Math.log(index.size + 1);
}

/** How many numbers `copyVector` gives. */
export const VECTOR_LENGTH = dimensions;
/** Vectors are given at this length, so that their numbers are about as great as those beside them. */
const GIVEN_LENGTH = 3;

/** Writes the vector of the word at a place of the table into `into` from `at` on; nothing for -1. */
export function copyVector(place: number, into: Float32Array, at: number): void {
  if (place === -1) return;
  decoded ??= decode();
  const { numbers, lengths } = decoded;
  const scale = GIVEN_LENGTH / (lengths[place] ?? 1);
  for (let number = 0; number < dimensions; number += 1)
    into[at + number] = scale * (numbers[place * dimensions + number] ?? 0);
}
