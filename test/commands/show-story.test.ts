import { describe, expect, it } from 'vitest';
import { actionsOf, linesOf, quotesOf, wordsOf } from '../core/cards/card-text.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { startCommands } from './start-commands.ts';

describe('/brief', () => {
  it('takes no text: it shows what is kept', async () => {
    expect((await startCommands().say('/brief', 'A text.')).tone).toBe('error');
  });

  it('shows the latest story and offers the others', async () => {
    const card = await startCommands().say('/brief');
    expect(card.title).toBe('Minister in Velden for harbour talks');
    expect(actionsOf(card).map(({ command }) => command)).toContain('/brief story:2024-05-01-fire');
  });

  it('lists every headline where headlines are asked for without a story', async () => {
    expect(linesOf(await startCommands().say('/brief headlines')).slice(0, 3)).toEqual([
      'Headlines',
      'Minister in Velden for harbour talks · The Coast Post · 7 May 2024',
      'Fire in the old town · 1 May 2024',
    ]);
  });

  it('takes a number from that list, and a depth', async () => {
    expect((await startCommands().say('/brief 2 full')).title).toBe('Fire in the old town');
  });

  it('offers the nearest headlines for one that is not there', async () => {
    const card = await startCommands().say('/brief fier full');
    expect(card.tone).toBe('error');
    expect(actionsOf(card)[0]).toEqual({
      label: 'Fire in the old town',
      command: '/brief story:2024-05-01-fire depth:full',
    });
  });
});

describe('/timeline, /people and /quotes', () => {
  it.each([
    ['/timeline harbour', 'Timeline: Minister in Velden for harbour talks'],
    ['/people harbour', 'People: Minister in Velden for harbour talks'],
    ['/quotes harbour', 'Quotes: Minister in Velden for harbour talks'],
  ])('%s shows that story', async (line, title) => {
    expect((await startCommands().say(line)).title).toBe(title);
  });

  it.each([['holm'], ['Lars'], ['"lars holm"']])(
    '/quotes speaker:%s shows only what that person said',
    async (name) => {
      const quotes = quotesOf(await startCommands().say(`/quotes speaker:${name}`));
      expect(quotes.map(({ text }) => wordsOf(text))).toEqual(['“We will keep the harbour open,”', '“overdue”']);
    },
  );

  it('/quotes says plainly that someone is not quoted', async () => {
    const card = await startCommands().say('/quotes harbour speaker:xi');
    expect(card.tone).toBe('not-found');
  });
});

describe('/sources', () => {
  it('shows those of a story, and under an answer those of its sentences', async () => {
    const { say } = startCommands();
    expect((await say('/sources fire')).title).toBe('Sources: Fire in the old town');
    expect((await say('/sources')).title).toBe('Sources: Fire in the old town');
    const button = actionsOf(await say('/ask who story:harbour')).find(({ label }) => label === 'Sources');
    const card = await say(button?.command ?? '');
    expect(card.title).toBe('Sources of the answer');
    expect(quotesOf(card)).toHaveLength(1);
    expect(linesOf(card)).toContain('Link: https://example.org/velden');
  });

  it('says so where the story of an answer is gone', async () => {
    const card = await startCommands().say('/sources story:"gone-1#s1"');
    expect(linesOf(card)[0]).toBe('The story of this answer is no longer here.');
  });
});

describe('/digest preview', () => {
  it('previews the next edition', async () => {
    expect(linesOf(await startCommands().say('/digest preview'))[1]).toBe('Minister in Velden for harbour talks');
    expect(linesOf(await startCommands({ store: createMemoryStore() }).say('/digest preview'))[1]).toContain(
      'A quiet day',
    );
  });
});
