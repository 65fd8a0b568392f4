import type { Briefing } from '../briefings/briefing.ts';
import { sayDate } from '../dates/say-date.ts';
import type { Answered, Evidence } from './answer.ts';

/** The dates in an answer that its words do not tell whole ("on Sunday"), each with the date that it means. */
export function tellDates(briefing: Briefing, evidence: readonly Evidence[]): NonNullable<Answered['dates']> {
  return evidence.flatMap(({ sentence: id, highlights }) => {
    const sentence = briefing.sentences.find((one) => one.id === id);
    if (sentence === undefined) return [];
    return briefing.dates.flatMap(({ text, start, end, edtf }) => {
      const isInside = highlights.some(
        (range) => start >= sentence.start + range.start && end <= sentence.start + range.end,
      );
      const year = /^\d{4}/u.exec(edtf ?? '')?.[0];
      if (!isInside || edtf === null || (year !== undefined && text.includes(year))) return [];
      return [{ text, means: sayDate(edtf) }];
    });
  });
}
