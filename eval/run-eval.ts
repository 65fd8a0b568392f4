/**
 * `npm run eval [-- [--failures] [--record | --articles] FILE.jsonl …]`: measures Dateline on the project's own articles and
 * passages, and on every file of questions or leads that is given. `--failures` prints the answers that are not right;
 * `--record` takes the own figures down in `eval/results.json`; `--articles` leaves out the passages, which take a minute.
 * `npm run eval -- feedback [DATABASE]` prints the answers that readers judged instead, a JSON line each.
 * Ends with status 1 where a guarded figure is worse than recorded or a line can't be read, 2 where it is called wrongly.
 */
import { parseArgs } from 'node:util';
import { DatelineError } from '../src/core/errors.ts';
import { dateline } from './dateline.ts';
import { formatAnswers, formatComparison, formatFailures, formatFindings, formatLeads } from './format-figures.ts';
import { listFeedback } from './list-feedback.ts';
import { measureAnswers, measureLeads, measureOwnArticles } from './measure.ts';
import { readGoldFile, type GoldFile } from './read-gold-file.ts';
import { readOwnArticles } from './read-own-articles.ts';
import { readPassages } from './read-passages.ts';
import { compareResults, readResults, resultsOf, TOLERANCE, writeResults } from './results.ts';

const USAGE =
  'Usage: npm run eval [-- [--failures] [--record | --articles] FILE.jsonl …]\n       npm run -s eval -- feedback [DATABASE]';

interface EvalOptions {
  files: string[];
  failures: boolean;
  record: boolean;
  articles: boolean;
}

const options = readOptions();
if (options === null) {
  process.exitCode = 2;
} else if (options.files[0] === 'feedback') {
  await printFeedback(options.files[1]);
} else {
  // The own texts take a minute: a file that is not there is told before.
  const read = await Promise.all(options.files.map(readGold));
  if (!read.includes(null)) {
    await measureOwn(options);
    for (const [at, gold] of read.entries()) if (gold !== null) measureFile(options.files[at] ?? '', gold, options);
  }
}

function readOptions(): EvalOptions | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        failures: { type: 'boolean', default: false },
        record: { type: 'boolean', default: false },
        articles: { type: 'boolean', default: false },
      },
    });
    if (values.record && values.articles) throw new TypeError('Only all figures are recorded: leave out --articles.');
    return { files: positionals, ...values };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return null;
  }
}

async function printFeedback(database: string | undefined): Promise<void> {
  try {
    for (const line of await listFeedback(database)) console.log(line);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    console.error(`${error.message}${error.hint === null ? '' : `\n${error.hint}`}`);
    process.exitCode = 1;
  }
}

async function measureOwn({ failures, record, articles: only }: EvalOptions): Promise<void> {
  const articles = await readOwnArticles();
  const passages = only ? [] : await readPassages();
  const figures = measureOwnArticles(dateline, articles, passages);
  console.log(`Own articles (${articles.length})\n\nAnswers\n${formatAnswers(figures.answers)}`);
  if (failures) console.log(formatFailures(figures.outcomes));
  if (!only) {
    const heldOut = passages.filter((passage) => passage.heldOut && !passage.fresh);
    console.log(
      `\nOwn passages that nothing learns to read from (${heldOut.length})\n\nAnswers\n${formatAnswers(figures.passages.figures)}`,
    );
    if (failures) console.log(formatFailures(figures.passages.outcomes));
  }
  console.log(`\nLeads\n${formatLeads(figures.leads)}\n\nFindings\n${formatFindings(figures.findings)}`);

  const results = resultsOf(figures);
  if (record) {
    await writeResults(results);
    console.log('\nRecorded in eval/results.json.');
    return;
  }
  const comparisons = compareResults(results, await readResults());
  console.log(`\nAgainst the recorded figures\n${formatComparison(comparisons)}`);
  if (comparisons.some(({ worse }) => worse)) {
    console.error(
      `\nA guarded figure is worse than recorded by more than ${TOLERANCE} points; if that is meant, --record it.`,
    );
    process.exitCode = 1;
  }
}

/** The questions and leads of a file; null, and told, where it can't be read. */
async function readGold(file: string): Promise<GoldFile | null> {
  return readGoldFile(file).catch((error: unknown) => {
    console.error(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return null;
  });
}

function measureFile(file: string, gold: GoldFile, { failures }: EvalOptions): void {
  console.log(`\n${file}`);
  for (const { line, message } of gold.faults) {
    console.error(`${file}:${line} is left out: ${message}`);
    process.exitCode = 1;
  }
  if (gold.questions.length > 0) {
    const { figures, outcomes } = measureAnswers(dateline, gold.questions);
    console.log(formatAnswers(figures));
    if (failures) console.log(formatFailures(outcomes));
  }
  if (gold.leads.length > 0) console.log(formatLeads(measureLeads(dateline, gold.leads)));
}
