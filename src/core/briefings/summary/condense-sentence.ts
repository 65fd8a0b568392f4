import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause } from '../../language/clause.ts';
import type { Token } from '../../language/token.ts';
import { countMarks, hasMarks } from './count-marks.ts';

/** Tokens of a sentence, both inclusive. */
export interface TokenRange {
  first: number;
  last: number;
}

/** What may open a clause that only adds when or meanwhile; not "if", "unless", "although", "because", "until". */
const ADDING_MARKERS = /^(?:after|as|when|while|before)$/u;

/**
 * What is left of a sentence without the whole clauses, between commas, that only add to it ("…, which opened in
 * 1921, …", "…, leaving two dead"); the whole where there is none. The clause at `needed` stays in any case.
 */
export function condense(sentence: AnalysedSentence, needed: number | null = null): TokenRange[] {
  const { tokens, clauses } = sentence;
  const kept = needed === null ? undefined : clauses[needed];
  const gaps = clauses
    .filter((clause) => kept === undefined || kept.last < clause.first || kept.first > clause.last)
    .flatMap((clause) => gapOf(sentence, clause) ?? [])
    .sort((a, b) => a.first - b.first);
  const ranges: TokenRange[] = [];
  let first = 0;
  for (const gap of gaps) {
    if (gap.first < first) continue;
    ranges.push({ first, last: gap.first - 1 });
    first = gap.last + 1;
  }
  if (first < tokens.length) ranges.push({ first, last: tokens.length - 1 });
  return ranges;
}

/** The tokens to leave out with a clause: the clause and the commas that belong to it; null where it has to stay. */
function gapOf({ tokens, clauses }: AnalysedSentence, clause: Clause): TokenRange | null {
  const before = clause.first - 1;
  if (tokens[before]?.text !== ',' || !isAdding(clause) || !isBalanced(tokens.slice(clause.first, clause.last + 1)))
    return null;
  const isEnd = tokens.slice(clause.last + 1).every(({ text }) => /^[.!]$/u.test(text));
  if (isEnd) return { first: before, last: clause.last };
  // Inside of a sentence its end is sure only where the verb of the sentence goes on behind the comma.
  const goesOn =
    clause.relation === 'relative' &&
    tokens[clause.last + 1]?.text === ',' &&
    clauses.some(({ verb, relation }) => verb.first === clause.last + 2 && relation !== 'conjunct');
  return goesOn ? { first: before, last: clause.last + 1 } : null;
}

function isAdding({ relation, marker, verb }: Clause): boolean {
  if (relation === 'relative') return /^(?:who|which|whose|where)$/u.test(marker ?? '');
  if (relation === 'participial') return marker === null && verb.form === 'gerund';
  return relation === 'adverbial' && ADDING_MARKERS.test(marker ?? '');
}

/** Whether quotes and brackets that open are closed. */
export function isBalanced(tokens: readonly Token[]): boolean {
  if (!hasMarks(tokens)) return true;
  const count = countMarks(tokens);
  return (
    count('"') % 2 === 0 &&
    count('“', '``') === count('”', "''") &&
    count('(', '[') === count(')', ']') &&
    count('‘') <= count('’')
  );
}
