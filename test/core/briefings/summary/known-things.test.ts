import { describe, expect, it } from 'vitest';
import { understandingOf } from '../../../../src/core/briefings/summary/known-things.ts';
import { analyseText } from '../../../../src/core/language/analyse-text.ts';
import { splitSentences } from '../../../../src/core/articles/split-sentences.ts';

/** Whether the sentence at `at` is understood behind those at `told`. */
function isUnderstood(text: string, at: number, told: readonly number[]): boolean {
  const weighed = analyseText(text, splitSentences(text)).map((sentence, position) => ({
    sentence,
    position,
    weight: 1,
    words: new Set<string>(),
    standsAlone: true,
  }));
  const pick = (position: number) => {
    const found = weighed[position];
    if (found === undefined) throw new Error(`no sentence ${position}`);
    return found;
  };
  return understandingOf(weighed)(pick(at), told.map(pick));
}

describe('what a summary takes as known', () => {
  const text =
    'The minister left on Monday. News of a strange kite upset the talks. The army shot down the strange kite. ' +
    'Holm insisted the kite was a toy. The minister denied it.';

  it('is not understood where its introduction was left out', () => {
    expect(isUnderstood(text, 3, [0])).toBe(false);
    expect(isUnderstood(text, 3, [])).toBe(false);
  });

  it('is understood behind any sentence that names it', () => {
    expect(isUnderstood(text, 3, [0, 1])).toBe(true);
    expect(isUnderstood(text, 3, [2])).toBe(true);
  });

  it('is understood where the article itself never introduces it, or says which one it is', () => {
    expect(isUnderstood(text, 4, [1])).toBe(true);
    expect(isUnderstood(text, 2, [])).toBe(true);
    expect(isUnderstood('Police found a key. They tried the key of the house.', 1, [])).toBe(true);
  });
});
