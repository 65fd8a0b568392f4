import type { Article } from '../src/core/articles/article.ts';
import type { Briefing } from '../src/core/briefings/briefing.ts';
import type { LeadGoldLine, QuestionLine, SaidAnswer, SaidLead } from './formats.ts';

/** What is measured: Dateline, or in a test something simpler. It sees no more of a line than the commands do. */
export interface Subject {
  answer(line: Pick<QuestionLine, 'id' | 'article' | 'question' | 'context'>): SaidAnswer;
  lead(line: Pick<LeadGoldLine, 'id' | 'article'>): SaidLead;
  build(article: Article): Briefing;
}
