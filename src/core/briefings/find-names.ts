import type { AnalysedSentence } from '../language/analyse-text.ts';
import { isNationality, isPlaceName } from '../language/place-names.ts';
import { SPEECH_VERBS } from '../language/verb-classes.ts';
import type { Token } from '../language/token.ts';
import {
  COURTESY_TITLES,
  GIVEN_NAMES,
  NOT_NAMES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
} from './name-words.ts';

export type NameKind = 'person' | 'organisation' | 'place';

/** A name where it stands, as token indexes (inclusive), with what speaks for its kind. */
export interface NameMention {
  sentence: AnalysedSentence;
  first: number;
  last: number;
  text: string;
  /** Evidence for each kind at this place; the article's mentions are added up before a kind is settled. */
  evidence: Record<NameKind, number>;
  /** The words before the name that say what someone is: "US Secretary of State"; token indexes. */
  role: { first: number; last: number } | null;
  /** Whether a courtesy title stands before it. */
  titled: boolean;
}

const CONNECTORS = new Set([
  'of',
  'and',
  '&',
  'for',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'van',
  'von',
  'bin',
  'al',
  'la',
  'le',
  'the',
  'den',
  'der',
  'ter',
  'ibn',
]);
const PARTICLES = new Set([
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'van',
  'von',
  'bin',
  'al',
  'la',
  'le',
  'den',
  'der',
  'ter',
  'ibn',
]);
const PLACE_PREPOSITIONS = new Set([
  'in',
  'near',
  'at',
  'from',
  'to',
  'across',
  'outside',
  'inside',
  'around',
  'through',
  'into',
  'over',
  'toward',
  'towards',
]);

const capitalised = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);

/** Whether a token can be a word of a name; the first word of a sentence needs the tagger's word for it. */
function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !capitalised(token) || NOT_NAMES.has(token.lower)) return false;
  if (token.pos === 'PROPN') return true;
  const initial = /^\p{Lu}\.?$/u.test(token.text) && token.pos !== 'PRON' && token.pos !== 'DET';
  return (
    at > 0 &&
    (initial ||
      ((token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'X') &&
        (isNameWordPlain(tokens[at - 1]) || isNameWordPlain(tokens[at + 1]))))
  );
}

const isNameWordPlain = (token: Token | undefined): boolean => token?.pos === 'PROPN' && capitalised(token);

/** Where a person's name begins behind an organisation's: "United Nations | Nikki Haley"; `first` where it doesn't. */
function givenNameInside(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first + 1; at < last; at += 1) {
    const before = tokens[at - 1]?.lower ?? '';
    if (GIVEN_NAMES.has(tokens[at]?.lower ?? '') && (ORGANISATION_WORDS.has(before) || PLACE_WORDS.has(before)))
      return at;
  }
  return first;
}

/** The runs of name words of a sentence: "State Department", "Nancy Pelosi", "House of Representatives". */
function nameRuns(tokens: readonly Token[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(tokens, at)) continue;
    let last = at;
    for (;;) {
      if (isNameWord(tokens, last + 1)) last += 1;
      else if (
        /^[-–]$/u.test(tokens[last + 1]?.text ?? '') &&
        tokens[last + 1]?.start === tokens[last]?.end &&
        (isNameWord(tokens, last + 2) || /^\p{Ll}+$/u.test(tokens[last + 2]?.text ?? ''))
      )
        last += 2;
      else if (PARTICLES.has(tokens[last + 1]?.lower ?? '') && isNameWord(tokens, last + 2)) last += 2;
      else break;
    }
    const given = givenNameInside(tokens, at, last);
    if (given > at) runs.push({ first: at, last: given - 1 });
    runs.push({ first: given, last });
    at = last;
  }
  return runs;
}

/** Capitalised inside a name, these are part of it. */
const KINSHIP = new Set([
  'son',
  'brother',
  'sister',
  'father',
  'mother',
  'daughter',
  'star',
  'king',
  'prince',
  'pope',
  'judge',
  'bishop',
]);

/** Offices of the form "Secretary of State": what may follow "of" before the name begins. */
const OFFICES = new Set([
  'state',
  'defense',
  'defence',
  'health',
  'education',
  'commerce',
  'energy',
  'labor',
  'labour',
  'treasury',
  'justice',
  'agriculture',
  'transport',
  'transportation',
  'interior',
  'finance',
  'staff',
  'police',
  'operations',
  'intelligence',
]);

/** Joins "Secretary" + "of" + "State Antony Blinken" and "House" + "of" + "Representatives". */
function joinOfRuns(
  tokens: readonly Token[],
  runs: readonly { first: number; last: number }[],
): { first: number; last: number }[] {
  const joined: { first: number; last: number }[] = [];
  for (const run of runs) {
    const previous = joined.at(-1);
    const gap = previous === undefined ? [] : tokens.slice(previous.last + 1, run.first);
    const words = gap.map((token) => token.lower).join(' ');
    const head = previous === undefined ? '' : (tokens[previous.last]?.lower ?? '');
    const follows = tokens[run.first]?.lower ?? '';
    const isOffice =
      (words === 'of' || words === 'of the') &&
      (ROLE_NOUNS.has(head) ? OFFICES.has(follows) : ORGANISATION_WORDS.has(head));
    if (previous !== undefined && isOffice && gap.every((token) => CONNECTORS.has(token.lower)))
      previous.last = run.last;
    else joined.push({ ...run });
  }
  return joined;
}

const isRoleWord = (token: Token | undefined): boolean => {
  if (token === undefined) return false;
  const lower = token.lower.replace(/^ex-/u, '');
  return ROLE_NOUNS.has(lower) || ROLE_NOUNS.has(token.lemma.toLowerCase());
};

/**
 * How many words at the start of a run are role, not name: "US Secretary of State | Antony Blinken",
 * "Broadcom Chief Executive | Hock Tan". The last role noun with a name behind it ends the role.
 */
function roleLength(tokens: readonly Token[], first: number, last: number): number {
  let length = 0;
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if ((isRoleWord(token) && !KINSHIP.has(token.lower)) || (COURTESY_TITLES.has(token.lower) && at === first + length))
      length = at - first + 1;
    if (length === at - first + 1 && tokens[at + 1]?.lower === 'of' && OFFICES.has(tokens[at + 2]?.lower ?? ''))
      length += 2;
  }
  return length;
}

/** The lower-case words of the noun phrase before the name: "senior diplomat | Wang Yi". */
function roleBefore(sentence: AnalysedSentence, first: number): { first: number; last: number } | null {
  const phrase = sentence.chunks.find(
    (chunk) => chunk.kind === 'noun-phrase' && chunk.first < first && chunk.last >= first,
  );
  if (phrase === undefined) return null;
  let start = phrase.first;
  while (
    start < first &&
    (sentence.tokens[start]?.pos === 'DET' ||
      sentence.tokens[start]?.pos === 'PRON' ||
      sentence.tokens[start]?.pos === 'NUM')
  )
    start += 1;
  // After a genitive the role belongs to whom follows: "Beijing's ambassador Qin Gang" keeps the whole.
  return start < first && isRoleWord(sentence.tokens[first - 1]) ? { first: start, last: first - 1 } : null;
}

/** All names of a sentence, with the evidence for what each names. */
export function findNames(text: string, sentence: AnalysedSentence): NameMention[] {
  const { tokens } = sentence;
  return joinOfRuns(tokens, nameRuns(tokens)).flatMap((run) => {
    const mention = readRun(text, sentence, run.first, run.last);
    return mention === null ? [] : [mention];
  });
}

function readRun(text: string, sentence: AnalysedSentence, runFirst: number, runLast: number): NameMention | null {
  const { tokens } = sentence;
  const titleWords = roleLength(tokens, runFirst, runLast);
  const all = titleWords > runLast - runFirst;
  const first = all ? runFirst : runFirst + titleWords;
  const titled = !all && titleWords > 0 && COURTESY_TITLES.has(tokens[first - 1]?.lower ?? '');
  const role =
    all || titleWords === 0 || titled
      ? roleBefore(sentence, first)
      : { first: widenRole(sentence, runFirst), last: first - 1 };
  const start = tokens[first]?.start ?? 0;
  const name = text.slice(start, tokens[runLast]?.end ?? start);
  if (isNationality(name) || (all && runFirst === runLast && !isPlaceName(name))) return null;
  const evidence = weighKinds(sentence, first, runLast, name, role !== null || titled);
  return { sentence, first, last: runLast, text: name, evidence, role, titled };
}

/** The role may begin in lower case: "former US President". */
function widenRole(sentence: AnalysedSentence, first: number): number {
  const before = sentence.tokens[first - 1];
  return before !== undefined && ROLE_MODIFIERS.has(before.lower) ? first - 1 : first;
}

function weighKinds(
  sentence: AnalysedSentence,
  first: number,
  last: number,
  name: string,
  hasRole: boolean,
): Record<NameKind, number> {
  const { tokens, clauses } = sentence;
  const evidence = { person: 0, organisation: 0, place: 0 };
  const length = last - first + 1;
  const final = tokens[last]?.lower ?? '';
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const bare = name.replace(/^the /iu, '');
  if (isPlaceName(bare)) evidence.place += 4;
  if (PLACE_WORDS.has(final) && length > 1) evidence.place += 3;
  if (ORGANISATION_WORDS.has(final) || ORGANISATION_WORDS.has(tokens[first]?.lower ?? '')) evidence.organisation += 3;
  if (/^\p{Lu}[\p{Lu}\p{Ll}]{0,3}\p{Lu}$/u.test(name) && !isPlaceName(name)) evidence.organisation += 2;
  if (before !== undefined && before.lower === 'the' && !isPlaceName(bare)) evidence.organisation += 1;
  if (hasRole) evidence.person += 4;
  if (GIVEN_NAMES.has(tokens[first]?.lower ?? '') && length > 1) evidence.person += 3;
  if (length >= 2 && length <= 4) evidence.person += 0.5;
  if (before !== undefined && PLACE_PREPOSITIONS.has(before.lower)) evidence.place += 1.5;
  // "Kevin Snow, 57," and "Qin, who": only people have an age, and "who" stands for people.
  if (after?.text === ',' && tokens[last + 2]?.pos === 'NUM' && /^\d{1,2}$/u.test(tokens[last + 2]?.text ?? ''))
    evidence.person += 4;
  if (after?.lower === 'who' || (after?.text === ',' && tokens[last + 2]?.lower === 'who')) evidence.person += 3;
  const speaks = clauses.some(
    (clause) =>
      SPEECH_VERBS.has(clause.verb.lemma) &&
      clause.subject !== null &&
      clause.subject.first <= first &&
      clause.subject.head >= first &&
      clause.subject.head <= last,
  );
  if (speaks) evidence.person += 0.6;
  // ", the deputy director of operations" behind the name.
  const apposition = sentence.chunks.find(
    (chunk) => chunk.kind === 'noun-phrase' && after?.text === ',' && chunk.first === last + 2,
  );
  if (apposition?.kind === 'noun-phrase' && isRoleWord(tokens[apposition.head])) evidence.person += 3;
  return evidence;
}
