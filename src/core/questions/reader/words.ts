import { copyVector, VECTOR_LENGTH } from '../../language/word-vectors.ts';
import { emptyRows, type Rows } from './layers.ts';
import type { ToldWord } from './tell.ts';
import { weightsOf } from './weights.ts';

/** Copies the row `row` of a learnt table into `into` from `at` on; gives where it ends. */
export function copyRow(table: string, row: number, into: Float32Array, at: number): number {
  const { columns, values } = weightsOf(table);
  into.set(values.subarray(row * columns, (row + 1) * columns), at);
  return at + columns;
}

/** A row for each word: what it means, its part of speech, the kind of name where `withEntities`, and its marks. */
export function wordRows(words: readonly ToldWord[], withEntities: boolean): Rows {
  const marks = words[0]?.marks.length ?? 0;
  const entities = withEntities ? weightsOf('ent.weight').columns : 0;
  const parts = weightsOf('pos.weight').columns;
  const rows = emptyRows(words.length, VECTOR_LENGTH + parts + entities + marks);
  words.forEach((word, at) => {
    const from = at * rows.width;
    copyVector(word.place, rows.values, from);
    let end = copyRow('pos.weight', word.part, rows.values, from + VECTOR_LENGTH);
    if (withEntities) end = copyRow('ent.weight', word.entity, rows.values, end);
    rows.values.set(word.marks, end);
  });
  return rows;
}
