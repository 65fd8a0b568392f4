import { countTypingErrors } from '../commands/find-nearest.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import { rarityOf } from '../language/word-vectors.ts';
import { familyOf, FUNCTION_WORDS } from './content-words.ts';
import { correctWord } from './correct-typing.ts';

/** The names of an article, as a question may write them. */
export interface NameWords {
  /** Each word of a name, by its lower-case form. */
  names: ReadonlyMap<string, string>;
  /** All words of the article in lower case. */
  words: ReadonlySet<string>;
}

/** Shorter words have too many neighbours for a typing error to be told. */
const SHORTEST_MISTYPED = 5;

/** A word as common as this is meant as it stands: "after" where the article names an "Alter Markt". */
const COMMON = 0.6;

const BEHIND_ARTICLE = /\bthe\s+$/iu;

/** The words that the article writes with a capital inside its sentences, and all its words. */
export function nameWordsOf(sentences: readonly AnalysedSentence[]): NameWords {
  const names = new Map<string, string>();
  const words = new Set<string>();
  const common = new Set<string>();
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      words.add(token.lower);
      if (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text)) names.set(token.lower, token.text);
      else if (at > 0 && token.text === token.lower) common.add(token.lower);
    });
  }
  for (const word of common) if (!/^\p{Lu}{2}/u.test(names.get(word) ?? '')) names.delete(word);
  return { names, words };
}

/**
 * The question in the article's words: "who did blinkin meet" becomes "who did Blinken meet". A word that the article does
 * not have is taken for the one name that it is a single typing error away from, and one that is no word at all for the
 * word that was meant.
 */
export function restoreWords(question: string, known: NameWords): string {
  return correctTyping(underOwnName(question, known), known);
}

/** Names of one thing under which news and readers know it, in the article's way of writing them. */
const SAME_NAMES: readonly (readonly string[])[] = [
  ['UK', 'United Kingdom', 'Britain'],
  ['US', 'USA', 'United States', 'America'],
  ['EU', 'European Union'],
  ['UN', 'United Nations'],
  ['ISIS', 'ISIL', 'Daesh', 'Islamic State'],
  ['UAE', 'United Arab Emirates'],
  ['WHO', 'World Health Organization', 'World Health Organisation'],
  ['IMF', 'International Monetary Fund'],
  ['WTO', 'World Trade Organization', 'World Trade Organisation'],
  ['DRC', 'Democratic Republic of Congo'],
  ['Fed', 'Federal Reserve'],
  ['Burma', 'Myanmar'],
  ['Holland', 'Netherlands'],
  ['Czechia', 'Czech Republic'],
];
/** Short names that are words of another kind in lower case, unless an article stands before them: "tell us". */
const IS_WORD = /^(?:us|who|fed)$/iu;

/** A question with a name that the article never uses replaced by the one under which it knows the same. */
function underOwnName(question: string, { names, words }: NameWords): string {
  const isUsed = (name: string): boolean => {
    const [first = '', ...rest] = name.toLowerCase().split(' ');
    return names.has(first) && rest.every((word) => words.has(word));
  };
  let text = question;
  for (const group of SAME_NAMES) {
    const own = group.find(isUsed);
    if (own === undefined) continue;
    for (const other of group) {
      if (isUsed(other)) continue;
      const isCommon = IS_WORD.test(other);
      text = text.replace(new RegExp(`${isCommon ? '(?<=\\bthe )' : '\\b'}${other}\\b`, 'giu'), own);
    }
  }
  return text;
}

function correctTyping(question: string, { names, words }: NameWords): string {
  const isSaid = (word: string): boolean => {
    const family = familyOf(word);
    return words.has(word) || [...words].some((other) => familyOf(other) === family);
  };
  return question.replace(/\p{L}[\p{L}\p{N}]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    const known = names.get(lower);
    // "the us" is a country, "tell us" is not.
    if (known !== undefined && (!FUNCTION_WORDS.has(lower) || BEHIND_ARTICLE.test(question.slice(0, at)))) return known;
    if (word.length < SHORTEST_MISTYPED || words.has(lower) || FUNCTION_WORDS.has(lower)) return word;
    if (rarityOf(lower) < COMMON) return word;
    const near = [...names].filter(
      ([name]) => name.length >= SHORTEST_MISTYPED && countTypingErrors(name, lower) === 1,
    );
    const meant = near.filter(([name]) => name.startsWith(lower.charAt(0)));
    if (meant.length === 1) return meant[0]?.[1] ?? word;
    // What may be a name is none of the words like it.
    const isWord = near.length === 0 && word === lower;
    return untwist(lower, words) ?? (isWord ? correctWord(lower, isSaid) : null) ?? word;
  });
}

/** The article's word that this one becomes when two neighbouring letters change places: "theives" is "thieves". */
function untwist(lower: string, words: ReadonlySet<string>): string | null {
  if (lower.length < SHORTEST_MISTYPED) return null;
  for (let at = 0; at + 1 < lower.length; at += 1) {
    const twisted = `${lower.slice(0, at)}${lower[at + 1] ?? ''}${lower[at] ?? ''}${lower.slice(at + 2)}`;
    if (twisted !== lower && words.has(twisted)) return twisted;
  }
  return null;
}
