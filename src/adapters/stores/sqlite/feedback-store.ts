import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { eventStatusSchema } from '../../../core/briefings/briefing.ts';
import { verdicts, type FeedbackStore, type GivenAnswer } from '../../../core/ports/feedback-store.ts';
import { runRelaxed } from './run-relaxed.ts';
import { runTransaction } from './run-transaction.ts';
import { createGuard } from './store-failure.ts';

/** A judgement comes soon after its answer, or never. An answer takes about half a kilobyte. */
const mostNotJudged = 10_000;

const givenAnswer: z.ZodType<GivenAnswer> = z.strictObject({
  question: z.string(),
  context: z.array(z.string()),
  story: z.string().nullable(),
  text: z.string(),
  status: eventStatusSchema,
  attribution: z.string().nullable(),
  confidence: z.number(),
  evidence: z.array(z.strictObject({ briefing: z.string(), sentence: z.string() })),
  givenAt: z.string(),
});
const answerRow = z.object({ json: z.string() });
const judgedRow = z.object({ json: z.string(), verdict: z.enum(verdicts) });

/** The port over an open database; `path` names it in errors. */
export function createFeedbackStore(database: DatabaseSync, path: string, most = mostNotJudged): FeedbackStore {
  const guard = createGuard(path);
  const keep = database.prepare('INSERT INTO answers (key, json) VALUES (?, ?)');
  const forgetOldest = database.prepare('DELETE FROM answers WHERE verdict IS NULL AND number <= ?');
  const judge = database.prepare('UPDATE answers SET verdict = ? WHERE key = ? RETURNING json');
  const listJudged = database.prepare('SELECT json, verdict FROM answers WHERE verdict IS NOT NULL ORDER BY number');

  return {
    keepAnswer: async (key, answer) =>
      guard(() =>
        runRelaxed(database, () =>
          runTransaction(database, () => {
            const { lastInsertRowid } = keep.run(key, JSON.stringify(answer));
            forgetOldest.run(Number(lastInsertRowid) - most);
          }),
        ),
      ),
    judgeAnswer: async (key, verdict) =>
      guard(() => {
        const row = judge.get(verdict, key);
        return row === undefined ? null : givenAnswer.parse(JSON.parse(answerRow.parse(row).json));
      }),
    listJudged: async () =>
      guard(() =>
        z
          .array(judgedRow)
          .parse(listJudged.all())
          .map(({ json, verdict }) => ({ answer: givenAnswer.parse(JSON.parse(json)), verdict })),
      ),
  };
}
