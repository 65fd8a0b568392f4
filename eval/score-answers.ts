import { containsWords, datesIn, wordF1, wordsOf, wordsOverlap } from './compare-words.ts';
import type { QuestionLine, SaidAnswer } from './formats.ts';

/** A short answer has at most this many words, or three times as many as the gold answer. */
const SHORT = 25;

/** How one answer did. */
export interface AnswerScore {
  id: string;
  type: string | null;
  answerable: boolean;
  /** Whether there was an answer at all, be it "not found". */
  missing: boolean;
  answered: boolean;
  /** Every required item in a short answer; "not found" where there is nothing to find. */
  right: boolean;
  /** Every required item in an answer of any length. */
  complete: boolean;
  /** Token overlap with the gold answer, from 0 to 1. */
  f1: number;
  /** Whether a cited sentence is a gold sentence, or one of the two holds the other. */
  evidenceHit: boolean;
  /** Answered, but neither complete nor from the right sentence; or answered where there is no answer. */
  misleading: boolean;
}

/** Figures over a set of answers: shares from 0 to 1, NaN where nothing was asked. */
export interface AnswerFigures {
  questions: number;
  answerable: number;
  missing: number;
  rightOverall: number;
  answerF1: number;
  allItems: number;
  evidenceHit: number;
  answered: number;
  honestNotFound: number;
  misleading: number;
  byType: { type: string; questions: number; rightOverall: number }[];
}

/** Scores what was said to a question; `said` is undefined where nothing was. */
export function scoreAnswer(gold: QuestionLine, said: SaidAnswer | undefined): AnswerScore {
  const answered = said?.status === 'answered';
  const base = {
    id: gold.id,
    type: gold.type ?? null,
    answerable: gold.answerable,
    missing: said === undefined,
    answered,
  };
  if (!gold.answerable) {
    const right = said?.status === 'not-found';
    return { ...base, right, complete: false, f1: 0, evidenceHit: false, misleading: answered };
  }
  if (said === undefined || !answered) {
    return { ...base, right: false, complete: false, f1: 0, evidenceHit: false, misleading: false };
  }
  const words = wordsOf(said.answer);
  const reference = gold.answers.flatMap((forms) => nearestForm(forms, words));
  const complete = gold.answers.length > 0 && gold.answers.every((forms) => holdsItem(said.answer, forms));
  const evidenceHit = said.evidence.some((cited) => gold.evidence.some((sentence) => wordsOverlap(cited, sentence)));
  return {
    ...base,
    right: complete && words.length <= Math.max(SHORT, 3 * reference.length),
    complete,
    // A date may be written in another way than the gold answer: then no word need be the same.
    f1: complete && datesIn(said.answer).size > 0 ? 1 : wordF1(words, reference),
    evidenceHit,
    misleading: !complete && !evidenceHit,
  };
}

/** Whether an answer holds one of the accepted forms of an item, or the same date in other words. */
function holdsItem(answer: string, forms: readonly string[]): boolean {
  const words = wordsOf(answer);
  const dates = [...datesIn(answer)];
  const holdsDate = (wanted: string) => dates.some((date) => date === wanted || date.startsWith(`${wanted}-`));
  return forms.some((form) => containsWords(words, wordsOf(form)) || [...datesIn(form)].some(holdsDate));
}

function nearestForm(forms: readonly string[], words: readonly string[]): string[] {
  const candidates = forms.map(wordsOf);
  return candidates.reduce(
    (best, form) => (wordF1(words, form) > wordF1(words, best) ? form : best),
    candidates[0] ?? [],
  );
}

/** Sums up the scores of a set. */
export function sumAnswers(scores: readonly AnswerScore[]): AnswerFigures {
  const answerable = scores.filter((score) => score.answerable);
  const types = [...new Set(scores.flatMap(({ type }) => type ?? []))].sort();
  return {
    questions: scores.length,
    answerable: answerable.length,
    missing: scores.filter((score) => score.missing).length,
    rightOverall: meanOf(scores, (score) => Number(score.right)),
    answerF1: meanOf(answerable, (score) => score.f1),
    allItems: meanOf(answerable, (score) => Number(score.complete)),
    evidenceHit: meanOf(answerable, (score) => Number(score.evidenceHit)),
    answered: meanOf(answerable, (score) => Number(score.answered)),
    honestNotFound: meanOf(
      scores.filter((score) => !score.answerable),
      (score) => Number(score.right),
    ),
    misleading: meanOf(scores, (score) => Number(score.misleading)),
    byType: types.map((type) => {
      const ofType = scores.filter((score) => score.type === type);
      return { type, questions: ofType.length, rightOverall: meanOf(ofType, (score) => Number(score.right)) };
    }),
  };
}

function meanOf(scores: readonly AnswerScore[], figure: (score: AnswerScore) => number): number {
  return scores.reduce((sum, score) => sum + figure(score), 0) / scores.length;
}
