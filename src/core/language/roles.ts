import type { Clause, Oblique, Phrase } from './clause.ts';

/** Who does it: the subject of an active clause, the by-phrase of a passive one. */
export function agentOf(clause: Clause): Phrase | null {
  if (clause.verb.voice === 'active') return clause.subject;
  return clause.obliques.find((oblique) => oblique.preposition === 'by')?.phrase ?? null;
}

/** Whom or what it is done to: the (last) object of an active clause, the subject of a passive one. */
export function patientOf(clause: Clause): Phrase | null {
  if (clause.verb.voice === 'passive') return clause.subject;
  return clause.objects.at(-1) ?? null;
}

/** The clauses that hang on the one at `index`, by relation. */
export function dependentsOf(
  clauses: readonly Clause[],
  index: number,
  ...relations: readonly Clause['relation'][]
): Clause[] {
  return clauses.filter((clause) => clause.governor === index && relations.includes(clause.relation));
}

/** The phrases of a clause that a preposition ties to it, with one of the given prepositions. */
export function obliquesWith(clause: Clause, prepositions: ReadonlySet<string>): Oblique[] {
  return clause.obliques.filter((oblique) => prepositions.has(oblique.preposition));
}

/** The clause that the given one hangs on; undefined for a main clause. */
export function governorOf(clauses: readonly Clause[], clause: Clause): Clause | undefined {
  return clause.governor === null ? undefined : clauses[clause.governor];
}

/** Whether a clause tells what somebody or something is ("the ship was a ferry"), and nothing that is done. */
export const tellsWhatIs = ({ verb, objects }: Clause): boolean => verb.lemma === 'be' && objects.length > 0;

/** Whether a clause may tell what befell somebody: not one that tells what somebody is, nor one of what somebody says. */
export function mayBefall(clauses: readonly Clause[], index: number): boolean {
  const clause = clauses[index];
  return clause !== undefined && !tellsWhatIs(clause) && dependentsOf(clauses, index, 'complement').length === 0;
}
