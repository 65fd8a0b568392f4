import { textBetween, type AnalysedSentence } from '../../language/analyse-text.ts';
import { isPlaceName } from '../../language/place-names.ts';
import { tellsTime } from '../../language/time-and-place.ts';
import type { Entity, Statement } from '../briefing.ts';
import type { Entities } from '../entities/find-entities.ts';
import type { Opening } from './lead-opening.ts';
import { isRoleWord, PLACE_WORDS } from '../entities/name-words.ts';

/** A place named in the opening, as token indexes (inclusive), with how much speaks for it. */
interface Candidate {
  opening: Opening;
  first: number;
  last: number;
  weight: number;
}

const AT = new Set(['in', 'at', 'on']);
const BY = new Set(['outside', 'inside', 'near', 'across', 'around', 'over']);
const NOT_THERE = new Set(['from', 'of', 'against', 'with', 'by', 'for', 'between', 'about']);
const DIRECTIONS = new Set(['north', 'south', 'east', 'west', 'central', 'northern', 'southern', 'eastern', 'western']);

/**
 * Where the main event took place: of the places that the title and the opening name, the one that a preposition of
 * place ties to it, that comes early and that the article keeps coming back to.
 */
export function leadPlace(openings: readonly Opening[], entities: Entities): Statement | null {
  const names = countNames(entities);
  const candidates = openings.flatMap((opening, rank) => candidatesIn(opening, rank, names));
  const best = candidates.reduce<Candidate | null>(
    (top, one) => (top === null || one.weight > top.weight ? one : top),
    null,
  );
  return best === null || best.weight < LEAST_WEIGHT ? null : phraseOf(best);
}

const LEAST_WEIGHT = 1;

/** How often the article names each place, and which names are of people. */
interface KnownNames {
  places: ReadonlyMap<string, number>;
  people: ReadonlySet<string>;
}

function countNames({ places, people }: Entities): KnownNames {
  const counts = new Map<string, number>();
  for (const place of places) for (const name of namesOf(place)) counts.set(name, place.mentions.length);
  return { places: counts, people: new Set(people.flatMap(namesOf)) };
}

const namesOf = ({ name, aliases }: Entity): string[] => [name, ...aliases].map((form) => form.toLowerCase());

function candidatesIn(opening: Opening, rank: number, names: KnownNames): Candidate[] {
  const { tokens } = opening.sentence;
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const last = nameEnd(opening.sentence, at);
    if (last < at) continue;
    const weight = weighPlace(opening, at, last, names);
    if (weight > 0) candidates.push({ opening, first: at, last, weight: weight - 0.5 * rank });
    at = last;
  }
  return candidates;
}

/** Where a run of capitalised names ends that begins at `at`; before `at` where none does. */
function nameEnd({ tokens }: AnalysedSentence, at: number): number {
  let last = at - 1;
  while (tokens[last + 1]?.pos === 'PROPN' && /^\p{Lu}/u.test(tokens[last + 1]?.text ?? '')) last += 1;
  return last;
}

function weighPlace(opening: Opening, first: number, last: number, names: KnownNames): number {
  const { tokens } = opening.sentence;
  if (tellsTime(tokens.slice(first, last + 1))) return 0;
  const name = textBetween(opening.text, tokens, first, last).toLowerCase();
  const mentions = names.places.get(name) ?? (isPlaceName(name) ? 1 : undefined);
  const before = prepositionBefore(opening.sentence, first);
  const isGenitive = /^['’]s?$/u.test(tokens[last + 1]?.text ?? '');
  if (mentions === undefined && !isTiedAsPlace(before, name, names)) return 0;
  let weight = mentions === undefined ? 1 : 2 + Math.log(mentions);
  if (AT.has(before)) weight += 2;
  else if (BY.has(before)) weight += 1.5;
  else if (NOT_THERE.has(before)) weight -= 1.5;
  if (isGenitive) weight -= 1;
  // "US president", "US presidential election": whose it is, not where.
  if (isRoleWord(tokens[last + 1]) || tokens[last + 1]?.pos === 'ADJ') weight -= 2;
  return weight;
}

/** What is not known as a place is one by its preposition: "at the White House"; "on Facebook" and "over Brexit" are not. */
const isTiedAsPlace = (before: string, name: string, { people }: KnownNames): boolean =>
  /^(?:in|at|outside|inside|near)$/u.test(before) && !people.has(name);

/** The preposition before a name, past its article and direction; '' where none stands there. */
function prepositionBefore({ tokens }: AnalysedSentence, first: number): string {
  let at = first - 1;
  while (at >= 0 && (tokens[at]?.pos === 'DET' || DIRECTIONS.has(tokens[at]?.lower ?? ''))) at -= 1;
  return tokens[at]?.pos === 'ADP' || BY.has(tokens[at]?.lower ?? '') ? (tokens[at]?.lower ?? '') : '';
}

/** The place with its direction ("south London"), its kind ("Hebei province") and what it lies in (", Ohio"). */
function phraseOf({ opening, first, last }: Candidate): Statement {
  const { sentence, text, cite } = opening;
  const { tokens } = sentence;
  let start = first;
  while (DIRECTIONS.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  const preposition = prepositionBefore(sentence, first);
  if (BY.has(preposition)) while (tokens[start]?.lower !== preposition) start -= 1;
  let end = last;
  if (PLACE_WORDS.has(tokens[end + 1]?.lower ?? '')) end += 1;
  if (tokens[end + 1]?.text === ',') end = enclosingEnd(sentence, end);
  return { text: textBetween(text, tokens, start, end), cites: [cite] };
}

/** "Croydon | , south London": the end of the place behind the comma; `end` where none stands there. */
function enclosingEnd(sentence: AnalysedSentence, end: number): number {
  const { tokens } = sentence;
  let at = end + 2;
  while (DIRECTIONS.has(tokens[at]?.lower ?? '')) at += 1;
  const last = nameEnd(sentence, at);
  if (last < at || tellsTime(tokens.slice(at, last + 1))) return end;
  const next = tokens[last + 1];
  return next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP' ? last : end;
}
