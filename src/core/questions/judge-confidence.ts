import { ANSWER_WEIGHTS } from './answer-weights.ts';
import type { ScoredCandidate } from './candidate.ts';
import { CONFIDENCE_FEATURES, type ConfidenceFeatures } from './features.ts';
import { held, weightOf, type ArticleIndex } from './rank-sentences.ts';
import type { QuestionReading, Term } from './question-reading.ts';

/** Scores lie about between these. */
const LOW_SCORE = -5;
const SCORE_RANGE = 15;
const WIDE_MARGIN = 3;
const MUCH_MET = 6;

/** What tells how sure the best of the candidates is; null where there is none. */
export function confidenceFeatures(
  candidates: readonly ScoredCandidate[],
  reading: QuestionReading,
  index: ArticleIndex,
): ConfidenceFeatures | null {
  const [best] = candidates;
  if (best === undefined) return null;
  const { features, score } = best;
  const rival = candidates.find(
    (other) => other.sentence !== best.sentence || other.last < best.first || other.first > best.last,
  );
  const families = index.families[best.sentence] ?? new Set<string>();
  const asked = reading.terms.length;
  const met = reading.terms.reduce((sum, term) => sum + held(term, families), 0);
  return {
    bias: 1,
    score: clamp((score - LOW_SCORE) / SCORE_RANGE),
    margin: rival === undefined ? 1 : clamp((score - rival.score) / WIDE_MARGIN),
    coverage: features.coverage,
    lead: leadOf(candidates, best),
    nearness: features.nearness,
    structure: features.structure,
    kind: features.kind,
    missing: asked === 0 ? 0 : 1 - met / asked,
    absent: absentShare(reading, index),
    missingNames: features.missingNames,
    met: Math.min(1, met / MUCH_MET),
    verb: reading.verb === null ? 0.5 : held(verbTerm(reading.verb), families),
    repeats: features.repeats,
    focus: reading.focus !== null && features.focusInside + features.focusBeside === 0 ? 1 : 0,
  };
}

function leadOf(candidates: readonly ScoredCandidate[], best: ScoredCandidate): number {
  const others = candidates.filter(({ sentence }) => sentence !== best.sentence);
  const next = Math.max(0, ...others.map(({ features }) => features.context));
  return best.features.context === 0 ? 0 : clamp(1 - next / best.features.context);
}

const verbTerm = ({ lemma, family }: NonNullable<QuestionReading['verb']>): Term => ({
  family,
  word: lemma,
  exact: false,
});

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The share of what the question asks about that the article never speaks of. */
function absentShare(reading: QuestionReading, index: ArticleIndex): number {
  let whole = 0;
  let absent = 0;
  for (const term of reading.terms) {
    const weight = weightOf(term, index);
    whole += weight;
    const isThere = held(term, index.titleFamilies) > 0 || index.families.some((families) => held(term, families) > 0);
    if (!isThere) absent += weight;
  }
  return whole === 0 ? 0 : absent / whole;
}

/** How likely the best candidate is the right answer, 0 to 1: a logistic function of the confidence features. */
export function judgeConfidence(
  candidates: readonly ScoredCandidate[],
  reading: QuestionReading,
  index: ArticleIndex,
): number {
  const features = confidenceFeatures(candidates, reading, index);
  if (features === null) return 0;
  const odds = CONFIDENCE_FEATURES.reduce(
    (sum, feature) => sum + ANSWER_WEIGHTS.confidence[feature] * features[feature],
    0,
  );
  return 1 / (1 + Math.exp(-odds));
}
