import { edtfBounds, edtfPrecision, relationTo } from '../../dates/edtf.ts';
import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { DateMention, Statement } from '../briefing.ts';

/** News tells of what lies within so many days of its publication, in minutes. */
const NEAR = 8 * 1440;
/** A month or a longer time tells when only if publication is not further from it. */
const ROUGHLY_NEAR = 31 * 1440;
/** What opens a phrase of time before its date: "the early hours of | Thursday", "shortly before | midnight". */
const BEFORE_DATE =
  /(?:(?:\b(?:the )?(?:early|small) hours of|\b(?:early|late) on|\b(?:the )?(?:morning|afternoon|evening|night) of|\b(?:just|shortly) (?:before|after)) )$/u;
/** How far back such words reach, in characters. */
const REACH = 30;

/**
 * When the main event took place: the first date of the opening near publication; else of the rest, of the captions;
 * else the first longer time of the opening. Null where no date can be it. Cites the sentence of the date.
 */
export function leadTime(
  article: { text: string; publishedAt: string | null },
  sentences: readonly AnalysedSentence[],
  opening: ReadonlySet<string>,
  dates: readonly DateMention[],
): Statement | null {
  const dated = placeDates(sentences, dates);
  const isOpening = ({ sentence }: DatedSentence): boolean => opening.has(sentence.sentence.id);
  const isNear = ({ date }: DatedSentence): boolean => isNearPublication(date, article.publishedAt);
  const found =
    dated.find((here) => isOpening(here) && isNear(here) && !isAside(here)) ??
    dated.find((here) => isOpening(here) && isNear(here)) ??
    dated.find(
      (here) => here.sentence.sentence.kind === 'body' && isNear(here) && !isAhead(here, article.publishedAt),
    ) ??
    dated.find((here) => here.sentence.sentence.kind === 'caption' && isNear(here)) ??
    dated.find((here) => isOpening(here) && isRoughlyNear(here.date, article.publishedAt));
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
    if (isDate && sentence !== undefined && sentence.sentence.start <= date.start) placed.push({ sentence, date });
  }
  return placed;
}

/** A day or a clock time close to publication; without a date of publication any that is written. */
function isNearPublication({ edtf }: DateMention, publishedAt: string | null): boolean {
  if (publishedAt === null) return true;
  if (edtf === null) return true;
  const precision = edtfPrecision(edtf);
  return (precision === 'day' || precision === 'time') && distance(edtf, publishedAt) <= NEAR;
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

/** "Hale, who won on Tuesday, said": the date of a relative clause is that of something else. */
function isAside({ sentence: { clauses, tokens }, date }: DatedSentence): boolean {
  return clauses.some(
    ({ relation, first, last, marker }) =>
      relation === 'relative' &&
      marker !== null &&
      (tokens[first]?.start ?? 0) <= date.start &&
      (tokens[last]?.end ?? 0) >= date.end,
  );
}

function phraseOf(text: string, { sentence: { sentence }, date }: DatedSentence): Statement {
  const before = text.slice(Math.max(sentence.start, date.start - REACH), date.start);
  const start = date.start - (BEFORE_DATE.exec(before)?.[0].length ?? 0);
  return { text: text.slice(start, date.end), cites: [sentence.id] };
}
