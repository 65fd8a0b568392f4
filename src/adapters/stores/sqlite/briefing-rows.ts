import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Briefing } from '../../../core/briefings/briefing.ts';
import { edtfBounds } from '../../../core/dates/edtf.ts';
import { fingerprintBriefing } from '../../../core/sources/what-is-said.ts';
import { listSentences } from './sentence-search.ts';
import { foldWords } from './split-words.ts';

const keyRow = z.object({ key: z.number() });

/** The rows of briefings with all their index entries. What changes them runs in the caller's transaction. */
export interface BriefingRows {
  /** The number of the row; null where there is no such briefing. */
  findKey: (id: string) => number | null;
  /** Adds the briefing, or replaces the one of the same id; gives the number of its row, which no row had before. */
  replace: (briefing: Briefing, options?: { isAsked: boolean }) => number;
  /** No effect where there is none. */
  erase: (id: string) => void;
}

export function createBriefingRows(database: DatabaseSync): BriefingRows {
  const statements = prepareStatements(database);

  function findKey(id: string): number | null {
    const row = statements.findKey.get(id);
    return row === undefined ? null : keyRow.parse(row).key;
  }

  function insert(briefing: Briefing, isAsked: boolean): number {
    const { id, headline, article } = briefing;
    const { source, url, publishedAt } = article;
    const start = publishedAt === null ? null : edtfBounds(publishedAt).start;
    const json = JSON.stringify(briefing);
    const said = fingerprintBriefing(briefing);
    const inserted = statements.insert.run(
      id,
      headline.text,
      source,
      url,
      publishedAt,
      start,
      said,
      isAsked ? 1 : 0,
      json,
    );
    const key = Number(inserted.lastInsertRowid);
    statements.indexBriefing.run(key, headline.text, source, id);
    for (const { sentence, text: words } of listSentences(briefing)) {
      const row = statements.insertSentence.run(key, sentence);
      statements.indexSentence.run(row.lastInsertRowid, words);
    }
    for (const { name } of briefing.people) {
      for (const beginning of listBeginnings(name)) statements.insertName.run(beginning, name, key);
    }
    return key;
  }

  /** The rows that refer to the briefing go with it (ON DELETE CASCADE); the indexes know no references. */
  function erase(id: string): void {
    const key = findKey(id);
    if (key === null) return;
    statements.unindexSentences.run(key);
    statements.unindexBriefing.run(key);
    statements.erase.run(key);
  }

  return {
    findKey,
    erase,
    replace(briefing, { isAsked } = { isAsked: false }) {
      erase(briefing.id);
      return insert(briefing, isAsked);
    },
  };
}

function prepareStatements(database: DatabaseSync) {
  return {
    findKey: database.prepare('SELECT key FROM briefings WHERE id = ?'),
    insert: database.prepare(`
      INSERT INTO briefings (id, headline, source, url, published_at, published_start, said, is_asked, json)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
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
  };
}

/** Ways in which a person may begin to type a name: from each of its words on. */
function listBeginnings(name: string): string[] {
  const words = foldWords(name).split(' ');
  return words.map((_, index) => words.slice(index).join(' ')).filter((beginning) => beginning !== '');
}
