import { existsSync } from 'node:fs';
import { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { readEnvironment } from '../src/config/environment.ts';
import type { Briefing } from '../src/core/briefings/briefing.ts';
import { citedSentence } from '../src/core/cards/story-source.ts';
import { DatelineError } from '../src/core/errors.ts';
import type { BriefingStore } from '../src/core/ports/briefing-store.ts';
import type { FeedbackStore, JudgedAnswer } from '../src/core/ports/feedback-store.ts';

/**
 * The answers that readers judged, a JSON line each, in the order in which they were given: what was asked and said,
 * with the sentences shown and the article, so that a wrong one can become a line of a question file.
 *
 * @param path of the database; that of the environment where none is given
 * @throws DatelineError where there is no such database, or it can't be read
 */
export async function listFeedback(path: string = readEnvironment().databasePath): Promise<string[]> {
  if (!existsSync(path)) {
    throw new DatelineError('not-found', `There is no database at ${path}.`, {
      hint: 'Name its file: npm run eval -- feedback PATH',
    });
  }
  const store = openSqliteStore({ path });
  try {
    const judged = await store.listJudged();
    return await Promise.all(judged.map(async (one, at) => JSON.stringify(await describe(one, at + 1, store))));
  } finally {
    await store.close();
  }
}

async function describe(
  { answer, verdict }: JudgedAnswer,
  number: number,
  store: BriefingStore & FeedbackStore,
): Promise<Record<string, unknown>> {
  const { question, context, story, text, evidence, ...said } = answer;
  const briefings = await Promise.all(evidence.map(({ briefing }) => store.get(briefing)));
  const asked = story === null ? briefings[0] : await store.get(story);
  return {
    id: `feedback-${number}`,
    verdict,
    question,
    ...(context.length === 0 ? {} : { context }),
    answer: text,
    ...said,
    // A briefing that was taken out or built anew since has the sentence no more.
    evidence: evidence.map(({ sentence }, at) => {
      const briefing = briefings[at];
      return briefing === null || briefing === undefined ? null : citedSentence(briefing, sentence);
    }),
    article: asked === null || asked === undefined ? null : toLineArticle(asked),
  };
}

/** What a question line has of an article. */
function toLineArticle({ article: { title, source, publishedAt, text } }: Briefing): Record<string, unknown> {
  return { title, source, publishedAt, text };
}
