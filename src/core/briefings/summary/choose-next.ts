import { edtfBounds } from '../../dates/edtf.ts';
import type { Statement } from '../briefing.ts';
import type { DatesOf } from '../events/dates-by-sentence.ts';
import { isAhead, type IsLater } from './is-ahead.ts';
import { stateClause, type Telling } from './state-clause.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

const MOST_NEXT = 8;

/** What is planned or possible: the clauses that say so, in the article's order. */
export function chooseNext(
  weighed: readonly WeighedSentence[],
  datesOf: DatesOf,
  publishedAt: string | null,
  telling: Telling,
): Statement[] {
  const isLater = laterThan(datesOf, publishedAt);
  const stated: Statement[] = [];
  for (const { sentence } of weighed) {
    if (stated.length >= MOST_NEXT) break;
    if (sentence.tokens.at(-1)?.text === '?') continue;
    const ahead = sentence.clauses.findIndex((clause) => isAhead(sentence, clause, isLater));
    const statement = ahead === -1 ? null : stateClause(telling, sentence, ahead);
    if (statement !== null) stated.push(statement);
  }
  return stated;
}

/** Whether a clause has a date behind the day of publication. */
function laterThan(datesOf: DatesOf, publishedAt: string | null): IsLater {
  if (publishedAt === null) return () => false;
  const published = edtfBounds(publishedAt).end;
  return ({ sentence, tokens }, { first, last }) =>
    datesOf(sentence.id).some(
      ({ edtf, start, end }) =>
        edtf !== null &&
        edtfBounds(edtf).start >= published &&
        start >= (tokens[first]?.start ?? 0) &&
        end <= (tokens[last]?.end ?? 0),
    );
}
