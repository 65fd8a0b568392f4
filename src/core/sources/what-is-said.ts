import { readingCopy } from '../articles/reading-copy.ts';
import { splitSentences } from '../articles/split-sentences.ts';
import { hashText } from '../stories/article-fingerprint.ts';

const WORD = /[\p{L}\p{M}\p{N}]+|[\p{Sc}%]/gu;

/**
 * The sentences of a text that tell its news, each as its words, numbers and currencies in lower case: what a publisher or
 * a scraper puts around the news, captions, bylines, punctuation and layout tell nothing. A text without news gives all
 * of its sentences.
 */
export function listSaid(text: string): string[] {
  const copy = readingCopy(text)?.text ?? text;
  const sentences = splitSentences(copy);
  const news = sentences.filter(({ kind }) => kind === 'body' || kind === 'post');
  return (news.length === 0 ? sentences : news)
    .map(({ start, end }) => wordsOf(copy.slice(start, end)))
    .filter((words) => words !== '');
}

/** The same for two texts that say the same in the same order; for others almost never. */
export const fingerprintSaid = (text: string): string => hashText(listSaid(text).join(' '));

/** Whether two texts say the same in the same order. */
export const saysTheSame = (one: string, other: string): boolean =>
  one === other || listSaid(one).join(' ') === listSaid(other).join(' ');

const wordsOf = (sentence: string): string => (sentence.normalize('NFKC').toLowerCase().match(WORD) ?? []).join(' ');
