import { describe, expect, it } from 'vitest';
import { digestCard } from '../../../src/core/cards/digest-card.ts';
import { composeEdition } from '../../../src/core/digests/compose-edition.ts';
import { selectStories } from '../../../src/core/digests/select-stories.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { actionsOf, linesOf } from '../cards/card-text.ts';
import { harbour, plainStory } from '../cards/example-briefings.ts';

const older = [1, 2, 3, 4].map((day) => plainStory(`old-${day}`, `Story of day ${day}`, `2024-05-0${day}`));
const store = createMemoryStore([...older, harbour, plainStory('undated-1', 'Undated', null)]);

describe('selectStories', () => {
  it('takes the latest published and counts what it leaves out', async () => {
    const { briefings, more } = await selectStories(store, 3);
    expect(briefings.map(({ id }) => id)).toEqual([harbour.id, 'old-4', 'old-3']);
    expect(more).toBe(3);
  });

  it('counts nothing as left out where all stories fit', async () => {
    expect((await selectStories(store, 7)).more).toBe(0);
  });
});

describe('an edition on its card', () => {
  it('leads with the latest story, gives the others a line, and says what is ahead and how many more there are', async () => {
    const card = digestCard(composeEdition(await selectStories(store, 3)));
    const lines = linesOf(card);
    expect(lines.slice(0, 3)).toEqual([
      'Minister in Velden for harbour talks',
      'The Coast Post · 7 May 2024',
      'Ana Duarte met Lars Holm in Velden on Tuesday.',
    ]);
    expect(lines).toContain('Velden denied that the harbour had been closed. — denied');
    expect(lines).toContain('Story of day 4 · 4 May 2024 — Ana Duarte met Lars Holm in Velden on Tuesday.');
    expect(lines).not.toContain(harbour.keyPoints[0]?.text);
    expect(lines).toContain('Duarte, a former judge, is due to open the new harbour on Friday. — planned');
    expect(lines).toContain('+3 more stories');
    expect(actionsOf(card).map(({ command }) => command)).toContain('/brief depth:headlines');
  });

  it('names the story of what is ahead where it is not the one in the lead', () => {
    const later = plainStory('later-1', 'A fire', '2024-06-01');
    const lines = linesOf(digestCard(composeEdition({ briefings: [later, harbour], more: 0 })));
    expect(lines).toContain(
      'Duarte, a former judge, is due to open the new harbour on Friday. — planned (Minister in Velden for harbour talks)',
    );
  });

  it('is plain data, the same after it was kept as JSON', async () => {
    const edition = composeEdition(await selectStories(store, 3));
    expect(JSON.parse(JSON.stringify(edition))).toEqual(edition);
  });

  it('says that a day is quiet', async () => {
    const card = digestCard(composeEdition(await selectStories(createMemoryStore(), 7)));
    expect(linesOf(card)).toEqual(['A quiet day', 'There is no new story.']);
  });
});
