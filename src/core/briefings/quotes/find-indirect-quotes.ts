import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause } from '../../language/clause.ts';
import type { Token } from '../../language/token.ts';
import { isPersonNoun } from '../../language/person-nouns.ts';
import { CLAUSE_VERBS, SPEECH_VERBS } from '../../language/verb-classes.ts';
import { frameOfClause, readFrameBehind, type SpeechFrame } from './find-quote-speaker.ts';
import type { FoundQuote } from './found-quote.ts';
import type { QuotedRange, Range } from './pair-quote-marks.ts';

/** More of a reported clause than this in quote marks, and it is a partial quotation instead. */
const MOST_QUOTED = 0.4;
/** Fewer characters than this are no reported clause: "It was, she said, …". */
const SHORTEST = 8;
/** How far behind a comma a verb of saying is looked for. */
const FARTHEST_VERB = 14;
const LONGEST_FRAME = 40;

/**
 * Finds reported speech without quote marks: "X said (that) …", "…, X said", "…, X said, …", "According to X, …".
 * The part is the reported clause, without "that"; two parts where the frame stands in its middle.
 */
export function findIndirectQuotes(
  sentences: readonly AnalysedSentence[],
  ranges: readonly QuotedRange[],
): FoundQuote[] {
  const found: FoundQuote[] = [];
  let next = 0;
  for (const analysed of sentences) {
    const { start, end } = analysed.sentence;
    while ((ranges[next]?.end ?? Infinity) <= start) next += 1;
    const quoted: QuotedRange[] = [];
    for (let at = next; (ranges[at]?.start ?? Infinity) < end; at += 1) {
      const range = ranges[at];
      if (range !== undefined) quoted.push(range);
    }
    found.push(...reportedIn(analysed, quoted));
  }
  return found;
}

function reportedIn(analysed: AnalysedSentence, quoted: readonly QuotedRange[]): FoundQuote[] {
  const { tokens } = analysed;
  if (analysed.clauses.length === 0 || !tokens.some(isOfSpeech)) return [];
  const framed = framedByCommas(analysed) ?? framedBySource(tokens);
  const candidates = framed === null ? complements(analysed) : [framed];
  return candidates.filter((candidate) => isReported(candidate, quoted) && !leadsToQuote(tokens, candidate, quoted));
}

/** "told the Standard: “It happened here”": a colon leads over to what is quoted. */
const leadsToQuote = (tokens: readonly Token[], { parts }: FoundQuote, quoted: readonly QuotedRange[]): boolean =>
  quoted.some(
    ({ start }) =>
      parts.some((part) => start > part.start && start < part.end) &&
      tokens[tokens.findIndex((token) => token.end > start) - 1]?.text === ':',
  );

/** Whether the words are the reporter's: the cue outside quote marks, and little of the clause within. */
function isReported(candidate: FoundQuote, quoted: readonly QuotedRange[]): boolean {
  const isCut = (offset: number): boolean => quoted.some((range) => offset > range.start && offset < range.end);
  if (candidate.cue !== null && isCut(candidate.cue.start + 1)) return false;
  if (candidate.parts.some((part) => isCut(part.start) || isCut(part.end))) return false;
  const length = candidate.parts.reduce((sum, part) => sum + part.end - part.start, 0);
  const within = quoted
    .filter((range) => candidate.parts.some((part) => range.start >= part.start && range.end <= part.end))
    .reduce((sum, range) => sum + range.end - range.start, 0);
  return length > 0 && within / length < MOST_QUOTED;
}

/** The offsets from one token to another, without the marks and joining words at either end; null for under two words. */
const trimmedRange = (tokens: readonly Token[], first: number, last: number): Range | null => {
  let [from, to] = [first, last];
  while (from <= to && !/[\p{L}\p{N}$£€"“‘'`(]/u.test(tokens[from]?.text ?? '')) from += 1;
  while (to >= from && /^(?:[.,;:!?…—–-]+|and|but|or|adding|saying)$/u.test(tokens[to]?.lower ?? '')) to -= 1;
  const start = tokens[from]?.start;
  const end = tokens[to]?.end;
  return start === undefined || end === undefined || to - from < 1 ? null : { start, end };
};

const hasFiniteVerb = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing')));

const reported = (parts: readonly (Range | null)[], frame: SpeechFrame): FoundQuote | null => {
  const kept = parts.filter((part) => part !== null);
  const length = kept.reduce((sum, part) => sum + part.end - part.start, 0);
  if (length < SHORTEST) return null;
  return { parts: kept, kind: 'indirect', speaker: frame.speaker, cue: frame.cue };
};

/** "The talks would go on, Miller said." and "The talks, Miller said, would go on." */
function framedByCommas({ tokens, clauses }: AnalysedSentence): FoundQuote | null {
  for (const [at, token] of tokens.entries()) {
    if (token.text !== ',' || at < 1 || !mayHoldFrame(tokens, at)) continue;
    const rest = tokens.slice(at, at + LONGEST_FRAME);
    const frame = readFrameBehind(rest);
    if (
      !frame?.speaker ||
      frame.cue === null ||
      hasSubjectBefore(tokens, clauses, frame) ||
      hasSubjectBehind(tokens, clauses, frame)
    )
      continue;
    const framed = Math.max(frame.speaker.end, frame.cue.end);
    const close = tokens.findIndex(
      (candidate, index) => index > at && candidate.start >= framed && /^[,.;]$/u.test(candidate.text),
    );
    const behind = close === -1 ? [] : tokens.slice(close + 1);
    const adjunct = tokens.slice(at + 1, close === -1 ? tokens.length : close).filter((word) => word.start >= framed);
    if (
      !reportsClause(tokens, frame) ||
      hasFiniteVerb(adjunct) ||
      adjunct.some((word) => word.lower === 'that' || word.text === ':')
    )
      continue;
    const before = tokens.slice(0, at);
    const isMiddle = hasFiniteVerb(behind) && !hasFiniteVerb(before);
    if (isMiddle && tokens[close]?.text === ',' && !/^(?:and|but|who|which|while|as)$/u.test(behind[0]?.lower ?? '')) {
      // "On Sunday, Miller said, the talks …": words before the frame belong to what is reported.
      return reported([trimmedRange(tokens, 0, at - 1), trimmedRange(tokens, close + 1, tokens.length - 1)], frame);
    }
    if (
      hasFiniteVerb(before) &&
      !/^(?:after|when|as|while|although|though|if|because|since|asked)$/u.test(tokens[0]?.lower ?? '')
    )
      return reported([trimmedRange(tokens, 0, at - 1)], frame);
  }
  return null;
}

/** "Norland, which is based in Leeds, recalled 12,000 bottles": the subject stands before what seems to be inverted. */
function hasSubjectBefore(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  { speaker, cue }: SpeechFrame,
): boolean {
  if (speaker === null || cue === null || speaker.start < cue.start) return false;
  // "…, denied fraud.": a bare noun that is no person's is what the verb is about.
  const noun = tokens.find(({ start }) => start === speaker.start);
  if (noun?.pos === 'NOUN' && noun.end === speaker.end && noun.lower === noun.lemma && !isPersonNoun(noun.lower))
    return true;
  return clauses.some(
    ({ verb, subject, subjectUnderstood }) =>
      tokens[verb.head]?.start === cue.start && !subjectUnderstood && subject !== null && subject.last < verb.first,
  );
}

/** "fled the capital, Nyala, in April, two diplomats said": who says it stands nearer to the verb. */
function hasSubjectBehind(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  { speaker, cue }: SpeechFrame,
): boolean {
  if (speaker === null || cue === null || speaker.start > cue.start) return false;
  return clauses.some(({ verb, subject }) => {
    const head = subject === null ? undefined : tokens[subject.head];
    return (
      tokens[verb.head]?.start === cue.start && head !== undefined && head.start >= speaker.end && head.end <= cue.start
    );
  });
}

/** Whether the verb takes a clause as what is said and has no object: "said", not "called Obama a friend". */
function reportsClause(tokens: readonly Token[], frame: SpeechFrame): boolean {
  const at = tokens.findIndex((token) => token.start === frame.cue?.start);
  const verb = tokens[at];
  if (verb === undefined || verb.lower === 'according' || verb.lower === 'in' || verb.lemma === 'tell') return true;
  const next = tokens[at + 1];
  const isInverted = (frame.speaker?.start ?? 0) > verb.start;
  return CLAUSE_VERBS.has(verb.lemma) && (isInverted || !/^(?:NOUN|DET|NUM|ADJ)$/u.test(next?.pos ?? ''));
}

const mayHoldFrame = (tokens: readonly Token[], comma: number): boolean =>
  tokens.slice(comma + 1, comma + FARTHEST_VERB).some(isOfSpeech);

const isOfSpeech = ({ lemma, lower }: Token): boolean => SPEECH_VERBS.has(lemma) || lower === 'according';

/** "According to X, the talks …" and "the talks had failed according to X". */
function framedBySource(tokens: readonly Token[]): FoundQuote | null {
  const at = tokens.findIndex((token, index) => token.lower === 'according' && tokens[index + 1]?.lower === 'to');
  if (at === -1) return null;
  const frame = readFrameBehind(tokens.slice(at, at + LONGEST_FRAME));
  if (!frame?.speaker) return null;
  const { end } = frame.speaker;
  if (at > 1) return reported([trimmedRange(tokens, 0, at - 1)], frame);
  const comma = tokens.findIndex((token) => token.start >= end && token.text === ',');
  return comma === -1 ? null : reported([trimmedRange(tokens, comma + 1, tokens.length - 1)], frame);
}

/** "X said (that) …": the complement clause of a verb of saying. */
function complements({ tokens, chunks, clauses }: AnalysedSentence): FoundQuote[] {
  const found: FoundQuote[] = [];
  clauses.forEach((clause, index) => {
    if (!isReporting(clause, tokens)) return;
    const complement = clauses.find(
      (candidate) =>
        candidate.governor === index && candidate.relation === 'complement' && candidate.first > clause.verb.last,
    );
    if (complement === undefined) return;
    const frame = frameOfClause(tokens, chunks, clauses, clause);
    // "reported seeing victims": what someone did, not what they said.
    if (complement.verb.form === 'gerund') return;
    const first = quotedSubject(tokens, clause, complement) ?? reportedStart(tokens, clause, complement);
    const quote = reported([trimmedRange(tokens, first, complement.last)], frame);
    if (quote !== null) found.push(quote);
  });
  return found;
}

/**
 * Where what is said begins: behind "that" ("told a reporter on Monday that …"), or behind who is told
 * ("told supporters Mr Hale had won").
 */
function reportedStart(tokens: readonly Token[], { verb }: Clause, complement: Clause): number {
  for (let at = verb.last + 1; at < complement.verb.first; at += 1)
    if (tokens[at]?.lower === 'that' && tokens[at]?.pos === 'SCONJ') return at + 1;
  const { first } = complement;
  const isHearer =
    verb.lemma === 'tell' && tokens[first]?.pos === 'NOUN' && /^\p{Lu}/u.test(tokens[first + 1]?.text ?? '');
  return first + Number(isHearer || tokens[first]?.lower === 'that');
}

/** "said the "vast majority" of people have …": quote marks within the subject hide where the clause begins. */
function quotedSubject(tokens: readonly Token[], clause: Clause, complement: Clause): number | null {
  const between = tokens.slice(clause.verb.last + 1, complement.first);
  return between.some((token) => /^(?:["“”]|``)$/u.test(token.text)) ? clause.verb.last + 1 : null;
}

const isReporting = ({ verb }: Clause, tokens: readonly Token[]): boolean =>
  SPEECH_VERBS.has(verb.lemma) &&
  CLAUSE_VERBS.has(verb.lemma) &&
  (verb.form === 'finite' || verb.form === 'gerund') &&
  verb.voice === 'active' &&
  verb.modal === null &&
  (!verb.negated || verb.lemma === 'deny') &&
  tokens[verb.head]?.pos === 'VERB';
