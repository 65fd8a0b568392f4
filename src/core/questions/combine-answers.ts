import type { Article } from '../articles/article.ts';
import type { Briefing } from '../briefings/briefing.ts';
import { edtfBounds } from '../dates/edtf.ts';
import { groupStories } from '../stories/group-stories.ts';
import type { Answer, Answered } from './answer.ts';
import { familiesOf } from './named-entities.ts';

/** What one story answers. */
export interface StoryAnswer {
  briefing: Briefing;
  answer: Answer;
  /** How well the story matches the question against the best one, 0 to 1. */
  share: number;
}

/** Another story's answer is worth telling from this share of the best one's confidence on. */
const WORTH_TELLING = 0.5;
/** A story of another event fits a question as well as the best where it matches it by this share. */
const FITS_AS_WELL = 0.85;
/** Longer answers say the same thing in many ways: only their numbers tell whether they differ. */
const SHORT_ANSWER = 6;

/**
 * One answer from those of several stories: the surest. Where a later article on the same event answers too, its answer
 * goes first, and what the other one tells differently stands beside it. Stories of other events that answer as well are
 * named. Null where nothing was read.
 */
export function combineAnswers(found: readonly StoryAnswer[]): Answer | null {
  const [best, ...rest] = found.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (best === undefined) return null;
  if (best.answer.status === 'not-found') return best.answer;
  const told = rest.flatMap((one) => (isWorthTelling(one, best) ? [one] : []));
  const ofEvent = told.filter(({ briefing }) => groupStories([best.briefing, briefing]).length === 1);
  const others = told
    .filter((one) => !ofEvent.includes(one) && one.share >= FITS_AS_WELL * best.share)
    .map(({ briefing }) => briefing.id);
  const [latest, ...earlier] = [best, ...ofEvent].toSorted(
    (a, b) => publishedOf(b.briefing.article) - publishedOf(a.briefing.article),
  );
  if (latest?.answer.status !== 'answered') return best.answer;
  const main = latest.answer;
  const elsewhere = earlier.flatMap(({ answer }) =>
    answer.status === 'answered' && tellsOtherwise(main.text, answer.text) ? tellingsOf(answer) : [],
  );
  return {
    ...main,
    ...(elsewhere.length === 0 ? {} : { elsewhere, asOf: latest.briefing.article.publishedAt }),
    ...(others.length === 0 ? {} : { others }),
  };
}

const weightOf = ({ answer, share }: StoryAnswer): number =>
  (answer.status === 'answered' ? 1 : 0) + answer.confidence * share;

const isWorthTelling = ({ answer }: StoryAnswer, { answer: best }: StoryAnswer): boolean =>
  answer.status === 'answered' && answer.confidence >= WORTH_TELLING * best.confidence;

function tellingsOf({ text, standing, evidence }: Answered): NonNullable<Answered['elsewhere']> {
  const [first] = evidence;
  return first === undefined ? [] : [{ text, standing, evidence: first }];
}

/** When it was published, for comparing; before any other where that isn't known. */
export function publishedOf({ publishedAt }: Pick<Article, 'publishedAt'>): number {
  return publishedAt === null ? -Infinity : edtfBounds(publishedAt).start;
}

const NUMBER = /\d[\d.,]*\d|\d/gu;
const VERDICT = /^(?:yes|no|not confirmed|disputed)\b/iu;

/** Whether two answers to one question differ in what they say: another verdict, another number, or nothing shared. */
function tellsOtherwise(one: string, other: string): boolean {
  const [verdict, otherVerdict] = [one, other].map((text) => VERDICT.exec(text)?.[0].toLowerCase());
  if (verdict !== undefined && otherVerdict !== undefined) return verdict !== otherVerdict;
  const [numbers, otherNumbers] = [one, other].map((text) => [...text.matchAll(NUMBER)].map(([number]) => number));
  if (numbers !== undefined && otherNumbers !== undefined && numbers.length > 0 && otherNumbers.length > 0)
    return !numbers.some((number) => otherNumbers.includes(number));
  const [words, otherWords] = [one, other].map(familiesOf);
  if (words === undefined || otherWords === undefined) return false;
  if (words.length > SHORT_ANSWER || otherWords.length > SHORT_ANSWER) return false;
  return !words.some((word) => otherWords.includes(word));
}
