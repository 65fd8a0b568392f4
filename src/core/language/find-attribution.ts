import type { Clause, Phrase } from './clause.ts';
import { agentOf, dependentsOf, governorOf } from './roles.ts';
import type { Token } from './token.ts';
import { CLAIM_NOUNS, GUESSING_VERBS, SPEECH_VERBS } from './verb-classes.ts';
import { wordList } from './word-list.ts';

/** Who says what a clause tells, and the words that mark it, as token indexes, inclusive. */
export interface Attribution {
  /** Null where the words do not name who: "reportedly", "is believed to". */
  source: Phrase | null;
  cueFirst: number;
  cueLast: number;
}

const HEDGES = wordList('reportedly allegedly supposedly apparently purportedly');
/** How many clauses up a source may stand. */
const FARTHEST_SOURCE = 8;

/** Who says it: the subject of the verb of speech above, "according to …", "…, the police said", "reportedly". */
export function attributionOf(tokens: readonly Token[], clauses: readonly Clause[], index: number): Attribution | null {
  for (let at: number | null = index, steps = 0; at !== null && steps < FARTHEST_SOURCE; steps += 1) {
    const current: Clause | undefined = clauses[at];
    if (current === undefined) break;
    const found = inClause(tokens, current) ?? aboveClause(tokens, clauses, current);
    if (found !== null) return found;
    // "said the reports that warned of rust had gone" is all said; in "said Lee, who left" the article tells who he is.
    const isSetOff: boolean = current.relation === 'relative' || /^(?:when|where|while)$/u.test(current.marker ?? '');
    const isAside: boolean = isSetOff && tokens[current.first - 1]?.text === ',';
    at = isAside ? null : current.governor;
  }
  return attributionBehind(clauses, index);
}

/** "according to the police", "reportedly". */
function inClause(tokens: readonly Token[], clause: Clause): Attribution | null {
  const source = clause.obliques.find((oblique) => oblique.preposition === 'according to');
  if (source !== undefined) return { source: source.phrase, cueFirst: source.at, cueLast: source.at + 1 };
  for (let at = Math.max(0, clause.verb.first - 2); at <= clause.verb.last; at += 1)
    if (HEDGES.has(tokens[at]?.lower ?? '')) return { source: null, cueFirst: at, cueLast: at };
  return null;
}

function aboveClause(tokens: readonly Token[], clauses: readonly Clause[], clause: Clause): Attribution | null {
  const above = governorOf(clauses, clause);
  if (above === undefined) return null;
  const cue = { cueFirst: above.verb.first, cueLast: above.verb.last };
  const isReporting = SPEECH_VERBS.has(above.verb.lemma) || THINKING.has(above.verb.lemma);
  if (clause.relation === 'complement' && isReporting)
    return { source: above.verb.voice === 'passive' ? agentOf(above) : above.subject, ...cue };
  const isThought =
    GUESSING_VERBS.has(above.verb.lemma) && above.verb.lemma !== 'expect' && above.verb.lemma !== 'hope';
  // "is said to have left", "is believed to live": somebody says so.
  if (
    clause.relation === 'infinitive' &&
    above.verb.voice === 'passive' &&
    (isThought || REPORTING.has(above.verb.lemma))
  )
    return { source: agentOf(above), ...cue };
  if (clause.relation === 'infinitive' && /^(?:claim|expect)$/u.test(above.verb.lemma) && above.verb.voice === 'active')
    return { source: above.subject, ...cue };
  // "accused of lying", "denied stealing".
  if (clause.relation === 'participial' && ACCUSING.has(above.verb.lemma)) {
    const source = above.verb.lemma === 'deny' ? above.subject : agentOf(above);
    return { source, ...cue };
  }
  const noun = clause.antecedent;
  const isClaim = clause.relation === 'relative' && clause.marker === 'that' && noun !== null;
  return isClaim && CLAIM_NOUNS.has(tokens[noun.head]?.lemma ?? '') && hasOwnParts(clause)
    ? { source: noun, cueFirst: noun.head, cueLast: noun.head }
    : null;
}

/** Verbs of a judgement, which its that-clause tells: "police believe", "the judge found". */
const THINKING = wordList('believe think suspect fear find hear');
const REPORTING = wordList('say allege report know understand rumour');
const ACCUSING = wordList('accuse suspect charge indict deny');

/** "a report that the plant would close": what is reported, not "a report that he wrote". */
const hasOwnParts = ({ subject, subjectUnderstood, objects, antecedent }: Clause): boolean =>
  subject !== null && !subjectUnderstood && !objects.some((object) => object === antecedent);

/**
 * "…, the police said" and "…, the police said, …": a main clause of speech behind the clause or inside of it, that takes
 * nothing itself but the hearer ("…, he told the court").
 */
function attributionBehind(clauses: readonly Clause[], index: number): Attribution | null {
  const clause = clauses[index];
  const at = clauses.findLastIndex(
    (other) => SPEECH_VERBS.has(other.verb.lemma) && other.relation === 'main' && other.verb.form === 'finite',
  );
  const speech = clauses[at];
  if (clause === undefined || speech === undefined || at === index || takesObject(speech)) return null;
  // "… and caught fire": what shares its subject with the clause before it is said by the same.
  if (clause.relation === 'conjunct' && clause.subjectUnderstood && clause.governor !== null && at < index)
    return attributionBehind(clauses, clause.governor);
  const isInside = speech.first > clause.first && speech.last < clause.last;
  if (at <= index && !isInside) return null;
  if (dependentsOf(clauses, at, 'complement').length > 0) return null;
  const { subject, verb } = speech;
  return subject === null ? null : { source: subject, cueFirst: verb.first, cueLast: verb.last };
}

const takesObject = ({ verb, objects }: Clause): boolean => objects.length > (verb.lemma === 'tell' ? 1 : 0);
