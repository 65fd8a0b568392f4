import { join } from 'node:path';
import { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { createAnswerQuestion } from '../src/core/questions/answer-question.ts';
import { createRandom } from './articles/random.ts';
import { createBareTagger } from './bare-tagger.ts';
import type { Surroundings } from './bench.ts';
import { buildStory } from './build-story.ts';
import { generateStory } from './generate-articles.ts';
import { percentile, timed, timedAsync } from './measure.ts';

const WARM_UP = 40;
const STORIES = 300;
/** How many of its questions a story is asked once it is known. */
const QUESTIONS_EACH = 6;

/** Milliseconds of ours and of the cost beneath, question by question. */
interface Times {
  ours: number[];
  raw: number[];
}

/**
 * An answer from one briefing: the first question on it, for which it is read from the store and its grammar from its
 * text, and those after it, for which it is ready. Beneath them the library has to tag the article, or the question.
 */
export async function benchOneBriefing({ folder, report, note }: Surroundings): Promise<void> {
  const store = openSqliteStore({ path: join(folder, 'one-briefing.db') });
  const briefings = Array.from({ length: WARM_UP + STORIES }, (_, number) => buildStory(number));
  for (const briefing of briefings) await store.put(briefing);
  const answer = createAnswerQuestion(store);
  const tag = createBareTagger();
  const first: Times = { ours: [], raw: [] };
  const later: Times = { ours: [], raw: [] };
  let answered = 0;

  for (const [number, { id, article }] of briefings.entries()) {
    const questions = createRandom(number).take(generateStory(number).questions, 1 + QUESTIONS_EACH);
    for (const [place, text] of questions.entries()) {
      const isFirst = place === 0;
      const raw = timed(() => tag(isFirst ? article.text : text));
      let status = '';
      const ours = await timedAsync(async () => {
        ({ status } = await answer({ text, context: [] }, id));
      });
      if (number < WARM_UP) continue;
      const times = isFirst ? first : later;
      times.ours.push(ours);
      times.raw.push(raw);
      if (status === 'answered') answered += 1;
    }
  }
  await store.close();

  note(
    `${first.ours.length} briefings, ${QUESTIONS_EACH} further questions on each, ${answered} of all answered; ` +
      'raw: wink-nlp on the article, the question',
  );
  for (const [name, { ours, raw }] of [
    ['first question on a briefing', first],
    ['further question on a briefing', later],
  ] as const) {
    report({ name: `${name}, p50`, value: percentile(ours, 0.5), unit: 'ms', target: null, raw: percentile(raw, 0.5) });
    const p99 = { value: percentile(ours, 0.99), raw: percentile(raw, 0.99) };
    report({ name: `${name}, p99`, ...p99, unit: 'ms', target: { most: 15 } });
  }
}
