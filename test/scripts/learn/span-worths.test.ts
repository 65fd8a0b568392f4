import { describe, expect, it } from 'vitest';
import type { QuestionLine } from '../../../eval/formats.ts';
import { spanWorths, worthOf } from '../../../scripts/learn/span-worths.ts';
import { textBetween } from '../../../src/core/language/analyse-text.ts';
import { spanBounds, spansBetween } from '../../../src/core/questions/spans.ts';
import { readyArticle } from '../../core/questions/ready-article.ts';

const TEXT = 'The canal was dug by 400 soldiers and miners in 1811.';

function worthsOf(answers: string[][], evidence = [TEXT]): Map<string, number> {
  const article = { title: null, source: null, publishedAt: null, text: TEXT };
  const gold: QuestionLine = { id: '1', article, question: '', answerable: answers.length > 0, answers, evidence };
  const [sentence] = readyArticle(TEXT).index.sentences;
  if (sentence === undefined) throw new Error('The text has no sentence.');
  const spans = spansBetween(spanBounds(sentence));
  const worths = spanWorths(spans, { text: TEXT, tokens: sentence.tokens }, gold);
  return new Map(
    worths.map(({ span: { first, last }, worth }) => [textBetween(TEXT, sentence.tokens, first, last), worth]),
  );
}

describe('spanWorths', () => {
  it('is 1 for the answer, with or without an article, and less for part of it or more', () => {
    const worths = worthsOf([['canal']]);
    expect(worths.get('canal')).toBe(1);
    expect(worths.get('The canal')).toBe(1);
    const longer = worthsOf([['400 soldiers']]);
    expect(longer.get('400 soldiers')).toBe(1);
    expect(longer.get('soldiers')).toBeLessThan(longer.get('400 soldiers and miners') ?? 0);
  });

  it('takes the nearest of the accepted forms', () => {
    const worths = worthsOf([['1811', 'in 1811']]);
    expect(worths.get('1811')).toBe(1);
    expect(worths.get('in 1811')).toBe(1);
  });

  it('asks for all items of a list', () => {
    const worths = worthsOf([['soldiers'], ['miners']]);
    expect(worths.get('400 soldiers and miners')).toBeGreaterThan(worths.get('miners') ?? 0);
    expect(worths.get('miners')).toBeLessThan(worthOf(0.7, true));
  });

  it('gives nothing where the sentence does not show the answer, or there is none', () => {
    expect(worthsOf([['canal']], ['The canal is deep.']).size).toBe(0);
    expect(worthsOf([]).size).toBe(0);
    expect(worthsOf([['frogs']]).size).toBe(0);
  });
});
