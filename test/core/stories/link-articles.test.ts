import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFeatures } from '../../../src/core/stories/article-features.ts';
import { linkArticles } from '../../../src/core/stories/link-articles.ts';
import { compareVectors, createTermStatistics } from '../../../src/core/stories/term-vectors.ts';
import { createArticleWeights, type WeighedArticle } from '../../../src/core/stories/weigh-articles.ts';
import { nearEvents } from '../../fixtures/stories/near-events.ts';

const weights = createArticleWeights();
const counted = new Map(nearEvents.map(({ briefing }) => [briefing.id, weights.enter(readFeatures(briefing))]));

function weighed(id: string): WeighedArticle {
  const article = counted.get(id);
  if (article === undefined) throw new Error(`The fixture has no ${id}.`);
  return weights.weigh(article);
}

describe('linkArticles', () => {
  test('is above 0 for two reports of one event and below for two events', () => {
    expect(linkArticles(weighed('harwick-mall-1'), weighed('harwick-mall-2'))).toBeGreaterThan(0);
    expect(linkArticles(weighed('harwick-mall-1'), weighed('lindale-school-1'))).toBeLessThan(0);
  });

  test('is the same both ways round', () => {
    const ids = fc.constantFrom(...counted.keys());
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        expect(linkArticles(weighed(one), weighed(other))).toBe(linkArticles(weighed(other), weighed(one)));
      }),
    );
  });

  test('falls with the days between two articles, and treats an unknown day as near', () => {
    const article = weighed('hiker-1');
    const links = [0, 3, 10, 30].map((days) =>
      linkArticles(article, { ...weighed('hiker-2'), day: (article.day ?? 0) + days }),
    );

    expect(links).toEqual(links.toSorted((one, other) => other - one));
    const unknown = linkArticles(article, { ...weighed('hiker-2'), day: null });
    expect(unknown).toBeLessThan(links[0] ?? 0);
    expect(unknown).toBeGreaterThan(links[2] ?? 0);
  });
});

describe('term vectors', () => {
  const terms = fc.dictionary(
    fc.constantFrom('quake', 'vote', 'strike', 'court', 'flood'),
    fc.integer({ min: 1, max: 9 }),
  );

  test('compare to between 0 and 1, and to 1 with themselves', () => {
    fc.assert(
      fc.property(terms, terms, (one, other) => {
        const statistics = createTermStatistics();
        const vectors = [one, other].map((counts) => statistics.read(new Map(Object.entries(counts))));
        vectors.forEach(statistics.add);
        const [left, right] = vectors.map(statistics.weigh);
        if (left === undefined || right === undefined) throw new Error('There are two.');
        expect(compareVectors(left, right)).toBeGreaterThanOrEqual(0);
        expect(compareVectors(left, right)).toBeLessThanOrEqual(1 + 1e-9);
        expect(compareVectors(left, left)).toBeCloseTo(left.terms.length === 0 ? 0 : 1);
      }),
    );
  });

  test('weigh a rare term more than one that every article has', () => {
    const statistics = createTermStatistics();
    const vectors = ['quake', 'strike', 'vote'].map((term) =>
      statistics.read(
        new Map([
          [term, 1],
          ['police', 1],
        ]),
      ),
    );
    vectors.forEach(statistics.add);
    const [quake] = vectors;
    if (quake === undefined) throw new Error('There are three.');
    const [rare = 0, common = 0] = statistics.weigh(quake).values;

    expect(rare).toBeGreaterThan(common);
  });
});
