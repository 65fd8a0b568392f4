import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsWords, datesIn, wordF1, wordsOf, wordsOverlap } from '../../eval/compare-words.ts';

describe('wordsOf', () => {
  it('drops case, articles, punctuation, possessive endings and thousands separators', () => {
    expect(wordsOf('The Board’s “26,000” workers, a third.')).toEqual(['board', '26000', 'workers', 'third']);
  });

  it('keeps a decimal point', () => {
    expect(wordsOf('It was 3.5%.')).toEqual(['it', 'was', '3.5']);
  });
});

describe('containsWords', () => {
  it('finds whole words only, in their order', () => {
    expect(containsWords(['at', 'least', 'seven'], ['seven'])).toBe(true);
    expect(containsWords(['seventy', 'people'], ['seven'])).toBe(false);
    expect(containsWords(['least', 'at'], ['at', 'least'])).toBe(false);
  });

  it('never finds nothing', () => {
    expect(containsWords(['word'], [])).toBe(false);
    expect(wordsOverlap('', 'word')).toBe(false);
  });
});

describe('wordF1', () => {
  it('counts repeated words as often as both sides have them', () => {
    expect(wordF1(['no', 'no', 'no'], ['no', 'yes'])).toBeCloseTo(2 / 5);
  });

  it('is the same whichever side comes first, and from 0 to 1', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four'));
    fc.assert(
      fc.property(words, words, (one, other) => {
        const f1 = wordF1(one, other);
        expect(f1).toBe(wordF1(other, one));
        expect(f1).toBeGreaterThanOrEqual(0);
        expect(f1).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for the same words in any order', () => {
    expect(wordF1(['five', 'men'], ['men', 'five'])).toBe(1);
  });
});

describe('datesIn', () => {
  it('reads a date the same however it is written', () => {
    for (const text of ['on 2023-06-18.', '18 June 2023', 'June 18, 2023', 'Jun. 18 2023', 'Sunday, 18 JUNE 2023']) {
      expect([...datesIn(text)], text).toEqual(['2023-06-18']);
    }
  });

  it('reads a month with its year', () => {
    expect([...datesIn('in March 2022 and 2022-04')].sort()).toEqual(['2022-03', '2022-04']);
  });

  it('finds no date in a day without a year', () => {
    expect(datesIn('on 18 June, maybe').size).toBe(0);
  });
});
