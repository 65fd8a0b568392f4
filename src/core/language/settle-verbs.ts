import { kindsOf } from './language-library.ts';
import { isNationality } from './place-names.ts';
import { canOpenClause } from './prepositions.ts';
import type { PartOfSpeech, Token } from './token.ts';
import { CLAUSE_VERBS } from './verb-classes.ts';
import { giveBaseForm, irregularBase, looksLikeParticiple, regularBase, verbForm } from './verb-forms.ts';
import { wordList } from './word-list.ts';

/**
 * Settles, in place, which words that can be a noun as well as a verb are which, where the tagger's choice breaks the
 * grammar of English: a bare present does not follow a singular noun ("the tram stop"), an -s form no plural one, no
 * verb stands behind an article, and a clause has a verb. What each word can be comes from the library's lexicon.
 */
export function settleVerbs(tokens: readonly Token[]): void {
  tokens.forEach((token, at) => {
    if (isVerbBehindWho(tokens, at, token)) makeVerb(token);
    if (token.pos === 'VERB' && isNounByAgreement(tokens, at, token)) makeNoun(token);
  });
  findHiddenVerbs(tokens);
}

const makeNoun = (token: Token): void => {
  token.pos = 'NOUN';
};

function makeVerb(token: Token): void {
  token.pos = 'VERB';
  if (looksLikeParticiple(token.lower) || irregularBase(token.lower) !== undefined) giveBaseForm(token);
  else if (token.lower !== token.lemma) token.lemma = baseOfThirdPerson(token.lower);
}

/** "lives" → "live", "carries" → "carry", "reaches" → "reach": the first that the lexicon knows as a verb. */
const baseOfThirdPerson = (word: string): string =>
  [word.replace(/s$/u, ''), word.replace(/ies$/u, 'y'), word.replace(/es$/u, '')].find(
    (base) => base !== word && kindsOf(base)?.has('VERB') === true,
  ) ?? word;

/** "who lives nearby": no noun follows "who". */
const isVerbBehindWho = (tokens: readonly Token[], at: number, token: Token): boolean =>
  tokens[at - 1]?.lower === 'who' &&
  /^(?:NOUN|ADJ)$/u.test(token.pos) &&
  /^\p{Ll}+$/u.test(token.text) &&
  (irregularBase(token.lower) !== undefined || kindsOf(token.lower)?.has('VERB') === true);

// ---- nouns taken for verbs ----------------------------------------------------------------------------------

/** Determiners that no verb follows; "that", "these", "all" may stand alone before one. */
const ARTICLES = wordList('a an the this every another my your his its our their');
/** Nouns without a plural ending that are one. */
const PLURALS = wordList('police people men women children cattle personnel');
/** Nouns that take a singular verb as well as a plural one. */
const COLLECTIVES = wordList(`
  staff crew team family government couple pair public media data group band side majority fish troops army navy company party
  cabinet committee council jury audience duo trio opposition`);
/** "the poor", "the British": adjectives that stand for people. */
const PEOPLE_ADJECTIVES = wordList(
  'poor rich elderly young old homeless unemployed sick injured dead wounded disabled many few most other others',
);
/** Verbs that take a bare form behind their object ("saw the tram stop"), or a subjunctive ("asked that he leave"). */
const BARE_FORM_VERBS = wordList(
  'make let help have see hear watch feel notice demand insist recommend propose suggest request ask require urge order',
);
const MODALS = wordList('will would can could may might must shall should do does did gonna');
/** How far before a word what makes it a bare verb may stand. */
const FARTHEST_LICENCE = 10;

function isNounByAgreement(tokens: readonly Token[], at: number, token: Token): boolean {
  const form = verbForm(token);
  if ((form !== 'base' && form !== 'third-person') || kindsOf(token.lower)?.has('NOUN') !== true) return false;
  const previous = tokens[at - 1];
  if (previous === undefined) return isOpeningNoun(tokens);
  if (isBehindArticle(tokens, at)) return form === 'base' || previous.lower !== 'this';
  if (previous.pos === 'ADP')
    return !canOpenClause(previous.lower) && previous.lower !== 'to' && !endsClause(tokens, at);
  // "there was blood".
  if (previous.pos === 'AUX' && previous.lemma === 'be') return form === 'base';
  if (previous.pos === 'VERB') return form === 'base' && isFullVerb(previous);
  if (!isNoun(previous)) return false;
  const agrees = form === 'base' ? !isSingular(previous) || COLLECTIVES.has(previous.lower) : !isPlural(previous);
  const next = tokens[at + 1];
  if (agrees) return form === 'third-person' && !CLAUSE_VERBS.has(token.lemma) && isFinite(next);
  if (opensComplement(next) || isAdjective(next)) return false;
  if (previous.pos === 'PROPN' && !isFinite(next)) return false;
  return !isLicensed(tokens, at);
}

/** Verbs that a bare form may follow: "helped save", "let go", "go see". */
const BEFORE_BARE_FORM = wordList('help let make dare go come get do have');

/** "gives hope": a verb with a tense is not followed by a bare one. */
const isFullVerb = (token: Token): boolean =>
  /^(?:past|past-or-participle|third-person)$/u.test(verbForm(token)) && !BEFORE_BARE_FORM.has(token.lemma);

/** "Play in the cup consists of two halves": a sentence's first word, where the verb that follows has no other subject. */
function isOpeningNoun(tokens: readonly Token[]): boolean {
  if (tokens[1]?.pos !== 'ADP') return false;
  const end = tokens.findIndex(
    ({ pos, lower }, at) => at > 0 && (/^(?:PUNCT|SCONJ|CCONJ|PRON)$/u.test(pos) || OPENS_CLAUSE.has(lower)),
  );
  const verb = tokens.findIndex((token, at) => at > 0 && (token.pos === 'AUX' || token.pos === 'VERB'));
  const token = tokens[verb];
  if (token === undefined || verb > (end === -1 ? tokens.length : end)) return false;
  return isFinite(token) || (token.pos === 'VERB' && verbForm(token) === 'third-person');
}

/** "a country need | to be stable", "108 years means | a lot": what only stands behind a verb. */
const opensComplement = (token: Token | undefined): boolean =>
  /^(?:DET|PRON)$/u.test(token?.pos ?? '') || (token?.pos === 'PART' && token.lower === 'to');

/** "a dream come true". */
const isAdjective = (token: Token | undefined): boolean => token?.pos === 'ADJ' && /^\p{Ll}/u.test(token.text);

const isNoun = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN';

/** "the lead", "a deadly crash", "Tuesday's call": an article or genitive with no more than adjectives between. */
function isBehindArticle(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (/^(?:ADJ|ADV)$/u.test(tokens[before]?.pos ?? '') && !standsForPeople(tokens[before])) before -= 1;
  const opening = tokens[before];
  return opening !== undefined && (ARTICLES.has(opening.lower) || isGenitive(tokens, before));
}

/** "Tuesday's"; in "let's go" it is a pronoun. */
const isGenitive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'PART' && /^['’]s$/u.test(tokens[at].text) && tokens[at - 1]?.lower !== 'let';

const standsForPeople = (token: Token | undefined): boolean =>
  token !== undefined && (PEOPLE_ADJECTIVES.has(token.lower) || isNationality(token.lower));

/** "the man they looked at say": a preposition that ends a relative clause. */
const endsClause = (tokens: readonly Token[], at: number): boolean => /^(?:VERB|ADV)$/u.test(tokens[at - 2]?.pos ?? '');

const isSingular = ({ pos, lower, lemma }: Token): boolean =>
  !PLURALS.has(lower) && !lower.endsWith('s') && (pos === 'PROPN' || lemma === lower);

const isPlural = ({ pos, lower, lemma }: Token): boolean =>
  PLURALS.has(lower) || (lower.endsWith('s') && (pos === 'PROPN' || lemma !== lower));

/** Whether a token is a verb that needs a subject: "was", "died". */
const isFinite = (token: Token | undefined): boolean =>
  token?.pos === 'AUX'
    ? !/^(?:be|been|being|having)$/u.test(token.lower)
    : token?.pos === 'VERB' && verbForm(token) === 'past';

/** Whether something before a bare form asks for it: "did the tram stop", "saw the tram stop", "Lee and her son live". */
function isLicensed(tokens: readonly Token[], at: number): boolean {
  let inPhrase = true;
  for (let before = at - 1; before >= 0 && before > at - FARTHEST_LICENCE; before -= 1) {
    const token = tokens[before];
    if (token === undefined || /^[.;:?!]$/u.test(token.text)) return false;
    if (token.pos === 'AUX' || token.lower === 'gonna') return MODALS.has(token.lower);
    if (token.pos === 'VERB' && verbForm(token) !== 'participle') return BARE_FORM_VERBS.has(token.lemma);
    if (token.pos === 'CCONJ' && inPhrase) return true;
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/u.test(token.pos) && token.text !== ',') inPhrase = false;
  }
  return false;
}

// ---- verbs taken for nouns ----------------------------------------------------------------------------------

/** A stretch of a sentence between marks and conjunctions, as token indexes, the end exclusive. */
interface Segment {
  first: number;
  end: number;
  /** Whether it must hold a verb: it is the whole sentence, opened by a conjunction, or follows such a clause. */
  needsVerb: boolean;
}

/** A clause has a verb: where the tagger sees none, the word that agrees with the noun before it is. */
function findHiddenVerbs(tokens: readonly Token[]): void {
  const hasVerb = tokens.some((_, at) => mayBeFinite(tokens, at));
  for (const segment of segmentsOf(tokens)) {
    if (findIn(tokens, segment, (_, at) => mayBeFinite(tokens, at)) !== undefined) continue;
    const verb = findIn(tokens, segment, (token, at) =>
      at === segment.first ? goesOn(tokens, at, token) : isHiddenVerb(tokens, at, token, segment.needsVerb || !hasVerb),
    );
    if (verb === undefined) continue;
    makeVerb(verb);
    if (!hasVerb) return;
  }
}

/** "Lee, who came in 2016, plans to stay": an -s form behind what is set off from its subject. */
function goesOn(tokens: readonly Token[], at: number, token: Token): boolean {
  if (tokens[at - 1]?.text !== ',' || token.pos !== 'NOUN' || !/^\p{Ll}+s$/u.test(token.text)) return false;
  const next = tokens[at + 1];
  const hasComplement = next?.pos === 'DET' || next?.pos === 'ADV' || (next?.lower === 'to' && next.pos === 'PART');
  return hasComplement && token.lemma !== token.lower && kindsOf(token.lower)?.has('VERB') === true;
}

function findIn(
  tokens: readonly Token[],
  { first, end }: Segment,
  holds: (token: Token, at: number) => boolean,
): Token | undefined {
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    if (token !== undefined && holds(token, at)) return token;
  }
  return undefined;
}

const OPENS_CLAUSE = wordList('who which if when while because although though unless whereas that whether');

const SEGMENT_TAGS = new Set<PartOfSpeech>(['PUNCT', 'CCONJ', 'SCONJ']);
const OPENS_SEGMENT = new Set([...OPENS_CLAUSE, 'after', 'before', 'since', 'until']);

function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let first = 0;
  const close = (end: number): void => {
    if (end > first) segments.push({ first, end, needsVerb: needsVerb(tokens, first, end, segments) });
    first = end;
  };
  tokens.forEach((token, at) => {
    if (SEGMENT_TAGS.has(token.pos) || OPENS_SEGMENT.has(token.lower)) {
      close(at);
      if (token.pos === 'PUNCT') first = at + 1;
    }
  });
  close(tokens.length);
  return segments;
}

/**
 * "if the waves move", and what follows it ("When she left, the rebels claim the town"); "The hours cost a lot | and will
 * be paid for".
 */
function needsVerb(tokens: readonly Token[], first: number, end: number, before: readonly Segment[]): boolean {
  if (OPENS_CLAUSE.has(tokens[first]?.lower ?? '')) return true;
  if (first === 0 && tokens[end]?.pos === 'CCONJ' && mayBeFinite(tokens, end + 1)) return true;
  const [opening] = before;
  return before.length === 1 && opening?.needsVerb === true && opening.first === 0 && tokens[first - 1]?.text === ',';
}

function mayBeFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at - 1]?.lower === 'to') return false;
  return token.pos === 'AUX' || (token.pos === 'VERB' && !/^(?:gerund|participle)$/u.test(verbForm(token)));
}

/** The token before `at` that is not an adverb or a negation. */
function subjectBefore(tokens: readonly Token[], at: number): Token | undefined {
  let before = at - 1;
  while (tokens[before]?.pos === 'ADV' || tokens[before]?.lemma === 'not') before -= 1;
  return tokens[before];
}

/**
 * Behind a noun that it agrees with, and before what stands behind a verb: "the council plans | to build", "Obama lit |
 * into him"; a preposition or adverb tells it only where a verb is missing.
 */
function isHiddenVerb(tokens: readonly Token[], at: number, token: Token, isMissing: boolean): boolean {
  if (!/^(?:NOUN|ADJ)$/u.test(token.pos) || !/^\p{Ll}+$/u.test(token.text)) return false;
  const subject = subjectBefore(tokens, at);
  if (subject === undefined || !/^(?:NOUN|PROPN|PRON)$/u.test(subject.pos)) return false;
  const next = tokens[at + 1];
  const hasObject = opensComplement(next);
  const hasComplement = hasObject || next?.pos === 'ADP' || next?.pos === 'ADV';
  if (looksLikeParticiple(token.lower) || irregularBase(token.lower) !== undefined) return isMissing && hasComplement;
  if (token.pos !== 'NOUN' || kindsOf(token.lower)?.has('VERB') !== true) return false;
  const isThirdPerson = token.lower.endsWith('s') && token.lemma !== token.lower;
  // "General Motors plans to": a name with the ending of a plural may be one.
  const isOne = isSingular(subject) || (subject.pos === 'PROPN' && hasObject);
  if (isThirdPerson) return (hasObject || (isMissing && hasComplement && isNamed(tokens, at))) && isOne;
  return (
    (hasObject || (isMissing && hasComplement)) &&
    (isPlural(subject) || (isMissing && COLLECTIVES.has(subject.lower))) &&
    verbForm(token) === 'base'
  );
}

/** "the Rhine flows into …", unlike "emergency services at …": a name does not describe a noun behind an article. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.pos === 'PROPN') before -= 1;
  return before < at - 1 && tokens[before]?.pos === 'DET';
}

/** The base of a regular form that the library leaves as it is, or takes for that of another verb: "staged" is no "stag". */
export function mendLemma(token: Token): void {
  const stem = token.lower.replace(/(?:ed|ing)$/u, '');
  if (stem === token.lower || stem === '') return;
  if (token.lemma === stem && /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(stem) && kindsOf(`${stem}e`)?.has('VERB') === true)
    token.lemma = `${stem}e`;
  else if (token.lemma === token.lower && (verbForm(token) === 'gerund' || kindsOf(token.lower)?.has('VERB') !== true))
    token.lemma = regularBase(token.lower);
}
