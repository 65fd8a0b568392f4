import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toListing } from '../../src/core/cards/story-source.ts';
import { edtfBounds } from '../../src/core/dates/edtf.ts';
import type { BriefingListing, BriefingStore } from '../../src/core/ports/briefing-store.ts';
import { briefingArbitrary, makeBriefing, makeBriefingOf } from '../fixtures/make-briefing.ts';

const page = { limit: 100, offset: 0 };

/** What every briefing store does. `open` gives an empty one each time. */
export function describeBriefingStore(name: string, open: () => Promise<BriefingStore>): void {
  describe(name, () => {
    let store: BriefingStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const listIds = async () => (await store.list(page)).map(({ id }) => id);
    const search = async (terms: readonly string[], within?: string) =>
      (await store.searchSentences(terms, 10, within)).map(({ briefing, sentence }) => `${briefing} ${sentence}`);

    describe('keeping briefings', () => {
      it('gives a briefing back as it was put', async () => {
        await store.put(makeBriefing());
        expect(await store.get(makeBriefing().id)).toEqual(makeBriefing());
        expect(await store.count()).toBe(1);
      });

      it('has nothing under an id that was not put', async () => {
        expect(await store.get('nothing')).toBeNull();
        expect(await store.count()).toBe(0);
        expect(await store.list(page)).toEqual([]);
      });

      it('keeps and lists any briefing, in whatever characters it is written', async () => {
        await fc.assert(
          fc.asyncProperty(briefingArbitrary, async (briefing) => {
            await store.put(briefing);
            expect(await store.get(briefing.id)).toEqual(briefing);
            expect(await store.list(page)).toEqual([wellFormed(toListing(briefing))]);
            await store.remove(briefing.id);
            expect(await store.count()).toBe(0);
          }),
        );
      });

      it('replaces a briefing of the same id, and everything it was found by', async () => {
        await store.put(makeBriefingOf({ title: 'Old heading', sentences: ['Ada swam.'], people: ['Ada'] }));
        await store.put(makeBriefingOf({ title: 'New heading', sentences: ['Bo ran.'], people: ['Bo'] }));
        expect(await store.count()).toBe(1);
        expect((await store.list(page)).map(({ headline }) => headline)).toEqual(['New heading']);
        expect(await search(['swam', 'old'])).toEqual([]);
        expect(await search(['ran'])).toHaveLength(1);
        expect(await store.findByWords(['old'], 10)).toEqual([]);
        expect(await store.findPeople('', 10)).toEqual(['Bo']);
        expect((await store.get(makeBriefing().id))?.article.text).toBe('Bo ran.');
      });

      it('knows what was put since, latest published first, a changed briefing anew', async () => {
        expect(await store.lastArrival()).toBe(0);
        await store.put(makeBriefingOf({ id: 'old', publishedAt: '2024-05-01' }));
        await store.put(makeBriefingOf({ id: 'undated', publishedAt: null }));
        const before = await store.lastArrival();
        for (const [id, publishedAt] of [
          ['new', '2024-05-03'],
          ['archive', '2019-01-01'],
          ['old', '2024-05-01'],
        ] as const) {
          await store.put(makeBriefingOf({ id, publishedAt }));
        }
        expect((await store.listArrivals(before, 10)).map(({ id }) => id)).toEqual(['new', 'old', 'archive']);
        expect((await store.listArrivals(before, 1)).map(({ id }) => id)).toEqual(['new']);
        expect((await store.listArrivals(0, 10)).map(({ id }) => id)).toEqual(['new', 'old', 'archive', 'undated']);
        expect(await store.countArrivals(before)).toBe(3);
        const last = await store.lastArrival();
        expect(await store.arrivalOf('old')).toBe(last);
        expect(await store.arrivalOf('undated')).toBe(before);
        expect(await store.arrivalOf('nothing')).toBe(0);
        await store.remove('old');
        expect(await store.arrivalOf('old')).toBe(0);
        await store.put(makeBriefingOf({ id: 'latest', publishedAt: '2018-01-01' }));
        expect((await store.listArrivals(last, 10)).map(({ id }) => id)).toEqual(['latest']);
        expect(await store.countArrivals(await store.lastArrival())).toBe(0);
      });

      it('removes a briefing, and everything it was found by', async () => {
        await store.put(makeBriefing());
        await store.remove(makeBriefing().id);
        expect(await store.get(makeBriefing().id)).toBeNull();
        expect(await store.count()).toBe(0);
        expect(await search(['bridge'])).toEqual([]);
        expect(await store.findByWords(['harbour'], 10)).toEqual([]);
        expect(await store.findPeople('Ada', 10)).toEqual([]);
      });

      it('takes the removal of a briefing that is not there', async () => {
        await store.put(makeBriefing());
        await store.remove('nothing');
        expect(await store.count()).toBe(1);
      });

      it('keeps the old briefing whole when a put fails', async () => {
        await store.put(makeBriefingOf({ sentences: ['Ada swam.'], people: ['Ada'] }));
        const broken = makeBriefingOf({ sentences: ['Bo ran.'], people: ['Bo'] });
        Object.defineProperty(broken, 'people', { get: () => [{ name: null }], enumerable: true });
        await expect(store.put(broken)).rejects.toThrow();
        expect((await store.get(broken.id))?.article.text).toBe('Ada swam.');
        expect(await search(['swam'])).toHaveLength(1);
        expect(await search(['ran'])).toEqual([]);
        expect(await store.findPeople('', 10)).toEqual(['Ada']);
      });
    });

    describe('finding by address', () => {
      const put = (id: string, url: string | null, publishedAt = '2024-05-01') =>
        store.put(makeBriefingOf({ id, url, publishedAt }));

      it('gives the briefing of the article under it, the latest of several, and no other', async () => {
        await put('a', 'https://news.example/1');
        await put('b', 'https://news.example/2');
        await put('c', 'https://news.example/1', '2024-05-02');
        await put('d', null);
        expect((await store.findByUrl('https://news.example/1'))?.id).toBe('c');
        expect((await store.findByUrl('https://news.example/2'))?.id).toBe('b');
        for (const url of ['https://news.example/', 'https://news.example/1?', '', "' OR 1=1 --"]) {
          expect(await store.findByUrl(url)).toBeNull();
        }
      });

      it('forgets it with the briefing', async () => {
        await put('a', 'https://news.example/1');
        await put('a', 'https://news.example/moved');
        expect(await store.findByUrl('https://news.example/1')).toBeNull();
        await store.remove('a');
        expect(await store.findByUrl('https://news.example/moved')).toBeNull();
      });
    });

    describe('listing', () => {
      const put = (id: string, publishedAt: string | null) => store.put(makeBriefingOf({ id, publishedAt }));

      it('begins with the latest published, and ends with those without a date', async () => {
        await put('undated', null);
        await put('year', '2023');
        await put('evening', '2023-06-18T18:10Z');
        await put('day', '2023-06-18');
        await put('month', '2023-06');
        await put('next', '2023-06-19');
        await put('interval', '2023-06-11/2023-06-17');
        expect(await listIds()).toEqual(['next', 'evening', 'day', 'interval', 'month', 'year', 'undated']);
      });

      it('goes by the moment, not by the clock of a time zone', async () => {
        await put('east', '2023-06-18T09:00+09:00');
        await put('west', '2023-06-17T23:00-05:00');
        expect(await listIds()).toEqual(['west', 'east']);
      });

      it('orders by id what was published together', async () => {
        for (const id of ['c', 'a', 'b']) await put(id, '2023-06-18');
        for (const id of ['f', 'd', 'e']) await put(id, null);
        expect(await listIds()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      });

      it('can keep to what was published within a time', async () => {
        for (const [id, at] of [
          ['undated', null],
          ['before', '2023-06-17T23:59Z'],
          ['first', '2023-06-18'],
          ['last', '2023-06-19T23:59Z'],
          ['behind', '2023-06-20'],
        ] as const)
          await put(id, at);
        const within = edtfBounds('2023-06-18/2023-06-19');
        expect((await store.listPublished(within, 10)).map(({ id }) => id)).toEqual(['last', 'first']);
        expect((await store.listPublished(within, 1)).map(({ id }) => id)).toEqual(['last']);
        expect(await store.listPublished(edtfBounds('2024'), 10)).toEqual([]);
      });

      it('gives pages that make up the whole', async () => {
        for (let day = 1; day <= 7; day += 1) await put(`day-${day}`, `2023-06-0${day}`);
        const pages = await Promise.all([0, 3, 6, 9].map((offset) => store.list({ limit: 3, offset })));
        expect(pages.map(({ length }) => length)).toEqual([3, 3, 1, 0]);
        expect(pages.flat().map(({ id }) => id)).toEqual(await listIds());
      });

      it('gives nothing where nothing is asked for', async () => {
        await put('a', null);
        expect(await store.list({ limit: 0, offset: 0 })).toEqual([]);
        expect(await store.list({ limit: -1, offset: 0 })).toEqual([]);
      });
    });

    describe('finding briefings by words', () => {
      beforeEach(async () => {
        await store.put(
          makeBriefingOf({ id: 'a-1', title: 'Élections in São Paulo', source: 'Folha', publishedAt: '2023' }),
        );
        await store.put(
          makeBriefingOf({ id: 'b-2', title: 'Electric buses', source: 'The Post', publishedAt: '2024' }),
        );
      });
      const find = async (...words: string[]) => (await store.findByWords(words, 10)).map(({ id }) => id);

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
        expect(await store.findByWords(['elec'], 1)).toHaveLength(1);
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
        await store.put(makeBriefingOf({ id: 'a', sentences: people, people }));
        await store.put(
          makeBriefingOf({
            id: 'b',
            sentences: ['Antony Blinken', 'Bo Anton'],
            people: ['Antony Blinken', 'Bo Anton'],
          }),
        );
      });

      it('takes the beginning of any of their words, or of several', async () => {
        expect(await store.findPeople('bli', 10)).toEqual(['Antony Blinken']);
        expect(await store.findPeople('Antony B', 10)).toEqual(['Antony Blinken']);
        expect(await store.findPeople('luc', 10)).toEqual(['Jean-Luc O’Neil']);
        expect(await store.findPeople("jean-luc o'n", 10)).toEqual(['Jean-Luc O’Neil']);
        expect(await store.findPeople('linken', 10)).toEqual([]);
      });

      it('gives each name once, by what matched', async () => {
        expect(await store.findPeople('anton', 10)).toEqual(['Bo Anton', 'Antony Blinken']);
      });

      it('counts neither case nor accents', async () => {
        expect(await store.findPeople('JOSE MU', 10)).toEqual(['José Müller']);
        expect(await store.findPeople('mül', 10)).toEqual(['José Müller']);
      });

      it('gives names without a beginning, and none for what begins no word', async () => {
        expect(await store.findPeople('', 10)).toHaveLength(4);
        expect(await store.findPeople('  ', 2)).toHaveLength(2);
        expect(await store.findPeople('🎈', 10)).toEqual([]);
      });
    });

    describe('searching sentences', () => {
      beforeEach(async () => {
        await store.put(
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
        await store.put(
          makeBriefingOf({ id: 'other', title: null, sentences: ['A balloon race began.', 'It was windy and cold.'] }),
        );
      });

      it('finds the sentence that has the words, the title among them', async () => {
        expect(await search(['colleague'])).toEqual(['visit s1']);
        expect((await search(['minister'])).sort()).toEqual(['visit s1', 'visit title']);
      });

      it('puts what matches more of the words, and rarer ones, first', async () => {
        const hits = await store.searchSentences(['balloon', 'race', 'in'], 10);
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
        await store.put(makeBriefingOf({ id: 'old', publishedAt: '2019-05-01', sentences: ['A balloon burst.'] }));
        await store.put(makeBriefingOf({ id: 'new', publishedAt: '2024-05-01', sentences: ['A balloon rose.'] }));
        const find = async (terms: readonly string[], time: string, limit = 10) =>
          (await store.searchPublished(terms, edtfBounds(time), limit)).map(({ briefing }) => briefing);
        expect(await find(['balloons'], '2019')).toEqual(['old']);
        expect(await find(['balloon', 'rose'], '2019-05-01/2024-05-01')).toEqual(['new', 'old']);
        expect(await find(['balloon'], '2019-05-01/2024-05-01', 1)).toHaveLength(1);
        expect(await find(['balloon'], '2021')).toEqual([]);
        expect(await find([], '2019')).toEqual([]);
        expect(await find(['"', 'NOT'], '2019')).toEqual([]);
      });

      it('gives no more than the limit', async () => {
        expect(await store.searchSentences(['balloon', 'minister'], 1)).toHaveLength(1);
        expect(await store.searchSentences(['balloon'], 0)).toEqual([]);
        expect(await store.searchSentences(['balloon'], -1)).toEqual([]);
        expect(await store.searchSentences(['balloon', 'minister'], 1, 'visit')).toHaveLength(1);
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

/** Half a surrogate pair is no character: a store may keep the replacement character in its lists. */
function wellFormed({ headline, source, ...rest }: BriefingListing): BriefingListing {
  return { ...rest, headline: headline.toWellFormed(), source: source?.toWellFormed() ?? null };
}
