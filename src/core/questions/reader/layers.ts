import { BYTES, kernel, multiply, take, working, type Layer, type Rows } from './kernel.ts';

/** What is learnt of a layer that reads around each word. */
export interface AroundLayer {
  /** What numbers are scaled with and shifted by once they have mean 0 and deviation 1. */
  scale: Rows;
  shift: Rows;
  /** What a convolution multiplies each number with, a row for each place around the word, and adds to it. */
  filter: Rows;
  bias: Rows;
  /** Gives the news of each word, and behind it the gate. */
  gated: Layer;
}

/**
 * Adds to each word what the words around it tell: a convolution over each number by itself, then one over them all,
 * with a gate (Dauphin et al. 2017), once the numbers are normalised (Ba, Kiros and Hinton 2016). `told` is what the
 * question adds to each word; `apart` is how far the words around are from each other, so that few layers see a whole
 * sentence (Yu and Koltun 2016).
 */
export function readAround(rows: Rows, layer: AroundLayer, told: Rows, apart = 1): Rows {
  const { count, width, pointer } = rows;
  const out = take(count, width);
  return working(() => {
    const { normalise, convolve, admit } = kernel();
    const stride = rows.stride * BYTES;
    const even = take(count, width);
    normalise(pointer, count, stride, layer.scale.pointer, layer.shift.pointer, even.pointer);
    const around = take(count, width);
    const { pointer: weights, count: places } = layer.filter;
    convolve(even.pointer, count, stride, weights, places, apart, layer.bias.pointer, around.pointer);
    const { pointer: news } = multiply(around, layer.gated);
    admit(pointer, count, stride, news, told.pointer, out.pointer);
    return out;
  });
}

/** Makes of the numbers of each row shares by their exponents, which sum to 1, once each is multiplied with `scale`, which is above 0. */
export function share({ pointer, count, width, stride }: Rows, scale: number): void {
  kernel().share(pointer, count, width, stride * BYTES, scale);
}

/** For each row what of the others it stands for, given how like it is to each, a share for each that sum to 1. */
export function gather(shares: Rows, others: Rows): Rows {
  const out = take(shares.count, others.width);
  kernel().gather(
    shares.pointer,
    shares.stride * BYTES,
    shares.count,
    others.pointer,
    others.count,
    others.stride * BYTES,
    out.pointer,
  );
  return out;
}

/** How like each row is to each of the others: the sum of their products. */
export function compare(rows: Rows, others: Rows): Rows {
  const out = take(rows.count, others.count);
  kernel().compare(
    rows.pointer,
    rows.count,
    others.pointer,
    others.count,
    rows.stride * BYTES,
    out.pointer,
    out.stride * BYTES,
  );
  return out;
}

/** 1 / (1 + e^-value). */
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
