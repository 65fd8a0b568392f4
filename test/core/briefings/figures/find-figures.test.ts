import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/articles/split-sentences.ts';
import type { Figure } from '../../../../src/core/briefings/briefing.ts';
import { findFigures } from '../../../../src/core/briefings/figures/find-figures.ts';
import { analyseText } from '../../../../src/core/language/analyse-text.ts';

const figuresIn = (text: string): Figure[] => findFigures({ text }, analyseText(text, splitSentences(text)));

/** A figure in one line: text | value | unit | of | bound. */
const line = (figure: Figure): string =>
  [figure.text, figure.value, figure.unit, figure.of, figure.bound].map((part) => part ?? '-').join(' | ');
const lines = (text: string): string[] => figuresIn(text).map(line);

describe('findFigures', () => {
  it.each([
    ['At least seven people died.', 'At least seven people | 7 | - | people | at-least'],
    ['More than 50 injured fans were treated.', 'More than 50 injured fans | 50 | - | injured fans | at-least'],
    ['Doctors counted 51 injured after the crash.', '51 injured | 51 | - | injured | -'],
    ['Of those, 51 were taken to hospital.', '51 | 51 | - | - | -'],
    ['Up to 2,000 homes lost power.', 'Up to 2,000 homes | 2000 | - | homes | at-most'],
    ['Fewer than ten ships sailed.', 'Fewer than ten ships | 10 | - | ships | at-most'],
    ['Some 60 boats were lost.', 'Some 60 boats | 60 | - | boats | about'],
    ['An estimated 300 seals live there.', 'An estimated 300 seals | 300 | - | seals | about'],
    ['The ship carried 50+ containers.', '50+ containers | 50 | - | containers | at-least'],
    ['Police sent two dozen officers.', 'two dozen officers | 24 | - | officers | -'],
    ['Dozens of fans waited.', 'Dozens of fans | - | - | fans | -'],
    ['They met tens of thousands of fans.', 'tens of thousands of fans | - | - | fans | -'],
    ['Twenty-two boys sang.', 'Twenty-two boys | 22 | - | boys | -'],
    ['Two hundred and fifty thousand homes flooded.', 'Two hundred and fifty thousand homes | 250000 | - | homes | -'],
    ['Half a million people fled.', 'Half a million people | 500000 | - | people | -'],
    ['They lost half of the seats.', 'half of the seats | 0.5 | - | the seats | -'],
    ['They lost two-thirds of the seats.', 'two-thirds of the seats | - | - | the seats | -'],
    ['He sent 15-20 letters.', '15-20 letters | - | - | letters | -'],
    ['Two to three boats came.', 'Two to three boats | - | - | boats | -'],
    ['Between 15 and 20 boats came.', 'Between 15 and 20 boats | - | - | boats | -'],
    ['Several hundred boats came.', 'Several hundred boats | - | - | boats | -'],
    ['Dozens of fire and rescue crews came.', 'Dozens of fire and rescue crews | - | - | fire and rescue crews | -'],
    ['Dozens were hurt.', 'Dozens | - | - | - | -'],
    ['It sent four fire and rescue crews.', 'four fire and rescue crews | 4 | - | fire and rescue crews | -'],
    ['The channel has 1.5m viewers.', '1.5m viewers | 1500000 | - | viewers | -'],
    ['One in five adults smokes.', 'One in five adults | - | - | adults | -'],
    ['They laid about a fifth fewer eggs.', 'about a fifth fewer eggs | 0.2 | - | eggs | about'],
    ['The toll rose to 43 on Monday.', '43 | 43 | - | - | -'],
    ['The union put the figure at 900.', '900 | 900 | - | - | -'],
    ['Sales fell by a third.', 'a third | - | - | - | -'],
    ['The town had 2000 houses.', '2000 houses | 2000 | - | houses | -'],
  ])('reads the count in %s', (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it.each([
    ['The deal is worth $121 billion.', '$121 billion | 121000000000 | $ | - | -'],
    ['A coffee costs £3.50 there.', '£3.50 | 3.5 | £ | - | -'],
    ['The fine was 60 million euros.', '60 million euros | 60000000 | € | - | -'],
    ['It offered $82 per share.', '$82 per share | 82 | $ per share | - | -'],
    ['Wages rose to £9 an hour.', '£9 an hour | 9 | £ per hour | - | -'],
    ['The bank lost nearly €1.2bn.', 'nearly €1.2bn | 1200000000 | € | - | about'],
    ['The club paid £40m for him.', '£40m | 40000000 | £ | - | -'],
    ['It paid $5 million in damages.', '$5 million in damages | 5000000 | $ | damages | -'],
    ['The mill cost millions of pounds.', 'millions of pounds | - | £ | - | -'],
    ['The mill cost $3 billion in cash.', '$3 billion | 3000000000 | $ | - | -'],
    ['A seat costs USD 40.', 'USD 40 | 40 | $ | - | -'],
    ['They eat 7.9 grams a day.', '7.9 grams a day | 7.9 | grams per day | - | -'],
    ["It lands 40% of Oslo's catch.", "40% of Oslo's catch | 40 | % | Oslo's catch | -"],
    ['They dug within two metres of the hall.', 'two metres | 2 | metres | - | -'],
    ['Prices rose 4.3 percent.', '4.3 percent | 4.3 | % | - | -'],
    ['Prices rose almost 10 per cent.', 'almost 10 per cent | 10 | % | - | about'],
    ['It won 30% of voters over.', '30% of voters | 30 | % | voters | -'],
    ['It fell by three percentage points.', 'three percentage points | 3 | percentage points | - | -'],
    ['They voted 272–285 against it.', '272–285 | - | - | votes | -'],
    ['The well is 40m deep.', '40m | 40 | metres | - | -'],
    ['A 30cm-diameter pipe broke.', '30cm-diameter | 30 | centimetres | - | -'],
    ['The bar weighs 360g now.', '360g | 360 | grams | - | -'],
    ['The limit is 12mph there.', '12mph | 12 | mph | - | -'],
    ['It blew at 90 miles an hour.', '90 miles an hour | 90 | mph | - | -'],
    ['They spilled 40,000 barrels of oil.', '40,000 barrels of oil | 40000 | barrels | oil | -'],
    ['It burned 300 square kilometres.', '300 square kilometres | 300 | square kilometres | - | -'],
  ])('reads the sum, share or measure in %s', (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it.each([
    'It happened in 2016 and on 18 June 2023.',
    'It happened on June 18, 2023 at 11.30am, or at 6:15.',
    'She waited nearly five years, two days and 10 minutes.',
    'Ann Lee, 57, and the 42-year-old man aged 19 left.',
    'The first man won Game 7 by 8-7 on page 4.',
    'A mother-of-two and the two men played a best-of-seven match.',
    'One man wrote to No. 10 about Covid-19 and 9/11.',
    'Picture 1 of 26, with a 3-1 lead.',
    'The 9-3 victors won Game seven.',
    'Their 5G phones cost three times as much.',
    'Photograph: 40 Steve Parsons/PA.',
    'The group of seven met at 10 Mill Lane.',
    'It was sung in the 1990s, and in the ’40s.',
    'Call 020 7946 0958 or see example.org/2016/12/34.',
    'The yard plans a new ferry in the first half of 2020.',
  ])('finds no figure in %s', (text) => {
    expect(lines(text)).toEqual([]);
  });

  it('finds each of several and cites the sentence of each', () => {
    const figures = figuresIn('Seven people died. The firm lost $3 million and 40 jobs.');
    expect(figures.map((figure) => [figure.text, figure.cites])).toEqual([
      ['Seven people', ['s1']],
      ['$3 million', ['s2']],
      ['40 jobs', ['s2']],
    ]);
  });

  it('keeps every span the text at its offsets, in order, for any text', () => {
    const piece = fc.constantFrom(
      '7',
      '2,000',
      '4.3',
      '1e9',
      '$',
      '£',
      '%',
      ' percent',
      ' ',
      ' million',
      ' half',
      ' a third of',
      ' dozens of',
      ' people',
      ' at least ',
      ' up to ',
      '-',
      '–',
      '.',
      ',',
      '\n',
      ' and a half ',
      ' two',
      ' hundred and',
      'm',
      ' per share',
      ' voted ',
      '😀',
      '\u202e',
      '٣',
      '９',
    );
    const text = fc.oneof(
      fc.array(piece, { minLength: 1, maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (value) => {
        let end = 0;
        for (const figure of figuresIn(value)) {
          expect(figure.text).toBe(value.slice(figure.start, figure.end));
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.of === null || figure.text.includes(figure.of) || figure.of === 'votes').toBe(true);
          expect(figure.value === null || Number.isFinite(figure.value)).toBe(true);
          end = figure.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['digits', '1'],
    ['numbers', '7 '],
    ['number words', 'two hundred and '],
    ['sums', '$3 million '],
    ['vague words', 'tens of '],
  ])(
    'takes a few seconds at most for a megabyte of %s',
    (_, unit) => {
      const text = unit.repeat(Math.floor(1e6 / unit.length));
      const sentences = analyseText(text, splitSentences(text));
      const start = performance.now();
      findFigures({ text }, sentences);
      expect(performance.now() - start).toBeLessThan(8000);
    },
    120_000,
  );
});
