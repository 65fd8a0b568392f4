import { textBetween, type AnalysedSentence } from '../../language/analyse-text.ts';
import { isCountryName, isNationality, isPlaceName } from '../../language/place-names.ts';
import type { Token } from '../../language/token.ts';
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
  /** The preposition that ties it; '' without one. */
  before: string;
  /** Whether it is known as a place by more than its preposition. */
  isKnown: boolean;
}

const IN = new Set(['in', 'at']);
const AT = new Set(['in', 'at', 'on']);
const BY = new Set(['outside', 'inside', 'near', 'across', 'around', 'over', 'off', 'along', 'beside', 'aboard']);
const NOT_THERE = new Set(['from', 'of', 'against', 'with', 'by', 'for', 'between', 'about']);
const DIRECTIONS = new Set(['north', 'south', 'east', 'west', 'central', 'northern', 'southern', 'eastern', 'western']);

/**
 * Where the main event took place: of the places that the title and the opening name, the one that a preposition of
 * place ties to it, that comes early and that the article keeps coming back to; in the words of the sentence that tells
 * it most fully. Where they name none, of those in the sentences that follow.
 */
export function leadPlace(
  openings: readonly Opening[],
  further: readonly Opening[],
  entities: Entities,
): Statement | null {
  const names = countNames(entities);
  const candidates = openings.flatMap((opening, rank) => candidatesIn(opening, rank, names));
  const best = heaviest(candidates.map((one) => weighAgainst(one, candidates)));
  if (best !== null) return fullest(best, candidates, names);
  const later = further.flatMap((opening) => candidatesIn(opening, 0, names));
  const told = heaviest(later.filter((candidate) => candidate.before !== '' && candidate.weight >= LEAST_WEIGHT_LATER));
  return told === null ? null : phraseOf(told, names);
}

function heaviest(candidates: readonly Candidate[]): Candidate | null {
  const most = Math.max(...candidates.map(({ weight }) => weight));
  return (most >= LEAST_WEIGHT ? candidates.find(({ weight }) => weight === most) : undefined) ?? null;
}

/** A country tells where less well than a place in it, where the opening names one. */
function weighAgainst(candidate: Candidate, others: readonly Candidate[]): Candidate {
  const isBroad = isCountryName(nameOf(candidate));
  const hasNarrower =
    isBroad && others.some((other) => IN.has(other.before) && other.isKnown && !isCountryName(nameOf(other)));
  return hasNarrower ? { ...candidate, weight: candidate.weight - 2 } : candidate;
}

/** A place that the title only names, as the body says where it is: "Trump Tower | in New York City". */
function fullest(best: Candidate, candidates: readonly Candidate[], names: KnownNames): Statement {
  const said = phraseOf(best, names);
  if (best.opening.cite !== 'title') return said;
  const fuller = candidates
    .filter(({ opening }) => opening.cite !== 'title')
    .map((candidate) => phraseOf(candidate, names))
    .find(
      ({ text }) =>
        (text.length > said.text.length && ` ${text},`.includes(` ${nameOf(best)},`)) ||
        text.startsWith(`${said.text} in `),
    );
  return fuller ?? said;
}

const nameOf = ({ opening: { text, sentence }, first, last }: Candidate): string =>
  textBetween(text, sentence.tokens, first, last);

const LEAST_WEIGHT = 1;
/** Later in the text only what is known as a place and tied as one counts. */
const LEAST_WEIGHT_LATER = 4;

/** How often the article names each place, and which names are of others. */
interface KnownNames {
  places: ReadonlyMap<string, number>;
  /** People and organisations: they are met at no place of theirs by "in" or "at". */
  others: ReadonlySet<string>;
}

function countNames({ places, people, organisations }: Entities): KnownNames {
  const counts = new Map<string, number>();
  for (const place of places) for (const name of namesOf(place)) counts.set(name, place.mentions.length);
  return { places: counts, others: new Set([...people, ...organisations].flatMap(namesOf)) };
}

const namesOf = ({ name, aliases }: Entity): string[] => [name, ...aliases].map((form) => form.toLowerCase());

function candidatesIn(opening: Opening, rank: number, names: KnownNames): Candidate[] {
  const { tokens } = opening.sentence;
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const last = nameEnd(opening.sentence, at);
    if (last < at) continue;
    const candidate = weighPlace(opening, at, last, names);
    if (candidate !== null && candidate.weight > 0)
      candidates.push({ ...candidate, weight: candidate.weight - 0.5 * rank });
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

function weighPlace(opening: Opening, first: number, last: number, names: KnownNames): Candidate | null {
  const { tokens } = opening.sentence;
  if (tellsTime(tokens.slice(first, last + 1))) return null;
  const name = textBetween(opening.text, tokens, first, last).toLowerCase();
  const mentions = names.places.get(name) ?? (isPlaceName(name) ? 1 : undefined);
  const before = prepositionBefore(opening.sentence, kindBefore(tokens, first));
  const isGenitive = /^['’]s?$/u.test(tokens[last + 1]?.text ?? '');
  // "in Broadcom | stock": a name that says of what.
  const kind = isPlaceWord(tokens[last + 1]) ? last + 2 : last + 1;
  const isOfNoun = tokens[kind]?.pos === 'NOUN' && !tellsTime(tokens.slice(kind, kind + 1));
  if (mentions === undefined && (isOfNoun || !isTiedAsPlace(before, name, names))) return null;
  let weight = mentions === undefined ? 1 : 2 + Math.log(mentions);
  if (AT.has(before)) weight += 2;
  else if (BY.has(before)) weight += 1.5;
  else if (NOT_THERE.has(before)) weight -= 1.5;
  if (isGenitive) weight -= 1;
  // "US president", "US presidential election": whose it is, not where.
  const next = tokens[last + 1];
  if (isRoleWord(next) || next?.pos === 'ADJ') weight -= 2;
  // "Seoul proposed talks": a capital that acts; a name that no word ties and that is told once is a passing one.
  const isTied = AT.has(before) || BY.has(before);
  if (!isTied && opening.cite !== 'title' && /^(?:VERB|AUX)$/u.test(next?.pos ?? '')) weight -= 2;
  else if (before === '' && opening.cite !== 'title' && mentions === 1 && !isPlaceName(name)) weight -= 0.4;
  return { opening, first, last, weight, before, isKnown: mentions !== undefined };
}

/** "the village of | Sorrel Bay": where the word for its kind stands; else where the name begins. */
const kindBefore = (tokens: readonly Token[], first: number): number =>
  tokens[first - 1]?.lower === 'of' && PLACE_WORDS.has(tokens[first - 2]?.lower ?? '') ? first - 2 : first;

/** What is not known as a place is one by its preposition: "at the White House"; "on Facebook" and "over Brexit" are not. */
const isTiedAsPlace = (before: string, name: string, { others }: KnownNames): boolean =>
  /^(?:in|at|outside|inside|near)$/u.test(before) && !(before === 'in' && others.has(name)) && !isNationality(name);

/** The preposition before a name, past its article and direction; '' where none stands there. */
function prepositionBefore({ tokens }: AnalysedSentence, first: number): string {
  let at = first - 1;
  while (at >= 0 && (tokens[at]?.pos === 'DET' || DIRECTIONS.has(tokens[at]?.lower ?? ''))) at -= 1;
  return tokens[at]?.pos === 'ADP' || BY.has(tokens[at]?.lower ?? '') ? (tokens[at]?.lower ?? '') : '';
}

/** The place with its direction ("south London"), its kind ("Hebei province") and what it lies in (", Ohio", "in New York"). */
function phraseOf({ opening, first, last }: Candidate, { others }: KnownNames): Statement {
  const { sentence, text, cite } = opening;
  const { tokens } = sentence;
  let start = kindBefore(tokens, first);
  const preposition = prepositionBefore(sentence, start);
  while (DIRECTIONS.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  if (BY.has(preposition)) while (tokens[start]?.lower !== preposition) start -= 1;
  let end = last;
  if (isPlaceWord(tokens[end + 1])) end += 1;
  if (tokens[end + 1]?.text === ',') {
    const enclosing = enclosingEnd(sentence, end);
    // "…, in Croydon, Philip Logan": the next of a list, not what the place lies in.
    const name = textBetween(text, tokens, end + 2, enclosing).toLowerCase();
    if (!others.has(name)) end = enclosing;
  } else if (tokens[end + 1]?.lower === 'in') end = enclosingEnd(sentence, end, text);
  return { text: textBetween(text, tokens, start, end), cites: [cite] };
}

const isPlaceWord = (token: Token | undefined): boolean => PLACE_WORDS.has(token?.lower ?? '');

/** "Croydon | , south London", "Trump Tower | in New York": where the place ends in which it lies; `end` where none stands there. */
function enclosingEnd(sentence: AnalysedSentence, end: number, text: string | null = null): number {
  const { tokens } = sentence;
  let at = end + 2;
  while (DIRECTIONS.has(tokens[at]?.lower ?? '')) at += 1;
  const last = nameEnd(sentence, at);
  if (last < at || tellsTime(tokens.slice(at, last + 1))) return end;
  if (text !== null && !isPlaceName(textBetween(text, tokens, at, last))) return end;
  if (text !== null)
    return /^\p{Lu}/u.test(tokens[last + 1]?.text ?? '') && isPlaceWord(tokens[last + 1]) ? last + 1 : last;
  const next = tokens[last + 1];
  return next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP' ? last : end;
}
