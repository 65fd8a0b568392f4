import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Briefing } from '../../../core/briefings/briefing.ts';
import type { Published, SentenceHit } from '../../../core/ports/briefing-store.ts';
import { createScratchIndex } from './scratch-index.ts';
import { quoteWord, splitWords } from './split-words.ts';
import { createStemCounts } from './stem-counts.ts';

/** More words than a question has; behind them nothing is read, which bounds the time of any input. */
const mostWords = 64;
/**
 * How many entries of the sentence index a search may rank, over all its words. Measured with 10,000 briefings
 * (350,000 sentences) on disk: ranking costs 0.7 µs an entry, 130 ms for "the" alone. Within this many, questions of
 * eight words, "the", "of" and "and" among them, take 5 ms at the median and 8 ms at p99.
 */
const mostEntries = 8_000;

const hitSchema = z.object({ briefing: z.string(), sentence: z.string(), score: z.number() });

/** A word of a question, and how many sentences of all articles have it. */
interface CountedWord {
  word: string;
  sentences: number;
}

export interface SentenceSearch {
  /** The sentences of all articles that match best. */
  search(terms: readonly string[], limit: number): SentenceHit[];
  /** The sentences of one article that match best; how telling a word is, is judged within this article. */
  searchWithin(briefing: Briefing, terms: readonly string[], limit: number): SentenceHit[];
  /** The sentences that match best of the articles published within a time. */
  searchPublished(terms: readonly string[], within: Published, limit: number): SentenceHit[];
  close(): void;
}

/**
 * BM25 over the sentence index. SQLite ranks every sentence that has one of the words, which for "the" is most of
 * them. So the words are taken from the rarest on until they have too many sentences; what is left out would have
 * weighed least. Where even the rarest word has too many, nothing tells the sentences apart: the latest stored come
 * first, those with all the words before those with only the rarest.
 */
export function createSentenceSearch(database: DatabaseSync): SentenceSearch {
  const scratch = createScratchIndex();
  const countStem = createStemCounts(database);
  const findBest = database.prepare(`
    SELECT briefings.id AS briefing, sentences.sentence, -hit.rank AS score
    FROM (SELECT rowid, rank FROM sentence_index WHERE sentence_index MATCH ? ORDER BY rank LIMIT ?) AS hit
    JOIN sentences ON sentences.key = hit.rowid
    JOIN briefings ON briefings.key = sentences.briefing
    ORDER BY hit.rank, hit.rowid
  `);
  const findLatest = database.prepare(`
    SELECT briefings.id AS briefing, sentences.sentence, ? AS score
    FROM (SELECT rowid FROM sentence_index WHERE sentence_index MATCH ? ORDER BY rowid DESC LIMIT ?) AS hit
    JOIN sentences ON sentences.key = hit.rowid
    JOIN briefings ON briefings.key = sentences.briefing
    ORDER BY hit.rowid DESC
  `);

  // Ranked behind the join: the best of all articles may be of any time.
  const findBestPublished = database.prepare(`
    SELECT briefings.id AS briefing, sentences.sentence, -bm25(sentence_index) AS score
    FROM sentence_index
    CROSS JOIN sentences ON sentences.key = sentence_index.rowid
    CROSS JOIN briefings ON briefings.key = sentences.briefing
    WHERE sentence_index MATCH ? AND briefings.published_start >= ? AND briefings.published_start < ?
    ORDER BY score DESC, sentences.key LIMIT ?
  `);

  /** The words that stand in some sentence, the rarest first, with the number of their sentences. */
  function countWords(words: readonly string[]): CountedWord[] {
    return scratch
      .stem(words)
      .map((stems, index) => ({ word: words[index] ?? '', sentences: Math.min(...stems.map(countStem)) }))
      .filter(({ sentences }) => sentences > 0 && sentences < Infinity)
      .sort((a, b) => a.sentences - b.sentences);
  }

  function searchCommon(words: readonly string[], limit: number): SentenceHit[] {
    const [rarest = '', ...others] = words.map(quoteWord);
    const withAll = findLatest.all(words.length, [rarest, ...others].join(' AND '), limit);
    const withRarest = others.length === 0 || withAll.length === limit ? [] : findLatest.all(1, rarest, limit);
    const hits = new Map<string, SentenceHit>();
    for (const hit of z.array(hitSchema).parse([...withAll, ...withRarest])) {
      const place = `${hit.briefing} ${hit.sentence}`;
      if (!hits.has(place)) hits.set(place, hit);
    }
    return [...hits.values()].slice(0, limit);
  }

  return {
    search(terms, limit) {
      const counted = countWords(toWords(terms));
      if (counted.length === 0) return [];
      const rare = takeRare(counted).map(({ word }) => quoteWord(word));
      if (rare.length > 0) return z.array(hitSchema).parse(findBest.all(rare.join(' OR '), limit));
      const common = counted.map(({ word }) => word);
      return searchCommon(common, limit);
    },
    searchPublished(terms, { start, end }, limit) {
      const counted = countWords(toWords(terms));
      if (counted.length === 0) return [];
      const rare = takeRare(counted).map(({ word }) => quoteWord(word));
      // Where even the rarest word stands nearly everywhere, those with all of them are few enough.
      const query = rare.length > 0 ? rare.join(' OR ') : counted.map(({ word }) => quoteWord(word)).join(' AND ');
      return z.array(hitSchema).parse(findBestPublished.all(query, start, end, limit));
    },
    searchWithin(briefing, terms, limit) {
      const words = toWords(terms);
      if (words.length === 0) return [];
      const sentences = listSentences(briefing);
      const texts = sentences.map(({ text }) => text);
      return scratch.search(texts, words, limit).flatMap(({ position, score }) => {
        const found = sentences[position];
        return found === undefined ? [] : [{ briefing: briefing.id, sentence: found.sentence, score }];
      });
    },
    close: () => scratch.close(),
  };
}

/** The sentences of an article by id, its title first where it has one. */
export function listSentences({ article, sentences }: Briefing): { sentence: string; text: string }[] {
  const title = article.title === null ? [] : [{ sentence: 'title', text: article.title }];
  return [...title, ...sentences.map(({ id, start, end }) => ({ sentence: id, text: article.text.slice(start, end) }))];
}

/** The words of the terms, each once. */
function toWords(terms: readonly string[]): string[] {
  const words = new Map<string, string>();
  for (const term of terms) {
    for (const word of splitWords(term)) words.set(word.toLowerCase(), word);
    if (words.size >= mostWords) break;
  }
  return [...words.values()].slice(0, mostWords);
}

function takeRare(counted: readonly CountedWord[]): CountedWord[] {
  let entries = 0;
  return counted.filter(({ sentences }) => {
    entries += sentences;
    return entries <= mostEntries;
  });
}
