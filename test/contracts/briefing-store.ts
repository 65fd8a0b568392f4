import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toListing } from '../../src/core/cards/story-source.ts';
import { edtfBounds } from '../../src/core/dates/edtf.ts';
import type { BriefingListing, BriefingStore } from '../../src/core/ports/briefing-store.ts';
import { briefingArbitrary, makeBriefing, makeBriefingOf } from '../fixtures/make-briefing.ts';
import { describeFinding } from './briefing-store/describe-finding.ts';
import { searchIn } from './briefing-store/search-in.ts';

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
    const search = (terms: readonly string[]) => searchIn(store, terms);

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

    describeFinding(() => store);
  });
}

/** Half a surrogate pair is no character: a store may keep the replacement character in its lists. */
function wellFormed({ headline, source, ...rest }: BriefingListing): BriefingListing {
  return { ...rest, headline: headline.toWellFormed(), source: source?.toWellFormed() ?? null };
}
