import { namesOf, tellingAliases } from '../briefings/entities/names-of.ts';
import type { Briefing, Entity, Participant } from '../briefings/briefing.ts';
import { familyOf, FUNCTION_WORDS } from './content-words.ts';
import { relatedFamilies } from './word-families.ts';

/** The families of a phrase's words, those that carry only grammar left out. */
export function familiesOf(phrase: string): string[] {
  return (phrase.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()))
    .map(familyOf);
}

/** All that a briefing names. */
export const entitiesNamed = ({ people, organisations, places }: Briefing): Entity[] => [
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
  return new Set(phrases.flatMap(familiesOf));
}

/**
 * Whether the families of a phrase of the question call someone: each is one of their words, stands for one, or is the
 * adjective of one that is a country ("the Kestrian minister", "Kestria").
 */
export function isCalled(asked: readonly string[], names: ReadonlySet<string>): boolean {
  return asked.length > 0 && asked.every((family) => isAmong(family, names));
}

function isAmong(family: string, names: ReadonlySet<string>): boolean {
  if (names.has(family)) return true;
  const standFor = relatedFamilies(family);
  return [...names].some((name) => standFor.has(name) || isOfCountry(name, family) || isOfCountry(family, name));
}

/** Endings that make the adjective of a country, longest first, and the least that must be left of its name. */
const OF_COUNTRY = /(?:ian|ean|ese|ish|an|ic|i|n)$/u;
const LEAST_SHARED = 4;
/** Those that go another way. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  french: ['franc', 'france'],
  german: ['germany', 'german'],
  british: ['britain', 'uk', 'kingdom', 'brit'],
  english: ['england', 'engl'],
  dutch: ['netherland', 'netherlands'],
  spanish: ['spain'],
  swiss: ['switzerland', 'switzerl'],
  greek: ['greec', 'greece'],
  danish: ['denmark'],
  polish: ['poland', 'pol'],
  welsh: ['wale', 'wales'],
  irish: ['ireland', 'irel'],
  turkish: ['turkey', 'turk', 'türkiye'],
  american: ['us', 'state', 'usa', 'america', 'americ'],
  thai: ['thailand'],
  filipino: ['philippin', 'philippine'],
};

/** Whether one word is the adjective of the country that the other names, both by family. */
function isOfCountry(adjective: string, country: string): boolean {
  if (IRREGULAR[adjective]?.includes(country) === true) return true;
  const stem = adjective.replace(OF_COUNTRY, '');
  return (
    stem !== adjective &&
    stem.length >= LEAST_SHARED &&
    country.startsWith(stem) &&
    country.length - stem.length <= 2 &&
    country !== adjective
  );
}
