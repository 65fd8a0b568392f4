import type { EventStatus } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause, Phrase } from '../language/clause.ts';
import { eventVerbOf, LIGHT_VERBS } from '../language/event-nouns.ts';
import { isBarePurpose, judgeStatus } from '../language/judge-status.ts';
import { agentOf, patientOf, governorOf } from '../language/roles.ts';
import type { Token } from '../language/token.ts';
import { ASKS_STATUS } from './asks-status.ts';
import { familiesBetween, familyOf } from './content-words.ts';
import { areOpposite } from './opposites.ts';
import { held, missingNames, rankSentences, weightOf, type ArticleIndex } from './rank-sentences.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { relatedFamilies } from './word-families.ts';
import { withoutParticle } from '../language/phrasal-verbs.ts';

/** What a clause says to a yes-or-no question. */
export type Verdict = 'yes' | 'no' | 'not-yet' | 'not-confirmed' | 'denied' | 'unclear';

/** The clause that a yes-or-no question is decided by. */
export interface Decision {
  /** Index of the sentence in the article, and of the clause in the sentence. */
  sentence: number;
  clause: number;
  verdict: Verdict;
  /** How much of the question the clause speaks of, 0 to 1. */
  confidence: number;
}

const VERDICTS: Readonly<Record<EventStatus, Verdict>> = {
  happened: 'yes',
  ongoing: 'yes',
  planned: 'not-yet',
  possible: 'not-confirmed',
  denied: 'denied',
  'did-not-happen': 'no',
};

/** Verbs that say of their object, or of the subject of their passive, that it does not take place. */
const CALLS_OFF =
  /^(?:call off|cancel|suspend|scrap|abandon|halt|rule out|drop|miss|lack|avoid|prevent|ban|stop|end|reject|withdraw)$/u;
/** Predicates that say of a report that it is not so. */
const UNTRUE = /^(?:wrong|untrue|false|incorrect|unfounded|baseless|myth|hoax|rumou?r|fabricated|fake)$/u;
/** Under this score of its verb a clause tells of another matter, whose outcome decides nothing. */
const DECIDES = 0.7;
/** What a clause scores for its verb where it calls off what is asked about. */
const CALLED_OFF = 0.95;
const MISSING_NAMES_COST = 0.5;
/** What a clause on the past is worth to a question on what will be. */
const PAST_FOR_FUTURE = 0.6;
const SENTENCES_READ = 5;

/** Decides a yes-or-no question by the clause that tells of what it asks; null where none does. */
export function decideYesNo(index: ArticleIndex, reading: QuestionReading, context: readonly Term[]): Decision | null {
  const own = reading.terms.filter((term) => !ASKS_STATUS.has(term.family));
  // "have they got him out yet?" names nothing: what is asked about stands in the question before.
  const asked = own.length > 0 ? own : context;
  if (asked.length === 0) return null;
  const terms = asked.map((term) => ({ term, weight: weightOf(term, index) }));
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  let best: Decision | null = null;
  for (const ranked of rankSentences(index, { ...reading, terms: asked }, context).slice(0, SENTENCES_READ)) {
    const sentence = index.sentences[ranked.index];
    if (sentence === undefined) continue;
    sentence.clauses.forEach((clause, at) => {
      const own = familiesIn(sentence.tokens, clause);
      const met = terms.reduce((sum, { term, weight }) => sum + weight * heldOrExcluded(term, own), 0) / whole;
      const verb = callsOff(sentence.tokens, clause, reading)
        ? CALLED_OFF
        : verbAsked(reading, asked, sentence.tokens, clause);
      const names = missingNames(index, ranked.index, asked);
      const told = isToldAhead(sentence, at) || reading.time !== 'future' ? 1 : PAST_FOR_FUTURE;
      const confidence = told * (0.45 * met + 0.25 * verb + 0.3 * ranked.score) * (1 - MISSING_NAMES_COST * names);
      if (best !== null && confidence <= best.confidence) return;
      const verdict = verdictOf(sentence, at, reading, { verb, met, families: own });
      best = { sentence: ranked.index, clause: at, verdict, confidence };
    });
  }
  return best;
}

/** The words of a clause and of its understood subject, by family. */
function familiesIn(tokens: readonly Token[], clause: Clause): ReadonlySet<string> {
  const subject = clause.subject === null ? [] : familiesBetween(tokens, clause.subject.first, clause.subject.last);
  return new Set([...subject, ...familiesBetween(tokens, clause.first, clause.last)]);
}

/** What excludes the matter asked about speaks of it too: "cleared" to "convicted". */
const EXCLUDED = 0.8;

const heldOrExcluded = (term: Term, families: ReadonlySet<string>): number =>
  Math.max(held(term, families), [...families].some((family) => areOpposite(term.family, family)) ? EXCLUDED : 0);

/** How well the clause tells of what the question asks whether it came about, 0 to 1. */
function verbAsked(reading: QuestionReading, asked: readonly Term[], tokens: readonly Token[], clause: Clause): number {
  const verb = reading.verb === null || ASKS_STATUS.has(reading.verb.family) ? null : reading.verb.family;
  return Math.max(
    ...tellingFamilies(tokens, clause).map((family) => {
      if (verb === family) return 1;
      if (verb !== null && (relatedFamilies(verb).has(family) || areOpposite(verb, family))) return 0.85;
      return asked.some((term) => relatedFamilies(term.family).has(family) || areOpposite(term.family, family))
        ? 0.75
        : 0;
    }),
  );
}

/**
 * The families of what a clause tells: its verb's, its predicate's ("is overloaded"), and that of the event noun that it
 * carries ("have an official meeting") or calls off ("the strike was called off").
 */
function tellingFamilies(tokens: readonly Token[], clause: Clause): string[] {
  const lemma = withoutParticle(clause.verb.lemma);
  const nouns = [clause.objects.at(-1), clause.subject].flatMap((phrase) => tokens[phrase?.head ?? -1] ?? []);
  const events = nouns.flatMap((noun) => eventVerbOf(noun.lemma) ?? []);
  const carries =
    LIGHT_VERBS.has(clause.verb.lemma) || CALLS_OFF.test(clause.verb.lemma) || clause.verb.voice === 'passive';
  const predicates = COPULA.test(lemma)
    ? [...clause.modifiers, ...clause.objects.map(({ head }) => head)].flatMap((at) => tokens[at]?.lemma ?? [])
    : [];
  return [lemma, ...(carries ? events : []), ...predicates].map(familyOf);
}

const COPULA = /^(?:be|remain|stay|become|seem|keep)$/u;

/** Under this share of the question a clause that came about does not make it so. */
const LEAST_MET_FOR_YES = 0.5;

function verdictOf(
  sentence: AnalysedSentence,
  at: number,
  reading: QuestionReading,
  tells: { verb: number; met: number; families: ReadonlySet<string> },
): Verdict {
  const { clauses, tokens } = sentence;
  const clause = clauses[at];
  if (clause === undefined || reading.alternatives) return 'unclear';
  if (tells.verb < DECIDES) return isRuledOut(sentence, clause, reading, tells) ? 'no' : 'unclear';
  if (isBarePurpose(tokens, clauses, at)) return 'unclear';
  if (isSaidUntrue(tokens, clauses)) return 'no';
  if (isDoubted(clauses, at)) return 'denied';
  const openQuestion = openQuestionOf(clauses, at);
  if (openQuestion !== null) return openQuestion;
  const { status, attribution } = judgeStatus(tokens, clauses, at);
  let verdict = VERDICTS[status];
  if (reading.time === 'future') {
    if (verdict === 'yes') return 'unclear';
    if (verdict === 'not-yet') verdict = 'yes';
  }
  const asked = new Set([reading.verb?.family ?? '', ...reading.terms.map(({ family }) => family)]);
  // What calls off a run is its opposite as well: it says no once.
  if (tellingFamilies(tokens, clause).some((family) => [...asked].some((word) => areOpposite(word, family))))
    verdict = opposite(verdict);
  else if (verdict === 'yes' && (deniesNoun(tokens, clause) || callsOff(tokens, clause, reading))) verdict = 'no';
  if (
    verdict === 'yes' &&
    (reading.terms.length === 0 || tells.met < LEAST_MET_FOR_YES || isSomeoneElse(tokens, clause, reading))
  )
    return 'unclear';
  if (verdict === 'yes' && attribution !== null && asksForCertainty(reading)) return 'not-confirmed';
  return reading.verb?.negated === true ? opposite(verdict) : verdict;
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
  if (tells.met < LEAST_RULED_OUT || reading.verb?.negated === true || reading.time === 'future') return false;
  const inner = clauses.filter((other) => other.first >= clause.first && other.last <= clause.last);
  return (
    inner.some(({ verb }) => verb.negated || RULES_OUT.test(verb.lemma)) ||
    tokens.slice(clause.first, clause.last + 1).some(({ lower }) => RULES_OUT.test(lower))
  );
}

/** "did China shoot it down", where the clause names another who did: nothing is said of China. */
function isSomeoneElse(tokens: readonly Token[], clause: Clause, reading: QuestionReading): boolean {
  const role = reading.verb?.passive === true ? patientOf(clause) : agentOf(clause);
  if (role === null || reading.verb === null || reading.subjectTerms.length === 0) return false;
  const own = new Set(familiesBetween(tokens, role.first, role.last));
  const isNamed = tokens.slice(role.first, role.last + 1).some((token) => token.pos === 'PROPN');
  const found = reading.subjectTerms.filter((term) => [...relatedFamilies(term)].some((family) => own.has(family)));
  // A name may be given in part, an office not: the interior minister is not the prime minister.
  const named = new Set(reading.terms.filter(({ exact }) => exact).map(({ family }) => family));
  const missing = reading.subjectTerms.filter((term) => !found.includes(term) && !named.has(term));
  return isNamed && (found.length === 0 || missing.length > 0);
}

/** "has not decided which is right", "do not know whether …": what is left open is told by the clause above. */
function openQuestionOf(clauses: readonly Clause[], at: number): Verdict | null {
  const clause = clauses[at];
  if (clause?.relation !== 'complement' || !/^(?:which|whether|if|what|who|why|how)$/u.test(clause.marker ?? ''))
    return null;
  const above = governorOf(clauses, clause);
  return above?.verb.negated === true ? 'no' : 'unclear';
}

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

const isToldAhead = ({ tokens, clauses }: AnalysedSentence, at: number): boolean =>
  !['happened', 'ongoing'].includes(judgeStatus(tokens, clauses, at).status);

const opposite = (verdict: Verdict): Verdict => (verdict === 'yes' ? 'no' : verdict === 'no' ? 'yes' : verdict);

const asksForCertainty = (reading: QuestionReading): boolean =>
  /\b(?:confirmed|certain|definite(?:ly)?|sure|true|fact|official(?:ly)?)\b/iu.test(reading.text);

/** "no agreement was signed", "there were no arrests", "nobody was hurt". */
function deniesNoun(tokens: readonly Token[], clause: Clause): boolean {
  return [clause.subject, ...clause.objects].some((phrase) => phrase !== null && isDenied(tokens, phrase));
}

const isDenied = (tokens: readonly Token[], phrase: Phrase): boolean =>
  /^(?:no|none|nobody|nothing|neither|no-one)$/u.test(tokens[phrase.first]?.lower ?? '');

/** "all ferries have been cancelled" where the question asks whether ferries run; "missed a majority" whether there is one. */
function callsOff(tokens: readonly Token[], clause: Clause, reading: QuestionReading): boolean {
  if (!CALLS_OFF.test(clause.verb.lemma)) return false;
  const family = familyOf(withoutParticle(clause.verb.lemma));
  if (reading.verb !== null && relatedFamilies(reading.verb.family).has(family)) return false;
  const patient = patientOf(clause);
  if (patient === null) return false;
  const families = tokens.slice(patient.first, patient.last + 1).map((token) => familyOf(token.lemma));
  return reading.terms.some((term) => families.some((own) => relatedFamilies(term.family).has(own)));
}

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
