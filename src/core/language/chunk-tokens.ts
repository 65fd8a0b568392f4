import type { Chunk, NounPhrase } from './chunk.ts';
import { leadsToNoun } from './compounds.ts';
import { isParticiplePreposition } from './prepositions.ts';
import { quantityEnd } from './quantities.ts';
import { readLink, readLinkPhrase } from './read-link.ts';
import { readNounPhrase } from './read-noun-phrase.ts';
import { readVerbGroup } from './read-verb-group.ts';
import type { PartOfSpeech, Token } from './token.ts';
import { verbForm } from './verb-forms.ts';
import { wordList } from './word-list.ts';

/** The chunks of a sentence, in order; every token stands in exactly one. Linear in the number of tokens. */
export function chunkTokens(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    const chunk = readLinkPhrase(tokens, at) ?? readChunk(tokens, at, chunks.at(-1));
    chunks.push(chunk);
    at = chunk.last + 1;
  }
  return chunks;
}

const RELATIVE_PRONOUNS = new Set(['who', 'whom', 'which']);

function readChunk(tokens: readonly Token[], at: number, previous: Chunk | undefined): Chunk {
  const token = tokens[at];
  if (token === undefined || RELATIVE_PRONOUNS.has(token.lower)) return readLink(tokens, at);
  if (token.lower === 'that') {
    if (tokens[at + 1]?.lower === 'of') return { kind: 'noun-phrase', first: at, last: at, head: at };
    const noun = readDemonstrative(tokens, at);
    if (noun !== null) return noun;
    if (token.pos !== 'DET') return { kind: 'relative', first: at, last: at, word: 'that' };
  }
  if (isOpeningTime(tokens, at)) return { kind: 'other', first: at, last: at, word: token.lower };
  if (isQuantifierAlone(tokens, at)) return { kind: 'noun-phrase', first: at, last: at, head: at };
  if (isLinkWord(tokens, at, token) || isPreposition(token, previous)) return readLink(tokens, at);
  return (
    readModifiedNoun(tokens, at, previous) ??
    readVerbGroup(tokens, at) ??
    readNounPhrase(tokens, at) ??
    readLink(tokens, at)
  );
}

/** "test that idea": behind a verb and before a noun that is no subject. */
function readDemonstrative(tokens: readonly Token[], at: number): NounPhrase | null {
  if (tokens[at - 1]?.pos !== 'VERB' || tokens[at + 1]?.pos !== 'NOUN') return null;
  const noun = readNounPhrase(tokens, at + 1);
  const next = noun === null ? undefined : tokens[noun.last + 1];
  return noun !== null && /^(?:ADP|PUNCT|CCONJ)$/u.test(next?.pos ?? 'PUNCT') ? { ...noun, first: at } : null;
}

/** "16:05 The fifth man …": the time of an entry in a live report is no part of its sentence. */
const isOpeningTime = (tokens: readonly Token[], at: number): boolean =>
  at === 0 && /^\d{1,2}[:.]\d\d$/u.test(tokens[0]?.text ?? '') && /^\p{Lu}/u.test(tokens[1]?.text ?? '');

/** "some read", "many were": a quantity that stands for its noun. */
const isQuantifierAlone = (tokens: readonly Token[], at: number): boolean =>
  QUANTIFIERS.has(tokens[at]?.lower ?? '') && tokens[at]?.pos !== 'ADV' && opensPredicate(tokens[at + 1]);

const QUANTIFIERS = wordList('some many most all both several few others none neither each');

const opensPredicate = (token: Token | undefined): boolean =>
  token?.pos === 'AUX' || (token?.pos === 'VERB' && /^(?:past|third-person)$/u.test(verbForm(token)));

/** A word or mark that opens neither a noun phrase nor a verb group, unless it opens a quantity ("over 50"). */
const isLinkWord = (tokens: readonly Token[], at: number, token: Token): boolean =>
  LINK_TAGS.has(token.pos) && quantityEnd(tokens, at) === at;

const LINK_TAGS = new Set<PartOfSpeech>(['ADP', 'SCONJ', 'CCONJ', 'PUNCT']);

/** "following the talks"; but "was following" and "and following" go on with a verb. */
const isPreposition = (token: Token, previous: Chunk | undefined): boolean =>
  isParticiplePreposition(token.lower) &&
  previous?.kind !== 'verb-group' &&
  (previous?.kind !== 'coordinator' || previous.first === 0);

/** "crews, advanced paramedics and drivers": a participle and its noun, before "and" and a noun. */
function isListItem(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at + 1];
  const isPlainList = tokens[at - 2]?.pos === 'NOUN' && noun?.pos === 'NOUN' && noun.lemma !== noun.lower;
  return isPlainList && tokens[at + 2]?.pos === 'CCONJ' && /^(?:NOUN|ADJ|DET)$/u.test(tokens[at + 3]?.pos ?? '');
}

/** "of armed men", "by hired labour": a participle before its noun and behind a preposition. */
function readModifiedNoun(tokens: readonly Token[], at: number, previous: Chunk | undefined): NounPhrase | null {
  const token = tokens[at];
  if (token?.pos !== 'VERB' || verbForm(token) === 'gerund' || !leadsToNoun(tokens, at)) return null;
  const isBehindPreposition =
    previous?.kind === 'preposition' || (previous?.kind === 'subordinator' && previous.word === 'for');
  if (!isBehindPreposition && !(previous?.kind === 'comma' && isListItem(tokens, at))) return null;
  const noun = readNounPhrase(tokens, at + 1);
  return noun === null ? null : { ...noun, first: at };
}
