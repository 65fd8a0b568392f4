import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexWords } from '../../../src/core/language/word-index.ts';

const words = fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,8}$/u), { minLength: 1, maxLength: 300 });

test('each word is found where it stands in the list', () => {
  fc.assert(
    fc.property(words, (list) => {
      const index = indexWords(list.join(' '));

      expect(index.size).toBe(list.length);
      expect(list.map((word) => index.placeOf(word))).toEqual(list.map((_, place) => place));
    }),
  );
});

test('what is not in the list is not found, be it part of it or nothing like it', () => {
  fc.assert(
    fc.property(words, fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,4}$/u)), (list, other) => {
      expect(indexWords(list.join(' ')).placeOf(other)).toBe(list.indexOf(other));
    }),
  );
});

test.each(['', 'the of', 'th', 'of ', ' of', 'of to'])('"%s" is no word of "the of to"', (word) => {
  expect(indexWords('the of to').placeOf(word)).toBe(-1);
});

test('a list that would fill the index is refused', () => {
  expect(() => indexWords('a '.repeat(50_000).trim())).toThrow(RangeError);
});
