import { edtfBounds, edtfPrecision, relationTo } from '../../dates/edtf.ts';
import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { SentenceKind } from '../../articles/article.ts';
import type { DateMention, Statement } from '../briefing.ts';
import { countShared, stemsOf, type Opening } from './lead-opening.ts';
import { stemOf } from './un-title-case.ts';

/** News tells of what lies within so many days of its publication, in minutes. */
const NEAR = 8 * 1440;
/** Beyond the opening what is told of closer days is sooner the news. */
const CLOSE = 3 * 1440;
/** A month or a longer time tells when only if publication is not further from it. */
const ROUGHLY_NEAR = 31 * 1440;
/** What opens a phrase of time before its date: "the early hours of | Thursday", "shortly before | midnight". */
const BEFORE_DATE =
  /(?:(?:\b(?:the )?(?:early|small) hours of|\b(?:early|late) on|\b(?:the )?(?:morning|afternoon|evening|night) of|\b(?:just|shortly) (?:before|after)) )$/u;
/** How far back such words reach, in characters. */
const REACH = 30;

/**
 * When the main event took place: the first date near publication, of the opening; else of the rest, of the captions, of
 * the stamps of messages that are shown; else the first longer time of the opening. Null where no date can be it. Cites
 * the sentence of the date.
 */
export function leadTime(
  article: { title: string | null; text: string; publishedAt: string | null },
  sentences: readonly AnalysedSentence[],
  openings: readonly Opening[],
  dates: readonly DateMention[],
): Statement | null {
  const { publishedAt } = article;
  const opening = new Set(openings.map(({ cite }) => cite));
  const titleWords = stemsOf(article.title);
  const isOpening = ({ sentence }: DatedSentence): boolean => opening.has(sentence.sentence.id);
  const isIn = ({ sentence }: DatedSentence, kind: SentenceKind): boolean => sentence.sentence.kind === kind;
  const sharesTitle = ({ sentence }: DatedSentence): boolean =>
    article.title === null || countShared(sentence, titleWords) > 0;
  const dated = placeDates(sentences, dates);
  const near = dated.filter(({ date }) => isNearPublication(date, publishedAt, NEAR));
  const close = near.filter(({ date }) => isNearPublication(date, publishedAt, CLOSE));
  const isTold = (here: DatedSentence): boolean =>
    isIn(here, 'body') && here.sentence.clauses.length > 0 && !isAhead(here, publishedAt);
  const found =
    near.find((here) => isOpening(here) && !isAside(here, titleWords)) ??
    near.find(isOpening) ??
    close.find((here) => isTold(here) && sharesTitle(here) && !isAside(here, titleWords)) ??
    close.find((here) => isIn(here, 'caption')) ??
    close.find((here) => isIn(here, 'byline')) ??
    near.find((here) => isTold(here) && sharesTitle(here)) ??
    near.find(isTold) ??
    dated.find((here) => isOpening(here) && isRoughlyNear(here.date, publishedAt));
  return found === undefined ? null : phraseOf(article.text, found);
}

interface DatedSentence {
  sentence: AnalysedSentence;
  date: DateMention;
}

/** The dates and times with their sentences, in order: both lists are sorted and walked once. */
function placeDates(sentences: readonly AnalysedSentence[], dates: readonly DateMention[]): DatedSentence[] {
  const placed: DatedSentence[] = [];
  let at = 0;
  for (const date of dates) {
    while ((sentences[at]?.sentence.end ?? Infinity) < date.end) at += 1;
    const sentence = sentences[at];
    const isDate = date.kind === 'date' || date.kind === 'time';
    if (!isDate || sentence === undefined || sentence.sentence.start > date.start) continue;
    if (!isStamp(sentence, date)) placed.push({ sentence, date });
  }
  return placed;
}

/** The time before an entry of a live report is when it was written. */
const isStamp = ({ tokens }: AnalysedSentence, date: DateMention): boolean =>
  date.kind === 'time' && date.end <= (tokens[0]?.start ?? 0);

/** A day or a clock time close to publication; without a date of publication any that is written. */
function isNearPublication({ edtf }: DateMention, publishedAt: string | null, minutes: number): boolean {
  if (publishedAt === null) return true;
  if (edtf === null) return true;
  const precision = edtfPrecision(edtf);
  return (precision === 'day' || precision === 'time') && distance(edtf, publishedAt) <= minutes;
}

const isRoughlyNear = ({ edtf }: DateMention, publishedAt: string | null): boolean =>
  edtf !== null && publishedAt !== null && distance(edtf, publishedAt) <= ROUGHLY_NEAR;

/** Minutes between two dates; 0 where they overlap. */
function distance(a: string, b: string): number {
  const [one, other] = [edtfBounds(a), edtfBounds(b)];
  return Math.max(0, one.start - other.end, other.start - one.end);
}

const isAhead = ({ date: { edtf } }: DatedSentence, publishedAt: string | null): boolean =>
  edtf !== null && publishedAt !== null && relationTo(edtf, publishedAt) === 'ahead';

/**
 * The date of something else: "Hale, who won on Tuesday, said", "the man killed on Tuesday was named"; "Tuesday's
 * election", unless the title tells of it.
 */
function isAside({ sentence: { clauses, tokens }, date }: DatedSentence, titleWords: ReadonlySet<string>): boolean {
  const next = tokens.findIndex(({ start }) => start >= date.end);
  if (/^['’]s?$/u.test(tokens[next]?.text ?? '')) {
    const named = tokens.slice(next + 1, next + 5).find(({ pos }) => pos === 'NOUN');
    if (named !== undefined && !titleWords.has(stemOf(named.lower))) return true;
  }
  return clauses.some(
    ({ relation, first, last }) =>
      /^(?:relative|reduced-relative)$/u.test(relation) &&
      (tokens[first]?.start ?? 0) <= date.start &&
      (tokens[last]?.end ?? 0) >= date.end,
  );
}

function phraseOf(text: string, { sentence: { sentence }, date }: DatedSentence): Statement {
  const before = text.slice(Math.max(sentence.start, date.start - REACH), date.start);
  const start = date.start - (BEFORE_DATE.exec(before)?.[0].length ?? 0);
  return { text: text.slice(start, date.end), cites: [sentence.id] };
}
