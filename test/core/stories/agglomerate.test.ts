import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agglomerate } from '../../../src/core/stories/agglomerate.ts';

/** Links numbers by how near they are: above 0 within 2. */
const link = (one: { items: readonly number[] }, other: { items: readonly number[] }): number => {
  const links = one.items.flatMap((left) => other.items.map((right) => 2 - Math.abs(left - right)));
  return links.reduce((sum, value) => sum + value, 0) / links.length;
};

const groupNumbers = (numbers: readonly number[]): number[][] =>
  agglomerate(
    numbers.map((number) => ({ items: [number] })),
    link,
  ).map((group) => group.toSorted((one, other) => one - other));

describe('agglomerate', () => {
  test('joins what is linked, and leaves alone what is not', () => {
    expect(groupNumbers([1, 10, 2, 11, 30])).toEqual([[1, 2], [10, 11], [30]]);
  });

  test('lets one between two groups not join them', () => {
    expect(groupNumbers([0, 0.1, 1.9, 3.7, 3.8]).map(({ length }) => length)).toEqual([3, 2]);
  });

  test('keeps together what came together', () => {
    expect(agglomerate([{ items: [1, 50] }, { items: [9] }], link)).toEqual([[1, 50], [9]]);
  });

  test('puts every item into one group, and leaves no two groups that are linked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 25 }), (numbers) => {
        const groups = groupNumbers(numbers);
        expect(groups.flat().sort()).toEqual([...numbers].sort());
        groups.forEach((one, at) => {
          for (const other of groups.slice(at + 1)) expect(link({ items: one }, { items: other })).toBeLessThan(1e-9);
        });
      }),
    );
  });
});
