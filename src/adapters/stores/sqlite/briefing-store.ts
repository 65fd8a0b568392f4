import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Briefing } from '../../../core/briefings/briefing.ts';
import type { BriefingListing, BriefingStore } from '../../../core/ports/briefing-store.ts';
import { createBriefingCache } from './briefing-cache.ts';
import type { BriefingRows } from './briefing-rows.ts';
import { runTransaction } from './run-transaction.ts';
import { createSentenceSearch } from './sentence-search.ts';
import { foldWords, quoteWord, splitWords } from './split-words.ts';
import { createGuard } from './store-failure.ts';

const keyRow = z.object({ key: z.number() });
const jsonRow = z.object({ json: z.string() });
const countRow = z.object({ briefings: z.number() });
const listingRow: z.ZodType<BriefingListing> = z.object({
  id: z.string(),
  headline: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
const nameRow = z.object({ beginning: z.string(), name: z.string() });

/** FTS5 refuses a query of some hundred parts; no headline has so many words. */
const mostWords = 200;
/** Behind every character, so that `[prefix, prefix + this]` holds all that begins with the prefix. */
const lastCharacter = '\u{10ffff}';
const listed = 'briefings.id, headline, source, url, published_at AS publishedAt';

/** The port over an open database; `path` names it in errors. Closing it closes the database. */
export function createBriefingStore(database: DatabaseSync, path: string, rows: BriefingRows): BriefingStore {
  const guard = createGuard(path);
  const statements = prepareStatements(database);
  const search = createSentenceSearch(database);
  const cache = createBriefingCache();

  const { findKey, replace, erase } = rows;

  function get(id: string): Briefing | null {
    const key = findKey(id);
    if (key === null) return null;
    const cached = cache.find(key);
    if (cached !== null) return cached;
    const row = statements.readJson.get(key);
    // Another process may have removed it a moment ago.
    return row === undefined ? null : cache.keep(key, jsonRow.parse(row).json);
  }

  return {
    put: async (briefing) =>
      guard(() =>
        runTransaction(database, () => {
          replace(briefing);
        }),
      ),
    remove: async (id) =>
      guard(() =>
        runTransaction(database, () => {
          erase(id);
          statements.forgetAddresses.run(id);
        }),
      ),
    get: async (id) => guard(() => get(id)),
    count: async () => guard(() => countRow.parse(statements.count.get()).briefings),
    list: async ({ limit, offset }) =>
      guard(() => z.array(listingRow).parse(statements.list.all(atLeastZero(limit), atLeastZero(offset)))),
    listPublished: async ({ start, end }, limit) =>
      guard(() => z.array(listingRow).parse(statements.listPublished.all(start, end, atLeastZero(limit)))),
    lastArrival: async () => guard(() => keyRow.parse(statements.lastArrival.get()).key),
    arrivalOf: async (id) => guard(() => findKey(id) ?? 0),
    countArrivals: async (after) => guard(() => countRow.parse(statements.countArrivals.get(after)).briefings),
    listArrivals: async (after, limit) =>
      guard(() => z.array(listingRow).parse(statements.listArrivals.all(after, atLeastZero(limit)))),
    findByWords: async (words, limit) =>
      guard(() => {
        const isAnything = words.every((word) => word.trim() === '');
        if (isAnything) return z.array(listingRow).parse(statements.list.all(atLeastZero(limit), 0));
        const query = toQuery(words);
        return query === null ? [] : z.array(listingRow).parse(statements.findByWords.all(query, atLeastZero(limit)));
      }),
    findByUrl: async (url) =>
      guard(() => {
        const row = statements.findByUrl.get(url) ?? statements.findByOtherAddress.get(url);
        return row === undefined ? null : listingRow.parse(row);
      }),
    searchSentences: async (terms, limit, within) =>
      guard(() => {
        if (within === undefined) return search.search(terms, atLeastZero(limit));
        const briefing = get(within);
        return briefing === null ? [] : search.searchWithin(briefing, terms, atLeastZero(limit));
      }),
    searchPublished: async (terms, within, limit) =>
      guard(() => search.searchPublished(terms, within, atLeastZero(limit))),
    findPeople: async (prefix, limit) =>
      guard(() => {
        const folded = foldWords(prefix);
        if (folded === '' && prefix.trim() !== '') return [];
        const names = new Set<string>();
        let row = { beginning: folded, name: '' };
        while (names.size < limit) {
          const next = statements.findName.get(row.beginning, row.name, folded + lastCharacter);
          if (next === undefined) break;
          row = nameRow.parse(next);
          names.add(row.name);
        }
        return [...names];
      }),
    close: async () => {
      search.close();
      database.close();
    },
  };
}

function prepareStatements(database: DatabaseSync) {
  return {
    readJson: database.prepare('SELECT json FROM briefings WHERE key = ?'),
    forgetAddresses: database.prepare('DELETE FROM other_addresses WHERE briefing = ?'),
    count: database.prepare('SELECT count(*) AS briefings FROM briefings'),
    list: database.prepare(`SELECT ${listed} FROM briefings ORDER BY published_start DESC, id LIMIT ? OFFSET ?`),
    listPublished: database.prepare(`
      SELECT ${listed} FROM briefings
      WHERE published_start >= ? AND published_start < ? ORDER BY published_start DESC, id LIMIT ?
    `),
    lastArrival: database.prepare('SELECT coalesce(max(key), 0) AS key FROM briefings'),
    countArrivals: database.prepare('SELECT count(*) AS briefings FROM briefings WHERE key > ? AND is_asked = 0'),
    listArrivals: database.prepare(`
      SELECT ${listed} FROM briefings WHERE key > ? AND is_asked = 0 ORDER BY published_start DESC, id LIMIT ?
    `),
    findByWords: database.prepare(`
      SELECT ${listed} FROM briefings
      WHERE key IN (SELECT rowid FROM briefing_index WHERE briefing_index MATCH ?)
      ORDER BY published_start DESC, id LIMIT ?
    `),
    findByUrl: database.prepare(`
      SELECT ${listed} FROM briefings WHERE url = ? ORDER BY published_start DESC, id LIMIT 1
    `),
    findByOtherAddress: database.prepare(`
      SELECT ${listed} FROM other_addresses JOIN briefings ON briefings.id = other_addresses.briefing
      WHERE other_addresses.address = ?
    `),
    // One name at a time: each is a step down the primary key, however many briefings name the person.
    findName: database.prepare(`
      SELECT beginning, name FROM person_names
      WHERE (beginning, name) > (?, ?) AND beginning <= ? ORDER BY beginning, name LIMIT 1
    `),
  };
}

/** What FTS5 takes for "all of these, or beginnings of words"; null where no list entry can have them all. */
function toQuery(words: readonly string[]): string | null {
  const distinct = new Set(words.flatMap(splitWords));
  if (distinct.size === 0 || distinct.size > mostWords) return null;
  return [...distinct].map((word) => `${quoteWord(word)} *`).join(' AND ');
}

/** To SQLite a negative limit is none. */
function atLeastZero(count: number): number {
  return Math.max(0, count);
}
