import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Briefing } from '../../../core/briefings/briefing.ts';
import { fingerprintSaid } from '../../../core/sources/what-is-said.ts';
import type { ArticleMarks, KnownArticle, KnownArticles } from '../../../core/ports/known-articles.ts';
import type { BriefingRows } from './briefing-rows.ts';
import { runTransaction } from './run-transaction.ts';
import { createGuard } from './store-failure.ts';

const knownRow = z.object({
  id: z.string(),
  by: z.enum(['address', 'said', 'also-at']),
  file: z.string().nullable(),
  arrival: z.number(),
  isAsked: z.number().transform(Boolean),
});
const originRow = z.object({ file: z.string(), size: z.number(), modified: z.number(), hash: z.string() });
const unreadRow = z.object({ key: z.number(), text: z.string() });
/** Hardly any text has so many copies; of one that a site shows in place of articles the others tell nothing new. */
const mostOfOneMark = 20;
/** Briefings of an older database that are read in one transaction. */
const readAtOnce = 100;

/** The port over an open database; `path` names it in errors. */
export function createKnownArticles(database: DatabaseSync, path: string, rows: BriefingRows): KnownArticles {
  const guard = createGuard(path);
  guard(() => readUnread(database));
  const statements = prepareStatements(database);

  function findKnown({ address, alsoAt, said }: ArticleMarks): KnownArticle[] {
    const addresses = alsoAt.filter((other) => other !== address);
    const found = [
      ...(address === null ? [] : statements.findByAddress.all(address)),
      ...statements.findBySaid.all(said),
      ...(address === null ? [] : statements.findByOtherAddress.all(address)),
      ...addresses.flatMap((other) => [
        ...statements.findByAddress.all(other).map((row) => ({ ...row, by: 'also-at' })),
        ...statements.findByOtherAddress.all(other),
      ]),
    ];
    const known = new Map<string, KnownArticle>();
    for (const article of z.array(knownRow).parse(found)) if (!known.has(article.id)) known.set(article.id, article);
    return [...known.values()];
  }

  function keepAddresses(id: string, addresses: readonly string[]): void {
    for (const address of addresses) statements.keepAddress.run(address, id);
  }

  /** What is put anew has another row: its file is noted with that one. */
  function replaceKeepingOrigin(briefing: Briefing, isAsked: boolean): void {
    const origin = originRow.optional().parse(statements.readOrigin.get(briefing.id));
    const key = rows.replace(briefing, { isAsked });
    if (origin !== undefined) statements.keepOrigin.run(origin.file, key, origin.size, origin.modified, origin.hash);
  }

  return {
    findKnown: async (marks) => guard(() => findKnown(marks)),
    putArticle: async (briefing, marks, { known, isAsked }) =>
      guard(() =>
        runTransaction(database, () => {
          const isAsKnown = JSON.stringify(findKnown(marks)) === JSON.stringify(known);
          const isTaken = rows.findKey(briefing.id) !== null && !known.some(({ id }) => id === briefing.id);
          if (!isAsKnown || isTaken) return false;
          replaceKeepingOrigin(briefing, isAsked);
          keepAddresses(
            briefing.id,
            marks.alsoAt.filter((address) => address !== briefing.article.url),
          );
          return true;
        }),
      ),
    addAddresses: async (id, addresses) =>
      guard(() =>
        runTransaction(database, () => {
          if (rows.findKey(id) !== null) keepAddresses(id, addresses);
        }),
      ),
  };
}

function prepareStatements(database: DatabaseSync) {
  const found = (by: KnownArticle['by']) =>
    `SELECT briefings.id, '${by}' AS "by", briefing_origins.file, briefings.key AS arrival,
       is_asked AS isAsked
     FROM briefings LEFT JOIN briefing_origins ON briefing_origins.briefing = briefings.key`;
  const latestFirst = `ORDER BY published_start DESC, briefings.id LIMIT ${mostOfOneMark}`;
  return {
    findByAddress: database.prepare(`${found('address')} WHERE briefings.url = ? ${latestFirst}`),
    findBySaid: database.prepare(`${found('said')} WHERE briefings.said = ? ${latestFirst}`),
    findByOtherAddress: database.prepare(`
      ${found('also-at')} JOIN other_addresses ON other_addresses.briefing = briefings.id WHERE other_addresses.address = ?
    `),
    keepAddress: database.prepare('INSERT OR REPLACE INTO other_addresses (address, briefing) VALUES (?, ?)'),
    readOrigin: database.prepare(`
      SELECT file, size, modified, hash FROM briefing_origins JOIN briefings ON key = briefing WHERE id = ?
    `),
    keepOrigin: database.prepare(
      'INSERT INTO briefing_origins (file, briefing, size, modified, hash) VALUES (?, ?, ?, ?, ?)',
    ),
  };
}

/** Notes what the briefings of an older database say. */
function readUnread(database: DatabaseSync): void {
  const list = database.prepare(`
    SELECT key, json ->> '$.article.text' AS text FROM briefings WHERE said IS NULL LIMIT ${readAtOnce}
  `);
  const note = database.prepare('UPDATE briefings SET said = ? WHERE key = ?');
  while (list.get() !== undefined) {
    runTransaction(database, () => {
      const unread = z.array(unreadRow).parse(list.all());
      for (const { key, text } of unread) note.run(fingerprintSaid(text), key);
    });
  }
}
