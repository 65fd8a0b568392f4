import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { isPlaceName } from '../../language/place-names.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import type { Token } from '../../language/token.ts';
import type { NameRun } from './name-runs.ts';
import { GIVEN_NAMES, isRoleWord, ORGANISATION_WORDS, PLACE_WORDS } from './name-words.ts';

export type NameKind = 'person' | 'organisation' | 'place';

/** What speaks for each kind: `form` for the name itself, wherever it stands; `here` for the place where it stands. */
export interface NameEvidence {
  form: Record<NameKind, number>;
  here: Record<NameKind, number>;
}

const nothing = (): Record<NameKind, number> => ({ person: 0, organisation: 0, place: 0 });

const AT_A_PLACE = new Set(['in', 'near', 'at', 'across', 'outside', 'inside', 'around']);
const TOWARDS_A_PLACE = new Set(['from', 'to', 'into', 'through', 'over', 'toward', 'towards']);
const DIRECTIONS = new Set(['north', 'south', 'east', 'west', 'central', 'greater', 'downtown']);
/** Words that open the name of a place: "New Haven", "Port Moresby". */
const PLACE_OPENINGS = new Set(['new', 'mount', 'port', 'fort', 'lake', 'saint', 'san', 'santa', 'los', 'las']);
const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}]{0,3}\p{Lu}$/u;

/** Weighs whether a name is a person's, an organisation's or a place's. */
export function weighName(sentence: AnalysedSentence, run: NameRun, name: string, addressed: boolean): NameEvidence {
  const { tokens } = sentence;
  return { form: weighForm(tokens, run, name, addressed), here: weighContext(sentence, run, name) };
}

function weighForm(tokens: readonly Token[], run: NameRun, name: string, addressed: boolean): Record<NameKind, number> {
  const evidence = nothing();
  const length = run.last - run.first + 1;
  const opening = tokens[run.first]?.lower ?? '';
  const closing = (tokens[run.last]?.lower ?? '').replace(/\.$/u, '');
  const isKnownPlace = isPlaceName(name);
  if (isKnownPlace || (length > 1 && DIRECTIONS.has(opening) && isPlaceName(closing))) evidence.place += 4;
  if (length > 1 && PLACE_OPENINGS.has(opening)) evidence.place += 2.5;
  if (PLACE_WORDS.has(closing) && length > 1) evidence.place += 5;
  if (ORGANISATION_WORDS.has(closing) || (ORGANISATION_WORDS.has(opening) && length > 1)) evidence.organisation += 4;
  if (ACRONYM.test(name) && !isKnownPlace) evidence.organisation += 2;
  if (addressed) evidence.person += 6;
  // "Carl Court" is someone; "Thomas Cook Group" and "Victoria Station" are not.
  if (GIVEN_NAMES.has(opening) && length > 1) evidence.person += length === 2 ? 4 : 3;
  if (length >= 2 && length <= 4) evidence.person += 0.5;
  return evidence;
}

function weighContext(sentence: AnalysedSentence, run: NameRun, name: string): Record<NameKind, number> {
  const { tokens } = sentence;
  const evidence = nothing();
  const before = tokens[run.first - 1]?.lower ?? '';
  const after = tokens[run.last + 1];
  const next = tokens[run.last + 2];
  const hasArticle = before === 'the';
  if (hasArticle && !isPlaceName(name)) evidence.organisation += 1.5;
  if (AT_A_PLACE.has(hasArticle ? (tokens[run.first - 2]?.lower ?? '') : before)) evidence.place += 1.5;
  else if (TOWARDS_A_PLACE.has(before)) evidence.place += 0.5;
  if (hasArticle) return evidence;
  // "Kevin Snow, 57," and "Qin, who": only people have an age, and "who" stands for people.
  if (after?.text === ',' && /^\d{1,2}$/u.test(next?.text ?? '') && /^[,.]$/u.test(tokens[run.last + 3]?.text ?? ''))
    evidence.person += 4;
  if (after?.lower === 'who' || (after?.text === ',' && next?.lower === 'who')) evidence.person += 3;
  if (run.last > run.first && speaks(sentence, run)) evidence.person += 1;
  if (hasRoleBehind(sentence, run)) evidence.person += 3;
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

/** ", the deputy director of operations" behind the name. */
function hasRoleBehind({ chunks, tokens }: AnalysedSentence, { last }: NameRun): boolean {
  if (tokens[last + 1]?.text !== ',') return false;
  const at = chunks.findIndex((chunk) => chunk.first === last + 2);
  const phrase = chunks[at];
  return phrase?.kind === 'noun-phrase' && isRoleWord(tokens[phrase.head]) && chunks[at + 1]?.kind !== 'verb-group';
}
