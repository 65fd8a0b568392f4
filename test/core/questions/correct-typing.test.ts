import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctQuestionWord, correctWord } from '../../../src/core/questions/correct-typing.ts';
import { ask, readyArticle } from './ready-article.ts';

describe('correctQuestionWord', () => {
  it.each([
    ['whn did she arrive', 'when did she arrive'],
    ['waht did she sign', 'what did she sign'],
    ['  Wich ships left?', '  which ships left?'],
    ['wher is the ferry', 'where is the ferry'],
  ])('"%s" asks "%s"', (typed, meant) => {
    expect(correctQuestionWord(typed)).toBe(meant);
  });

  it.each([
    ['as near to two', 'hwo left'],
    ['a word', 'hat shops that closed'],
    ['a name', 'Wen met the mayor'],
    ['before a question word', 'wht is it when it rains'],
    ['nothing', ''],
  ])('stays as it is: %s', (_, question) => {
    expect(correctQuestionWord(question)).toBe(question);
  });
});

describe('correctWord', () => {
  const said = (...words: string[]) => {
    const all = new Set(words);
    return (word: string): boolean => all.has(word);
  };

  it('takes the word that the article says', () => {
    expect(correctWord('arive', said('arrive'))).toBe('arrive');
    expect(correctWord('goverment', said('government'))).toBe('government');
  });

  it('takes a common word where the article says none', () => {
    expect(correctWord('polcie', said())).toBe('police');
    expect(correctWord('happend', said())).toBe('happened');
  });

  it('leaves a word, a short one, and what is near to none', () => {
    expect(correctWord('council', said('counsel'))).toBeNull();
    expect(correctWord('faint', said('saint'))).toBeNull();
    expect(correctWord('goverment', said())).toBeNull();
    expect(correctWord('pertain', said('certain'))).toBeNull();
    expect(correctWord('fery', said('ferry'))).toBeNull();
    expect(correctWord('xqzzvk', said())).toBeNull();
  });

  it('gives a word one typing error away, or none, for anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 14 }), (typed) => {
        const meant = correctWord(typed, () => false);
        if (meant !== null) expect(Math.abs(meant.length - typed.length)).toBeLessThan(2);
      }),
    );
  });
});

describe('a mistyped question', () => {
  const readable = readyArticle('Minister Elsa Brandt arrived in Lindby on Tuesday. The talks ended on 18 March 2025.');

  it('is answered as it was meant', () => {
    expect(ask('whn did brandt arive in lindby', readable)).toMatchObject({
      status: 'answered',
      text: 'on Tuesday (4 March 2025)',
    });
  });
});
