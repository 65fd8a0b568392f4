import type { AnswerScore } from '../../eval/score-answers.ts';
import { CONFIDENCE_FEATURES, type ConfidenceFeature } from '../../src/core/questions/features.ts';
import { confidenceFeatures } from '../../src/core/questions/judge-confidence.ts';
import { findCandidates } from '../../src/core/questions/find-candidates.ts';
import { judge, type LearningQuestion } from './learning-questions.ts';

/** The share of the answerable questions that may be left without an answer, for the sake of those without one. */
const SILENT_SHARE = 0.14;
const DECAY = 0.0004;
const STEPS = 8000;
const STEP_SIZE = 2;
/** How much an example of an article without its answer, or of a turned question, counts against a real one. */
const UNREAL_WEIGHT = 0.2;
/** What an answer from the right sentence counts that is not right. */
const NEAR_MISS = 0.6;

export interface Confidence {
  weights: Readonly<Record<ConfidenceFeature, number>>;
  threshold: number;
}

interface Example {
  features: Readonly<Record<ConfidenceFeature, number>>;
  score: AnswerScore;
  answerable: boolean;
  /** Whether the question was asked as it stands. */
  real: boolean;
}

/**
 * Learns, by logistic regression, how likely the best candidate is right, and from where on it is said: from questions
 * on texts that the reader has not learnt from, as it is surer of those than of others.
 */
export function learnConfidence(asked: readonly LearningQuestion[]): Confidence {
  const examples = asked.flatMap(exampleOf);
  const learnt = descend(examples);
  const weights = recordOf((feature) => learnt[CONFIDENCE_FEATURES.indexOf(feature)] ?? 0);
  return { weights, threshold: thresholdFor(examples, weights) };
}

/** The weights that gradient descent finds, in the order of the features. Numbers in rows: there are thousands of millions. */
function descend(examples: readonly Example[]): Float64Array {
  const width = CONFIDENCE_FEATURES.length;
  const rows = Float64Array.from(examples.flatMap(({ features }) => CONFIDENCE_FEATURES.map((name) => features[name])));
  const targets = examples.map(({ score }) => targetOf(score));
  const counts = examples.map(({ real }) => (real ? 1 : UNREAL_WEIGHT));
  const weights = new Float64Array(width);
  const gradient = new Float64Array(width);
  for (let step = 0; step < STEPS; step += 1) {
    for (let at = 0; at < width; at += 1)
      gradient[at] = CONFIDENCE_FEATURES[at] === 'bias' ? 0 : -DECAY * examples.length * (weights[at] ?? 0);
    for (let row = 0; row < examples.length; row += 1) {
      let odds = 0;
      for (let at = 0; at < width; at += 1) odds += (weights[at] ?? 0) * (rows[row * width + at] ?? 0);
      const error = (counts[row] ?? 0) * ((targets[row] ?? 0) - 1 / (1 + Math.exp(-odds)));
      for (let at = 0; at < width; at += 1) gradient[at] = (gradient[at] ?? 0) + error * (rows[row * width + at] ?? 0);
    }
    for (let at = 0; at < width; at += 1)
      weights[at] = (weights[at] ?? 0) + (STEP_SIZE * (gradient[at] ?? 0)) / examples.length;
  }
  return weights;
}

const targetOf = (score: AnswerScore): number => (score.right ? 1 : score.evidenceHit ? NEAR_MISS : 0);

function exampleOf(question: LearningQuestion): Example[] {
  const { gold, real, readable, understood } = question;
  const candidates = findCandidates(readable, understood.reading, understood.carried);
  const [best] = candidates;
  const features = confidenceFeatures(candidates, understood.reading, readable.index);
  return best === undefined || features === null
    ? []
    : [{ features, score: judge(question, best), answerable: gold.answerable, real }];
}

function confidenceOf(weights: Confidence['weights'], features: Example['features']): number {
  const odds = CONFIDENCE_FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], 0);
  return 1 / (1 + Math.exp(-odds));
}

/** The highest threshold under which no more than the silent share of the answerable questions falls. */
function thresholdFor(examples: readonly Example[], weights: Confidence['weights']): number {
  const judged = examples
    .filter(({ real }) => real)
    .map((example) => ({ ...example, confidence: confidenceOf(weights, example.features) }));
  const answerable = judged.filter((example) => example.answerable);
  const open = judged.filter((example) => !example.answerable);
  const share = (some: readonly unknown[], of: readonly unknown[]): string => (some.length / of.length).toFixed(3);
  console.log(
    `Held out: ${share(
      answerable.filter(({ score }) => score.right),
      answerable,
    )} right before the threshold.`,
  );
  for (const threshold of [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5]) {
    const said = answerable.filter(({ confidence }) => confidence >= threshold);
    const honest = open.filter(({ confidence }) => confidence < threshold);
    const right = said.filter(({ score }) => score.right);
    console.log(
      `From ${threshold.toFixed(2)} on: ${share(said, answerable)} answered, ${share(honest, open)} honest, ${share([...right, ...honest], judged)} right overall.`,
    );
  }
  const confidences = answerable.map(({ confidence }) => confidence).sort((a, b) => a - b);
  return Math.floor(100 * (confidences[Math.floor(SILENT_SHARE * confidences.length)] ?? 0)) / 100;
}

function recordOf(value: (feature: ConfidenceFeature) => number): Record<ConfidenceFeature, number> {
  return Object.fromEntries(CONFIDENCE_FEATURES.map((feature) => [feature, value(feature)])) as Record<
    ConfidenceFeature,
    number
  >;
}
