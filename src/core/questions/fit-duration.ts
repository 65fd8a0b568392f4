import type { DateMention } from '../briefings/briefing.ts';
import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import { tellsGap } from './since-last.ts';

/** What a time that is no duration is worth to a question on how long something took. */
const OTHER_TIME = 0.1;

/**
 * The candidate with its kind lowered where its time is a date ("last week"), or how long something had not been: "the
 * first visit in nearly five years", "the worst storm in decades".
 */
export function fitDuration(candidate: Candidate, tokens: readonly Token[], dates: readonly DateMention[]): Candidate {
  const [start, end] = [tokens[candidate.first]?.start ?? 0, tokens[candidate.last]?.end ?? 0];
  const isDate = dates.some((date) => date.kind === 'date' && date.start < end && date.end > start);
  return isDate || tellsGap(candidate, tokens) ? { ...candidate, kind: OTHER_TIME * candidate.kind } : candidate;
}
