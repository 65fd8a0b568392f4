import { dependentsOf, governorOf } from './roles.ts';
import type { Clause, Phrase } from './clause.ts';
import type { Token } from './token.ts';
import { SPEECH_VERBS } from './verb-classes.ts';
import { wordList } from './word-list.ts';

export type ClauseStatus = 'happened' | 'ongoing' | 'planned' | 'possible' | 'denied' | 'did-not-happen';

/** What a clause says of its event: how sure it is, and who says so. */
export interface ClauseStanding {
  status: ClauseStatus;
  /** The one who says so, and the words that mark it; null where the article says it itself. */
  attribution: { source: Phrase | null; cueFirst: number; cueLast: number } | null;
}

const POSSIBLE_MODALS = wordList('could may might can should');
const HEDGES = wordList('reportedly allegedly supposedly apparently purportedly');
const MAYBE = wordList('possibly perhaps maybe probably likely');
/** "is due to", "plans to": what stands in the infinitive is yet to come. */
const PLANNING_VERBS = wordList(
  'plan intend aim agree promise pledge vow schedule prepare expect set propose decide offer threaten want hope seek go need ask call urge order tell',
);
const PLANNING_ADJECTIVES = wordList('due set ready poised likely scheduled expected');
/** "failed to", "refused to": what stands in the infinitive did not come about. */
const FAILING_VERBS = wordList('fail refuse decline neglect forget');
/** "managed to", "began to": what stands in the infinitive came about. */
const ACHIEVING_VERBS = wordList(
  'manage begin start continue come get help force cause lead allow enable compel persuade',
);
const DOUBTING_VERBS = wordList('deny dismiss reject refute dispute');
/** Verbs that tell of what may be, not of what was: "reports suggest there could". */
const GUESSING_VERBS = wordList('suggest speculate believe think fear suspect hope expect predict wonder doubt');

/** How sure the sentence is of the event of the clause at `index`. */
export function judgeStatus(tokens: readonly Token[], clauses: readonly Clause[], index: number): ClauseStanding {
  const clause = clauses[index];
  if (clause === undefined) return { status: 'happened', attribution: null };
  return { status: statusOf(tokens, clauses, clause), attribution: attributionOf(tokens, clauses, index) };
}

function statusOf(tokens: readonly Token[], clauses: readonly Clause[], clause: Clause): ClauseStatus {
  const governor = governorOf(clauses, clause);
  const own = ownStatus(tokens, clause, governor);
  if (governor === undefined) return own;
  if (clause.relation === 'complement' && DOUBTING_VERBS.has(governor.verb.lemma) && !governor.verb.negated)
    return 'denied';
  const above = governorStatus(tokens, clauses, clause, governor);
  return above !== null && (own === 'happened' || own === 'ongoing') ? above : own;
}

/** What the governing clause lends: nothing that hangs on "if" or "could" has happened. */
function governorStatus(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
  governor: Clause,
): ClauseStatus | null {
  if (
    clause.relation === 'conjunct' &&
    governor.verb.modal !== null &&
    clause.verb.modal === null &&
    clause.verb.tense === 'present'
  ) {
    return ownStatus(tokens, governor, governorOf(clauses, governor));
  }
  if (clause.relation === 'infinitive' && FAILING_VERBS.has(governor.verb.lemma)) return null;
  if (clause.relation === 'infinitive' || clause.relation === 'participial') {
    const above = ownStatus(tokens, governor, governorOf(clauses, governor));
    return above === 'happened' || above === 'ongoing' ? null : above;
  }
  if (clause.relation === 'complement' && GUESSING_VERBS.has(governor.verb.lemma) && clause.verb.tense !== 'past')
    return 'possible';
  return null;
}

function ownStatus(tokens: readonly Token[], clause: Clause, governor: Clause | undefined): ClauseStatus {
  const { verb } = clause;
  if (clause.relation === 'infinitive' && governor !== undefined) {
    const status = infinitiveStatus(tokens, clause, governor);
    if (status !== null) return status;
  }
  if (verb.negated) return verb.tense === 'future' ? 'planned' : 'did-not-happen';
  if (clause.marker === 'if' || clause.marker === 'unless' || clause.marker === 'whether') return 'possible';
  if (verb.modal !== null && POSSIBLE_MODALS.has(verb.modal)) return 'possible';
  if (hasWord(tokens, clause, MAYBE)) return 'possible';
  if (verb.tense === 'future' || verb.modal === 'would' || verb.modal === 'must') return 'planned';
  if (verb.progressive && verb.tense === 'present') return 'ongoing';
  if (verb.form === 'finite' && verb.tense === 'present' && verb.voice === 'active') return 'ongoing';
  return 'happened';
}

/** "is due to host" is planned, "could lead" possible, "failed to stop" did not happen, "managed to" did. */
function infinitiveStatus(tokens: readonly Token[], clause: Clause, governor: Clause): ClauseStatus | null {
  const { lemma } = governor.verb;
  if (clause.verb.negated) return 'did-not-happen';
  if (FAILING_VERBS.has(lemma)) return governor.verb.negated ? 'happened' : 'did-not-happen';
  const adjective = governor.modifiers
    .map((at) => tokens[at]?.lower ?? '')
    .find((word) => PLANNING_ADJECTIVES.has(word));
  if (adjective === 'likely') return 'possible';
  if (adjective !== undefined || PLANNING_VERBS.has(lemma)) return governor.verb.negated ? 'did-not-happen' : 'planned';
  if (lemma === 'be' && governor.modifiers.length === 0 && governor.objects.length === 0) return 'planned';
  return null;
}

/**
 * Whether the clause tells only what for ("met to ease tensions", "the first to make the trip"): an infinitive that no
 * verb or adjective makes a plan, an order or a failure of.
 */
export function isBarePurpose(tokens: readonly Token[], clauses: readonly Clause[], index: number): boolean {
  const clause = clauses[index];
  if (clause?.relation === 'conjunct' && clause.governor !== null && clause.verb.form !== 'finite')
    return isBarePurpose(tokens, clauses, clause.governor);
  if (clause?.relation !== 'infinitive') return false;
  const governor = governorOf(clauses, clause);
  return (
    governor === undefined ||
    (infinitiveStatus(tokens, clause, governor) === null && !ACHIEVING_VERBS.has(governor.verb.lemma))
  );
}

const hasWord = (tokens: readonly Token[], clause: Clause, words: ReadonlySet<string>): boolean => {
  for (let at = clause.verb.first - 1; at <= clause.verb.last; at += 1)
    if (words.has(tokens[at]?.lower ?? '')) return true;
  return clause.modifiers.some((at) => words.has(tokens[at]?.lower ?? ''));
};

/** Who says it: the subject of the verb of speech above, "according to …", "…, the police said", "reportedly". */
function attributionOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  index: number,
): ClauseStanding['attribution'] {
  const clause = clauses[index];
  if (clause === undefined || SPEECH_VERBS.has(clause.verb.lemma)) return null;
  for (let at: number | null = index, steps = 0; at !== null && steps < 8; steps += 1) {
    const current: Clause | undefined = clauses[at];
    if (current === undefined) break;
    const source = current.obliques.find((oblique) => oblique.preposition === 'according to');
    if (source !== undefined) return { source: source.phrase, cueFirst: source.at, cueLast: source.at + 1 };
    const hedge = hedgeIn(tokens, current);
    if (hedge !== null) return { source: null, cueFirst: hedge, cueLast: hedge };
    const above = governorOf(clauses, current);
    if (above !== undefined && current.relation === 'complement' && SPEECH_VERBS.has(above.verb.lemma)) {
      return { source: above.subject, cueFirst: above.verb.first, cueLast: above.verb.last };
    }
    at = current.relation === 'relative' ? null : current.governor;
  }
  return attributionBehind(clauses, index);
}

function hedgeIn(tokens: readonly Token[], clause: Clause): number | null {
  for (let at = Math.max(0, clause.verb.first - 2); at <= clause.verb.last; at += 1)
    if (HEDGES.has(tokens[at]?.lower ?? '')) return at;
  return null;
}

/**
 * "…, the police said" and "…, the police said, …": a main clause of speech behind the clause or inside of it, that takes
 * nothing itself.
 */
function attributionBehind(clauses: readonly Clause[], index: number): ClauseStanding['attribution'] {
  const clause = clauses[index];
  const at = clauses.findLastIndex(
    (other) => SPEECH_VERBS.has(other.verb.lemma) && other.relation === 'main' && other.verb.form === 'finite',
  );
  const speech = clauses[at];
  if (clause === undefined || speech === undefined || speech.objects.length > 0) return null;
  // "… and caught fire": what shares its subject with the clause before it is said by the same.
  if (clause.relation === 'conjunct' && clause.subjectUnderstood && clause.governor !== null && at < index)
    return attributionBehind(clauses, clause.governor);
  const isInside = speech.first > clause.first && speech.last < clause.last;
  if (at <= index && !isInside) return null;
  if (dependentsOf(clauses, at, 'complement').length > 0) return null;
  const { subject, verb } = speech;
  return subject === null ? null : { source: subject, cueFirst: verb.first, cueLast: verb.last };
}
