import { namesOf } from '../briefings/entities/names-of.ts';
import type { Briefing } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Chunk, NounPhrase } from '../language/chunk.ts';
import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import { familiesBetween, familyOf } from './content-words.ts';
import { judgeKind } from './judge-kind.ts';
import type { QuestionReading } from './question-reading.ts';

/**
 * What a sentence says that someone or something is ("who is Qin Gang", "what is the GPhC"): the complement of "be",
 * the apposition beside the name, the role before it. A role that the briefing found counts most.
 */
export function findDefinitions(
  sentence: AnalysedSentence,
  at: number,
  reading: QuestionReading,
  briefing: Briefing,
): Candidate[] {
  if (!reading.defines || reading.terms.length === 0) return [];
  const asked = new Set(reading.terms.map((term) => term.family));
  return [
    ...complements(sentence, at, asked, reading),
    ...appositions(sentence, at, asked, reading),
    ...titles(sentence, at, asked, reading),
    ...roles(sentence, at, asked, briefing),
  ];
}

/** The share of the asked words that a stretch of tokens holds. */
function shareOf(tokens: readonly Token[], first: number, last: number, asked: ReadonlySet<string>): number {
  const found = new Set(familiesBetween(tokens, first, last));
  let met = 0;
  for (const family of asked) if (found.has(family)) met += 1;
  return met / asked.size;
}

function complements(
  sentence: AnalysedSentence,
  at: number,
  asked: ReadonlySet<string>,
  reading: QuestionReading,
): Candidate[] {
  const { clauses, tokens, chunks } = sentence;
  return clauses.flatMap((clause) => {
    if (!/^(?:be|become|remain|call|name|know)$/u.test(clause.verb.lemma) || clause.subject === null) return [];
    const complement = clause.objects.at(-1) ?? null;
    if (complement === null) return [];
    const inSubject = shareOf(tokens, clause.subject.first, clause.subject.last, asked);
    const inComplement = shareOf(tokens, complement.first, complement.last, asked);
    // "The largest city is Jacksonville" answers what the largest city is; "Jacksonville is the largest city" does too.
    const [share, phrase] = inSubject >= inComplement ? [inSubject, complement] : [inComplement, clause.subject];
    if (share === 0) return [];
    const last = inSubject >= inComplement ? withPhrases(chunks, phrase.last) : phrase.last;
    return [
      {
        sentence: at,
        first: phrase.first,
        last,
        structure: share,
        kind: kindOf(tokens, phrase, reading),
        found: 'what it is',
      },
    ];
  });
}

const kindOf = (
  tokens: readonly Token[],
  phrase: { first: number; last: number; head: number },
  reading: QuestionReading,
): number =>
  reading.wanted === 'who' && tokens[phrase.head]?.pos !== 'NUM'
    ? 0.8
    : judgeKind(tokens.slice(phrase.first, phrase.last + 1), tokens[phrase.head], reading.wanted);

/** Takes the phrases that follow directly into a description: "the deputy director of operations for the service". */
function withPhrases(chunks: readonly Chunk[], last: number): number {
  let end = last;
  const from = chunks.findIndex((chunk) => chunk.first === last + 1);
  const following = from === -1 ? [] : chunks.slice(from);
  for (let index = 0; index + 1 < following.length; index += 2) {
    const noun = following[index + 1];
    if (following[index]?.kind !== 'preposition' || noun?.kind !== 'noun-phrase') break;
    end = noun.last;
  }
  return end;
}

/** "Name, a description," and "a description, Name,": the phrase on the other side of a comma. */
function appositions(
  sentence: AnalysedSentence,
  at: number,
  asked: ReadonlySet<string>,
  reading: QuestionReading,
): Candidate[] {
  const { chunks, tokens } = sentence;
  const candidates: Candidate[] = [];
  chunks.forEach((chunk, index) => {
    if (chunk.kind !== 'noun-phrase') return;
    const share = shareOf(tokens, chunk.first, chunk.last, asked);
    if (share < 0.5) return;
    for (const other of besideComma(chunks, index)) {
      const last = withPhrases(chunks, other.last);
      candidates.push({
        sentence: at,
        first: other.first,
        last,
        structure: 0.9 * share,
        kind: kindOf(tokens, other, reading),
        found: 'apposition',
      });
    }
  });
  return candidates;
}

/** "her counterpart Pavel Orlik": the words before a name in its phrase. */
function titles(
  sentence: AnalysedSentence,
  at: number,
  asked: ReadonlySet<string>,
  reading: QuestionReading,
): Candidate[] {
  if (reading.wanted !== 'who') return [];
  const { chunks, tokens } = sentence;
  return chunks.flatMap((chunk) => {
    if (chunk.kind !== 'noun-phrase') return [];
    let name = chunk.last + 1;
    while (name > chunk.first && tokens[name - 1]?.pos === 'PROPN') name -= 1;
    const isDescribed = name > chunk.first && name <= chunk.last && tokens[name - 1]?.pos === 'NOUN';
    const share = isDescribed ? shareOf(tokens, name, chunk.last, asked) : 0;
    if (share < 0.5) return [];
    return [{ sentence: at, first: chunk.first, last: name - 1, structure: share, kind: 0.9, found: 'title' }];
  });
}

/** The phrases on the other side of a comma: "Name, a description," and "the description, Name,". */
function besideComma(chunks: readonly Chunk[], index: number): NounPhrase[] {
  const isMark = (chunk: Chunk | undefined): boolean =>
    chunk?.kind === 'comma' || (chunk?.kind === 'quote' && chunk.word === '(');
  const after = isMark(chunks[index + 1]) ? chunks[index + 2] : undefined;
  const isEnclosed = isMark(chunks[index - 1]) && isMark(chunks[index + 1]);
  const before = isEnclosed ? chunks[index - 2] : undefined;
  return [before, after].filter((chunk): chunk is NounPhrase => chunk?.kind === 'noun-phrase');
}

function roles(sentence: AnalysedSentence, at: number, asked: ReadonlySet<string>, briefing: Briefing): Candidate[] {
  const { start, end } = sentence.sentence;
  return briefing.people.flatMap((person) => {
    const named = namesOf(person).some((name) => name.split(/[\s-]+/u).some((word) => asked.has(familyOf(word))));
    if (!named) return [];
    return person.roles
      .filter((role) => role.start >= start && role.end <= end)
      .map((role) => ({
        sentence: at,
        first: sentence.tokens.findIndex((token) => token.start >= role.start),
        last: sentence.tokens.findLastIndex((token) => token.end <= role.end),
        structure: 1,
        kind: 1,
        found: 'role',
      }))
      .filter((candidate) => candidate.first !== -1 && candidate.last >= candidate.first);
  });
}
