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
  const clauses = reading.clauses.toClauses();
  for (const clause of clauses) clause.last = endWithQuote(tokens, clause);
  return clauses;
}

/** A mark or an "and", which belongs to no clause where it stands at its end. */
const joins = ({ kind }: Chunk): boolean => JOINS.has(kind);

const JOINS = new Set<Chunk['kind']>(['comma', 'stop', 'quote', 'coordinator']);

const isQuoteMark = (token: Token | undefined): boolean => /^(?:["“”]|``|'')$/u.test(token?.text ?? '');

/** A single mark that opens a quote: white space before it and none behind it, unlike an apostrophe. */
const opensSingleQuote = (tokens: readonly Token[], at: number): boolean =>
  /^['‘]$/u.test(tokens[at]?.text ?? '') &&
  tokens[at]?.end === tokens[at + 1]?.start &&
  tokens[at - 1]?.end !== tokens[at]?.start;

/** The last token of a clause; the closing mark of a quote that it opens, which may stand behind a full stop or comma. */
function endWithQuote(tokens: readonly Token[], clause: Clause): number {
  const next = /^[.,!?]$/u.test(tokens[clause.last + 1]?.text ?? '') ? clause.last + 2 : clause.last + 1;
  return closesQuote(tokens, clause, next) ? next : clause.last;
}

/** Whether the mark at `at` closes a quote that the clause opens. */
function closesQuote(tokens: readonly Token[], { first, last }: Clause, at: number): boolean {
  const isDouble = isQuoteMark(tokens[at]);
  if (!isDouble && !/^['’]$/u.test(tokens[at]?.text ?? '')) return false;
  const inside = tokens.slice(first, last + 1);
  if (isDouble) return inside.filter(isQuoteMark).length % 2 === 1;
  const opened = inside.findLastIndex((_, index) => opensSingleQuote(tokens, first + index));
  return opened !== -1 && !inside.slice(opened + 1).some(({ text }) => /^['’]$/u.test(text));
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
