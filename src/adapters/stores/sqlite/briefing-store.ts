import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Briefing } from '../../../core/briefings/briefing.ts';
import { edtfBounds } from '../../../core/dates/edtf.ts';
import type { BriefingListing, BriefingStore } from '../../../core/ports/briefing-store.ts';
import { createBriefingCache } from './briefing-cache.ts';
import { runTransaction } from './run-transaction.ts';
import { createSentenceSearch, listSentences } from './sentence-search.ts';
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
export function createBriefingStore(database: DatabaseSync, path: string): BriefingStore {
  const guard = createGuard(path);
  const statements = prepareStatements(database);
  const search = createSentenceSearch(database);
  const cache = createBriefingCache();

  function findKey(id: string): number | null {
    const row = statements.findKey.get(id);
    return row === undefined ? null : keyRow.parse(row).key;
  }

  function insert(briefing: Briefing): void {
    const { id, headline, article } = briefing;
    const { source, url, publishedAt } = article;
    const start = publishedAt === null ? null : edtfBounds(publishedAt).start;
    const inserted = statements.insert.run(
      id,
      headline.text,
      source,
      url,
      publishedAt,
      start,
      JSON.stringify(briefing),
    );
    const key = inserted.lastInsertRowid;
    statements.indexBriefing.run(key, headline.text, source, id);
    for (const { sentence, text } of listSentences(briefing)) {
      const row = statements.insertSentence.run(key, sentence);
      statements.indexSentence.run(row.lastInsertRowid, text);
    }
    for (const { name } of briefing.people) {
      for (const beginning of listBeginnings(name)) statements.insertName.run(beginning, name, key);
    }
  }

  /** The rows that refer to the briefing go with it (ON DELETE CASCADE); the indexes know no references. */
  function erase(id: string): void {
    const key = findKey(id);
    if (key === null) return;
    statements.unindexSentences.run(key);
    statements.unindexBriefing.run(key);
    statements.erase.run(key);
  }

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
          erase(briefing.id);
          insert(briefing);
        }),
      ),
    remove: async (id) => guard(() => runTransaction(database, () => erase(id))),
    get: async (id) => guard(() => get(id)),
    count: async () => guard(() => countRow.parse(statements.count.get()).briefings),
    list: async ({ limit, offset }) =>
      guard(() => z.array(listingRow).parse(statements.list.all(atLeastZero(limit), atLeastZero(offset)))),
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
        const row = statements.findByUrl.get(url);
        return row === undefined ? null : listingRow.parse(row);
      }),
    searchSentences: async (terms, limit, within) =>
      guard(() => {
        if (within === undefined) return search.search(terms, atLeastZero(limit));
        const briefing = get(within);
        return briefing === null ? [] : search.searchWithin(briefing, terms, atLeastZero(limit));
      }),
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
    findKey: database.prepare('SELECT key FROM briefings WHERE id = ?'),
    readJson: database.prepare('SELECT json FROM briefings WHERE key = ?'),
    insert: database.prepare(`
      INSERT INTO briefings (id, headline, source, url, published_at, published_start, json) VALUES (?, ?, ?, ?, ?, ?, ?)
    `),
    indexBriefing: database.prepare('INSERT INTO briefing_index (rowid, headline, source, id) VALUES (?, ?, ?, ?)'),
    insertSentence: database.prepare('INSERT INTO sentences (briefing, sentence) VALUES (?, ?)'),
    indexSentence: database.prepare('INSERT INTO sentence_index (rowid, text) VALUES (?, ?)'),
    insertName: database.prepare('INSERT OR IGNORE INTO person_names (beginning, name, briefing) VALUES (?, ?, ?)'),
    unindexSentences: database.prepare(
      'DELETE FROM sentence_index WHERE rowid IN (SELECT key FROM sentences WHERE briefing = ?)',
    ),
    unindexBriefing: database.prepare('DELETE FROM briefing_index WHERE rowid = ?'),
    erase: database.prepare('DELETE FROM briefings WHERE key = ?'),
    count: database.prepare('SELECT count(*) AS briefings FROM briefings'),
    list: database.prepare(`SELECT ${listed} FROM briefings ORDER BY published_start DESC, id LIMIT ? OFFSET ?`),
    lastArrival: database.prepare('SELECT coalesce(max(key), 0) AS key FROM briefings'),
    countArrivals: database.prepare('SELECT count(*) AS briefings FROM briefings WHERE key > ?'),
    listArrivals: database.prepare(`
      SELECT ${listed} FROM briefings WHERE key > ? ORDER BY published_start DESC, id LIMIT ?
    `),
    findByWords: database.prepare(`
      SELECT ${listed} FROM briefings
      WHERE key IN (SELECT rowid FROM briefing_index WHERE briefing_index MATCH ?)
      ORDER BY published_start DESC, id LIMIT ?
    `),
    findByUrl: database.prepare(
      `SELECT ${listed} FROM briefings WHERE url = ? ORDER BY published_start DESC, id LIMIT 1`,
    ),
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

/** Ways in which a person may begin to type a name: from each of its words on. */
function listBeginnings(name: string): string[] {
  const words = foldWords(name).split(' ');
  return words.map((_, index) => words.slice(index).join(' ')).filter((beginning) => beginning !== '');
}

/** To SQLite a negative limit is none. */
function atLeastZero(count: number): number {
  return Math.max(0, count);
}
