import type { Statement } from '../briefing.ts';
import { sayWhole, type Telling } from './state-clause.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

const MOST_BACKGROUND = 5;

/** What came before: sentences behind the lede that tell of what happened long ago, and that nothing else tells. */
export function chooseBackground(
  weighed: readonly WeighedSentence[],
  earlier: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  telling: Telling,
): Statement[] {
  const stated: Statement[] = [];
  for (const { sentence, position, standsAlone } of weighed) {
    const { id } = sentence.sentence;
    if (stated.length >= MOST_BACKGROUND) break;
    if (position === 0 || !standsAlone || !earlier.has(id) || taken.has(id)) continue;
    const statement = sayWhole(telling, sentence);
    if (statement !== null) stated.push(statement);
  }
  return stated;
}
