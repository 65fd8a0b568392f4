/**
 * Writes what the reader learns from: the questions on the project's own texts that are not held out, with the sentences
 * read and their candidates, a JSON line each (`scripts/learn/reading-example.ts`).
 *
 *     npm run -s reading-examples FOLDER [PART/PARTS]
 *
 * A file for each text; one that is there already is kept, so that new texts cost only themselves. Several processes can
 * share the work: 1/2 and 2/2.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learningQuestionsOn, readLearningTexts } from './learn/learning-questions.ts';
import { readingExampleOf } from './learn/reading-example.ts';

const [folder, share = '1/1'] = process.argv.slice(2);
const [part, parts] = share.split('/').map(Number);
if (folder === undefined || part === undefined || parts === undefined) {
  console.error('Usage: npm run -s reading-examples FOLDER [PART/PARTS]');
  process.exitCode = 2;
} else {
  await mkdir(folder, { recursive: true });
  for (const [at, text] of (await readLearningTexts()).entries()) {
    if (at % parts !== part - 1) continue;
    const target = join(folder, `${text.id}.jsonl`);
    if (text.heldOut || existsSync(target)) continue;
    const lines = learningQuestionsOn(text).flatMap(readingExampleOf);
    await writeFile(target, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
}
