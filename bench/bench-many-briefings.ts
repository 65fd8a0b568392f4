import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { createAnswerQuestion } from '../src/core/questions/answer-question.ts';
import { FUNCTION_WORDS } from '../src/core/questions/content-words.ts';
import type { Briefing } from '../src/core/briefings/briefing.ts';
import { createRandom } from './articles/random.ts';
import type { Surroundings } from './bench.ts';
import { buildStories } from './build-stories.ts';
import { generateStory } from './generate-articles.ts';
import { bareBriefing } from './generate-reports.ts';
import { percentile, timed, timedAsync } from './measure.ts';

const WARM_UP = 50;
const QUESTIONS = 500;
/**
 * So many stories are built, which takes twenty milliseconds each; those behind them are stored with their sentences
 * alone, which is what a search goes through. Questions are on the first.
 */
const MOST_BUILT = 10_000;
/** The slowest hundredth of the answers may take so long, by how many briefings there are at most. */
const TARGETS = [
  { briefings: 10_000, most: 50 },
  { briefings: Infinity, most: 150 },
];
/** As many sentences as an answer looks at. */
const SENTENCES_FOUND = 60;

/**
 * An answer from a large store, where no one says which briefing is meant. Beneath it is the bare query: the question's
 * words but function words, ranked by FTS5 over the same database. Ours can be faster: the store leaves out of the
 * ranking what stands in too many sentences.
 */
export async function benchManyBriefings({ folder, briefings, report, note }: Surroundings): Promise<void> {
  const count = briefings.toLocaleString('en');
  const path = join(folder, 'many-briefings.db');
  const store = openSqliteStore({ path });
  const built = Math.min(briefings, MOST_BUILT);
  const seconds =
    (await timedAsync(async () => {
      // A search begins with the latest stored: the stories asked about are neither the first nor the last.
      for (let number = built; number < briefings; number += 2) await store.put(bareStory(number));
      await buildStories(built, (briefing) => store.put(briefing));
      for (let number = built + 1; number < briefings; number += 2) await store.put(bareStory(number));
    })) / 1000;
  const megabytes = (await stat(path)).size / 1e6;
  const questions = chooseQuestions(built);
  const answer = createAnswerQuestion(store);
  const ours: number[] = [];
  let answered = 0;
  for (const [place, text] of questions.entries()) {
    let status = '';
    const time = await timedAsync(async () => {
      ({ status } = await answer({ text, context: [] }, null));
    });
    ours.push(time);
    if (place >= WARM_UP && status === 'answered') answered += 1;
  }
  await store.close();

  note(
    `${count} briefings of 40 sentences${built < briefings ? `, ${built.toLocaleString('en')} of them built` : ''}, ` +
      `stored in ${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB; ` +
      `${answered} of ${QUESTIONS} questions answered; raw: the FTS5 query`,
  );
  const measured = { ours: ours.slice(WARM_UP), raw: timeBareQueries(path, questions).slice(WARM_UP) };
  const name = `question over ${count} briefings`;
  const most = TARGETS.find((target) => briefings <= target.briefings)?.most ?? 0;
  for (const [share, label, target] of [
    [0.5, 'p50', null],
    [0.99, 'p99', { most }],
  ] as const) {
    const value = percentile(measured.ours, share);
    report({ name: `${name}, ${label}`, value, unit: 'ms', target, raw: percentile(measured.raw, share) });
  }
}

/** The sentences and the article of a story, and nothing found in them. */
function bareStory(number: number): Briefing {
  const { article } = generateStory(number);
  const sentences = article.text
    .split(/(?<=[.!?]”?)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  const bare = bareBriefing(`bare-${String(number)}`, sentences, article.publishedAt ?? '2024');
  return { ...bare, article: { ...bare.article, title: article.title } };
}

/** One question each on stories from all over the store. */
function chooseQuestions(briefings: number): string[] {
  const random = createRandom(briefings);
  return Array.from({ length: WARM_UP + QUESTIONS }, () =>
    random.pick(generateStory(random.between(0, briefings - 1)).questions),
  );
}

/** Milliseconds of each question's query. */
function timeBareQueries(path: string, questions: readonly string[]): number[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const query = database.prepare(
    'SELECT rowid, rank FROM sentence_index WHERE sentence_index MATCH ? ORDER BY rank LIMIT ?',
  );
  const times = questions.map((question) => {
    const terms = (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word));
    const match = terms.map((term) => `"${term}"`).join(' OR ');
    return timed(() => (match === '' ? [] : query.all(match, SENTENCES_FOUND)));
  });
  database.close();
  return times;
}
