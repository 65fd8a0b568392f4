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

test('a text is read the same whatever words were met before it', () => {
  const text = 'The U.S. paid in USD, said Ann Halvorsen-Boyle of Quentex, and five glorps from Orrin-Tar.';
  const before = tagText(text);
  tagText('U.S U.S. USD5 Quentex. Halvorsen-Boyle glorp glorps. Orrin-Tar Orrin-Tar, x.Quentex');

  expect(tagText(text)).toEqual(before);
});
