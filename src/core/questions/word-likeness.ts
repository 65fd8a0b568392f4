import type { Token } from '../language/token.ts';
import { likenessBetween, vectorPlaceOf } from '../language/word-vectors.ts';
import { familyOf } from './content-words.ts';
import type { Term } from './question-reading.ts';
import { relatedFamilies } from './word-families.ts';

/** A word of an article, as questions are compared with it. */
export interface WordForm {
  lower: string;
  /** The families of the word and of its base form. */
  families: readonly string[];
  /** The places of the word and of its base form in the table of word vectors; -1 where it is not there. */
  vectors: readonly number[];
}

export function wordFormOf({ lower, lemma }: Pick<Token, 'lower' | 'lemma'>): WordForm {
  const forms = [...new Set([lower, lemma.toLowerCase()])];
  return { lower, families: [...new Set(forms.map(familyOf))], vectors: forms.map(vectorPlaceOf) };
}

/** What a related word counts against the word itself. */
const RELATED = 0.7;
/** What a word with the same beginning counts. */
const SAME_BEGINNING = 0.5;
const LONG_WORD = 7;
const BEGINNING = 6;
/** Under this likeness two words have nothing to do with one another. */
const LEAST_LIKE = 0.3;
/** What words of like meaning count at most: they may as well be opposites. */
const LIKE = 0.8;

/** By place in `forms`, how well a word is the term: 1 for the word itself, 0 for another. */
export function likenessesOf(term: Term, forms: readonly WordForm[]): Float32Array {
  const related = relatedFamilies(term.family);
  const own = [...new Set([term.word, term.family])].map(vectorPlaceOf);
  const beginning = term.word.length >= LONG_WORD ? term.word.slice(0, BEGINNING) : null;
  return Float32Array.from(forms, ({ lower, families, vectors }) => {
    if (families.includes(term.family)) return 1;
    if (term.exact) return 0;
    let best = 0;
    if (families.some((family) => related.has(family))) best = RELATED;
    else if (beginning !== null && lower.length >= LONG_WORD && lower.startsWith(beginning)) best = SAME_BEGINNING;
    for (const one of own) {
      for (const other of vectors) {
        const like = likenessBetween(one, other);
        if (like > LEAST_LIKE) best = Math.max(best, Math.min(LIKE, (LIKE * (like - 0.3)) / 0.8));
      }
    }
    return best;
  });
}
