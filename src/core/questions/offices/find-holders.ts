import { findDateline } from '../../articles/find-dateline.ts';
import type { Briefing } from '../../briefings/briefing.ts';
import { OFFICE_NOUNS } from '../../briefings/entities/name-words.ts';
import { isNationality, isPlaceName } from '../../language/place-names.ts';
import { wordList } from '../../language/word-list.ts';
import { familyOf } from '../content-words.ts';
import { isCalled } from '../named-entities.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import type { HeldOffice } from './held-office.ts';
import { readCounterparts } from './read-counterparts.ts';
import { isOfficeWord, type OfficeAsked } from './read-office.ts';

/** Those who hold the office asked about, and those whose own office is plainly another of its name. */
export interface Holders {
  holding: readonly HeldOffice[];
  others: readonly HeldOffice[];
}

/** Nouns for one office. */
const SAME_OFFICE = [
  'spokesman spokeswoman spokesperson',
  'chairman chairwoman chairperson chair',
  'head leader chief boss director',
  'boss manager executive ceo',
  'manager coach',
  'executive ceo',
  'councillor councilman councilwoman',
  'congressman congresswoman representative',
  'policeman policewoman officer',
  'premier minister',
].map(wordList);
/** Offices that head what they are of. */
const HEADS = wordList(
  'head leader chief boss director president premier chancellor chairman chairwoman chairperson chair ceo executive secretary-general commissioner principal headteacher captain mayor governor king queen emperor',
);
/** Offices of which nobody holds two. */
const STATE_OFFICES = wordList('president premier chancellor minister king queen pope mayor governor ambassador envoy');
/** Words that make another office of one. */
const MAKE_ANOTHER = wordList('vice deputy assistant associate junior under shadow');
/** Offices over a town or a part of it, so that an article on one town need not say which. */
const OF_TOWNS =
  /^(?:mayor|sheriff|chief|commissioner|councill?or|councilman|councilwoman|superintendent|head|coroner)$/u;

const wordsOf = (text: string): string[] => text.replaceAll('.', '').match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
const TIES = /\s+(?:of|for|to|at|in|from)\s+/u;

/** Finds who holds the office that a question asks about, among those whom the briefing knows by their roles. */
export function findHolders(readable: ReadableBriefing, asked: OfficeAsked): Holders {
  const { briefing } = readable;
  const told: HeldOffice[] = [
    ...briefing.people.flatMap((person) => person.roles.map((role) => ({ person, role }))),
    ...readCounterparts(readable),
  ];
  const judged = told.flatMap((held) => {
    const verdict = judge(held.role, asked, briefing);
    return verdict === null ? [] : [{ held, verdict }];
  });
  const take = (wanted: 'holds' | 'another'): HeldOffice[] =>
    judged.flatMap(({ held, verdict }) => (verdict === wanted ? [held] : []));
  const holding = take('holds').filter(
    ({ person }, at, all) => all.findIndex((other) => other.person.id === person.id) === at,
  );
  return { holding, others: take('another').filter(({ person }) => holding.every((held) => held.person !== person)) };
}

/** Whether a role is the office asked about, another of the same name, or (null) has nothing to do with it. */
function judge(role: HeldOffice['role'], asked: OfficeAsked, briefing: Briefing): 'holds' | 'another' | null {
  const [title = ''] = role.text.split(TIES);
  const words = wordsOf(role.text);
  const ownNoun = wordsOf(title).findLast(isOfficeWord)?.toLowerCase();
  if (ownNoun === undefined) return null;
  const families = new Set(words.map(familyOf));
  if (asked.noun === null) {
    const isHead = HEADS.has(ownNoun) || (ownNoun === 'minister' && families.has('prim'));
    return isHead && asked.of.length > 0 && isCalled(asked.of.map(familyOf), families) ? 'holds' : null;
  }
  const own = asked.noun;
  // An ambassador is no answer to who is prime minister, a president may still be one to who is general manager.
  if (own !== ownNoun && !SAME_OFFICE.some((nouns) => nouns.has(own) && nouns.has(ownNoun)))
    return STATE_OFFICES.has(own) && STATE_OFFICES.has(ownNoun) ? 'another' : null;
  if (asked.when !== 'any' && asked.when !== role.when) return 'another';
  if (!asked.modifiers.every((word) => isCalled([familyOf(word)], families))) return 'another';
  if (words.some((word) => MAKE_ANOTHER.has(word.toLowerCase()) && !asked.modifiers.includes(word.toLowerCase())))
    return 'another';
  return judgeReach(role, asked, families, briefing);
}

/** Whether the role is over what the question says; an article on one town need not say of its mayor which. */
function judgeReach(
  { text }: HeldOffice['role'],
  asked: OfficeAsked,
  families: ReadonlySet<string>,
  briefing: Briefing,
): 'holds' | 'another' | null {
  const missing = asked.of.map(familyOf).filter((word) => !isCalled([word], families));
  if (missing.length === 0) return 'holds';
  const namesItsOwn = wordsOf(text).some(
    (word) =>
      isNationality(word) ||
      isPlaceName(word) ||
      (/^\p{Lu}/u.test(word) && !isOfficeWord(word.toLowerCase()) && !asked.modifiers.includes(word.toLowerCase())),
  );
  if (namesItsOwn) return 'another';
  const places = placesAround(briefing);
  const isPlace = missing.every((word) => places.known.has(word));
  // "the owner of Dunn Chemicals": whether the owner of the warehouse is, the sentences must tell.
  if (!isPlace) return OFFICE_NOUNS.has(asked.noun ?? '') ? 'another' : null;
  const isHere = OF_TOWNS.test(asked.noun ?? '') && missing.every((word) => places.here.has(word));
  return isHere ? 'holds' : 'another';
}

/** The words of all places of the article, and those of the place where it is: of its dateline, or the first that its lede names. */
function placesAround({ places, article, sentences }: Briefing): {
  known: ReadonlySet<string>;
  here: ReadonlySet<string>;
} {
  const lede = sentences.find(({ kind }) => kind === 'body');
  const opening = lede === undefined ? '' : article.text.slice(lede.start, lede.end);
  const dateline = findDateline(opening)?.place ?? null;
  const [first] = places
    .flatMap(({ name, mentions }) => mentions.map(({ start }) => ({ name, start })))
    .filter(({ start }) => lede !== undefined && start < lede.end)
    .toSorted((a, b) => a.start - b.start);
  const here = dateline === null ? (first?.name ?? '') : opening.slice(dateline.start, dateline.end);
  const families = (name: string): string[] => wordsOf(name).map(familyOf);
  return {
    known: new Set(places.flatMap(({ name, aliases }) => [name, ...aliases]).flatMap(families)),
    here: new Set(families(here)),
  };
}
