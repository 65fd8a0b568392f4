import { copyVector, VECTOR_LENGTH } from '../../language/word-vectors.ts';
import { numbersOf, take, type Rows } from './kernel.ts';
import type { ToldWord } from './tell.ts';
import type { Matrix, Weights } from './weights.ts';

/** Copies the row `row` of a learnt table into `into` from `at` on; gives where it ends. */
export function copyRow({ columns, values }: Matrix, row: number, into: Float32Array, at: number): number {
  into.set(values.subarray(row * columns, (row + 1) * columns), at);
  return at + columns;
}

/** A row for each word: what it means, its part of speech, the kind of name where `withEntities`, and its marks. */
export function takeWords(words: readonly ToldWord[], weights: Weights, withEntities: boolean): Rows {
  const parts = weights.table('pos.weight');
  const entities = withEntities ? weights.table('ent.weight') : null;
  const marks = words[0]?.marks.length ?? 0;
  const rows = take(words.length, VECTOR_LENGTH + parts.columns + (entities?.columns ?? 0) + marks);
  const numbers = numbersOf(rows).fill(0);
  words.forEach((word, at) => {
    const from = at * rows.stride;
    copyVector(word.place, numbers, from);
    let end = copyRow(parts, word.part, numbers, from + VECTOR_LENGTH);
    if (entities !== null) end = copyRow(entities, word.entity, numbers, end);
    numbers.set(word.marks, end);
  });
  return rows;
}
