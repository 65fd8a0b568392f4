import { describe, expect, it } from 'vitest';
import { createAskCommand } from '../../src/commands/ask.ts';
import type { Card } from '../../src/core/cards/card.ts';
import type { Caller } from '../../src/core/commands/caller.ts';
import { parseCommandLine } from '../../src/core/commands/parse-command-line.ts';
import { readArticle } from '../../src/core/articles/read-article.ts';
import { buildBriefing } from '../../src/core/briefings/build-briefing.ts';
import { createAnswerQuestion } from '../../src/core/questions/answer-question.ts';
import { createConversations } from '../../src/core/questions/conversations.ts';
import { actionsOf, linesOf, quotesOf, wordsOf } from '../core/cards/card-text.ts';
import { createExamplePlaces } from '../fixtures/example-places.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';

const FERRY = `A ferry with 80 people on board sank off Port Claro on Thursday. Nine passengers drowned, the coast guard said. The ferry had left Port Claro at dawn. The captain, Ines Orme, was rescued by a fishing boat. Divers will search the wreck of the ferry on Friday.

The weather was calm. A ferry of the same company ran aground in 2019. Mayor Tom Hale called for an inquiry. The company said that it would help. Schools in the town stayed closed.`;
const BRIDGE = `A bridge opened in Harwick on Wednesday. The mayor, Ann Lund, cut the ribbon. The bridge cost 4 million dollars.`;

const ana: Caller = { conversation: 'test:a:b', space: 'b', isDirect: false, user: 'ana', canManageChannel: false };

function start(): (line: string, from?: Caller) => Promise<Card> {
  const brief = (id: string, title: string, text: string) => ({
    ...buildBriefing(readArticle({ title, source: 'The Gazette', publishedAt: '2024-02-02', text })),
    id,
  });
  const store = createMemoryStore([
    brief('ferry', 'Ferry sinks off Port Claro', FERRY),
    brief('bridge', 'Bridge opens in Harwick', BRIDGE),
  ]);
  const clock = { now: () => new Date(0) };
  const conversations = createConversations({ clock, minutes: 30, limit: 10 });
  const feedback = { keep: async () => null, judge: async () => null };
  const command = createAskCommand({
    store,
    answer: createAnswerQuestion(store),
    conversations,
    feedback,
    clock,
    places: createExamplePlaces(),
  });
  return async (line, from = ana) => {
    const { action, values } = parseCommandLine(line, [command]);
    return action.run(from, values, []);
  };
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
