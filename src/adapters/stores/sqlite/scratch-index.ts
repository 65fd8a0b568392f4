import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { quoteWord } from './split-words.ts';

const stemRow = z.object({ doc: z.number(), term: z.string() });
const hitRow = z.object({ position: z.number(), score: z.number() });

/** An index of a few texts that is thrown away after each use. */
export interface ScratchIndex {
  /** The stems of each word, as the sentence index has them; most words have one. */
  stem(words: readonly string[]): string[][];
  /** The positions of the texts that match the words best by BM25 among these texts, best first. */
  search(texts: readonly string[], words: readonly string[], limit: number): { position: number; score: number }[];
  close(): void;
}

/**
 * A sentence index in memory. The stems have to be those of the real index, whose tokenizer only SQLite has; and
 * to search the sentences of one article, it is quicker to index these than to count a word in all articles, as BM25
 * does (0.4 ms for 35 sentences).
 */
export function createScratchIndex(): ScratchIndex {
  const database = new DatabaseSync(':memory:');
  database.exec(`
    CREATE VIRTUAL TABLE scratch USING fts5 (text, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE stems USING fts5vocab (scratch, instance);
  `);
  const add = database.prepare('INSERT INTO scratch (rowid, text) VALUES (?, ?)');
  const clear = database.prepare(`INSERT INTO scratch (scratch) VALUES ('delete-all')`);
  const readStems = database.prepare('SELECT doc, term FROM stems');
  const find = database.prepare(
    'SELECT rowid AS position, -rank AS score FROM scratch WHERE scratch MATCH ? ORDER BY rank, rowid LIMIT ?',
  );

  function withTexts<T>(texts: readonly string[], read: () => T): T {
    database.exec('BEGIN');
    try {
      texts.forEach((text, position) => add.run(position, text));
      return read();
    } finally {
      clear.run();
      database.exec('COMMIT');
    }
  }

  return {
    stem(words) {
      const stems: string[][] = words.map(() => []);
      const rows = withTexts(words, () => readStems.all());
      for (const { doc, term } of z.array(stemRow).parse(rows)) stems[doc]?.push(term);
      return stems;
    },
    search(texts, words, limit) {
      const query = words.map(quoteWord).join(' OR ');
      return z.array(hitRow).parse(withTexts(texts, () => find.all(query, limit)));
    },
    close: () => database.close(),
  };
}
