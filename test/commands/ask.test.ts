import { describe, expect, it } from 'vitest';
import { linesOf, quotesOf, wordsOf } from '../core/cards/card-text.ts';
import { harbour } from '../core/cards/example-briefings.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { fire, startCommands } from './start-commands.ts';

describe('/ask', () => {
  it('answers a line without a slash, with the earlier questions as context', async () => {
    const { say, asked } = startCommands();
    await say('who met?');
    const card = await say('/ask when was that');
    expect(card.tone).toBe('answer');
    expect(quotesOf(card).map(({ attribution }) => wordsOf(attribution))).toEqual([
      'Minister in Velden for harbour talks · The Coast Post · 7 May 2024',
    ]);
    expect(asked).toEqual([
      { question: { text: 'who met?', context: [], askedOn: '1970-01-01' }, within: null },
      {
        question: { text: 'when was that', context: ['who met?'], about: harbour.id, askedOn: '1970-01-01' },
        within: null,
      },
    ]);
  });

  it('stays with a story once it is chosen, until another is or all are', async () => {
    const { say, asked } = startCommands();
    for (const line of [
      '/ask who came story:minister',
      'who else',
      '/brief fire',
      'who',
      '/ask why story:all',
      'when',
    ]) {
      await say(line);
    }
    // The fire says nothing, so all are asked after it.
    expect(asked.map(({ within }) => within)).toEqual([harbour.id, harbour.id, fire.id, null, null, null]);
  });

  it('does not look elsewhere where a story was named with the question', async () => {
    const { say, asked } = startCommands();
    const card = await say('/ask who came story:fire');
    expect(asked.map(({ within }) => within)).toEqual([fire.id]);
    expect(linesOf(card)).toEqual(["The article doesn't say."]);
  });

  it('forgets what was asked when told to', async () => {
    const { say, asked } = startCommands();
    await say('/ask who story:fire');
    const card = await say('/dateline forget');
    await say('when');
    expect(card.audience).toBe('caller');
    expect(asked.at(-1)).toEqual({ question: { text: 'when', context: [], askedOn: '1970-01-01' }, within: null });
    await say('/dateline forget');
    expect(linesOf(await say('/dateline forget')).join(' ')).toContain('nothing to forget');
  });

  it('says what to do where there is no story yet', async () => {
    const card = await startCommands({ store: createMemoryStore() }).say('who met?');
    expect(card.tone).toBe('error');
    expect(linesOf(card)[0]).toBe('There is no story yet.');
  });

  it('goes on without a chosen story that was taken away', async () => {
    const store = createMemoryStore([harbour, fire]);
    const { say, asked } = startCommands({ store });
    await say('/brief fire');
    await store.remove(fire.id);
    await say('who?');
    expect(asked.map(({ within }) => within)).toEqual([null]);
    expect((await say('/brief')).title).toBe(harbour.headline.text);
  });
});
