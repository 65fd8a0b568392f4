import type { LeadGoldLine, QuestionLine, SaidAnswer } from './formats.ts';
import { leadGoldOf, type OwnArticle } from './read-own-articles.ts';
import type { Passage } from './read-passages.ts';
import { scoreAnswer, sumAnswers, type AnswerFigures, type AnswerScore } from './score-answers.ts';
import { scoreFindings, sumFindings, type FindingCounts } from './score-findings.ts';
import { scoreLeads, type LeadFigures } from './score-lead.ts';
import type { Subject } from './subject.ts';

/** A question, what was said to it, and how that did. */
export interface Outcome {
  gold: QuestionLine;
  said: SaidAnswer;
  score: AnswerScore;
}

/** Everything that is measured on the project's own articles. */
export interface OwnFigures {
  answers: AnswerFigures;
  leads: LeadFigures[];
  findings: FindingCounts;
  outcomes: Outcome[];
  /** The answers on the own passages that are held out. */
  passages: { figures: AnswerFigures; outcomes: Outcome[] };
}

/** Asks every question and scores the answers. */
export function measureAnswers(
  subject: Subject,
  questions: readonly QuestionLine[],
): { figures: AnswerFigures; outcomes: Outcome[] } {
  const outcomes = questions.map((gold) => {
    const { id, article, question, context } = gold;
    const said = subject.answer({ id, article, question, ...(context === undefined ? {} : { context }) });
    return { gold, said, score: scoreAnswer(gold, said) };
  });
  return { figures: sumAnswers(outcomes.map(({ score }) => score)), outcomes };
}

/** Asks for the lead of every article and scores them. */
export function measureLeads(subject: Subject, lines: readonly LeadGoldLine[]): LeadFigures[] {
  return scoreLeads(lines.map(({ id, article, fiveW1H }) => ({ gold: fiveW1H, said: subject.lead({ id, article }) })));
}

/** Measures answers, leads and findings on the project's own articles, and answers on its passages that are held out. */
export function measureOwnArticles(
  subject: Subject,
  articles: readonly OwnArticle[],
  passages: readonly Passage[] = [],
): OwnFigures {
  const { figures, outcomes } = measureAnswers(
    subject,
    articles.flatMap(({ questions }) => questions),
  );
  return {
    answers: figures,
    leads: measureLeads(subject, articles.map(leadGoldOf)),
    findings: sumFindings(articles.map(({ article, labels }) => scoreFindings(labels, subject.build(article)))),
    outcomes,
    passages: measureAnswers(
      subject,
      passages.filter(({ heldOut, fresh }) => heldOut && !fresh).flatMap(({ questions }) => questions),
    ),
  };
}
