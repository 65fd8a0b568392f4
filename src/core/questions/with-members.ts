import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Chunk, NounPhrase } from '../language/chunk.ts';
import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import { headOf } from './classify-candidate.ts';

const NUMBERED = /^(?:two|three|four|five|six|both)$/u;

/**
 * The last token of a group with its members, where the sentence lists them right behind it: "the Republican leaders in
 * Congress, Paul Ryan and Mitch McConnell", "two businesses, a bakery and a bank". The candidate's own last token where
 * it is no group, or nothing is listed.
 */
export function withMembers({ first, last }: Candidate, { tokens, chunks }: AnalysedSentence): number {
  const words = tokens.slice(first, last + 1);
  const head = headOf(words);
  if (head?.pos !== 'NOUN' || head.lower === head.lemma.toLowerCase()) return last;
  const isNumbered = words.some(({ lower }) => NUMBERED.test(lower));
  const at = chunks.findIndex((chunk) => chunk.first === last + 1);
  const mark = skipPhrase(chunks, at);
  const opens = chunks[mark];
  const isMark = opens?.kind === 'comma' || /^[:–—-]$/u.test(tokens[opens?.first ?? -1]?.text ?? '');
  if (at === -1 || !isMark) return last;
  return listEnd(chunks, mark + 1, (phrase) => isNumbered || isName(tokens, phrase)) ?? last;
}

/** Behind "in Congress", "of the party": a phrase may stand between a group and its members. */
function skipPhrase(chunks: readonly Chunk[], at: number): number {
  return chunks[at]?.kind === 'preposition' && chunks[at + 1]?.kind === 'noun-phrase' ? at + 2 : at;
}

/** The last token of a list of at least two phrases that all fit; null where none begins at `from`. */
function listEnd(chunks: readonly Chunk[], from: number, fits: (phrase: NounPhrase) => boolean): number | null {
  let end: number | null = null;
  let coordinated = false;
  for (let at = from; at < chunks.length;) {
    const phrase = chunks[at];
    if (phrase?.kind !== 'noun-phrase' || !fits(phrase)) break;
    end = phrase.last;
    const link = chunks[at + 1];
    if (coordinated || (link?.kind !== 'comma' && link?.kind !== 'coordinator')) break;
    const isPair = link.kind === 'comma' && chunks[at + 2]?.kind === 'coordinator';
    coordinated = isPair || link.kind === 'coordinator';
    at += isPair ? 3 : 2;
  }
  return coordinated ? end : null;
}

const isName = (tokens: readonly Token[], { first, last }: NounPhrase): boolean =>
  tokens.slice(first, last + 1).every(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}/u.test(text));
