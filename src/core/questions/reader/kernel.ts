import { z } from 'zod';
import code from './multiply.json' with { type: 'json' };

/** Numbers in the kernel's memory, row by row, each row filled up with zeros to a whole number of lanes. */
export interface Kept {
  pointer: number;
  /** How many rows there are, those of zeros at the end among them. */
  rows: number;
  /** Numbers from one row to the next. */
  stride: number;
}

const PAGE = 65_536;
const BYTES = 4;
const LANES = 4;
/** How many rows are multiplied at once. */
const ROWS = 2;
const whole = (count: number): number => Math.ceil(count / LANES) * LANES;

/** What is used of WebAssembly, which every JavaScript engine has and the language's types leave out. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

const exportsSchema = z.object({
  memory: z.custom<{ buffer: ArrayBuffer; grow: (pages: number) => number }>((value) => typeof value === 'object'),
  multiply: z.custom<(...values: number[]) => void>((value) => typeof value === 'function'),
});

/** `multiply.wat`, made ready when something is first read. */
let kernel: z.infer<typeof exportsSchema> | null = null;
/** The first byte behind what is kept. What is multiplied lies there for as long as that takes. */
let free = 0;
let numbers = new Float32Array();

function ready(): z.infer<typeof exportsSchema> {
  if (kernel !== null) return kernel;
  const bytes = Uint8Array.from(atob(code.bytes), (byte) => byte.charCodeAt(0));
  kernel = exportsSchema.parse(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports);
  numbers = new Float32Array(kernel.memory.buffer);
  return kernel;
}

function makeRoom(bytes: number): void {
  const { memory } = ready();
  const lacking = free + bytes - memory.buffer.byteLength;
  if (lacking <= 0) return;
  memory.grow(Math.ceil(lacking / PAGE));
  numbers = new Float32Array(memory.buffer);
}

/** Keeps rows of `columns` numbers each for all time: weights and their biases. */
export function keep(values: Float32Array, columns: number): Kept {
  const stride = whole(columns);
  const count = values.length / columns;
  const rows = whole(count);
  makeRoom(rows * stride * BYTES);
  const pointer = free;
  place(values, columns, stride, pointer);
  free += rows * stride * BYTES;
  return { pointer, rows, stride };
}

function place(values: Float32Array, columns: number, stride: number, pointer: number): void {
  const count = values.length / columns;
  const start = pointer / BYTES;
  if (stride === columns) {
    numbers.set(values, start);
    return;
  }
  for (let row = 0; row < count; row += 1) {
    numbers.set(values.subarray(row * columns, (row + 1) * columns), start + row * stride);
    numbers.fill(0, start + row * stride + columns, start + (row + 1) * stride);
  }
}

/**
 * Each row of `columns` numbers times each row of `weights`, with `bias` added: `results` numbers for each, written to
 * `into` one behind the other.
 */
export function multiply(
  values: Float32Array,
  columns: number,
  weights: Kept,
  bias: Kept,
  results: number,
  into: Float32Array,
): void {
  const count = values.length / columns;
  const even = ROWS * Math.ceil(count / ROWS);
  makeRoom(even * (weights.stride + weights.rows) * BYTES);
  const { multiply: run } = ready();
  const out = free + even * weights.stride * BYTES;
  place(values, columns, weights.stride, free);
  numbers.fill(0, free / BYTES + count * weights.stride, out / BYTES);
  run(free, even, weights.stride * BYTES, weights.pointer, weights.rows, bias.pointer, out);
  const start = out / BYTES;
  for (let row = 0; row < count; row += 1)
    into.set(numbers.subarray(start + row * weights.rows, start + row * weights.rows + results), row * results);
}
