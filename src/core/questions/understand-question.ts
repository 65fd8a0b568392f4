import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { readQuestion } from './read-question.ts';
import { restoreWords } from './restore-words.ts';

/** A question read with the article's names and with the questions before it. */
export interface UnderstoodQuestion {
  reading: QuestionReading;
  /** What the earlier questions were about, where this one leaves it out. */
  carried: readonly Term[];
}

/** How many earlier questions a follow-up may lean on. */
const LEANS_ON = 2;
const LEANS_BACK = /\b(?:it|he|she|they|him|her|them|that|this|there|his|their|its|then|those|these)\b/iu;
/** "which date was that", "why was it": what is asked about stands in the question before. */
const POINTS_BACK = /\b(?:that|this|it)\b/iu;

/** Reads a question with the article's names restored, and completes what it leaves to the questions before it. */
export function understandQuestion(
  { names }: ReadableBriefing,
  text: string,
  context: readonly string[],
): UnderstoodQuestion {
  const own = readQuestion(restoreWords(text, names));
  const leansBack = own.terms.length < 3 || LEANS_BACK.test(own.text);
  if (!leansBack || context.length === 0) return { reading: own, carried: [] };
  const earlier = context.slice(-LEANS_ON).map((question) => readQuestion(restoreWords(question, names)));
  const [last] = earlier.slice(-1);
  const reading = last === undefined ? own : completeReading(own, last);
  return {
    reading,
    carried: earlier.flatMap(({ terms }) => terms).filter(({ family }) => isNew(reading.terms, family)),
  };
}

/** "where?", "when was that?": the verb and its participants are those of the question before. */
function completeReading(own: QuestionReading, last: QuestionReading): QuestionReading {
  const isBare = own.terms.length === 0 && (own.verb === null || POINTS_BACK.test(own.text));
  if (!isBare) return own;
  return {
    ...own,
    verb: last.verb,
    subjectTerms: last.subjectTerms,
    objectTerms: last.objectTerms,
    terms: last.terms,
    defines: false,
  };
}

const isNew = (terms: readonly Term[], family: string): boolean => terms.every((term) => term.family !== family);
