import type { TermCounts } from './article-features.ts';

/** The terms of an article as numbers, lowest first, with how much each stands for it. */
export interface TermVector {
  terms: Uint32Array;
  values: Float32Array;
}

/** In how many articles each term stands, which says how much it tells. */
export interface TermStatistics {
  /** The counts as a vector; terms that weren't seen before get a number. */
  read: (counts: TermCounts) => TermVector;
  /** Counts an article's terms in, or out again. */
  add: (vector: TermVector) => void;
  remove: (vector: TermVector) => void;
  /** The vector with each term weighed by its rarity, at length 1. */
  weigh: (vector: TermVector) => TermVector;
}

/**
 * Rarities are counted as if there were always so many articles: more count by their share, and those lacking are taken to
 * be without the term. So a pair's likeness is much the same among ten articles and among a hundred thousand.
 */
const AS_IF = 150;
/** In how many of them a new term is taken to stand besides: no term is infinitely rare. */
const UNSEEN_TERM = 0.5;
const UNSEEN_ARTICLES = 20;

/**
 * Term frequency times inverse document frequency, both logarithmic (Salton and Buckley, 1988, "Term-weighting
 * approaches in automatic text retrieval").
 */
export function createTermStatistics(): TermStatistics {
  const numbers = new Map<string, number>();
  const articlesWith: number[] = [];
  let articles = 0;

  function numberOf(term: string): number {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    articlesWith.push(0);
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  }

  function count(vector: TermVector, by: 1 | -1): void {
    articles += by;
    for (const term of vector.terms) articlesWith[term] = (articlesWith[term] ?? 0) + by;
  }

  return {
    read(counts) {
      const pairs = Array.from(counts, ([term, value]): [number, number] => [numberOf(term), value]);
      pairs.sort(([one], [other]) => one - other);
      return {
        terms: Uint32Array.from(pairs, ([term]) => term),
        values: Float32Array.from(pairs, ([, value]) => value),
      };
    },
    add: (vector) => {
      count(vector, 1);
    },
    remove: (vector) => {
      count(vector, -1);
    },
    weigh({ terms, values }) {
      const scale = Math.min(1, AS_IF / Math.max(1, articles));
      const all = Math.log(AS_IF + UNSEEN_ARTICLES);
      const weights = values.map((value, at) => {
        const found = (articlesWith[terms[at] ?? 0] ?? 0) * scale;
        return frequency(value) * Math.max(0, all - Math.log(found + UNSEEN_TERM));
      });
      const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
      return { terms, values: length === 0 ? weights : weights.map((weight) => weight / length) };
    },
  };
}

/** Grows with the logarithm from one on; below one (a place named once) it is the count itself. */
const frequency = (value: number): number => (value < 1 ? value : 1 + Math.log(value));

/** How alike two weighed vectors are: the cosine of the angle between them, from 0 to 1. */
export function compareVectors(one: TermVector, other: TermVector): number {
  let sum = 0;
  let at = 0;
  let otherAt = 0;
  while (at < one.terms.length && otherAt < other.terms.length) {
    const step = (one.terms[at] ?? 0) - (other.terms[otherAt] ?? 0);
    if (step === 0) sum += (one.values[at] ?? 0) * (other.values[otherAt] ?? 0);
    if (step <= 0) at += 1;
    if (step >= 0) otherAt += 1;
  }
  return sum;
}
