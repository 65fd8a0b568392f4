import type { Role } from '../briefing.ts';
import type { NameMention } from './find-names.ts';
import { pronounOfGivenName } from './given-names.ts';
import { pronounOfTitle } from './name-words.ts';

/** What stands for one person: he, she. */
export type PersonPronoun = 'he' | 'she';

const MALE =
  /^(?:.*[^o]man|man|boy|father|son|brother|husband|uncle|nephew|grandfather|grandson|widower|stepfather|stepson|king|prince|duke|earl|baron|lord|monk|actor|waiter|dad|grandad|lad)$/u;
const FEMALE =
  /^(?:.*woman|girl|mother|daughter|sister|wife|aunt|niece|grandmother|granddaughter|widow|stepmother|stepdaughter|queen|princess|duchess|countess|baroness|lady|nun|actress|waitress|heroine|fiancee|mum|mom|grandma|lass|midwife)$/u;

/** The pronoun of whom a noun (in lower case) stands for: "spokeswoman"; null where it may be either. */
export function pronounOfNoun(noun: string): PersonPronoun | null {
  if (FEMALE.test(noun)) return 'she';
  return MALE.test(noun) && noun !== 'human' && noun !== 'german' ? 'he' : null;
}

/** The pronoun of a person as the article shows it: by a form of address, a role, or else the given name. */
export function pronounOfPerson(
  name: string,
  mentions: readonly NameMention[],
  roles: readonly Role[],
): PersonPronoun | null {
  const addressed = mentions.map(({ title }) => pronounOfTitle(title)).find((pronoun) => pronoun !== null);
  if (addressed !== undefined) return addressed;
  const called = roles.map(({ text }) => pronounOfRole(text)).find((pronoun) => pronoun !== null);
  return called ?? pronounOfGivenName(name.split(/\s+/u)[0]?.toLowerCase() ?? '');
}

/** By the head of a role: "spokeswoman" in "a spokeswoman for the king". */
function pronounOfRole(text: string): PersonPronoun | null {
  const head =
    text
      .toLowerCase()
      .split(/\s+(?:of|for|to|at|in)\s+/u)[0]
      ?.split(/\s+/u)
      .at(-1) ?? '';
  return pronounOfNoun(head);
}
