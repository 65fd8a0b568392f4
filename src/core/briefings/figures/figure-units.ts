import type { Token } from '../../language/token.ts';

/** Units of measure, by the forms in which a text has them; the value is the unit's name in a briefing. */
const MEASURES: Readonly<Record<string, string>> = {
  metres: 'm metre metres meter meters',
  kilometres: 'km kms kilometre kilometres kilometer kilometers',
  centimetres: 'cm cms centimetre centimetres centimeter centimeters',
  millimetres: 'mm millimetre millimetres millimeter millimeters',
  miles: 'mile miles',
  yards: 'yd yds yard yards',
  feet: 'ft foot feet',
  inches: 'inch inches',
  grams: 'g gram grams gramme grammes',
  kilograms: 'kg kgs kilo kilos kilogram kilograms',
  tonnes: 'tonne tonnes ton tons',
  ounces: 'oz ounce ounces',
  pounds: 'lb lbs pound pounds',
  litres: 'litre litres liter liters',
  gallons: 'gallon gallons',
  barrels: 'barrel barrels',
  acres: 'acre acres',
  hectares: 'hectare hectares',
  mph: 'mph',
  'km/h': 'kph kmh',
  knots: 'knot knots',
  degrees: 'degree degrees',
  megawatts: 'mw megawatt megawatts',
  gigawatts: 'gw gigawatt gigawatts',
  $: 'dollar dollars',
  '€': 'euro euros',
  yen: 'yen',
  yuan: 'yuan renminbi',
  rupees: 'rupee rupees',
  roubles: 'rouble roubles ruble rubles',
  francs: 'franc francs',
  pence: 'pence',
  cents: 'cent cents',
  '%': '% percent pct',
};
const unitsByForm = new Map(
  Object.entries(MEASURES).flatMap(([unit, forms]) => forms.split(' ').map((form) => [form, unit] as const)),
);

/** Forms that are words of their own too, and units only against the digits: 40m, 360g. */
const ONLY_ATTACHED = new Set(['m', 'g']);

export interface ReadUnit {
  unit: string;
  /** The token behind it. */
  next: number;
}

/** The unit that begins at token `at`, behind a number; null for none. */
export function readUnit(tokens: readonly Token[], at: number): ReadUnit | null {
  const hyphen = /^[-–]$/u.test(tokens[at]?.text ?? '') && tokens[at]?.start === tokens[at - 1]?.end;
  const first = hyphen ? at + 1 : at;
  const word = tokens[first]?.lower ?? '';
  if (word === 'per' && tokens[first + 1]?.lower === 'cent') return { unit: '%', next: first + 2 };
  if (/^percentage$/u.test(word) && /^points?$/u.test(tokens[first + 1]?.lower ?? ''))
    return { unit: 'percentage points', next: first + 2 };
  if (/^(?:square|cubic)$/u.test(word)) {
    const measure = unitsByForm.get(tokens[first + 1]?.lower ?? '');
    return measure === undefined ? null : { unit: `${word} ${measure}`, next: first + 2 };
  }
  if (word === 'km' && tokens[first + 1]?.text === '/' && tokens[first + 2]?.lower === 'h')
    return { unit: 'km/h', next: first + 3 };
  if (ONLY_ATTACHED.has(word) && tokens[first]?.start !== tokens[first - 1]?.end) return null;
  const unit = unitsByForm.get(word);
  if (unit === undefined) return null;
  const speed =
    /^(?:miles|kilometres)$/u.test(unit) &&
    /^(?:an|per)$/u.test(tokens[first + 1]?.lower ?? '') &&
    tokens[first + 2]?.lower === 'hour';
  return speed ? { unit: unit === 'miles' ? 'mph' : 'km/h', next: first + 3 } : { unit, next: first + 1 };
}
