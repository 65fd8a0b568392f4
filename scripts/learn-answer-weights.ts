/**
 * Learns from the project's own texts that are held out from the reader (`test/fixtures/articles`, `eval/passages`) how
 * sure an answer is and from where on it is said, and writes `src/core/questions/answer-weights.json`. The same texts and
 * the same reader give the same file.
 *
 *     npm run learn
 *
 * The reader itself learns before it, from all other texts; see `scripts/learn/learn-reader.py`.
 */
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { learnConfidence } from './learn/learn-confidence.ts';
import { learningQuestionsOn, readLearningTexts } from './learn/learning-questions.ts';

const TARGET = new URL('../src/core/questions/answer-weights.json', import.meta.url);

const texts = await readLearningTexts();
const { weights, threshold } = learnConfidence(texts.filter(({ heldOut }) => heldOut).flatMap(learningQuestionsOn));
const source = JSON.stringify({
  confidence: Object.fromEntries(
    Object.entries(weights).map(([feature, weight]) => [feature, Number(weight.toFixed(2))]),
  ),
  leastConfidence: Number(threshold.toFixed(2)),
});
const options = await resolveConfig(TARGET);
await writeFile(TARGET, await format(source, { ...options, parser: 'json' }));
