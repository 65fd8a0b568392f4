import type { AnalysedSentence } from '../language/analyse-text.ts';
import { familyOf, isContentWord } from './content-words.ts';
import { statusFit } from './fit-status.ts';
import { missingNames, type ArticleIndex, type RankedSentence, type WeighedTerm } from './rank-sentences.ts';
import type { QuestionReading } from './question-reading.ts';
import { STOOD_FOR } from './stand-ins.ts';
import { relatedFamilies } from './word-families.ts';

/** A word of a sentence that says a term of the question. */
export interface Met {
  /** The index of the token. */
  at: number;
  /** How well it is the term, 0 to 1. */
  likeness: number;
}

/** A sentence read with a question in mind, made once for all its candidates. */
export interface AskedSentence {
  sentence: AnalysedSentence;
  ranked: RankedSentence;
  /** By term of the question, the words of the sentence that say it. */
  met: readonly (readonly Met[])[];
  /** The weight of each term, as a share of them all. */
  weights: readonly number[];
  /** What each token of the sentence that the question names weighs, by the token's index. */
  asked: ReadonlyMap<number, number>;
  families: readonly (string | null)[];
  neighbours: number;
  /** How well what each clause tells fits the time asked about, by the clause's index. */
  statuses: readonly number[];
  /** The indexes of the tokens that tell the verb asked about. */
  verbs: readonly number[];
  missingNames: number;
  /** The score of the best sentence. */
  best: number;
}

/** Under this likeness a word does not say a term. */
const LEAST_LIKE = 0.15;

/** Prepares a sentence for weighing its candidates. `best` is the score of the article's best sentence. */
export function askSentence(
  index: ArticleIndex,
  ranked: RankedSentence,
  reading: QuestionReading,
  terms: readonly WeighedTerm[],
  best: number,
): AskedSentence | null {
  const sentence = index.sentences[ranked.index];
  const places = index.places[ranked.index];
  if (sentence === undefined || places === undefined) return null;
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const met = terms.map(({ term, likenesses }) => {
    const standing = index.stoodFor[ranked.index]?.get(term.word) ?? [];
    const found: Met[] = standing.map((at) => ({ at, likeness: STOOD_FOR }));
    places.forEach((place, at) => {
      const likeness = place === -1 ? 0 : (likenesses[place] ?? 0);
      if (likeness >= LEAST_LIKE) found.push({ at, likeness });
    });
    return found;
  });
  const asked = new Map<number, number>();
  met.forEach((found, which) => {
    for (const { at, likeness } of found)
      asked.set(at, Math.max(asked.get(at) ?? 0, likeness * (terms[which]?.weight ?? 0)));
  });
  const families = sentence.tokens.map((token) => (isContentWord(token) ? familyOf(token.lemma) : null));
  return {
    sentence,
    ranked,
    met,
    weights: terms.map(({ weight }) => weight / whole),
    asked,
    families,
    neighbours: neighboursOf(met),
    statuses: sentence.clauses.map((_, at) => statusFit(sentence, at, reading)),
    verbs: verbsAsked(reading, families),
    missingNames: missingNames(index, ranked.index, reading.terms),
    best,
  };
}

/** How far apart words may stand that count as neighbours. */
const NEIGHBOURHOOD = 3;

/** The share of the question's pairs of neighbouring words that the sentence holds as neighbours. */
function neighboursOf(met: AskedSentence['met']): number {
  if (met.length < 2) return 0;
  let sum = 0;
  for (let which = 0; which + 1 < met.length; which += 1) {
    let best = 0;
    for (const one of met[which] ?? [])
      for (const next of met[which + 1] ?? [])
        if (one.at !== next.at && Math.abs(one.at - next.at) <= NEIGHBOURHOOD)
          best = Math.max(best, one.likeness * next.likeness);
    sum += best;
  }
  return sum / (met.length - 1);
}

function verbsAsked(reading: QuestionReading, families: readonly (string | null)[]): number[] {
  if (reading.verb === null) return [];
  const own = reading.verb.family;
  const exact = families.flatMap((family, at) => (family === own ? [at] : []));
  if (exact.length > 0) return exact;
  const related = relatedFamilies(own);
  return families.flatMap((family, at) => (family !== null && related.has(family) ? [at] : []));
}
