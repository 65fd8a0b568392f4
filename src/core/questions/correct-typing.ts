import { countTypingErrors } from '../commands/find-nearest.ts';
import { rarityOf } from '../language/word-vectors.ts';
import { FUNCTION_WORDS } from './content-words.ts';

const QUESTION_WORDS = ['who', 'whose', 'what', 'which', 'when', 'where', 'why', 'how'];
const ASKS = new RegExp(`\\b(?:${QUESTION_WORDS.join('|')}|whom)`, 'iu');
const FIRST_WORD = /^\s*(\p{L}+)/u;
/** From this rarity on a word may be none: "goverment" is in the table too, but so is "hovercraft". */
const HARDLY_A_WORD = 0.97;
/** The rarity of what is in no table of words. */
const NO_WORD = 1;

/**
 * The question with its first word taken for the question word of which a letter was left out, or two were swapped: "whn
 * did he" is "when did he". Where another word asks, or two fit, it stays as it is.
 */
export function correctQuestionWord(question: string): string {
  const typed = FIRST_WORD.exec(question)?.[1] ?? '';
  const lower = typed.toLowerCase();
  if (ASKS.test(question) || FUNCTION_WORDS.has(lower) || rarityOf(lower) < NO_WORD) return question;
  const meant = QUESTION_WORDS.filter((word) => isSlip(lower, word));
  return meant.length === 1 ? question.replace(typed, meant[0] ?? typed) : question;
}

const sorted = (word: string): string => Array.from(word).sort().join('');

/** Whether a letter behind the first was left out, or two neighbours changed places. */
const isSlip = (typed: string, word: string): boolean =>
  countTypingErrors(typed, word) === 1 &&
  (typed.length === word.length
    ? sorted(typed) === sorted(word)
    : typed.length < word.length && word.startsWith(typed.charAt(0)));

/** Shorter words have too many neighbours for a typing error to be told. */
const SHORTEST = 5;
/** A word that the article does not say is meant only for what is no word, and where it is as common as this. */
const COMMON = 0.85;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/**
 * The word that was meant by one in lower case that is none: of those a single typing error away the commonest that the
 * article says, by `isSaid`, or else the commonest of all where it is common. Null where there is none (the method is
 * Norvig's, "How to write a spelling corrector", 2007).
 */
export function correctWord(lower: string, isSaid: (word: string) => boolean): string | null {
  const rarity = rarityOf(lower);
  if (lower.length < SHORTEST || rarity < HARDLY_A_WORD || !/^[a-z]+$/u.test(lower) || isInflected(lower)) return null;
  const near = [...new Set(neighboursOf(lower))]
    .map((word) => ({ word, rarity: rarityOf(word) }))
    .filter((neighbour) => neighbour.rarity < rarity)
    .sort((a, b) => a.rarity - b.rarity);
  const common = rarity === NO_WORD ? near.find((neighbour) => neighbour.rarity < COMMON) : undefined;
  return (near.find(({ word }) => isSaid(word)) ?? common)?.word ?? null;
}

/** Whether other forms of it are known, so that it is a word, however rare: "pertain" by "pertains". */
const isInflected = (word: string): boolean =>
  [`${word}s`, `${word}d`, `${word}ed`, `${word.replace(/e$/u, '')}ing`].some((form) => rarityOf(form) < NO_WORD);

/** Every word that one typing error makes of this. */
function neighboursOf(word: string): string[] {
  return Array.from({ length: word.length + 1 }, (_, at) => {
    const [before, from, after] = [word.slice(0, at), word.slice(at), word.slice(at + 1)];
    const swapped = `${before}${from[1] ?? ''}${from[0] ?? ''}${from.slice(2)}`;
    return [
      before + after,
      swapped,
      ...LETTERS.map((letter) => before + letter + from),
      ...LETTERS.map((letter) => before + letter + after),
    ];
  }).flat();
}
