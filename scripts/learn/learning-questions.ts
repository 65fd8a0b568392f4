import { wordsOverlap } from '../../eval/compare-words.ts';
import type { QuestionLine } from '../../eval/formats.ts';
import { readOwnArticles } from '../../eval/read-own-articles.ts';
import { isHeldOut, readPassages } from '../../eval/read-passages.ts';
import { scoreAnswer, type AnswerScore } from '../../eval/score-answers.ts';
import { readArticle } from '../../src/core/articles/read-article.ts';
import { buildBriefing } from '../../src/core/briefings/build-briefing.ts';
import { answerFromFindings } from '../../src/core/questions/answer-from-findings.ts';
import type { Candidate } from '../../src/core/questions/candidate.ts';
import { prepareBriefing, type ReadableBriefing } from '../../src/core/questions/prepare-briefing.ts';
import { indexArticle } from '../../src/core/questions/rank-sentences.ts';
import { splitQuestion } from '../../src/core/questions/split-question.ts';
import { turnQuestion } from './turn-question.ts';
import { understandQuestion, type UnderstoodQuestion } from '../../src/core/questions/understand-question.ts';
import { wordAnswer } from '../../src/core/questions/word-answer.ts';

/** A question on one text. */
export interface LearningQuestion {
  gold: QuestionLine;
  /** Whether it was written for the text as it stands. */
  real: boolean;
  readable: ReadableBriefing;
  understood: UnderstoodQuestion;
}

/** A text of our own with the questions to learn from. */
export interface LearningText {
  id: string;
  /** Whether the reader has not learnt from it. */
  heldOut: boolean;
  questions: readonly QuestionLine[];
}

/** One question in so many is also asked amiss, one in twice as many of the text without its answer. */
const AMISS = 4;

/** The own articles and passages. */
export async function readLearningTexts(): Promise<LearningText[]> {
  const [articles, passages] = await Promise.all([readOwnArticles(), readPassages()]);
  return [
    ...articles.map(({ id, questions }) => ({ id, heldOut: isHeldOut(id), questions })),
    ...passages.map(({ id, heldOut, fresh, questions }) => ({ id, heldOut: heldOut || fresh, questions })),
  ];
}

/**
 * The questions on a text that one phrase answers: no overviews, no yes or no, not two in one. Some are also asked so that
 * the text does not answer them.
 */
export function learningQuestionsOn({ questions: asked }: LearningText): LearningQuestion[] {
  const [line] = asked;
  if (line === undefined) return [];
  const readable = prepareBriefing(buildBriefing(readArticle(line.article)));
  const open = asked.flatMap((gold) => {
    const understood = understandQuestion(readable, gold.question, gold.context ?? []);
    const isOpen =
      splitQuestion(gold.question).length === 1 &&
      answerFromFindings(readable, gold.question, understood.reading) === null;
    if (!isOpen || understood.reading.wanted === 'yes-no') return [];
    return [{ real: true, readable, gold, understood }];
  });
  return open.flatMap((question, at) => [
    question,
    ...(question.gold.answerable && at % AMISS === 0 ? unansweredOf(question, at % (2 * AMISS) === 0) : []),
  ]);
}

function unansweredOf({ gold, readable, understood }: LearningQuestion, isWithout: boolean): LearningQuestion[] {
  const open = { ...gold, answerable: false, answers: [], evidence: [] };
  const without = isWithout ? [{ real: false, readable: withoutEvidence(readable, gold), gold: open, understood }] : [];
  const turned = turnQuestion(gold.question, gold.answers.flat(), readable).map((question) => ({
    real: false,
    readable,
    gold: { ...open, question },
    understood: understandQuestion(readable, question, gold.context ?? []),
  }));
  return [...without, ...turned];
}

/** The article as if the sentences that answer the question did not stand in it. */
function withoutEvidence(readable: ReadableBriefing, gold: QuestionLine): ReadableBriefing {
  const { index, briefing } = readable;
  const kept = index.sentences.filter(
    ({ sentence: { start, end } }) =>
      !gold.evidence.some((evidence) => wordsOverlap(briefing.article.text.slice(start, end), evidence)),
  );
  return { ...readable, index: indexArticle(kept, index.titleFamilies, index.standIns) };
}

/** How good an answer a candidate is. */
export function judge({ gold, readable, understood }: LearningQuestion, candidate: Candidate): AnswerScore {
  const { sentence } = readable.index.sentences[candidate.sentence] ?? {};
  return scoreAnswer(gold, {
    status: 'answered',
    answer: wordAnswer(readable, candidate, understood.reading).text,
    evidence: sentence === undefined ? [] : [readable.briefing.article.text.slice(sentence.start, sentence.end)],
  });
}
