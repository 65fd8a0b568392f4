import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestName } from '../../src/config/nearest-name.ts';

const names = ['digest', 'answers', 'limits', 'digest.mostStories'];

test.each([
  ['digst', 'digest'],
  ['digets', 'digest'],
  ['Answers', 'answers'],
  ['limit', 'limits'],
  ['digest.most_stories', 'digest.mostStories'],
  ['digest.mostStroyes', 'digest.mostStories'],
])('%s is a slip of %s', (given, meant) => {
  expect(nearestName(given, names)).toBe(meant);
});

test.each(['', 'sources', 'dgts', 'schedule'])('%j is near to nothing', (given) => {
  expect(nearestName(given, names)).toBeNull();
});

test('the nearer of two wins', () => {
  expect(nearestName('schedules', ['scheduled', 'schedule', 'schedulers'])).toBe('scheduled');
  expect(nearestName('colors', ['colour', 'color'])).toBe('color');
});

test('one letter more, less, other or swapped is always forgiven', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (name, position, letter) => {
      const at = position % name.length;
      const slips = [
        name.slice(0, at) + letter + name.slice(at),
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + letter + name.slice(at + 1),
        name.slice(0, at) +
          name
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          name.slice(at + 2),
      ];
      for (const slip of slips) expect(nearestName(slip, [name])).toBe(name);
    }),
  );
});
