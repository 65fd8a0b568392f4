import { attributionOf, type Attribution } from './find-attribution.ts';
import { governorOf } from './roles.ts';
import type { Clause } from './clause.ts';
import { withoutParticle } from './phrasal-verbs.ts';
import { TIME_SUBORDINATORS, tellsTime } from './time-and-place.ts';
import type { Token } from './token.ts';
import { CLAIM_NOUNS, GUESSING_VERBS } from './verb-classes.ts';
import { wordList } from './word-list.ts';

export type ClauseStatus = 'happened' | 'ongoing' | 'planned' | 'possible' | 'denied' | 'did-not-happen';

/** What a clause says of its event: how sure it is, and who says so. */
export interface ClauseStanding {
  status: ClauseStatus;
  /** Null where the article says it itself. */
  attribution: Attribution | null;
}

/** A clause with the sentence that it stands in. */
interface Context {
  tokens: readonly Token[];
  clauses: readonly Clause[];
  clause: Clause;
  /** What it hangs on; for a clause joined by "and", what the first of them hangs on. */
  governor: Clause | undefined;
  /** How it hangs on its governor; for a clause joined by "and", how the first of them does. */
  relation: Clause['relation'];
}

/** What has been judged of the clauses of a sentence: events, timeline and summaries all ask. */
const judged = new WeakMap<readonly Clause[], Map<number, ClauseStanding>>();

/** How sure the sentence is of the event of the clause at `index`, and who says so. */
export function judgeStatus(tokens: readonly Token[], clauses: readonly Clause[], index: number): ClauseStanding {
  const ofSentence = judged.get(clauses) ?? new Map<number, ClauseStanding>();
  judged.set(clauses, ofSentence);
  const standing = ofSentence.get(index) ?? judgeClause(tokens, clauses, index);
  ofSentence.set(index, standing);
  return standing;
}

function judgeClause(tokens: readonly Token[], clauses: readonly Clause[], index: number): ClauseStanding {
  const clause = clauses[index];
  if (clause === undefined) return { status: 'happened', attribution: null };
  const attribution = attributionOf(tokens, clauses, index);
  return { status: statusOf(contextOf(tokens, clauses, clause), attribution), attribution };
}

function contextOf(tokens: readonly Token[], clauses: readonly Clause[], clause: Clause): Context {
  const root = rootOf(clauses, clause);
  return { tokens, clauses, clause, governor: governorOf(clauses, root), relation: root.relation };
}

/** The first of the clauses joined by "and" that share what governs them: "denied that he lied and (that he) stole". */
function rootOf(clauses: readonly Clause[], clause: Clause): Clause {
  let root = clause;
  while (root.relation === 'conjunct') {
    const before = governorOf(clauses, root);
    if (before === undefined || !(root.subjectUnderstood || root.marker === 'that')) return root;
    root = before;
  }
  return root;
}

function statusOf(context: Context, attribution: Attribution | null): ClauseStatus {
  const { governor, relation } = context;
  const hanging =
    governor === undefined
      ? null
      : relation === 'infinitive'
        ? infinitiveStatus(context, governor)
        : relation === 'participial'
          ? gerundStatus(context, governor)
          : clauseStatus(context, governor);
  if (hanging === 'planned' && governor !== undefined && isOpen(context, governor)) return 'possible';
  if (hanging !== null) return hanging;
  const own = ownStatus(context, attribution);
  const above = governor === undefined ? null : lentStatus(context, governor);
  const shared = sharedStatus(context, attribution);
  return isFact(own) ? (above ?? shared ?? own) : own;
}

/** "might require the firm to sell": a plan that may come is none yet. */
const isOpen = ({ tokens, clauses }: Context, governor: Clause): boolean =>
  governor.verb.modal !== null && ownStatus(contextOf(tokens, clauses, governor), null) === 'possible';

const isFact = (status: ClauseStatus): boolean => status === 'happened' || status === 'ongoing';

// ---- what the clause says itself ----------------------------------------------------------------------------

const CONDITIONS = wordList('if unless whether lest');
const POSSIBLE_MODALS = wordList('could may might can');
const MAYBE = wordList('possibly perhaps maybe probably likely');

function ownStatus({ tokens, clauses, clause }: Context, attribution: Attribution | null): ClauseStatus {
  const { verb, marker } = clause;
  if (marker === 'without' || marker === 'instead of' || marker === 'rather than') return 'did-not-happen';
  if (verb.modal === 'should' || (verb.modal === 'would' && isPerfect(tokens, clause)))
    return unrealStatus(tokens, clause);
  if (verb.negated) return 'did-not-happen';
  if (marker !== null && CONDITIONS.has(marker)) return 'possible';
  if (verb.modal !== null && POSSIBLE_MODALS.has(verb.modal)) return 'possible';
  if (hasWord(tokens, clause, MAYBE)) return 'possible';
  if (verb.modal === 'would') return isReportedFuture(clauses, clause, attribution) ? 'planned' : 'possible';
  if (verb.modal === 'must') return isPerfect(tokens, clause) || hasCondition(clauses, clause) ? 'possible' : 'planned';
  if (verb.tense === 'future') return hasCondition(clauses, clause) ? 'possible' : 'planned';
  if (verb.form !== 'finite' || verb.tense !== 'present') return isStillSo(tokens, clause) ? 'ongoing' : 'happened';
  if (tellsTimeAhead(tokens, clause)) return 'planned';
  return verb.progressive || verb.voice === 'active' ? 'ongoing' : 'happened';
}

/** Whether the group has a "have" before its main verb: "should have left". */
const isPerfect = (tokens: readonly Token[], { verb }: Clause): boolean =>
  tokens.slice(verb.first, verb.head).some(({ lemma }) => lemma === 'have');

/** "should have left" and "would have left" did not; "should never have left" did; "should leave" may. */
function unrealStatus(tokens: readonly Token[], clause: Clause): ClauseStatus {
  const { modal, negated } = clause.verb;
  if (!isPerfect(tokens, clause)) return negated ? 'did-not-happen' : 'possible';
  return negated && modal === 'should' ? 'happened' : 'did-not-happen';
}

const hasCondition = (clauses: readonly Clause[], clause: Clause): boolean =>
  clauses.some(
    ({ relation, marker, governor }) =>
      relation === 'adverbial' &&
      marker !== null &&
      CONDITIONS.has(marker) &&
      governor !== null &&
      clauses[governor] === clause,
  );

/** "said the army would withdraw": a "will" told of in the past; in "the tax would hurt" it is a mere thought. */
function isReportedFuture(clauses: readonly Clause[], clause: Clause, attribution: Attribution | null): boolean {
  const { cueFirst, cueLast } = attribution ?? { cueFirst: 0, cueLast: -1 };
  const cue = clauses.find(({ verb }) => verb.head >= cueFirst && verb.head <= cueLast);
  return cue?.verb.tense === 'past' && cue.verb.modal === null && !hasCondition(clauses, clause);
}

/** "has hung there since 2009": a present perfect whose time begins in the past and has no end. */
function isStillSo(tokens: readonly Token[], { verb, obliques, relation }: Clause): boolean {
  const isPresentPerfect =
    /^(?:has|have|['’]ve|['’]s)$/u.test(tokens[verb.first]?.lower ?? '') && verb.form === 'finite';
  return (
    isPresentPerfect &&
    relation !== 'adverbial' &&
    obliques.some(
      ({ preposition, phrase }) => preposition === 'since' && tellsTime(tokens.slice(phrase.first, phrase.last + 1)),
    )
  );
}

/** "the report follows tomorrow": a present that tells of a timetable. */
function tellsTimeAhead(tokens: readonly Token[], { verb, times, modifiers, last }: Clause): boolean {
  const words = [
    ...times.flatMap(({ first, last: end }) => tokens.slice(first, end + 1)),
    ...modifiers.map((at) => tokens[at]),
  ];
  if (last > verb.last && tokens[verb.last + 1]?.lower === 'tomorrow') return true;
  return words.some((token) => token?.lower === 'tomorrow' || token?.lower === 'next');
}

const hasWord = (tokens: readonly Token[], clause: Clause, words: ReadonlySet<string>): boolean => {
  for (let at = clause.verb.first - 1; at <= clause.verb.last; at += 1)
    if (words.has(tokens[at]?.lower ?? '')) return true;
  return clause.modifiers.some((at) => words.has(tokens[at]?.lower ?? ''));
};

// ---- what it takes from what governs it -----------------------------------------------------------------------

const DOUBTING_VERBS = wordList('deny dismiss reject refute dispute');
const FALSELY = wordList('falsely wrongly');
const FALSE = wordList('wrong false untrue incorrect baseless unfounded fake');

/** What a verb or noun of denial makes of the clause behind it. */
function clauseStatus({ tokens, clause, relation }: Context, governor: Clause): ClauseStatus | null {
  const isDoubted = DOUBTING_VERBS.has(governor.verb.lemma) && !governor.verb.negated;
  if (relation === 'complement') {
    if (isDoubted || hasWord(tokens, governor, FALSELY)) return 'denied';
    // "I don't think she made it".
    return governor.verb.negated && GUESSING_VERBS.has(governor.verb.lemma) ? 'possible' : null;
  }
  const { antecedent } = clause;
  if (relation !== 'relative' || antecedent === null || clause.marker !== 'that') return null;
  if (!CLAIM_NOUNS.has(tokens[antecedent.head]?.lemma ?? '')) return null;
  // "there were no reports that anyone was hurt".
  if (tokens[antecedent.first]?.lower === 'no') return 'did-not-happen';
  const isFalse = governor.modifiers.some((at) => FALSE.has(tokens[at]?.lower ?? '')) && !governor.verb.negated;
  return isDoubted || isFalse ? 'denied' : null;
}

/** What the governing clause lends to a fact: nothing that hangs on "could" has happened. */
function lentStatus(context: Context, governor: Clause): ClauseStatus | null {
  const { tokens, clauses, clause, relation } = context;
  const { verb, marker } = clause;
  const isInherited =
    relation === 'infinitive' ||
    (relation === 'participial' && (marker === null || marker === 'by' || marker === 'while')) ||
    (relation === 'adverbial' && verb.tense === 'present' && TIME_SUBORDINATORS.has(marker ?? ''));
  if (isInherited) {
    const above = statusOf(contextOf(tokens, clauses, governor), null);
    // "can't get started": the verb behind another is of one piece with it.
    const isBeside = verb.first === governor.verb.last + 1;
    if (relation === 'infinitive' || isBeside) return isFact(above) ? null : above;
    return above === 'planned' || above === 'possible' ? above : null;
  }
  const isGuess = relation === 'complement' && GUESSING_VERBS.has(governor.verb.lemma) && verb.tense !== 'past';
  return isGuess ? 'possible' : null;
}

/** "will visit Rome and meet the king": the modal goes for both. */
function sharedStatus({ tokens, clauses, clause }: Context, attribution: Attribution | null): ClauseStatus | null {
  const before = clause.relation === 'conjunct' ? governorOf(clauses, clause) : undefined;
  const isShared =
    before !== undefined &&
    before.verb.modal !== null &&
    clause.verb.modal === null &&
    clause.verb.tense === 'present' &&
    clause.subjectUnderstood;
  return isShared ? ownStatus(contextOf(tokens, clauses, before), attribution) : null;
}

// ---- infinitives ----------------------------------------------------------------------------------------------

/** "plans to", "was ordered to": what stands in the infinitive is yet to come. */
const PLANNING_VERBS = wordList(
  'plan intend aim agree promise pledge vow schedule prepare expect set propose decide go order tell instruct commit arrange undertake require oblige choose vote',
);
/** "wants to", "asked her to": it may come. */
const WISHING_VERBS = wordList(
  'want hope wish seek need try attempt struggle strive fight threaten offer ask call urge beg press push invite request demand advise recommend encourage challenge tempt consider',
);
const PLANNING_ADJECTIVES = wordList('due set ready poised scheduled expected');
const POSSIBLE_ADJECTIVES = wordList('likely unlikely willing eager keen reluctant free prepared');
/** "failed to", "refused to": it did not come about. */
const FAILING_VERBS = wordList('fail refuse decline neglect forget');
/** "managed to", "began to": it came about. */
const ACHIEVING_VERBS = wordList(
  'manage begin start continue come get help force cause lead allow enable compel persuade prompt drive dare proceed happen',
);
const PLANNING_NOUNS = wordList('plan decision promise pledge vow agreement deal intention commitment order scheme');
const FAILING_NOUNS = wordList('failure refusal inability');
const POSSIBLE_NOUNS = wordList('attempt bid effort threat offer demand call request proposal campaign push move');

/** "is due to host" is planned, "asked to leave" possible, "failed to stop" did not happen; null where it is only a purpose. */
function infinitiveStatus({ tokens, clause }: Context, governor: Clause): ClauseStatus | null {
  const { verb } = governor;
  const lemma = withoutParticle(verb.lemma);
  if (clause.verb.negated) return 'did-not-happen';
  if (clause.antecedent !== null) {
    const told = nounStatus(tokens[clause.antecedent.head]?.lemma ?? '');
    // "there are no plans to close the plant"
    return told !== null && tokens[clause.antecedent.first]?.lower === 'no' ? 'did-not-happen' : told;
  }
  if (isOutstanding(tokens, clause)) return 'did-not-happen';
  if (lemma === 'have' && governor.objects.length === 0) return hadTo(tokens, governor);
  if (FAILING_VERBS.has(lemma)) return verb.negated ? 'happened' : 'did-not-happen';
  if (isReported(governor)) return reportedStatus(tokens, clause, governor);
  const adjective = adjectiveOf(tokens, governor);
  if (adjective === 'able' || adjective === 'unable') {
    const isDone = (adjective === 'able') !== verb.negated;
    return isDone ? (verb.modal === null && verb.tense === 'past' ? 'happened' : 'possible') : 'did-not-happen';
  }
  if (POSSIBLE_ADJECTIVES.has(adjective)) return 'possible';
  if (lemma === 'seem' || lemma === 'appear') return 'possible';
  if (PLANNING_ADJECTIVES.has(adjective) || PLANNING_VERBS.has(lemma))
    return verb.negated ? 'did-not-happen' : 'planned';
  if (WISHING_VERBS.has(lemma)) return verb.negated ? 'did-not-happen' : 'possible';
  if (lemma === 'be' && governor.modifiers.length === 0 && governor.objects.length === 0) return 'planned';
  return null;
}

/** "had to leave" and "have had to leave" did; "has to leave" and "will have to leave" is yet to come. */
function hadTo(tokens: readonly Token[], { verb, relation }: Clause): ClauseStatus {
  if (verb.negated) return 'did-not-happen';
  // "said he had to be given a chance": what was told as a duty.
  if (relation === 'complement') return 'possible';
  if (verb.modal !== null && POSSIBLE_MODALS.has(verb.modal)) return 'possible';
  return tokens[verb.last]?.lower === 'had' ? 'happened' : 'planned';
}

const adjectiveOf = (tokens: readonly Token[], { modifiers }: Clause): string =>
  modifiers.map((at) => tokens[at]).find((token) => token?.pos === 'ADJ' || token?.pos === 'VERB')?.lower ?? '';

function nounStatus(noun: string): ClauseStatus | null {
  if (PLANNING_NOUNS.has(noun)) return 'planned';
  if (FAILING_NOUNS.has(noun)) return 'did-not-happen';
  return POSSIBLE_NOUNS.has(noun) ? 'possible' : null;
}

/** "has yet to reply", "is yet to be found". */
const isOutstanding = (tokens: readonly Token[], { verb }: Clause): boolean => tokens[verb.first - 1]?.lower === 'yet';

/** "is said to", "are believed to", "claims to". */
const isReported = ({ verb }: Clause): boolean =>
  (verb.voice === 'passive' &&
    /^(?:say|believe|think|allege|report|know|understand|rumour|presume|feel|find|see|deem)$/u.test(verb.lemma)) ||
  (verb.voice === 'active' && /^(?:claim|profess|purport)$/u.test(verb.lemma));

function reportedStatus(tokens: readonly Token[], clause: Clause, governor: Clause): ClauseStatus {
  if (governor.verb.negated) return 'did-not-happen';
  return isPerfect(tokens, clause) || tokens[clause.verb.first + 1]?.lower === 'have' ? 'happened' : 'ongoing';
}

/**
 * Whether the clause tells only what for ("met to ease tensions", "the first to make the trip"): an infinitive that no
 * verb, noun or adjective makes a plan, an order or a failure of.
 */
export function isBarePurpose(tokens: readonly Token[], clauses: readonly Clause[], index: number): boolean {
  const clause = clauses[index];
  if (clause === undefined) return false;
  const root = rootOf(clauses, clause);
  if (root.relation !== 'infinitive') return false;
  const governor = governorOf(clauses, root);
  if (governor === undefined) return true;
  const isAchieved = root.antecedent === null && ACHIEVING_VERBS.has(withoutParticle(governor.verb.lemma));
  return !isAchieved && infinitiveStatus(contextOf(tokens, clauses, root), governor) === null;
}

// ---- gerunds --------------------------------------------------------------------------------------------------

const AVOIDING_VERBS = wordList(
  'avoid prevent stop block ban bar prohibit escape resist cancel abandon suspend rule quit',
);
const ACCUSING_VERBS = wordList('accuse suspect charge indict');
const CLEARING_VERBS = wordList('acquit clear exonerate absolve');
const WEIGHING_VERBS = wordList(
  'consider propose suggest recommend discuss contemplate mull weigh risk threaten fear advocate oppose',
);

/** "denied stealing", "ruled out sending troops", "accused of lying", "prevented them from leaving", "plans on leaving". */
function gerundStatus({ clause }: Context, governor: Clause): ClauseStatus | null {
  const { marker, verb } = clause;
  const lemma = withoutParticle(governor.verb.lemma);
  const isArgument = marker === null || /^(?:of|from|with|on|against|to)$/u.test(marker);
  if (verb.form !== 'gerund' || !isArgument || verb.negated) return null;
  const isBeside = marker !== null || verb.first === governor.verb.last + 1;
  if (!isBeside || governor.verb.negated) return null;
  if (DOUBTING_VERBS.has(lemma) || CLEARING_VERBS.has(lemma)) return 'denied';
  if (AVOIDING_VERBS.has(lemma)) return 'did-not-happen';
  if (ACCUSING_VERBS.has(lemma) || WEIGHING_VERBS.has(lemma)) return 'possible';
  return marker !== null && PLANNING_VERBS.has(lemma) ? 'planned' : null;
}
