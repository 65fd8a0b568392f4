import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/core/cards/card.ts';
import type { FeedbackStore } from '../../src/core/ports/feedback-store.ts';
import { actionsOf, linesOf } from '../core/cards/card-text.ts';
import { harbour } from '../core/cards/example-briefings.ts';
import { createMemoryFeedbackStore } from '../fakes/memory-feedback-store.ts';
import { startCommands } from './start-commands.ts';

describe('/dateline feedback', () => {
  /** The command lines of the thumbs under an answer. */
  const thumbs = (card: Card): string[] =>
    actionsOf(card).flatMap(({ label, command }) => (['👍', '👎'].includes(label) ? [command] : []));

  it('takes the verdict of the buttons under an answer, and tells the caller alone', async () => {
    const { say } = startCommands();
    const [right = '', wrong = ''] = thumbs(await say('/ask who met whom?'));
    await say('when?');
    const card = await say(wrong);
    expect(linesOf(card)).toEqual(['Thank you, noted as wrong: the answer to “who met whom?”.']);
    expect(card.audience).toBe('caller');
    expect(linesOf(await say(right))).toEqual(['Thank you, noted as right: the answer to “who met whom?”.']);
  });

  it('keeps what the answer was, and nothing of who asked', async () => {
    const kept: unknown[] = [];
    const feedbackStore: FeedbackStore = {
      ...createMemoryFeedbackStore(),
      keepAnswer: async (...given) => void kept.push(given),
    };
    const { say } = startCommands({ feedbackStore });
    await say('who?');
    await say('when? story:fire');
    await say('/ask where? story:velden');
    const answered = {
      story: null,
      text: 'They',
      status: 'happened',
      attribution: null,
      confidence: 1,
      evidence: [{ briefing: harbour.id, sentence: 's1' }],
      givenAt: '1970-01-01T00:00:00.000Z',
    };
    expect(kept).toEqual([
      ['key-1', { ...answered, question: 'who?', context: [] }],
      ['key-2', { ...answered, question: 'when? story:fire', context: ['who?'] }],
      ['key-3', { ...answered, question: 'where?', context: ['who?', 'when? story:fire'], story: harbour.id }],
    ]);
  });

  it('judges the last answer of the caller where none is named, until it is forgotten', async () => {
    const { say } = startCommands();
    expect(linesOf(await say('/dateline feedback wrong'))[0]).toBe('There is no answer of yours here to judge.');
    await say('who met whom?');
    await say('when?');
    expect(linesOf(await say('/dateline feedback wrong'))[0]).toContain('“when?”');
    await say('/dateline forget');
    expect((await say('/dateline feedback wrong')).tone).toBe('error');
  });

  it('asks for no verdict on what was not found', async () => {
    const { say } = startCommands({ knowing: 'none' });
    await say('who? story:fire');
    expect(thumbs(await say('/ask who story:fire'))).toEqual([]);
    expect((await say('/dateline feedback wrong')).tone).toBe('error');
  });

  it('says so where the answer is no longer known, and what a verdict can be', async () => {
    const { say } = startCommands();
    const gone = await say('/dateline feedback verdict:right answer:gone');
    expect(linesOf(gone)).toEqual([
      'This answer is no longer known, so nothing can be noted of it.',
      'Ask a question, then judge its answer.',
    ]);
    expect(gone).toMatchObject({ tone: 'error', audience: 'caller' });
    expect(linesOf(await say('/dateline feedback maybe')).join(' ')).toContain('right|wrong');
  });

  it('is left out where the answer could not be kept, which is logged', async () => {
    const { say, errors } = startCommands({
      feedbackStore: {
        ...createMemoryFeedbackStore(),
        keepAnswer: () => Promise.reject(new Error('the disk is full')),
      },
    });
    const card = await say('who met whom?');
    expect(card.tone).toBe('answer');
    expect(thumbs(card)).toEqual([]);
    expect(errors).toEqual([{ err: new Error('the disk is full') }]);
  });
});
