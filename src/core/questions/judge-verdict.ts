import type { EventStatus } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause, Phrase } from '../language/clause.ts';
import { isBarePurpose, judgeStatus } from '../language/judge-status.ts';
import { withoutParticle } from '../language/phrasal-verbs.ts';
import { governorOf } from '../language/roles.ts';
import type { Token } from '../language/token.ts';
import { wordList } from '../language/word-list.ts';
import { confirmYes } from './confirm-yes.ts';
import { areOpposed } from './opposites.ts';
import type { QuestionReading } from './question-reading.ts';
import { callsOff, DECIDES, tellingFamilies } from './tells-asked.ts';
import type { Telling, Verdict } from './verdict.ts';

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

/** What the clause at `at` says to a yes-or-no question. */
export function verdictOf(sentence: AnalysedSentence, at: number, reading: QuestionReading, tells: Telling): Verdict {
  const { clauses, tokens } = sentence;
  const clause = clauses[at];
  if (clause === undefined || reading.alternatives) return 'unclear';
  if (tells.verb < DECIDES) return isRuledOut(sentence, clause, reading, tells) ? 'no' : 'unclear';
  if (isBarePurpose(tokens, clauses, at)) return 'unclear';
  if (isSaidUntrue(tokens, clauses) || wasToHave(tokens, clause)) return 'no';
  if (isDoubted(clauses, at) || isCalledUntrue(tokens, clauses)) return 'denied';
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
  const turned = isOpposite ? opposite(told) : isOff ? 'no' : told;
  const verdict = tellsOtherMeasure(tokens, clause, reading) ? opposite(turned) : turned;
  if (verdict === 'not-yet' && isStillSo(tokens, clause, reading)) return 'yes';
  return verdict === 'yes' ? verdict : (modalVerdict(clause, reading) ?? verdict);
}

const wordsIn = (tokens: readonly Token[], { first, last }: Clause): string =>
  tokens
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join(' ');

const MORE = /\b(?:more|longer|higher|better|larger|bigger)\b/iu;
const LESS = /\b(?:less|fewer|shorter|lower|worse|smaller)\b/iu;

/** "people give more" to whether they give less. */
function tellsOtherMeasure(tokens: readonly Token[], clause: Clause, { text }: QuestionReading): boolean {
  const said = wordsIn(tokens, clause);
  return (
    MORE.test(text) !== LESS.test(text) &&
    (MORE.test(text) ? LESS : MORE).test(said) &&
    MORE.test(said) !== LESS.test(said)
  );
}

/** "are they still on", "those in Karsk are still planned". */
const isStillSo = (tokens: readonly Token[], clause: Clause, { text }: QuestionReading): boolean =>
  /\bstill\b/iu.test(text) && /\bstill\b/u.test(wordsIn(tokens, clause)) && !clause.verb.negated;

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
  // "whether it leaked can't be said" rules nothing out.
  if (tokens.slice(Math.max(0, clause.first - 1), clause.last + 1).some(({ lower }) => lower === 'whether'))
    return false;
  const inner = clauses.filter((other) => other.first >= clause.first && other.last <= clause.last);
  return (
    inner.some(({ verb }) => verb.negated || RULES_OUT.test(verb.lemma)) ||
    tokens.slice(clause.first, clause.last + 1).some(({ lower }) => RULES_OUT.test(lower))
  );
}

const ASKS_KNOWN =
  /\b(?:know|known|clear|say|said|tell|prove|proven|proved|decided?|confirm(?:ed)?|established?|sure|determined?|find out|found out)\b/iu;
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
  // "can't say whether it leaked" answers whether they know, not whether it leaked.
  if (above?.verb.negated === true) return ASKS_KNOWN.test(reading.text) ? 'no' : 'not-confirmed';
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

/** "no agreement was signed", "there were no arrests", "nobody was hurt". */
function deniesNoun(tokens: readonly Token[], clause: Clause): boolean {
  return [clause.subject, ...clause.objects].some((phrase) => phrase !== null && isDenied(tokens, phrase));
}

const isDenied = (tokens: readonly Token[], phrase: Phrase): boolean =>
  /^(?:no|none|nobody|nothing|neither|no-one)$/u.test(tokens[phrase.first]?.lower ?? '');

/** "…, which she called nonsense": what is told is denied by someone. */
const isCalledUntrue = (tokens: readonly Token[], clauses: readonly Clause[]): boolean =>
  clauses.some(
    (clause) =>
      /^(?:call|describe|dismiss|brand|label)$/u.test(clause.verb.lemma) &&
      tokens
        .slice(clause.verb.last + 1, clause.last + 1)
        .some(({ lower, lemma }) => NONSENSE.test(lower) || UNTRUE.test(lemma)),
  );
const NONSENSE = /^(?:nonsense|rubbish|lies?|fiction|invention|absurd|ridiculous)$/u;

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
