import type { Sentence } from '../articles/article.ts';
import { readingCopy, readPlainly } from '../articles/reading-copy.ts';
import { splitSentences } from '../articles/split-sentences.ts';
import type { Briefing } from '../briefings/briefing.ts';
import { hashText } from '../stories/article-fingerprint.ts';

const WORD = /[\p{L}\p{M}\p{N}]+|[\p{Sc}%]/gu;

/**
 * The sentences of a text that tell its news, each as its words, numbers and currencies in lower case: what a publisher or
 * a scraper puts around the news, captions, bylines, punctuation and layout tell nothing. A text without news gives all
 * of its sentences.
 */
export function listSaid(text: string): string[] {
  const copy = readingCopy(text)?.text ?? text;
  return listNews(splitSentences(copy))
    .map(({ start, end }) => wordsOf(copy.slice(start, end)))
    .filter((words) => words !== '');
}

function listNews(sentences: readonly Sentence[]): readonly Sentence[] {
  const news = sentences.filter(({ kind }) => kind === 'body' || kind === 'post');
  return news.length === 0 ? sentences : news;
}

/** The same for two texts that say the same in the same order; for others almost never. */
export const fingerprintSaid = (text: string): string => hashText(listSaid(text).join(' '));

/** The same as of the text of its article, without reading that again: a briefing has its sentences. */
export function fingerprintBriefing({ article: { text }, sentences }: Pick<Briefing, 'article' | 'sentences'>): string {
  const said = listNews(sentences).map(({ start, end }) => wordsOf(readPlainly(text.slice(start, end))));
  return hashText(said.filter((words) => words !== '').join(' '));
}

/** Whether two texts say the same in the same order. */
export const saysTheSame = (one: string, other: string): boolean =>
  one === other || listSaid(one).join(' ') === listSaid(other).join(' ');

const wordsOf = (sentence: string): string => (sentence.normalize('NFKC').toLowerCase().match(WORD) ?? []).join(' ');
