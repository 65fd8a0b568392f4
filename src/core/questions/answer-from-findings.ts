import type { Answered } from './answer.ts';
import { answerAffiliation } from './answer-affiliation.ts';
import { answerDefinition } from './answer-definition.ts';
import { answerDispute } from './answer-dispute.ts';
import { answerOverview } from './answer-overview.ts';
import { answerQuotes } from './answer-quotes.ts';
import { answerOffice } from './offices/answer-office.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading } from './question-reading.ts';

/**
 * The answer that needs no reading of sentences, because the briefing found it: what happened and what is next, who
 * someone is and who holds an office, what was said, what is disputed. Null for any other question.
 */
export function answerFromFindings(
  readable: ReadableBriefing,
  question: string,
  reading: QuestionReading,
): Answered | null {
  const { briefing } = readable;
  return (
    answerOverview(briefing, question) ??
    answerDefinition(readable, reading) ??
    answerAffiliation(readable, reading.text) ??
    answerOffice(readable, reading) ??
    answerQuotes(readable, reading) ??
    answerDispute(readable, reading)
  );
}
