import { describe, expect, it } from 'vitest';
import { tellsAge } from '../../../src/core/questions/tells-age.ts';
import { ask, readyArticle } from './ready-article.ts';

describe('tellsAge', () => {
  it.each([
    ['Ada Wren, aged 77, watched the search.', true],
    ['The 42-year-old driver was not hurt.', true],
    ['Her son Leo, 9, cried.', true],
    ['The farmer is 61 years old.', true],
    ['They searched for two days with three boats.', false],
    ['The two-day visit cost 900 euros.', false],
  ])('%s %s', (text, isTold) => {
    const tokens = readyArticle(text).index.sentences[0]?.tokens ?? [];
    expect(tellsAge(tokens, 0, tokens.length - 1)).toBe(isTold);
  });

  it('is asked of what answers "how old"', () => {
    const told = readyArticle('Ada Wren, aged 77, watched the search.');
    const untold = readyArticle(
      'The two-day search by three boats ended on Monday. Pat Moss, who sailed one of them, rested.',
    );
    expect(ask('how old is ada wren', told)).toMatchObject({ status: 'answered', text: '77' });
    expect(ask('how old is pat moss', untold).status).toBe('not-found');
    expect(ask('how old are the boats', untold).status).toBe('not-found');
  });
});
