import { describe, expect, it } from 'vitest';
import { readPassages } from '../../eval/read-passages.ts';

const passages = await readPassages();
const questions = passages.flatMap((passage) => passage.questions);

describe('the own passages', () => {
  it('ask more than three hundred questions, about a quarter of which have no answer', () => {
    const open = questions.filter(({ answerable }) => !answerable);
    expect(questions.length).toBeGreaterThan(300);
    expect(open.length / questions.length).toBeGreaterThan(0.2);
  });

  it('give every question an id of its own', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('show every answer by a sentence of the text, and no other', () => {
    for (const { answerable, answers, evidence, article } of questions) {
      expect(answers.length > 0).toBe(answerable);
      expect(evidence.length > 0).toBe(answerable);
      for (const sentence of evidence) expect(article.text).toContain(sentence);
    }
  });

  it('hold a follow-up apart from the question that it leans on', () => {
    const followUps = questions.filter(({ context }) => context !== undefined);
    expect(followUps.length).toBeGreaterThan(0);
    for (const { question, context } of followUps) {
      expect(question).not.toContain('>>');
      expect(context?.length).toBeGreaterThan(0);
    }
  });
});
