import type { Chunk, VerbGroup } from '../language/chunk.ts';
import type { Token } from '../language/token.ts';
import { familiesBetween, familyOf } from './content-words.ts';
import type { QuestionReading } from './question-reading.ts';
import { withoutParticle } from '../language/phrasal-verbs.ts';

/** How a question is built around its verb. */
export interface Frame {
  verb: QuestionReading['verb'];
  /** Whether the verb stands behind its subject, so that the wh-word is not the subject. */
  inverted: boolean;
  hasObject: boolean;
  preposition: string | null;
  subjectTerms: string[];
  objectTerms: string[];
  defines: boolean;
  asksInfinitive: boolean;
}

function verbOf(
  tokens: readonly Token[],
  group: VerbGroup,
  auxiliary: VerbGroup | null,
): NonNullable<QuestionReading['verb']> {
  const lemma = group.lemma;
  const participle = /(?:ed|en|n|t|d)$/u.test(tokens[group.head]?.lower ?? '');
  const passiveByAuxiliary =
    auxiliary !== null &&
    tokens[auxiliary.head]?.lemma === 'be' &&
    group.form !== 'gerund' &&
    !group.progressive &&
    participle;
  return {
    lemma,
    family: familyOf(withoutParticle(lemma)),
    passive: group.voice === 'passive' || passiveByAuxiliary,
    negated: group.negated || (auxiliary?.negated ?? false),
  };
}

/** Finds subject, verb and objects of the question: "WH AUX subject VERB …" or "WH VERB …" or "AUX subject VERB …". */
export function readFrame(tokens: readonly Token[], chunks: readonly Chunk[], whAt: number): Frame {
  const from = chunks.findIndex((chunk) => chunk.last >= Math.max(0, whAt));
  const rest = chunks.slice(Math.max(0, from)).filter((chunk) => chunk.kind !== 'quote');
  const verbAt = rest.findIndex((chunk) => chunk.kind === 'verb-group');
  const first = rest[verbAt];
  const frame: Frame = {
    verb: null,
    inverted: false,
    hasObject: false,
    preposition: null,
    subjectTerms: [],
    objectTerms: [],
    defines: false,
    asksInfinitive: false,
  };
  if (first?.kind !== 'verb-group') return { ...frame, ...readPreposition(tokens, rest, whAt) };
  const isAuxiliary =
    tokens[first.head]?.pos === 'AUX' || /^(?:do|does|did|have|has|had)$/u.test(tokens[first.head]?.lower ?? '');
  const secondAt = rest.findIndex(
    (chunk, index) => index > verbAt && chunk.kind === 'verb-group' && chunk.form !== 'infinitive',
  );
  const second = rest[secondAt];
  const between = rest.slice(verbAt + 1, secondAt === -1 ? undefined : secondAt);
  const hasSubjectBetween =
    between[0]?.kind === 'noun-phrase' || between[0]?.kind === 'other' || between[0]?.kind === 'adjective';
  if (isAuxiliary && second?.kind === 'verb-group' && hasSubjectBetween) {
    // "are they going to close it": the verb is what they are going to do.
    const next = rest[secondAt + 1];
    const isGoing = tokens[second.head]?.lower === 'going' && next?.kind === 'verb-group' && next.form === 'infinitive';
    const isDeed = isGoing && tokens[next.head]?.lemma !== 'do';
    frame.verb = verbOf(tokens, isDeed ? next : second, first);
    frame.inverted = true;
    frame.defines = whAt !== -1 && verbAt <= 1 && namesOne(tokens, first) && secondAt < rest.length - 2;
    frame.subjectTerms = between.flatMap((chunk) => familiesBetween(tokens, chunk.first, chunk.last));
    readBehind(frame, tokens, rest.slice(secondAt + (isDeed ? 2 : 1)));
  } else if (isAuxiliary && tokens[first.head]?.lemma === 'be') {
    frame.defines = verbAt <= 1;
    frame.inverted = true;
    frame.subjectTerms = rest.slice(verbAt + 1).flatMap((chunk) => familiesBetween(tokens, chunk.first, chunk.last));
  } else {
    frame.verb = verbOf(tokens, first, null);
    readBehind(frame, tokens, rest.slice(verbAt + 1));
  }
  return { ...frame, ...readPreposition(tokens, rest, whAt) };
}

/** "which is the largest city not connected to …": a superlative or ordinal asks for the one, whatever describes it. */
const namesOne = (tokens: readonly Token[], copula: VerbGroup): boolean =>
  tokens[copula.head]?.lemma === 'be' &&
  tokens[copula.last + 1]?.lower === 'the' &&
  /(?:est|first|last|only|name|term|most|final|main)$/u.test(tokens[copula.last + 2]?.lower ?? '');

function readBehind(frame: Frame, tokens: readonly Token[], behind: readonly Chunk[]): void {
  frame.hasObject = behind[0]?.kind === 'noun-phrase';
  frame.objectTerms = behind.flatMap((chunk) => familiesBetween(tokens, chunk.first, chunk.last));
  const last = behind.findLast((chunk) => chunk.kind !== 'stop');
  frame.asksInfinitive = last?.kind === 'verb-group' && last.form === 'infinitive' && tokens[last.head]?.lemma === 'do';
}

/** A preposition at the end with nothing behind it, or the one before the question word. */
function readPreposition(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  whAt: number,
): { preposition: string | null } {
  const before = tokens[whAt - 1];
  if (before?.pos === 'ADP') return { preposition: before.lower };
  const end = tokens.findLast((token) => token.pos !== 'PUNCT');
  // "who did they apologise to": without an infinitive behind it, "to" is a preposition.
  if (end?.lower === 'to') return { preposition: 'to' };
  const last = chunks.findLast((chunk) => chunk.kind !== 'stop');
  return { preposition: last?.kind === 'preposition' ? last.word : null };
}
