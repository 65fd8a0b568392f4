import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/articles/split-sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Splits a text that was put together from the sentences given. */
const expectKept = (...sentences: string[]): void => {
  expect(split(sentences.join(' '))).toEqual(sentences);
};

describe('splitting at full stops', () => {
  it('numbers the sentences and gives their offsets', () => {
    expect(splitSentences(' It rained. It stopped.')).toEqual([
      { id: 's1', start: 1, end: 11, kind: 'body' },
      { id: 's2', start: 12, end: 23, kind: 'body' },
    ]);
  });

  it.each([
    ['titles', 'Mr. Hale met Gen. Ortiz and Sen. Ruth Kaye.', 'They left.'],
    ['initials', 'The prize went to J. K. Marlow and H.G. Petrie.', 'Both were there.'],
    ['a country before a name', 'The U.S. President flew to the U.K. Parliament.', 'He spoke.'],
    ['a country at the end', 'It was built in the U.S.', 'The price is not known.'],
    ['numbers', 'It lost 3.5 per cent on Nov. 9 at No. 10.', 'Shares fell.'],
    ['clock times', 'It began at 6 p.m. Monday and 7 a.m. on Tuesday.', 'It ended at 9 p.m.', 'Police came.'],
    [
      'companies',
      'Acme Inc. Chief Executive Lee Park left Bolt Corp. last year.',
      'It owes Acme Inc.',
      'The rest is paid.',
    ],
    ['saints and streets', 'A fire broke out at St. Olave Hospital.', 'It is in Mill St.', 'No one was hurt.'],
    ['decades and years', 'It was founded in 1996.', '12 people work there.'],
    ['money behind a stop', 'The offer was raised.', '$12 a share is the price.'],
    ['addresses', 'See example.com or Express.co.uk for more.', 'It is free.'],
    ['questions and cries', 'Why now?', 'Nobody knows!', 'The mayor is away.'],
    ['a name in small letters', 'Sales rose.', 'eBay gained most.'],
    ['ellipses', 'We waited ... and waited.', 'Then it came...', 'The end was near.'],
  ])('keeps %s', (_what, ...sentences) => {
    expectKept(...sentences);
  });

  it('does not end a sentence at an ellipsis before the word I', () => {
    expectKept('It fell on me ... I could not move.');
  });

  it('splits where the space behind a full stop is missing', () => {
    expect(split('It is over, she said.The rain went on.')).toEqual(['It is over, she said.', 'The rain went on.']);
    expect(split('“It is over.”The rain went on.')).toEqual(['“It is over.”', 'The rain went on.']);
  });
});

describe('splitting around quotes', () => {
  it.each([
    ['straight', '"It is over," he said. "We are going home."', ['"It is over," he said.', '"We are going home."']],
    ['curly', 'He said: “It is over. We go.” She left.', ['He said: “It is over.', 'We go.”', 'She left.']],
    ['single', "He said: 'It is over.' She left.", ["He said: 'It is over.'", 'She left.']],
    ['bracketed', '(It was late.) She left.', ['(It was late.)', 'She left.']],
  ])('gives closing marks to the sentence before: %s', (_what, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('does not split a question from the one who asks it', () => {
    expectKept('"Is it over?" he asked.', '“Is it over?” Mr. Hale asked.', '"Stop!" she said.');
  });

  it('opens the next sentence with a quote that is glued to the full stop', () => {
    expect(split('So the mayor said."We are going home."')).toEqual(['So the mayor said.', '"We are going home."']);
  });

  it('reads pre-tokenised text', () => {
    expectKept(
      'Searches are suspended until morning .',
      "`` Very sad , '' he said .",
      "`` We go on . ''",
      'It rains .',
    );
  });
});

describe('reading lines', () => {
  it('joins the lines of a wrapped sentence, a capital at their beginning or not', () => {
    const text =
      'The council met on Monday to hear what the engineers and\nRuth Kaye had found out about the bridge over the river\nand its piers. It will meet again on Friday.';
    expect(split(text)).toHaveLength(2);
  });

  it('ends a sentence at a blank line, and at a line break behind a full stop', () => {
    expect(split('The rain went on and\n\nthe river rose.\nIt fell again.')).toEqual([
      'The rain went on and',
      'the river rose.',
      'It fell again.',
    ]);
  });

  it('lets headings and list items stand alone', () => {
    const text =
      'What we know\nThe bridge fell at noon.\n\n• Two cars were on it\n• Nobody was hurt\n1. It was old\n2. It was closed';
    expect(split(text)).toEqual([
      'What we know',
      'The bridge fell at noon.',
      '• Two cars were on it',
      '• Nobody was hurt',
      '1. It was old',
      '2. It was closed',
    ]);
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...'. ! ? … " “ ” \' ` ( ) \n \r\n \t Mr. U.S. The a A. 1/2 2/2 é 👨‍👩‍👧 \ud800 \u0301 \0 Read more Photo Image caption (AP) --'.split(
      ' ',
    ),
    ' ',
    ' ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 120 }).map((all) => all.join('')),
  );

  it('is covered by sentences in order, none overlapping, none empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        splitSentences(text).forEach(({ id, start, end }, index) => {
          expect(id).toBe(`s${index + 1}`);
          expect(text.slice(at, start).trim()).toBe('');
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        });
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('has sentences of a bounded length, cut at white space or between graphemes', () => {
    const words = split('word '.repeat(2000));
    expect(Math.max(...words.map((sentence) => sentence.length))).toBeLessThanOrEqual(2000);
    expect(words.every((sentence) => /^(?:word )*word$/.test(sentence))).toBe(true);
    const families = split('👨‍👩‍👧‍👦'.repeat(1000));
    expect(families.length).toBeGreaterThan(1);
    expect(families.every((sentence) => sentence.replaceAll('👨‍👩‍👧‍👦', '') === '')).toBe(true);
    expect(split('😀'.repeat(5000)).every((sentence) => sentence.isWellFormed())).toBe(true);
    expect(split(`a${'\u0301'.repeat(5000)}`).every((sentence) => sentence.length <= 2000)).toBe(true);
  });

  it.each([
    'a',
    'A',
    '.',
    '. ',
    '.\n',
    '\n',
    '"',
    '. "',
    "''",
    'A.',
    'A-',
    'a b ',
    'A b\n',
    'U.S. ',
    'THE NEXT TIME ',
    '1/8 2/8 ',
    '1/2 a 2/2 b (Photo: c) ',
    '(A',
    '\u0301',
    'a (Ann Lee) The ',
    'a The b ',
    "a' 'I b ",
    'a "A b ',
    '-- Ann (@a) May 1, 2020 ',
    '[Aa bb cc dd ee] ',
  ])(
    'is split in linear time: a megabyte of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const started = performance.now();
      splitSentences(text);
      // A tenth to a hundredth of this on a free machine; quadratic time would be minutes.
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    30_000,
  );
});
