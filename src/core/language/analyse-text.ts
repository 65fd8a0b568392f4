import type { Sentence } from '../articles/article.ts';
import type { Chunk } from './chunk.ts';
import { chunkTokens } from './chunk-tokens.ts';
import type { Clause } from './clause.ts';
import { parseClauses } from './parse-clauses.ts';
import { tagTokens } from './tag-tokens.ts';
import type { Token } from './token.ts';

/** A sentence with its grammar: tokens, the phrases they form, and the clauses the phrases form. */
export interface AnalysedSentence {
  sentence: Sentence;
  tokens: readonly Token[];
  chunks: readonly Chunk[];
  clauses: readonly Clause[];
}

/** A sentence longer than this many tokens (a table, a list run together) is tagged but not parsed. */
const LONGEST_PARSED = 400;

/** Reads the grammar of each sentence of `text`. Linear in the length of the text. */
export function analyseText(text: string, sentences: readonly Sentence[]): AnalysedSentence[] {
  const tagged = tagTokens(text, sentences);
  return sentences.map((sentence, index) => {
    const tokens = tagged[index] ?? [];
    const chunks = tokens.length > LONGEST_PARSED ? [] : chunkTokens(tokens);
    return { sentence, tokens, chunks, clauses: parseClauses(tokens, chunks) };
  });
}

/** The text from one token to another, both inclusive. */
export function textBetween(text: string, tokens: readonly Token[], first: number, last: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
}
