import type { TermVector } from './term-vectors.ts';
import type { WeighedArticle } from './weigh-articles.ts';

/** Finds articles that share rare terms, at a cost that doesn't grow with their number. */
export interface CandidateIndex<Item> {
  add(item: Item, article: WeighedArticle): void;
  remove(item: Item): void;
  /** The items that share the most with the article, best first. */
  find(article: WeighedArticle): Item[];
}

/** An article is found by its most telling terms, and looks for others by more of them. */
const TERMS_INDEXED = 16;
const TERMS_SOUGHT = 40;
/** Of a term, the articles that came in last. */
const ITEMS_A_TERM = 32;
const MOST_FOUND = 48;

/** An inverted index over the terms of openings and names. */
export function createCandidateIndex<Item>(): CandidateIndex<Item> {
  const itemsOf = new Map<number, Item[]>();
  const termsOf = new Map<Item, readonly number[]>();

  return {
    add(item, article) {
      const terms = tellingTerms(article).slice(0, TERMS_INDEXED);
      termsOf.set(
        item,
        terms.map(({ term }) => term),
      );
      for (const { term } of terms) {
        const items = itemsOf.get(term);
        if (items === undefined) itemsOf.set(term, [item]);
        else items.push(item);
        // The front is cut off now and then, rather than each time.
        if (items !== undefined && items.length >= 2 * ITEMS_A_TERM) items.splice(0, items.length - ITEMS_A_TERM);
      }
    },
    remove(item) {
      for (const term of termsOf.get(item) ?? []) {
        const items = itemsOf.get(term) ?? [];
        const at = items.indexOf(item);
        if (at !== -1) items.splice(at, 1);
        if (items.length === 0) itemsOf.delete(term);
      }
      termsOf.delete(item);
    },
    find(article) {
      const shared = new Map<Item, number>();
      for (const { term, weight } of tellingTerms(article).slice(0, TERMS_SOUGHT)) {
        for (const item of (itemsOf.get(term) ?? []).slice(-ITEMS_A_TERM))
          shared.set(item, (shared.get(item) ?? 0) + weight);
      }
      return [...shared]
        .sort(([, one], [, other]) => other - one)
        .slice(0, MOST_FOUND)
        .map(([item]) => item);
    },
  };
}

interface TellingTerm {
  term: number;
  weight: number;
}

/** The terms of opening and names, most telling first; the two are numbered apart. */
function tellingTerms({ opening, names }: WeighedArticle): TellingTerm[] {
  return [...weightsOf(opening, 0), ...weightsOf(names, 1)].sort(
    (one, other) => other.weight - one.weight || one.term - other.term,
  );
}

const weightsOf = ({ terms, values }: TermVector, kind: 0 | 1): TellingTerm[] =>
  Array.from(terms, (term, at) => ({ term: 2 * term + kind, weight: values[at] ?? 0 }));
