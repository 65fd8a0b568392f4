import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { isBodyNoun, isBusinessNoun } from '../../language/person-nouns.ts';
import { isCountryName, isPlaceName } from '../../language/place-names.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import type { Token } from '../../language/token.ts';
import { isAcronym } from './acronyms.ts';
import { isGivenName } from './given-names.ts';
import type { NameRun } from './name-run.ts';
import {
  CHINESE_SURNAMES,
  COMPANY_NOUNS,
  COMPANY_PARTS,
  EITHER_WORDS,
  EVENT_OPENINGS,
  isPersonRole,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  ORGANISATION_WORDS,
  PLACE_NOUNS,
  PLACE_WORDS,
  STATE_ORGANS,
  SURNAME_PLACES,
  THING_NOUNS,
} from './name-words.ts';

export type NameKind = 'person' | 'organisation' | 'place';
/** `other` is what has a name and is none of the three: a ship, a film, a medal. */
export type Weights = Record<NameKind | 'other', number>;

/** What speaks for each kind: `form` for what holds wherever the name stands; `here` for the place where it stands. */
export interface NameEvidence {
  form: Weights;
  here: Weights;
}

const nothing = (): Weights => ({ person: 0, organisation: 0, place: 0, other: 0 });

const AT_A_PLACE = new Set(['in', 'near', 'at', 'across', 'outside', 'inside', 'around']);
const TOWARDS_A_PLACE = new Set(['from', 'to', 'into', 'through', 'over', 'toward', 'towards']);
const DIRECTIONS = new Set(['north', 'south', 'east', 'west', 'central', 'greater', 'downtown']);
/** Words that open the name of a place: "New Haven", "Port Moresby". */
const PLACE_OPENINGS = new Set(['new', 'mount', 'port', 'fort', 'lake', 'saint', 'san', 'santa', 'los', 'las']);
/** An initial inside a name: "George W. Bush", "PK Wrigley". */
const INITIALS = /^\p{Lu}{1,2}\.?$/u;

/** Weighs whether a name is a person's, an organisation's or a place's. */
export function weighName(sentence: AnalysedSentence, run: NameRun, name: string, addressed: boolean): NameEvidence {
  const { tokens } = sentence;
  const form = weighForm(tokens, run, name, addressed);
  addClassBefore(tokens, run, form);
  addClassBehind(sentence, run, form);
  addBelongings(tokens, run, form);
  addArticle(tokens, run, form);
  addClassAround(tokens, run, form);
  return { form, here: weighContext(sentence, run, name) };
}

function weighForm(tokens: readonly Token[], run: NameRun, name: string, addressed: boolean): Weights {
  const evidence = nothing();
  const words = tokens.slice(run.first, run.last + 1);
  const opening = words[0]?.lower ?? '';
  const closing = (words.at(-1)?.lower ?? '').replace(/\.$/u, '');
  const isKnownPlace = isPlaceName(name);
  const several = words.length > 1;
  // "the United States" is formed like a body, and a country all the same.
  if (isCountryName(name)) evidence.place += 6;
  if (isKnownPlace || (several && DIRECTIONS.has(opening) && isPlaceName(closing))) evidence.place += 6;
  if (several && PLACE_OPENINGS.has(opening)) evidence.place += 3.5;
  if (several && EVENT_OPENINGS.has(opening)) evidence.other += 6;
  if (words.some(({ text }) => text === '&')) evidence.organisation += 4;
  // "Daniel Wall" is someone, "Daniel Road" is not.
  const maybeSurname = SURNAME_PLACES.has(closing) && isGivenName(opening);
  if (PLACE_WORDS.has(closing) && several) evidence.place += maybeSurname ? 3.5 : 5;
  if (several && /^\p{Lu}{3,}$/u.test(words[0]?.text ?? '')) evidence.organisation += 2;
  if (EITHER_WORDS.has(closing) && several) evidence.organisation += 1;
  else if (ORGANISATION_WORDS.has(closing) || (ORGANISATION_WORDS.has(opening) && several))
    evidence.organisation += 4.5;
  if (isAcronym(name) && !isKnownPlace) evidence.organisation += 2;
  if (addressed) evidence.person += 6;
  evidence.person += weighPersonsForm(words, opening, closing);
  return evidence;
}

function weighPersonsForm(words: readonly Token[], opening: string, closing: string): number {
  if (words.length < 2) return 0;
  let weight = words.length <= 4 ? 0.5 : 0;
  if (isGivenName(opening) && !PLACE_OPENINGS.has(opening)) weight += givenNameWeight(words, closing);
  if (CHINESE_SURNAMES.has(opening) && words.length <= 3) weight += 3;
  if (NAME_SUFFIXES.has(closing)) weight += 4;
  const inner = words.slice(0, -1);
  if (inner.some(({ text }, at) => INITIALS.test(text) && (at > 0 || words.length > 2))) weight += 2;
  if (inner.some(({ lower, text }) => NAME_PARTICLES.has(lower) && text === lower)) weight += 1;
  return weight;
}

/** "Carl Court" is someone; "Roman Catholic School" is not, and "Cleveland Cavaliers" may be. */
function givenNameWeight(words: readonly Token[], closing: string): number {
  if (isPlaceName(words[0]?.lower ?? '')) return 1.5;
  if (words.length === 2) return 4;
  return EITHER_WORDS.has(closing) ? 0 : 3;
}

function weighContext(sentence: AnalysedSentence, run: NameRun, name: string): Weights {
  const { tokens } = sentence;
  const evidence = nothing();
  const before = tokens[run.first - 1]?.lower ?? '';
  const hasArticle = before === 'the';
  if (hasArticle && !isPlaceName(name) && !EITHER_WORDS.has(tokens[run.last]?.lower ?? ''))
    evidence.organisation += run.last > run.first && /[^s]s$/u.test(tokens[run.last]?.lower ?? '') ? 3 : 1.5;
  // "across the Acme lineup": the preposition is that of the noun behind.
  const isOfNoun = tokens[run.last + 1]?.pos === 'NOUN';
  if (!isOfNoun && AT_A_PLACE.has(hasArticle ? (tokens[run.first - 2]?.lower ?? '') : before)) evidence.place += 1.5;
  else if (TOWARDS_A_PLACE.has(before)) evidence.place += 0.5;
  if (hasArticle) return evidence;
  const after = tokens[run.last + 1];
  const next = tokens[run.last + 2];
  // "Kevin Snow, 57," and "Qin, who": only people have an age, and "who" stands for people.
  if (after?.text === ',' && /^\d{1,2}$/u.test(next?.text ?? '') && /^[,.]$/u.test(tokens[run.last + 3]?.text ?? ''))
    evidence.person += 4;
  const who = after?.lower === 'who' ? 1 : after?.text === ',' && next?.lower === 'who' ? 2 : 0;
  // "Ravenscar, who are top of the league": a team.
  if (who > 0 && /^(?:are|were|have)$/u.test(tokens[run.last + who + 1]?.lower ?? '')) evidence.organisation += 2;
  else if (who > 0) evidence.person += 3;
  if (after?.text === ',' && next?.lower === 'which') evidence.organisation += 1;
  if (speaks(sentence, run)) {
    const closing = tokens[run.last]?.lower ?? '';
    const isBody = EITHER_WORDS.has(closing) || ORGANISATION_WORDS.has(closing) || PLACE_WORDS.has(closing);
    if (run.last > run.first && !isBody) evidence.person += 1;
    else evidence.organisation += 0.5;
  }
  return evidence;
}

const speaks = ({ clauses }: AnalysedSentence, { first, last }: NameRun): boolean =>
  clauses.some(
    ({ verb, subject }) =>
      SPEECH_VERBS.has(verb.lemma) &&
      subject !== null &&
      subject.first <= first &&
      subject.head >= first &&
      subject.head <= last,
  );

/** What a common noun beside a name says that it names. */
function addClass(noun: string, evidence: Weights): void {
  if (THING_NOUNS.has(noun)) evidence.other += 5;
  else if (PLACE_NOUNS.has(noun)) evidence.place += 4;
  else if (isBodyNoun(noun) || COMPANY_NOUNS.has(noun)) evidence.organisation += 4;
  else if (isBusinessNoun(noun)) evidence.organisation += 2;
}

/** "the village of | Sorrel Bay", "the ferry | Morning Star", "The ferry, the | Morning Star,". */
function addClassBefore(tokens: readonly Token[], { first }: NameRun, evidence: Weights): void {
  let at = first - 1;
  if (tokens[at]?.lower === 'the') at -= 1;
  const link = tokens[at]?.text;
  const noun = link === 'of' || link === ',' ? tokens[at - 1] : tokens[at];
  if (noun?.pos !== 'NOUN' || noun.text !== noun.lower) return;
  if (link === 'of' && !PLACE_NOUNS.has(noun.lower)) return;
  addClass(noun.lower, evidence);
}

/** ", the deputy director of operations" and ", a village" behind the name. */
function addClassBehind({ chunks, tokens }: AnalysedSentence, { last }: NameRun, evidence: Weights): void {
  if (tokens[last + 1]?.text !== ',') return;
  const at = chunks.findIndex((chunk) => chunk.first === last + 2);
  const phrase = chunks[at];
  if (phrase?.kind !== 'noun-phrase' || chunks[at + 1]?.kind === 'verb-group') return;
  const head = tokens[phrase.head];
  if (isPersonRole(head)) evidence.person += 3;
  else if (head !== undefined && tokens[phrase.first]?.pos === 'DET') addClass(head.lower, evidence);
}

/** "the Islamic State group": the noun that the name stands before says what it is. */
function addClassAround(tokens: readonly Token[], { first, last }: NameRun, evidence: Weights): void {
  if (tokens[first - 1]?.lower !== 'the') return;
  const nouns = tokens.slice(last + 1, last + 4).filter(({ text, lower }) => text === lower);
  const head = nouns.findLast(
    (noun, at) => nouns.slice(0, at + 1).every(({ pos }) => pos === 'NOUN' || pos === 'ADJ') && isBodyNoun(noun.lower),
  );
  if (head !== undefined) evidence.organisation += 6;
}

/** "the Cleveland Cavaliers" are a team; what something takes place in is a place ("in the Oval Office"). */
function addArticle(tokens: readonly Token[], { first, last }: NameRun, evidence: Weights): void {
  const closing = tokens[last]?.lower ?? '';
  const hasArticle = tokens[first - 1]?.lower === 'the';
  if (last === first) return;
  // People have no article.
  if (hasArticle) evidence.person = Math.max(0, evidence.person - 2);
  if (hasArticle && /[^s]s$/u.test(closing) && !PLACE_WORDS.has(closing)) evidence.organisation += 3;
  if (EITHER_WORDS.has(closing) && AT_A_PLACE.has(tokens[hasArticle ? first - 2 : first - 1]?.lower ?? ''))
    evidence.place += 1.5;
}

/** "Norland's prime minister" and "the government of Norland" are of a state; "Acme's shares" are of a company. */
function addBelongings(tokens: readonly Token[], { first, last }: NameRun, evidence: Weights): void {
  const isOwner = /^['’]s?$/u.test(tokens[last + 1]?.text ?? '');
  const owned = tokens.slice(last + 2, last + 5).map(({ lower }) => lower);
  const isOver = tokens[first - 1]?.lower === 'of' && STATE_ORGANS.has(tokens[first - 2]?.lower ?? '');
  if (isOver || (isOwner && owned.slice(0, 2).some((word) => STATE_ORGANS.has(word)))) evidence.place += 2;
  else if (isOwner && owned.some((word) => COMPANY_PARTS.has(word))) evidence.organisation += 2;
}
