import { chunkTokens } from '../language/chunk-tokens.ts';
import { tagTokens } from '../language/tag-tokens.ts';
import type { Token } from '../language/token.ts';
import { verbForm } from '../language/verb-forms.ts';
import { familyOf, isContentWord } from './content-words.ts';
import { correctQuestionWord } from './correct-typing.ts';
import type { QuestionReading, Slot, Term, Wanted } from './question-reading.ts';
import { readFrame, type Frame } from './read-frame.ts';
import { readWanted } from './read-wanted.ts';
import { repairQuestionTags } from './repair-question-tags.ts';

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

/** What people add behind a question that asks nothing: "need the exact date pls", ", year included", "lol". */
const TALK =
  /(?:[?.!,;]+\s*(?:(?:i )?(?:need|want|give me|just curious|just wondering)\b[^?]*|(?:the )?(?:exact|full|actual)\b[^?,]*|[^?,]*\b(?:pls|please|plz|thanks|thx|cheers|included|in short)\b[^?]*)|\s+(?:pls|please|plz|lol|thanks|thx|btw|anyway|then|though|exactly|again))[?.!\s]*$/iu;
/** What people open a question with. */
const OPENING = /^(?:(?:so|ok|okay|and|but|hey|hi|well|um|btw|also|wait|sorry|please|pls|erm|hmm)\b[,\s]+)+(?=\p{L})/iu;

/** "list the countries that signed", "name all the people arrested": asks which, with a participle as "were arrested". */
const ASKS_LIST =
  /^(?:please )?(?:list|name|give me|show me|tell me)(?: me)?(?: (?:a list of|all|every|each)(?: of)?)?(?: the)? (?<noun>\p{L}+s|people|men|women|children) (?:(?:who|that|which) (?<deed>.+)|(?<done>\p{L}+(?:ed|en)\b.*))$/iu;

function spellList(text: string): string {
  const { noun, deed, done } = ASKS_LIST.exec(text)?.groups ?? {};
  if (noun === undefined) return text;
  return deed === undefined ? `which ${noun} were ${done ?? ''}` : `which ${noun} ${deed}`;
}

/** The question with the contractions of typing written out, and without what only makes conversation. */
function spellOut(text: string): string {
  const asked = correctQuestionWord(text.replace(TALK, '').replace(OPENING, ''));
  return RUN_TOGETHER.reduce(
    (spelled, [pattern, words]) => spelled.replace(pattern, words),
    spellList(asked === '' ? text : asked),
  );
}

/** What is longer is no question, and is read so far only. */
const LONGEST_READ = 1000;

/** Reads a question. Anything at all gets a reading: what is no question is one for `what`. */
export function readQuestion(text: string): QuestionReading {
  const spelled = spellOut(text.trim().slice(0, LONGEST_READ));
  const [tokens = []] = tagTokens(spelled, [{ start: 0, end: spelled.length }]);
  repairQuestionTags(tokens);
  const chunks = chunkTokens(tokens);
  const whAt = findAsking(tokens);
  const terms = contentTerms(tokens, whAt);
  const frame = readFrame(tokens, chunks, whAt);
  const { wanted, focus } = readWanted(tokens, whAt, frame);
  const focusTerms = new Set(focus === null ? [] : [familyOf(focus)]);
  return {
    text: spelled,
    tokens,
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
    time: timeAsked(tokens),
    alternatives: tokens.some((token) => token.lower === 'or'),
  };
}

/**
 * The index of the word that asks, or -1: the first question word, but for a "when" or "where" that begins a clause before
 * another one: "When the river leaves the lake, which way does it flow?".
 */
function findAsking(tokens: readonly Token[]): number {
  const first = tokens.findIndex((token) => WH.test(token.lower));
  const next = tokens[first + 1];
  if (!/^(?:when|where)$/u.test(tokens[first]?.lower ?? '') || next === undefined) return first;
  if (next.pos === 'AUX' || next.pos === 'VERB' || next.pos === 'ADV') return first;
  const later = tokens.findIndex((token, at) => at > first && WH.test(token.lower));
  return later === -1 ? first : later;
}

/** "which hospitals", "who are", "who were the other two": the noun behind the question word, or its verb, is plural. */
function isPlural(tokens: readonly Token[], whAt: number): boolean {
  const next = tokens[whAt + 1];
  if (next === undefined || whAt === -1) return false;
  if (/^(?:are|were|all|two|three|else)$/u.test(next.lower)) return true;
  const noun = tokens.slice(whAt + 1, whAt + 4).find((token) => token.pos === 'NOUN');
  const isFocus = tokens[whAt]?.lower === 'which' || tokens[whAt]?.lower === 'what';
  if (!isFocus || noun === undefined) return false;
  return PLURALS.test(noun.lower) || (noun.lower !== noun.lemma && noun.lower.endsWith('s'));
}

/** Plurals without an s. */
const PLURALS = /^(?:people|men|women|children|police)$/u;

/** "did they meet", "who met" ask what was; "will they meet", "when is he going to" what will be. */
function timeAsked(tokens: readonly Token[]): QuestionReading['time'] {
  const words = tokens.map(({ lower }) => lower);
  if (
    words.some(
      (word, at) => /^(?:will|wo|'ll|’ll|shall|upcoming)$/u.test(word) || (word === 'going' && words[at + 1] === 'to'),
    )
  )
    return 'future';
  if (words.some((word) => /^(?:did|didn't|was|were|had)$/u.test(word))) return 'past';
  // "who met" asks what was; "what would be raised", "what is being raised" do not.
  if (tokens.some((token) => token.pos === 'AUX')) return null;
  const verb = tokens.find((token) => token.pos === 'VERB');
  return verb !== undefined && verbForm(verb).startsWith('past') ? 'past' : null;
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

function readSlot(wanted: Wanted, frame: Frame): Slot {
  if (wanted === 'time' || wanted === 'place' || wanted === 'reason' || wanted === 'manner' || wanted === 'duration') {
    return frame.preposition !== null && wanted === 'place' ? 'oblique' : 'adjunct';
  }
  if (frame.asksInfinitive) return 'infinitive';
  if (frame.preposition !== null) return 'oblique';
  if (!frame.inverted) return 'subject';
  return frame.verb !== null && frame.hasObject ? 'complement' : 'object';
}
