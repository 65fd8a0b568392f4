import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Phrase } from '../language/clause.ts';
import { agentOf, patientOf } from '../language/roles.ts';
import { ANSWER_WEIGHTS } from './answer-weights.ts';
import type { Candidate } from './candidate.ts';
import { familyOf, isContentWord } from './content-words.ts';
import { FEATURES, type Features } from './features.ts';
import { statusFit } from './fit-status.ts';
import { missingNames, weightOf, type ArticleIndex, type RankedSentence } from './rank-sentences.ts';
import type { QuestionReading, Wanted } from './question-reading.ts';
import { relatedFamilies } from './word-families.ts';

/** A sentence read with a question in mind, made once for all its candidates. */
export interface AskedSentence {
  sentence: AnalysedSentence;
  ranked: RankedSentence;
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

/** What a word related to a question's word weighs against the word itself. */
const RELATED_WEIGHT = 0.6;

/** Prepares a sentence for weighing its candidates. `best` is the score of the article's best sentence. */
export function askSentence(
  index: ArticleIndex,
  ranked: RankedSentence,
  reading: QuestionReading,
  best: number,
): AskedSentence | null {
  const sentence = index.sentences[ranked.index];
  if (sentence === undefined) return null;
  const families = sentence.tokens.map((token) => (isContentWord(token) ? familyOf(token.lemma) : null));
  const weights = new Map<string, number>();
  for (const term of reading.terms) {
    const weight = weightOf(term, index);
    if (!term.exact)
      for (const related of relatedFamilies(term.family))
        weights.set(related, Math.max(weights.get(related) ?? 0, RELATED_WEIGHT * weight));
    weights.set(term.family, weight);
  }
  const asked = new Map<number, number>();
  sentence.tokens.forEach((token, at) => {
    const family = families[at] ?? null;
    const weight = family === null ? undefined : (weights.get(family) ?? weights.get(familyOf(token.lower)));
    if (weight !== undefined) asked.set(at, weight);
  });
  return {
    sentence,
    ranked,
    asked,
    families,
    neighbours: neighboursOf(reading, families),
    statuses: sentence.clauses.map((_, at) => statusFit(sentence, at, reading)),
    verbs: verbsAsked(reading, families),
    missingNames: missingNames(index, ranked.index, reading.terms),
    best,
  };
}

/** How far apart words may stand that count as neighbours. */
const NEIGHBOURHOOD = 3;

/** The share of the question's pairs of neighbouring words that the sentence holds as neighbours. */
function neighboursOf({ terms }: QuestionReading, families: readonly (string | null)[]): number {
  if (terms.length < 2) return 0;
  let met = 0;
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const one = terms[at]?.family;
    const next = terms[at + 1]?.family;
    const isMet = families.some(
      (family, place) =>
        family === one &&
        families.slice(Math.max(0, place - NEIGHBOURHOOD), place + NEIGHBOURHOOD + 1).includes(next ?? null),
    );
    if (isMet) met += 1;
  }
  return met / (terms.length - 1);
}

function verbsAsked(reading: QuestionReading, families: readonly (string | null)[]): number[] {
  if (reading.verb === null) return [];
  const own = reading.verb.family;
  const exact = families.flatMap((family, at) => (family === own ? [at] : []));
  if (exact.length > 0) return exact;
  const related = relatedFamilies(own);
  return families.flatMap((family, at) => (family !== null && related.has(family) ? [at] : []));
}

/** What speaks for the candidate; `filled` is how surely one of its sentence fills the place asked for. */
export function weighCandidate(
  candidate: Candidate,
  inSentence: AskedSentence,
  reading: QuestionReading,
  filled: number,
): Features {
  const { ranked } = inSentence;
  const { structure, kind } = candidate;
  const words = candidate.last - candidate.first + 1;
  const named = holdsName(candidate, inSentence);
  return {
    coverage: ranked.coverage,
    context: ranked.score,
    standing: inSentence.best === 0 ? 0 : ranked.score / inSentence.best,
    structure,
    displaced: structure === 0 || candidate.found === 'clause' ? filled : 0,
    kind,
    both: structure * kind,
    nearness: nearnessOf(candidate, inSentence.asked),
    neighbours: inSentence.neighbours,
    clause: clauseOf(candidate, inSentence),
    ...focusOf(candidate, inSentence, reading),
    role: roleOf(candidate, inSentence, reading),
    side: sideOf(candidate, inSentence, reading),
    status: inSentence.statuses[clauseAround(candidate, inSentence)] ?? 0.5,
    repeats: repeatsOf(candidate, inSentence),
    pronoun: words === 1 && inSentence.sentence.tokens[candidate.first]?.pos === 'PRON' ? 1 : 0,
    list: reading.plural && isList(candidate, inSentence) ? 1 : 0,
    name: named && (reading.wanted === 'who' || reading.wanted === 'what' || reading.wanted === 'place') ? 1 : 0,
    lengthOfPhrase: MAY_BE_CLAUSE.has(reading.wanted) ? 0 : Math.min(1, words / 12),
    lengthOfClause: MAY_BE_CLAUSE.has(reading.wanted) ? Math.min(1, words / 12) : 0,
    wholeClause: candidate.found === 'clause' ? 1 : 0,
    missingNames: inSentence.missingNames,
  };
}

const MAY_BE_CLAUSE: ReadonlySet<Wanted> = new Set(['reason', 'manner', 'quote', 'what']);

/** The weighted mean over the asked words of 1 / (1 + distance / 4); words inside the candidate are no witnesses for it. */
function nearnessOf(candidate: Candidate, asked: ReadonlyMap<number, number>): number {
  let sum = 0;
  let whole = 0;
  for (const [at, weight] of asked) {
    whole += weight;
    if (at >= candidate.first && at <= candidate.last) continue;
    const distance = at < candidate.first ? candidate.first - at : at - candidate.last;
    sum += weight / (1 + distance / 4);
  }
  return whole === 0 ? 0 : sum / whole;
}

/** How far beside a candidate the noun that names its kind may stand. */
const BESIDE = 3;

function focusOf(
  candidate: Candidate,
  { families }: AskedSentence,
  reading: QuestionReading,
): Pick<Features, 'focusInside' | 'focusBeside'> {
  if (reading.focus === null) return { focusInside: 0, focusBeside: 0 };
  const kinds = relatedFamilies(familyOf(reading.focus));
  const isFocus = (at: number): boolean => kinds.has(families[at] ?? '');
  for (let at = candidate.first; at <= candidate.last; at += 1)
    if (isFocus(at)) return { focusInside: 1, focusBeside: 0 };
  for (let step = 1; step <= BESIDE; step += 1)
    if (isFocus(candidate.first - step) || isFocus(candidate.last + step)) return { focusInside: 0, focusBeside: 1 };
  return { focusInside: 0, focusBeside: 0 };
}

/** The index of the smallest clause around a candidate, or -1. */
function clauseAround(candidate: Candidate, { sentence }: AskedSentence): number {
  let smallest = -1;
  let size = Infinity;
  sentence.clauses.forEach((clause, at) => {
    const holds = clause.first <= candidate.first && clause.last >= candidate.last;
    if (!holds || clause.last - clause.first >= size) return;
    smallest = at;
    size = clause.last - clause.first;
  });
  return smallest;
}

function clauseOf(candidate: Candidate, inSentence: AskedSentence): number {
  const clause = inSentence.sentence.clauses[clauseAround(candidate, inSentence)];
  if (clause === undefined) return 0;
  let inside = 0;
  let whole = 0;
  for (const [at, weight] of inSentence.asked) {
    whole += weight;
    if (at >= clause.first && at <= clause.last) inside += weight;
  }
  return whole === 0 ? 0 : inside / whole;
}

/** 1 where some clause has it in the place asked for, 0.5 where the question asks for none. */
function roleOf(candidate: Candidate, { sentence }: AskedSentence, reading: QuestionReading): number {
  const { slot, preposition } = reading;
  if (slot === 'adjunct' || slot === 'infinitive') return 0.5;
  const passive = reading.verb?.passive === true;
  const holds = (phrase: Phrase | null): boolean =>
    phrase !== null && phrase.first <= candidate.first && phrase.last >= candidate.last;
  const fits = sentence.clauses.some((clause) => {
    if (slot === 'oblique')
      return clause.obliques.some((oblique) => oblique.preposition === preposition && holds(oblique.phrase));
    if (slot === 'subject') return holds(passive ? patientOf(clause) : agentOf(clause));
    return clause.objects.some(holds) || (clause.verb.voice === 'passive' && holds(clause.subject));
  });
  return fits ? 1 : 0;
}

/** 1 on the side of the verb where the answer is to stand, 0 on the other, 0.5 where neither is told. */
function sideOf(candidate: Candidate, { verbs }: AskedSentence, reading: QuestionReading): number {
  const before = reading.slot === 'subject';
  if ((!before && reading.slot !== 'object' && reading.slot !== 'complement') || verbs.length === 0) return 0.5;
  const fits = verbs.some((at) => (before ? candidate.last < at : candidate.first > at));
  return fits ? 1 : 0;
}

/** The share of the candidate's words that the question says itself. */
function repeatsOf(candidate: Candidate, { families, asked }: AskedSentence): number {
  let words = 0;
  let repeated = 0;
  for (let at = candidate.first; at <= candidate.last; at += 1) {
    if (families[at] === null) continue;
    words += 1;
    if (asked.has(at)) repeated += 1;
  }
  return words === 0 ? 0 : repeated / words;
}

function isList(candidate: Candidate, { sentence }: AskedSentence): boolean {
  for (let at = candidate.first + 1; at < candidate.last; at += 1)
    if (sentence.tokens[at]?.pos === 'CCONJ') return true;
  return false;
}

/** Whether it holds a name that the question does not say. */
function holdsName(candidate: Candidate, { sentence, asked }: AskedSentence): boolean {
  for (let at = candidate.first; at <= candidate.last; at += 1) {
    const token = sentence.tokens[at];
    if (token?.pos === 'PROPN' && !asked.has(at) && /^\p{Lu}/u.test(token.text)) return true;
  }
  return false;
}

/** The weighted sum of what speaks for a candidate; only differences between candidates mean something. */
export function scoreOf(features: Features): number {
  return FEATURES.reduce((sum, feature) => sum + ANSWER_WEIGHTS.candidate[feature] * features[feature], 0);
}
