import { expect, test } from 'vitest';
import { formatFigure } from '../../bench/figure.ts';
import { percentile } from '../../bench/measure.ts';

test('a time within its target is met, and its ratio is how many times the raw cost it takes', () => {
  const row = formatFigure({ name: 'answer', value: 12, unit: 'ms', target: { most: 15 }, raw: 4 });

  expect(row.split(/ {2,}/u)).toEqual(['answer', '12.0 ms', '≤ 15', '4.00', '3.00', 'yes']);
});

test('a rate under its target is missed, and its ratio is the raw rate over it', () => {
  const row = formatFigure({ name: 'build', value: 80, unit: 'articles/s', target: { least: 100 }, raw: 800 });

  expect(row.split(/ {2,}/u)).toEqual(['build', '80.0 articles/s', '≥ 100', '800', '10.0', 'MISSED']);
});

test('a figure that could not be measured never counts as met', () => {
  const row = formatFigure({ name: 'memory', value: Number.NaN, unit: 'MB', target: { most: 150 }, raw: null });

  expect(row).toContain('– MB');
  expect(row).toContain('MISSED');
});

test('a percentile is a measured value that so many do not exceed', () => {
  const values = [5, 1, 4, 2, 3];

  expect(percentile(values, 0.5)).toBe(3);
  expect(percentile(values, 0.99)).toBe(5);
  expect(percentile(values, 0)).toBe(1);
  expect(percentile([], 0.5)).toBeNaN();
});
