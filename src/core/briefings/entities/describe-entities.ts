import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { NounPhrase } from '../../language/chunk.ts';
import { isBodyNoun, isBusinessNoun } from '../../language/person-nouns.ts';
import type { Role } from '../briefing.ts';
import type { NameMention } from './find-names.ts';
import { isRoleWord } from './name-words.ts';
import { pronounOfNoun, type PersonPronoun } from './person-pronouns.ts';

/** What the article has said of someone or something so far that a description may take up. */
export interface Described {
  id: string;
  kind: 'person' | 'organisation';
  pronoun: PersonPronoun | null;
  /** The nouns of what it is: "minister", "board"; with the words that stand before each. */
  nouns: Map<string, Set<string>>;
  age: string | null;
}

const TIES = /\s+(?:of|for|to|at|in)\s+/u;

/** The nouns by which a person with these roles may be taken up: "foreign minister" for "the minister". */
export function nounsOfRoles(roles: readonly Role[]): Map<string, Set<string>> {
  const nouns = new Map<string, Set<string>>();
  for (const { text, when } of roles) {
    if (when === 'former') continue;
    const words = (text.toLowerCase().split(TIES)[0] ?? '').split(/[^\p{L}'’-]+/u).filter((word) => word !== '');
    const head = words.findLast((word) => isRoleWord({ lower: word })) ?? words.at(-1);
    if (head === undefined) continue;
    nouns.set(head, new Set([...(nouns.get(head) ?? []), ...words, ...text.toLowerCase().split(/[^\p{L}'’-]+/u)]));
  }
  return nouns;
}

/** The noun by which a body may be taken up: the last of its name ("board"), or the one beside it ("the union, the RCF"). */
export function nounsOfBody(name: string, mentions: readonly NameMention[]): Map<string, Set<string>> {
  const nouns = new Map<string, Set<string>>();
  const words = name.toLowerCase().split(/\s+/u);
  const own = words.at(-1) ?? '';
  if (words.length > 1 && isBodyNoun(own)) nouns.set(own, new Set(words));
  const isCompany =
    COMPANY_ENDINGS.has(own.replace(/\.$/u, '')) ||
    mentions.some(({ first, sentence }) => isBusinessNoun(nounBeside(sentence, first) ?? ''));
  if (isCompany) for (const noun of COMPANY) nouns.set(noun, new Set([noun]));
  for (const { first, sentence } of mentions.slice(0, 3)) {
    const beside = nounBeside(sentence, first);
    if (beside !== null) nouns.set(beside, new Set([beside]));
  }
  return nouns;
}

const COMPANY = ['company', 'firm', 'business'];
/** What ends the name of a company. */
const COMPANY_ENDINGS = new Set(
  'inc corp corporation ltd plc llc llp co company holdings industries motors airlines airways lines robotics'.split(
    ' ',
  ),
);

/** "the company Acme", "its operator, Tamsin Lines", "The union, the Rail Crew Federation". */
function nounBeside({ tokens }: AnalysedSentence, first: number): string | null {
  let at = first - 1;
  if (tokens[at]?.lower === 'the') at -= 1;
  const hasComma = tokens[at]?.text === ',';
  if (hasComma) at -= 1;
  const noun = tokens[at];
  // "Oil company Acme"; in "Transport Police Acme" the noun is part of a name.
  if (!hasComma && at > 1 && tokens[at - 1]?.pos === 'PROPN') return null;
  const isBody = noun !== undefined && (isBodyNoun(noun.lower) || isBusinessNoun(noun.lower));
  return noun?.pos === 'NOUN' && isBody ? noun.lower : null;
}

/** "Kevin Snow, 57," and "57-year-old Kevin Snow": the age that stands beside a name. */
export function ageBeside({ first, last, sentence: { tokens } }: NameMention): string | null {
  const behind = tokens[last + 2];
  if (
    tokens[last + 1]?.text === ',' &&
    /^\d{1,3}$/u.test(behind?.text ?? '') &&
    /^[,.)]$/u.test(tokens[last + 3]?.text ?? '')
  )
    return behind?.text ?? null;
  const before = tokens
    .slice(Math.max(0, first - 6), first)
    .map(({ text }) => text)
    .join(' ');
  return /(?<age>\d{1,3}) ?- ?year ?- ?old$/u.exec(before)?.groups?.['age'] ?? null;
}

/** A definite description of someone or some body: "the transport minister", "the 67-year-old", "the union". */
export interface Description {
  noun: string;
  /** The words before the noun, in lower case. */
  modifiers: readonly string[];
  age: string | null;
  kind: 'person' | 'organisation';
  pronoun: PersonPronoun | null;
}

/** Reads a noun phrase as a definite description; null where it is none. */
export function readDescription({ tokens }: AnalysedSentence, { first, last, head }: NounPhrase): Description | null {
  if (tokens[first]?.lower !== 'the' || last === first) return null;
  const words = tokens.slice(first + 1, last + 1);
  const written = words.map(({ text }) => text).join('');
  const age = /^(?<age>\d{1,3})-year-old(?:man|woman)?$/u.exec(written)?.groups?.['age'] ?? null;
  const noun = tokens[head];
  if (age !== null) return { noun: '', modifiers: [], age, kind: 'person', pronoun: pronounOfNoun(noun?.lower ?? '') };
  const isElect = /^(?<office>\p{L}+)-elect(?:ed)?$/iu.test(
    words
      .slice(-3)
      .map(({ text }) => text)
      .join(''),
  );
  const office = isElect ? words.at(-3) : noun;
  if (office === undefined || (head !== last && !isElect)) return null;
  const at = words.indexOf(office);
  const modifiers = words.slice(0, at).map(({ lower }) => lower);
  const isPerson = isRoleWord({ lower: office.lower }) && office.lower === office.lemma.toLowerCase();
  if (isPerson) {
    const told = isElect ? `${office.lower}-elect` : office.lower;
    return { noun: told, modifiers, age: null, kind: 'person', pronoun: pronounOfNoun(office.lower) };
  }
  return isBodyNoun(office.lower)
    ? { noun: office.lower, modifiers, age: null, kind: 'organisation', pronoun: null }
    : null;
}

const DEPUTIES = ['vice', 'deputy', 'assistant'];

/** Whether a description can mean one: it has the noun, and nothing before the noun says otherwise. */
export function fits(description: Description, described: Described): boolean {
  if (description.kind !== described.kind) return false;
  if (described.pronoun !== null && description.pronoun !== null && described.pronoun !== description.pronoun)
    return false;
  if (description.age !== null) return described.age === description.age;
  const known = described.nouns.get(description.noun);
  if (known === undefined || !description.modifiers.every((word) => known.has(word))) return false;
  // "the president" is not the vice president.
  return !DEPUTIES.some((word) => known.has(word) && !description.modifiers.includes(word));
}
