import { newsOfTitle } from '../lead/news-of-title.ts';
import { onOneLine } from './say-sentence.ts';

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
/** A few words in capitals may all be names. */
const FEWEST_WORDS = 4;

/**
 * A title as a reader is shown it: without the publisher and the labels that stand around its news; a title in capitals
 * as a sentence, where the article writes each of its words somewhere. The words are those of the title.
 */
export function showTitle(title: string, source: string | null, text: string): string {
  const { start, end } = newsOfTitle(title, source);
  const news = onOneLine(title.slice(start, end));
  const shown = asSentence(news, text) ?? news;
  return start === 0 ? shown : shown.replace(/^\p{Ll}(?=\p{Ll})/u, (letter) => letter.toUpperCase());
}

/** A title in capitals with the capitals of its sentence only; null where it is none or a word of it is not known. */
function asSentence(title: string, text: string): string | null {
  const words = title.match(WORD) ?? [];
  if (words.length < FEWEST_WORDS || /\p{Ll}/u.test(title)) return null;
  const forms = new Map<string, string>();
  for (const word of text.match(WORD) ?? []) {
    const plain = word.toLowerCase();
    const known = forms.get(plain);
    // A word that stands in small letters anywhere is no name; of capitals the fewest.
    if (known === undefined || capitalsOf(word) < capitalsOf(known)) forms.set(plain, word);
  }
  if (words.some((word) => !forms.has(word.toLowerCase()))) return null;
  return title
    .replace(WORD, (word) => forms.get(word.toLowerCase()) ?? word)
    .replace(/^(\P{L}*)(\p{Ll})/u, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`);
}

const capitalsOf = (word: string): number => word.match(/\p{Lu}/gu)?.length ?? 0;
