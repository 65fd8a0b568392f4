import type { Clock } from '../ports/clock.ts';
import type { FeedbackStore, GivenAnswer, Verdict } from '../ports/feedback-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { Answered, Question } from './answer.ts';

/** What readers say of the answers that they were given. */
export interface Feedback {
  /**
   * Keeps an answer for judgement. Resolves to the key by which it is judged; null where it could not be kept, which
   * is logged and is no reason to withhold the answer.
   *
   * @param story the only story that was asked; null where all were
   */
  keep(question: Question, story: string | null, found: Answered): Promise<string | null>;
  /** Records the verdict; null where no answer is kept under the key (any more). */
  judge(key: string, verdict: Verdict): Promise<GivenAnswer | null>;
}

export interface FeedbackDependencies {
  store: Pick<FeedbackStore, 'keepAnswer' | 'judgeAnswer'>;
  clock: Clock;
  logger: Logger;
  /** A key that no answer has, which nobody can guess from another. */
  newKey: () => string;
}

export function createFeedback({ store, clock, logger, newKey }: FeedbackDependencies): Feedback {
  return {
    async keep({ text: question, context }, story, { text, standing, confidence, evidence }) {
      const key = newKey();
      const shown = evidence.map(({ briefing, sentence }) => ({ briefing, sentence }));
      const givenAt = clock.now().toISOString();
      try {
        await store.keepAnswer(key, {
          question,
          context,
          story,
          text,
          ...standing,
          confidence,
          evidence: shown,
          givenAt,
        });
        return key;
      } catch (error) {
        logger.error({ err: error }, 'an answer could not be kept for judgement');
        return null;
      }
    },
    judge: (key, verdict) => store.judgeAnswer(key, verdict),
  };
}
