import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { findStory } from '../../../src/core/stories/find-story.ts';
import { nearEvents } from '../../fixtures/stories/near-events.ts';

const store = openSqliteStore({ path: ':memory:' });
for (const { briefing } of nearEvents) await store.put(briefing);

async function find(id: string): Promise<string[]> {
  const found = nearEvents.find(({ briefing }) => briefing.id === id);
  if (found === undefined) throw new Error(`The fixture has no ${id}.`);
  const { briefings } = await findStory(store, found.briefing);
  return briefings.map((briefing) => briefing.id);
}

describe('findStory', () => {
  test.each([
    ['quake-tarsa-1', ['quake-tarsa-1', 'quake-tarsa-2', 'quake-tarsa-3']],
    ['harwick-mall-3', ['harwick-mall-1', 'harwick-mall-2', 'harwick-mall-3']],
    ['cup-semi-1', ['cup-semi-1', 'cup-semi-2']],
    ['rate-norland-august-1', ['rate-norland-august-1']],
  ])('finds the other articles on the event of %s in the store', async (id, expected) => {
    expect(await find(id)).toEqual(expected);
  });

  test('gives a briefing that shares nothing with others alone', async () => {
    const [first] = nearEvents;
    if (first === undefined) throw new Error('The fixture is empty.');
    const text = 'Zzyzx.';
    const lone = { ...first.briefing, id: 'lone', article: { ...first.briefing.article, title: null, text } };

    expect(await findStory(store, { ...lone, headline: { text, cites: ['s1'] }, sentences: [] })).toMatchObject({
      id: 'lone',
      briefings: [{ id: 'lone' }],
    });
  });
});
