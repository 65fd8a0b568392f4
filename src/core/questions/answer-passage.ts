import type { Sentence } from '../articles/article.ts';
import type { Briefing } from '../briefings/briefing.ts';
import type { Answered } from './answer.ts';
import { evidenceOf } from './evidence.ts';

/** The article says so in one clause. */
const CONFIDENCE = 0.85;

/** A passage of one sentence as the answer, for what the article tells as a fact. `start` and `end` are offsets into its text. */
export function answerPassage(briefing: Briefing, sentence: Sentence, start: number, end: number): Answered {
  return {
    status: 'answered',
    text: briefing.article.text.slice(start, end).replace(/\s+/gu, ' '),
    setting: null,
    evidence: [evidenceOf(briefing, sentence, { start, end })],
    standing: { status: 'happened', attribution: null },
    confidence: CONFIDENCE,
    related: [],
  };
}
