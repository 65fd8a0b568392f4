import { textBetween, type AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause } from '../../language/clause.ts';
import { startsWithDigit } from '../../language/first-character.ts';
import { judgeStatus } from '../../language/judge-status.ts';
import { governorOf } from '../../language/roles.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import { wordList } from '../../language/word-list.ts';
import { isRoleWord, ORGANISATION_WORDS, PLACE_WORDS } from '../entities/name-words.ts';
import { lazily } from '../lazily.ts';
import { hasMarks } from '../summary/count-marks.ts';
import { hasClosedQuotes, isRunTogether } from '../summary/stands-alone.ts';

/** What the article or someone in it says of a matter. */
export interface Claim {
  /** What it is about: the subject's words. */
  matter: string;
  /** Who says so; null where the article says it itself, or only marks it as someone's word. */
  source: string | null;
  /** The last word of that name or description, in lower case: whom it means wherever it stands. */
  who: string | null;
  text: () => string;
  cite: string;
  /** The place of its sentence in the article. */
  at: number;
  /**
   * - `stated`: someone says that it is so
   * - `told`: the article does
   * - `denial`: someone says that it is not so ("denied that …", "rejected the claim")
   * - `charge`: someone accuses or blames someone
   */
  kind: 'stated' | 'told' | 'denial' | 'charge';
  negated: boolean;
  /** Whether it points to what was said before it: "rejected that", "no such warning". */
  pointsBack: boolean;
  /** The base forms of its content words. */
  content: () => ReadonlySet<string>;
  /** Its subject's noun, and the noun that it says the subject is ("the balloon was a weather tracker"). */
  head: string;
  isA: string | null;
  /** The numbers in it. */
  numbers: () => ReadonlySet<string>;
  /** The family of its verb. */
  verb: () => string;
  /** Its tokens in the sentence, inclusive. */
  first: number;
  last: number;
}

const DENYING_VERBS = wordList('deny reject dismiss dispute refute contradict');
const CHARGING_VERBS = wordList('blame accuse');
/** Nouns for what someone says: denying one of these denies what was said before. */
export const SAID_NOUNS = wordList(
  'claim allegation accusation charge report suggestion criticism rumour rumor assertion account figure',
);
const NUMBER_WORDS = wordList(`
  two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions`);
const isNumber = (word: string): boolean =>
  NUMBER_WORDS.has(word) || (startsWithDigit(word) && /^\d[\d,.]*$/u.test(word));
const CONTENT = wordList('NOUN PROPN VERB ADJ');

type Tokens = AnalysedSentence['tokens'];

/** What is longer is told on its own, and set against nothing. */
const LONGEST_CLAIM = 40;

/** The claims of a sentence, in the order of its clauses: whole ones, by someone who is named or described. */
export function findClaims(text: string, analysed: AnalysedSentence, at: number): Claim[] {
  if (isRunTogether(analysed.tokens)) return [];
  const { tokens } = analysed;
  const isMarked = hasMarks(tokens);
  return claimsOf(text, analysed, at).filter(
    ({ first, last }) => last - first < LONGEST_CLAIM && (!isMarked || hasClosedQuotes(tokens.slice(first, last + 1))),
  );
}

function claimsOf(text: string, analysed: AnalysedSentence, at: number): Claim[] {
  return analysed.clauses.flatMap((clause, index) => {
    const { lemma } = clause.verb;
    if (DENYING_VERBS.has(lemma)) return denialOf(text, analysed, clause, at) ?? [];
    if (CHARGING_VERBS.has(lemma)) return chargeOf(text, analysed, clause, at) ?? [];
    return figureOf(text, analysed, clause, at) ?? statementOf(text, analysed, index, at) ?? [];
  });
}

/** "The police said the driver was a suspect", or the same said by the article itself. */
function statementOf(text: string, analysed: AnalysedSentence, index: number, at: number): Claim | null {
  const { tokens, clauses } = analysed;
  const clause = clauses[index];
  const governor = clause === undefined ? undefined : governorOf(clauses, clause);
  if (clause?.verb.form !== 'finite' || clause.subject === null) return null;
  const isReported = clause.relation === 'complement' && SPEECH_VERBS.has(governor?.verb.lemma ?? '');
  // "said that he had warned them" tells of a warning; "warned that …" only brings one.
  if (SPEECH_VERBS.has(clause.verb.lemma) && !isReported) return null;
  // What is denied is told with its "denied".
  if (clause.relation === 'complement' && DENYING_VERBS.has(governor?.verb.lemma ?? '')) return null;
  const { attribution } = judgeStatus(tokens, clauses, index);
  const source = attribution?.source ?? (isReported ? (governor?.subject ?? null) : null);
  if ((attribution !== null || isReported) && (source === null || !canSpeak(tokens, source.head))) return null;
  const complement = clause.objects.at(-1);
  const isNoun = (at: number | undefined): boolean => tokens[at ?? -1]?.pos === 'NOUN';
  const isCopula = clause.verb.lemma === 'be' && isNoun(clause.subject.head) && isNoun(complement?.head);
  return {
    ...partOf(text, analysed, clause, clause.first, at),
    ...saidBy(source === null ? null : textBetween(text, tokens, source.first, source.last)),
    kind: source === null ? 'told' : 'stated',
    isA: isCopula ? (tokens[complement?.head ?? -1]?.lemma ?? null) : null,
  };
}

/** "Mr Dahl denied that he took money", "the company rejected that": the denial from its verb on. */
function denialOf(text: string, analysed: AnalysedSentence, clause: Clause, at: number): Claim | null {
  const source = speakerBefore(text, analysed, clause);
  if (source === null || clause.verb.negated || clause.verb.form === 'gerund') return null;
  const { tokens } = analysed;
  const object = clause.objects.at(-1);
  const next = tokens[clause.verb.last + 1];
  const isPronoun =
    /^(?:this|that|it|them|these|those)$/u.test(next?.lower ?? '') &&
    !/^(?:NOUN|PROPN|PRON|DET)$/u.test(tokens[clause.verb.last + 2]?.pos ?? '');
  const isSaid = SAID_NOUNS.has(tokens[object?.head ?? -1]?.lemma ?? '');
  const part = partOf(text, analysed, clause, clause.verb.first, at);
  const end = isPronoun ? clause.verb.last + 1 : null;
  return {
    ...part,
    text: end === null ? part.text : () => textBetween(text, tokens, clause.verb.first, end),
    ...saidBy(source),
    kind: 'denial',
    pointsBack: part.pointsBack || isPronoun || isSaid,
    isA: null,
  };
}

/** "The owner blamed a faulty battery", "Ann Reyes accused Bo Lund of …". */
function chargeOf(text: string, analysed: AnalysedSentence, clause: Clause, at: number): Claim | null {
  const source = speakerBefore(text, analysed, clause);
  if (source === null || clause.verb.voice === 'passive' || clause.verb.negated) return null;
  return { ...partOf(text, analysed, clause, clause.verb.first, at), ...saidBy(source), kind: 'charge', isA: null };
}

/** "the union put the figure at 900": a number of one's own. */
function figureOf(text: string, analysed: AnalysedSentence, clause: Clause, at: number): Claim | null {
  const object = clause.objects.at(-1);
  if (object === undefined || !/^(?:put|estimate|set|give)$/u.test(clause.verb.lemma)) return null;
  if (!/^(?:figure|number|toll|total|count|turnout|cost|damage)$/u.test(analysed.tokens[object.head]?.lemma ?? ''))
    return null;
  const source = speakerBefore(text, analysed, clause);
  const part = partOf(text, analysed, clause, clause.verb.first, at);
  return source === null || part.numbers().size === 0
    ? null
    : { ...part, ...saidBy(source), kind: 'stated', isA: null };
}

/** The subject of a verb, or better the name in apposition to it right before the verb: "its owner, Bo Lund, denied …". */
function speakerBefore(text: string, { tokens, chunks, clauses }: AnalysedSentence, clause: Clause): string | null {
  const { first } = clause.verb;
  const named = chunks.find((chunk) => chunk.kind === 'noun-phrase' && chunk.last === first - 2);
  const isApart = tokens[first - 1]?.text === ',' && tokens[(named?.first ?? 0) - 1]?.text === ',';
  const apposition = named?.kind === 'noun-phrase' && isApart && tokens[named.head]?.pos === 'PROPN' ? named : null;
  const above = clause.governor === null ? null : (clauses[clause.governor]?.subject ?? null);
  const phrase = apposition ?? clause.subject ?? above;
  if (phrase === null || !canSpeak(tokens, phrase.head)) return null;
  return textBetween(text, tokens, phrase.first, phrase.last);
}

/** Whether a phrase names or describes someone who can say something; a pronoun may mean anyone. */
function canSpeak(tokens: Tokens, head: number): boolean {
  const token = tokens[head];
  if (token?.pos === 'PROPN') return true;
  if (token?.pos !== 'NOUN') return false;
  const { lower, lemma } = token;
  return (
    isRoleWord(token) ||
    isRoleWord({ lower: lemma }) ||
    ORGANISATION_WORDS.has(lemma) ||
    PLACE_WORDS.has(lemma) ||
    lower.endsWith('s')
  );
}

const saidBy = (source: string | null): Pick<Claim, 'source' | 'who'> => ({
  source,
  who: source?.toLowerCase().split(/\s+/u).at(-1) ?? null,
});

type Part = Omit<Claim, 'source' | 'who' | 'kind' | 'isA'>;

/** A clause from token `from` on, with what it is compared by. */
function partOf(text: string, { sentence, tokens }: AnalysedSentence, clause: Clause, from: number, at: number): Part {
  const { first, last } = trimmed(tokens, from, clause.last);
  const subject = clause.subject ?? clause.objects[0] ?? null;
  const inside = tokens.slice(first, last + 1);
  const isNone = /^(?:no|none|nobody|nothing|neither)$/u.test(tokens[subject?.first ?? -1]?.lower ?? '');
  return {
    matter: textBetween(text, tokens, subject?.first ?? first, Math.min(subject?.last ?? last, last)),
    text: () => textBetween(text, tokens, first, last).replace(/\s+/gu, ' '),
    cite: sentence.id,
    at,
    negated: clause.verb.negated || isNone,
    pointsBack: inside.some(({ lower }) => lower === 'such'),
    content: lazily(() => contentOf(inside)),
    head: tokens[subject?.head ?? -1]?.lemma ?? '',
    verb: () => familyOf(clause.verb.lemma),
    first,
    last,
    numbers: lazily(() => new Set(inside.filter(({ lower }) => isNumber(lower)).map(({ lower }) => lower))),
  };
}

const contentOf = (tokens: Tokens): Set<string> =>
  new Set(
    tokens.filter(({ pos, lemma }) => CONTENT.has(pos) && !SPEECH_VERBS.has(lemma)).map(({ lemma }) => familyOf(lemma)),
  );

/** A word without the endings that make a noun of a verb: "warning" is what is warned. */
const familyOf = (lemma: string): string =>
  lemma.toLowerCase().replace(/(?<=\p{L}{4})(?:ings?|ment|ion|al|ed|s)$/u, '');

/** The words from one token to another, without the words that open a clause and the marks around it. */
function trimmed(tokens: Tokens, from: number, to: number): { first: number; last: number } {
  let [first, last] = [from, to];
  const opens = (at: number): boolean =>
    tokens[at]?.pos === 'PUNCT' || /^(?:that|and|but|after|when|while|as|because)$/u.test(tokens[at]?.lower ?? '');
  while (first < last && opens(first)) first += 1;
  // "…, but its owner …" begins what another one says.
  const turn = tokens.findIndex(
    ({ lower }, at) =>
      at > first && at <= last && (lower === 'but' || lower === 'whereas') && tokens[at - 1]?.text === ',',
  );
  if (turn !== -1) last = turn - 1;
  while (last > first && /^[.,;:]$/u.test(tokens[last]?.text ?? '')) last -= 1;
  return { first, last };
}
