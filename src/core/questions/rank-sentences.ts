import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Token } from '../language/token.ts';
import { rarityOf } from '../language/word-vectors.ts';
import { familyOf, isContentWord } from './content-words.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { likenessesOf, wordFormOf, type WordForm } from './word-likeness.ts';
import { STOOD_FOR, stoodForIn, type StandIn } from './stand-ins.ts';
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
  /** The content words of the article, each once. */
  forms: readonly WordForm[];
  /** By sentence and token, the place of the word in `forms`; -1 for a function word. */
  places: readonly Int32Array[];
  /** What terms asked before are like, by family and word: the parts of one answer ask for the same. */
  likenesses: Map<string, Float32Array>;
  standIns: readonly StandIn[];
  /** By sentence, the tokens that stand for a name, by each of its words. */
  stoodFor: readonly ReadonlyMap<string, readonly number[]>[];
}

export function indexArticle(
  sentences: readonly AnalysedSentence[],
  titleFamilies: ReadonlySet<string>,
  standIns: readonly StandIn[],
): ArticleIndex {
  const frequency = new Map<string, number>();
  const forms: WordForm[] = [];
  const familiesOf: (readonly string[])[] = [];
  const known = new Map<string, number>();
  const places = sentences.map(({ tokens }) =>
    Int32Array.from(tokens, (token) => {
      if (!isContentWord(token)) return -1;
      const key = `${token.lower} ${token.lemma}`;
      const place = known.get(key);
      if (place !== undefined) return place;
      known.set(key, forms.length);
      familiesOf.push(familiesIn(token));
      return forms.push(wordFormOf(token)) - 1;
    }),
  );
  const families = places.map((words) => {
    const found = new Set<string>();
    for (const place of words) for (const family of familiesOf[place] ?? []) found.add(family);
    for (const family of found) frequency.set(family, (frequency.get(family) ?? 0) + 1);
    return found;
  });
  const stoodFor = sentences.map((sentence) => stoodForIn(sentence, standIns));
  return { sentences, families, titleFamilies, frequency, forms, places, likenesses: new Map(), standIns, stoodFor };
}

/** The families by which a word is found: of its base form, of the word as it stands, and its beginning. */
function familiesIn({ lemma, lower }: Token): string[] {
  const beginning = beginningOf(lower);
  return [familyOf(lemma), ...(lemma === lower ? [] : [familyOf(lower)]), ...(beginning === null ? [] : [beginning])];
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
  const missing = names.filter(
    (term) =>
      near.every((families) => families === undefined || held(term, families) === 0) &&
      index.stoodFor[at]?.has(term.word) !== true,
  );
  return missing.length / names.length;
}

/** The weight of a term: rare words and names tell sentences apart (Robertson's idf, smoothed; Jones 1972). */
export function weightOf(term: Term, index: ArticleIndex): number {
  const total = index.sentences.length;
  const frequency = index.frequency.get(term.family) ?? 0;
  const idf = Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
  return (term.exact ? 1.3 : 1) * (0.4 + idf / Math.log(2 + total)) * (0.25 + 0.75 * rarityOf(term.word));
}

/** A term of the question in an article. */
export interface WeighedTerm {
  term: Term;
  weight: number;
  /** By place in the article's word forms, how well a word is the term, 0 to 1. */
  likenesses: Float32Array;
}

/** What a term of an earlier question counts against one of this. */
const CONTEXT_WEIGHT = 0.4;

/** The terms of a question, with those of the questions before it that it leans on, in an article. */
export function weighTerms(index: ArticleIndex, terms: readonly Term[], context: readonly Term[] = []): WeighedTerm[] {
  const weigh = (term: Term, share: number): WeighedTerm => ({
    term,
    weight: share * weightOf(term, index),
    likenesses: rememberedLikenesses(index, term),
  });
  return [
    ...terms.map((term) => weigh(term, 1)),
    ...context
      .filter((term) => terms.every((own) => own.family !== term.family))
      .map((term) => weigh(term, CONTEXT_WEIGHT)),
  ];
}

/** How many terms an article remembers. */
const MOST_REMEMBERED = 64;

function rememberedLikenesses({ forms, likenesses }: ArticleIndex, term: Term): Float32Array {
  const key = `${term.family} ${term.word} ${String(term.exact)}`;
  const known = likenesses.get(key);
  if (known !== undefined) return known;
  const found = likenessesOf(term, forms);
  if (likenesses.size >= MOST_REMEMBERED) likenesses.clear();
  likenesses.set(key, found);
  return found;
}

/** How well the best word of a sentence is the term. */
export function bestLikeness({ likenesses }: WeighedTerm, places: Int32Array): number {
  let best = 0;
  for (const place of places) if (place !== -1) best = Math.max(best, likenesses[place] ?? 0);
  return best;
}

/** How well the sentence at `at` holds a term: by a word, or by what stands for the name. */
export function heldBy({ places, stoodFor }: ArticleIndex, term: WeighedTerm, at: number): number {
  const own = bestLikeness(term, places[at] ?? new Int32Array());
  return stoodFor[at]?.has(term.term.word) === true ? Math.max(own, STOOD_FOR) : own;
}

/** Under this likeness of all its words to all the question's a sentence shares nothing with it. */
const LEAST_SHARED = 0.3;

/** The sentences by what they share with the question, best first; sentences that share nothing are left out. */
export function rankSentences(
  index: ArticleIndex,
  reading: QuestionReading,
  context: readonly Term[],
): RankedSentence[] {
  const terms = weighTerms(index, reading.terms, context);
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return index.sentences.map((_, at) => ({ index: at, coverage: 0, score: 0 }));
  const here = terms.map((term) => index.sentences.map((_, at) => heldBy(index, term, at)));
  const ranked: RankedSentence[] = [];
  index.sentences.forEach((_, at) => {
    let covered = 0;
    let carried = 0;
    let most = 0;
    terms.forEach(({ term, weight }, which) => {
      const found = here[which]?.[at] ?? 0;
      covered += weight * found;
      most = Math.max(most, found);
      const elsewhere = Math.max(
        CARRIED_ONE * (here[which]?.[at - 1] ?? 0),
        CARRIED_TWO * (here[which]?.[at - 2] ?? 0),
        TITLE_CARRIED * held(term, index.titleFamilies),
      );
      carried += weight * Math.max(found, elsewhere);
    });
    if (most >= LEAST_SHARED)
      ranked.push({ index: at, coverage: covered / whole, score: (0.5 * covered + 0.5 * carried) / whole });
  });
  return ranked.sort((a, b) => b.score - a.score || a.index - b.index);
}
