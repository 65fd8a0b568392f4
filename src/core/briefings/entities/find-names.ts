import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { isPersonNoun } from '../../language/person-nouns.ts';
import { isNationality, isPlaceName } from '../../language/place-names.ts';
import type { Token } from '../../language/token.ts';
import { findNameRuns } from './find-name-runs.ts';
import type { NameRun } from './name-run.ts';
import {
  COURTESY_TITLES,
  EVENT_WORDS,
  GENERIC_BODIES,
  isPersonRole,
  isRoleWord,
  KINSHIP,
  NAME_SUFFIXES,
  OFFICE_STANDING,
  OFFICES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  ROLE_MODIFIERS,
  type RoleWord,
} from './name-words.ts';
import { weighName, type NameEvidence } from './weigh-name.ts';

/** A name where it stands. */
export interface NameMention {
  sentence: AnalysedSentence;
  /** Token indexes, inclusive. */
  first: number;
  last: number;
  text: string;
  /** UTF-16 offsets into the article's text; the genitive mark is no part of a name. */
  start: number;
  end: number;
  evidence: NameEvidence;
  /** The words before the name that say what someone is, in order: "head of the service", "Colonel"; token indexes. */
  roles: readonly NameRun[];
  /** The form of address before it, in lower case: "mr". */
  title: string | null;
}

/**
 * All names of a sentence, with the evidence for what each names.
 *
 * @param known words in lower case that are names wherever they are written with a capital
 */
export function findNames(text: string, sentence: AnalysedSentence, known: ReadonlySet<string>): NameMention[] {
  const names = findNameRuns(text, sentence.tokens, known).flatMap((run) => withoutRole(sentence, run) ?? []);
  return shareEvidence(
    sentence.tokens,
    shareRoles(sentence.tokens, names).flatMap((name) => makeMention(text, sentence, name) ?? []),
  );
}

/** What one of two joined names surely is, the other is likely: "Ray Lund and Gemma Stott". */
function shareEvidence(tokens: readonly Token[], mentions: NameMention[]): NameMention[] {
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    if (next?.first !== mention.last + 2 || tokens[mention.last + 1]?.lower !== 'and') return;
    const isSure = ({ evidence: { form } }: NameMention): boolean =>
      form.person >= SURELY_PERSON && form.person > Math.max(form.organisation, form.place, form.other);
    if (isSure(mention)) next.evidence.here.person += JOINED;
    if (isSure(next)) mention.evidence.here.person += JOINED;
  });
  return mentions;
}

/** So sure is it that a name is a person's: by a role, a form of address or a given name. */
export const SURELY_PERSON = 3;
const JOINED = 1.5;

interface NameWithRoles extends NameRun {
  roles: readonly NameRun[];
  /** Whether a form of address or a role that only a person has stands before it. */
  addressed: boolean;
  title: string | null;
}

/** "the contractors Dale Rourke and Simon Petty": what is said of several people before the first of them. */
function shareRoles(tokens: readonly Token[], names: readonly NameWithRoles[]): NameWithRoles[] {
  const shared: NameWithRoles[] = [];
  for (const name of names) {
    const previous = shared.at(-1);
    const role = previous?.roles.at(-1);
    const follows = previous?.last === name.first - 2 && /^(?:and|&|,)$/u.test(tokens[name.first - 1]?.lower ?? '');
    const isShared = follows && name.roles.length === 0 && role !== undefined && isPluralRole(tokens[role.last]);
    shared.push(isShared ? { ...name, roles: [role], addressed: previous.addressed } : name);
  }
  return shared;
}

/** "brothers", "contractors". */
function isPluralRole(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { lemma, lower } = token;
  return lower === `${lemma}s` && isRoleWord({ text: lemma, lower: lemma });
}

function makeMention(text: string, sentence: AnalysedSentence, name: NameWithRoles): NameMention | null {
  const { tokens } = sentence;
  const start = tokens[name.first]?.start ?? 0;
  const written = text.slice(start, tokens[name.last]?.end ?? start);
  const bare = written.replace(/['’](?:s|S)?$/u, '');
  if (
    !/\p{L}{2}/u.test(bare) ||
    /^I['’]/u.test(bare) ||
    isNationality(bare) ||
    isNorthOrSouth(bare) ||
    isShouted(tokens, name, bare)
  )
    return null;
  if (EVENT_WORDS.has(lastWord(tokens, name)) || /^\p{Lu}-\p{Lu}/u.test(bare)) return null;
  if (name.first === name.last && GENERIC_BODIES.has(bare.toLowerCase())) return null;
  const evidence = weighName(sentence, name, bare, name.addressed);
  return {
    sentence,
    first: name.first,
    last: name.last,
    text: bare,
    start,
    end: start + bare.length,
    evidence,
    roles: name.roles,
    title: name.title,
  };
}

/** "North Korean". */
const isNorthOrSouth = (name: string): boolean => /^(?:North|South)\s/u.test(name) && isNationality(name.slice(6));

/** The last word of a name before "Jr." or "III". */
const lastWord = (tokens: readonly Token[], { first, last }: NameRun): string => {
  const closing = tokens[last]?.lower ?? '';
  return last > first && NAME_SUFFIXES.has(closing) ? (tokens[last - 1]?.lower ?? '') : closing;
};

const isCapitals = (token: Token | undefined): boolean => /^\p{Lu}{2,}$/u.test(token?.text ?? '');

/** One of several words in capitals in a row: emphasis ("NOT HAPPY about it"), no name. */
const isShouted = (tokens: readonly Token[], { first, last }: NameRun, name: string): boolean =>
  isCapitals(tokens[first]) &&
  !isPlaceName(name) &&
  (isCapitals(tokens[first - 1]) || isCapitals(tokens[last + 1]) || (last > first && isCapitals(tokens[last])));

/** The name of a run without the role in it ("US Secretary of State | Antony Blinken"), and its roles. */
function withoutRole(sentence: AnalysedSentence, whole: NameRun): NameWithRoles | null {
  const { tokens } = sentence;
  const length = roleLength(tokens, whole);
  // "Outgoing Obama"
  const isStanding = length === 0 && whole.first < whole.last && OFFICE_STANDING.has(tokens[whole.first]?.lower ?? '');
  const run = isStanding ? { ...whole, first: whole.first + 1 } : whole;
  if (length > run.last - run.first) return onlyRole(tokens, run);
  const first = run.first + length;
  const before = tokens[first - 1]?.lower ?? '';
  const isTitle = length > 0 && COURTESY_TITLES.has(before);
  // "Prime Minister Sir Keir Starmer" has a role before the form of address.
  const isInside = length > 0 && (!isTitle || (length > 1 && tokens.slice(run.first, first - 1).some(isRoleWord)));
  if (isInside && !isNameStart(tokens, first, run.last)) return { ...run, roles: [], addressed: false, title: null };
  const inside = isInside
    ? { first: widenRole(sentence, run.first), last: isTitle ? first - 2 : first - 1 }
    : roleInPhrase(sentence, run.first, run.last);
  const setOff = roleBeforeComma(sentence, inside?.first ?? run.first, run.last);
  const roles = [setOff, inside].filter((role) => role !== null);
  const name = tokens.slice(first, run.last + 1).map(({ text }) => text);
  // "Captain America": what is known as a place is no person for a role beside it.
  const hasRole = !isPlaceName(name.join(' ')) && roles.some((role) => isPersonRole(headOfRole(tokens, role)));
  const addressed = isTitle || hasRole;
  return { first, last: run.last, roles, addressed, title: isTitle ? before : null };
}

/** The word of a role that says it: "minister" in "the minister of health", the singular of "brothers". */
function headOfRole(tokens: readonly Token[], { first, last }: NameRun): RoleWord | undefined {
  const words = tokens
    .slice(first, last + 1)
    .map((token) => (isPluralRole(token) ? { text: token.lemma, lower: token.lemma } : token));
  return (
    words.find(isPersonRole) ??
    words.find(isRoleWord) ??
    (first === 0 ? words.slice(0, 1).map(({ lower }) => ({ text: lower, lower }))[0] : undefined)
  );
}

/** "West Executive Drive", "Attorney General's Office": what stands behind the role word is not someone's name. */
function isNameStart(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1);
  return (
    !/^\p{Ll}/u.test(words[0]?.text ?? '') &&
    !words.every((word) => ORGANISATION_WORDS.has(word.lower) || PLACE_WORDS.has(word.lower))
  );
}

/** A run that ends in a role word ("London Mayor", "Speaker"): the place in it is all that it names. */
function onlyRole(tokens: readonly Token[], run: NameRun): NameWithRoles | null {
  let last = run.last;
  while (last >= run.first && (isRoleWord(tokens[last]) || ROLE_MODIFIERS.has(tokens[last]?.lower ?? ''))) last -= 1;
  const name = tokens
    .slice(run.first, last + 1)
    .map((token) => token.text)
    .join(' ');
  return last >= run.first && isPlaceName(name)
    ? { first: run.first, last, roles: [], addressed: false, title: null }
    : null;
}

/**
 * How many words at the start of a run are role, not name: "US Secretary of State | Antony Blinken",
 * "Broadcom Chief Executive | Hock Tan". The last role word that is followed by a name ends the role.
 */
function roleLength(tokens: readonly Token[], { first, last }: NameRun): number {
  let length = 0;
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    const isFirstLady = token?.lower === 'lady' && tokens[at - 1]?.lower === 'first';
    // "Judge Carla Mendel" has a role, "Pope Francis" and "Burger King" have a name.
    const mayBeName = KINSHIP.has(token?.lower ?? '') && !(at === first && last - first > 1);
    const isRole = isFirstLady || (isRoleWord(token) && !mayBeName);
    if (!isRole && !(at === first + length && isTitle(tokens, at, last))) continue;
    length = at - first + 1;
    if (tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower === 'elect') length += 2;
    if (tokens[at + 1]?.lower === 'elect' && at + 1 < last) length += 1;
    if (tokens[at + 1]?.lower === 'of' && OFFICES.has(tokens[at + 2]?.lower ?? '')) length += 2;
  }
  return length;
}

/** A form of address; "Lady" and "Lord" belong to the name where one word is all that follows ("Lady Gaga"). */
function isTitle(tokens: readonly Token[], at: number, last: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return COURTESY_TITLES.has(word) && !(/^(?:lady|lord)$/u.test(word) && last - at === 1);
}

/** The words of the noun phrase before the name: "senior diplomat | Wang Yi", "the contractors | Al Reed and …". */
function roleInPhrase({ chunks, tokens }: AnalysedSentence, first: number, last: number): NameRun | null {
  const phrase = chunks.find((chunk) => chunk.kind === 'noun-phrase' && chunk.first < first && chunk.last >= first);
  if (phrase === undefined) return null;
  const isOfSeveral = isPluralRole(tokens[first - 1]) && /^(?:and|&|,)$/u.test(tokens[last + 1]?.lower ?? '');
  return isOfSeveral || endsRole(tokens, first - 1) ? withoutDeterminer(tokens, phrase.first, first - 1) : null;
}

/** "senior diplomat", "president-elect"; a word that opens the sentence has its capital from there. */
const endsRole = (tokens: readonly Token[], at: number): boolean =>
  isRoleWord(tokens[at]) ||
  (at === 0 && /^(?:NOUN|PROPN)$/u.test(tokens[at]?.pos ?? '') && isPersonNoun(tokens[at]?.lower ?? '')) ||
  (tokens[at]?.lower === 'elect' && isRoleWord(tokens[at - 2]));

/** A phrase of a role with its of-phrases that the name is set off from by commas: "The mayor of Leeds, | Ann Hale,". */
function roleBeforeComma(sentence: AnalysedSentence, first: number, last: number): NameRun | null {
  const { chunks, tokens } = sentence;
  const comma = tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1;
  if (tokens[comma]?.text !== ',' || !isSetOffBehind(sentence, last)) return null;
  let at = chunks.findIndex((chunk) => chunk.last === comma - 1);
  let found: number | null = null;
  for (;;) {
    const phrase = chunks[at];
    if (phrase?.kind !== 'noun-phrase') break;
    if (isRoleWord(tokens[phrase.head]) && !isInList(sentence, at)) found = phrase.first;
    const link = chunks[at - 1];
    if (link?.kind !== 'preposition' || !TIES_ROLE.has(link.word)) break;
    at -= 2;
  }
  return found === null ? null : withoutDeterminer(tokens, found, comma - 1);
}

/** A mark behind the name, or behind where its bearer is from: "…, Ann Hale of Hale & Sons, said". */
function isSetOffBehind({ chunks, tokens }: AnalysedSentence, last: number): boolean {
  const at = chunks.findIndex((chunk) => chunk.first === last + 1);
  const tie = chunks[at];
  const from = tie?.kind === 'preposition' && /^(?:of|from|at)$/u.test(tie.word) ? chunks[at + 1] : undefined;
  const after = tokens[(from?.kind === 'noun-phrase' ? from.last : last) + 1]?.text;
  return after === undefined || /^[,.;:!?)”"]$/u.test(after);
}

/** "Ann Hale, the mayor, Tom Reed and others": another name stands before the comma. */
function isInList({ chunks, tokens }: AnalysedSentence, at: number): boolean {
  const before = chunks[at - 2];
  return chunks[at - 1]?.kind === 'comma' && before?.kind === 'noun-phrase' && tokens[before.head]?.pos === 'PROPN';
}

/** What ties an office to what it is over: "head of", "secretary for", "ambassador to". */
const TIES_ROLE = new Set(['of', 'for', 'to', 'at', 'in']);

function withoutDeterminer(tokens: readonly Token[], first: number, last: number): NameRun | null {
  let start = first;
  while (start <= last && /^(?:DET|PRON|NUM)$/u.test(tokens[start]?.pos ?? '')) start += 1;
  return start > last ? null : { first: start, last };
}

/** The role may begin in lower case: "former US President". */
function widenRole(sentence: AnalysedSentence, first: number): number {
  const before = sentence.tokens[first - 1];
  return before !== undefined && ROLE_MODIFIERS.has(before.lower) ? first - 1 : first;
}
