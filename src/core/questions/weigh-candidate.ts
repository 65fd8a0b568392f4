import type { Phrase } from '../language/clause.ts';
import { agentOf, patientOf } from '../language/roles.ts';
import type { AskedSentence } from './ask-sentence.ts';
import type { Candidate } from './candidate.ts';
import type { Features } from './features.ts';
import type { QuestionReading } from './question-reading.ts';
import { weighSurroundings } from './weigh-surroundings.ts';
import { weighWords } from './weigh-words.ts';

/** What speaks for the candidate; `filled` is how surely one of its sentence fills the place asked for. */
export function weighCandidate(
  candidate: Candidate,
  asked: AskedSentence,
  reading: QuestionReading,
  filled: number,
): Features {
  const { ranked, best } = asked;
  const { structure, kind } = candidate;
  return {
    // What its sentence shares with the question; with the sentences before it; against the best of the article.
    coverage: ranked.coverage,
    context: ranked.score,
    standing: best === 0 ? 0 : ranked.score / best,
    neighbours: asked.neighbours,
    missingNames: asked.missingNames,
    // Its place in the clause, against the place asked for; its kind, against the kind asked for.
    structure,
    displaced: structure === 0 && candidate.found !== 'clause' ? filled : 0,
    kind,
    both: structure * kind,
    clause: clauseOf(candidate, asked),
    role: roleOf(candidate, asked, reading),
    side: sideOf(candidate, asked, reading),
    status: asked.statuses[clauseAround(candidate, asked)] ?? 0.5,
    ...weighWords(candidate, asked, reading),
    ...weighSurroundings(candidate, asked, reading),
  };
}

/** The index of the smallest clause around a candidate, or -1. */
function clauseAround(candidate: Candidate, { sentence }: AskedSentence): number {
  let smallest = -1;
  let size = Infinity;
  sentence.clauses.forEach((clause, at) => {
    const holds = clause.first <= candidate.first && clause.last >= candidate.last;
    if (!holds || clause.last - clause.first >= size) return;
    smallest = at;
    size = clause.last - clause.first;
  });
  return smallest;
}

/** How much of the question's words in the sentence stands in the smallest clause around it. */
function clauseOf(candidate: Candidate, asked: AskedSentence): number {
  const clause = asked.sentence.clauses[clauseAround(candidate, asked)];
  if (clause === undefined) return 0;
  let inside = 0;
  let whole = 0;
  for (const [at, weight] of asked.asked) {
    whole += weight;
    if (at >= clause.first && at <= clause.last) inside += weight;
  }
  return whole === 0 ? 0 : inside / whole;
}

/** 1 where some clause has it in the place asked for, 0.5 where the question asks for none. */
function roleOf(candidate: Candidate, { sentence }: AskedSentence, reading: QuestionReading): number {
  const { slot, preposition } = reading;
  if (slot === 'adjunct' || slot === 'infinitive') return 0.5;
  const passive = reading.verb?.passive === true;
  const holds = (phrase: Phrase | null): boolean =>
    phrase !== null && phrase.first <= candidate.first && phrase.last >= candidate.last;
  const fits = sentence.clauses.some((clause) => {
    if (slot === 'oblique')
      return clause.obliques.some((oblique) => oblique.preposition === preposition && holds(oblique.phrase));
    if (slot === 'subject') return holds(passive ? patientOf(clause) : agentOf(clause));
    return clause.objects.some(holds) || (clause.verb.voice === 'passive' && holds(clause.subject));
  });
  return fits ? 1 : 0;
}

/** 1 on the side of the verb where the answer is to stand, 0 on the other, 0.5 where neither is told. */
function sideOf(candidate: Candidate, { verbs }: AskedSentence, reading: QuestionReading): number {
  const before = reading.slot === 'subject';
  if ((!before && reading.slot !== 'object' && reading.slot !== 'complement') || verbs.length === 0) return 0.5;
  const fits = verbs.some((at) => (before ? candidate.last < at : candidate.first > at));
  return fits ? 1 : 0;
}
