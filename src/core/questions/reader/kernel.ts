import { z } from 'zod';
import code from './kernel.json' with { type: 'json' };

/** Rows of numbers in the kernel's memory. */
export interface Rows {
  count: number;
  /** How many numbers of a row count. */
  width: number;
  /** How many there are from one row to the next: those behind `width` are 0. */
  stride: number;
  /** The first byte. */
  pointer: number;
}

const PAGE = 65_536;
/** The bytes of a number. */
export const BYTES = 4;
const LANES = 8;
/** The numbers of a row, filled up. */
const strideOf = (width: number): number => Math.ceil(width / LANES) * LANES;
/** Rows are multiplied two at once. */
const evenly = (count: number): number => count + (count % 2);

/** What is used of WebAssembly, which every JavaScript engine has and the language's types leave out. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

const run = z.custom<(...values: number[]) => void>((value) => typeof value === 'function');
const exportsSchema = z.object({
  memory: z.custom<{ buffer: ArrayBuffer; grow: (pages: number) => number }>((value) => typeof value === 'object'),
  quantise: run,
  multiply: run,
  compare: run,
  gather: run,
  mix: run,
  normalise: run,
  convolve: run,
  admit: run,
  share: run,
  score: run,
});
type Kernel = z.infer<typeof exportsSchema>;

let made: Kernel | null = null;
/** The first byte behind what is kept for all time, and behind all that is taken. */
let kept = 0;
let taken = 0;

/** `kernel.wat`, made ready when something is first read. */
export function kernel(): Kernel {
  if (made !== null) return made;
  const bytes = Uint8Array.from(atob(code.bytes), (byte) => byte.charCodeAt(0));
  made = exportsSchema.parse(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports);
  return made;
}

function takeBytes(bytes: number): number {
  const { memory } = kernel();
  const pointer = taken;
  taken += Math.ceil(bytes / (LANES * BYTES)) * LANES * BYTES;
  const lacking = taken - memory.buffer.byteLength;
  if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
  return pointer;
}

/** Keeps all that is taken from now until `work` is done, whose result it gives, for all time. Only between two works. */
export function keeping<Result>(work: () => Result): Result {
  taken = kept;
  const result = work();
  kept = taken;
  return result;
}

/** Does `work`, and gives back the memory that it took: its rows mean nothing afterwards. */
export function working<Result>(work: () => Result): Result {
  const before = taken;
  taken = Math.max(taken, kept);
  try {
    return work();
  } finally {
    taken = before;
  }
}

/** Room for rows, whatever stands there. */
export function take(count: number, width: number): Rows {
  const stride = strideOf(width);
  return { count, width, stride, pointer: takeBytes(evenly(count) * stride * BYTES) };
}

/** The numbers of rows, `stride` a row, to read and to change. Taking more memory ends them. */
export const numbersOf = ({ count, stride, pointer }: Rows): Float32Array =>
  new Float32Array(kernel().memory.buffer, pointer, count * stride);

/** Rows with these numbers, `width` for each. */
export function takeCopy(values: Float32Array, width: number): Rows {
  const rows = take(values.length / width, width);
  const numbers = numbersOf(rows);
  if (rows.stride === width) {
    numbers.set(values);
    return rows;
  }
  numbers.fill(0);
  for (let row = 0; row < rows.count; row += 1)
    numbers.set(values.subarray(row * width, (row + 1) * width), row * rows.stride);
  return rows;
}

/** Whole numbers in the kernel's memory: the first byte. */
export function takeWhole(values: readonly number[]): number {
  const pointer = takeBytes(values.length * BYTES);
  new Int32Array(kernel().memory.buffer, pointer, values.length).set(values);
  return pointer;
}

/** A copy of the numbers of rows, `width` for each, to be kept outside. */
export function copyOf(rows: Rows): Float32Array {
  const { count, width, stride } = rows;
  const numbers = numbersOf(rows);
  if (stride === width) return numbers.slice();
  const copy = new Float32Array(count * width);
  for (let row = 0; row < count; row += 1) copy.set(numbers.subarray(row * stride, row * stride + width), row * width);
  return copy;
}

/** A matrix of bytes to multiply with, each row with its scale, and what is added to each result. */
export interface Layer {
  /** The first byte of the matrix, `stride` bytes a row. */
  bytes: number;
  stride: number;
  scales: Rows;
  bias: Rows;
  results: number;
}

/**
 * Takes a matrix of `columns` bytes a row, a scale and an addend for each row.
 *
 * Exact up to 1,000 columns: a number of the rows multiplied counts at most 16,383 then, a byte 127.
 */
export function takeLayer(matrix: Int8Array, columns: number, scales: Float32Array, bias: Float32Array): Layer {
  const results = scales.length;
  const stride = strideOf(columns);
  const size = strideOf(results) * stride;
  const bytes = takeBytes(size);
  const learnt = { scales: takeCopy(scales, results), bias: takeCopy(bias, results) };
  const view = new Int8Array(kernel().memory.buffer, bytes, size).fill(0);
  for (let row = 0; row < results; row += 1)
    view.set(matrix.subarray(row * columns, (row + 1) * columns), row * stride);
  return { bytes, stride, ...learnt, results };
}

/** Each row times each row of the layer's matrix, with its bias; at least `floor` where that is given. */
export function multiply(rows: Rows, layer: Layer, floor = -Infinity): Rows {
  if (rows.stride !== layer.stride) throw new RangeError(`Rows of ${rows.width} numbers do not fit the layer.`);
  const out = take(rows.count, layer.results);
  return working(() => {
    const { quantise, multiply: run } = kernel();
    const width = 2 * rows.stride;
    const whole = takeBytes(evenly(rows.count) * width);
    const scales = takeBytes(evenly(rows.count) * BYTES);
    quantise(rows.pointer, rows.count, rows.stride * BYTES, whole, scales);
    const { bytes, scales: columnScales, bias } = layer;
    run(
      whole,
      scales,
      rows.count,
      width,
      bytes,
      columnScales.stride,
      columnScales.pointer,
      bias.pointer,
      floor,
      out.pointer,
    );
    return out;
  });
}
