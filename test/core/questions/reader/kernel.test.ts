import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keep, multiply } from '../../../../src/core/questions/reader/kernel.ts';

const number = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 250);

/** Rows, a matrix with as many columns, and a bias for each of its rows. */
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
      rows: fc.array(number, { minLength: count * width, maxLength: count * width }),
      weights: fc.array(number, { minLength: results * width, maxLength: results * width }),
      bias: fc.array(number, { minLength: results, maxLength: results }),
    }),
  );

describe('the kernel of the reader', () => {
  it('multiplies as plain sums do, whatever the widths', () => {
    fc.assert(
      fc.property(products, ({ width, results, rows, weights, bias }) => {
        const count = rows.length / width;
        const into = new Float32Array(count * results);
        multiply(
          Float32Array.from(rows),
          width,
          keep(Float32Array.from(weights), width),
          keep(Float32Array.from(bias), results),
          results,
          into,
        );
        for (let row = 0; row < count; row += 1) {
          for (let column = 0; column < results; column += 1) {
            let sum = bias[column] ?? 0;
            for (let at = 0; at < width; at += 1)
              sum += (rows[row * width + at] ?? 0) * (weights[column * width + at] ?? 0);
            expect(into[row * results + column]).toBeCloseTo(sum, 2);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what it keeps while it multiplies far more than fits its first memory', () => {
    const weights = keep(Float32Array.from([1, 2, 3, 4, 5, 6]), 3);
    const bias = keep(Float32Array.from([10, 20]), 2);
    const into = new Float32Array(2 * 50_000);
    multiply(new Float32Array(3 * 50_000).fill(1), 3, weights, bias, 2, into);
    expect([...into.slice(0, 2), ...into.slice(-2)]).toEqual([16, 35, 16, 35]);
    const again = new Float32Array(2);
    multiply(Float32Array.from([1, 0, 0]), 3, weights, bias, 2, again);
    expect([...again]).toEqual([11, 24]);
  });
});
