import { initialsOf, isAcronym, isAcronymOf } from './acronyms.ts';
import { isPlaceName } from '../../language/place-names.ts';
import type { NameMention } from './find-names.ts';
import { isGivenName, pronounOfGivenName, shortNamesOf } from './given-names.ts';
import {
  EITHER_WORDS,
  isRoleWord,
  KIN,
  NAME_SUFFIXES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  pronounOfTitle,
} from './name-words.ts';
import type { NameKind, Weights } from './weigh-name.ts';

/** The mentions that name one and the same, in the order of the text. */
export interface NameGroup {
  /** The words of the name, in lower case. */
  words: readonly string[];
  mentions: NameMention[];
  /** Whether its last word stands alone elsewhere, as a surname does. */
  goesBySurname: boolean;
  weights: Weights;
}

const KINDS = ['person', 'organisation', 'place'] as const;
/** A kind needs this much evidence: less is a chance capital. */
const LEAST_EVIDENCE = 1;
/** So sure is a place by its name alone. */
const KNOWN_PLACE = 4;
/** What a surname that stands alone elsewhere says of the name that it ends. */
const GOES_BY_SURNAME = 2;
const LONGEST_TITLE = 400;
/** What a given name and the length of a name say, and no more. */
const BY_FORM_ALONE = 4.5;

/**
 * Groups mentions by whom they name. A short form ("Blinken", "Qin", "BTP") joins the one full name that it begins,
 * ends or abbreviates. Where several have it, a form of address, the title, or the order of naming tells whose it is;
 * else it stays by itself.
 */
export function groupNames(mentions: readonly NameMention[], title: string | null): NameGroup[] {
  const titleWords = (title ?? '')
    .slice(0, LONGEST_TITLE)
    .toLowerCase()
    .split(/[^\p{L}'’.-]+/u);
  const groups = groupBySameName(mentions);
  const owners = ownersByShortForm(groups);
  const kept: NameGroup[] = [];
  const joining = new Map<NameGroup, NameGroup>();
  for (const group of groups) {
    const others = owners.get(group.words.join(' ')) ?? [];
    const owner = others.length === 0 ? null : chooseOwner(group, others, titleWords);
    if (owner === null) kept.push(group);
    else joining.set(group, owner);
  }
  for (const [short, owner] of joining) {
    const root = rootOf(owner, joining);
    for (const mention of short.mentions) root.mentions.push(mention);
  }
  for (const group of new Set([...joining.values()].map((owner) => rootOf(owner, joining)))) {
    group.mentions.sort((a, b) => a.start - b.start);
    group.weights = weigh(group);
  }
  return kept.sort((a, b) => firstStart(a) - firstStart(b));
}

/** A form may join one that itself joins a longer one: "Zedong" in "Mao Zedong" in "Chairman Mao Zedong". */
function rootOf(group: NameGroup, joining: ReadonlyMap<NameGroup, NameGroup>): NameGroup {
  const seen = new Set<NameGroup>();
  let root = group;
  for (let owner = joining.get(root); owner !== undefined && !seen.has(owner); owner = joining.get(root)) {
    seen.add(root);
    root = owner;
  }
  return root;
}

/** Mentions of the same words are of one; "Mr Marsh" and "Mrs Marsh" are two. */
function groupBySameName(mentions: readonly NameMention[]): NameGroup[] {
  const groups = new Map<string, Pick<NameGroup, 'words' | 'mentions'>>();
  for (const mention of mentions) {
    const words = mention.text.toLowerCase().split(/\s+/u);
    const key = `${words.join(' ').replaceAll('-', ' ')} ${words.length === 1 ? (pronounOfTitle(mention.title) ?? '') : ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { words, mentions: [mention] });
    else group.mentions.push(mention);
  }
  const surnames = wordsThatStandAlone([...groups.values()]);
  return [...groups.values()].map((group) => {
    const goesBySurname =
      mayEndInSurname(group.words) && (surnames.get(group.words.at(-1) ?? '') ?? 0) > firstStart(group);
    return { ...group, goesBySurname, weights: weigh({ ...group, goesBySurname }) };
  });
}

/** "Elena Varga"; not "Crystal Palace" or "Washington DC". */
function mayEndInSurname(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 3 || isPlaceName(words[0] ?? '')) return false;
  return ![ORGANISATION_WORDS, PLACE_WORDS, EITHER_WORDS].some((list) => list.has(last));
}

/** Names of one word that never have an article ("Varga", not "the Cubs"), with where they first stand. */
function wordsThatStandAlone(groups: readonly Pick<NameGroup, 'words' | 'mentions'>[]): Map<string, number> {
  const hasArticle = ({ first, sentence: { tokens } }: NameMention): boolean => tokens[first - 1]?.lower === 'the';
  return new Map(
    groups.flatMap((group): [string, number][] =>
      group.words.length === 1 && !group.mentions.some(hasArticle) ? [[group.words[0] ?? '', firstStart(group)]] : [],
    ),
  );
}

/** The names of several words, by each shorter form that they go by: the first word, the last, all but one, the initials. */
function ownersByShortForm(groups: readonly NameGroup[]): Map<string, NameGroup[]> {
  const owners = new Map<string, NameGroup[]>();
  const acronyms = new Set(
    groups.flatMap(({ words, mentions }) => (words.length === 1 && isAcronym(mentions[0]?.text ?? '') ? words : [])),
  );
  for (const group of groups) {
    for (const form of shortFormsOf(group, acronyms)) {
      const named = owners.get(form);
      if (named === undefined) owners.set(form, [group]);
      else named.push(group);
    }
  }
  return owners;
}

function shortFormsOf({ words }: NameGroup, acronyms: ReadonlySet<string>): Set<string> {
  const forms = new Set<string>();
  if (words.length < 2) return forms;
  const bare = words.filter((word) => !NAME_SUFFIXES.has(word.replace(/[.,]$/u, '')));
  for (const form of [words[0], bare.at(-1), words.slice(1).join(' '), words.slice(0, -1).join(' ')])
    if (form !== undefined && form !== words.join(' ')) forms.add(form);
  const [first = '', , third] = words;
  if (third !== undefined && words.length === 3) forms.add(`${first} ${third}`);
  for (const short of shortNamesOf(first)) forms.add([short, ...words.slice(1)].join(' '));
  for (const initials of initialsOf(words)) if (acronyms.has(initials)) forms.add(initials);
  return forms;
}

function chooseOwner(short: NameGroup, candidates: readonly NameGroup[], title: readonly string[]): NameGroup | null {
  const able = candidates.filter((owner) => mayOwn(owner, short));
  const [only] = able;
  if (only === undefined) return null;
  if (short.words.length > 1 || kindOf(only) !== 'person') return able.length === 1 ? only : null;
  if (able.length === 1) return hasOfficeOfItsOwn(short, only) || namesSomeoneElse(title, short, only) ? null : only;
  // A relative of the same name is named in full, who the news is about by the bare surname.
  const inTitle = able.filter((owner) => standsIn(title, owner.words));
  if (inTitle.length === 1) return inTitle[0] ?? null;
  const notKin = able.filter((owner) => !isIntroducedAsKin(owner, short.words));
  if (notKin.length === 1 && notKin[0] !== undefined && !hasOfficeOfItsOwn(short, notKin[0])) return notKin[0];
  const named = able.filter((owner) => firstStart(owner) < firstStart(short));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const standsIn = (title: readonly string[], words: readonly string[]): boolean =>
  ` ${title.join(' ')} `.includes(` ${words.join(' ')} `);

/** Whether the title names in full one of whom the text has only the short form ("Barack Obama" beside "Michelle Obama"). */
const namesSomeoneElse = (title: readonly string[], { words: [form] }: NameGroup, owner: NameGroup): boolean =>
  title.some((word, at) => {
    const before = title[at - 1] ?? '';
    return word === form && isGivenName(before) && !owner.words.includes(before);
  });

/** "his wife Melania Trump", "Her daughter, the composer Giulia Marchetti". */
const isIntroducedAsKin = ({ mentions }: NameGroup, [short]: readonly string[]): boolean =>
  mentions.some(
    ({ roles, sentence: { tokens }, text }) =>
      !text.toLowerCase().startsWith(`${short ?? ''} `) &&
      roles.some((role) => tokens.slice(role.first, role.last + 1).some(({ lower }) => KIN.has(lower))),
  );

/** "Washington" is no short form of "George Washington" by its name alone; "Acme" is one of "Acme Holdings". */
function mayOwn(owner: NameGroup, short: NameGroup): boolean {
  const kind = kindOf(owner);
  if (isAcronym(short.mentions[0]?.text ?? '') && isAcronymOf(short.words[0] ?? '', owner.words))
    return kind !== 'person';
  if (short.weights.place >= KNOWN_PLACE) return false;
  if (kind === 'person') return !isOfOtherGender(owner, short);
  if (isOpeningOf(owner, short)) return true;
  if (kind !== 'organisation') return false;
  // "the Cubs": a team goes by its last word.
  if (owner.words[0] !== short.words[0]) return short.words.length === 1 && short.words[0]?.endsWith('s') === true;
  const rest = owner.words.slice(short.words.length);
  return /^(?:of|for)$/u.test(rest[0] ?? '') || rest.every((word) => ORGANISATION_WORDS.has(word.replace(/\.$/u, '')));
}

/** "Sandy Hook" beside "Sandy Hook Elementary School", where nothing but its words makes it a person's. */
function isOpeningOf(owner: NameGroup, short: NameGroup): boolean {
  const closing = owner.words.at(-1) ?? '';
  const isBody = EITHER_WORDS.has(closing) || ORGANISATION_WORDS.has(closing);
  if (!isBody || short.words.length < 2 || short.weights.person > BY_FORM_ALONE) return false;
  return short.words.every((word, at) => owner.words[at] === word);
}

/** "Mr Marsh" is not Alice Marsh. */
function isOfOtherGender(owner: NameGroup, short: NameGroup): boolean {
  // Names of one word are grouped by their form of address.
  const wanted = pronounOfTitle(short.mentions[0]?.title ?? null);
  const given = pronounOfGivenName(owner.words[0] ?? '');
  return wanted !== null && given !== null && wanted !== given;
}

/** "President Hale" before "Martha Hale" is named, with another office or none, is someone else. */
function hasOfficeOfItsOwn(short: NameGroup, owner: NameGroup): boolean {
  const offices = officesOf(owner);
  return short.mentions.some((mention) => {
    if (mention.start > firstStart(owner)) return false;
    const own = officeOf(mention);
    return own !== null && !offices.has(own);
  });
}

const officesOf = (group: NameGroup): Set<string> =>
  new Set(group.mentions.flatMap((mention) => officeOf(mention) ?? []));

/** The office in a role before a name, which is written with a capital there: "President Hale", not "golfer Hale". */
function officeOf({ roles, sentence }: NameMention): string | null {
  const role = roles.at(-1);
  if (role === undefined) return null;
  const words = sentence.tokens.slice(role.first, role.last + 1);
  return words.findLast((word) => isRoleWord(word) && word.text !== word.lower)?.lower ?? null;
}

/** What a group names, or null where nothing tells or it is neither person, organisation nor place. */
export function kindOf(group: NameGroup): NameKind | null {
  if (group.words.length === 1 && group.mentions.every(isChanceCapital)) return null;
  const { person, organisation, place, other } = group.weights;
  const best = Math.max(person, organisation, place, other);
  if (best < LEAST_EVIDENCE || other === best) return null;
  if (place === best) return 'place';
  return person === best ? 'person' : 'organisation';
}

/** "Witnesses said": a word that only ever begins a sentence may be any word, unless its form tells. */
const isChanceCapital = ({ first, sentence: { tokens }, evidence: { form } }: NameMention): boolean =>
  tokens.slice(0, first).every((token) => token.pos === 'PUNCT') && KINDS.every((kind) => form[kind] < LEAST_EVIDENCE);

/** The evidence of the name and of its surroundings; what speaks at few of its mentions for a place counts as little. */
function weigh({ mentions, goesBySurname }: Omit<NameGroup, 'words' | 'weights'>): Weights {
  const strongest = (kind: keyof Weights, of: 'form' | 'here'): number =>
    mentions.reduce((most, mention) => Math.max(most, mention.evidence[of][kind]), 0);
  const usual = (kind: NameKind): number =>
    mentions.reduce((sum, mention) => sum + mention.evidence.here[kind], 0) / mentions.length;
  return {
    person: strongest('person', 'form') + strongest('person', 'here') + (goesBySurname ? GOES_BY_SURNAME : 0),
    organisation: strongest('organisation', 'form') + usual('organisation'),
    place: strongest('place', 'form') + usual('place'),
    other: strongest('other', 'form') + strongest('other', 'here'),
  };
}

const firstStart = ({ mentions }: Pick<NameGroup, 'mentions'>): number => mentions[0]?.start ?? 0;
