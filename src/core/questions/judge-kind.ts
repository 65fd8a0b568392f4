import { isPlaceName } from '../language/place-names.ts';
import { TEMPORAL_NOUNS } from '../language/verb-classes.ts';
import { tellsTime } from '../language/time-and-place.ts';
import type { Token } from '../language/token.ts';
import { isBodyNoun, isPersonNoun } from '../language/person-nouns.ts';
import type { Wanted } from './question-reading.ts';
import { wordList } from '../language/word-list.ts';

const DIGITS = /\d/u;
const MONEY =
  /^(?:(?:us|a|c|nz|hk)?[$£€¥₹]|dollars?|pounds?|euros?|yen|cents?|pence|penny|pennies|crowns?|kron[aeo]r?|francs?|marks?|rupees?|pesos?|rou?bles?|yuan|renminbi|won|shillings?|rand|reais|lira|zlotys?|dinars?|dirhams?|thalers?|florins?|guilders?)$/u;
const GREAT_SUM = /^(?:million|billion|trillion|m|bn)$/u;
const DISTANCE = /^(?:km|m|cm|mm|miles?|kilometres?|kilometers?|metres?|meters?|feet|foot|ft|inch(?:es)?|yards?)$/u;
const SPEED = /^(?:mph|kph|km\/h|knots)$/u;
const DURATION = wordList(
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries',
);
const NUMBER_WORDS = wordList(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions half several',
);
const PERSONAL = wordList('he she they i we you him her them us me who');
const isNumber = (token: Token): boolean =>
  token.pos === 'NUM' || DIGITS.test(token.text) || NUMBER_WORDS.has(token.lower);
const isName = (token: Token): boolean =>
  token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text) && !TEMPORAL_NOUNS.has(token.lower);

/** How well a phrase is the kind of thing wanted, 0 to 1. */
export function judgeKind(tokens: readonly Token[], head: Token | undefined, wanted: Wanted): number {
  const time = isTime(tokens, head);
  const number = tokens.some(isNumber);
  const names = tokens.some(isName);
  switch (wanted) {
    case 'who':
      return whoScore(tokens, head, time || (number && !names), names);
    case 'time':
      return time ? 1 : 0;
    case 'place':
      if (time) return 0;
      return names ? 1 : 0.5;
    case 'number':
      return number && !isDateLike(tokens) ? 1 : 0;
    case 'money':
      if (tokens.some((token) => MONEY.test(token.lower))) return 1;
      if (!number || time) return 0;
      // "150g" is no sum; "82" and "4.2 million" may be.
      return tokens.every((token) => isNumber(token) || GREAT_SUM.test(token.lower)) ? 0.3 : 0.1;
    case 'duration':
      return number && tokens.some((token) => DURATION.has(token.lower))
        ? 1
        : tokens.some((token) => DURATION.has(token.lower))
          ? 0.5
          : 0;
    case 'age':
      return number && !isDateLike(tokens) ? ageScore(tokens) : 0;
    case 'distance':
      return number && tokens.some((token) => DISTANCE.test(token.lower.replace(/^[\d.,]+/u, ''))) ? 1 : 0;
    case 'speed':
      return number && tokens.some((token) => SPEED.test(token.lower.replace(/^[\d.,]+/u, ''))) ? 1 : 0;
    default:
      // What is done on a day is no time.
      return time && head?.pos !== 'VERB' ? 0.2 : PERSONAL.has(head?.lower ?? '') ? 0.3 : 0.6;
  }
}

function whoScore(tokens: readonly Token[], head: Token | undefined, isOther: boolean, names: boolean): number {
  const noun = head?.lemma.toLowerCase() ?? '';
  const acts = isPersonNoun(noun) || isBodyNoun(noun);
  if (isOther) return acts ? 0.7 : 0.1;
  if (names) return isPlaceName(tokens.map(({ text }) => text).join(' ')) ? 0.4 : 1;
  if (acts) return 0.8;
  return PERSONAL.has(noun) ? 0.5 : 0.3;
}

/** Whether the phrase is a time: its head or its last word tells one ("the end of May"), not just any ("present-day Kent"). */
function isTime(tokens: readonly Token[], head: Token | undefined): boolean {
  const last = tokens.at(-1);
  return tellsTime([head, last].filter((token): token is Token => token !== undefined));
}

/** "age 38", "42-year-old", "58": an age is told as such, or by a number alone; "two-day visit" tells none. */
function ageScore(tokens: readonly Token[]): number {
  if (tokens.some((token) => /^age|^(?:year|month|week)s?(?:-old)?$|year-old$|^old$/u.test(token.lower))) return 1;
  return tokens.every((token) => isNumber(token)) ? 0.8 : 0.1;
}

/** "June 18", "2023": numbers that tell a date, not a count. */
function isDateLike(tokens: readonly Token[]): boolean {
  return tellsTime(tokens) && !tokens.some((token) => DURATION.has(token.lower));
}
