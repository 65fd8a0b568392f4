import { toListing } from '../../src/core/cards/story-source.ts';
import { edtfBounds } from '../../src/core/dates/edtf.ts';
import type { Briefing } from '../../src/core/briefings/briefing.ts';
import type { BriefingStore, Published } from '../../src/core/ports/briefing-store.ts';

const isPublished = (publishedAt: string | null, { start, end }: Published): boolean => {
  const at = publishedAt === null ? NaN : edtfBounds(publishedAt).start;
  return at >= start && at < end;
};

/** The briefing store's port over a map, for tests that need no database; it searches no sentences. */
export function createMemoryStore(initial: readonly Briefing[] = []): BriefingStore {
  const briefings = new Map(initial.map((briefing) => [briefing.id, briefing]));
  const arrivals = new Map(initial.map(({ id }, index) => [id, index + 1]));
  let last = initial.length;

  function listAll(after = 0) {
    const arrived = [...briefings.values()].filter(({ id }) => (arrivals.get(id) ?? 0) > after);
    return arrived.map(toListing).sort((a, b) => {
      const [dateA, dateB] = [a.publishedAt ?? '', b.publishedAt ?? ''];
      return dateA === dateB ? (a.id < b.id ? -1 : 1) : dateA < dateB ? 1 : -1;
    });
  }

  function searchAmong(terms: readonly string[], limit: number, isSearched: (briefing: Briefing) => boolean) {
    const searched = [...briefings.values()].filter(isSearched);
    const hits = searched.flatMap(({ id, article, sentences }) =>
      sentences.map(({ id: sentence, start, end }) => {
        const words = new Set<string>(
          article.text
            .slice(start, end)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu),
        );
        return { briefing: id, sentence, score: terms.filter((term) => words.has(term.toLowerCase())).length };
      }),
    );
    const found = hits.filter(({ score }) => score > 0);
    return found.sort((one, other) => other.score - one.score).slice(0, limit);
  }

  return {
    async put(briefing) {
      briefings.set(briefing.id, briefing);
      arrivals.set(briefing.id, (last += 1));
    },
    async remove(id) {
      briefings.delete(id);
    },
    get: async (id) => briefings.get(id) ?? null,
    count: async () => briefings.size,
    lastArrival: async () => Math.max(0, ...[...briefings.keys()].map((id) => arrivals.get(id) ?? 0)),
    arrivalOf: async (id) => (briefings.has(id) ? (arrivals.get(id) ?? 0) : 0),
    countArrivals: async (after) => listAll(after).length,
    listArrivals: async (after, limit) => listAll(after).slice(0, limit),
    list: async ({ limit, offset }) => listAll().slice(offset, offset + limit),
    async findByWords(words, limit) {
      const found = listAll().filter(({ id, headline, source }) => {
        const parts = `${id} ${headline} ${source ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
        return words.every((word) => parts.some((part) => part.startsWith(word.toLowerCase())));
      });
      return found.slice(0, limit);
    },
    findByUrl: async (url) => listAll().find((listing) => listing.url === url) ?? null,
    searchSentences: async (terms, limit, within) =>
      searchAmong(terms, limit, ({ id }) => within === undefined || id === within),
    searchPublished: async (terms, within, limit) =>
      searchAmong(terms, limit, ({ article }) => isPublished(article.publishedAt, within)),
    listPublished: async (within, limit) =>
      listAll()
        .filter(({ publishedAt }) => isPublished(publishedAt, within))
        .slice(0, limit),
    async findPeople(prefix, limit) {
      const names = [...briefings.values()].flatMap(({ people }) => people.map(({ name }) => name));
      const begins = (name: string) => ` ${name}`.toLowerCase().includes(` ${prefix.toLowerCase()}`);
      return [...new Set(names)].filter(begins).slice(0, limit);
    },
    close: async () => undefined,
  };
}
