import type { Chunk } from './chunk.ts';
import type { Clause } from './clause.ts';
import { placeLink } from './place-link.ts';
import { placeNounPhrase } from './place-noun-phrase.ts';
import { placeVerbGroup } from './place-verb-group.ts';
import { Reading } from './reading.ts';
import type { Token } from './token.ts';

/**
 * Reads the clauses of a sentence from its chunks, in the order of their verbs: a left-to-right pass with a
 * stack of open clauses. English word order carries most of it: the subject before the verb, objects behind
 * it, a relative pronoun or subordinator opening a clause of its own.
 */
export function parseClauses(tokens: readonly Token[], chunks: readonly Chunk[]): Clause[] {
  const reading = new Reading(tokens, chunks);
  chunks.forEach((chunk, index) => {
    placeChunk(reading, chunk, index);
    if (!joins(chunk)) reading.clauses.readTo = chunk.last;
  });
  reading.clauses.closeAll();
  return reading.clauses.toClauses().map((clause) => ({ ...clause, last: endWithQuote(tokens, clause) }));
}

/** A mark or an "and", which belongs to no clause where it stands at its end. */
const joins = ({ kind }: Chunk): boolean => /^(?:comma|stop|quote|coordinator)$/u.test(kind);

const isQuoteMark = (token: Token | undefined): boolean => /^(?:["“”]|``|'')$/u.test(token?.text ?? '');

/** The last token of a clause; the closing mark of a quote that it opens, which may stand behind a full stop or comma. */
function endWithQuote(tokens: readonly Token[], { first, last }: Clause): number {
  const next = /^[.,!?]$/u.test(tokens[last + 1]?.text ?? '') ? last + 2 : last + 1;
  if (!isQuoteMark(tokens[next])) return last;
  const isOpen = tokens.slice(first, last + 1).filter(isQuoteMark).length % 2 === 1;
  return isOpen ? next : last;
}

function placeChunk(reading: Reading, chunk: Chunk, index: number): void {
  switch (chunk.kind) {
    case 'noun-phrase':
      placeNounPhrase(reading, chunk, index);
      return;
    case 'verb-group':
      placeVerbGroup(reading, chunk, index);
      return;
    default:
      placeLink(reading, chunk, index);
  }
}
