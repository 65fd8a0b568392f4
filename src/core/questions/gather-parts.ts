import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Chunk } from '../language/chunk.ts';
import type { Clause } from '../language/clause.ts';
import { mayBefall } from '../language/roles.ts';
import type { Token } from '../language/token.ts';
import type { AskedSentence } from './ask-sentence.ts';
import type { Candidate } from './candidate.ts';
import { judgeKind } from './judge-kind.ts';
import { BY_PHRASE } from './gather-phrases.ts';
import { asksFate, type QuestionReading } from './question-reading.ts';

/** A stretch of tokens, both inclusive, with the token that it is about. */
interface Part {
  first: number;
  last: number;
  head: number;
  found: string;
}

const LONGEST_VERB_PHRASE = 16;

/**
 * Parts of phrases and clauses that answer where the whole says too much: the phrase without what it hangs on, the
 * words before the noun that the question names, a figure in brackets, what is said of the subject, what is done.
 */
export function gatherParts(asked: AskedSentence, at: number, reading: QuestionReading): Candidate[] {
  const { sentence } = asked;
  const byPhrase = BY_PHRASE.has(reading.wanted);
  return [
    ...(byPhrase ? [...nounParts(sentence, asked), ...figures(sentence), ...adjectives(sentence)] : []),
    ...(MAY_BE_DEED.has(reading.wanted) ? quotedWords(sentence) : []),
    ...(byPhrase ? namesBehind(sentence, asked) : []),
    ...(MAY_BE_DEED.has(reading.wanted) && reading.focus === null
      ? sentence.clauses.flatMap((clause, index) =>
          asksFate(reading) && !mayBefall(sentence.clauses, index) ? [] : deeds(clause, sentence, asked),
        )
      : []),
  ].flatMap(({ first, last, head, found }) => {
    const kind = judgeKind(sentence.tokens.slice(first, last + 1), sentence.tokens[head], reading.wanted);
    return kind === 0 ? [] : [{ sentence: at, first, last, structure: 0, kind, found }];
  });
}

const MAY_BE_DEED: ReadonlySet<QuestionReading['wanted']> = new Set(['what', 'quote']);

function nounParts({ chunks, tokens }: AnalysedSentence, { asked }: AskedSentence): Part[] {
  return chunks.flatMap((chunk, index) => {
    if (chunk.kind !== 'noun-phrase') return [];
    const { first, last, head } = chunk;
    const parts: Part[] = [];
    const link = chunks[index + 1];
    const next = chunks[index + 2];
    if (link?.kind === 'preposition' && next?.kind === 'noun-phrase') {
      if (link.word === 'of') parts.push({ first, last, head, found: 'head' });
      else parts.push({ first, last: withOf(chunks, index + 2), head, found: 'with phrase' });
    }
    // "independent schools" to "what kind of school", "Academy Award winner" to "which award".
    for (let end = first; end < last; end += 1) {
      const isAsked = asked.has(end);
      const nextAsked = asked.has(end + 1);
      if (isAsked !== nextAsked && /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(tokens[end]?.pos ?? '')) {
        // "two-day" of "Brandt's two-day visit": without whose it is.
        const owner = tokens.slice(first, end).findLastIndex(({ pos }) => pos === 'PART');
        parts.push({ first: first + owner + 1, last: end, head: end, found: 'front' });
        if (tokens[end + 1]?.pos !== 'PUNCT') parts.push({ first: end + 1, last, head, found: 'back' });
      }
    }
    return parts;
  });
}

function withOf(chunks: readonly Chunk[], index: number): number {
  const link = chunks[index + 1];
  const next = chunks[index + 2];
  return link?.kind === 'preposition' && link.word === 'of' && next?.kind === 'noun-phrase'
    ? next.last
    : (chunks[index]?.last ?? 0);
}

/** "the Republican leaders in Congress, Paul Ryan and Mitch McConnell": who or what the asked words are, by name. */
function namesBehind({ chunks, tokens }: AnalysedSentence, { asked }: AskedSentence): Part[] {
  return chunks.flatMap((chunk, index) => {
    const name = chunks[index + 1];
    const described = tokens.slice(0, chunk.first).findLastIndex(({ text }) => /^[,;:]$/u.test(text));
    const isDescribed = [...asked.keys()].some((at) => at > described && at < chunk.first);
    if (chunk.kind !== 'comma' || name?.kind !== 'noun-phrase' || !isDescribed || !isName(tokens, name)) return [];
    let { last } = name;
    for (let at = index + 2; at + 1 < chunks.length; at += 2) {
      const [link, next] = [chunks[at], chunks[at + 1]];
      if (
        (link?.kind !== 'comma' && link?.kind !== 'coordinator') ||
        next?.kind !== 'noun-phrase' ||
        !isName(tokens, next)
      )
        break;
      ({ last } = next);
    }
    return [{ first: name.first, last, head: name.head, found: 'names behind' }];
  });
}

const isName = (tokens: readonly Token[], { first, last }: { first: number; last: number }): boolean =>
  tokens.slice(first, last + 1).every(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}/u.test(text));

const OPENS_QUOTE = /^(?:["“‘]|``)$/u;
const CLOSES_QUOTE = /^(?:["”’]|'')$/u;
const LONGEST_QUOTE = 25;

/** The words between quotation marks. */
function quotedWords({ tokens }: AnalysedSentence): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!OPENS_QUOTE.test(tokens[at]?.text ?? '')) continue;
    const end = tokens.findIndex(({ text }, behind) => behind > at + 1 && CLOSES_QUOTE.test(text));
    if (end === -1) break;
    let last = end - 1;
    while (last > at + 1 && tokens[last]?.pos === 'PUNCT') last -= 1;
    if (last - at <= LONGEST_QUOTE) parts.push({ first: at + 1, last, head: last, found: 'quoted words' });
    at = end;
  }
  return parts;
}

/** Bare figures: "19.3 %", "three" of "three fumbles". */
function figures({ tokens }: AnalysedSentence): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isFigure(tokens[at])) continue;
    let first = at;
    let last = at;
    if (/^[$£€]$/u.test(tokens[at - 1]?.text ?? '')) first -= 1;
    while (
      isFigure(tokens[last + 1]) ||
      /^(?:%|percent|million|billion|trillion|–|-|to)$/u.test(tokens[last + 1]?.lower ?? '')
    ) {
      if (/^(?:–|-|to)$/u.test(tokens[last + 1]?.lower ?? '') && !isFigure(tokens[last + 2])) break;
      last += 1;
    }
    parts.push({ first, last, head: at, found: 'figure' });
    at = last;
  }
  return parts;
}

const isFigure = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NUM' || /^\d/u.test(token.text));

/** Adjectives and participles that are said of the subject: "was necessary", "had been destroyed". */
function adjectives({ clauses, tokens }: AnalysedSentence): Part[] {
  return clauses.flatMap((clause) =>
    clause.modifiers.flatMap((modifier) =>
      tokens[modifier]?.pos === 'ADJ' ? [{ first: modifier, last: modifier, head: modifier, found: 'adjective' }] : [],
    ),
  );
}

/** What the subject does or is, without the subject; and what is left of the clause behind the words asked about. */
function deeds(clause: Clause, { tokens }: AnalysedSentence, { asked }: AskedSentence): Part[] {
  const { verb, last } = clause;
  const parts: Part[] = [];
  const room = (first: number): boolean => last - first < LONGEST_VERB_PHRASE && last > first;
  if (room(verb.head)) parts.push({ first: verb.head, last, head: verb.head, found: 'deed' });
  let behind = verb.head;
  for (const at of asked.keys()) if (at >= verb.head && at < last) behind = Math.max(behind, at);
  if (behind > verb.head || asked.has(verb.head)) {
    let first = behind + 1;
    while (first < last && /^(?:ADP|PUNCT|CCONJ|DET|PART)$/u.test(tokens[first]?.pos ?? '')) first += 1;
    if (room(first) || first === last) parts.push({ first, last, head: last, found: 'rest' });
  }
  return parts;
}
