import { edtfBounds } from '../../dates/edtf.ts';
import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import type { Statement } from '../briefing.ts';
import type { DatesOf } from '../events/dates-by-sentence.ts';
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

/** News looks back on what lies so far behind, in minutes; what is closer is the news itself. */
const LONG_AGO = 7 * 1440;

/** The sentences that tell what came before the news, by id: by their dates, by "previously", or by a past before the past. */
export function findBefore(
  text: string,
  analysed: readonly AnalysedSentence[],
  datesOf: DatesOf,
  publishedAt: string | null,
): Set<string> {
  const published = publishedAt === null ? null : edtfBounds(publishedAt).start;
  const before = analysed.filter((sentence) => {
    const dates = datesOf(sentence.sentence.id).filter(({ start }) => !isComparedWith(text, start));
    const told = dates.flatMap(({ edtf }) => edtf ?? []);
    if (dates.length === 0) return looksBack(sentence);
    return published !== null && told.length > 0 && told.every((edtf) => edtfBounds(edtf).end <= published - LONG_AGO);
  });
  return new Set(before.map(({ sentence }) => sentence.id));
}

/** "the highest since 2001", "more than in 2019". */
function isComparedWith(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return before.endsWith('since ')
    ? /\b(?:\p{L}+est|most|first|last|record)\b[\p{L} ]{0,20}\bsince $/u.test(before)
    : /\bthan(?: in)? $/u.test(before);
}

/** "had replaced the cables", "has previously questioned", told by the article itself. */
function looksBack({ tokens, clauses }: AnalysedSentence): boolean {
  const main = clauses.find(({ relation }) => relation === 'main');
  if (main === undefined || main.verb.negated) return false;
  if (/^(?:no|none|nobody|nothing)$/u.test(tokens[main.subject?.first ?? -1]?.lower ?? '')) return false;
  const words = tokens.slice(main.verb.first, main.verb.last + 1).map(({ lower }) => lower);
  const isPastPerfect = words[0] === 'had' && words.length > 1 && main.verb.form === 'finite';
  return words.includes('previously') || (isPastPerfect && !SPEECH_VERBS.has(main.verb.lemma));
}
