import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { isNationality, isPlaceName } from '../../language/place-names.ts';
import type { Token } from '../../language/token.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';
import {
  COURTESY_TITLES,
  EVENT_WORDS,
  isRoleWord,
  KINSHIP,
  OFFICES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  ROLE_MODIFIERS,
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
  /** The words before the name that say what someone is: "US Secretary of State"; token indexes. */
  role: NameRun | null;
}

/**
 * All names of a sentence, with the evidence for what each names.
 *
 * @param known words in lower case that are names wherever they are written with a capital
 */
export function findNames(text: string, sentence: AnalysedSentence, known: ReadonlySet<string>): NameMention[] {
  return findNameRuns(text, sentence.tokens, known).flatMap((run) => {
    const name = withoutRole(sentence, run);
    return name === null ? [] : (makeMention(text, sentence, name) ?? []);
  });
}

interface NameWithRole extends NameRun {
  role: NameRun | null;
  /** Whether a form of address or a role stands before it. */
  addressed: boolean;
}

function makeMention(text: string, sentence: AnalysedSentence, name: NameWithRole): NameMention | null {
  const { tokens } = sentence;
  const start = tokens[name.first]?.start ?? 0;
  const written = text.slice(start, tokens[name.last]?.end ?? start);
  const bare = written.replace(/['’](?:s|S)?$/u, '');
  if (!/\p{L}{2}/u.test(bare) || /^I['’]/u.test(bare) || isNationality(bare) || isShouted(tokens, name, bare))
    return null;
  if (EVENT_WORDS.has(tokens[name.last]?.lower ?? '')) return null;
  const evidence = weighName(sentence, name, bare, name.addressed);
  return {
    sentence,
    first: name.first,
    last: name.last,
    text: bare,
    start,
    end: start + bare.length,
    evidence,
    role: name.role,
  };
}

const isCapitals = (token: Token | undefined): boolean => /^\p{Lu}{2,}$/u.test(token?.text ?? '');

/** One of several words in capitals in a row: emphasis ("NOT HAPPY about it"), no name. */
const isShouted = (tokens: readonly Token[], { first, last }: NameRun, name: string): boolean =>
  isCapitals(tokens[first]) &&
  !isPlaceName(name) &&
  (isCapitals(tokens[first - 1]) || isCapitals(tokens[last + 1]) || (last > first && isCapitals(tokens[last])));

/** The name of a run without the role in it ("US Secretary of State | Antony Blinken"), and that role. */
function withoutRole(sentence: AnalysedSentence, run: NameRun): NameWithRole | null {
  const { tokens } = sentence;
  const length = roleLength(tokens, run);
  if (length > run.last - run.first) return onlyRole(tokens, run);
  const first = run.first + length;
  const isTitle = length > 0 && COURTESY_TITLES.has(tokens[first - 1]?.lower ?? '');
  if (length > 0 && !isTitle) {
    if (!isNameStart(tokens, first, run.last)) return { ...run, role: null, addressed: false };
    return { first, last: run.last, role: { first: widenRole(sentence, run.first), last: first - 1 }, addressed: true };
  }
  const role = roleBefore(sentence, { first: isTitle ? run.first : first, last: run.last });
  return { first, last: run.last, role, addressed: isTitle || role !== null };
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
function onlyRole(tokens: readonly Token[], run: NameRun): NameWithRole | null {
  let last = run.last;
  while (last >= run.first && (isRoleWord(tokens[last]) || ROLE_MODIFIERS.has(tokens[last]?.lower ?? ''))) last -= 1;
  const name = tokens
    .slice(run.first, last + 1)
    .map((token) => token.text)
    .join(' ');
  return last >= run.first && isPlaceName(name) ? { first: run.first, last, role: null, addressed: false } : null;
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
    const isRole = isFirstLady || (isRoleWord(token) && !KINSHIP.has(token?.lower ?? ''));
    if (!isRole && !(at === first + length && isTitle(tokens, at, last))) continue;
    length = at - first + 1;
    if (tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower === 'elect') length += 2;
    if (tokens[at + 1]?.lower === 'of' && OFFICES.has(tokens[at + 2]?.lower ?? '')) length += 2;
  }
  return length;
}

/** A form of address; "Lady" and "Lord" belong to the name where one word is all that follows ("Lady Gaga"). */
function isTitle(tokens: readonly Token[], at: number, last: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return COURTESY_TITLES.has(word) && !(/^(?:lady|lord)$/u.test(word) && last - at === 1);
}

/** What says before the name who it is: "senior diplomat | Wang Yi", "The mayor of Leeds, | Ann Hale,". */
function roleBefore(sentence: AnalysedSentence, { first, last }: NameRun): NameRun | null {
  return roleInPhrase(sentence, first) ?? roleBeforeComma(sentence, first, last);
}

/** The words of the noun phrase before the name. */
function roleInPhrase({ chunks, tokens }: AnalysedSentence, first: number): NameRun | null {
  const phrase = chunks.find((chunk) => chunk.kind === 'noun-phrase' && chunk.first < first && chunk.last >= first);
  if (phrase === undefined || !endsRole(tokens, first - 1)) return null;
  return withoutDeterminer(tokens, phrase.first, first - 1);
}

/** "senior diplomat", "president-elect". */
const endsRole = (tokens: readonly Token[], at: number): boolean =>
  isRoleWord(tokens[at]) || (tokens[at]?.lower === 'elect' && isRoleWord(tokens[at - 2]));

/** A phrase of a role with its of-phrases that the name is set off from by commas. */
function roleBeforeComma({ chunks, tokens }: AnalysedSentence, first: number, last: number): NameRun | null {
  if (tokens[first - 1]?.text !== ',' || tokens[last + 1]?.text !== ',') return null;
  let at = chunks.findIndex((chunk) => chunk.last === first - 2);
  while (chunks[at - 1]?.kind === 'preposition' && chunks[at - 2]?.kind === 'noun-phrase') at -= 2;
  const phrase = chunks[at];
  if (phrase?.kind !== 'noun-phrase' || !isRoleWord(tokens[phrase.head]) || chunks[at - 1]?.kind === 'comma')
    return null;
  return withoutDeterminer(tokens, phrase.first, first - 2);
}

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
