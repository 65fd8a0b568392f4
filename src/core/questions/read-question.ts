import type { Sentence } from '../articles/article.ts';
import { analyseText } from '../language/analyse-text.ts';
import type { Chunk, VerbGroup } from '../language/chunk.ts';
import type { Token } from '../language/token.ts';
import { familyOf, isContentWord } from './content-words.ts';
import { isBodyNoun, isPersonNoun } from './person-nouns.ts';

/** What kind of thing answers the question. */
export type Wanted =
  | 'who'
  | 'what'
  | 'time'
  | 'place'
  | 'reason'
  | 'manner'
  | 'number'
  | 'money'
  | 'duration'
  | 'age'
  | 'distance'
  | 'speed'
  | 'yes-no'
  | 'degree'
  | 'quote';

/** Where the answer stands with respect to the question's verb. */
export type Slot = 'subject' | 'object' | 'oblique' | 'adjunct' | 'infinitive' | 'complement';

/** A word that the question is about. */
export interface Term {
  family: string;
  word: string;
  /** Whether it is (part of) a name, or a number: it must be met as it stands. */
  exact: boolean;
}

/** A question, understood as far as its grammar goes. */
export interface QuestionReading {
  text: string;
  wanted: Wanted;
  slot: Slot;
  /** The verb asked about; null for "who is X" and for what has none. */
  verb: { lemma: string; family: string; passive: boolean; negated: boolean } | null;
  /** The preposition left behind: "who did they apologise to". */
  preposition: string | null;
  /** The noun that names the kind of answer: "which hospitals", "what year", "how many people". */
  focus: string | null;
  /** Content words of the subject and of the objects and obliques, by family. */
  subjectTerms: readonly string[];
  objectTerms: readonly string[];
  terms: readonly Term[];
  /** "who is X", "what is X": asks what the article says X is. */
  defines: boolean;
  /** Whether several things are asked for: "which hospitals", "who were the other two". */
  plural: boolean;
  /** "is it final or are there strings attached": neither yes nor no answers it. */
  alternatives: boolean;
}

const WH = /^(?:who|whom|whose|what|which|when|where|why|how)$/u;
/** As people type: "whats", "who's" without its apostrophe. */
const RUN_TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/\bwhats\b/giu, 'what is'],
  [/\bwhos\b/giu, 'who is'],
  [/\bwheres\b/giu, 'where is'],
  [/\bwhens\b/giu, 'when is'],
  [/\bhows\b/giu, 'how is'],
  [/\bwhat['’]s\b/giu, 'what is'],
  [/\bwho['’]s\b/giu, 'who is'],
  [/\bwhere['’]s\b/giu, 'where is'],
  [/\bwhen['’]s\b/giu, 'when is'],
  [/\bhow['’]s\b/giu, 'how is'],
  [/\bw\/(?=\s|$)/giu, 'with'],
];

const TIME_NOUNS = new Set(['year', 'date', 'month', 'day', 'time', 'century', 'decade', 'week', 'season']);
const PLACE_NOUNS = new Set([
  'place',
  'city',
  'country',
  'town',
  'state',
  'location',
  'venue',
  'area',
  'region',
  'village',
]);
/** The question with the contractions of typing written out. */
function spellOut(text: string): string {
  return RUN_TOGETHER.reduce((spelled, [pattern, words]) => spelled.replace(pattern, words), text);
}

/** Reads a question. Anything at all gets a reading: what is no question is one for `what`. */
export function readQuestion(text: string): QuestionReading {
  const spelled = spellOut(text.trim());
  const whole: Sentence = { id: 's1', start: 0, end: spelled.length, kind: 'body' };
  const [analysed] = analyseText(spelled, [whole]);
  const tokens = analysed?.tokens ?? [];
  const chunks = analysed?.chunks ?? [];
  const whAt = tokens.findIndex((token) => WH.test(token.lower));
  const terms = contentTerms(tokens, whAt);
  const frame = readFrame(tokens, chunks, whAt);
  const { wanted, focus } = readWanted(tokens, whAt, frame);
  const focusTerms = new Set(focus === null ? [] : [familyOf(focus)]);
  return {
    text: spelled,
    wanted,
    slot: readSlot(wanted, frame),
    verb: frame.verb,
    preposition: frame.preposition,
    focus,
    subjectTerms: [...new Set(frame.subjectTerms)],
    objectTerms: [...new Set(frame.objectTerms)],
    terms: KIND_FOCUS.has(focus ?? '') ? terms.filter((term) => !focusTerms.has(term.family)) : terms,
    defines: frame.defines,
    plural: isPlural(tokens, whAt),
    alternatives: tokens.some((token) => token.lower === 'or'),
  };
}

/** "which hospitals", "who are", "who were the other two": the noun behind the question word, or its verb, is plural. */
function isPlural(tokens: readonly Token[], whAt: number): boolean {
  const next = tokens[whAt + 1];
  if (next === undefined || whAt === -1) return false;
  if (/^(?:are|were|all|two|three|else)$/u.test(next.lower)) return true;
  const noun = tokens.slice(whAt + 1, whAt + 4).find((token) => token.pos === 'NOUN');
  const isFocus = tokens[whAt]?.lower === 'which' || tokens[whAt]?.lower === 'what';
  return isFocus && noun !== undefined && noun.lower !== noun.lemma && noun.lower.endsWith('s');
}

/** Kinds of answer that the article need not name as such. */
const KIND_FOCUS = new Set(['year', 'date', 'month', 'day', 'time', 'name', 'names', 'person', 'place']);

function contentTerms(tokens: readonly Token[], whAt: number): Term[] {
  const terms: Term[] = [];
  tokens.forEach((token, index) => {
    if (!isContentWord(token) || index === whAt) return;
    if (
      tokens[whAt]?.lower === 'how' &&
      index === whAt + 1 &&
      /^(?:long|far|old|often|fast|deep|big|large|tall|high|much|many)$/u.test(token.lower)
    ) {
      if (!/^(?:deep|fast|tall|high)$/u.test(token.lower)) return;
    }
    const family = familyOf(token.lemma);
    if (terms.some((term) => term.family === family)) return;
    terms.push({ family, word: token.lower, exact: token.pos === 'PROPN' || token.pos === 'NUM' });
  });
  return terms;
}

interface Frame {
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

const families = (tokens: readonly Token[], first: number, last: number): string[] =>
  tokens
    .slice(first, last + 1)
    .filter(isContentWord)
    .map((token) => familyOf(token.lemma));

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
    family: familyOf(lemma.split(' ')[0] ?? lemma),
    passive: group.voice === 'passive' || passiveByAuxiliary,
    negated: group.negated || (auxiliary?.negated ?? false),
  };
}

/** Finds subject, verb and objects of the question: "WH AUX subject VERB …" or "WH VERB …" or "AUX subject VERB …". */
function readFrame(tokens: readonly Token[], chunks: readonly Chunk[], whAt: number): Frame {
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
    frame.verb = verbOf(tokens, second, first);
    frame.inverted = true;
    frame.defines = whAt !== -1 && verbAt <= 1 && namesOne(tokens, first) && secondAt < rest.length - 2;
    frame.subjectTerms = between.flatMap((chunk) => families(tokens, chunk.first, chunk.last));
    readBehind(frame, tokens, rest.slice(secondAt + 1));
  } else if (isAuxiliary && tokens[first.head]?.lemma === 'be') {
    frame.defines = verbAt <= 1;
    frame.inverted = true;
    frame.subjectTerms = rest.slice(verbAt + 1).flatMap((chunk) => families(tokens, chunk.first, chunk.last));
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
  frame.objectTerms = behind.flatMap((chunk) => families(tokens, chunk.first, chunk.last));
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
  const last = chunks.findLast((chunk) => chunk.kind !== 'stop');
  return { preposition: last?.kind === 'preposition' ? last.word : null };
}

/** An auxiliary at the beginning, or behind one word as people open with: "so did", "ok is". */
const OPENS_YES_NO =
  /^(?:(?:so|and|but|ok|okay|hey|hi|then|well|wait|also|sorry) )?(?:is|are|was|were|isn't|wasn't|do|does|did|didn't|has|have|had|hasn't|can|could|will|would|should|may|might)\b/u;

function readWanted(tokens: readonly Token[], whAt: number, frame: Frame): { wanted: Wanted; focus: string | null } {
  const wh = tokens[whAt]?.lower;
  const next = tokens[whAt + 1];
  if (
    wh === undefined ||
    OPENS_YES_NO.test(
      tokens
        .slice(0, 2)
        .map(({ lower }) => lower)
        .join(' '),
    )
  ) {
    return {
      wanted: OPENS_YES_NO.test(
        tokens
          .slice(0, 2)
          .map(({ lower }) => lower)
          .join(' '),
      )
        ? 'yes-no'
        : 'what',
      focus: null,
    };
  }
  const focus = focusNoun(tokens, whAt);
  switch (wh) {
    case 'who':
    case 'whom':
    case 'whose':
      return { wanted: 'who', focus: null };
    case 'when':
      return { wanted: 'time', focus: null };
    case 'where':
      return { wanted: 'place', focus: null };
    case 'why':
      return { wanted: 'reason', focus: null };
    case 'how':
      return {
        wanted: howWanted(tokens, whAt),
        focus: next?.lower === 'many' || next?.lower === 'much' ? focusNoun(tokens, whAt + 1) : null,
      };
    default:
      return { wanted: whatWanted(focus, tokens, whAt, frame), focus };
  }
}

const MONEY_WORD =
  /^(?:dollar|pound|euro|yen|cost|pay|worth|price|offer|fee|fine|bid|spend|earn|sell|buy|charge|owe|raise|revenue|profit|salary|money|bill|deal|share|invest|loss|lose|cash)s?$/u;

function howWanted(tokens: readonly Token[], whAt: number): Wanted {
  switch (tokens[whAt + 1]?.lower) {
    case 'many':
      return /^(?:dollars|pounds|euros|yen)$/u.test(tokens[whAt + 2]?.lower ?? '') ? 'money' : 'number';
    case 'much':
      return tokens.some((token) => MONEY_WORD.test(token.lemma) || MONEY_WORD.test(token.lower)) ? 'money' : 'number';
    case 'long':
      return 'duration';
    case 'old':
      return 'age';
    case 'far':
    case 'deep':
    case 'tall':
    case 'high':
      return 'distance';
    case 'fast':
      return 'speed';
    case 'often':
      return 'time';
    case 'big':
    case 'large':
      return 'number';
    default:
      return 'manner';
  }
}

const KIND_NOUN = /^(?:kind|type|sort|form)$/u;

/** The noun behind "which" or "what": "which hospitals did", "what year was", "what kind of trees". */
function focusNoun(tokens: readonly Token[], whAt: number): string | null {
  let focus: string | null = null;
  for (let at = whAt + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.pos === 'NOUN' || token?.pos === 'PROPN') focus = token.lemma.toLowerCase();
    else if (token?.lower === 'of' && KIND_NOUN.test(focus ?? '')) focus = null;
    else if (!/^(?:ADJ|DET|NUM|PART)$/u.test(token?.pos ?? '') && !(token?.lower === 'of' && focus === null)) break;
  }
  return focus;
}

function whatWanted(focus: string | null, tokens: readonly Token[], whAt: number, frame: Frame): Wanted {
  const kind = focus ?? definedKind(tokens, whAt);
  if (kind !== null) {
    if (TIME_NOUNS.has(kind)) return 'time';
    if (PLACE_NOUNS.has(kind)) return 'place';
    if (kind === 'name' || kind === 'names') return 'who';
    if (focus === null && isPersonNoun(kind)) return 'who';
    if (/^(?:number|percentage|percent|toll|score|share|rate|population|amount)$/u.test(kind)) return 'number';
    if (/^(?:price|cost|salary|revenue)$/u.test(kind)) return 'money';
    if (/^(?:speed)$/u.test(kind)) return 'speed';
    if (kind === 'reason') return 'reason';
    if (kind === 'age') return 'age';
    if (focus !== null && (isPersonNoun(kind) || isBodyNoun(kind))) return 'who';
  }
  const lemma = frame.verb?.lemma;
  if (frame.inverted && lemma !== undefined && /^(?:say|tell|tweet|announce|claim|reply|respond|comment)$/u.test(lemma))
    return 'quote';
  return 'what';
}

/** "what is the speed limit", "what was the name of": the noun behind the copula names the kind. */
function definedKind(tokens: readonly Token[], whAt: number): string | null {
  if (tokens[whAt + 1]?.lemma !== 'be') return null;
  let kind: string | null = null;
  for (let at = whAt + 2; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.pos === 'NOUN') kind = token.lemma;
    else if (token?.pos !== 'DET' && token?.pos !== 'ADJ' && token?.pos !== 'PROPN' && token?.pos !== 'PART') break;
  }
  return kind;
}

function readSlot(wanted: Wanted, frame: Frame): Slot {
  if (wanted === 'time' || wanted === 'place' || wanted === 'reason' || wanted === 'manner' || wanted === 'duration') {
    return frame.preposition !== null && wanted === 'place' ? 'oblique' : 'adjunct';
  }
  if (frame.asksInfinitive) return 'infinitive';
  if (frame.preposition !== null) return 'oblique';
  if (!frame.inverted) return 'subject';
  return frame.verb !== null && frame.hasObject ? 'complement' : 'object';
}
