import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause } from '../language/clause.ts';
import type { Candidate } from './candidate.ts';
import { familyOf, isContentWord } from './content-words.ts';
import { asksFate, type QuestionReading, type Wanted } from './question-reading.ts';
import { mayBefall } from '../language/roles.ts';
import { withoutParticle } from '../language/phrasal-verbs.ts';

/** Kinds of question that a whole clause may answer: why, how, what happened. */
const BY_CLAUSE: ReadonlySet<Wanted> = new Set(['reason', 'manner', 'what']);
const LONGEST_CLAUSE = 24;

/**
 * Whole clauses that speak of what is asked: weak as an answer to a narrow question, the right one where no phrase
 * can be ("what happened to the driver", "why did it go dead"). The clause of the verb asked about is not given where
 * `matched` holds the part of it that answers.
 */
export function findClauses(
  sentence: AnalysedSentence,
  at: number,
  reading: QuestionReading,
  matched: readonly Candidate[],
): Candidate[] {
  if (!BY_CLAUSE.has(reading.wanted)) return [];
  const asked = new Set(reading.terms.map((term) => term.family));
  const isFate = asksFate(reading);
  const asksEvent = isFate || reading.wanted === 'reason' || reading.wanted === 'manner';
  return sentence.clauses.flatMap((clause, index) => {
    // "the boy who is trapped in the well" tells which boy, not why.
    if (reading.wanted === 'reason' && clause.relation === 'relative') return [];
    if (isFate && !mayBefall(sentence.clauses, index)) return [];
    const tellsWhatIsKnown = isFate || clauseFamily(clause) === reading.verb?.family;
    if (tellsWhatIsKnown && matched.some(({ first, last }) => first >= clause.first && last <= clause.last)) return [];
    const words = sentence.tokens.slice(clause.first, clause.last + 1);
    if (words.length > LONGEST_CLAUSE || words.length < 3) return [];
    const content = words.filter(isContentWord);
    const fresh = content.filter((token) => !asked.has(familyOf(token.lemma))).length;
    if (fresh < 2) return [];
    return [
      {
        sentence: at,
        first: clause.first,
        last: clause.last,
        structure: asksEvent ? 0.3 : 0.1,
        kind: asksEvent ? 0.5 : 0.2,
        found: 'clause',
      },
    ];
  });
}

const clauseFamily = (clause: Clause): string => familyOf(withoutParticle(clause.verb.lemma));
