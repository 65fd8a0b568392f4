import { describe, expect, test } from 'vitest';
import { groupStories, type BriefedStory } from '../../../src/core/stories/group-stories.ts';
import { nearEvents } from '../../fixtures/stories/near-events.ts';

const briefings = nearEvents.map(({ briefing }) => briefing);
const stories = groupStories(briefings);

const storyOf = (id: string): readonly string[] =>
  idsOf(stories.find((story) => story.briefings.some((briefing) => briefing.id === id)));

const idsOf = (story: BriefedStory | undefined): readonly string[] => story?.briefings.map(({ id }) => id) ?? [];

describe('groupStories', () => {
  test.each([
    ['two shootings on one day', ['harwick-mall-1', 'harwick-mall-2', 'harwick-mall-3'], ['lindale-school-1']],
    ['two elections on one day', ['norland-vote-1', 'norland-vote-2'], ['sudria-vote-1', 'sudria-vote-2']],
    ['two matches of one round', ['cup-rovers-city-1', 'cup-rovers-city-2'], ['cup-united-albion-1']],
    ['two rounds of one cup', ['cup-semi-1', 'cup-semi-2'], ['cup-rovers-city-1', 'cup-united-albion-1']],
    ['two earthquakes in one week', ['quake-tarsa-1', 'quake-tarsa-2', 'quake-tarsa-3'], ['quake-luzara-1']],
    ['a trial’s opening and its verdict', ['trial-opens-1', 'trial-opens-2'], ['trial-verdict-1']],
    ['two announcements of one company on a day', ['kessler-recall-1', 'kessler-recall-2'], ['kessler-results-1']],
    ['a person’s speech and meeting', ['president-speech-1', 'president-speech-2'], ['president-meeting-1']],
    ['two wildfires on a day', ['fire-calder-1', 'fire-calder-2'], ['fire-sorano-1', 'fire-sorano-2']],
    ['rivals with the same kind of product', ['phone-orbit-1', 'phone-orbit-2'], ['phone-zenith-1']],
  ])('tells apart %s', (_, together, apart) => {
    const [first = ''] = together;
    expect(storyOf(first)).toEqual(together);
    for (const id of apart) expect(storyOf(first)).not.toContain(id);
  });

  test('tells apart two rises of one bank’s rate, two months apart', () => {
    expect(storyOf('rate-norland-1')).toContain('rate-norland-2');
    expect(storyOf('rate-norland-august-1')).toEqual(['rate-norland-august-1']);
  });

  test('follows an event over days, from a search to its end', () => {
    expect(storyOf('hiker-1')).toEqual(['hiker-1', 'hiker-2', 'hiker-3']);
  });

  test('keeps nearly all articles of an event together, and nearly no other with them', () => {
    const { precision, recall } = scoreBCubed();

    expect(precision).toBeGreaterThan(0.93);
    expect(recall).toBeGreaterThan(0.95);
  });

  test('gives the same stories whatever the order of the briefings', () => {
    const shuffled = briefings.toSorted((one, other) => reverse(one.id).localeCompare(reverse(other.id)));

    expect(groupStories(shuffled).map(idsOf)).toEqual(stories.map(idsOf));
  });

  test('lists stories by the day of their first article, and calls each after it', () => {
    const days = stories.map(({ briefings: [first] }) => first?.article.publishedAt ?? '');

    expect(days).toEqual(days.toSorted());
    for (const story of stories) expect(story.id).toBe(story.briefings[0]?.id);
  });

  test('counts an article that came in twice once', () => {
    const [first] = briefings;
    const again = first === undefined ? [] : [{ ...first, id: 'again' }];

    expect(groupStories([...briefings, ...again]).flatMap(idsOf)).toHaveLength(briefings.length);
  });

  test('makes no story of nothing', () => {
    expect(groupStories([])).toEqual([]);
  });
});

const reverse = (text: string): string => Array.from(text).reverse().join('');

/** How much of each article's story is of its event, and how much of its event is in its story, on average. */
function scoreBCubed(): { precision: number; recall: number } {
  const eventOf = new Map(nearEvents.map(({ event, briefing }) => [briefing.id, event]));
  let precision = 0;
  let recall = 0;
  for (const { event, briefing } of nearEvents) {
    const story = storyOf(briefing.id);
    const both = story.filter((id) => eventOf.get(id) === event).length;
    precision += both / story.length;
    recall += both / nearEvents.filter((other) => other.event === event).length;
  }
  return { precision: precision / nearEvents.length, recall: recall / nearEvents.length };
}
