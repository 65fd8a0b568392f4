import { describe, expect, it } from 'vitest';
import { withMembers } from '../../../src/core/questions/with-members.ts';
import { readyArticle } from './ready-article.ts';
import { understandQuestion } from '../../../src/core/questions/understand-question.ts';
import { wordAnswer } from '../../../src/core/questions/word-answer.ts';

/** The words of a group with its members, the group being the words given. */
function grown(text: string, group: string): string {
  const { sentences } = readyArticle(text).index;
  const [sentence] = sentences;
  if (sentence === undefined) throw new Error('The text has no sentence.');
  const start = text.indexOf(group);
  const first = sentence.tokens.findIndex((token) => token.start >= start);
  const last = sentence.tokens.findLastIndex((token) => token.end <= start + group.length);
  const end = withMembers({ sentence: 0, first, last, structure: 0, kind: 1, found: 'phrase' }, sentence);
  return text.slice(start, sentence.tokens[end]?.end);
}

describe('withMembers', () => {
  it('adds the members that stand by name behind a group, also where a phrase stands between', () => {
    expect(grown('He met the party leaders, Ana Roth and Ivo Hale, on Monday.', 'the party leaders')).toBe(
      'the party leaders, Ana Roth and Ivo Hale',
    );
    expect(grown('He met the leaders in parliament, Ana Roth and Ivo Hale.', 'the leaders')).toBe(
      'the leaders in parliament, Ana Roth and Ivo Hale',
    );
  });

  it('adds the things that are listed behind a number of them', () => {
    expect(grown('The firm sold two businesses, a bakery and a bank.', 'two businesses')).toBe(
      'two businesses, a bakery and a bank',
    );
  });

  it.each([
    ['He met the leaders, and Ana Roth left.', 'the leaders'],
    ['He met the leaders on Monday, Ana Roth said.', 'the leaders'],
    ['The firm sold its businesses, and a bank closed.', 'its businesses'],
    ['He met the mayor, Ana Roth.', 'the mayor'],
    ['He met the leaders', 'the leaders'],
  ])('leaves a group alone that lists nobody: %s', (text, group) => {
    expect(grown(text, group)).toBe(group);
  });
});

describe('the words of a time', () => {
  it.each([
    ['The bank failed after an election victory on Wednesday.', 'an election victory on Wednesday', 'on Wednesday'],
    ['The plague ended with Oslo in 1654.', 'Oslo in 1654', 'in 1654'],
    ['The mill closed in the early 1950s.', 'the early 1950s', 'the early 1950s'],
  ])('are those of the date, without what stands before it: %s', (text, words, said) => {
    const readable = readyArticle(text);
    const [sentence] = readable.index.sentences;
    const start = text.indexOf(words);
    const tokens = sentence?.tokens ?? [];
    const candidate = {
      sentence: 0,
      first: tokens.findIndex((token) => token.start >= start),
      last: tokens.findLastIndex((token) => token.end <= start + words.length),
      structure: 0,
      kind: 1,
      found: 'phrase',
    };
    const { reading } = understandQuestion(readable, 'When did it happen?', []);
    expect(wordAnswer(readable, candidate, reading).text.replace(/ \(.*\)$/u, '')).toBe(said);
  });
});
