import { describe, expect, it } from 'vitest';
import { familyOf } from '../../../src/core/questions/content-words.ts';
import { areOpposite } from '../../../src/core/questions/opposites.ts';
import { isBodyNoun, isPersonNoun } from '../../../src/core/language/person-nouns.ts';
import { rankSentences } from '../../../src/core/questions/rank-sentences.ts';
import { readQuestion } from '../../../src/core/questions/read-question.ts';
import { relatedFamilies } from '../../../src/core/questions/word-families.ts';
import { readyArticle } from './ready-article.ts';

const TEXT = `The ferry Morning Star sank off Kellan on Monday. It had left the port at noon. Nine people died. Police arrested the owner. A mathematician studied the waves.`;
const ready = readyArticle(TEXT, 'Ferry sinks');

function ranked(question: string, context = ''): string[] {
  const terms = context === '' ? [] : readQuestion(context).terms;
  return rankSentences(ready.index, readQuestion(question), terms).map(({ index }) => {
    const range = ready.index.sentences[index]?.sentence;
    return ready.briefing.article.text.slice(range?.start, range?.end);
  });
}

describe('rankSentences', () => {
  it('puts the sentence with the words of the question first', () => {
    expect(ranked('who did the police arrest')[0]).toBe('Police arrested the owner.');
  });

  it('finds inflected, derived and related words', () => {
    expect(ranked('who was detained by police')[0]).toBe('Police arrested the owner.');
    expect(ranked('what was the death toll')[0]).toBe('Nine people died.');
    expect(ranked('any mathematical research')[0]).toBe('A mathematician studied the waves.');
  });

  it('counts what leads to a sentence with a pronoun, and what the questions before asked', () => {
    const [, second] = ready.index.sentences.keys();
    const left = rankSentences(ready.index, readQuestion('when had the Morning Star left the port'), []).find(
      ({ index }) => index === second,
    );
    expect(left?.score).toBeGreaterThan(left?.coverage ?? 1);
    expect(ranked('when', 'who did the police arrest')[0]).toBe('Police arrested the owner.');
  });

  it('leaves out sentences that share nothing', () => {
    expect(ranked('volcano eruption')).toEqual([]);
  });

  it('knows shares: coverage and score lie between 0 and 1', () => {
    for (const { coverage, score } of rankSentences(ready.index, readQuestion('who died on the ferry'), [])) {
      expect(coverage).toBeGreaterThan(0);
      expect(coverage).toBeLessThanOrEqual(1);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});

describe('word families', () => {
  it.each([
    ['derail', 'derailment'],
    ['protest', 'protesters'],
    ['restore', 'restoration'],
    ['defence', 'defense'],
    ['organise', 'organized'],
  ])('%s and %s are one', (word, other) => {
    expect(familyOf(word)).toBe(familyOf(other));
  });

  it('names what stands for a word, the word among it', () => {
    expect(relatedFamilies(familyOf('arrest'))).toContain(familyOf('detain'));
    expect([...relatedFamilies('zyzzyva')]).toEqual(['zyzzyva']);
  });

  it('knows what excludes each other, either way', () => {
    expect(areOpposite(familyOf('convicted'), familyOf('cleared'))).toBe(true);
    expect(areOpposite(familyOf('cleared'), familyOf('convicted'))).toBe(true);
    expect(areOpposite(familyOf('clear'), familyOf('open'))).toBe(false);
  });

  it.each(['painter', 'economist', 'librarian', 'spokeswoman', 'witness', 'actor'])('%s is someone', (noun) => {
    expect(isPersonNoun(noun)).toBe(true);
  });

  it.each(['paper', 'river', 'factor', 'list', 'committee', 'boat'])('%s is no one', (noun) => {
    expect(isPersonNoun(noun)).toBe(false);
  });

  it('tells a body that acts', () => {
    expect(isBodyNoun('council')).toBe(true);
    expect(isBodyNoun('bridge')).toBe(false);
  });
});
