import { z } from 'zod';
import { lineArticleSchema } from '../articles/line-article.ts';
import { readArticle } from '../articles/read-article.ts';
import { buildBriefing } from '../briefings/build-briefing.ts';
import { answerMessage } from './answer-question.ts';
import { explainAnswer, type Explanation } from './explain-answer.ts';
import { prepareBriefing, type ReadableBriefing } from './prepare-briefing.ts';

/** One question with the article that it is asked of, as one JSON line. */
export const questionLineSchema = z.object({
  id: z.string(),
  article: lineArticleSchema,
  question: z.string(),
  context: z.array(z.string()).nullish(),
});
export type QuestionLine = z.infer<typeof questionLineSchema>;

/** The answer to a question line, as one JSON line. */
export interface AnswerLine {
  id: string;
  status: 'answered' | 'not-found';
  answer: string;
  evidence: string[];
  confidence: number;
}

/** Articles kept ready: lines on one article usually follow each other. */
const ARTICLES_READY = 16;

/** Makes the function that reads the article of a line; it keeps the last articles ready. */
function createReader(): (article: QuestionLine['article']) => ReadableBriefing {
  const ready = new Map<string, ReadableBriefing>();
  return (article) => {
    const key = JSON.stringify([article.title, article.publishedAt, article.text]);
    const readable = ready.get(key) ?? prepareBriefing(buildBriefing(readArticle(article)));
    ready.set(key, readable);
    const [oldest] = ready.keys();
    if (ready.size > ARTICLES_READY && oldest !== undefined) ready.delete(oldest);
    return readable;
  };
}

/** Makes the function that answers question lines. */
export function createAnswerLine(): (line: QuestionLine) => AnswerLine {
  const read = createReader();
  return ({ id, article, question, context }) => {
    const answer = answerMessage(read(article), { text: question, context: context ?? [] });
    if (answer.status === 'not-found')
      return { id, status: 'not-found', answer: '', evidence: [], confidence: answer.confidence };
    return {
      id,
      status: 'answered',
      answer: answer.text,
      evidence: answer.evidence.map(({ text }) => text),
      confidence: answer.confidence,
    };
  };
}

/** Makes the function that explains the answers to question lines, one explanation for each part of a question. */
export function createExplainLine(): (line: QuestionLine) => Explanation[] {
  const read = createReader();
  return ({ article, question, context }) => explainAnswer(read(article), question, context ?? []);
}
