import { startsWithCapital } from '../../language/first-character.ts';
import { isPlaceName } from '../../language/place-names.ts';
import type { Token } from '../../language/token.ts';
import { isGivenName } from './given-names.ts';
import { definedName } from './acronyms.ts';
import type { NameRun } from './name-run.ts';
import {
  AGENCIES,
  CALENDAR_NAMES,
  COURTESY_TITLES,
  EITHER_WORDS,
  isRoleWord,
  NAME_PARTICLES,
  NOT_NAMES,
  OFFICES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
} from './name-words.ts';

const isCapitalised = (token: Token | undefined): boolean => token !== undefined && startsWithCapital(token.text);
const isProper = (token: Token | undefined): boolean => token?.pos === 'PROPN' && isCapitalised(token);
const touches = (tokens: readonly Token[], at: number): boolean => tokens[at]?.end === tokens[at + 1]?.start;
const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/**
 * Whether a token can be a word of a name; one that is no name by its tag needs a name beside it, or to be `known`
 * from a name elsewhere.
 */
function isNameWord(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (token === undefined || !isCapitalised(token) || NOT_NAMES.has(token.lower)) return false;
  if (CALENDAR_NAMES.has(token.lower)) return isMonthAsSurname(tokens, at);
  if (token.pos === 'PROPN' || known.has(token.lower)) return true;
  const next = tokens[at + 1];
  if (isGivenName(token.lower) && isProper(next) && !CALENDAR_NAMES.has(next?.lower ?? '')) return true;
  if (at === 0) return false;
  if (/^\p{Lu}\.?$/u.test(token.text)) return token.pos !== 'PRON' && token.pos !== 'DET';
  const mayBelong = token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'X';
  return mayBelong && (isProper(tokens[at - 1]) || isProper(next));
}

/** "Theresa May", "Mrs May"; not "in May" and not "May 4". */
function isMonthAsSurname(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at + 1]?.pos === 'NUM') return false;
  return (isGivenName(before.lower) && isCapitalised(before)) || COURTESY_TITLES.has(before.lower);
}

/** Behind a line break or a gap of white space something else begins, whatever its capitals. */
function isSetApart(text: string, tokens: readonly Token[], at: number): boolean {
  return /\s{2}|[\n\r\t]/u.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));
}

/**
 * The runs of name words of a sentence: "State Department", "Nancy Pelosi", "House of Representatives". Who took or
 * owns a picture is left out.
 *
 * @param known words in lower case that are names wherever they are written with a capital
 */
export function findNameRuns(text: string, tokens: readonly Token[], known: ReadonlySet<string>): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const defined = definedName(tokens, at);
    if (defined !== null) {
      while ((runs.at(-1)?.last ?? -1) >= defined.first) runs.pop();
      runs.push(defined);
    }
    if (!isNameWord(tokens, at, known)) continue;
    const last = runEnd(text, tokens, at, known);
    runs.push(...cutRun(tokens, at, last, known));
    at = last;
  }
  return joinRuns(tokens, runs).filter((run) => !isCredit(tokens, run));
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

/** How many tokens the run goes on behind `at`: a name word, "-word", "al Sisi", "& Co"; 0 where it ends. */
function stepInRun(tokens: readonly Token[], at: number, known: ReadonlySet<string>): number {
  if (isNameWord(tokens, at + 1, known)) return 1;
  if (isHyphen(tokens, at + 1) && /^\p{L}/u.test(tokens[at + 2]?.text ?? '')) return 2;
  if (isPossessiveInside(tokens, at)) return 2;
  if (isNicknameBehind(tokens, at) && isCapitalised(tokens[at + 4])) return 4;
  const link = lowerAt(tokens, at + 1);
  if (link === '&') return isNameWord(tokens, at + 2, known) && !isPlaceName(lowerAt(tokens, at)) ? 2 : 0;
  if (!NAME_PARTICLES.has(link)) return 0;
  if (isNameWord(tokens, at + 2, known)) return 2;
  // "María de la Cruz"
  return NAME_PARTICLES.has(lowerAt(tokens, at + 2)) && isNameWord(tokens, at + 3, known) ? 3 : 0;
}

/** "William “Billy” Grant": a nickname in quote marks inside a name. */
const isNicknameBehind = (tokens: readonly Token[], at: number): boolean =>
  QUOTE_MARK.test(tokens[at + 1]?.text ?? '') &&
  isCapitalised(tokens[at + 2]) &&
  QUOTE_MARK.test(tokens[at + 3]?.text ?? '') &&
  isGivenName(lowerAt(tokens, at));
const QUOTE_MARK = /^["“”'‘’]$/u;

const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.text === '-' || tokens[at]?.text === '–') && touches(tokens, at - 1) && touches(tokens, at);

/** "Farmers' Party", "St Anne's Hospital": a genitive that is part of the name. */
function isPossessiveInside(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at + 1]?.text ?? '';
  const closing = tokens[at + 2];
  if (closing === undefined || !isCapitalised(closing)) return false;
  if (!ORGANISATION_WORDS.has(closing.lower) && !PLACE_WORDS.has(closing.lower)) return false;
  if (/^['’]$/u.test(mark)) return lowerAt(tokens, at).endsWith('s');
  return /^['’]s$/u.test(mark) && /^(?:st\.?|saint)$/u.test(lowerAt(tokens, at - 1));
}

/** What words say that no name says them: "US-based | Mondelez", "United Nations | Nikki Haley". */
function cutRun(tokens: readonly Token[], first: number, last: number, known: ReadonlySet<string>): NameRun[] {
  const start = pastCompound(tokens, first, last);
  if (start > last) return [];
  if (isPair(tokens, start, last, known))
    return [
      { first: start, last: start },
      { first: last, last },
    ];
  for (let at = start + 1; at <= last; at += 1) {
    if (
      startsAnew(tokens[at], tokens[at - 1]) ||
      endsShout(tokens, start, at) ||
      startsPerson(tokens, start, at, last) ||
      startsSurname(tokens, start, at, last, known)
    )
      return [{ first: start, last: at - 1 }, ...cutRun(tokens, at, last, known)];
  }
  return [{ first: start, last }];
}

/** "US-China tensions", "the Hale-Dahl pact": two names that a hyphen sets side by side; not "Guinea-Bissau". */
function isPair(tokens: readonly Token[], first: number, last: number, known: ReadonlySet<string>): boolean {
  if (last !== first + 2 || !isHyphen(tokens, first + 1)) return false;
  const [one, other] = [lowerAt(tokens, first), lowerAt(tokens, last)];
  const isName = (word: string): boolean => known.has(word) || isPlaceName(word);
  return isName(one) && isName(other) && !isPlaceName(`${one}-${other}`);
}

/** "Darren Mimms | Mr Seary", "Israel | Reuters". */
const startsAnew = (token: Token | undefined, before: Token | undefined): boolean =>
  token !== undefined &&
  (AGENCIES.has(token.lower) ||
    (/^(?:mr|mrs|ms)\.?$/u.test(token.lower) && !isRoleWord(before) && !isNameLink(before)));

const isShouted = (token: Token | undefined): boolean => /^\p{Lu}{4,}$/u.test(token?.text ?? '');

/** "STREET BEATING | Donald Trump": a heading in capitals that a name in lower case follows. */
const endsShout = (tokens: readonly Token[], first: number, at: number): boolean =>
  isShouted(tokens[at - 1]) && /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '') && isShouted(tokens[first]);

/** "the White House | Trump said", "Mitch McConnell | Trump": a known surname that a lost full stop joined to a name. */
function startsSurname(
  tokens: readonly Token[],
  first: number,
  at: number,
  last: number,
  known: ReadonlySet<string>,
): boolean {
  if (at !== last || last - first < 2 || !known.has(lowerAt(tokens, at)) || isNameLink(tokens[at - 1])) return false;
  const words = tokens.slice(first, at);
  if (words.some((word) => isRoleWord(word) || COURTESY_TITLES.has(word.lower) || isInitial(word))) return false;
  const before = lowerAt(tokens, at - 1);
  return known.has(before) || ORGANISATION_WORDS.has(before) || PLACE_WORDS.has(before) || EITHER_WORDS.has(before);
}

/** Whether a person's name begins inside a run: "Snapchat | Katy Perry", "New Addington | Martin Bamford". */
function startsPerson(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const before = lowerAt(tokens, at - 1);
  // "Secretary of State | Maria Dent": the office is left to the role.
  if (lowerAt(tokens, at - 2) === 'of' && OFFICES.has(before)) return false;
  if (at === last || !isGivenName(lowerAt(tokens, at)) || isNameLink(tokens[at - 1]) || isNameLink(tokens[at + 1]))
    return false;
  if (ORGANISATION_WORDS.has(before) || PLACE_WORDS.has(before) || isPlaceName(before)) return true;
  const closing = lowerAt(tokens, last).replace(/\.$/u, '');
  if (ORGANISATION_WORDS.has(closing) || PLACE_WORDS.has(closing)) return false;
  const words = tokens.slice(first, at);
  // A middle name, "Ms Emily Hart", "Maria Luisa Conti" and "Dr John Hale" are of one piece.
  return words.every(
    (word) => !isGivenName(word.lower) && !isInitial(word) && !COURTESY_TITLES.has(word.lower) && !isRoleWord(word),
  );
}

/** "George W.", "PK"; not "US". */
const isInitial = ({ text, lower }: Token): boolean => /^\p{Lu}{1,2}\.?$/u.test(text) && !isPlaceName(lower);

const isNameLink = (token: Token | undefined): boolean =>
  token !== undefined && (NAME_PARTICLES.has(token.lower) || !/^\p{L}/u.test(token.text));

/** Where the run begins behind a compound that closes in lower case: "US-based", "Mum-of-two"; not "President-elect". */
function pastCompound(tokens: readonly Token[], first: number, last: number): number {
  let at = first;
  while (at < last && isHyphen(tokens, at + 1)) at += 2;
  const closing = tokens[at]?.text ?? '';
  return at > first && /^\p{Ll}/u.test(closing) && closing !== 'elect' ? at + 1 : first;
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
  if (run.first - before.last > 3) return false;
  const gap = tokens
    .slice(before.last + 1, run.first)
    .map((token) => token.lower)
    .join(' ');
  const head = tokens[before.last];
  if (gap === 'for') return ORGANISATION_WORDS.has(head?.lower ?? '') && !isGivenName(lowerAt(tokens, run.first));
  if (gap === 'and') return isOneBody(tokens, before, run);
  if (gap !== 'of' && gap !== 'of the') return false;
  if (isRoleWord(head)) return OFFICES.has(lowerAt(tokens, run.first)) && !endsOrganisation(tokens, run);
  // "the National Front of | Prime Minister Ann Hale"
  return ORGANISATION_WORDS.has(head?.lower ?? '') && !tokens.slice(run.first, run.last).some(isRoleWord);
}

/** "the Securities and Exchange Commission": the first of the two is no body by itself. */
function isOneBody(tokens: readonly Token[], before: NameRun, run: NameRun): boolean {
  const [end, closing] = [lowerAt(tokens, before.last), lowerAt(tokens, run.last)];
  if (lowerAt(tokens, before.first - 1) !== 'the' || lowerAt(tokens, run.first - 1) !== 'and') return false;
  return (
    ORGANISATION_WORDS.has(closing) &&
    !ORGANISATION_WORDS.has(end) &&
    !PLACE_WORDS.has(end) &&
    !isPlaceName(end) &&
    run.last > run.first
  );
}

/** "Leader of the Labour Party": what follows "of" is an organisation, not the field of an office. */
const endsOrganisation = (tokens: readonly Token[], run: NameRun): boolean =>
  run.last > run.first && ORGANISATION_WORDS.has(lowerAt(tokens, run.last));

const CREDIT_LABEL = /^(?:photo(?:graph|s)?|pictures?|pics?|images?|credit|video)$/u;

/** The credit of a picture: "Ann Lee/Agency", "Photograph: Ann Lee", and "Ann Lee 3/8" under a gallery's picture. */
function isCredit(tokens: readonly Token[], { first, last }: NameRun): boolean {
  const before = tokens[first - 1]?.text;
  const after = tokens[last + 1]?.text ?? '';
  if (before === '/' && touches(tokens, first - 1)) return true;
  if (after === '/' && touches(tokens, last) && /^[\p{Lu}@]/u.test(tokens[last + 2]?.text ?? '')) return true;
  if (before === ':' && CREDIT_LABEL.test(lowerAt(tokens, first - 2))) return true;
  return /^\d{1,3}\/\d{1,3}$/u.test(after) || (/^\d{1,3}$/u.test(after) && isSlideCount(tokens, last + 1));
}

const isSlideCount = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === '/' &&
  touches(tokens, at) &&
  touches(tokens, at + 1) &&
  /^\d{1,3}$/u.test(tokens[at + 2]?.text ?? '');
