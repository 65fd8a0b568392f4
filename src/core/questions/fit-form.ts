import type { Briefing } from '../briefings/briefing.ts';
import { TIME_ADVERBS, TIME_SUBORDINATORS, tellsTime } from '../language/time-and-place.ts';
import type { Token } from '../language/token.ts';
import { wordList } from '../language/word-list.ts';
import type { QuestionReading, Wanted } from './question-reading.ts';
import type { Span } from './spans.ts';

/** What tells when, or how often, beside dates, adverbs and clauses: "under the reign of", "at every match". */
const TIMELY = wordList(
  'following upon once never always often seldom rarely sometimes usually every each early late long ago next last reign era age period childhood youth infancy boyhood war wartime nightfall dawn dusk sunset sunrise lunchtime christmas easter ramadan',
);
/** What tells how many or how much without a figure, and without a word that is tagged as a number. */
const COUNTING = wordList(
  'a an all both no none nothing free half several few many much more less most little single couple pair dozen dozens hundred hundreds thousand thousands million millions billion billions third thirds quarter quarters fifth tenth twice thrice once double triple majority minority',
);
const COUNTED: ReadonlySet<Wanted> = new Set(['number', 'money', 'duration', 'age', 'distance', 'speed']);
const NAMED: ReadonlySet<Wanted> = new Set(['who', 'place']);

/** Whether the words have the form of what is asked for: "at the White House" is no when, "to come" no who. */
export function hasForm(
  { first, last }: Span,
  tokens: readonly Token[],
  { wanted }: QuestionReading,
  { dates }: Briefing,
): boolean {
  const words = tokens.slice(first, last + 1);
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const isTold = (told: ReadonlySet<string>): boolean => words.some(({ lower }) => told.has(lower));
  if (wanted === 'time')
    return (
      words.some((word, at) => isNumber(word) && words[at + 1]?.pos !== 'NOUN') ||
      tellsTime(words) ||
      [TIMELY, TIME_ADVERBS, TIME_SUBORDINATORS].some(isTold) ||
      dates.some((mention) => mention.start < end && mention.end > start)
    );
  if (COUNTED.has(wanted))
    return words.some(isNumber) || isTold(COUNTING) || words[0]?.lower === 'as' || tellsTime(words);
  return !(NAMED.has(wanted) && words[0]?.lower === 'to' && words[1]?.pos === 'VERB');
}

const isNumber = ({ pos, text }: Token): boolean => pos === 'NUM' || /\d/u.test(text);
