import type { Briefing } from '../briefings/briefing.ts';
import { relationTo } from '../dates/edtf.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import { tellsTime } from '../language/time-and-place.ts';
import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import type { EntityAt } from './classify-candidate.ts';
import type { QuestionReading } from './question-reading.ts';

/** A date that the article names is this sure to be the kind of thing that "when" asks for. */
const DATE = 0.9;
/** What a time that is no date of the article ("a day", "the year") is worth against one that is. */
const UNDATED = 0.5;
/** What a date without its year is worth to a question on the year. */
const YEARLESS = 0.15;
/** What a past date is worth to a question on what will be, and a date ahead to one on what was. */
const OTHER_SIDE = 0.2;

/** "1957", "last year", "two decades ago": what tells a year, as "April" does not. */
const tellsYear = ({ lower }: Token): boolean => /\d{4}|^(?:years?|decades?|century|ago)$/u.test(lower);

/** The candidate with the kind that the dates of the article give it, seen from its publication. */
export function fitDate(
  candidate: Candidate,
  { tokens }: AnalysedSentence,
  { time, focus }: QuestionReading,
  { dates, article: { publishedAt } }: Briefing,
): Candidate {
  const start = tokens[candidate.first]?.start ?? 0;
  const end = tokens[candidate.last]?.end ?? start;
  const date = dates.find(
    (mention) => mention.start < end && mention.end > start && (mention.kind === 'date' || mention.kind === 'time'),
  );
  if (date === undefined) return { ...candidate, kind: UNDATED * candidate.kind };
  const words = tokens.slice(candidate.first, candidate.last + 1);
  const kind = Math.max(candidate.kind, DATE) * (focus === 'year' && !words.some(tellsYear) ? YEARLESS : 1);
  if (time === null || date.edtf === null || publishedAt === null) return { ...candidate, kind };
  const isOtherSide = relationTo(date.edtf, publishedAt) === (time === 'past' ? 'ahead' : 'past');
  return { ...candidate, kind: isOtherSide ? OTHER_SIDE * kind : kind };
}

/** "in Lindby on Friday": who or what stands before a date is no part of when. */
export function namesBeforeDate(
  { first, last }: Candidate,
  tokens: readonly Token[],
  { dates }: Briefing,
  entityAt: EntityAt,
): boolean {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  const date = dates.find((mention) => mention.kind === 'date' && mention.start >= start && mention.end <= end);
  if (date === undefined) return false;
  const before = tokens.slice(first, last + 1).filter((token) => token.end <= date.start);
  const preposition = before.findLastIndex(({ pos }) => pos === 'ADP');
  return before.some(
    (token, at) =>
      entityAt(token.start, token.end) !== null || (at < preposition && token.pos === 'PROPN' && !tellsTime([token])),
  );
}
