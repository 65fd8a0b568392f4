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

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

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

/**
 * Adds to each word what the words around it tell: a convolution over each number by itself, then one over them all,
 * with a gate (Dauphin et al. 2017). `told` is what the question adds to each word, null where nothing.
 */
export function readAround(rows: Rows, name: string, told: Float32Array | null): Rows {
  const { count, width } = rows;
  const around = emptyRows(count, width);
  const { values } = normalise(rows, `${name}.n`);
  const kernel = weightsOf(`${name}.dw.weight`);
  const bias = weightsOf(`${name}.dw.bias`).values;
  const reach = (kernel.columns - 1) / 2;
  for (let row = 0; row < count; row += 1) {
    const first = Math.max(0, row - reach);
    const last = Math.min(count - 1, row + reach);
    for (let at = 0; at < width; at += 1) {
      let sum = bias[at] ?? 0;
      for (let near = first; near <= last; near += 1)
        sum += (values[near * width + at] ?? 0) * (kernel.values[at * kernel.columns + near - row + reach] ?? 0);
      around.values[row * width + at] = sum;
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
