import { isRoleWord } from '../briefings/entities/name-words.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause, Phrase } from '../language/clause.ts';
import { judgeStatus } from '../language/judge-status.ts';
import { agentOf, patientOf } from '../language/roles.ts';
import type { Token } from '../language/token.ts';
import { familiesBetween, familyOf, isContentWord } from './content-words.ts';
import type { QuestionReading } from './question-reading.ts';
import { held } from './rank-sentences.ts';
import type { Telling, Verdict } from './verdict.ts';
import { relatedFamilies } from './word-families.ts';

/** Under this share of the question a clause that came about does not make it so. */
const LEAST_MET_FOR_YES = 0.5;

/** A yes, where the clause is on whom, what and how much the question asks about. */
export function confirmYes(sentence: AnalysedSentence, at: number, reading: QuestionReading, tells: Telling): Verdict {
  const { clauses, tokens } = sentence;
  const clause = clauses[at];
  if (clause === undefined || !hasPartakers(tokens, clause, reading, tells.families)) return 'unclear';
  if (reading.terms.length === 0 || tells.met < LEAST_MET_FOR_YES || isSomeoneElse(tokens, clause, reading))
    return 'unclear';
  // Nothing but a deed is asked about: what was done in another year is not what is meant.
  const tellsYear = tokens.slice(clause.first, clause.last + 1).some(({ text }) => /^(?:1\d|20)\d\d$/u.test(text));
  if (reading.terms.length === 1 && tellsYear && !/\bever\b/iu.test(reading.text)) return 'unclear';
  const verdict = ASKS_ALL.test(reading.text) ? judgeAll(tokens, clause) : 'yes';
  if (verdict !== 'yes') return verdict;
  if (isTakenBack(sentence, clause, reading)) return 'no';
  if (judgeStatus(tokens, clauses, at).attribution !== null && asksForCertainty(reading)) return 'not-confirmed';
  return reading.verb?.negated === true ? 'no' : 'yes';
}

/** The words of a phrase and of what commas set off beside it: "The driver, | Ivo Halas, | who". */
function familiesSetOff(tokens: readonly Token[], { first, last }: Phrase): string[] {
  const isComma = (at: number): boolean => tokens[at]?.text === ',';
  const before = isComma(first - 1)
    ? tokens.findLastIndex(({ pos }, at) => at < first - 1 && pos === 'PUNCT') + 1
    : first;
  const end = isComma(last + 1) ? tokens.findIndex(({ pos }, at) => at > last + 1 && pos === 'PUNCT') : -1;
  return familiesBetween(tokens, before, end === -1 ? last : end);
}

/** "did China shoot it down", where the clause names another who did: nothing is said of China. */
function isSomeoneElse(tokens: readonly Token[], clause: Clause, reading: QuestionReading): boolean {
  const role = reading.verb?.passive === true ? patientOf(clause) : agentOf(clause);
  if (role === null || reading.verb === null || reading.subjectTerms.length === 0) return false;
  const own = new Set(familiesSetOff(tokens, role));
  const isNamed = tokens.slice(role.first, role.last + 1).some((token) => token.pos === 'PROPN');
  const found = reading.subjectTerms.filter((term) => [...relatedFamilies(term)].some((family) => own.has(family)));
  // A name may be given in part, an office not: the interior minister is not the prime minister.
  const named = new Set(reading.terms.filter(({ exact }) => exact).map(({ family }) => family));
  const missing = reading.subjectTerms.filter((term) => !found.includes(term) && !named.has(term));
  const words = familiesBetween(tokens, role.first, role.last);
  const isOtherOffice =
    found.length > 0 &&
    missing.length > 0 &&
    isRoleWord(tokens[role.head]) &&
    words.some((word) => !found.some((term) => relatedFamilies(term).has(word)));
  return (isNamed && (found.length === 0 || missing.length > 0)) || isOtherOffice;
}

/**
 * Whether the clause has whom and what the question names beside its verb: "does she expect a recession" is not answered
 * by what else she expects, and "did the mayor say sorry" not by who else did.
 */
function hasPartakers(
  tokens: readonly Token[],
  { subject, verb, objects: told }: Clause,
  { tokens: question, verb: asked, subjectTerms, objectTerms }: QuestionReading,
  families: ReadonlySet<string>,
): boolean {
  if (asked === null) return true;
  const isHeld = (term: string): boolean => held({ family: term, word: term, exact: false }, families) > 0;
  const objects = objectTerms.filter((term) => term !== asked.family && !SAYS_WHEN.has(term));
  // "would give it back": what "it" is stands before.
  const isTaken = told.some(({ head }) => tokens[head]?.pos === 'PRON');
  if (objects.length > 0 && !isTaken && !objects.some(isHeld)) return false;
  const object = objectOf(question, asked.lemma);
  if (object !== null && objects.includes(object) && !isTaken && !isHeld(object)) return false;
  const isPronoun = subject === null || tokens[subject.head]?.pos === 'PRON' || verb.voice === 'passive';
  return isPronoun || subjectTerms.length === 0 || subjectTerms.some(isHeld);
}

/** The family of the noun that a question's verb is about: "driver" of "have they named the tram driver at last". */
function objectOf(question: readonly Token[], lemma: string): string | null {
  const verb = question.findIndex((token) => token.lemma === lemma);
  let head: string | null = null;
  for (const { pos, lemma: word } of verb === -1 ? [] : question.slice(verb + 1)) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/u.test(pos)) break;
    if (pos === 'NOUN') head = familyOf(word);
    if (pos === 'PROPN') head = null;
  }
  return head;
}

/** Words of time that no clause need repeat. */
const SAYS_WHEN = new Set(
  ['before', 'ago', 'today', 'later', 'recently', 'earlier', 'previously', 'since', 'soon'].map(familyOf),
);

const ASKS_ALL = /\b(?:all|every|everyone|everybody|everything|both|each|entire(?:ly)?|completely|fully|none)\b/iu;
const NOT_ALL = /\b(?:all but|not all|except|apart from|other than)\b/iu;
const SOME = /\b(?:most|some|many|several|half|part(?:ly|ially)?|one of|only)\b/iu;

/** Whether what is told of some is told of all: where the question asks for all, a clause on some of them says no. */
function judgeAll(tokens: readonly Token[], clause: Clause): Verdict {
  const said = tokens
    .slice(clause.subject?.first ?? clause.first, clause.last + 1)
    .map(({ lower }) => lower)
    .join(' ');
  if (NOT_ALL.test(said)) return 'no';
  if (ASKS_ALL.test(said)) return 'yes';
  return SOME.test(said) ? 'no' : 'unclear';
}

const TAKES_BACK = /^(?:but|though|although|yet|except)$/u;
const DENIES = /^(?:not|no|nothing|never|none|nobody|deny|denied|n't|n’t|refused)$/u;

/** "… but not that it was secret", "…, though not over Christmas": what follows the clause denies a word of the question. */
function isTakenBack({ tokens }: AnalysedSentence, clause: Clause, { terms, verb }: QuestionReading): boolean {
  const turn = tokens.findIndex(
    ({ lower }, at) =>
      at > clause.verb.last &&
      TAKES_BACK.test(lower) &&
      tokens.slice(at + 1, at + 3).some((next) => DENIES.test(next.lower)),
  );
  if (turn === -1) return false;
  const end = tokens.findIndex(({ text }, at) => at > turn && /^[;:.]$/u.test(text));
  const denied = tokens.slice(turn + 1, end === -1 ? undefined : end).filter(isContentWord);
  const families = new Set(denied.flatMap(({ lemma, lower }) => [familyOf(lemma), familyOf(lower)]));
  const before = new Set(familiesBetween(tokens, clause.first, turn));
  return terms.some((term) => term.family !== verb?.family && held(term, families) > 0 && !before.has(term.family));
}

const asksForCertainty = (reading: QuestionReading): boolean =>
  /\b(?:confirmed|certain|definite(?:ly)?|sure|true|fact|official(?:ly)?)\b/iu.test(reading.text);
