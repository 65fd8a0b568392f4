import type { Token } from './token.ts';
import { TEMPORAL_NOUNS } from './verb-classes.ts';
import { wordList } from './word-list.ts';

export const TIME_PREPOSITIONS = wordList(
  'on in at during since until till before after by from for within around throughout over following',
);
export const PLACE_PREPOSITIONS = wordList(
  'in at on near from to into onto outside inside across through around over between along behind beside above below under off against towards toward within throughout',
);
export const TIME_ADVERBS = wordList(
  'now currently presently today yesterday tomorrow tonight recently soon later earlier then already previously formerly once afterwards ago daily weekly annually immediately overnight subsequently eventually finally initially originally',
);
export const PLACE_ADVERBS = wordList(
  'here there home abroad overseas inside outside nearby upstairs downstairs indoors outdoors elsewhere everywhere away ashore inland around back north south east west online locally nationwide worldwide globally',
);
export const TIME_SUBORDINATORS = wordList('when while as after before since until till once');

const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/** Whether the words tell a time: a weekday, month, year, clock time or a word such as "week". */
export function tellsTime(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      TEMPORAL_NOUNS.has(token.lower) ||
      YEAR.test(token.text) ||
      /^\d{1,2}[:.]\d\d(?:am|pm)?$|^\d{1,2}(?:am|pm)$/u.test(token.lower) ||
      /^(?:a\.?m\.?|p\.?m\.?|gmt|today|yesterday|tomorrow)$/u.test(token.lower) ||
      /^\d{4}s$/u.test(token.lower),
  );
}
