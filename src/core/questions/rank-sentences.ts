import type { AnalysedSentence } from '../language/analyse-text.ts';
import { familyOf, isContentWord } from './content-words.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { relatedFamilies } from './word-families.ts';

/** What a sentence shares with a question. */
export interface RankedSentence {
  index: number;
  /** The share of the question's weight that the sentence holds, 0 to 1: a related word counts in part. */
  coverage: number;
  /** Coverage with what the sentences just before (and the title) hold counted in part, for pronouns and ellipsis. */
  score: number;
}

/** The words of an article by sentence, made once for all questions on it. */
export interface ArticleIndex {
  sentences: readonly AnalysedSentence[];
  families: readonly ReadonlySet<string>[];
  titleFamilies: ReadonlySet<string>;
  /** In how many sentences a family stands. */
  frequency: ReadonlyMap<string, number>;
}

export function indexArticle(sentences: readonly AnalysedSentence[], titleFamilies: ReadonlySet<string>): ArticleIndex {
  const frequency = new Map<string, number>();
  const families = sentences.map((sentence) => {
    const found = new Set<string>();
    for (const token of sentence.tokens) {
      if (!isContentWord(token)) continue;
      found.add(familyOf(token.lemma));
      if (token.lemma !== token.lower) found.add(familyOf(token.lower));
      const beginning = beginningOf(token.lower);
      if (beginning !== null) found.add(beginning);
    }
    for (const family of found) frequency.set(family, (frequency.get(family) ?? 0) + 1);
    return found;
  });
  return { sentences, families, titleFamilies, frequency };
}

/** The beginning of a longer word, marked so that it is no family: what "mathematics" and "mathematical" share. */
function beginningOf(word: string): string | null {
  return word.length >= LONG_WORD ? `${word.slice(0, BEGINNING)}…` : null;
}

const LONG_WORD = 7;
const BEGINNING = 6;
/** What a word with the same beginning counts against the word itself. */
const SAME_BEGINNING = 0.5;
/** What a related word counts against the word itself. */
const RELATED = 0.6;
/** What stands one sentence earlier, two earlier, or in the title counts for so much. */
const CARRIED_ONE = 0.35;
const CARRIED_TWO = 0.15;
const TITLE_CARRIED = 0.25;

/** How much of the term a set of words holds: 1 as it stands, less by a related word, 0 not at all. */
export function held(term: Term, families: ReadonlySet<string>): number {
  if (families.has(term.family)) return 1;
  if (term.exact) return 0;
  for (const related of relatedFamilies(term.family)) if (families.has(related)) return RELATED;
  const beginning = beginningOf(term.word);
  return beginning !== null && families.has(beginning) ? SAME_BEGINNING : 0;
}

/** The share of the terms that are names or numbers that neither the sentence nor what leads to it holds. */
export function missingNames(index: ArticleIndex, at: number, terms: readonly Term[]): number {
  const names = terms.filter((term) => term.exact);
  if (names.length === 0) return 0;
  const near = [index.families[at], index.families[at - 1], index.families[at - 2], index.titleFamilies];
  const missing = names.filter((term) =>
    near.every((families) => families === undefined || held(term, families) === 0),
  );
  return missing.length / names.length;
}

/** The weight of a term: rare words and names tell sentences apart (Robertson's idf, smoothed; Jones 1972). */
export function weightOf(term: Term, index: ArticleIndex): number {
  const total = index.sentences.length;
  const frequency = index.frequency.get(term.family) ?? 0;
  const idf = Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
  return (term.exact ? 1.5 : 1) * (0.4 + idf / Math.log(2 + total));
}

/** The sentences by what they share with the question, best first; sentences that share nothing are left out. */
export function rankSentences(
  index: ArticleIndex,
  reading: QuestionReading,
  context: readonly Term[],
): RankedSentence[] {
  const terms = [
    ...reading.terms.map((term) => ({ term, weight: weightOf(term, index) })),
    ...context
      .filter((term) => reading.terms.every((own) => own.family !== term.family))
      .map((term) => ({ term, weight: 0.4 * weightOf(term, index) })),
  ];
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return index.sentences.map((_, at) => ({ index: at, coverage: 0, score: 0 }));
  const ranked: RankedSentence[] = [];
  index.families.forEach((families, at) => {
    let covered = 0;
    let carried = 0;
    for (const { term, weight } of terms) {
      const here = held(term, families);
      covered += weight * here;
      const before = index.families[at - 1];
      const earlier = index.families[at - 2];
      const elsewhere = Math.max(
        before === undefined ? 0 : CARRIED_ONE * held(term, before),
        earlier === undefined ? 0 : CARRIED_TWO * held(term, earlier),
        TITLE_CARRIED * held(term, index.titleFamilies),
      );
      carried += weight * Math.max(here, elsewhere);
    }
    if (covered > 0)
      ranked.push({ index: at, coverage: covered / whole, score: (0.6 * covered + 0.4 * carried) / whole });
  });
  return ranked.sort((a, b) => b.score - a.score || a.index - b.index);
}
