import { describe, expect, it } from 'vitest';
import { answered, readyArticle } from './ready-article.ts';

const talks = readyArticle();
const trial = readyArticle(
  `Judge Carla Mendel jailed Peter Hasrick for six years in Hale on Monday. “He did nothing,” Mendel told the court. His lawyer, Joanna Field, said that he would appeal on Friday.

The mayor of Hale, Anna Osei, 51, welcomed the sentence. Tom Reyes, 44, the head of the union, called it too short.`,
  'Engineer jailed',
);

describe('a follow-up', () => {
  it.each([
    ['what did Brandt say', 'and orlik?', talks, 'the talks were useful'],
    ['who is elsa brandt', 'what about pavel orlik', talks, 'her counterpart'],
    ['how old is anna osei', 'and Tom Reyes?', trial, '44'],
    ['who jailed Hasrick', 'what did she say', trial, 'He did nothing'],
    ['who is the mayor of hale', 'how old is she', trial, '51'],
    ['what did Mendel say', 'who did she jail', trial, 'Peter Hasrick'],
  ] as const)('"%s" … "%s"', (first, second, readable, text) => {
    expect(answered(second, readable, [first]).text).toContain(text);
  });

  it('that stands by itself is read as it is', () => {
    const alone = answered('who is tom reyes', trial);
    expect(answered('and who is tom reyes', trial, ['how old is anna osei']).text).toBe(alone.text);
  });
});
