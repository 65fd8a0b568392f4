import { textBetween, type AnalysedSentence } from '../language/analyse-text.ts';
import { judgeStatus } from '../language/judge-status.ts';
import type { Standing } from './answer.ts';

const PLAIN_FACT: Standing = { status: 'happened', attribution: null };

/** How sure the clause at `index` is, with who says so in the article's words. */
export function standingOf(text: string, { tokens, clauses }: AnalysedSentence, index: number): Standing {
  const { status, attribution } = judgeStatus(tokens, clauses, index);
  const source = attribution?.source ?? null;
  const isState = status === 'ongoing' && clauses[index]?.verb.progressive !== true;
  return {
    // What is so ("remains low") is a plain fact; only what is being done is under way.
    status: isState ? 'happened' : status,
    attribution: source === null ? null : textBetween(text, tokens, source.first, source.last),
  };
}

/** How sure the innermost clause around a stretch of tokens is; a plain fact where none is around it. */
export function standingAround(
  text: string,
  sentence: AnalysedSentence,
  range: { first: number; last: number },
): Standing {
  const { clauses } = sentence;
  let inner = -1;
  clauses.forEach((clause, at) => {
    const holds = clause.first <= range.first && clause.last >= range.last;
    const current = clauses[inner];
    if (holds && (current === undefined || clause.last - clause.first <= current.last - current.first)) inner = at;
  });
  return inner === -1 ? PLAIN_FACT : standingOf(text, sentence, inner);
}

/** How sure something is, behind it in brackets; nothing for a plain fact. */
export function sayAside({ status, attribution }: Standing): string {
  const words = [
    status === 'happened' ? [] : status.replaceAll('-', ' '),
    attribution === null ? [] : `according to ${attribution}`,
  ].flat();
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
