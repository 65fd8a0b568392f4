/**
 * Learns the weights of answers from the project's own labelled questions (`test/fixtures/articles`) and writes
 * `src/core/questions/answer-weights.ts`. The same questions give the same file.
 *
 *     node scripts/learn-answer-weights.ts
 *
 * Candidates are ranked by a weighted sum of their features: the weights maximise, by gradient ascent, the logarithm
 * of what a question's answer is expected to be worth when candidates are drawn with softmax probabilities, held near
 * a prior set by hand. Confidence is a logistic regression on candidates that were chosen by weights learnt from the
 * other articles, so that it is not learnt on its own luck.
 */
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import type { QuestionLine } from '../eval/formats.ts';
import { wordsOverlap } from '../eval/compare-words.ts';
import { readOwnArticles } from '../eval/read-own-articles.ts';
import { scoreAnswer, type AnswerScore } from '../eval/score-answers.ts';
import { buildBriefing } from '../src/core/briefings/build-briefing.ts';
import { answerBroadly } from '../src/core/questions/answer-from-briefing.ts';
import { CONFIDENCE_FEATURES, FEATURES, type ConfidenceFeature, type Feature } from '../src/core/questions/features.ts';
import { confidenceFeatures } from '../src/core/questions/judge-confidence.ts';
import { indexArticle } from '../src/core/questions/rank-sentences.ts';
import type { ScoredCandidate } from '../src/core/questions/candidate.ts';
import { findCandidates } from '../src/core/questions/find-candidates.ts';
import { prepareBriefing, type ReadableBriefing } from '../src/core/questions/prepare-briefing.ts';
import { splitQuestion } from '../src/core/questions/split-question.ts';
import { understandQuestion, type UnderstoodQuestion } from '../src/core/questions/understand-question.ts';
import { wordAnswer } from '../src/core/questions/word-answer.ts';

const TARGET = new URL('../src/core/questions/answer-weights.ts', import.meta.url);

/** What each feature is taken to be worth before any question is seen. */
const PRIOR: Readonly<Record<Feature, number>> = {
  coverage: 3,
  context: 2,
  standing: 1,
  structure: 4,
  displaced: -4,
  kind: 2,
  both: 2,
  nearness: 2,
  neighbours: 1,
  clause: 0.5,
  focusInside: 1.5,
  focusBeside: 1,
  role: 0.5,
  side: 0.5,
  status: 2,
  repeats: -2,
  pronoun: -1,
  list: 0.5,
  name: 0.5,
  lengthOfPhrase: 0,
  lengthOfClause: 0,
  wholeClause: -0.5,
  missingNames: -0.5,
};
/** How strongly candidate weights are held to the prior, per question. */
const PRIOR_STRENGTH = 0.01;
const STEPS = 400;
const STEP_SIZE = 0.05;
const CONFIDENCE_DECAY = 0.004;
const CONFIDENCE_STEPS = 2000;
/** The share of the answerable questions that may be left without an answer, for the sake of those without one. */
const SILENT_SHARE = 0.08;

interface Choice {
  candidate: ScoredCandidate;
  score: AnswerScore;
  worth: number;
}

/** A question with all that may answer it in one article. */
interface LearningQuestion {
  article: string;
  gold: QuestionLine;
  readable: ReadableBriefing;
  understood: UnderstoodQuestion;
  choices: Choice[];
  /** The same question asked of the article without the sentences that answer it; null where none does. */
  withoutAnswer: LearningQuestion | null;
}

async function readQuestions(): Promise<LearningQuestion[]> {
  const articles = await readOwnArticles();
  return articles.flatMap(({ id, article, questions: asked }) => {
    const readable = prepareBriefing(buildBriefing(article));
    return asked.flatMap((gold) => {
      const understood = understandQuestion(readable, gold.question, gold.context ?? []);
      const isOpen =
        splitQuestion(gold.question).length === 1 && answerBroadly(readable, gold.question, understood) === null;
      if (!isOpen || understood.reading.wanted === 'yes-no') return [];
      const question = { article: id, gold, understood };
      const withoutAnswer = gold.answerable
        ? {
            ...question,
            ...choicesIn(withoutEvidence(readable, gold), { ...gold, answerable: false }, understood),
            withoutAnswer: null,
          }
        : null;
      return [{ ...question, ...choicesIn(readable, gold, understood), withoutAnswer }];
    });
  });
}

/** The article as if the sentences that answer the question did not stand in it. */
function withoutEvidence(readable: ReadableBriefing, gold: QuestionLine): ReadableBriefing {
  const { index, briefing } = readable;
  const kept = index.sentences.filter(
    ({ sentence: { start, end } }) =>
      !gold.evidence.some((evidence) => wordsOverlap(briefing.article.text.slice(start, end), evidence)),
  );
  return { ...readable, index: indexArticle(kept, index.titleFamilies) };
}

function choicesIn(
  readable: ReadableBriefing,
  gold: QuestionLine,
  understood: UnderstoodQuestion,
): Pick<LearningQuestion, 'readable' | 'gold' | 'choices'> {
  // In the order of the text: that of their scores comes from the weights that are there, and sums would differ by it.
  const choices = findCandidates(readable, understood.reading, understood.carried)
    .sort(byPlace)
    .map((candidate) => judge(readable, understood, gold, candidate));
  return { readable, gold, choices };
}

const byPlace = (a: ScoredCandidate, b: ScoredCandidate): number =>
  a.sentence - b.sentence ||
  a.first - b.first ||
  a.last - b.last ||
  a.found.localeCompare(b.found) ||
  JSON.stringify(a.features).localeCompare(JSON.stringify(b.features));

function judge(
  readable: ReadableBriefing,
  { reading }: UnderstoodQuestion,
  gold: QuestionLine,
  candidate: ScoredCandidate,
): Choice {
  const { sentence } = readable.index.sentences[candidate.sentence] ?? {};
  const score = scoreAnswer(gold, {
    status: 'answered',
    answer: wordAnswer(readable, candidate, reading).text,
    evidence: sentence === undefined ? [] : [readable.briefing.article.text.slice(sentence.start, sentence.end)],
  });
  return { candidate, score, worth: score.evidenceHit ? 0.35 * score.f1 + 0.65 * Number(score.right) : 0 };
}

function rank(weights: Readonly<Record<Feature, number>>, choices: readonly Choice[]): Choice[] {
  const scored = choices.map((choice) => {
    const { features } = choice.candidate;
    const score = FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], 0);
    return { ...choice, candidate: { ...choice.candidate, score } };
  });
  return scored.sort((a, b) => b.candidate.score - a.candidate.score);
}

function learnCandidateWeights(asked: readonly LearningQuestion[]): Record<Feature, number> {
  const useful = asked.filter(({ choices }) => choices.some(({ worth }) => worth > 0));
  const weights: Record<Feature, number> = { ...PRIOR };
  const squares = recordOf(FEATURES, () => 1);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = recordOf(
      FEATURES,
      (feature) => -PRIOR_STRENGTH * useful.length * (weights[feature] - PRIOR[feature]),
    );
    for (const { choices } of useful) addGradient(gradient, weights, choices);
    for (const feature of FEATURES) {
      squares[feature] += gradient[feature] ** 2;
      weights[feature] += (STEP_SIZE * gradient[feature] * Math.sqrt(step + 1)) / Math.sqrt(squares[feature]);
    }
  }
  return weights;
}

/** Adds the gradient of log Σ p(c) worth(c), with p the softmax of the scores. */
function addGradient(
  gradient: Record<Feature, number>,
  weights: Readonly<Record<Feature, number>>,
  choices: readonly Choice[],
): void {
  const scores = choices.map(({ candidate }) =>
    FEATURES.reduce((sum, feature) => sum + weights[feature] * candidate.features[feature], 0),
  );
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const whole = masses.reduce((sum, mass) => sum + mass, 0);
  const worth = choices.reduce((sum, choice, at) => sum + choice.worth * (masses[at] ?? 0), 0);
  choices.forEach((choice, at) => {
    const mass = masses[at] ?? 0;
    const pull = (mass * choice.worth) / worth - mass / whole;
    for (const feature of FEATURES) gradient[feature] += pull * choice.candidate.features[feature];
  });
}

interface Example {
  features: Readonly<Record<ConfidenceFeature, number>>;
  score: AnswerScore;
  answerable: boolean;
  /** Whether the question was asked as it stands, not of an article without its answer. */
  real: boolean;
}

/** How much an example of an article without its answer counts against a real one. */
const UNREAL_WEIGHT = 0.5;

function learnConfidence(asked: readonly LearningQuestion[]): {
  weights: Record<ConfidenceFeature, number>;
  threshold: number;
} {
  const examples = heldOutExamples(asked);
  const weights = recordOf(CONFIDENCE_FEATURES, () => 0);
  for (let step = 0; step < CONFIDENCE_STEPS; step += 1) {
    const gradient = recordOf(CONFIDENCE_FEATURES, (feature) =>
      feature === 'bias' ? 0 : -CONFIDENCE_DECAY * examples.length * weights[feature],
    );
    for (const { features, score, real } of examples) {
      const error = (real ? 1 : UNREAL_WEIGHT) * (targetOf(score) - confidenceOf(weights, features));
      for (const feature of CONFIDENCE_FEATURES) gradient[feature] += error * features[feature];
    }
    for (const feature of CONFIDENCE_FEATURES) weights[feature] += (2 * gradient[feature]) / examples.length;
  }
  return { weights, threshold: thresholdFor(examples, weights) };
}

const targetOf = (score: AnswerScore): number => (score.right ? 1 : score.evidenceHit ? 0.4 : 0);

function heldOutExamples(asked: readonly LearningQuestion[]): Example[] {
  const articles = [...new Set(asked.map(({ article }) => article))];
  return articles.flatMap((article) => {
    const weights = learnCandidateWeights(asked.filter((question) => question.article !== article));
    return asked
      .filter((question) => question.article === article)
      .flatMap((question) => [
        ...exampleOf(question, weights, true),
        ...(question.withoutAnswer === null ? [] : exampleOf(question.withoutAnswer, weights, false)),
      ]);
  });
}

function exampleOf(
  { gold, readable, understood: { reading }, choices }: LearningQuestion,
  weights: Readonly<Record<Feature, number>>,
  real: boolean,
): Example[] {
  const ranked = rank(weights, choices);
  const [best] = ranked;
  const candidates = ranked.map(({ candidate }) => candidate);
  const features = confidenceFeatures(candidates, reading, readable.index);
  return best === undefined || features === null
    ? []
    : [{ features, score: best.score, answerable: gold.answerable, real }];
}

function confidenceOf(
  weights: Readonly<Record<ConfidenceFeature, number>>,
  features: Readonly<Record<ConfidenceFeature, number>>,
): number {
  const odds = CONFIDENCE_FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], 0);
  return 1 / (1 + Math.exp(-odds));
}

/** The highest threshold under which no more than the silent share of the answerable questions falls. */
function thresholdFor(examples: readonly Example[], weights: Readonly<Record<ConfidenceFeature, number>>): number {
  const real = examples.filter((example) => example.answerable && example.real);
  const right = real.filter(({ score }) => score.right).length;
  console.log(`Held out: ${String(right)} of ${String(real.length)} open questions right before the threshold.`);
  const confidences = real.map(({ features }) => confidenceOf(weights, features)).sort((a, b) => a - b);
  return Math.floor(100 * (confidences[Math.floor(SILENT_SHARE * confidences.length)] ?? 0)) / 100;
}

function recordOf<Key extends string>(keys: readonly Key[], value: (key: Key) => number): Record<Key, number> {
  const record = {} as Record<Key, number>;
  for (const key of keys) record[key] = value(key);
  return record;
}

async function writeWeights(
  candidateWeights: Readonly<Record<Feature, number>>,
  confidenceWeights: Readonly<Record<ConfidenceFeature, number>>,
  threshold: number,
): Promise<void> {
  const rounded = (weights: Readonly<Record<string, number>>): string =>
    Object.entries(weights)
      .map(([feature, weight]) => `${feature}: ${String(Number(weight.toFixed(2)))},`)
      .join('\n');
  const source = `import type { ConfidenceFeature, Feature } from './features.ts';

/** Made by \`scripts/learn-answer-weights.ts\` from the project's own questions: run it again rather than change this. */
export const ANSWER_WEIGHTS: {
  readonly candidate: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<ConfidenceFeature, number>>;
  /** Under this confidence the answer is "not found". */
  readonly leastConfidence: number;
} = {
  candidate: {
${rounded(candidateWeights)}
  },
  confidence: {
${rounded(confidenceWeights)}
  },
  leastConfidence: ${String(Number(threshold.toFixed(2)))},
};
`;
  const options = await resolveConfig(TARGET);
  await writeFile(TARGET, await format(source, { ...options, parser: 'typescript' }));
}

const questions = await readQuestions();
const { weights, threshold } = learnConfidence(questions);
await writeWeights(learnCandidateWeights(questions), weights, threshold);
