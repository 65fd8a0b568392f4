import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/core/articles/read-article.ts';
import type { Briefing } from '../../../src/core/briefings/briefing.ts';
import { buildBriefing } from '../../../src/core/briefings/build-briefing.ts';
import { briefStory, type StoryBriefing, type StoryStatement } from '../../../src/core/stories/brief-story.ts';
import { nearEvents } from '../../fixtures/stories/near-events.ts';

const make = (source: string, publishedAt: string, text: string): Briefing => ({
  ...buildBriefing(readArticle({ title: `Ferry, by the ${source}`, source, publishedAt, text })),
  id: source,
});

const brief = (briefings: readonly Briefing[], since: string | null = null): StoryBriefing =>
  briefStory({ id: 'story', briefings }, since);

const textsOf = (statements: readonly StoryStatement[]): string[] => statements.map(({ statement }) => statement.text);

const echo = make(
  'Echo',
  '2024-01-10',
  'The ferry Saint Orr ran aground in a storm off Elmswick on Tuesday with 120 passengers on board. Divers will inspect the hull on Friday. The harbour board closed the pier. At least four people were injured.',
);
const post = make(
  'Post',
  '2024-01-10',
  'With 120 passengers on board, the ferry Saint Orr ran aground off Elmswick in a storm on Tuesday. The captain is 61 years old. Six people were injured, the coast guard said.',
);
const gazette = make(
  'Gazette',
  '2024-01-12',
  'The hull of the Saint Orr has a hole two metres long, the divers found. The ferry ran aground on Tuesday. One passenger has died in hospital.',
);

describe('briefStory', () => {
  test('tells once what several articles tell, with the sentence of each', () => {
    const { shared } = brief([echo, post, gazette]);
    const [first] = shared;

    expect(first?.told.map(({ briefing, cites }) => [briefing.id, ...cites])).toEqual([
      ['Gazette', 's2'],
      ['Post', 's1'],
      ['Echo', 's1'],
    ]);
    expect(textsOf(shared)).toHaveLength(1);
  });

  test('tells what one article only tells', () => {
    const { single } = brief([echo, post]);

    expect(textsOf(single)).toContain('The captain is 61 years old.');
    expect(textsOf(single)).toContain('The harbour board closed the pier.');
    for (const { told } of single) expect(told).toHaveLength(1);
  });

  test('shows where they differ, with each one’s own words', () => {
    const { differences } = brief([echo, post, gazette]);

    expect(
      differences.map(({ matter, claims }) => [
        matter,
        ...claims.map(({ briefing, value, cites }) => [briefing.id, value, ...cites]),
      ]),
    ).toEqual([['injured', ['Echo', 'At least four people', 's4'], ['Post', 'Six people', 's3']]]);
  });

  test('follows a toll over the days', () => {
    const quake = nearEvents.filter(({ event }) => event === 'quake-tarsa').map(({ briefing }) => briefing);

    expect(brief(quake).differences.map(({ matter, claims }) => [matter, ...claims.map(({ value }) => value)])).toEqual(
      [['dead', 'at least 42 people', '117', 'at least 131 people']],
    );
  });

  test.each([
    [
      'a day',
      'The ferry Saint Orr left the harbour of Elmswick on Monday with all its crew.',
      'The ferry Saint Orr left the harbour of Elmswick on Tuesday with all its crew.',
      ['Monday', 'Tuesday'],
    ],
    [
      'a sum',
      'The harbour board of Elmswick paid £1.4 million for the repair of the Saint Orr.',
      'The harbour board of Elmswick paid £1.6 million for the repair of the Saint Orr.',
      ['£1.4 million', '£1.6 million'],
    ],
    [
      'who did it',
      'Ines Roe steered the ferry onto the rocks off Elmswick in the storm.',
      'Sam Hill steered the ferry onto the rocks off Elmswick in the storm.',
      ['Ines Roe', 'Sam Hill'],
    ],
  ])('shows where they differ in %s', (_, one, other, values) => {
    const { differences } = brief([make('One', '2024-01-10', one), make('Other', '2024-01-10', other)]);

    expect(differences.map(({ claims }) => claims.map(({ value }) => value))).toEqual([values]);
  });

  test('takes no part of the people for all of them', () => {
    const other = make('Other', '2024-01-10', 'The ferry ran aground. Two of the four people injured are in hospital.');

    expect(brief([echo, other]).differences).toEqual([]);
  });

  test('tells what later articles add, and nothing that was told before', () => {
    const { later } = brief([echo, post, gazette], '2024-01-10');

    expect(later.every(({ told: [{ briefing }] }) => briefing.id === 'Gazette')).toBe(true);
    expect(textsOf(later)).toContain('The hull of the Saint Orr has a hole two metres long, the divers found.');
    expect(textsOf(later)).not.toContain('The ferry ran aground on Tuesday.');
    expect(brief([echo, post, gazette], '2024-01-12').later).toEqual([]);
  });

  test.each([
    ['planned in one and done in the other', 'The divers inspected the hull on Friday.'],
    ['denied in the other', 'Divers will not inspect the hull on Friday.'],
    ['left open in the other', 'Divers may inspect the hull on Friday.'],
  ])('does not take for the same what is %s', (_, sentence) => {
    const other = make('Other', '2024-01-11', `${sentence} The weather was bad.`);
    const plan = make('Plan', '2024-01-10', 'Divers will inspect the hull on Friday. The pier is closed.');

    expect(brief([plan, other]).shared).toEqual([]);
  });

  test('takes a quote for told only where its words are', () => {
    const one = make(
      'One',
      '2024-01-10',
      'The captain called the rescue of his crew in the storm "a miracle" on Tuesday.',
    );
    const other = make(
      'Other',
      '2024-01-10',
      'The captain called the rescue of his crew in the storm "good luck" on Tuesday.',
    );

    expect(brief([one, other]).shared).toEqual([]);
  });

  test('says nothing of a story of one article but what it tells', () => {
    const { shared, differences, later, single } = brief([echo], '2024-01-01');

    expect({ shared, differences }).toEqual({ shared: [], differences: [] });
    for (const text of [...textsOf(later), ...textsOf(single)]) expect(echo.article.text).toContain(text.slice(0, 20));
  });
});
