import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Candidate } from './candidate.ts';
import { familyOf, isContentWord } from './content-words.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { QuestionReading } from './read-question.ts';
import { relatedFamilies } from './word-families.ts';

/** What speaks for a candidate, each part from 0 to 1. */
export interface Features {
  /** What its sentence shares with the question. */
  coverage: number;
  /** The same with the sentences before counted in part. */
  context: number;
  /** How well its place in the clause is the place asked for. */
  structure: number;
  /** How well it is the kind of thing asked for. */
  kind: number;
  /** Structure and kind together. */
  both: number;
  /** How near it stands to the question's words in the sentence. */
  nearness: number;
  /** Whether it is, or stands beside, the noun that names the kind of answer ("which hospitals"). */
  focus: number;
  /** How much of the question stands in the smallest clause around it. */
  clause: number;
  /** Its length, 1 from twelve words on. */
  length: number;
}

/** A sentence read with a question in mind, made once for all its candidates. */
export interface AskedSentence {
  sentence: AnalysedSentence;
  ranked: RankedSentence;
  /** The indexes of the tokens that the question names. */
  asked: ReadonlySet<number>;
  families: readonly (string | null)[];
}

/** Prepares a sentence for weighing its candidates. */
export function askSentence(
  sentence: AnalysedSentence,
  ranked: RankedSentence,
  reading: QuestionReading,
): AskedSentence {
  const wanted = new Set(reading.terms.map((term) => term.family));
  const families = sentence.tokens.map((token) => (isContentWord(token) ? familyOf(token.lemma) : null));
  const asked = new Set<number>();
  sentence.tokens.forEach((token, at) => {
    const family = families[at] ?? null;
    if (family !== null && (wanted.has(family) || wanted.has(familyOf(token.lower)))) asked.add(at);
  });
  return { sentence, ranked, asked, families };
}

/** What speaks for the candidate. */
export function weighCandidate(candidate: Candidate, inSentence: AskedSentence, reading: QuestionReading): Features {
  const { ranked } = inSentence;
  const { structure, kind } = candidate;
  return {
    coverage: ranked.coverage,
    context: ranked.score,
    structure,
    kind,
    both: structure * kind,
    nearness: nearnessOf(candidate, inSentence.asked),
    focus: focusOf(candidate, inSentence, reading),
    clause: clauseOf(candidate, inSentence),
    length: Math.min(1, (candidate.last - candidate.first + 1) / 12),
  };
}

/** The mean over the asked words of 1 / (1 + distance / 4), 0 without any. */
function nearnessOf(candidate: Candidate, asked: ReadonlySet<number>): number {
  if (asked.size === 0) return 0;
  let sum = 0;
  for (const at of asked) {
    const distance = at < candidate.first ? candidate.first - at : at > candidate.last ? at - candidate.last : 0;
    sum += 1 / (1 + distance / 4);
  }
  return sum / asked.size;
}

function focusOf(candidate: Candidate, { families }: AskedSentence, reading: QuestionReading): number {
  if (reading.focus === null) return 0;
  const kinds = relatedFamilies(familyOf(reading.focus));
  for (let at = candidate.first; at <= candidate.last; at += 1) if (kinds.has(families[at] ?? '')) return 1;
  for (const at of [
    candidate.first - 3,
    candidate.first - 2,
    candidate.first - 1,
    candidate.last + 1,
    candidate.last + 2,
  ])
    if (kinds.has(families[at] ?? '')) return 0.6;
  return 0;
}

function clauseOf(candidate: Candidate, { sentence, asked }: AskedSentence): number {
  let smallest: AnalysedSentence['clauses'][number] | null = null;
  for (const clause of sentence.clauses) {
    const holds = clause.first <= candidate.first && clause.last >= candidate.last;
    if (holds && (smallest === null || clause.last - clause.first < smallest.last - smallest.first)) smallest = clause;
  }
  if (smallest === null || asked.size === 0) return 0;
  let inside = 0;
  for (const at of asked) if (at >= smallest.first && at <= smallest.last) inside += 1;
  return inside / asked.size;
}

/** Weights set by hand on development questions; a learnt set may replace them. */
const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 0.3,
  context: 0.22,
  structure: 0.4,
  kind: 0.2,
  both: 0.18,
  nearness: 0.16,
  focus: 0.15,
  clause: 0.03,
  length: 0.08,
};
/** What the features of a perfect candidate would sum up to, but for the focus, which few questions have. */
const BEST = 1.57;

/** The weighted sum of what speaks for a candidate, brought to 0 to 1. */
export function scoreOf(features: Features): number {
  let score = 0;
  for (const [name, weight] of WEIGHT_LIST) score += weight * features[name];
  return Math.min(1, score / BEST);
}

const WEIGHT_LIST = Object.entries(WEIGHTS) as [keyof Features, number][];
