import type { EventStatus } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause, Phrase } from '../language/clause.ts';
import { isBarePurpose, judgeStatus } from '../language/judge-status.ts';
import { withoutParticle } from '../language/phrasal-verbs.ts';
import { agentOf, governorOf, patientOf } from '../language/roles.ts';
import type { Token } from '../language/token.ts';
import { wordList } from '../language/word-list.ts';
import { isContentWord, familiesBetween, familyOf } from './content-words.ts';
import { areOpposed } from './opposites.ts';
import type { QuestionReading } from './question-reading.ts';
import { isRoleWord } from '../briefings/entities/name-words.ts';
import { held } from './rank-sentences.ts';
import { callsOff, DECIDES, tellingFamilies } from './tells-asked.ts';
import { relatedFamilies } from './word-families.ts';

/** What a clause says to a yes-or-no question. */
export type Verdict = 'yes' | 'no' | 'not-yet' | 'not-confirmed' | 'denied' | 'unclear';

const VERDICTS: Readonly<Record<EventStatus, Verdict>> = {
  happened: 'yes',
  ongoing: 'yes',
  planned: 'not-yet',
  possible: 'not-confirmed',
  denied: 'denied',
  'did-not-happen': 'no',
};

/** Predicates that say of a report that it is not so. */
const UNTRUE = /^(?:wrong|untrue|false|incorrect|unfounded|baseless|myth|hoax|rumou?r|fabricated|fake)$/u;
/** Under this share of the question a clause that came about does not make it so. */
const LEAST_MET_FOR_YES = 0.5;

/** How much a clause tells of what a question asks. */
interface Telling {
  /** How well its verb is the one asked about, and the share of the question's weight that it holds, 0 to 1. */
  verb: number;
  met: number;
  /** The families of its words. */
  families: ReadonlySet<string>;
}

/** What the clause at `at` says to a yes-or-no question. */
export function verdictOf(sentence: AnalysedSentence, at: number, reading: QuestionReading, tells: Telling): Verdict {
  const { clauses, tokens } = sentence;
  const clause = clauses[at];
  if (clause === undefined || reading.alternatives) return 'unclear';
  if (tells.verb < DECIDES) return isRuledOut(sentence, clause, reading, tells) ? 'no' : 'unclear';
  if (isBarePurpose(tokens, clauses, at)) return 'unclear';
  if (isSaidUntrue(tokens, clauses) || wasToHave(tokens, clause)) return 'no';
  if (isDoubted(clauses, at)) return 'denied';
  const openQuestion = openQuestionOf(sentence, at, reading);
  if (openQuestion !== null) return openQuestion;
  const verdict = asAsked(statusTold(sentence, at, reading), sentence, clause, reading);
  if (verdict === 'yes') return confirmYes(sentence, at, reading, tells);
  return reading.verb?.negated === true ? opposite(verdict) : verdict;
}

/** How sure the clause is of what it tells, as a verdict on the time asked about. */
function statusTold(sentence: AnalysedSentence, at: number, { time }: QuestionReading): Verdict {
  const { clauses, tokens } = sentence;
  const clause = clauses[at];
  const verdict = VERDICTS[judgeStatus(tokens, clauses, at).status];
  if (time !== 'future' && (verdict === 'yes' || verdict === 'not-confirmed') && isAhead(sentence, at))
    return 'not-yet';
  const predicated = verdict === 'yes' && clause !== undefined ? asPredicated(tokens, clause) : verdict;
  if (time !== 'future') return predicated;
  return predicated === 'yes' ? 'unclear' : predicated === 'not-yet' ? 'yes' : predicated;
}

/** What the clause tells, turned round where it tells of the opposite of what is asked, or calls it off. */
function asAsked(told: Verdict, { tokens }: AnalysedSentence, clause: Clause, reading: QuestionReading): Verdict {
  if (told === 'unclear') return told;
  // What began may have ended since.
  if (reading.verb?.lemma === 'end' && /^(?:begin|start|open|launch)$/u.test(clause.verb.lemma)) return 'unclear';
  const asked = [reading.verb?.family ?? '', ...reading.terms.map(({ family }) => family)];
  // What calls off a run is its opposite as well: it says no once.
  const isOpposite = tellingFamilies(tokens, clause).some((family) => asked.some((word) => areOpposed(word, family)));
  const isOff = !isOpposite && told === 'yes' && (deniesNoun(tokens, clause) || callsOff(tokens, clause, reading));
  const verdict = isOpposite ? opposite(told) : isOff ? 'no' : told;
  return verdict === 'yes' ? verdict : (modalVerdict(clause, reading) ?? verdict);
}

/** A yes, where the clause is on whom, what and how much the question asks about. */
function confirmYes(sentence: AnalysedSentence, at: number, reading: QuestionReading, tells: Telling): Verdict {
  const { clauses, tokens } = sentence;
  const clause = clauses[at];
  if (clause === undefined || !hasPartakers(tokens, clause, reading, tells.families)) return 'unclear';
  if (reading.terms.length === 0 || tells.met < LEAST_MET_FOR_YES || isSomeoneElse(tokens, clause, reading))
    return isOfAnother(sentence, clause, tells) ? 'no' : 'unclear';
  if (/\bfinal\b/iu.test(reading.text) && !tells.families.has('final')) return 'unclear';
  const verdict = ASKS_ALL.test(reading.text) ? judgeAll(tokens, clause) : 'yes';
  if (verdict !== 'yes') return verdict;
  if (isTakenBack(sentence, clause, reading)) return 'no';
  if (judgeStatus(tokens, clauses, at).attribution !== null && asksForCertainty(reading)) return 'not-confirmed';
  return reading.verb?.negated === true ? 'no' : 'yes';
}

/** Under this share of the question what a sentence rules out is another matter. */
const LEAST_RULED_OUT = 0.3;
const RULES_OUT =
  /^(?:no|not|never|without|nobody|none|neither|nor|despite|although|n't|n’t|refuse|deny|reject|fail|dismiss|rule out|still|try|cancel|suspend|close)$/u;

/** "released without charge", "was not related to", "ruled out an attack": the clause says no with another verb. */
function isRuledOut(
  { tokens, clauses }: AnalysedSentence,
  clause: Clause,
  reading: QuestionReading,
  tells: { met: number },
): boolean {
  if (tells.met < LEAST_RULED_OUT || reading.verb?.negated === true) return false;
  // Of what will be, only what is said not to come decides.
  if (reading.time === 'future')
    return clause.verb.negated && (clause.verb.tense === 'future' || clause.verb.modal === 'would');
  const inner = clauses.filter((other) => other.first >= clause.first && other.last <= clause.last);
  return (
    inner.some(({ verb }) => verb.negated || RULES_OUT.test(verb.lemma)) ||
    tokens.slice(clause.first, clause.last + 1).some(({ lower }) => RULES_OUT.test(lower))
  );
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

const OPENS_QUESTION = /^(?:which|whether|if|what|who|why|how)$/u;
/** Verbs of those who have not made up their minds. */
const WEIGHS = wordList(
  'examine consider weigh mull decide discuss debate study review assess determine ask deliberate wonder',
);

/**
 * "has not decided which is right", "do not know whether …": what is left open is told by the clause above. What is
 * being weighed, or is to be decided, has not come about.
 */
function openQuestionOf({ clauses, tokens }: AnalysedSentence, at: number, reading: QuestionReading): Verdict | null {
  const clause = clauses[at];
  if (clause === undefined) return null;
  const before = tokens[clause.first - 1]?.lower ?? '';
  const marker = OPENS_QUESTION.test(clause.marker ?? '') ? clause.marker : before === 'whether' ? before : null;
  if (marker === null || (clause.relation !== 'complement' && clause.relation !== 'infinitive')) return null;
  const above = governorOf(clauses, clause);
  if (above?.verb.negated === true) return 'no';
  const isInfinitive = clause.relation === 'infinitive';
  const isWeighed = isInfinitive || (above !== undefined && WEIGHS.has(above.verb.lemma));
  const isToCome = isInfinitive || clause.verb.tense === 'future' || clause.verb.modal !== null;
  return marker === 'whether' && isWeighed && isToCome && reading.time !== 'future' ? 'not-yet' : 'unclear';
}

/** Verbs of what is wanted, asked or weighed, and nouns for it: what hangs on them has not come about. */
const WANTS = wordList('want wish demand urge request');
const TRIES = wordList('try attempt struggle work battle race');
const AHEAD_VERBS = wordList(
  'threaten promise pledge vow propose consider contemplate mull weigh discuss offer hope seek intend plan',
);
const AHEAD_NOUNS = wordList(
  'request demand call talk talks negotiation negotiations discussion proposal plan threat offer bid application',
);

/** Whether what the clause tells is still only wanted, asked, talked about or threatened. */
function isAhead({ tokens, clauses }: AnalysedSentence, at: number): boolean {
  const clause = clauses[at];
  if (clause === undefined) return false;
  const { relation, first, last } = clause;
  const above = governorOf(clauses, clause);
  const lemma = above === undefined || above.verb.negated ? '' : withoutParticle(above.verb.lemma);
  // "wants the case reopened", "demanded that he be reinstated".
  if (relation === 'complement') return WANTS.has(lemma);
  if (relation !== 'infinitive' && relation !== 'participial') return false;
  // "are trying to reach him" is not done yet, "tried to reach him" may be.
  const isTrying = TRIES.has(lemma) && above?.verb.tense === 'present';
  if (isTrying || WANTS.has(lemma) || AHEAD_VERBS.has(lemma)) return true;
  // "talks on handing it back are under way", "a request to buy it was declined".
  return clauses.some(
    ({ subject, verb }) =>
      subject !== null &&
      subject.head < first &&
      verb.first > last &&
      AHEAD_NOUNS.has(
        tokens[subject.head]?.lower.replace(/(?<=quest|mand|call|sal|plan|threat|offer|bid|ation)s$/u, '') ?? '',
      ),
  );
}

const POSSIBLE = wordList('possible conceivable likely expected planned probable');
const UNLIKELY = wordList('unlikely impossible unthinkable');

/** "a sale is possible", "an infection is considered unlikely": the predicate says how sure the matter is. */
function asPredicated(tokens: readonly Token[], { verb, modifiers, last }: Clause): Verdict {
  if (!/^(?:be|consider|seem|look|deem|remain)$/u.test(verb.lemma)) return 'yes';
  const words = [
    ...modifiers.map((at) => tokens[at]),
    ...tokens.slice(verb.last + 1, Math.min(last, verb.last + 2) + 1),
  ];
  if (words.some((word) => UNLIKELY.has(word?.lower ?? ''))) return 'no';
  return words.some((word) => POSSIBLE.has(word?.lower ?? '')) ? 'not-confirmed' : 'yes';
}

/** "should he have been there", "can visitors see it": where the clause has the modal asked about, it says so itself. */
function modalVerdict({ verb }: Clause, { text }: QuestionReading): Verdict | null {
  const asked = /^\W*(?:so |and |but |ok )?(?<modal>should|can|could|may|would)\b/iu.exec(text)?.groups?.['modal'];
  if (asked === undefined || verb.modal === null) return null;
  const isSame =
    asked === verb.modal || (/^(?:can|could|may)$/u.test(asked) && /^(?:can|could|may)$/u.test(verb.modal));
  return isSame ? (verb.negated ? 'no' : 'yes') : null;
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
const NOT_ALL =
  /\b(?:all but|not all|except|apart from|other than|most|some|many|several|half|part(?:ly|ially)?|one of|only)\b/iu;

/** Whether what is told of some is told of all: where the question asks for all, a clause on some of them says no. */
function judgeAll(tokens: readonly Token[], clause: Clause): Verdict {
  const said = tokens
    .slice(clause.subject?.first ?? clause.first, clause.last + 1)
    .map(({ lower }) => lower)
    .join(' ');
  if (NOT_ALL.test(said)) return 'no';
  return ASKS_ALL.test(said) ? 'yes' : 'unclear';
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

/** "despite being a fan of their rivals": what is told of the matter is told of another, against what one would think. */
const isOfAnother = ({ tokens }: AnalysedSentence, clause: Clause, tells: { met: number }): boolean =>
  tells.met >= LEAST_RULED_OUT &&
  /^(?:despite|although|though)$/u.test(clause.marker ?? tokens[clause.first]?.lower ?? '');

/** "was to have been signed on Thursday": what was planned and did not come about. */
const wasToHave = (tokens: readonly Token[], { verb }: Clause): boolean =>
  /\b(?:was|were) to have\b/u.test(
    tokens
      .slice(Math.max(0, verb.first - 4), verb.head)
      .map(({ lower }) => lower)
      .join(' '),
  );

const DOUBTS = /^(?:deny|dismiss|reject|refute|dispute)$/u;

/** "denied a report that it would close": the clause stands inside what is denied. */
const isDoubted = (clauses: readonly Clause[], at: number): boolean =>
  clauses.some(
    (above, index) =>
      index !== at &&
      DOUBTS.test(above.verb.lemma) &&
      !above.verb.negated &&
      above.verb.last < (clauses[at]?.first ?? 0) &&
      above.last >= (clauses[at]?.last ?? Infinity) &&
      isUnder(clauses, at, index),
  );

function isUnder(clauses: readonly Clause[], at: number, above: number): boolean {
  for (let index: number | null = at, steps = 0; index !== null && steps < 8; steps += 1) {
    const clause: Clause | undefined = clauses[index];
    if (clause === undefined || clause.relation === 'conjunct') return false;
    if (clause.governor === above) return true;
    index = clause.governor;
  }
  return false;
}

const opposite = (verdict: Verdict): Verdict => (verdict === 'yes' ? 'no' : verdict === 'no' ? 'yes' : verdict);

const asksForCertainty = (reading: QuestionReading): boolean =>
  /\b(?:confirmed|certain|definite(?:ly)?|sure|true|fact|official(?:ly)?)\b/iu.test(reading.text);

/** "no agreement was signed", "there were no arrests", "nobody was hurt". */
function deniesNoun(tokens: readonly Token[], clause: Clause): boolean {
  return [clause.subject, ...clause.objects].some((phrase) => phrase !== null && isDenied(tokens, phrase));
}

const isDenied = (tokens: readonly Token[], phrase: Phrase): boolean =>
  /^(?:no|none|nobody|nothing|neither|no-one)$/u.test(tokens[phrase.first]?.lower ?? '');

/** "A report that … is wrong", "the rumour that … was untrue". */
function isSaidUntrue(tokens: readonly Token[], clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      clause.verb.lemma === 'be' &&
      !clause.verb.negated &&
      (tokens.slice(clause.verb.last + 1, clause.last + 1).some((token) => UNTRUE.test(token.lemma)) ||
        clause.modifiers.some((at) => UNTRUE.test(tokens[at]?.lemma ?? ''))),
  );
}
