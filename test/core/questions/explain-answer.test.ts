import { describe, expect, it } from 'vitest';
import { explainAnswer } from '../../../src/core/questions/explain-answer.ts';
import { ask, readyArticle } from './ready-article.ts';

const readable = readyArticle();
const explain = (question: string, context: readonly string[] = []) => explainAnswer(readable, question, context);

describe('explainAnswer', () => {
  it('tells how the question was understood, and names the winner first of its candidates', () => {
    const [explanation] = explain('when will the ministers meet again');
    expect(explanation).toMatchObject({
      reading: { wanted: 'time', time: 'future', verb: { lemma: 'meet' } },
      answer: { status: 'answered', text: expect.stringContaining('18 March') as string },
      why: expect.stringContaining('best candidate') as string,
    });
    expect(explanation?.candidates[0]?.text).toContain('18 March');
    expect(explanation?.candidates[0]?.shares.length).toBeGreaterThan(0);
  });

  it('gives the answer that is given without an explanation', () => {
    for (const question of ['who did Brandt meet', 'was an agreement signed', 'what is the capital of Norland'])
      expect(explain(question)[0]?.answer).toEqual(ask(question, readable));
  });

  it('sets the confidence beside the least that is said', () => {
    const { confidence, answer } = explain('how many divers painted the lighthouse')[0] ?? {};
    expect(answer?.status).toBe('not-found');
    expect(confidence === null || (confidence?.value ?? 1) < (confidence?.least ?? 0)).toBe(true);
  });

  it('says what decides a yes-or-no question', () => {
    const [explanation] = explain('was an agreement signed');
    expect(explanation).toMatchObject({ decision: { verdict: 'no' }, candidates: [] });
    expect(explanation?.why).toContain('says no');
  });

  it('says of what nothing is shared with that no sentence is', () => {
    expect(explain('why did the volcano erupt')[0]?.why).toBe('no sentence shares a word with the question');
  });

  it('explains each part of a message, and marks the words that come from before', () => {
    const parts = explain('where did Brandt meet Orlik and when?');
    expect(parts).toHaveLength(2);
    const [explanation] = explain('and Orlik?', ['where did Brandt meet her counterpart']);
    expect(explanation?.terms.some(({ word, carried }) => carried && word === 'counterpart')).toBe(true);
  });
});
