import { chunkTokens } from '../../language/chunk-tokens.ts';
import type { Chunk, VerbGroup } from '../../language/chunk.ts';
import type { Clause } from '../../language/clause.ts';
import { parseClauses } from '../../language/parse-clauses.ts';
import type { Token } from '../../language/token.ts';
import { CLAUSE_VERBS, SPEECH_VERBS } from '../../language/verb-classes.ts';
import type { Range } from './pair-quote-marks.ts';
import {
  INVERTED_PREPOSITIONS,
  LONGEST_SUBJECT,
  maySpeak,
  rangeOf,
  SUBJECT_PREPOSITIONS,
  subjectBefore,
  wholePhrase,
  type FoundPhrase,
} from './speaker-phrase.ts';
import { wordList } from '../../language/word-list.ts';
import { withoutParticle } from '../../language/phrasal-verbs.ts';
import { governorOf } from '../../language/roles.ts';

/** The reporter's words that tie a quotation to who says it. */
export interface SpeechFrame {
  /** Offsets of who says it; null where the words leave it open ("was described as"). */
  speaker: Range | null;
  /** Offsets of the verb or words of saying; null for "Miller: …". */
  cue: Range | null;
  /** Whether nothing but the mark stands between the verb of saying and the quotation. */
  touches: boolean;
}

/** Verbs that stand beside a whole quotation though they report nothing elsewhere: "…," he continued. */
const BESIDE_QUOTATION = wordList(`
  continue begin laugh whisper cry sigh scream exclaim retort counter muse enthuse wonder text email e-mail blog caption
  chant sing read think plead interject elaborate clarify sum finish pray lament marvel reflect grumble fume rage mutter
  murmur echo opine recite sob intone jeer boast gush quote speak`);
/** Verbs whose object or complement, put in quote marks, is what their subject said: "described it as …". */
const WITH_PARTIAL = wordList(`
  describe brand label dub thank vow apologise apologize talk express voice cite refer feel believe hope term deem liken
  mock ridicule deride denounce decry applaud defend dismiss attack attribute characterise characterize portray reject
  raise congratulate compliment`);
/** Verbs that give a thing its name, which is not something said: "a bar called "Joe's"". */
const NAMING = wordList('call name title entitle dub nickname christen know');
const isSpeech = (lemma: string): boolean => SPEECH_VERBS.has(lemma) || BESIDE_QUOTATION.has(lemma);
const isReporting = (lemma: string): boolean => {
  const [verb = ''] = lemma.split(' ');
  return SPEECH_VERBS.has(verb) || BESIDE_QUOTATION.has(verb) || WITH_PARTIAL.has(verb);
};

const frameOf = ({ start, end }: Range, cue: Range, touches: boolean): SpeechFrame => ({
  speaker: { start, end },
  cue,
  touches,
});

const isReportingGroup = (chunk: Chunk | undefined): chunk is VerbGroup =>
  chunk?.kind === 'verb-group' &&
  chunk.voice === 'active' &&
  chunk.form === 'finite' &&
  isSpeech(withoutParticle(chunk.lemma));

const skipAdverbs = (chunks: readonly Chunk[], at: number): number => {
  let index = at;
  while (chunks[index]?.kind === 'adverb') index += 1;
  return index;
};

/**
 * Reads the words behind a quotation: "said Miller", "Miller, a spokesman, told reporters", "according to X",
 * "as X put it". `words` begin behind the closing mark. Null where they do not say who speaks.
 * `takesAnyVerb`: behind a whole sentence that ends with a comma any verb may be one of saying ("…," he ranted).
 */
export function readFrameBehind(words: readonly Token[], takesAnyVerb = false): SpeechFrame | null {
  const tokens = withPronouns(words);
  const chunks = chunkTokens(tokens);
  let at = 0;
  if (chunks[0]?.kind === 'comma' || (chunks[0]?.kind === 'stop' && /^[-–—]+$/u.test(chunks[0].word))) at = 1;
  const source = readSource(tokens, chunks, at);
  if (source !== null) return source;
  at = skipAdverbs(chunks, at);
  if (tokens[chunks[at]?.first ?? 0]?.lower === 'as') at += 1;
  return readInverted(tokens, chunks, at) ?? readSubjectFirst(tokens, chunks, at, takesAnyVerb);
}

const STANDING_FOR_PEOPLE = new Set(['another', 'some', 'many', 'both']);

/** "Another added", "some say": a determiner that has the verb of saying behind it stands for a person. */
const withPronouns = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    const next = tokens[at + 1];
    const stands = STANDING_FOR_PEOPLE.has(token.lower) && /^(?:DET|ADJ)$/u.test(token.pos) && next?.pos === 'VERB';
    return stands && isSpeech(next.lemma) ? { ...token, pos: 'PRON' } : token;
  });

/** "according to X", "in the words of X". */
function readSource(tokens: readonly Token[], chunks: readonly Chunk[], at: number): SpeechFrame | null {
  const first = chunks[at]?.first ?? 0;
  const opening = tokens
    .slice(first, first + 4)
    .map((token) => token.lower)
    .join(' ');
  const length = /^according to\b/u.test(opening) ? 2 : /^in the words of$/u.test(opening) ? 4 : 0;
  if (length === 0) return null;
  const noun = phraseFrom(tokens, first + length);
  return noun === null ? null : frameOf(noun, rangeOf(tokens, first, first + length - 1), false);
}

/** The noun phrase that begins at token `at`; a word that the tagger took for a verb ("to police") stands for itself. */
function phraseFrom(tokens: readonly Token[], at: number): FoundPhrase | null {
  const rest = tokens.slice(at, at + LONGEST_SUBJECT * 2);
  const phrase = wholePhrase(rest, chunkTokens(rest), 0, INVERTED_PREPOSITIONS);
  if (phrase !== null) return { ...phrase, first: at + phrase.first, last: at + phrase.last };
  const word = tokens[at];
  if (word?.pos !== 'VERB') return null;
  return { start: word.start, end: word.end, first: at, last: at, nextChunk: 1 };
}

/** "said Miller", "added a spokesman for the ministry". */
function readInverted(tokens: readonly Token[], chunks: readonly Chunk[], at: number): SpeechFrame | null {
  const verb = chunks[at];
  if (!isReportingGroup(verb) || verb.lemma === 'tell' || verb.negated || verb.first !== verb.head) return null;
  const phrase = wholePhrase(tokens, chunks, skipAdverbs(chunks, at + 1), INVERTED_PREPOSITIONS);
  if (phrase === null) return null;
  return frameOf(phrase, rangeOf(tokens, verb.head, verb.head), true);
}

/** "Miller said", "Miller, who was in Beijing, told reporters", "he was quoted as saying". */
function readSubjectFirst(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  takesAnyVerb: boolean,
): SpeechFrame | null {
  const phrase = wholePhrase(tokens, chunks, at, SUBJECT_PREPOSITIONS);
  if (phrase === null) return null;
  let inside = false;
  let isSetOff = false;
  for (let index = phrase.nextChunk; index < chunks.length && index < at + LONGEST_SUBJECT; index += 1) {
    const chunk = chunks[index];
    if (chunk?.kind === 'stop') return null;
    if (chunk?.kind === 'comma') {
      inside = false;
      isSetOff = true;
    }
    if (chunk?.kind === 'relative') inside = true;
    if (chunk?.kind !== 'verb-group') continue;
    const isWithin = inside || (isSetOff && (chunk.form !== 'finite' || (chunk.ambiguous && !isSpeech(chunk.lemma))));
    if (isWithin) continue;
    if (isNamedInPassing(chunks, index)) {
      isSetOff = true;
      continue;
    }
    const cue = cueOf(tokens, chunks, index) ?? (takesAnyVerb ? closingVerb(tokens, chunks, index) : null);
    if (cue === null) return null;
    const follows = isSetOff || index === skipAdverbs(chunks, phrase.nextChunk);
    return follows ? frameOf(phrase, cue, true) : null;
  }
  return null;
}

/** Any verb but "be" and "have" that ends its clause: "…," she beamed. */
function closingVerb(tokens: readonly Token[], chunks: readonly Chunk[], at: number): Range | null {
  const group = chunks[at];
  const next = chunks[at + 1];
  if (group?.kind !== 'verb-group' || tokens[group.head]?.pos !== 'VERB' || group.voice === 'passive') return null;
  const closes = next === undefined || /^(?:comma|stop|preposition|adverb)$/u.test(next.kind);
  return closes && group.form === 'finite' && group.head === group.first
    ? rangeOf(tokens, group.head, group.last)
    : null;
}

/** "one user called Big Joe wrote": a participle that gives the speaker's name, before the verb of saying. */
function isNamedInPassing(chunks: readonly Chunk[], at: number): boolean {
  const group = chunks[at];
  if (group?.kind !== 'verb-group' || !group.ambiguous || !NAMING.has(group.lemma)) return false;
  return chunks.slice(at + 1, at + 6).some((chunk) => chunk.kind === 'verb-group' && chunk.form === 'finite');
}

/** The word that says it, in a verb group beside a quotation: "said", "was quoted as saying", "went on to say". */
function cueOf(tokens: readonly Token[], chunks: readonly Chunk[], at: number): Range | null {
  const group = chunks[at];
  if (group?.kind !== 'verb-group' || group.negated) return null;
  const [lemma = ''] = group.lemma.split(' ');
  const cue = rangeOf(tokens, group.head, group.last);
  if (lemma === 'quote' && group.voice === 'passive') return cue;
  if (group.voice === 'active' && group.form !== 'participle' && isSpeech(lemma)) return cue;
  if (lemma === 'put' && tokens[group.head + 1]?.lower === 'it') return rangeOf(tokens, group.head, group.head + 1);
  if (lemma === 'go' && /^on\b/u.test(tokens[group.head + 1]?.lower ?? ''))
    return rangeOf(tokens, group.head, group.head + 1);
  return null;
}

/** How the reporter's words go over into the quotation that they stand before. */
export type Opening = 'colon' | 'comma' | 'directly';

/**
 * Reads the words before a quotation in its sentence: "Miller said: …", "He told reporters the talks were …",
 * "described it as …", "Miller: …", "According to X, …". Null where they do not make it something said.
 */
export function readFrameBefore(words: readonly Token[], opening: Opening): SpeechFrame | null {
  const tokens = withPronouns(words);
  const chunks = chunkTokens(tokens);
  const clauses = parseClauses(
    tokens,
    chunks.map((chunk) => ({ ...chunk })),
  );
  const source = opening === 'colon' ? null : readSource(tokens, chunks, 0);
  const governing = governingSpeech(tokens, clauses, opening);
  if (governing !== null) return frameOfClause(tokens, chunks, clauses, governing);
  if (source?.speaker) return source;
  return opening === 'colon' ? readLabel(tokens, chunks, clauses) : null;
}

/** The clause of saying that the quotation hangs on, from the verb nearest to it upwards. */
function governingSpeech(tokens: readonly Token[], clauses: readonly Clause[], opening: Opening): Clause | null {
  const nearest = opening === 'colon' ? lastTelling(tokens, clauses) : clauses.at(-1);
  let clause = nearest;
  for (let steps = 0; clause !== undefined && steps < 8; steps += 1) {
    if (
      isTelling(clause, tokens) &&
      !(clause === nearest && isNaming(clause, tokens)) &&
      !isToldOf(clauses, clause, tokens)
    )
      return opening === 'comma' && clause !== nearest ? null : clause;
    if (clause.relation === 'relative' || clause.relation === 'reduced-relative') return null;
    const governor: Clause | undefined = governorOf(clauses, clause);
    // Only a verb that takes a clause governs one: not "express" in "express their opinions, his message is …". But
    // "says that prices would rise and that the figure is …" goes on with what is said.
    const goesOn =
      /^(?:and|but)$/u.test(tokens[clause.first - 2]?.lower ?? '') && tokens[clause.first - 1]?.lower === 'that';
    const opensWithThat =
      tokens[clause.first]?.lower === 'that' && /^(?:and|but)$/u.test(tokens[clause.first - 1]?.lower ?? '');
    if (clause.relation === 'complement' && !goesOn && !opensWithThat && !CLAUSE_VERBS.has(governor?.verb.lemma ?? ''))
      return null;
    clause = governor;
  }
  return null;
}

/** "said the two talked about "policies"": a verb that itself reports nothing, in what someone said. */
function isToldOf(clauses: readonly Clause[], clause: Clause, tokens: readonly Token[]): boolean {
  const governor = governorOf(clauses, clause);
  const [verb = ''] = clause.verb.lemma.split(' ');
  return !isSpeech(verb) && clause.relation === 'complement' && governor !== undefined && isTelling(governor, tokens);
}

/** The last clause of saying before a colon; "said he asked whether it was true: …" leads back to "said". */
function lastTelling(tokens: readonly Token[], clauses: readonly Clause[]): Clause | undefined {
  const last = clauses.findLast((candidate) => isTelling(candidate, tokens));
  if (last?.relation !== 'complement' || last.governor === null) return last;
  const at = clauses.indexOf(last);
  const governor = clauses[last.governor];
  const hasComplement = clauses.some((candidate) => candidate.governor === at);
  return hasComplement && governor !== undefined && isTelling(governor, tokens) ? governor : last;
}

const isTelling = ({ verb }: Clause, tokens: readonly Token[]): boolean =>
  isReporting(verb.lemma) &&
  !(verb.negated && verb.lemma !== 'deny') &&
  tokens[verb.head]?.pos === 'VERB' &&
  // A capital inside a sentence is a name's: "told Express.co.uk".
  (verb.head === 0 || !/^\p{Lu}\p{Ll}/u.test(tokens[verb.head]?.text ?? ''));

/** "a bar called "Joe's"", "known as "the Boss"": no object stands between, or nobody does the calling. */
const isNaming = (clause: Clause, tokens: readonly Token[]): boolean => {
  const lemma = withoutParticle(clause.verb.lemma);
  if (!NAMING.has(lemma)) return false;
  if (clause.verb.voice === 'passive') return true;
  const next = tokens[clause.verb.last + 1];
  return next === undefined || next.pos === 'PUNCT' || (lemma === 'know' && next.lower === 'as');
};

/** Who says it and with which verb, for a clause of saying among the clauses of its sentence. */
export function frameOfClause(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
  clause: Clause,
): SpeechFrame {
  const cue = rangeOf(tokens, clause.verb.head, clause.verb.last);
  const touches = tokens.slice(clause.verb.last + 1).every((token) => token.pos === 'PUNCT');
  // "a man described as …": without an object before "as" the participle is passive.
  const isPassive =
    clause.verb.voice === 'passive' || (clause.verb.ambiguous && tokens[clause.verb.last + 1]?.lower === 'as');
  const phrase =
    isPassive && clause.verb.lemma !== 'quote'
      ? doerOfPassive(tokens, clause)
      : subjectOf(tokens, chunks, clauses, clause);
  return phrase === null ? { speaker: null, cue, touches } : frameOf(phrase, cue, touches);
}

/** "was described by friends as …". */
function doerOfPassive(tokens: readonly Token[], clause: Clause): FoundPhrase | null {
  const by = clause.obliques.find((oblique) => oblique.preposition === 'by' && oblique.at > clause.verb.last);
  return by === undefined ? null : phraseFrom(tokens, by.phrase.first);
}

function subjectOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
  clause: Clause,
): FoundPhrase | null {
  const at = chunks.findIndex((chunk) => chunk.kind === 'verb-group' && chunk.head === clause.verb.head);
  const before = clause.verb.form === 'finite' ? subjectBefore(tokens, chunks, at) : null;
  // "Ann Lee, 30, of south London said": the subject stands before what a preposition ties to it.
  const aside = tokens.slice((clause.subject?.last ?? tokens.length) + 1, before?.first);
  const isEarlier =
    before?.isTied === true &&
    aside.length > 0 &&
    aside.every(({ text, pos }) => text === ',' || /^(?:NUM|ADP)$/u.test(pos));
  if (before !== null && !isEarlier) return before;
  const shared = speakingSubject(tokens, chunks, clauses, clause);
  if (shared !== null) return shared;
  // "described it as "wrong" and said …": the phrase before "and" is no subject.
  const joined = /^(?:and|but)$/u.test(tokens[clause.verb.first - 1]?.lower ?? '')
    ? clauseBefore(clauses, clause)
    : undefined;
  if (joined !== undefined) return subjectOf(tokens, chunks, clauses, joined);
  // "who urged voters to …": in a relative clause the speaker is who the clause describes.
  const subject = clause.marker === 'who' && clause.antecedent !== null ? clause.antecedent : clause.subject;
  if (subject === null) return null;
  const first = chunks.findIndex((chunk) => chunk.first === subject.first);
  const phrase = wholePhrase(tokens, chunks, first, SUBJECT_PREPOSITIONS);
  if (phrase !== null && phrase.last >= subject.last && phrase.last < clause.verb.first) return phrase;
  const item = subject.items[0];
  if (item === undefined || !maySpeak(tokens, item)) return null;
  return { ...rangeOf(tokens, subject.first, subject.last), first: subject.first, last: subject.last, nextChunk: 0 };
}

/** The finite clause before a clause, in which it is not contained. */
const clauseBefore = (clauses: readonly Clause[], { verb }: Clause): Clause | undefined =>
  clauses.findLast(
    (candidate) =>
      candidate.verb.first < verb.first && candidate.verb.form === 'finite' && candidate.relation !== 'relative',
  );

/**
 * "X admitted the rate was low, but insisted …", "X said it was fast, adding: …": a verb of saying that has no
 * subject of its own shares it with the verb of saying above it, not with the verb of what was said.
 */
function speakingSubject(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
  clause: Clause,
): FoundPhrase | null {
  // "met the president, calling it …"; but in "a sign saying …" the sign says it.
  const isGerund =
    clause.relation === 'reduced-relative' &&
    clause.verb.form === 'gerund' &&
    !/^(?:say|read)$/u.test(clause.verb.lemma);
  if (!clause.subjectUnderstood || (clause.relation !== 'conjunct' && clause.relation !== 'participial' && !isGerund))
    return null;
  let governor = governorOf(clauses, clause);
  for (let steps = 0; governor !== undefined && steps < 6; steps += 1) {
    if ((isTelling(governor, tokens) || isGerund) && governor.verb.form === 'finite')
      return subjectOf(tokens, chunks, clauses, governor);
    governor = governorOf(clauses, governor);
  }
  return null;
}

/** "Miller: …", as interviews have it: a name and a colon. */
function readLabel(tokens: readonly Token[], chunks: readonly Chunk[], clauses: readonly Clause[]): SpeechFrame | null {
  const colon = tokens.length - 1;
  if (clauses.length > 0 || colon < 1 || colon > 8) return null;
  const phrase = wholePhrase(tokens, chunks, 0, SUBJECT_PREPOSITIONS);
  if (phrase?.last !== colon - 1 || tokens[phrase.last]?.pos === 'NUM') return null;
  const hasName = tokens.slice(phrase.first, phrase.last + 1).some((token) => token.pos === 'PROPN');
  return hasName ? { speaker: { start: phrase.start, end: phrase.end }, cue: null, touches: true } : null;
}
