import { z } from 'zod';
import { keep, type Kept } from './kernel.ts';
import learnt from './reader-weights.json' with { type: 'json' };

/** A matrix of learnt numbers, row by row; a vector is a matrix of one row. */
export interface Matrix {
  rows: number;
  columns: number;
  values: Float32Array;
}

/** A learnt matrix with its bias, ready to be multiplied with. */
export interface Layer {
  weights: Kept;
  bias: Kept;
  /** How many numbers come out. */
  results: number;
}

const storedSchema = z.record(
  z.string(),
  z.object({ rows: z.int().positive(), columns: z.int().positive(), scales: z.string(), bytes: z.string() }),
);

let stored: z.infer<typeof storedSchema> | null = null;
const matrices = new Map<string, Matrix>();
const layers = new Map<string, Layer>();

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));

/** A row is stored as bytes with one scale, so that a weight is off by at most half of 1/127 of the row's greatest. */
function decode(name: string): Matrix | null {
  stored ??= storedSchema.parse(learnt);
  const found = stored[name];
  if (found === undefined) return null;
  const { rows, columns, scales, bytes } = found;
  const scaleOf = new Float32Array(bytesOf(scales).buffer);
  const numbers = new Int8Array(bytesOf(bytes).buffer);
  const values = Float32Array.from(numbers, (byte, at) => byte * (scaleOf[Math.floor(at / columns)] ?? 0));
  return { rows, columns, values };
}

function decoded(name: string): Matrix {
  const matrix = decode(name);
  if (matrix === null) throw new RangeError(`The reader has no weights called ${name}: see scripts/learn.`);
  return matrix;
}

/** A learnt matrix by the name that the learning script gives it. Throws where there is none. */
export function weightsOf(name: string): Matrix {
  const known = matrices.get(name);
  if (known !== undefined) return known;
  const matrix = decoded(name);
  matrices.set(name, matrix);
  return matrix;
}

/** The layer `name`: its weights, and its bias where it has one. The kernel alone keeps their numbers. */
export function layerOf(name: string): Layer {
  const known = layers.get(name);
  if (known !== undefined) return known;
  const { rows, columns, values } = decoded(`${name}.weight`);
  const bias = decode(`${name}.bias`)?.values ?? new Float32Array(rows);
  const layer = { weights: keep(values, columns), bias: keep(bias, rows), results: rows };
  layers.set(name, layer);
  return layer;
}
