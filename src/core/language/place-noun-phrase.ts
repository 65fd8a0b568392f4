import type { Chunk, Link, NounPhrase } from './chunk.ts';
import type { OpenClause } from './clause-stack.ts';
import { phraseOf, type Phrase } from './clause.ts';
import { canOpenClause } from './prepositions.ts';
import type { Reading } from './reading.ts';
import { CLAUSE_VERBS, isSayingVerb, SPEECH_VERBS } from './verb-classes.ts';
import { wordList } from './word-list.ts';

/** How many chunks a subject may stand before its verb with phrases of its own between. */
const FARTHEST_VERB = 8;
/** How many chunks behind an item the "and" of its list may stand. */
const FARTHEST_COORDINATOR = 12;

/** Gives the noun phrase at `index` its place: subject, object, oblique, time, or part of the phrase before it. */
export function placeNounPhrase(reading: Reading, noun: NounPhrase, index: number): void {
  const before = reading.chunks[index - 1];
  const previous = reading.neighbour(index, -1);
  const isSubject = startsClause(reading, index);
  const antecedent = reading.tokens[noun.first]?.lower === 'whose' ? reading.lastPhrase : null;
  if (isExcluded(reading, index)) return;
  if (antecedent !== null && before?.kind !== 'preposition')
    openPossessiveRelative(reading, noun, index, antecedent, previous?.kind === 'comma');
  else if (before?.kind === 'preposition' && !reading.clauseOpeners.has(index - 1)) placeOblique(reading, noun, before);
  else if (previous?.kind === 'coordinator') placeCoordinated(reading, noun, index, isSubject);
  else if (previous?.kind === 'comma') placeBehindComma(reading, noun, index, isSubject);
  else placePlain(reading, noun, index, isSubject);
}

/** "an election, not my convictions": what is set against an object is none. */
const isExcluded = ({ chunks, clauses }: Reading, index: number): boolean => {
  const not = chunks[index - 1];
  return (
    not?.kind === 'other' && not.word === 'not' && chunks[index - 2]?.kind === 'comma' && clauses.top.verb !== null
  );
};

/**
 * Whether the noun phrase is the subject of a finite verb: directly before it, or with phrases of its own
 * between ("and tensions between the two have remained") where the clause so far could do without it.
 */
function startsClause(reading: Reading, index: number): boolean {
  if (reading.precedesFiniteVerb(index)) return true;
  const { verb } = reading.clauses.top;
  if (verb === null) return false;
  const previous = reading.neighbour(index, -1);
  const behindVerb = previous?.first === verb.first && CLAUSE_VERBS.has(verb.lemma);
  if (previous?.kind !== 'coordinator' && !behindVerb) return false;
  return reachesFiniteVerb(reading.chunks, index, behindVerb);
}

/** Whether only phrases of the noun phrase at `index` stand between it and a finite verb. */
function reachesFiniteVerb(chunks: readonly Chunk[], index: number, acrossCoordinators: boolean): boolean {
  for (let at = index + 1; at < index + FARTHEST_VERB; at += 1) {
    const chunk = chunks[at];
    if (chunk?.kind === 'verb-group') return chunk.form === 'finite' && !chunk.ambiguous;
    if (chunk?.kind === 'comma' && chunks[at + 1]?.kind === 'noun-phrase') return endsApposition(chunks, at + 2);
    if (!belongsToPhrase(chunk, chunks[at - 1], acrossCoordinators)) return false;
  }
  return false;
}

/** Whether the comma at `at` closes an apposition, with the verb behind it: "but its owner, Lee Lines, rejected that". */
function endsApposition(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at + 1];
  return chunks[at]?.kind === 'comma' && verb?.kind === 'verb-group' && verb.form === 'finite';
}

function belongsToPhrase(chunk: Chunk | undefined, before: Chunk | undefined, acrossCoordinators: boolean): boolean {
  switch (chunk?.kind) {
    case 'preposition':
      return !canOpenClause(chunk.word);
    case 'adverb':
    case 'quote':
      return true;
    case 'coordinator':
      return acrossCoordinators && chunk.word !== 'but';
    case 'noun-phrase':
      return before?.kind === 'preposition' || (acrossCoordinators && before?.kind === 'coordinator');
    default:
      return false;
  }
}

/** "the man whose car was stolen", "the man whose car they stole". */
function openPossessiveRelative(
  reading: Reading,
  noun: NounPhrase,
  index: number,
  antecedent: Phrase,
  parenthetical: boolean,
): void {
  const { clauses } = reading;
  const phrase = phraseOf(noun);
  const clause = clauses.open('relative', 'whose', clauses.top, noun.first);
  clause.antecedent = antecedent;
  clause.parenthetical = parenthetical;
  if (reading.precedesFiniteVerb(index)) clause.subject = phrase;
  else clause.objects.push(phrase);
  reading.lastPhrase = phrase;
}

/** "the capital | of France" goes on with the phrase; "in Paris" is one of its own. */
function placeOblique(reading: Reading, noun: NounPhrase, link: Link): void {
  const { lastPhrase } = reading;
  const isBeside = link.word === 'of' && lastPhrase?.last === link.first - 1;
  if (isBeside && !isOfVerb(reading.clauses.top, lastPhrase) && !isReflexive(reading, lastPhrase)) {
    lastPhrase.last = noun.last;
    const item = lastPhrase.items.at(-1);
    if (item) item.last = noun.last;
    return;
  }
  const phrase = phraseOf(noun);
  reading.clauses.top.obliques.push({ preposition: link.word, at: link.first, phrase });
  reading.lastPhrase = phrase;
}

const OF_VERBS = wordList(
  'warn accuse inform notify remind convince rob strip deprive cure rid clear acquit convict suspect relieve assure',
);

/** "warned the crew | of strong winds": the phrase belongs to the verb. */
const isOfVerb = ({ verb, objects }: OpenClause, phrase: Phrase): boolean =>
  verb !== null && OF_VERBS.has(verb.lemma) && objects.some((object) => object === phrase);

/** "rid themselves | of the ghost": nothing belongs to a pronoun of a person. */
const isReflexive = ({ tokens }: Reading, { head }: Phrase): boolean =>
  /^(?:them|it|him|her|my|your|our)(?:self|selves)$|^(?:him|me|them)$/u.test(tokens[head]?.lower ?? '');

/** "A and B": the same place in the clause, or the subject of a clause of its own. */
function placeCoordinated(reading: Reading, noun: NounPhrase, index: number, isSubject: boolean): void {
  const { clauses, lastPhrase } = reading;
  if (isSubject && clauses.top.verb !== null) {
    const clause = clauses.openConjunct(noun.first, clauses.mainClause);
    clause.subject = phraseOf(noun);
    reading.lastPhrase = clause.subject;
  } else if (lastPhrase === null) placePlain(reading, noun, index, isSubject);
  else addItem(lastPhrase, noun);
}

function addItem(phrase: Phrase, noun: NounPhrase): void {
  phrase.items.push({ ...noun });
  phrase.last = noun.last;
}

/** Behind a comma: a new sentence, a time, an item of a list, or an apposition. */
function placeBehindComma(reading: Reading, noun: NounPhrase, index: number, isSubject: boolean): void {
  const { lastPhrase } = reading;
  const { top } = reading.clauses;
  if (isSubject && isParenthesis(reading, index)) openParenthesis(reading, noun);
  else if (isSubject && top.verb !== null) openSentence(reading, noun);
  else if (top.verb === null && top.subject === null) placePlain(reading, noun, index, isSubject);
  else if (reading.isTemporal(noun)) top.times.push(phraseOf(noun));
  else if (lastPhrase !== null && continuesList(reading, index)) addItem(lastPhrase, noun);
  else {
    // An apposition describes the phrase before it and takes no place of its own.
    reading.lastPhrase = phraseOf(noun);
    reading.setOff ??= reading.lastPhrase;
  }
}

/** Whether ", noun" goes on a list: another ", noun" or "and noun" follows before any verb. */
function continuesList(reading: Reading, index: number): boolean {
  const { chunks, clauses } = reading;
  for (let at = index + 1; at < index + FARTHEST_COORDINATOR; at += 1) {
    const chunk = chunks[at];
    if (chunk?.kind === 'coordinator') {
      const opensSentence = clauses.top.verb !== null && reading.precedesFiniteVerb(at + 1);
      // "Two men, the builders Rourke and Petty, were cleared": with a comma behind it, it describes what is before it.
      const isSetOff = clauses.top.verb === null && endsApposition(chunks, at + 2);
      return chunks[at + 1]?.kind === 'noun-phrase' && !opensSentence && !isSetOff;
    }
    const isListed = chunk?.kind === 'noun-phrase' || chunk?.kind === 'comma';
    if (!isListed && !(chunk?.kind === 'preposition' && chunk.word === 'of')) return false;
  }
  return false;
}

/** How many chunks the closing comma of a parenthesis may stand behind its verb: "the police said late on Monday,". */
const FARTHEST_COMMA = 5;

/** "…, the police said, …": a speaker with a verb of speech between commas, inside of what they say. */
function isParenthesis({ chunks, clauses }: Reading, index: number): boolean {
  const verb = chunks[index + 1];
  if (verb?.kind !== 'verb-group' || !isSayingVerb(verb.lemma) || clauses.top.relation !== 'main') return false;
  for (let at = index + 2; at < index + 2 + FARTHEST_COMMA; at += 1) {
    const chunk = chunks[at];
    if (chunk?.kind === 'comma') return goesOn(chunks, at + 1);
    if (chunk?.kind !== 'preposition' && chunk?.kind !== 'noun-phrase' && chunk?.kind !== 'adverb') return false;
  }
  return false;
}

/** Whether a verb or "and" with a verb goes on with the clause that stood open before the parenthesis. */
function goesOn(chunks: readonly Chunk[], index: number): boolean {
  const at = chunks[index]?.kind === 'coordinator' ? index + 1 : index;
  const chunk = chunks[at];
  return chunk?.kind === 'verb-group' && chunk.form === 'finite' && chunk.lemma !== 'say';
}

function openParenthesis(reading: Reading, noun: NounPhrase): void {
  const clause = reading.clauses.open('main', null, null, noun.first);
  clause.subject = phraseOf(noun);
  clause.parenthetical = true;
  reading.lastPhrase = clause.subject;
}

/** A new main clause behind a comma: what came before it is finished, or waits for it ("…, the police said"). */
function openSentence(reading: Reading, noun: NounPhrase): void {
  const { clauses } = reading;
  while (clauses.depth > 1 && clauses.top.verb !== null) clauses.close();
  if (clauses.top.verb !== null) clauses.open('main', null, null, noun.first);
  clauses.top.subject = phraseOf(noun);
  clauses.top.subjectUnderstood = false;
  reading.lastPhrase = clauses.top.subject;
}

function placePlain(reading: Reading, noun: NounPhrase, index: number, isSubject: boolean): void {
  if (reading.clauses.top.verb === null) placeBeforeVerb(reading, noun, index, isSubject);
  else placeBehindVerb(reading, noun, index, isSubject);
}

function placeBeforeVerb(reading: Reading, noun: NounPhrase, index: number, isSubject: boolean): void {
  const { top } = reading.clauses;
  const phrase = phraseOf(noun);
  if (reading.isTemporal(noun) && (!isSubject || top.subject !== null)) {
    top.times.push(phrase);
    return;
  }
  reading.lastPhrase = phrase;
  if (top.subject === null || top.subjectUnderstood) {
    top.subject = phrase;
    top.subjectUnderstood = false;
  } else if (isSubject || reading.isPersonalSubject(noun)) {
    placeSecondSubject(reading, top, top.subject, phrase, index);
  }
}

/**
 * "the man she met": a relative clause without its pronoun. But where no other verb is left for the first phrase, the
 * two are one ("Labour deputy | prime minister John Prescott said"), or the first stands apart ("LONDON -- The police said").
 */
function placeSecondSubject(
  reading: Reading,
  clause: OpenClause,
  subject: Phrase,
  phrase: Phrase,
  index: number,
): void {
  const isPronoun = reading.tokens[phrase.head]?.pos === 'PRON';
  const isBeside = subject.last + 1 === phrase.first;
  if (isPronoun || (isBeside && reading.finiteVerbsBehind(index) > 1)) {
    openBareRelative(reading, clause, subject, phrase);
    return;
  }
  if (isBeside && reading.tokens[phrase.first]?.pos !== 'DET') phrase.first = subject.first;
  clause.subject = phrase;
}

function placeBehindVerb(reading: Reading, noun: NounPhrase, index: number, isSubject: boolean): void {
  const { top } = reading.clauses;
  const phrase = phraseOf(noun);
  if (isSubject && !isObjectBeforeAwaitedVerb(reading, noun, index)) openComplementOrRelative(reading, top, phrase);
  else if (reading.isTemporal(noun) && !isMeasure(reading, noun, index)) top.times.push(phrase);
  else if (isInvertedSpeaker(top, noun)) top.subject = phrase;
  else if (top.objects.length < 2) top.objects.push(phrase);
  reading.lastPhrase = phrase;
}

/** "declared | three days of mourning": a time that is filled is an object. */
function isMeasure({ chunks, clauses, tokens }: Reading, noun: NounPhrase, index: number): boolean {
  const link = chunks[index + 1];
  const isDirect = noun.first === (clauses.top.verb?.last ?? -1) + 1;
  return (
    isDirect && link?.kind === 'preposition' && link.word === 'of' && tokens[noun.head]?.lower.endsWith('s') === true
  );
}

/**
 * "the woman who found the wallet | returned it", "the man accused of stealing the car | denied it": the noun before a
 * finite verb is the object of the verb before it where that finite verb belongs to a subject that still lacks one.
 */
function isObjectBeforeAwaitedVerb(reading: Reading, noun: NounPhrase, index: number): boolean {
  const { clauses } = reading;
  const { verb, objects, antecedent } = clauses.top;
  const hasObject = objects.some((object) => object !== antecedent);
  if (verb === null || hasObject || verb.voice === 'passive' || reading.isPersonalSubject(noun)) return false;
  if (clauses.awaitsVerb) return !CLAUSE_VERBS.has(verb.lemma) || reading.finiteVerbsBehind(index) === 1;
  return clauses.demotable !== undefined && !CLAUSE_VERBS.has(verb.lemma);
}

/** "said Miller": the speaker behind a verb of speech that has no subject before it. */
function isInvertedSpeaker(clause: OpenClause, noun: NounPhrase): boolean {
  const { verb } = clause;
  return (
    (clause.subject === null || clause.subjectUnderstood) &&
    verb?.form === 'finite' &&
    SPEECH_VERBS.has(verb.lemma) &&
    clause.objects.length === 0 &&
    noun.first === verb.last + 1
  );
}

/** "insisted the balloon was …" opens what is said; "the dinner he gave was …" describes the dinner. */
function openComplementOrRelative(reading: Reading, governor: OpenClause, subject: Phrase): void {
  const object = governor.objects.at(-1);
  const isBeside = object?.last === subject.first - 1 && reading.lastPhrase === object;
  if (isBeside && !CLAUSE_VERBS.has(governor.verb?.lemma ?? '')) {
    openBareRelative(reading, governor, object, subject);
    return;
  }
  reading.clauses.open('complement', null, governor, subject.first).subject = subject;
}

function openBareRelative(reading: Reading, governor: OpenClause, antecedent: Phrase, subject: Phrase): void {
  const clause = reading.clauses.open('relative', null, governor, subject.first);
  clause.antecedent = antecedent;
  clause.objects.push(antecedent);
  clause.subject = subject;
}
