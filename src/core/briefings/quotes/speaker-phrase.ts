import type { Chunk, NounPhrase } from '../../language/chunk.ts';
import type { Token } from '../../language/token.ts';
import { TEMPORAL_NOUNS } from '../../language/verb-classes.ts';
import type { Range } from './pair-quote-marks.ts';

export const SUBJECT_PREPOSITIONS = new Set('of for from at in with on to near outside behind'.split(' '));
export const INVERTED_PREPOSITIONS = new Set('of for from at with'.split(' '));
/** How many chunks a subject and its asides may take. */
export const LONGEST_SUBJECT = 16;

/** What may be a speaker: a noun, a name or a pronoun, but no time and no relative or demonstrative pronoun. */
export function maySpeak(tokens: readonly Token[], noun: NounPhrase): boolean {
  const head = tokens[noun.head];
  if (head === undefined) return false;
  // "last week" is no speaker, "Theresa May" is.
  if (TEMPORAL_NOUNS.has(head.lower) && !(tokens[noun.head - 1]?.pos === 'PROPN' && noun.head > noun.first))
    return false;
  if (head.pos === 'PRON')
    return /^(?:he|she|they|i|we|it|who|someone|one|others?|many|some|both|another|everyone)$/u.test(head.lower);
  // "the injured", "the 42-year-old", "the President-elect".
  if (head.pos === 'ADJ' || head.pos === 'VERB') return tokens[noun.first]?.pos === 'DET' || /^\p{Lu}/u.test(head.text);
  return (
    /^(?:NOUN|PROPN|DET)$/u.test(head.pos) || (head.pos === 'NUM' && noun.last > noun.first) || isNumberOfPeople(head)
  );
}

/** "another said", "one wrote": a number or determiner that stands for a person; a bare age does not. */
const isNumberOfPeople = (head: Token): boolean => /^(?:another|others?|one|two|many|some|both)$/u.test(head.lower);

/** A phrase that may be a speaker. */
export interface FoundPhrase extends Range {
  /** Token indexes, inclusive. */
  first: number;
  last: number;
  /** The chunk behind it. */
  nextChunk: number;
  /** Whether a preposition stands before it, so that it may belong to what comes earlier. */
  isTied?: boolean;
}

/** The offsets from one token to another, both inclusive. */
export const rangeOf = (tokens: readonly Token[], first: number, last: number): Range => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
});

/** The noun phrase at chunk `at` with the phrases that belong to it: "a spokesman for the ministry". */
export function wholePhrase(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  prepositions: ReadonlySet<string>,
): FoundPhrase | null {
  const noun = chunks[at];
  if (noun?.kind !== 'noun-phrase' || !maySpeak(tokens, noun)) return null;
  let next = at + 1;
  let { last } = noun;
  const isCommon =
    /^(?:NOUN|NUM|DET)$/u.test(tokens[noun.head]?.pos ?? '') || /^an?$/u.test(tokens[noun.first]?.lower ?? '');
  for (;;) {
    if (isCommon && chunks[next]?.kind === 'adjective' && chunks[next + 1]?.kind === 'preposition') next += 1;
    const link = chunks[next];
    const follower = chunks[next + 1];
    if (follower?.kind !== 'noun-phrase') break;
    const joins =
      (link?.kind === 'preposition' && (link.word === 'of' || (isCommon && prepositions.has(link.word)))) ||
      (link?.kind === 'coordinator' && link.word === 'and');
    if (!joins || TEMPORAL_NOUNS.has(tokens[follower.head]?.lower ?? '')) break;
    // "said Miller and the talks went on": the second phrase is a subject of its own.
    if (
      link.kind === 'coordinator' &&
      prepositions === INVERTED_PREPOSITIONS &&
      chunks[next + 2]?.kind === 'verb-group'
    )
      break;
    ({ last } = follower);
    next += 2;
  }
  return { ...rangeOf(tokens, noun.first, last), first: noun.first, last, nextChunk: next };
}

/** Opens an aside between a speaker and the verb: "Miller, who …", "Ann Lee, 23,", "Miller, a spokesman,". */
const OPENS_ASIDE = /^(?:who|whose|which|aged|from|of|at|a|an|the|his|her|its|their|one)$/u;

/**
 * The subject before the verb group at chunk `at`, by word order: the noun phrase directly before it, or the one
 * before the asides in commas. Null where neither stands there ("…, adding", "… and said").
 */
export function subjectBefore(tokens: readonly Token[], chunks: readonly Chunk[], at: number): FoundPhrase | null {
  let end = at - 1;
  while (chunks[end]?.kind === 'adverb') end -= 1;
  if (chunks[end]?.kind === 'comma') end = endBeforeAsides(tokens, chunks, end);
  if (chunks[end]?.kind !== 'noun-phrase') return null;
  let start = end;
  while (chunks[start - 1]?.kind === 'preposition') {
    const before = chunks[start - 2]?.kind === 'adjective' ? start - 3 : start - 2;
    if (chunks[before]?.kind !== 'noun-phrase') break;
    start = before;
  }
  // "At a meeting in Vienna ministers said": what a preposition opens is no subject, but its last noun may be.
  const isTied = chunks[start - 1]?.kind === 'preposition';
  const phrase = wholePhrase(tokens, chunks, isTied ? end : start, SUBJECT_PREPOSITIONS);
  return phrase === null ? null : { ...coordinatedWith(tokens, chunks, start, phrase), isTied };
}

/** "Miller and his deputy said": the subject begins with the first of both. */
function coordinatedWith(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  phrase: FoundPhrase,
): FoundPhrase {
  const link = chunks[at - 1];
  const before = chunks[at - 2];
  const opens = at === 2 || /^(?:comma|stop)$/u.test(chunks[at - 3]?.kind ?? '');
  if (link?.kind !== 'coordinator' || link.word !== 'and' || before?.kind !== 'noun-phrase' || !opens) return phrase;
  return { ...phrase, ...rangeOf(tokens, before.first, phrase.last), first: before.first };
}

/** From the comma that closes the last aside, the chunk before the comma that opens the first one. */
function endBeforeAsides(tokens: readonly Token[], chunks: readonly Chunk[], comma: number): number {
  let end = comma - 1;
  for (let index = comma - 1; index > 0 && comma - index < LONGEST_SUBJECT * 2; index -= 1) {
    if (chunks[index]?.kind === 'stop') break;
    if (chunks[index]?.kind !== 'comma') continue;
    if (isAside(tokens, chunks, index) && chunks[index - 1]?.kind === 'noun-phrase') end = index - 1;
    else if (chunks[end]?.kind === 'noun-phrase') break;
  }
  return end;
}

/** Whether what follows the comma at chunk `at` describes the noun phrase before it. */
function isAside(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  const first = chunks[at + 1];
  const opening = tokens[first?.first ?? 0];
  if (first === undefined || opening === undefined) return false;
  const isAge = opening.pos === 'NUM' && chunks[at + 2]?.kind === 'comma' && first.first === first.last;
  if (isAge || OPENS_ASIDE.test(opening.lower) || opening.lower.endsWith('ing') || isAcronym(opening)) return true;
  if (first.kind !== 'noun-phrase') return false;
  // "from New Addington, south London, said"
  const isPlaceOfPlace =
    tokens[first.head]?.pos === 'PROPN' && chunks[at + 2]?.kind === 'comma' && chunks[at - 2]?.kind === 'preposition';
  if (isPlaceOfPlace) return true;
  // "Ann Lee, London's transport chief, said", "Ann Lee, Head of Transport, said".
  const before = chunks[at - 1];
  const describesName = before?.kind === 'noun-phrase' && tokens[before.head]?.pos === 'PROPN';
  const isRole =
    tokens[first.head]?.pos === 'NOUN' || (chunks[at + 2]?.kind === 'preposition' && before?.first !== before?.last);
  return (opening.pos === 'NOUN' && /^\p{Ll}/u.test(opening.text)) || (describesName && isRole);
}

const isAcronym = (token: Token): boolean => /^\p{Lu}{2,4}$/u.test(token.text);
