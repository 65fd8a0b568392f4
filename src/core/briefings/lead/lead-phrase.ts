import type { Statement } from '../briefing.ts';
import { wordsOf, type Opening } from './lead-opening.ts';
import { stemOf } from './un-title-case.ts';

/** A phrase that may tell a part of the lead, as token indexes (inclusive), with how sure that is. */
export interface LeadPhrase {
  first: number;
  last: number;
  /** A rank among phrases, not a probability; see `LEAST_CERTAINTY`. */
  certainty: number;
}

/** What each sentence counts less than the one before. */
const LESS_BY_RANK = 0.1;
/** What a phrase counts less that only repeats what the lead says elsewhere. */
const LESS_BY_REPEATING = 0.38;
const LEAST_CERTAINTY = 0.4;

/** The words of the surest phrase of the title and the opening, of equally sure ones the first; null where none is. */
export function surestPhrase(
  openings: readonly Opening[],
  find: (opening: Opening, rank: number) => readonly LeadPhrase[],
  said: readonly (Statement | null)[] = [],
): Statement | null {
  const repeats = (words: Statement | null): boolean =>
    words !== null && said.some((other) => other !== null && saysMuchOf(words.text, other.text));
  const found = openings
    .flatMap((opening, rank) =>
      find(opening, rank).map(({ first, last, certainty }) => ({
        words: wordsOf(opening, first, last),
        certainty: certainty - LESS_BY_RANK * rank,
      })),
    )
    .map(({ words, certainty }) => ({ words, certainty: repeats(words) ? certainty - LESS_BY_REPEATING : certainty }))
    .filter(({ words, certainty }) => words !== null && certainty >= LEAST_CERTAINTY);
  const most = Math.max(...found.map(({ certainty }) => certainty));
  return found.find(({ certainty }) => certainty === most)?.words ?? null;
}

/** Whether more than half of the words of a phrase, but for its small ones, stand in another. */
function saysMuchOf(phrase: string, other: string): boolean {
  const words = contentOf(phrase);
  const known = new Set(contentOf(other));
  return 2 * words.filter((word) => known.has(word)).length > words.length;
}

const contentOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
    .filter((word) => !/^(?:a[ns]?|the|of|to|in|on|at|is|are|was|were|be|been|has|have|had)$/u.test(word))
    .map(stemOf);
