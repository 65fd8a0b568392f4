import type { Briefing, Statement } from '../../briefings/briefing.ts';
import { edtfBounds, type EdtfBounds } from '../../dates/edtf.ts';
import type { Answer, Answered, Question } from '../answer.ts';
import { tellStatements } from '../answer-overview.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import type { Term } from '../question-reading.ts';
import { held } from '../rank-sentences.ts';
import { readQuestion } from '../read-question.ts';
import { restoreWords } from '../restore-words.ts';
import { datesWithin } from './fit-story.ts';
import type { AskedDate } from './read-asked-date.ts';

const MOST_TOLD = 3;
const ASKS_WHAT_HAPPENED =
  /^(?:(?:so|ok|and)[, ]+)?(?:tell me )?what(?:['’]?s| has| is| will| was)?(?: (?:gonna|going to))? (?:happen(?:ed|s|ing)?|new|up|going on|take place|took place|the news)\b(?! (?:to|with)\b)/iu;
const ASKS =
  /\b(?:who|whom|whose|what|which|when|where|why|how)\b|^(?:is|are|was|were|do|does|did|has|have|had|can|will)\b/iu;

/** Answers a question from one story. */
type AnswerOf = (readable: ReadableBriefing, question: Question) => Answer;

/**
 * Answers a question with a date from a story of that time: what happened on it by the story's timeline, any other
 * question with the date as the article writes it, or without it where the article only came out then.
 */
export function answerDated(
  readable: ReadableBriefing,
  question: Question,
  date: AskedDate,
  asked: EdtfBounds,
  answerOf: AnswerOf,
): Answer {
  const bare = withoutDate(question.text, date);
  if (ASKS_WHAT_HAPPENED.test(bare) || !ASKS.test(bare)) {
    const told = speaksOfAll(readable, bare)
      ? tellStatements(readable.briefing, toldOf(readable.briefing, asked))
      : null;
    return told ?? { status: 'not-found', closest: null, suggestions: [], confidence: 0 };
  }
  const answer = answerOf(readable, { ...question, text: withOwnDate(readable.briefing, question.text, date, asked) });
  if (answer.status === 'not-found' || !isOfAnotherDay(answer, readable.briefing, asked)) return answer;
  return { status: 'not-found', closest: answer.evidence[0] ?? null, suggestions: [], confidence: 0 };
}

/** Whether the sentence of an answer dates it, and to another time than the one asked about. */
function isOfAnotherDay({ evidence }: Answered, { dates, sentences }: Briefing, asked: EdtfBounds): boolean {
  const sentence = sentences.find(({ id }) => id === evidence[0]?.sentence);
  if (sentence === undefined) return false;
  const told = dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const bounds = told.flatMap(({ edtf }) => (edtf === null ? [] : [edtfBounds(edtf)]));
  return bounds.length > 0 && bounds.every(({ start, end }) => start >= asked.end || end <= asked.start);
}

/** The question without the words of its date. */
export const withoutDate = (text: string, { start, end }: AskedDate): string =>
  `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/gu, ' ').trim();

/** "who was arrested yesterday" as the article has it: "who was arrested on Sunday". */
function withOwnDate(briefing: Briefing, text: string, date: AskedDate, asked: EdtfBounds): string {
  const counts = new Map<string, number>();
  for (const mention of datesWithin(briefing, asked)) {
    if (edtfBounds(mention.edtf ?? '').start < asked.start) continue;
    counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  }
  const [own] = [...counts].toSorted(([, a], [, b]) => b - a);
  const isDay = asked.end - asked.start <= 1440;
  if (own === undefined || !isDay) return withoutDate(text, date);
  return `${text.slice(0, date.start)} on ${own[0]} ${text.slice(date.end)}`.replace(/\s+/gu, ' ').trim();
}

/** Whether the article has all names that the question names, and half of the rest: another town's story is none on this. */
function speaksOfAll({ index, names }: ReadableBriefing, bare: string): boolean {
  const terms = readQuestion(restoreWords(bare, names)).terms.filter(({ word }) => !SAYS_NEWS.test(word));
  const isTold = (term: Term): boolean =>
    [index.titleFamilies, ...index.families].some((families) => held(term, families) > 0);
  const others = terms.filter(({ exact }) => !exact);
  return terms.every((term) => !term.exact || isTold(term)) && others.filter(isTold).length >= others.length / 2;
}

/** Words that ask for anything that was told. */
export const SAYS_NEWS = /^(?:news|new|stories|story|headlines?|today|happens?|happening)$/u;

/** What the story dates to the time asked about; what it says at all where it came out then. */
function toldOf(briefing: Briefing, asked: EdtfBounds): readonly Statement[] {
  const dated = briefing.timeline.filter(({ edtf }) => {
    const { start, end } = edtfBounds(edtf);
    return start < asked.end && end > asked.start && start >= asked.start;
  });
  const isDay = asked.end - asked.start <= 1440;
  if (dated.length > 0 && isDay) return dated.slice(0, MOST_TOLD).map(({ text, cites }) => ({ text, cites }));
  return briefing.summary.short;
}
