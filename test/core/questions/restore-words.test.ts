import { describe, expect, it } from 'vitest';
import { restoreWords } from '../../../src/core/questions/restore-words.ts';
import { readyArticle } from './ready-article.ts';

const { names } = readyArticle(
  'Antony Blinken met Qin Gang in Beijing. The thieves fled the US. “It was us,” they said. May spoke in May to the press in Marburg and in Harburg.',
);
const restored = (question: string): string => restoreWords(question, names);

describe('restoreWords', () => {
  it('writes a name as the article does', () => {
    expect(restored('who did blinken meet in BEIJING')).toBe('who did Blinken meet in Beijing');
  });

  it('takes a word one typing error away from a single name for that name', () => {
    expect(restored('who did blinkin meet')).toBe('who did Blinken meet');
    expect(restored('was it in bejing')).toBe('was it in Beijing');
  });

  it('leaves a word that is as near to two names', () => {
    expect(restored('what about barburg')).toBe('what about barburg');
  });

  it('leaves a short word, and a word of the article', () => {
    expect(restored('who is qun')).toBe('who is qun');
    expect(restored('who did they press')).toBe('who did they press');
  });

  it('leaves a common word that is like a name', () => {
    const { names: market } = readyArticle('The crowd left the Alter Markt in Lindby.');
    expect(restoreWords('what happened after the march', market)).toBe('what happened after the march');
  });

  it('turns neighbouring letters round that changed places', () => {
    expect(restored('did they catch the theives')).toBe('did they catch the thieves');
  });

  it('tells the US from "us" by the article before it', () => {
    expect(restored('did the us help')).toBe('did the US help');
    expect(restored('what did they tell us')).toBe('what did they tell us');
  });

  it('keeps everything between the words', () => {
    expect(restored('  blinken?!\u0007 ')).toBe('  Blinken?!\u0007 ');
  });

  it('writes the name that the article uses for what news has several names for', () => {
    const { names: abroad } = readyArticle('Envoys of the United Kingdom met the Islamic State group in Karsk.');
    expect(restoreWords('did the uk talk to isis', abroad)).toBe('did the United Kingdom talk to Islamic State');
    expect(restoreWords('did they tell us', abroad)).toBe('did they tell us');
  });
});
