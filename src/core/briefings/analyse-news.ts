import type { Article, Sentence } from '../articles/article.ts';
import { analyseText, type AnalysedSentence } from '../language/analyse-text.ts';
import { newsStart } from './summary/say-sentence.ts';

/** Reads each sentence from where its news begins: a dateline is no part of its grammar. */
export function analyseNews(article: Article, sentences: readonly Sentence[]): AnalysedSentence[] {
  const news = sentences.map((sentence) => ({ ...sentence, start: newsStart(article, sentence) }));
  return analyseText(article.text, news).map((analysed, index) => ({
    ...analysed,
    sentence: sentences[index] ?? analysed.sentence,
  }));
}
