import { describe, expect, it } from 'vitest';
import { answered, ask, readyArticle } from './ready-article.ts';

const said = (text: string, question: string): string => answered(question, readyArticle(text, 'News')).text;

describe('a question on how a matter stands', () => {
  it.each([
    [
      'The cause of the fire was unclear, the police said. The hall burned down on Friday.',
      'do the police know what caused the fire yet or are they still looking',
      'unclear',
    ],
    [
      'Officials approved the merger of the banks subject to conditions. Shares rose.',
      'is the approval of the merger final or are there strings attached',
      'subject to conditions',
    ],
    [
      'The new railway line was due to be opened this morning. Trains were late on Monday.',
      'is the railway line open again or was it only planned',
      'due to be opened',
    ],
  ])('is answered by the clause that tells it: %s', (text, question, words) => {
    expect(said(text, question)).toContain(words);
  });

  it('is left open where nothing speaks of the matter', () => {
    expect(ask('is the volcano asleep or is it still dangerous', readyArticle()).status).toBe('not-found');
  });
});
