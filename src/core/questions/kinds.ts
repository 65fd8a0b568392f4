import { TEMPORAL_NOUNS } from '../language/verb-classes.ts';
import { tellsTime } from '../language/time-and-place.ts';
import type { Token } from '../language/token.ts';
import type { Wanted } from './read-question.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const DIGITS = /\d/u;
const MONEY = /^(?:[$£€¥]|dollars?|pounds?|euros?|yen|cents?|pence)$/u;
const DISTANCE = /^(?:km|m|cm|mm|miles?|kilometres?|kilometers?|metres?|meters?|feet|foot|ft|inch(?:es)?|yards?)$/u;
const SPEED = /^(?:mph|kph|km\/h|knots)$/u;
const DURATION = words(
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries',
);
const NUMBER_WORDS = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions half several',
);
const PERSONAL = words('he she they i we you him her them us me who');
const ORGANISATION_OR_PERSON = words(
  'police court government ministry company team club party council committee officials authorities spokesman spokeswoman spokesperson president minister man woman people men women residents scientists researchers investigators victim victims driver group army troops staff workers residents leader leaders doctors',
);

const isNumber = (token: Token): boolean =>
  token.pos === 'NUM' || DIGITS.test(token.text) || NUMBER_WORDS.has(token.lower);
const isName = (token: Token): boolean =>
  token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text) && !TEMPORAL_NOUNS.has(token.lower);

/** How well a phrase is the kind of thing wanted, 0 to 1. */
export function kindScore(tokens: readonly Token[], head: Token | undefined, wanted: Wanted): number {
  const time = tellsTime(tokens);
  const number = tokens.some(isNumber);
  const names = tokens.some(isName);
  switch (wanted) {
    case 'who':
      if (time || (number && !names)) return head !== undefined && ORGANISATION_OR_PERSON.has(head.lower) ? 0.7 : 0.1;
      if (names) return 1;
      if (head === undefined) return 0.2;
      if (ORGANISATION_OR_PERSON.has(head.lower)) return 0.8;
      return PERSONAL.has(head.lower) ? 0.6 : 0.35;
    case 'time':
      return time ? 1 : 0;
    case 'place':
      if (time) return 0;
      return names ? 1 : 0.5;
    case 'number':
      return number && !isDateLike(tokens) ? 1 : 0;
    case 'money':
      return tokens.some((token) => MONEY.test(token.lower)) ? 1 : number && !time ? 0.3 : 0;
    case 'duration':
      return number && tokens.some((token) => DURATION.has(token.lower))
        ? 1
        : tokens.some((token) => DURATION.has(token.lower))
          ? 0.5
          : 0;
    case 'distance':
      return number && tokens.some((token) => DISTANCE.test(token.lower.replace(/^[\d.,]+/u, ''))) ? 1 : 0;
    case 'speed':
      return number && tokens.some((token) => SPEED.test(token.lower.replace(/^[\d.,]+/u, ''))) ? 1 : 0;
    default:
      return time ? 0.2 : PERSONAL.has(head?.lower ?? '') ? 0.3 : 0.6;
  }
}

/** "June 18", "2023": numbers that tell a date, not a count. */
function isDateLike(tokens: readonly Token[]): boolean {
  return tellsTime(tokens) && !tokens.some((token) => DURATION.has(token.lower));
}
