import type { NameMention } from './find-names.ts';
import { GIVEN_NAMES, isRoleWord, ORGANISATION_WORDS } from './name-words.ts';
import type { NameKind } from './weigh-name.ts';

/** The mentions that name one and the same, in the order of the text. */
export interface NameGroup {
  /** The words of the name, in lower case. */
  words: readonly string[];
  mentions: NameMention[];
}

const KINDS = ['person', 'organisation', 'place'] as const;
/** A kind needs this much evidence: less is a chance capital. */
const LEAST_EVIDENCE = 1;
/** So sure is a place by its name alone. */
const KNOWN_PLACE = 4;

/**
 * Groups mentions by whom they name. A short form ("Blinken", "Qin") joins the one full name that it begins or ends;
 * where two have it, it joins the one that alone had been named in full by then, and else stays by itself.
 */
export function groupNames(mentions: readonly NameMention[], title: string | null): NameGroup[] {
  const groups = groupBySameName(mentions);
  const owners = ownersByShortForm(groups);
  const kept: NameGroup[] = [];
  const joining = new Map<NameGroup, NameGroup>();
  for (const group of groups) {
    const form = group.words.join(' ');
    const others = owners.get(form) ?? [];
    const owner = others.length === 0 || namesSomeoneElse(title, form, others) ? null : chooseOwner(group, others);
    if (owner === null) kept.push(group);
    else joining.set(group, owner);
  }
  for (const [short, owner] of joining) {
    const root = rootOf(owner, joining);
    for (const mention of short.mentions) root.mentions.push(mention);
  }
  for (const group of kept) group.mentions.sort((a, b) => a.start - b.start);
  return kept.sort((a, b) => firstStart(a) - firstStart(b));
}

/** Whether the title names in full one of whom the text has only the short form ("Barack Obama" beside "Michelle Obama"). */
function namesSomeoneElse(title: string | null, form: string, owners: readonly NameGroup[]): boolean {
  const words = (title ?? '').split(/[^\p{L}'’-]+/u);
  return words.some((word, at) => {
    if (word.toLowerCase() !== form) return false;
    const before = words[at - 1] ?? '';
    return GIVEN_NAMES.has(before.toLowerCase()) && !owners.some((owner) => owner.words.includes(before.toLowerCase()));
  });
}

/** A form may join one that itself joins a longer one: "Zedong" in "Mao Zedong" in "Chairman Mao Zedong". */
function rootOf(group: NameGroup, joining: ReadonlyMap<NameGroup, NameGroup>): NameGroup {
  const owner = joining.get(group);
  return owner === undefined ? group : rootOf(owner, joining);
}

function groupBySameName(mentions: readonly NameMention[]): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const mention of mentions) {
    const words = mention.text.toLowerCase().split(/\s+/u);
    const group = groups.get(words.join(' '));
    if (group === undefined) groups.set(words.join(' '), { words, mentions: [mention] });
    else group.mentions.push(mention);
  }
  return [...groups.values()];
}

/** The names of several words, by each shorter form that they go by: the first word, the last, all but one. */
function ownersByShortForm(groups: readonly NameGroup[]): Map<string, NameGroup[]> {
  const owners = new Map<string, NameGroup[]>();
  for (const group of groups) {
    const { words } = group;
    if (words.length < 2) continue;
    for (const form of new Set([words[0], words.at(-1), words.slice(1).join(' '), words.slice(0, -1).join(' ')])) {
      if (form === undefined) continue;
      const named = owners.get(form);
      if (named === undefined) owners.set(form, [group]);
      else named.push(group);
    }
  }
  return owners;
}

function chooseOwner(short: NameGroup, candidates: readonly NameGroup[]): NameGroup | null {
  const able = candidates.filter((owner) => mayOwn(owner, short));
  const [only] = able;
  if (able.length <= 1) return only !== undefined && !hasOfficeOfItsOwn(short, only) ? only : null;
  const named = able.filter((owner) => firstStart(owner) < firstStart(short));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** "Washington" is no short form of "George Washington" by its name alone; "Acme" is one of "Acme Holdings". */
function mayOwn(owner: NameGroup, short: NameGroup): boolean {
  if (evidenceOf(short).place >= KNOWN_PLACE) return false;
  const kind = kindOf(owner);
  if (kind === 'person') return true;
  if (kind !== 'organisation') return false;
  // "the Cubs": a team goes by its last word.
  if (owner.words[0] !== short.words[0]) return short.words.length === 1 && short.words[0]?.endsWith('s') === true;
  return owner.words.slice(short.words.length).every((word) => ORGANISATION_WORDS.has(word.replace(/\.$/u, '')));
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

/** The last role word before a name. */
function officeOf({ role, sentence }: NameMention): string | null {
  if (role === null) return null;
  const words = sentence.tokens.slice(role.first, role.last + 1);
  return words.findLast((word) => isRoleWord(word))?.lower ?? null;
}

/** What a group names, or null where nothing tells. */
export function kindOf(group: NameGroup): NameKind | null {
  if (group.words.length === 1 && group.mentions.every(isChanceCapital)) return null;
  const evidence = evidenceOf(group);
  const best = Math.max(...KINDS.map((kind) => evidence[kind]));
  if (best < LEAST_EVIDENCE) return null;
  if (evidence.place === best) return 'place';
  return evidence.person === best ? 'person' : 'organisation';
}

/** "Witnesses said": a word that only ever begins a sentence may be any word, unless its form tells. */
const isChanceCapital = ({ first, sentence: { tokens }, evidence: { form } }: NameMention): boolean =>
  tokens.slice(0, first).every((token) => token.pos === 'PUNCT') && KINDS.every((kind) => form[kind] < LEAST_EVIDENCE);

/** The evidence of the name and of its surroundings; what speaks at few of its mentions for a place counts as little. */
function evidenceOf({ mentions }: NameGroup): Record<NameKind, number> {
  const strongest = (kind: NameKind, of: 'form' | 'here'): number =>
    mentions.reduce((most, mention) => Math.max(most, mention.evidence[of][kind]), 0);
  const usual = (kind: NameKind): number =>
    mentions.reduce((sum, mention) => sum + mention.evidence.here[kind], 0) / mentions.length;
  return {
    person: strongest('person', 'form') + strongest('person', 'here'),
    organisation: strongest('organisation', 'form') + usual('organisation'),
    place: strongest('place', 'form') + usual('place'),
  };
}

const firstStart = ({ mentions }: NameGroup): number => mentions[0]?.start ?? 0;
