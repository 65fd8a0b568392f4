import { namesOf, tellingAliases } from '../briefings/entities/names-of.ts';
import type { Briefing, Entity, Participant } from '../briefings/briefing.ts';
import { isBusinessNoun } from '../language/person-nouns.ts';
import { familyOf, FUNCTION_WORDS } from './content-words.ts';
import { relatedFamilies } from './word-families.ts';

/** The families of a phrase's words, those that carry only grammar left out. */
export function familiesOf(phrase: string): string[] {
  return (phrase.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => isAcronym(word) || !FUNCTION_WORDS.has(word.toLowerCase()))
    .map(familyOf);
}

/** "US", "WHO": in capitals no word of grammar. */
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/** Seats of government and organs that speak for a state, with a word for it; the state is not asked for by them. */
const SEATS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:White House|State Department|Capitol Hill|Oval Office|Pentagon)\b/u, 'us'],
  [/\b(?:Downing Street|Whitehall|Number 10|No\.? 10|Foreign Office|Home Office)\b/u, 'uk'],
  [/(?:É|E)lys(?:é|e)e\b/u, 'france'],
  [/\bKremlin\b/u, 'russia'],
];

/** Whether a name is that of a seat of government, by which news means those who speak there. */
export const isSeat = (name: string): boolean => SEATS.some(([seat]) => seat.test(name));

/** All that a briefing names. */
const entitiesNamed = ({ people, organisations, places }: Briefing): Entity[] => [
  ...people,
  ...organisations,
  ...places,
];

/** Under which words someone who takes part in something may be asked for: what stands there, names, roles. */
export function callNames(participant: Participant, briefing: Briefing): ReadonlySet<string> {
  const entity = entitiesNamed(briefing).find(({ id }) => id === participant.entity);
  const phrases =
    entity === undefined
      ? [participant.text]
      : [
          participant.text,
          ...namesOf(entity),
          ...tellingAliases(entity),
          ...entity.roles.filter(({ when }) => when === 'now').map(({ text }) => text),
        ];
  const names = new Set(phrases.flatMap(familiesOf));
  for (const phrase of phrases) {
    for (const [seat, state] of SEATS) if (seat.test(phrase)) names.add(familyOf(state));
    const initials = (phrase.match(/\b\p{Lu}(?=\p{Ll})/gu) ?? []).join('').toLowerCase();
    if (initials.length > 1) names.add(initials);
    // "the chip maker Lontek" is "the company".
    if (phrase.split(/\s+/u).some((word) => isBusinessNoun(word.toLowerCase()))) names.add(familyOf('company'));
  }
  return names;
}

/**
 * Whether the families of a phrase of the question call someone: each is one of their words, stands for one, or is the
 * adjective of one that is a country ("the Kestrian minister", "Kestria").
 */
export function isCalled(asked: readonly string[], names: ReadonlySet<string>): boolean {
  const initials = asked.map((family) => family.charAt(0)).join('');
  return (
    asked.length > 0 && (asked.every((family) => isAmong(family, names)) || (asked.length > 1 && names.has(initials)))
  );
}

function isAmong(family: string, names: ReadonlySet<string>): boolean {
  if (names.has(family)) return true;
  const standFor = relatedFamilies(family);
  return [...names].some((name) => standFor.has(name) || isOfCountry(name, family) || isOfCountry(family, name));
}

/** Words for one state: its name, its adjective, and the place by which news means its government. */
const STATES = `
afghanistan afghan kabul
america american us usa washington
argentina argentine argentinian
australia australian canberra
austria austrian vienna
belgium belgian
brazil brazilian brasilia
britain british uk london
canada canadian ottawa
china chinese beijing
cuba cuban havana
denmark danish copenhagen
eu brussels
egypt egyptian cairo
england english
finland finnish helsinki
france french paris
germany german berlin
greece greek athens
hungary hungarian budapest
india indian delhi
indonesia indonesian jakarta
iran iranian tehran
iraq iraqi baghdad
ireland irish dublin
israel israeli
italy italian rome
japan japanese tokyo
kenya kenyan nairobi
mexico mexican
netherlands dutch
nigeria nigerian abuja
norway norwegian oslo
pakistan pakistani islamabad
philippines philippine filipino manila
poland polish warsaw
portugal portuguese lisbon
qatar qatari doha
russia russian moscow
scotland scottish edinburgh
spain spanish madrid
sweden swedish stockholm
switzerland swiss bern
syria syrian damascus
thailand thai bangkok
turkey turkish ankara
ukraine ukrainian kyiv kiev
venezuela venezuelan caracas
vietnam vietnamese hanoi
wales welsh`;

const stateOf = new Map(
  STATES.trim()
    .split('\n')
    .flatMap((line, state) => line.split(' ').map((word) => [familyOf(word), state] as const)),
);

/** Whether a word, by its family, names a state that is known: by its name, its adjective, or its seat of government. */
export const isStateWord = (family: string): boolean => stateOf.has(family);

/** Endings that make the adjective of a country, longest first, and the least that must be left of its name. */
const OF_COUNTRY = /(?:ian|ean|ese|ish|an|ic|i|n)$/u;
const LEAST_SHARED = 4;

/** Whether one word is the adjective of the country that the other names, or both mean one state; both by family. */
function isOfCountry(adjective: string, country: string): boolean {
  const state = stateOf.get(adjective);
  if (state !== undefined) return state === stateOf.get(country);
  const stem = adjective.replace(OF_COUNTRY, '');
  const isShared = stem !== adjective && stem.length >= LEAST_SHARED && country.startsWith(stem);
  return isShared && country.length - stem.length <= 2 && country !== adjective;
}
