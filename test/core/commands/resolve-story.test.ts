import { describe, expect, it } from 'vitest';
import {
  ArticleNotStored,
  findLatestStory,
  resolveStory,
  StoryNotFound,
} from '../../../src/core/commands/resolve-story.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { harbour, plainStory } from '../cards/example-briefings.ts';

const store = createMemoryStore([
  plainStory('2024-05-01-fire', 'Fire in the old town', '2024-05-01'),
  plainStory('2024-05-02-fire', 'Fire crews blame old wiring', '2024-05-02'),
  plainStory('2024-05-03-vote', 'Parliament votes on “U.S.-style” courts', '2024-05-03'),
]);

async function idOf(named: string): Promise<string> {
  return (await resolveStory(store, named)).briefing.id;
}

describe('resolveStory', () => {
  it.each([
    ['2024-05-01-FIRE', '2024-05-01-fire'],
    ['1', '2024-05-03-vote'],
    ['#3', '2024-05-01-fire'],
    ['old town', '2024-05-01-fire'],
    ['TOWN, fire!', '2024-05-01-fire'],
    ['u.s.-style', '2024-05-03-vote'],
    ['fire in the old town', '2024-05-01-fire'],
  ])('finds the story that %s names', async (named, id) => {
    expect(await idOf(named)).toBe(id);
  });

  it('takes the latest of several and offers the others', async () => {
    const { briefing, others } = await resolveStory(store, 'fire');
    expect(briefing.id).toBe('2024-05-02-fire');
    expect(others.map(({ id }) => id)).toEqual(['2024-05-01-fire']);
  });

  it.each([
    ['fire in parliament', '2024-05-03-vote'],
    ['parlament', '2024-05-03-vote'],
    ['99', '2024-05-03-vote'],
    ['???', '2024-05-03-vote'],
    ['__proto__', '2024-05-03-vote'],
  ])('refuses %s and names the nearest', async (named, nearest) => {
    const error: unknown = await resolveStory(store, named).catch((reason: unknown) => reason);
    if (!(error instanceof StoryNotFound)) throw error;
    expect(error.nearest[0]?.id).toBe(nearest);
    expect(error.hint).toContain('/brief headlines');
  });

  it('finds a story by any address that leads to its article', async () => {
    const linked = createMemoryStore([harbour]);
    for (const address of ['https://example.org/velden', 'HTTPS://Example.org/velden?utm_source=chat#top']) {
      expect((await resolveStory(linked, address)).briefing.id).toBe(harbour.id);
    }
    const unknown = resolveStory(linked, 'https://example.org/elsewhere');
    await expect(unknown).rejects.toThrow(ArticleNotStored);
    await expect(unknown).rejects.toThrow('The article at “https://example.org/elsewhere” is not among the stories.');
  });

  it('says that there is no story yet rather than that one is not found', async () => {
    await expect(resolveStory(createMemoryStore(), 'fire')).rejects.toThrow('There is no story yet.');
    await expect(findLatestStory(createMemoryStore())).rejects.toThrow('There is no story yet.');
  });
});
