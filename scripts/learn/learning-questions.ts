import { wordsOverlap } from '../../eval/compare-words.ts';
import type { QuestionLine } from '../../eval/formats.ts';
import { readOwnArticles } from '../../eval/read-own-articles.ts';
import { readPassages } from '../../eval/read-passages.ts';
import { scoreAnswer, type AnswerScore } from '../../eval/score-answers.ts';
import { readArticle } from '../../src/core/articles/read-article.ts';
import { buildBriefing } from '../../src/core/briefings/build-briefing.ts';
import { answerFromFindings } from '../../src/core/questions/answer-from-findings.ts';
import type { ScoredCandidate } from '../../src/core/questions/candidate.ts';
import { findCandidates } from '../../src/core/questions/find-candidates.ts';
import { prepareBriefing, type ReadableBriefing } from '../../src/core/questions/prepare-briefing.ts';
import { indexArticle } from '../../src/core/questions/rank-sentences.ts';
import { splitQuestion } from '../../src/core/questions/split-question.ts';
import { turnQuestion } from './turn-question.ts';
import { understandQuestion, type UnderstoodQuestion } from '../../src/core/questions/understand-question.ts';
import { wordAnswer } from '../../src/core/questions/word-answer.ts';

/** One candidate with how good an answer it is. */
export interface Choice {
  candidate: ScoredCandidate;
  score: AnswerScore;
  /** 0 to 1. */
  worth: number;
}

/** A question with all that may answer it in one article. */
export interface LearningQuestion {
  /** The article or passage, by its id. */
  article: string;
  gold: QuestionLine;
  readable: ReadableBriefing;
  understood: UnderstoodQuestion;
  choices: Choice[];
  /** The same question asked of the article without the sentences that answer it, and turned so that none does. */
  unanswered: LearningQuestion[];
}

/** The own questions that one phrase answers, with their candidates: no overviews, no yes or no, not two in one. */
export async function readLearningQuestions(): Promise<LearningQuestion[]> {
  const [articles, passages] = await Promise.all([readOwnArticles(), readPassages()]);
  return [...articles, ...passages].flatMap(({ id, questions }) => {
    const [line] = questions;
    return line === undefined
      ? []
      : questionsOn(id, prepareBriefing(buildBriefing(readArticle(line.article))), questions);
  });
}

function questionsOn(article: string, readable: ReadableBriefing, asked: readonly QuestionLine[]): LearningQuestion[] {
  return asked.flatMap((gold) => {
    const understood = understandQuestion(readable, gold.question, gold.context ?? []);
    const isOpen =
      splitQuestion(gold.question).length === 1 &&
      answerFromFindings(readable, gold.question, understood.reading) === null;
    if (!isOpen || understood.reading.wanted === 'yes-no') return [];
    const question = { article, understood, unanswered: [], ...choicesIn(readable, gold, understood) };
    return [{ ...question, unanswered: gold.answerable ? unansweredOf(question) : [] }];
  });
}

function unansweredOf({ article, gold, readable, understood }: LearningQuestion): LearningQuestion[] {
  const open = { ...gold, answerable: false, answers: [], evidence: [] };
  const without = choicesIn(withoutEvidence(readable, gold), open, understood);
  const turned = turnQuestion(gold.question, gold.answers.flat(), readable).map((question) => {
    const asked = understandQuestion(readable, question, gold.context ?? []);
    return { understood: asked, ...choicesIn(readable, { ...open, question }, asked) };
  });
  return [{ understood, ...without }, ...turned].map((part) => ({ article, unanswered: [], ...part }));
}

/** The article as if the sentences that answer the question did not stand in it. */
function withoutEvidence(readable: ReadableBriefing, gold: QuestionLine): ReadableBriefing {
  const { index, briefing } = readable;
  const kept = index.sentences.filter(
    ({ sentence: { start, end } }) =>
      !gold.evidence.some((evidence) => wordsOverlap(briefing.article.text.slice(start, end), evidence)),
  );
  return { ...readable, index: indexArticle(kept, index.titleFamilies) };
}

function choicesIn(
  readable: ReadableBriefing,
  gold: QuestionLine,
  understood: UnderstoodQuestion,
): Pick<LearningQuestion, 'readable' | 'gold' | 'choices'> {
  // In the order of the text: that of their scores comes from the weights that are there, and sums would differ by it.
  const choices = findCandidates(readable, understood.reading, understood.carried)
    .sort(byPlace)
    .map((candidate) => judge(readable, understood, gold, candidate));
  return { readable, gold, choices };
}

const byPlace = (a: ScoredCandidate, b: ScoredCandidate): number =>
  a.sentence - b.sentence ||
  a.first - b.first ||
  a.last - b.last ||
  a.found.localeCompare(b.found) ||
  JSON.stringify(a.features).localeCompare(JSON.stringify(b.features));

/** How much a whole right answer counts against the overlap with it: a short answer is wanted. */
const RIGHT_SHARE = 0.3;

function judge(
  readable: ReadableBriefing,
  { reading }: UnderstoodQuestion,
  gold: QuestionLine,
  candidate: ScoredCandidate,
): Choice {
  const { sentence } = readable.index.sentences[candidate.sentence] ?? {};
  const score = scoreAnswer(gold, {
    status: 'answered',
    answer: wordAnswer(readable, candidate, reading).text,
    evidence: sentence === undefined ? [] : [readable.briefing.article.text.slice(sentence.start, sentence.end)],
  });
  const worth = score.evidenceHit ? (1 - RIGHT_SHARE) * score.f1 + RIGHT_SHARE * Number(score.right) : 0;
  return { candidate, score, worth };
}
