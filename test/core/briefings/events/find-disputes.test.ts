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
