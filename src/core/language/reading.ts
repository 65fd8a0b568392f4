import type { Chunk, NounPhrase } from './chunk.ts';
import { ClauseStack } from './clause-stack.ts';
import type { Phrase } from './clause.ts';
import type { Token } from './token.ts';
import { TEMPORAL_NOUNS } from './verb-classes.ts';
import { wordList } from './word-list.ts';

const PERSONAL_SUBJECTS = wordList('i he she we they');

/** Links behind which a clause of its own may begin. */
const CLAUSE_OPENERS = new Set<Chunk['kind']>(['comma', 'coordinator', 'subordinator', 'relative', 'stop']);

/** How far the clause reader has come in a sentence, and what stands around a chunk. */
export class Reading {
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly clauses = new ClauseStack();
  /** The last noun phrase read, wherever it was attached, so that "of", "and" and "who" can find it. */
  lastPhrase: Phrase | null = null;
  /** The first phrase set off by a comma since the last verb: an apposition, or the speaker in "…, Miller, a spokesman, said". */
  setOff: Phrase | null = null;
  /** Prepositions that opened a clause, by chunk index: what follows them is its subject. */
  readonly clauseOpeners = new Set<number>();

  constructor(tokens: readonly Token[], chunks: readonly Chunk[]) {
    this.tokens = tokens;
    this.chunks = chunks;
  }

  /** The chunk before or behind, past adverbs and quote marks. */
  neighbour(index: number, step: 1 | -1): Chunk | undefined {
    let at = index + step;
    while (this.chunks[at]?.kind === 'adverb' || this.chunks[at]?.kind === 'quote') at += step;
    return this.chunks[at];
  }

  /** Whether a finite verb follows directly. */
  precedesFiniteVerb(index: number): boolean {
    const next = this.neighbour(index, 1);
    return next?.kind === 'verb-group' && next.form === 'finite';
  }

  /** How many finite verbs follow before anything that could open a clause of its own. */
  finiteVerbsBehind(index: number): number {
    let count = 0;
    for (let at = index + 1; at < this.chunks.length; at += 1) {
      const chunk = this.chunks[at];
      if (chunk?.kind === 'verb-group' && chunk.form === 'finite') count += 1;
      if (chunk !== undefined && CLAUSE_OPENERS.has(chunk.kind)) break;
    }
    return count;
  }

  /** Whether a noun phrase tells a time without a preposition: "last week"; not a genitive ("Sunday's talks"). */
  isTemporal(noun: NounPhrase): boolean {
    const head = this.tokens[noun.head];
    return (
      TEMPORAL_NOUNS.has(head?.lower ?? '') &&
      !(head?.lower === 'day' && /^\p{Lu}/u.test(head.text)) &&
      !this.tokens.slice(noun.first, noun.last).some((token) => /^['’]s?$/u.test(token.text))
    );
  }

  /** Whether a noun phrase is a pronoun that can only be a subject. */
  isPersonalSubject(noun: NounPhrase): boolean {
    return PERSONAL_SUBJECTS.has(this.tokens[noun.head]?.lower ?? '');
  }
}
