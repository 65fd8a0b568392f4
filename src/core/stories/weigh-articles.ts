import type { ArticleFeatures } from './article-features.ts';
import { createTermStatistics, type TermVector } from './term-vectors.ts';

/** An article's features, each vector weighed by how rare its terms are. */
export interface WeighedArticle {
  day: number | null;
  cast: number;
  words: TermVector;
  opening: TermVector;
  names: TermVector;
}

/** An article whose terms are counted in. */
export interface CountedArticle {
  day: number | null;
  cast: number;
  counts: Omit<WeighedArticle, 'day' | 'cast'>;
  /** What was weighed last, and when. */
  weighed: WeighedArticle | null;
  weighedAt: number;
}

/** Weighs articles by the terms of all articles that are counted in. */
export interface ArticleWeights {
  /** Counts an article in, or out again. */
  enter(features: ArticleFeatures): CountedArticle;
  leave(article: CountedArticle): void;
  weigh(article: CountedArticle): WeighedArticle;
}

/** What was weighed is kept until so many articles came or went, as a share of those there are. */
const RENEWAL = 0.02;

export function createArticleWeights(): ArticleWeights {
  // An opening is made of the same words as the rest: how rare they are is counted once.
  const words = createTermStatistics();
  const names = createTermStatistics();
  let articles = 0;
  let changes = 0;
  let age = 0;

  function count({ counts }: CountedArticle, way: 'add' | 'remove'): void {
    words[way](counts.words);
    names[way](counts.names);
    articles += way === 'add' ? 1 : -1;
    changes += 1;
    if (changes <= articles * RENEWAL) return;
    changes = 0;
    age += 1;
  }

  return {
    enter(features) {
      const article: CountedArticle = {
        day: features.day,
        cast: features.cast,
        counts: {
          words: words.read(features.words),
          opening: words.read(features.opening),
          names: names.read(features.names),
        },
        weighed: null,
        weighedAt: age,
      };
      count(article, 'add');
      return article;
    },
    leave(article) {
      count(article, 'remove');
    },
    weigh(article) {
      if (article.weighed !== null && article.weighedAt === age) return article.weighed;
      article.weighed = {
        day: article.day,
        cast: article.cast,
        words: words.weigh(article.counts.words),
        opening: words.weigh(article.counts.opening),
        names: names.weigh(article.counts.names),
      };
      article.weighedAt = age;
      return article.weighed;
    },
  };
}
