import { expect, test } from 'vitest';
import { tagText } from '../../../src/core/language/language-library.ts';

test('a process that meets a million new words goes on reading as at its start', () => {
  const sentence = 'The minister met the envoy in Beijing on Sunday.';
  const before = tagText(sentence);
  let met = 0;
  // Past forty loadings of the library, which once could not be loaded a twenty-second time.
  for (let batch = 0; batch < 420; batch += 1) {
    const words = Array.from({ length: 5_000 }, () => `w${(met += 1).toString(36)}q`);
    tagText(words.join(' '));
  }

  expect(tagText(sentence)).toEqual(before);
}, 120_000);

test.each([
  ['Q.Z', 'the Q.Z. said', ['the', 'Q.Z.', 'said'], ['DET', 'PROPN', 'VERB']],
  ['5USD', 'in USD now', ['in', 'USD', 'now'], ['ADP', 'PROPN', 'ADV']],
])('having met "%s" changes nothing in how "%s" is read', (met, text, values, tags) => {
  tagText(met);

  expect(tagText(text)).toMatchObject({ values, tags });
});
