import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyOf,
  kernel,
  keeping,
  multiply,
  numbersOf,
  take,
  takeCopy,
  takeLayer,
  takeWhole,
  working,
} from '../../../../src/core/questions/reader/kernel.ts';

const number = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 250);
const byte = fc.integer({ min: -127, max: 127 });
const many = <Kind>(one: fc.Arbitrary<Kind>, count: number): fc.Arbitrary<Kind[]> =>
  fc.array(one, { minLength: count, maxLength: count });
/** Rows of a whole number of lanes, as those are that the reader's layers work on. */
const wide = fc.integer({ min: 1, max: 6 }).map((lanes) => lanes * 8);
const BYTES = 4;

describe('the kernel of the reader', () => {
  it('multiplies as plain sums do, whatever the widths', () => {
    const products = fc
      .record({
        count: fc.integer({ min: 0, max: 9 }),
        width: fc.integer({ min: 1, max: 70 }),
        results: fc.integer({ min: 1, max: 21 }),
      })
      .chain(({ count, width, results }) =>
        fc.record({
          width: fc.constant(width),
          results: fc.constant(results),
          rows: many(number, count * width),
          matrix: many(byte, results * width),
          scales: many(fc.integer({ min: 1, max: 100 }), results),
          bias: many(number, results),
          floor: fc.constantFrom(-Infinity, 0),
        }),
      );
    fc.assert(
      fc.property(products, ({ width, results, rows, matrix, scales, bias, floor }) => {
        const scaleOf = Float32Array.from(scales, (scale) => scale / 10_000);
        const found = working(() => {
          const layer = takeLayer(Int8Array.from(matrix), width, scaleOf, Float32Array.from(bias));
          return copyOf(multiply(takeCopy(Float32Array.from(rows), width), layer, floor));
        });
        expect(found).toHaveLength((rows.length / width) * results);
        found.forEach((value, at) => {
          const [row, column] = [Math.floor(at / results), at % results];
          let sum = 0;
          for (let place = 0; place < width; place += 1)
            sum += (rows[row * width + place] ?? 0) * (matrix[column * width + place] ?? 0);
          expect(value).toBeCloseTo(Math.max(floor, sum * (scaleOf[column] ?? 0) + (bias[column] ?? 0)), 2);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('multiplies exactly with the greatest rows and bytes that a layer may have', () => {
    const width = 1000;
    const [found] = working(() => {
      const layer = takeLayer(new Int8Array(width).fill(-127), width, Float32Array.of(1), Float32Array.of(0));
      return copyOf(multiply(takeCopy(new Float32Array(width).fill(2), width), layer));
    });
    expect(found).toBeCloseTo(-127 * 2 * width, 0);
  });

  it('refuses rows that do not fit the layer', () => {
    expect(() =>
      working(() => multiply(take(1, 9), takeLayer(new Int8Array(8), 8, new Float32Array(1), new Float32Array(1)))),
    ).toThrow(new RangeError('Rows of 9 numbers do not fit the layer.'));
  });

  it('keeps what it keeps while it works on far more than fits its first memory', () => {
    const layer = keeping(() =>
      takeLayer(Int8Array.of(1, 2, 3, 4, 5, 6), 3, Float32Array.of(1, 1), Float32Array.of(10, 20)),
    );
    const last = working(() => copyOf(multiply(takeCopy(new Float32Array(3 * 50_000).fill(1), 3), layer)).slice(-2));
    expect([...last]).toEqual([16, 35]);
    expect([...working(() => copyOf(multiply(takeCopy(Float32Array.of(1, 0, 0), 3), layer)))]).toEqual([11, 24]);
  });

  it('uses the same memory for each work, also where one breaks off', () => {
    const start = (): number => working(() => take(3, 8).pointer);
    const first = start();
    expect(() =>
      working(() => {
        take(100, 8);
        throw new Error('broken off');
      }),
    ).toThrow('broken off');
    expect(start()).toBe(first);
  });

  it('compares rows, and gathers rows by shares, as plain sums do', () => {
    const pairs = fc
      .record({ count: fc.integer({ min: 1, max: 6 }), others: fc.integer({ min: 1, max: 11 }), width: wide })
      .chain(({ count, others, width }) =>
        fc.record({
          width: fc.constant(width),
          rows: many(number, count * width),
          others: many(number, others * width),
          shares: many(number, count * others),
        }),
      );
    fc.assert(
      fc.property(pairs, ({ width, rows, others, shares }) => {
        const otherCount = others.length / width;
        const { products, sums } = working(() => {
          const [one, two] = [rows, others].map((values) => takeCopy(Float32Array.from(values), width));
          const parts = takeCopy(Float32Array.from(shares), otherCount);
          const [pointer, other, stride] = [one?.pointer ?? 0, two?.pointer ?? 0, width * BYTES];
          const out = take(rows.length / width, otherCount);
          kernel().compare(pointer, out.count, other, otherCount, stride, out.pointer, out.stride * BYTES);
          const gathered = take(out.count, width);
          kernel().gather(parts.pointer, parts.stride * BYTES, out.count, other, otherCount, stride, gathered.pointer);
          return { products: copyOf(out), sums: copyOf(gathered) };
        });
        products.forEach((value, at) => {
          const [row, other] = [Math.floor(at / otherCount) * width, (at % otherCount) * width];
          let sum = 0;
          for (let place = 0; place < width; place += 1) sum += (rows[row + place] ?? 0) * (others[other + place] ?? 0);
          expect(value).toBeCloseTo(sum, 2);
        });
        sums.forEach((value, at) => {
          const [row, place] = [Math.floor(at / width), at % width];
          let sum = 0;
          for (let other = 0; other < otherCount; other += 1)
            sum += (shares[row * otherCount + other] ?? 0) * (others[other * width + place] ?? 0);
          expect(value).toBeCloseTo(sum, 2);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('makes of each row shares by the exponents of its numbers, however great those are', () => {
    const rows = fc.integer({ min: 1, max: 21 }).chain((width) =>
      fc.tuple(
        fc.constant(width),
        many(fc.oneof(number, fc.constantFrom(-1e6, 1e6, 0)), 3 * width),
        fc.integer({ min: 1, max: 1000 }).map((value) => value / 250),
      ),
    );
    fc.assert(
      fc.property(rows, ([width, values, factor]) => {
        const found = working(() => {
          const all = takeCopy(Float32Array.from(values), width);
          kernel().share(all.pointer, 3, width, all.stride * BYTES, factor);
          return copyOf(all);
        });
        for (const row of [0, 1, 2]) {
          const own = values.slice(row * width, (row + 1) * width).map((value) => value * factor);
          const masses = own.map((value) => Math.exp(value - Math.max(...own)));
          const whole = masses.reduce((sum, mass) => sum + mass, 0);
          masses.forEach((mass, at) => expect(found[row * width + at]).toBeCloseTo(mass / whole, 4));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts two rows beside each other with their product and how far they are apart', () => {
    const rows = working(() => {
      const [one, two] = [1, 3].map((value) => takeCopy(new Float32Array(8).fill(value), 8));
      const out = take(1, 35);
      numbersOf(out).fill(9);
      kernel().mix(one?.pointer ?? 0, two?.pointer ?? 0, 1, 8 * BYTES, out.pointer, out.stride * BYTES);
      return copyOf(out);
    });
    expect([...rows]).toEqual([1, 3, 3, 2].flatMap((value) => Array<number>(8).fill(value)).concat([9, 9, 9]));
  });

  it('normalises each row to mean 0 and deviation 1, then scales and shifts it', () => {
    fc.assert(
      fc.property(
        wide.chain((width) => many(number, 2 * width)),
        (values) => {
          const width = values.length / 2;
          const found = working(() => {
            const rows = takeCopy(Float32Array.from(values), width);
            const [scale, shift] = [2, 5].map((value) => takeCopy(new Float32Array(width).fill(value), width));
            const out = take(2, width);
            kernel().normalise(rows.pointer, 2, width * BYTES, scale?.pointer ?? 0, shift?.pointer ?? 0, out.pointer);
            return copyOf(out);
          });
          for (const row of [0, 1]) {
            const own = values.slice(row * width, (row + 1) * width);
            const mean = own.reduce((sum, value) => sum + value, 0) / width;
            const deviation = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width + 1e-5);
            own.forEach((value, at) =>
              expect(found[row * width + at]).toBeCloseTo(((value - mean) / deviation) * 2 + 5, 2),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads the rows around each row, as far apart as it is told, and none beyond the ends', () => {
    const around = fc.record({
      values: fc.integer({ min: 1, max: 9 }).chain((count) => many(number, count * 8)),
      weights: many(number, 5 * 8),
      bias: many(number, 8),
      apart: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(around, ({ values, weights, bias, apart }) => {
        const count = values.length / 8;
        const found = working(() => {
          const [rows, learnt, add] = [values, weights, bias].map((some) => takeCopy(Float32Array.from(some), 8));
          const out = take(count, 8);
          const [from, to] = [rows?.pointer ?? 0, out.pointer];
          kernel().convolve(from, count, 8 * BYTES, learnt?.pointer ?? 0, 5, apart, add?.pointer ?? 0, to);
          return copyOf(out);
        });
        found.forEach((value, at) => {
          let sum = bias[at % 8] ?? 0;
          for (let place = -2; place <= 2; place += 1)
            sum += (values[at + place * apart * 8] ?? 0) * (weights[(place + 2) * 8 + (at % 8)] ?? 0);
          expect(value).toBeCloseTo(sum, 2);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('lets through of the news what the sigmoid of the gate says, however great that is', () => {
    const gates = [-1e9, -90, -20, -3, -0.5, 0, 0.25, 7, 30, 89, 1e9, 1e-9, -1e-9, 2, 4, 12];
    const found = working(() => {
      const rows = takeCopy(new Float32Array(16).fill(10), 16);
      const news = takeCopy(Float32Array.from([...Array<number>(16).fill(3), ...gates]), 32);
      const told = takeCopy(
        Float32Array.from({ length: 32 }, (_, at) => (at < 16 ? 1 : 0)),
        32,
      );
      const out = take(1, 16);
      kernel().admit(rows.pointer, 1, 16 * BYTES, news.pointer, told.pointer, out.pointer);
      return copyOf(out);
    });
    gates.forEach((gate, at) => expect(found[at]).toBeCloseTo(10 + 4 / (1 + Math.exp(-gate)), 5));
  });

  it('scores a stretch by what begins, ends and stands in it, its length, and what is the same for all', () => {
    const sentences = fc.integer({ min: 1, max: 7 }).chain((count) =>
      fc.record({
        begins: many(number, count * 8),
        ends: many(number, count * 8),
        holds: many(number, (count + 1) * 8),
        same: many(number, 8),
        lengths: many(number, 4 * 8),
        learnt: many(number, 8),
        first: fc.integer({ min: 0, max: count - 1 }),
        more: fc.integer({ min: 0, max: count - 1 }),
      }),
    );
    fc.assert(
      fc.property(sentences, ({ begins, ends, holds, same, lengths, learnt, first, more }) => {
        const last = Math.min(first + more, begins.length / 8 - 1);
        const found = working(() => {
          const [b, e, h, s, l, w] = [begins, ends, holds, same, lengths, learnt].map(
            (values) => takeCopy(Float32Array.from(values), 8).pointer,
          );
          const out = take(1, 2);
          const spans = takeWhole([0, 0, first, last]);
          const stride = 8 * BYTES;
          kernel().score(spans, 2, b ?? 0, e ?? 0, h ?? 0, stride, s ?? 0, l ?? 0, 3, w ?? 0, 0.5, out.pointer);
          return copyOf(out)[1];
        });
        const count = last - first + 1;
        let score = 0.5;
        for (let at = 0; at < 8; at += 1) {
          const held = ((holds[(last + 1) * 8 + at] ?? 0) - (holds[first * 8 + at] ?? 0)) / count;
          const outer = (begins[first * 8 + at] ?? 0) + (ends[last * 8 + at] ?? 0);
          const length = lengths[Math.min(count, 3) * 8 + at] ?? 0;
          score += Math.max(0, outer + held + length + (same[at] ?? 0)) * (learnt[at] ?? 0);
        }
        expect(found).toBeCloseTo(score, 2);
      }),
      { numRuns: 60 },
    );
  });
});
