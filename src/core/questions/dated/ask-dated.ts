import type { EdtfBounds } from '../../dates/edtf.ts';
import type { BriefingStore, Published, SentenceHit } from '../../ports/briefing-store.ts';
import type { Answer, Question } from '../answer.ts';
import { combineAnswers, type StoryAnswer } from '../combine-answers.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import { answerDated, withoutDate } from './answer-dated.ts';
import { fitStory, publishedAround } from './fit-story.ts';
import { readAskedDate, type AskedDate } from './read-asked-date.ts';

/** Stories of one time that are looked at, and those of them that are read. */
const STORIES_FOUND = 12;
const STORIES_READ = 3;

/** What asking for a time needs of asking at all. */
export interface DatedDependencies {
  store: Pick<BriefingStore, 'listPublished'>;
  /** The sentences on a matter among those published within a time; null where the text names no matter. */
  search: (text: string, within: Published) => Promise<readonly SentenceHit[] | null>;
  prepare: (id: string) => Promise<ReadableBriefing | null>;
  /** Answers from one story. */
  answerOf: (readable: ReadableBriefing, question: Question) => Answer;
}

/** What was found for a question with a date. */
export interface DatedAnswer {
  answer: Answer | null;
  date: AskedDate;
}

/**
 * Asks the stories of the time that a question names ("what happened in Lyon on 3 May", "who was arrested yesterday"),
 * seen from the asker's day. Null where it names none; `answer` is null where no story of that time answers.
 */
export async function askDated(question: Question, dependencies: DatedDependencies): Promise<DatedAnswer | null> {
  const date = question.askedOn === undefined ? null : readAskedDate(question.text, question.askedOn);
  if (date === null) return null;
  for (const asked of date.bounds) {
    const found = await askStories(question, date, asked, dependencies);
    const answer = combineAnswers(found.filter(({ answer: { status } }) => status === 'answered'));
    if (answer !== null) return { answer, date };
  }
  return { answer: null, date };
}

/** Answers from one story whose date the question may name; null where the story is of another time, or none is named. */
export function answerDatedWithin(
  readable: ReadableBriefing,
  question: Question,
  answerOf: DatedDependencies['answerOf'],
): Answer | null {
  const date = question.askedOn === undefined ? null : readAskedDate(question.text, question.askedOn);
  const asked = date?.bounds.find((bounds) => fitStory(readable.briefing, bounds) > 0);
  return date === null || asked === undefined
    ? null
    : answerDated(readable, question, date, asked, (...given) => answerOf(...given));
}

async function askStories(
  question: Question,
  date: AskedDate,
  asked: EdtfBounds,
  { store, search, prepare, answerOf }: DatedDependencies,
): Promise<StoryAnswer[]> {
  const within = publishedAround(asked, date);
  const hits = await search(withoutDate(question.text, date), within);
  const scores = new Map<string, number>();
  for (const { briefing, score } of hits ?? []) scores.set(briefing, Math.max(scores.get(briefing) ?? 0, score));
  // Nothing but the day is named: the stories of the day are meant.
  if (hits === null) for (const { id } of await store.listPublished(within, STORIES_FOUND)) scores.set(id, 1);
  const found: { readable: ReadableBriefing; weight: number }[] = [];
  for (const [id, score] of [...scores].toSorted(([, a], [, b]) => b - a).slice(0, STORIES_FOUND)) {
    const readable = await prepare(id);
    const fit = readable === null ? 0 : fitStory(readable.briefing, asked);
    if (readable !== null && fit > 0) found.push({ readable, weight: score * fit });
  }
  const best = found.toSorted((a, b) => b.weight - a.weight).slice(0, STORIES_READ);
  const top = best[0]?.weight ?? 1;
  return best.map(({ readable, weight }) => ({
    briefing: readable.briefing,
    answer: answerDated(readable, question, date, asked, answerOf),
    share: weight / top,
  }));
}
