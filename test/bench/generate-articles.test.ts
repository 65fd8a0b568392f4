import { describe, expect, test } from 'vitest';
import { KINDS } from '../../bench/articles/sentences.ts';
import { generateStory, type GeneratedStory } from '../../bench/generate-articles.ts';
import { articleSchema } from '../../src/core/articles/article.ts';

const stories = Array.from({ length: 400 }, (_, number) => generateStory(number));
const countWords = ({ article }: GeneratedStory): number => article.text.split(/\s+/u).length;

describe('generated stories', () => {
  test('are the same on every run', () => {
    expect(generateStory(17)).toEqual(stories[17]);
  });

  test('differ from one another, as do their questions', () => {
    expect(new Set(stories.map(({ article }) => article.text)).size).toBe(stories.length);
    expect(new Set(stories.map(({ questions }) => questions.join('\n'))).size).toBe(stories.length);
  });

  test('are of every kind', () => {
    const openings = new Set(stories.map(({ questions }) => questions.at(0)?.split(' ').slice(0, 2).join(' ')));

    expect(openings.size).toBeGreaterThanOrEqual(KINDS.length - 1);
  });

  test('have about 700 words', () => {
    const lengths = stories.map(countWords);

    expect(Math.min(...lengths)).toBeGreaterThan(600);
    expect(Math.max(...lengths)).toBeLessThan(800);
  });

  test('are valid articles in which every slot is filled', () => {
    for (const { article, questions } of stories) {
      expect(articleSchema.parse(article)).toEqual(article);
      expect([article.title, article.text, ...questions].join('\n')).not.toMatch(/[{}]|undefined| {2}|\n(?!\n|$) /u);
    }
  });
});
