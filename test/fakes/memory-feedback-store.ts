import type { FeedbackStore, GivenAnswer, Verdict } from '../../src/core/ports/feedback-store.ts';

/** The port of feedback over a map, for tests that need no database. `judged` is what was said of which answer. */
export function createMemoryFeedbackStore(
  most = 10_000,
): FeedbackStore & { judged: ReadonlyMap<string, Verdict>; close: () => Promise<void> } {
  const answers = new Map<string, { answer: GivenAnswer; number: number }>();
  const judged = new Map<string, Verdict>();
  let given = 0;
  return {
    judged,
    async keepAnswer(key, answer) {
      if (answers.has(key)) throw new Error(`The key ${key} is taken.`);
      answers.set(key, { answer, number: (given += 1) });
      for (const [other, { number }] of answers) {
        if (number <= given - most && !judged.has(other)) answers.delete(other);
      }
    },
    async judgeAnswer(key, verdict) {
      const kept = answers.get(key);
      if (kept === undefined) return null;
      judged.set(key, verdict);
      return kept.answer;
    },
    async listJudged() {
      return [...answers].flatMap(([key, { answer }]) => {
        const verdict = judged.get(key);
        return verdict === undefined ? [] : [{ answer, verdict }];
      });
    },
    close: async () => undefined,
  };
}
