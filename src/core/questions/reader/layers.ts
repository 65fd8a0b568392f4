import { multiply } from './kernel.ts';
import { layerOf, weightsOf } from './weights.ts';

/** A row of numbers for each word, one behind the other. */
export interface Rows {
  count: number;
  width: number;
  values: Float32Array;
}

export const emptyRows = (count: number, width: number): Rows => ({
  count,
  width,
  values: new Float32Array(count * width),
});

/** `rows` times the learnt matrix `name`, with its bias where it has one. */
export function linear(rows: Rows, name: string): Rows {
  const { weights, bias, results } = layerOf(name);
  const out = emptyRows(rows.count, results);
  multiply(rows.values, rows.width, weights, bias, results, out.values);
  return out;
}

/** Sets what is below nothing to nothing. Changes the rows. */
export function relu(rows: Rows): Rows {
  const { values } = rows;
  for (let at = 0; at < values.length; at += 1) if ((values[at] ?? 0) < 0) values[at] = 0;
  return rows;
}

/** From so far from 0 on, to either side, a sigmoid is as good as 0 or 1. */
const FLAT = 12;
const STEPS = 256;
/** What is read off the table is off by less than 1e-6, as it is straight between two steps. */
const SIGMOIDS = Float64Array.from({ length: 2 * FLAT * STEPS + 2 }, (_, at) => 1 / (1 + Math.exp(FLAT - at / STEPS)));

/** 1 / (1 + e^-value), from a table: a sentence asks for some ten thousand. */
export function sigmoid(value: number): number {
  if (value >= FLAT) return 1;
  if (value <= -FLAT) return 0;
  const place = (value + FLAT) * STEPS;
  const at = Math.trunc(place);
  const below = SIGMOIDS[at] ?? 0;
  return below + (place - at) * ((SIGMOIDS[at + 1] ?? 0) - below);
}

/** The weights that numbers have by the exponent of each; they sum to 1. Changes the numbers. */
export function softmax(values: Float32Array): Float32Array {
  let top = -Infinity;
  for (const value of values) top = Math.max(top, value);
  let whole = 0;
  for (let at = 0; at < values.length; at += 1) {
    const mass = Math.exp((values[at] ?? 0) - top);
    values[at] = mass;
    whole += mass;
  }
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / whole;
  return values;
}

const TINY = 1e-5;

/** Each row scaled to mean 0 and deviation 1, then as it was learnt (Ba, Kiros and Hinton 2016). */
function normalise({ count, width, values }: Rows, name: string): Rows {
  const scale = weightsOf(`${name}.weight`).values;
  const shift = weightsOf(`${name}.bias`).values;
  const out = emptyRows(count, width);
  for (let row = 0; row < count; row += 1) {
    const from = row * width;
    let sum = 0;
    for (let at = 0; at < width; at += 1) sum += values[from + at] ?? 0;
    const mean = sum / width;
    let squares = 0;
    for (let at = 0; at < width; at += 1) squares += ((values[from + at] ?? 0) - mean) ** 2;
    const deviation = Math.sqrt(squares / width + TINY);
    for (let at = 0; at < width; at += 1)
      out.values[from + at] = (((values[from + at] ?? 0) - mean) / deviation) * (scale[at] ?? 0) + (shift[at] ?? 0);
  }
  return out;
}

const kernels = new Map<string, Float32Array[]>();

/** What a convolution multiplies each number with, by the place around the word. */
function kernelOf(name: string): Float32Array[] {
  const known = kernels.get(name);
  if (known !== undefined) return known;
  const { rows, columns, values } = weightsOf(name);
  const kernel = Array.from({ length: columns }, (_, place) =>
    Float32Array.from({ length: rows }, (__, at) => values[at * columns + place] ?? 0),
  );
  kernels.set(name, kernel);
  return kernel;
}

/**
 * Adds to each word what the words around it tell: a convolution over each number by itself, then one over them all,
 * with a gate (Dauphin et al. 2017). `told` is what the question adds to each word, null where nothing; `apart` is how far
 * the words around are from each other, so that few layers see a whole sentence (Yu and Koltun 2016).
 */
export function readAround(rows: Rows, name: string, told: Float32Array | null, apart = 1): Rows {
  const { count, width } = rows;
  const around = emptyRows(count, width);
  const { values } = normalise(rows, `${name}.n`);
  const kernel = kernelOf(`${name}.dw.weight`);
  const bias = weightsOf(`${name}.dw.bias`).values;
  const reach = (kernel.length - 1) / 2;
  for (let row = 0; row < count; row += 1) {
    const into = row * width;
    around.values.set(bias, into);
    for (let place = -reach; place <= reach; place += 1) {
      const near = row + place * apart;
      const weights = kernel[place + reach];
      if (near < 0 || near >= count || weights === undefined) continue;
      const from = near * width;
      for (let at = 0; at < width; at += 1)
        around.values[into + at] = (around.values[into + at] ?? 0) + (values[from + at] ?? 0) * (weights[at] ?? 0);
    }
  }
  const gated = linear(around, `${name}.pw`);
  const out = emptyRows(count, width);
  for (let row = 0; row < count; row += 1) {
    for (let at = 0; at < width; at += 1) {
      const value = (gated.values[row * 2 * width + at] ?? 0) + (told?.[at] ?? 0);
      const gate = (gated.values[row * 2 * width + width + at] ?? 0) + (told?.[width + at] ?? 0);
      out.values[row * width + at] = (rows.values[row * width + at] ?? 0) + value * sigmoid(gate);
    }
  }
  return out;
}
