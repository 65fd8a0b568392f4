/**
 * Learns the weights of answers from the project's own questions (`test/fixtures/articles`, `eval/passages`) and writes
 * `src/core/questions/answer-weights.json`. The same questions give the same file.
 *
 *     npm run learn
 */
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { learnConfidence, type Confidence } from './learn/learn-confidence.ts';
import { learnRanking, type Weights } from './learn/learn-ranking.ts';
import { readLearningQuestions } from './learn/learning-questions.ts';

const TARGET = new URL('../src/core/questions/answer-weights.json', import.meta.url);
/** A smaller weight changes nothing that is seen. */
const LEAST_WEIGHT = 0.02;

async function writeWeights(ranking: Weights, { weights, threshold }: Confidence): Promise<void> {
  const rounded = (entries: readonly [string, number][]): Record<string, number> =>
    Object.fromEntries(entries.map(([feature, weight]) => [feature, Number(weight.toFixed(2))]));
  const telling = Object.entries(ranking)
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const source = JSON.stringify({
    candidate: rounded(telling),
    confidence: rounded(Object.entries(weights)),
    leastConfidence: Number(threshold.toFixed(2)),
  });
  const options = await resolveConfig(TARGET);
  await writeFile(TARGET, await format(source, { ...options, parser: 'json' }));
}

const questions = await readLearningQuestions();
await writeWeights(learnRanking(questions), learnConfidence(questions));
