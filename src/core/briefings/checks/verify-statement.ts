import type { Statement } from '../briefing.ts';
import { lazily } from '../lazily.ts';
import { bareOf, isAttribution, isCondition, isContent, wordsOf, type Word } from './claim-words.ts';

/** Why a statement may not be said. */
export interface Refusal {
  reason: 'words' | 'order' | 'quote' | 'negation' | 'modality' | 'cut' | 'attribution';
  /** What gave it away, for `build --explain` and the log. */
  detail: string;
}

/** A sentence that statements are held against, with its words: read once for all of them, when the first has others. */
export interface CitedSentence {
  text: string;
  words: () => readonly Word[];
}

/** A sentence as it stands, to be cited. */
export const readCited = (text: string): CitedSentence => ({ text, words: lazily(() => wordsOf(text)) });

/**
 * Holds a statement against the text that it cites: each of its content words stands there (inflected or not), what
 * it quotes stands there to the letter, its names and numbers keep their places, and it is as negative and as sure as
 * its source. What is cut from a sentence must not leave behind what turns it ("denied that …", "if …") or who says it.
 *
 * @returns why it may not be said, or null where it may
 */
export function verifyStatement({ text }: Statement, cited: readonly CitedSentence[]): Refusal | null {
  if (cited[0]?.text === text) return null;
  const claim = wordsOf(text);
  const sentences = cited.map(({ words }) => words());
  // What stands there in one stretch, as most does, has no strange words.
  for (const sentence of sentences) {
    const at = indexOf(sentence, claim);
    if (at !== -1) return findMisquoted(text, cited) ?? verifyCut(sentence, at, claim.length);
  }
  const source = sentences.flat();
  const strange = findStrange(claim, source) ?? findMisquoted(text, cited);
  if (strange !== null) return strange;
  // Several sentences in one statement, each whole, are verbatim too.
  if (sayForms(source) === sayForms(claim)) return null;
  return (
    compareTurns('negation', claim, source) ??
    compareTurns('modality', claim, source) ??
    findMoved(claim, source) ??
    findUnattributed(claim, source)
  );
}

/** A content word that the cited sentences do not have. */
function findStrange(claim: readonly Word[], source: readonly Word[]): Refusal | null {
  const known = new Set(source.map(bareOf));
  const strange = claim.filter((word) => isContent(word) && !known.has(bareOf(word))).map(({ form }) => form);
  if (strange.length === 0) return null;
  return { reason: 'words', detail: `not in the cited sentence: ${[...new Set(strange)].join(', ')}` };
}

const QUOTED = /["“]([^"“”]+)["”]|(?<![\p{L}\p{N}])[‘']([^‘’']+)[’'](?![\p{L}\p{N}])/gu;
const plainMarks = (text: string): string => text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ');

/** A quote in the claim that the cited sentences do not have to the letter. */
function findMisquoted(text: string, cited: readonly CitedSentence[]): Refusal | null {
  const quotes = Array.from(text.matchAll(QUOTED), ([, double, single]) => double ?? single ?? '');
  if (quotes.length === 0) return null;
  const sources = cited.map((sentence) => plainMarks(sentence.text));
  const misquoted = quotes.find((quote) => !sources.some((source) => source.includes(plainMarks(quote))));
  return misquoted === undefined ? null : { reason: 'quote', detail: `"${misquoted}" is not what was said` };
}

/** Words as one string, apart and enclosed by blanks. */
const sayForms = (words: readonly Word[]): string => ` ${words.map(({ form }) => form).join(' ')} `;

/** At which word of the sentence the claim stands in one stretch, -1 for nowhere. */
function indexOf(sentence: readonly Word[], claim: readonly Word[]): number {
  const said = sayForms(sentence);
  const at = said.indexOf(sayForms(claim));
  return at <= 0 ? at : said.slice(1, at + 1).split(' ').length - 1;
}

function verifyCut(sentence: readonly Word[], at: number, length: number): Refusal | null {
  // What stands beyond a seam is another sentence, run together with this one.
  const before = sentence[at]?.begins === true ? [] : sentence.slice(0, at);
  const after = sentence[at + length]?.begins === true ? [] : sentence.slice(at + length);
  const turned = before.find(isTurn);
  if (turned !== undefined) return { reason: 'cut', detail: `"${turned.form}" stands before it in the sentence` };
  const condition = after.find(isCondition);
  if (condition !== undefined) return { reason: 'cut', detail: `"${condition.form}" was left out` };
  const source = [...before, ...after].find(isAttribution);
  return source === undefined ? null : { reason: 'attribution', detail: `"${source.form}" was left out` };
}

const isTurn = ({ kind }: Word): boolean => kind === 'negation' || kind === 'modality';

/**
 * A reworded statement has the same negations and modalities as its sentence, each beside the same word, or it says
 * something else.
 */
function compareTurns(kind: 'negation' | 'modality', claim: readonly Word[], source: readonly Word[]): Refusal | null {
  const [inClaim, inSource] = [turnsOf(kind, claim), turnsOf(kind, source)];
  const added = findMissing(inClaim, inSource);
  if (added !== undefined)
    return { reason: kind, detail: `"${added.form}" does not stand there in the cited sentence` };
  const lost = findMissing(inSource, inClaim);
  return lost === undefined ? null : { reason: kind, detail: `"${lost.form}" was left out` };
}

/** A negation or modality with the content word before it and the one behind it. */
interface Turn {
  word: Word;
  before: string;
  behind: string;
}

function turnsOf(kind: 'negation' | 'modality', words: readonly Word[]): Turn[] {
  const turns: Turn[] = [];
  let before = '';
  let open = 0;
  for (const word of words) {
    if (isContent(word)) {
      for (; open < turns.length; open += 1) Object.assign(turns[open] ?? {}, { behind: bareOf(word) });
      before = bareOf(word);
    } else if (word.kind === kind) turns.push({ word, before, behind: '' });
  }
  return turns;
}

/** The first word of some turns that stands beside neither of its neighbours among the others. */
function findMissing(turns: readonly Turn[], others: readonly Turn[]): Word | undefined {
  const known = new Set(others.flatMap(sidesOf));
  return turns.find((turn) => !sidesOf(turn).some((side) => known.has(side)))?.word;
}

const sidesOf = ({ word, before, behind }: Turn): string[] => [
  `${before} ${bareOf(word)} …`,
  `… ${bareOf(word)} ${behind}`,
];

/** Names or numbers that changed places, while the words around them stayed: "Bo beat Ann" of "Ann beat Bo". */
function findMoved(claim: readonly Word[], source: readonly Word[]): Refusal | null {
  const [said, shown] = [claim.filter(isContent), source.filter(isContent)];
  const loose = (words: readonly Word[]): Word[] => words.filter(({ fixed }) => !fixed);
  if (!isInOrder(loose(said), loose(shown)) || isInOrder(said, shown)) return null;
  const moved = said.find(({ fixed }) => fixed);
  return moved === undefined
    ? null
    : { reason: 'order', detail: `"${moved.form}" does not stand there in the sentence` };
}

/** Whether the words of one text come one after another in the other. */
function isInOrder(words: readonly Word[], others: readonly Word[]): boolean {
  let at = 0;
  const bare = others.map(bareOf);
  return words.every((word) => {
    const wanted = bareOf(word);
    while (at < bare.length && bare[at] !== wanted) at += 1;
    at += 1;
    return at <= bare.length;
  });
}

/** A reworded statement that gives to nobody what its sentence gives to someone. */
function findUnattributed(claim: readonly Word[], source: readonly Word[]): Refusal | null {
  const lost = source.find(isAttribution);
  if (lost === undefined || claim.some(isAttribution)) return null;
  return { reason: 'attribution', detail: `"${lost.form}" was left out` };
}
