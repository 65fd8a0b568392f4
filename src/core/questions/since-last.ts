import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';

const FIRST = /^(?:first|last|only|second|third|most|least|best|worst)$/u;
/** "highest", and not "arrest" or "west". */
const isSuperlative = ({ lower, pos }: Token): boolean =>
  (pos === 'ADJ' || pos === 'ADV') && /\p{L}{2}est$/u.test(lower);
/** How many words before "in" or "since" may say that it is the first of its kind. */
const REACH = 14;

/** Whether the candidate tells how long something had not been: "the first visit in nearly five years". */
export function tellsGap({ first, last }: Candidate, tokens: readonly Token[]): boolean {
  for (let at = Math.max(0, first - 1); at < last; at += 1) {
    if (tokens[at]?.lower === 'in' && isBehindFirst(tokens, at)) return true;
  }
  return false;
}

/** Whether something is said just before to be the first, the last or the most of its kind. */
const isBehindFirst = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - REACH), at).some((token) => FIRST.test(token.lower) || isSuperlative(token));

/** Whether the candidate is a "since" that tells a time and no reason: "the highest official to visit since 2018". */
export const tellsSinceWhen = ({ first }: Candidate, tokens: readonly Token[]): boolean =>
  tokens[first]?.lower === 'since' && isBehindFirst(tokens, first);
