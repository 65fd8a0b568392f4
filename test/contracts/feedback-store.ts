import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedbackStore, GivenAnswer, Verdict } from '../../src/core/ports/feedback-store.ts';

export interface OpenFeedbackStore {
  store: FeedbackStore;
  /** What is recorded under a key. */
  readVerdict: (key: string) => Verdict | null;
  close: () => Promise<void>;
}

/** An answer, as any is given. */
export function giveAnswer(question: string): GivenAnswer {
  return {
    question,
    context: ['Who is 秦刚? 👩🏽‍🚀', '"; DROP TABLE answers'],
    story: null,
    text: 'Lars Holm',
    status: 'planned',
    attribution: 'the port authority',
    confidence: 0.625,
    evidence: [{ briefing: 'velden-harbour', sentence: 's4' }],
    givenAt: '2024-05-07T10:00:00.000Z',
  };
}

/** What every store of feedback does. `open` gives an empty one each time, with room for so many unjudged answers. */
export function describeFeedbackStore(name: string, open: (most: number) => Promise<OpenFeedbackStore>): void {
  describe(`${name}, keeping feedback`, () => {
    let opened: OpenFeedbackStore;
    beforeEach(async () => {
      opened = await open(3);
    });
    afterEach(() => opened.close());

    it('gives back what is judged as it was kept', async () => {
      await opened.store.keepAnswer('a', giveAnswer('who?'));
      await opened.store.keepAnswer('b', giveAnswer('when?'));
      expect(opened.readVerdict('a')).toBeNull();
      expect(await opened.store.judgeAnswer('a', 'right')).toEqual(giveAnswer('who?'));
      expect([opened.readVerdict('a'), opened.readVerdict('b')]).toEqual(['right', null]);
    });

    it('counts one verdict an answer, the last', async () => {
      await opened.store.keepAnswer('a', giveAnswer('who?'));
      await opened.store.judgeAnswer('a', 'right');
      await opened.store.judgeAnswer('a', 'wrong');
      expect(opened.readVerdict('a')).toBe('wrong');
    });

    it('lists what was judged with its verdict, in the order of the answers', async () => {
      for (const key of ['a', 'b', 'c']) await opened.store.keepAnswer(key, giveAnswer(key));
      await opened.store.judgeAnswer('c', 'right');
      await opened.store.judgeAnswer('a', 'wrong');
      expect(await opened.store.listJudged()).toEqual([
        { answer: giveAnswer('a'), verdict: 'wrong' },
        { answer: giveAnswer('c'), verdict: 'right' },
      ]);
    });

    it('records nothing of an answer that was not kept', async () => {
      expect(await opened.store.judgeAnswer('a', 'right')).toBeNull();
      expect(opened.readVerdict('a')).toBeNull();
    });

    it('never gives one answer the key of another', async () => {
      await opened.store.keepAnswer('a', giveAnswer('who?'));
      await expect(opened.store.keepAnswer('a', giveAnswer('when?'))).rejects.toThrow();
      expect(await opened.store.judgeAnswer('a', 'right')).toEqual(giveAnswer('who?'));
    });

    it('lets the oldest go that nobody judged once there are too many, and keeps those judged', async () => {
      for (const key of ['a', 'b', 'c']) await opened.store.keepAnswer(key, giveAnswer(key));
      await opened.store.judgeAnswer('a', 'wrong');
      for (const key of ['d', 'e']) await opened.store.keepAnswer(key, giveAnswer(key));
      const judged = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => opened.store.judgeAnswer(key, 'right')));
      expect(judged.map((answer) => answer?.question)).toEqual(['a', undefined, 'c', 'd', 'e']);
    });
  });
}
