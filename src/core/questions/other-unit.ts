import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import type { QuestionReading } from './question-reading.ts';

/** Each unit in the ways in which it is written, in lower case, its name first. */
const WRITTEN = [
  'mile miles mi',
  'kilometre kilometres kilometer kilometers km kms',
  'metre metres meter meters m',
  'centimetre centimetres centimeter centimeters cm',
  'millimetre millimetres millimeter millimeters mm',
  'foot feet ft',
  'inch inches',
  'yard yards yd',
  'acre acres',
  'hectare hectares ha',
  'tonne tonnes',
  'ton tons',
  'kilogram kilograms kilogramme kilogrammes kilo kilos kg',
  'gram grams gramme grammes g',
  'pound pounds lb lbs',
  'ounce ounces oz',
  'litre litres liter liters',
  'gallon gallons',
  'barrel barrels',
  'pint pints',
  'mph',
  'kph km/h',
  'knot knots',
  'celsius °c',
  'fahrenheit °f',
];
const UNITS: ReadonlyMap<string, string> = new Map(
  WRITTEN.flatMap((unit) => {
    const ways = unit.split(' ');
    return ways.map((way) => [way, ways[0] ?? way] as const);
  }),
);

/** "square miles", "sq mi", "cubic metres". */
const POWERS: ReadonlyMap<string, string> = new Map([
  ['square', 'square'],
  ['sq', 'square'],
  ['cubic', 'cubic'],
  ['cu', 'cubic'],
]);
/** "km²", "km2". */
const RAISED = /^(?<unit>\p{L}+)(?<power>[²2³3])$/u;
/** "550km". */
const NUMBER_WITH_UNIT = /^[\d.,]*\d(?<unit>[\p{L}°]\S*)$/u;

/** The unit whose name begins with the first of the words; null where none does. */
function unitOf([first = '', second = '', third = '']: readonly string[]): string | null {
  const power = POWERS.get(first);
  if (power !== undefined) {
    const unit = UNITS.get(second === '.' ? third : second);
    return unit === undefined ? null : `${power} ${unit}`;
  }
  const { unit: bare, power: sign } = RAISED.exec(first)?.groups ?? {};
  const unit = UNITS.get(bare ?? first);
  if (unit === undefined) return null;
  return sign === undefined ? unit : `${/[²2]/u.test(sign) ? 'square' : 'cubic'} ${unit}`;
}

const wordsFrom = (tokens: readonly Token[], at: number): string[] =>
  tokens.slice(at, at + 3).map(({ lower }) => lower);

/** The unit in which the question wants its number: "how many square miles", "how far in km". */
function unitAsked({ tokens }: QuestionReading): string | null {
  for (let at = 1; at < tokens.length; at += 1) {
    if (!/^(?:many|much|in)$/u.test(tokens[at - 1]?.lower ?? '')) continue;
    const unit = unitOf(wordsFrom(tokens, at));
    if (unit !== null) return unit;
  }
  return null;
}

/** The unit of the last number in the candidate. */
function unitTold({ first, last }: Candidate, tokens: readonly Token[]): string | null {
  for (let at = last; at >= first; at -= 1) {
    const token = tokens[at];
    if (token === undefined || RAISED.test(token.lower)) continue;
    if (token.pos !== 'NUM' && !/\d/u.test(token.text)) continue;
    const inside = NUMBER_WITH_UNIT.exec(token.lower)?.groups?.['unit'];
    return unitOf(inside === undefined ? wordsFrom(tokens, at + 1) : [inside]);
  }
  return null;
}

/** Whether the candidate tells in one unit what the question wants in another: "550 km" is no number of miles. */
export function isInOtherUnit(candidate: Candidate, tokens: readonly Token[], reading: QuestionReading): boolean {
  const asked = unitAsked(reading);
  if (asked === null) return false;
  const told = unitTold(candidate, tokens);
  return told !== null && told !== asked;
}
