import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../../src/core/articles/split-sentences.ts';
import { findDisputes } from '../../../../src/core/briefings/events/find-disputes.ts';
import { analyseText } from '../../../../src/core/language/analyse-text.ts';

const find = (text: string): { matter: string; claims: [string | null, string][] }[] =>
  findDisputes(text, analyseText(text, splitSentences(text))).map(({ matter, claims }) => ({
    matter,
    claims: claims.map(({ source, text: said }) => [source, said]),
  }));

describe('claims in dispute', () => {
  test('are two parties’ words on what one thing is, side by side', () => {
    expect(find('The police said the driver was a suspect. His lawyer insisted the driver was a witness.')).toEqual([
      {
        matter: 'the driver',
        claims: [
          ['The police', 'the driver was a suspect'],
          ['His lawyer', 'the driver was a witness'],
        ],
      },
    ]);
  });

  test('are a hedge that names nobody and the word of the one who sees it otherwise', () => {
    const text =
      'The navy sank an alleged smuggling boat on Monday. Caracas insisted the boat was a fishing vessel that had lost its way.';

    expect(find(text)).toEqual([
      {
        matter: 'the boat',
        claims: [
          [null, 'an alleged smuggling boat'],
          ['Caracas', 'the boat was a fishing vessel that had lost its way'],
        ],
      },
    ]);
  });

  test('are a charge and its denial, which is not shown without its "denied"', () => {
    const text = 'The minister said the payment was a bribe. The company denied that the payment was a bribe.';

    expect(find(text)).toEqual([
      {
        matter: 'the payment',
        claims: [
          ['The minister', 'the payment was a bribe'],
          ['The company', 'denied that the payment was a bribe'],
        ],
      },
    ]);
  });

  test.each([
    [
      'are what one party says "but" the other puts otherwise',
      'Traders say that the square is empty, but the council says that sales have risen.',
      [
        ['Traders', 'the square is empty'],
        ['the council', 'sales have risen'],
      ],
    ],
    [
      'are what someone says and someone else rejects',
      'Ann Reyes said the mill was unsafe. Its owner, Bo Lund, rejected that.',
      [
        ['Ann Reyes', 'the mill was unsafe'],
        ['Bo Lund', 'rejected that'],
      ],
    ],
    [
      'are what the article tells and someone denies',
      'Norland shut the port after a navy boat rammed a trawler. Sudland denied that the boat had rammed the trawler.',
      [
        [null, 'a navy boat rammed a trawler'],
        ['Sudland', 'denied that the boat had rammed the trawler'],
      ],
    ],
    [
      'are what one party says and another says did not take place',
      'Ann Reyes said that she had warned the crew. The company said that no such warning had been given.',
      [
        ['Ann Reyes', 'she had warned the crew'],
        ['The company', 'no such warning had been given'],
      ],
    ],
    [
      'are two counts of one crowd',
      'Police said about 300 people marched; the union put the figure at 900.',
      [
        ['Police', 'about 300 people marched'],
        ['the union', 'put the figure at 900'],
      ],
    ],
    [
      'are a charge and what the one who is charged says',
      'Lund Mills blamed a faulty battery from its supplier, Oru Cells. Oru Cells said the battery had met all standards.',
      [
        ['Lund Mills', 'blamed a faulty battery from its supplier, Oru Cells'],
        ['Oru Cells', 'the battery had met all standards'],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(find(text).map((dispute) => dispute.claims)).toEqual([claims]);
  });

  test('are given to who says it, not to a name beside it', () => {
    const text =
      'Ann Reyes said the mill was unsafe and old. Lund Mills, which owns Holm Bread and Oslo Bread, denied that the mill was unsafe.';
    expect(find(text).map(({ claims }) => claims.map(([source]) => source))).toEqual([['Ann Reyes', 'Lund Mills']]);
  });

  test('are about something that has a name', () => {
    const text = 'Ann Reyes said it would save 20 lives. Traders said prices would rise and that the figure was 2.';
    expect(find(text).map(({ matter }) => matter)).toEqual(['prices']);
  });

  test.each([
    ['what is denied is said by nobody', 'The captain denied that he was asleep.'],
    [
      'someone denies what they are not told to have said',
      'Ann Reyes said the mill was safe. She denied the allegations.',
    ],
    ['two parties speak of other things', 'Police said 300 people marched. The bakery said it sold 40 loaves.'],
    ['one party says it', 'The police said the driver was a suspect. The driver was a father of two.'],
    ['one party says both', 'The police said the driver was a suspect. The police said the driver was a doctor.'],
    ['both say the same', 'The police said the driver was a suspect. The mayor said the driver was a suspect.'],
    [
      'they speak of different things',
      'The police said the driver was a suspect. The mayor said the bridge was a danger.',
    ],
    ['nobody is quoted', 'An alleged thief was seen. A suspected thief was held.'],
    ['there is nothing', ''],
  ])('are not found where %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });
});
