import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../../src/core/briefings/briefing.ts';
import { createStoryIndex, type StoryIndex } from '../../../src/core/stories/story-index.ts';
import { nearEvents } from '../../fixtures/stories/near-events.ts';

const briefings = nearEvents.map(({ briefing }) => briefing);

const ofEvent = (event: string): Briefing[] =>
  nearEvents.filter((near) => near.event === event).map(({ briefing }) => briefing);

const storiesOf = (index: StoryIndex): (readonly string[])[] => index.stories().map(({ briefings: ids }) => ids);

describe('a story index', () => {
  test('groups articles that come in one by one as it groups those that come together, nearly always', () => {
    const together = createStoryIndex();
    together.add(briefings);
    const single = createStoryIndex();
    for (const briefing of briefings) single.add([briefing]);

    const expected = new Set(storiesOf(together).map((ids) => ids.join()));
    const found = storiesOf(single).filter((ids) => expected.has(ids.join()));
    expect(found.length / expected.size).toBeGreaterThan(0.8);
  });

  test('takes an earlier report of an event into its story, which is then called after it', () => {
    const [first, second] = ofEvent('hiker');
    const index = createStoryIndex();
    if (second !== undefined) index.add([second]);
    expect(index.storyOf('hiker-2')).toEqual({ id: 'hiker-2', briefings: ['hiker-2'] });

    if (first !== undefined) index.add([first]);
    expect(index.storyOf('hiker-2')).toEqual({ id: 'hiker-1', briefings: ['hiker-1', 'hiker-2'] });
  });

  test('changes nothing when a briefing comes in again', () => {
    const index = createStoryIndex();
    index.add(briefings);
    const before = index.stories();
    index.add(briefings);

    expect(index.stories()).toEqual(before);
  });

  test('knows an article again by its text under another id, in other white space and case', () => {
    const index = createStoryIndex();
    index.add(ofEvent('transfer'));
    const [first] = ofEvent('transfer');
    if (first === undefined) throw new Error('The fixture has no transfer.');
    const text = first.article.text.toUpperCase().replaceAll(' ', '\n');
    index.add([{ ...first, id: 'copy', article: { ...first.article, text, title: 'SIGNED' } }]);

    expect(index.storyOf('copy')).toEqual({ id: 'transfer-1', briefings: ['transfer-1', 'transfer-2'] });
  });

  test('knows an article again by its address, whatever its text', () => {
    const [first, second] = ofEvent('transfer');
    const [other] = ofEvent('hiker');
    if (first === undefined || second === undefined || other === undefined) throw new Error('The fixture lacks it.');
    const url = 'https://news.example/cole';
    const index = createStoryIndex();
    index.add([{ ...first, article: { ...first.article, url } }, second]);
    index.add([{ ...other, id: 'moved', article: { ...other.article, url } }]);

    expect(index.storyOf('moved')?.briefings).toEqual(['transfer-1', 'transfer-2']);
  });

  test('puts another article in the place of the one that had its id', () => {
    const [other] = ofEvent('hiker');
    const index = createStoryIndex();
    index.add([...ofEvent('transfer'), ...ofEvent('hiker')]);
    if (other !== undefined)
      index.add([
        { ...other, id: 'transfer-2', article: { ...other.article, text: `${other.article.text} ` + 'Later.' } },
      ]);

    expect(index.storyOf('transfer-2')?.briefings).toContain('hiker-2');
    expect(index.storyOf('transfer-1')?.briefings).toEqual(['transfer-1']);
  });

  test('forgets what is taken out, and its story with the last of it', () => {
    const index = createStoryIndex();
    index.add([...ofEvent('transfer'), ...ofEvent('hiker')]);
    index.remove('transfer-1');
    expect(index.storyOf('transfer-1')).toBeNull();
    expect(index.storyOf('transfer-2')).toEqual({ id: 'transfer-2', briefings: ['transfer-2'] });

    index.remove('transfer-2');
    index.remove('never-there');
    expect(storiesOf(index)).toEqual([['hiker-1', 'hiker-2', 'hiker-3']]);
  });

  test('keeps a story whose articles are no longer open, and adds to it no more', () => {
    const index = createStoryIndex({ mostOpen: 2 });
    for (const briefing of [...ofEvent('hiker').slice(0, 2), ...ofEvent('transfer'), ...ofEvent('hiker').slice(2)])
      index.add([briefing]);

    expect(storiesOf(index)).toEqual([['hiker-1', 'hiker-2'], ['hiker-3'], ['transfer-1', 'transfer-2']]);
  });

  test('takes a text that is no news, and one without any word', () => {
    const [first] = ofEvent('hiker');
    if (first === undefined) throw new Error('The fixture has no hiker.');
    const odd = (id: string, text: string): Briefing => ({
      ...first,
      id,
      article: { ...first.article, title: null, publishedAt: null, text },
      sentences: [{ id: 's1', start: 0, end: text.length, kind: 'body' }],
      people: [],
      organisations: [],
      places: [],
    });
    const many = Array.from({ length: 100_000 }, (_, number) => `word${number}`).join(' ');
    const index = createStoryIndex();
    index.add([odd('marks', '?! …'), odd('other-marks', '—'), odd('many', many), first]);

    expect(storiesOf(index)).toEqual([['hiker-1'], ['many'], ['marks'], ['other-marks']]);
  });
});
