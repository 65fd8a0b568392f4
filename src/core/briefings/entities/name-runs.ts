import { isPlaceName } from '../../language/place-names.ts';
import type { Token } from '../../language/token.ts';
import {
  CALENDAR_NAMES,
  COURTESY_TITLES,
  GIVEN_NAMES,
  isRoleWord,
  NAME_PARTICLES,
  NOT_NAMES,
  OFFICES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
} from './name-words.ts';

/** Words that stand together as one name, or as a role with its name, as token indexes (inclusive). */
export interface NameRun {
  first: number;
  last: number;
}

const isCapitalised = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
const isProper = (token: Token | undefined): boolean => token?.pos === 'PROPN' && isCapitalised(token);
const touches = (tokens: readonly Token[], at: number): boolean => tokens[at]?.end === tokens[at + 1]?.start;

/**
 * Whether a token can be a word of a name; one that is no name by its tag needs a name beside it, or to be `known`
 * from a name elsewhere.
 */
function isNameWord(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (token === undefined || !isCapitalised(token) || NOT_NAMES.has(token.lower)) return false;
  if (CALENDAR_NAMES.has(token.lower)) return isMonthAsSurname(tokens, at);
  if (token.pos === 'PROPN' || known.has(token.lower)) return true;
  if (at === 0) return false;
  if (/^\p{Lu}\.?$/u.test(token.text)) return token.pos !== 'PRON' && token.pos !== 'DET';
  const mayBelong = token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'X';
  return mayBelong && (isProper(tokens[at - 1]) || isProper(tokens[at + 1]));
}

/** "Theresa May", "Mrs May"; not "in May" and not "May 4". */
function isMonthAsSurname(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at + 1]?.pos === 'NUM') return false;
  return GIVEN_NAMES.has(before.lower) || COURTESY_TITLES.has(before.lower);
}

/** Behind a line break or a gap of white space something else begins, whatever its capitals. */
function isSetApart(text: string, tokens: readonly Token[], at: number): boolean {
  return /\s{2}|[\n\r\t]/u.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));
}

/**
 * The runs of name words of a sentence: "State Department", "Nancy Pelosi", "House of Representatives".
 *
 * @param known words in lower case that are names wherever they are written with a capital
 */
export function findNameRuns(text: string, tokens: readonly Token[], known: ReadonlySet<string>): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(tokens, at, known)) continue;
    const last = runEnd(text, tokens, at, known);
    runs.push(...cutRun(tokens, at, last));
    at = last;
  }
  return joinRuns(tokens, runs);
}

function runEnd(text: string, tokens: readonly Token[], first: number, known: ReadonlySet<string>): number {
  let last = first;
  while (!isSetApart(text, tokens, last)) {
    const step = stepInRun(tokens, last, known);
    if (step === 0) break;
    last += step;
  }
  return last;
}

/** How many tokens the run goes on behind `at`: a name word, "-word", "al Sisi"; 0 where it ends. */
function stepInRun(tokens: readonly Token[], at: number, known: ReadonlySet<string>): number {
  if (isNameWord(tokens, at + 1, known)) return 1;
  if (isHyphen(tokens, at + 1) && /^\p{L}/u.test(tokens[at + 2]?.text ?? '')) return 2;
  return NAME_PARTICLES.has(tokens[at + 1]?.lower ?? '') && isNameWord(tokens, at + 2, known) ? 2 : 0;
}

const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  /^[-–]$/u.test(tokens[at]?.text ?? '') && touches(tokens, at - 1) && touches(tokens, at);

/** What words say that no name says them: "US-based | Mondelez", "United Nations | Nikki Haley". */
function cutRun(tokens: readonly Token[], first: number, last: number): NameRun[] {
  const start = pastCompound(tokens, first, last);
  if (start > last) return [];
  for (let at = start + 1; at < last; at += 1) {
    const before = tokens[at - 1]?.lower ?? '';
    // "Secretary of State | Maria Dent": the office is left to the role.
    if (tokens[at - 2]?.lower === 'of' && OFFICES.has(before)) continue;
    const closesName = ORGANISATION_WORDS.has(before) || PLACE_WORDS.has(before) || isPlaceName(before);
    if (closesName && GIVEN_NAMES.has(tokens[at]?.lower ?? ''))
      return [
        { first: start, last: at - 1 },
        { first: at, last },
      ];
  }
  return [{ first: start, last }];
}

/** Where the run begins behind a compound that closes in lower case: "US-based", "Mum-of-two"; not "President-elect". */
function pastCompound(tokens: readonly Token[], first: number, last: number): number {
  let at = first;
  while (at < last && isHyphen(tokens, at + 1)) at += 2;
  const isCompound = at > first && /^\p{Ll}/u.test(tokens[at]?.text ?? '');
  return isCompound && !isRoleWord(tokens[first]) ? at + 1 : first;
}

/** Joins what "of" and "for" hold together: "House of Representatives", "Secretary of State Antony Blinken". */
function joinRuns(tokens: readonly Token[], runs: readonly NameRun[]): NameRun[] {
  const joined: NameRun[] = [];
  for (const run of runs) {
    const previous = joined.at(-1);
    if (previous !== undefined && belongTogether(tokens, previous, run)) previous.last = run.last;
    else joined.push({ ...run });
  }
  return joined;
}

function belongTogether(tokens: readonly Token[], before: NameRun, run: NameRun): boolean {
  const gap = tokens
    .slice(before.last + 1, run.first)
    .map((token) => token.lower)
    .join(' ');
  if (gap !== 'of' && gap !== 'of the') return false;
  const head = tokens[before.last];
  if (isRoleWord(head)) return OFFICES.has(tokens[run.first]?.lower ?? '') && !endsOrganisation(tokens, run);
  return ORGANISATION_WORDS.has(head?.lower ?? '');
}

/** "Leader of the Labour Party": what follows "of" is an organisation, not the field of an office. */
const endsOrganisation = (tokens: readonly Token[], run: NameRun): boolean =>
  run.last > run.first && ORGANISATION_WORDS.has(tokens[run.last]?.lower ?? '');
