import type { Token } from '../language/token.ts';
import { wordList } from '../language/word-list.ts';

/** Words that carry grammar or the question itself, and so tell nothing about where the answer stands. */
export const FUNCTION_WORDS = wordList(`
  a an the this that these those some any no every each either neither all both such other another own same
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones
  someone somebody something somewhere somehow anyone anybody anything anywhere everyone everybody everything nobody nothing
  who whom whose which what when where why how
  be is are was were been being am do does did done doing have has had having will would shall should can could may might must
  's ’s 're ’re 've ’ve 'll ’ll 'd ’d 'm ’m n't n’t not to of in on at by for with from into onto about as than
  and or but nor so if then else because while there here also too just only very much many more most less least
  up out off over under again around ever yet still even rather quite get got getting lol pls please exactly actually really
  ok okay hey hi sort kind bit bits anyway altogether definitely normally now already currently know known kinda gonna actual exact happen happened happening happens person guy thing things stuff
  like go going be-all s t d ll m ve re . , ? ! : ; - " ' ( ) $ %`);

/** Suffixes that derive one word of a family from another: shoot-ing, restor-ation, protest-er. Longest first. */
const SUFFIXES = [
  'ational',
  'isation',
  'ization',
  'ations',
  'ation',
  'ings',
  'ions',
  'ments',
  'ment',
  'ance',
  'ence',
  'ers',
  'ors',
  'ing',
  'ion',
  'ive',
  'ity',
  'ies',
  'ied',
  'als',
  'al',
  'er',
  'or',
  'ed',
  'es',
  'ly',
  'y',
  's',
  'e',
];

/**
 * A key that the words of one family share ("derail", "derailed", "derailment"): the word without its
 * derivational ending, at least four letters long, in one spelling (defence, defense). Light on purpose: a wrong family costs more than a missed one.
 */
export function familyOf(word: string): string {
  let stem = word
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/(?<=^(?:def|off|lic|pret))ence/u, 'ense')
    .replace(/(?<=[a-z]{2})our(?=s?$|ed$|ing$)/u, 'or')
    .replace(/(?<=[a-z]{3})is(?=e[ds]?$|ing$|ations?$)/u, 'iz');
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 4) {
      stem = stem.slice(0, -suffix.length);
      break;
    }
  }
  return stem.replace(/([b-df-hj-np-tv-z])\1$/u, '$1');
}

/** "the US", "the WHO": a name in capitals is no word of grammar. */
const isAcronym = ({ text, pos }: Token): boolean => pos === 'PROPN' && /^\p{Lu}{2,}$/u.test(text);

/** Whether a token says something about the matter of a question or sentence. */
export function isContentWord(token: Token): boolean {
  return (
    token.pos !== 'PUNCT' &&
    token.pos !== 'SPACE' &&
    /[\p{L}\p{N}]/u.test(token.text) &&
    (isAcronym(token) || (!FUNCTION_WORDS.has(token.lower) && token.pos !== 'DET'))
  );
}

/** The families of the content words from one token to another, both inclusive, in order. */
export function familiesBetween(tokens: readonly Token[], first: number, last: number): string[] {
  return tokens
    .slice(first, last + 1)
    .filter(isContentWord)
    .map((token) => familyOf(token.lemma));
}
