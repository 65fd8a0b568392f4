import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/core/cards/card.ts';
import type { Caller } from '../../src/core/commands/caller.ts';
import { answerByStories, FERRY } from '../fixtures/answering.ts';
import { actionsOf, linesOf, quotesOf, wordsOf } from '../core/cards/card-text.ts';

const ana: Caller = { conversation: 'test:a:b', space: 'b', isDirect: false, user: 'ana', canManageChannel: false };

function start(): (line: string, from?: Caller) => Promise<Card> {
  const respond = answerByStories();
  return (line, from = ana) => respond({ caller: from, line });
}

const more = (card: Card): string => actionsOf(card).find(({ label }) => label === 'More')?.command ?? '';
const shown = (card: Card): string[] => quotesOf(card).map(({ text }) => wordsOf(text));

describe('more of an answer', () => {
  it('tells further sentences on the question first, then the rest of the story, each once, until all is told', async () => {
    const say = start();
    let card = await say('how many passengers drowned');
    expect(linesOf(card)[0]).toContain('Nine');
    const told = [...shown(card)];
    let pages = 0;
    while (pages < 10) {
      card = await say('tell me more');
      if (card.tone === 'not-found') break;
      expect(shown(card).length).toBeGreaterThan(0);
      told.push(...shown(card));
      pages += 1;
    }
    expect(new Set(told).size).toBe(told.length);
    expect(pages).toBeGreaterThan(1);
    expect(told.every((sentence) => FERRY.includes(sentence))).toBe(true);
    expect(linesOf(card)[0]).toBe('That is all that the article says of it.');
  });

  it('is a button, which tells the same to whoever presses it and stays with no story', async () => {
    const say = start();
    const card = await say('who was rescued');
    expect(linesOf(card)[0]).toContain('Ines Orme');
    const pressed = await say(more(card), { ...ana, user: 'ben' });
    expect(shown(pressed).length).toBeGreaterThan(0);
    expect(shown(pressed)).not.toEqual(expect.arrayContaining(shown(card)));
    expect(shown(await say(more(card)))).toEqual(shown(pressed));
    expect(shown(await say(more(pressed)))).not.toEqual(expect.arrayContaining(shown(pressed)));
    expect(linesOf(await say('who cut the ribbon'))[0]).toContain('Ann Lund');
  });

  it('leaves the question before to follow-ups', async () => {
    const say = start();
    await say('what sank off Port Claro');
    await say('more please');
    expect(linesOf(await say('when?'))[0]).toContain('Thursday');
  });

  it('can be on one matter', async () => {
    const say = start();
    const card = await say('tell me more about the ferry');
    expect(shown(card)).toHaveLength(3);
    expect(shown(card).every((sentence) => /ferry/iu.test(sentence))).toBe(true);
  });

  it('says of what is planned that it is', async () => {
    const say = start();
    await say('what sank');
    const cards = [await say('tell me more'), await say('tell me more'), await say('tell me more')];
    expect(cards.map((card) => linesOf(card)[0]).join(' ')).toMatch(
      /on Friday\. \[planned\]|on Friday\.[^[]* — planned/u,
    );
  });
});
