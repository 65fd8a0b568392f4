import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { edtfBounds } from '../../../src/core/dates/edtf.ts';
import type { BriefingStore } from '../../../src/core/ports/briefing-store.ts';
import { makeBriefingOf } from '../../fixtures/make-briefing.ts';
import { searchIn } from './search-in.ts';

/** How every briefing store finds briefings, people and sentences by words. `store` gives the empty one of the test. */
export function describeFinding(store: () => BriefingStore): void {
  const search = (terms: readonly string[], within?: string) => searchIn(store(), terms, within);

  describe('finding briefings by words', () => {
    beforeEach(async () => {
      await store().put(
        makeBriefingOf({ id: 'a-1', title: 'Élections in São Paulo', source: 'Folha', publishedAt: '2023' }),
      );
      await store().put(
        makeBriefingOf({ id: 'b-2', title: 'Electric buses', source: 'The Post', publishedAt: '2024' }),
      );
    });
    const find = async (...words: string[]) => (await store().findByWords(words, 10)).map(({ id }) => id);

    it('takes whole words and their beginnings, latest first', async () => {
      expect(await find('elec')).toEqual(['b-2', 'a-1']);
      expect(await find('buses')).toEqual(['b-2']);
      expect(await find('lectric')).toEqual([]);
    });

    it('wants every word, in headline, source or id', async () => {
      expect(await find('elec', 'fol')).toEqual(['a-1']);
      expect(await find('elec', 'fol', 'buses')).toEqual([]);
      expect(await find('b-2')).toEqual(['b-2']);
    });

    it('counts neither case nor accents', async () => {
      expect(await find('SAO')).toEqual(['a-1']);
      expect(await find('élec', 'são')).toEqual(['a-1']);
    });

    it('gives the latest without a word, and nothing for what is no word', async () => {
      expect(await find()).toEqual(['b-2', 'a-1']);
      expect(await find('')).toEqual(['b-2', 'a-1']);
      expect(await find('🎈')).toEqual([]);
    });

    it('gives no more than the limit', async () => {
      expect(await store().findByWords(['elec'], 1)).toHaveLength(1);
    });

    it('takes more words than any headline has', async () => {
      const words = Array.from({ length: 10_000 }, (_, index) => `word${index}`);
      expect(await find('elec', ...words)).toEqual([]);
      expect(await find(...Array.from({ length: 10_000 }, () => 'buses'))).toEqual(['b-2']);
      expect(await find(...words.slice(0, 200))).toEqual([]);
    });

    it('reads no query syntax', async () => {
      for (const hostile of hostileWords) await expect(find(hostile)).resolves.toBeInstanceOf(Array);
      expect(await find('elec OR folha')).toEqual([]);
      expect(await find('headline:electric')).toEqual([]);
    });
  });

  describe('finding people', () => {
    beforeEach(async () => {
      const people = ['Antony Blinken', 'José Müller', 'Jean-Luc O’Neil'];
      await store().put(makeBriefingOf({ id: 'a', sentences: people, people }));
      await store().put(
        makeBriefingOf({
          id: 'b',
          sentences: ['Antony Blinken', 'Bo Anton'],
          people: ['Antony Blinken', 'Bo Anton'],
        }),
      );
    });

    it('takes the beginning of any of their words, or of several', async () => {
      expect(await store().findPeople('bli', 10)).toEqual(['Antony Blinken']);
      expect(await store().findPeople('Antony B', 10)).toEqual(['Antony Blinken']);
      expect(await store().findPeople('luc', 10)).toEqual(['Jean-Luc O’Neil']);
      expect(await store().findPeople("jean-luc o'n", 10)).toEqual(['Jean-Luc O’Neil']);
      expect(await store().findPeople('linken', 10)).toEqual([]);
    });

    it('gives each name once, by what matched', async () => {
      expect(await store().findPeople('anton', 10)).toEqual(['Bo Anton', 'Antony Blinken']);
    });

    it('counts neither case nor accents', async () => {
      expect(await store().findPeople('JOSE MU', 10)).toEqual(['José Müller']);
      expect(await store().findPeople('mül', 10)).toEqual(['José Müller']);
    });

    it('gives names without a beginning, and none for what begins no word', async () => {
      expect(await store().findPeople('', 10)).toHaveLength(4);
      expect(await store().findPeople('  ', 2)).toHaveLength(2);
      expect(await store().findPeople('🎈', 10)).toEqual([]);
    });
  });

  describe('searching sentences', () => {
    beforeEach(async () => {
      await store().put(
        makeBriefingOf({
          id: 'visit',
          title: 'Minister visits Beijing',
          sentences: [
            'The minister met his colleague in Beijing.',
            'They were meeting for the first time.',
            'A balloon was shot down in February.',
            'The café in São Paulo was closed.',
          ],
        }),
      );
      await store().put(
        makeBriefingOf({ id: 'other', title: null, sentences: ['A balloon race began.', 'It was windy and cold.'] }),
      );
    });

    it('finds the sentence that has the words, the title among them', async () => {
      expect(await search(['colleague'])).toEqual(['visit s1']);
      expect((await search(['minister'])).sort()).toEqual(['visit s1', 'visit title']);
    });

    it('puts what matches more of the words, and rarer ones, first', async () => {
      const hits = await store().searchSentences(['balloon', 'race', 'in'], 10);
      expect(hits[0]).toMatchObject({ briefing: 'other', sentence: 's1' });
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score > 0)).toBe(true);
    });

    it('matches inflections, and neither case nor accents count', async () => {
      expect(await search(['meets'])).toEqual(['visit s2']);
      expect(await search(['BALLOONS', 'shot'])).toContain('visit s3');
      expect(await search(['CAFE'])).toEqual(['visit s4']);
      expect(await search(['sâo'])).toEqual(['visit s4']);
    });

    it('can keep to one briefing', async () => {
      expect(await search(['balloon'], 'visit')).toEqual(['visit s3']);
      expect(await search(['balloons', 'colleague'], 'other')).toEqual(['other s1']);
      expect(await search(['minister'], 'visit')).toContain('visit title');
      expect(await search(['balloon'], 'nothing')).toEqual([]);
      expect(await search(['colleague'], 'other')).toEqual([]);
    });

    it('can keep to what was published within a time', async () => {
      await store().put(makeBriefingOf({ id: 'old', publishedAt: '2019-05-01', sentences: ['A balloon burst.'] }));
      await store().put(makeBriefingOf({ id: 'new', publishedAt: '2024-05-01', sentences: ['A balloon rose.'] }));
      const find = async (terms: readonly string[], time: string, limit = 10) =>
        (await store().searchPublished(terms, edtfBounds(time), limit)).map(({ briefing }) => briefing);
      expect(await find(['balloons'], '2019')).toEqual(['old']);
      expect(await find(['balloon', 'rose'], '2019-05-01/2024-05-01')).toEqual(['new', 'old']);
      expect(await find(['balloon'], '2019-05-01/2024-05-01', 1)).toHaveLength(1);
      expect(await find(['balloon'], '2021')).toEqual([]);
      expect(await find([], '2019')).toEqual([]);
      expect(await find(['"', 'NOT'], '2019')).toEqual([]);
    });

    it('gives no more than the limit', async () => {
      expect(await store().searchSentences(['balloon', 'minister'], 1)).toHaveLength(1);
      expect(await store().searchSentences(['balloon'], 0)).toEqual([]);
      expect(await store().searchSentences(['balloon'], -1)).toEqual([]);
      expect(await store().searchSentences(['balloon', 'minister'], 1, 'visit')).toHaveLength(1);
    });

    it.each(['visit', undefined])('takes no term for query syntax (within %s)', async (within) => {
      for (const hostile of hostileWords) {
        await expect(search([hostile], within)).resolves.toBeInstanceOf(Array);
        expect(await search([hostile, 'colleague'], within)).toContain('visit s1');
      }
      expect(await search([], within)).toEqual([]);
      expect(await search(['', ' ', '🎈', '"'], within)).toEqual([]);
      expect(await search(['NOT', 'colleague'], within)).toContain('visit s1');
    });

    it('takes any terms at all', async () => {
      const term = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileWords));
      await fc.assert(
        fc.asyncProperty(fc.array(term), async (terms) => {
          await expect(search(terms)).resolves.toBeInstanceOf(Array);
          await expect(search(terms, 'visit')).resolves.toBeInstanceOf(Array);
        }),
      );
    });

    it('takes ten thousand terms', async () => {
      const terms = ['balloon', ...Array.from({ length: 10_000 }, (_, index) => `word${index}`)];
      expect((await search(terms)).sort()).toEqual(['other s1', 'visit s3']);
      expect(await search(terms, 'visit')).toEqual(['visit s3']);
    });
  });
}

const hostileWords = [
  '" OR *',
  'NEAR(',
  'NEAR("a" "b", 5)',
  'text:balloon',
  '{text}:x',
  '^balloon',
  'a* b*',
  "'; DROP TABLE briefings; --",
  '""""',
  '\\',
  '\0',
  '\ud800',
  '👩🏽‍🚀',
  'AND',
  '-balloon',
  '+',
  '(((',
];
