import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCheck, nextTry, rhythmOf } from '../../../src/core/sources/next-check.ts';

const now = new Date('2026-03-02T08:00:00Z');
const ago = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString();
const usual = { rhythm: null, newestAt: ago(0), freshFor: null, skipHours: [], skipDays: [] };

function minutes(change: Partial<Parameters<typeof nextCheck>[0]>, freshFor: number | null = null, random = 0): number {
  const next = nextCheck({ ...usual, ...change }, freshFor, { now, random, shortest: 900 });
  return (next.getTime() - now.getTime()) / 60_000;
}

describe('when a source is asked again', () => {
  it.each([
    ['one that changes all the time: as often as is set', { rhythm: 60 }, 15],
    ['one with an entry in six hours', { rhythm: 6 * 3_600 }, 180],
    ['one whose rhythm nobody knows', {}, 30],
    ['one that has fallen silent for four days', { rhythm: 3_600, newestAt: ago(96) }, 720],
    ['one that says nothing for years: once a day', { newestAt: ago(30_000) }, 1_440],
    ['one that says that it holds for two hours', { rhythm: 60, freshFor: 7_200 }, 120],
    ['one that says that it holds for a year: once a day', { freshFor: 31_536_000 }, 1_440],
    ['one that sleeps until ten', { rhythm: 60, skipHours: [8, 9] }, 120],
    ['one that never wakes: after a day', { rhythm: 60, skipDays: [0, 1, 2, 3, 4, 5, 6] }, 1_500],
  ])('%s', (_, change, expected) => {
    expect(minutes(change)).toBe(expected);
  });

  it('is not before the answer of the site holds no more', () => {
    expect(minutes({ rhythm: 60 }, 3_600)).toBe(60);
  });

  it('is left to chance a little, so that sources part', () => {
    expect(minutes({ rhythm: 60 }, null, 0.5)).toBeCloseTo(15.75);
  });

  it('is never sooner than is set, and never later than two days', () => {
    const seconds = fc.double({ min: 0, max: 1e9, noNaN: true });
    const hours = fc.uniqueArray(fc.nat(23), { maxLength: 24 });
    fc.assert(
      fc.property(
        seconds,
        seconds,
        hours,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (rhythm, freshFor, skipHours, random) => {
          const wait = minutes({ rhythm, skipHours }, freshFor, random);
          expect(wait).toBeGreaterThanOrEqual(15);
          expect(wait).toBeLessThanOrEqual(2 * 1_440 + 144);
        },
      ),
    );
  });
});

describe('when a source is tried again that gave nothing', () => {
  const wait = (count: number, retryAfter: number | null = null, isDead = false): number =>
    (nextTry({ count, retryAfter, isDead }, { now, random: 0 }).getTime() - now.getTime()) / 60_000;

  it('is later each time, up to a day', () => {
    expect([1, 2, 3, 20, 2_000].map((count) => wait(count))).toEqual([5, 10, 20, 1_440, 1_440]);
  });

  it('is not before the site wants it, up to a week', () => {
    expect(wait(1, 7_200)).toBe(120);
    expect(wait(5, 60)).toBe(80);
    expect(wait(1, 1e9)).toBe(7 * 1_440);
  });

  it('is after a week where it is dead', () => {
    expect(wait(9, null, true)).toBe(7 * 1_440);
  });
});

it('knows the rhythm of a feed by what usually lies between two entries', () => {
  const hour = 3_600_000;
  expect(rhythmOf([0, 9 * hour, hour, 2 * hour])).toBe(3_600);
  expect(rhythmOf([0, hour])).toBeNull();
  expect(rhythmOf([])).toBeNull();
});
