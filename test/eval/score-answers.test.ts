import { describe, expect, it } from 'vitest';
import type { QuestionLine, SaidAnswer } from '../../eval/formats.ts';
import { scoreAnswer, sumAnswers } from '../../eval/score-answers.ts';

const SENTENCE = 'Ann Low and Bo Ek met in Orsova on Tuesday.';
const gold = (changes: Partial<QuestionLine> = {}): QuestionLine => ({
  id: 'q1',
  article: { title: null, source: null, publishedAt: '2025-03-04', text: `${SENTENCE} It rained.` },
  question: 'who met',
  answerable: true,
  answers: [['Ann Low', 'Low'], ['Bo Ek']],
  evidence: [SENTENCE],
  type: 'who',
  ...changes,
});
const said = (answer: string, evidence: string[] = [SENTENCE]): SaidAnswer => ({
  status: 'answered',
  answer,
  evidence,
});
const notFound: SaidAnswer = { status: 'not-found', answer: '', evidence: [] };

describe('an answer to a question that has one', () => {
  it('is right when it holds every item in one of its forms', () => {
    expect(scoreAnswer(gold(), said('Low and Bo Ek'))).toMatchObject({
      right: true,
      complete: true,
      misleading: false,
    });
  });

  it('is not right when an item is missing, and not misleading while it shows the right sentence', () => {
    expect(scoreAnswer(gold(), said('Ann Low'))).toMatchObject({ right: false, evidenceHit: true, misleading: false });
  });

  it('is misleading when it is incomplete and from another sentence', () => {
    expect(scoreAnswer(gold(), said('Ann Low', ['It rained.']))).toMatchObject({
      evidenceHit: false,
      misleading: true,
    });
  });

  it('is not right when it is a paragraph, though it holds everything', () => {
    const paragraph = `Ann Low and Bo Ek ${'and many more people '.repeat(6)}`;
    expect(scoreAnswer(gold(), said(paragraph))).toMatchObject({ right: false, complete: true, misleading: false });
  });

  it('may be as long as three times a long gold answer', () => {
    const long = Array.from({ length: 10 }, (_, index) => `w${index}`).join(' ');
    const question = gold({ answers: [[long]] });
    expect(scoreAnswer(question, said(`${long} ${'x '.repeat(20)}`)).right).toBe(true);
    expect(scoreAnswer(question, said(`${long} ${'x '.repeat(21)}`)).right).toBe(false);
  });

  it('takes a date written in another way for the same answer, with full overlap', () => {
    const when = gold({ answers: [['2025-03-04', 'Tuesday']] });
    expect(scoreAnswer(when, said('4 March 2025'))).toMatchObject({ right: true, f1: 1 });
    expect(scoreAnswer(when, said('5 March 2025'))).toMatchObject({ right: false, complete: false });
  });

  it('takes a day for its month, and never a month for a day', () => {
    expect(scoreAnswer(gold({ answers: [['2025-03']] }), said('4 March 2025')).right).toBe(true);
    expect(scoreAnswer(gold({ answers: [['2025-03-04']] }), said('March 2025')).right).toBe(false);
  });

  it('overlaps with the nearest form of each item', () => {
    expect(scoreAnswer(gold(), said('Low, Bo Ek')).f1).toBe(1);
    expect(scoreAnswer(gold(), said('Ann Low')).f1).toBeCloseTo(2 / 3);
  });

  it('hits the evidence with a part of the gold sentence', () => {
    expect(scoreAnswer(gold(), said('Bo Ek', ['Bo Ek met in Orsova'])).evidenceHit).toBe(true);
  });

  it('is neither right nor misleading as "not found"', () => {
    expect(scoreAnswer(gold(), notFound)).toMatchObject({ answered: false, right: false, misleading: false });
  });
});

describe('an answer to a question that has none', () => {
  const nothing = gold({ id: 'q2', answerable: false, answers: [], evidence: [], type: 'when' });

  it('is right only as "not found"', () => {
    expect(scoreAnswer(nothing, notFound)).toMatchObject({ right: true, misleading: false });
    expect(scoreAnswer(nothing, said('Ann Low'))).toMatchObject({ right: false, misleading: true });
  });

  it('is not right when it is missing', () => {
    expect(scoreAnswer(nothing, undefined)).toMatchObject({ right: false, missing: true, misleading: false });
  });
});

describe('sumAnswers', () => {
  it('takes each share of the questions it is about', () => {
    const nothing = gold({ id: 'q2', answerable: false, answers: [], evidence: [], type: 'when' });
    const figures = sumAnswers([
      scoreAnswer(gold(), said('Ann Low and Bo Ek')),
      scoreAnswer(gold(), notFound),
      scoreAnswer(nothing, said('Tuesday')),
      scoreAnswer(nothing, notFound),
    ]);
    expect(figures).toEqual({
      questions: 4,
      answerable: 2,
      missing: 0,
      rightOverall: 0.5,
      answerF1: (2 * 4) / 9 / 2,
      allItems: 0.5,
      evidenceHit: 0.5,
      answered: 0.5,
      honestNotFound: 0.5,
      misleading: 0.25,
      byType: [
        { type: 'when', questions: 2, rightOverall: 0.5 },
        { type: 'who', questions: 2, rightOverall: 0.5 },
      ],
    });
  });

  it('has no share where nothing was asked', () => {
    expect(sumAnswers([scoreAnswer(gold(), notFound)]).honestNotFound).toBeNaN();
  });
});
