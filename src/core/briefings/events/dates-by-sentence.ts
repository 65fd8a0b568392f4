import type { Sentence } from '../../articles/article.ts';
import type { DateMention } from '../briefing.ts';

/** The dates that stand in a sentence, by its id. */
export type DatesOf = (id: string) => readonly DateMention[];

/** Sorts dates, which are in the order of the text, by the sentence in which they begin. */
export function groupDates(sentences: readonly Sentence[], dates: readonly DateMention[]): DatesOf {
  const byId = new Map<string, DateMention[]>();
  let at = 0;
  for (const { id, start, end } of sentences) {
    const own: DateMention[] = [];
    for (let date = dates[at]; date !== undefined && date.start < end; at += 1, date = dates[at])
      if (date.start >= start) own.push(date);
    byId.set(id, own);
  }
  return (id) => byId.get(id) ?? [];
}
