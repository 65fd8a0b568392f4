import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const countRow = z.object({ sentences: z.number() });
const stateRow = z.object({ own: z.number(), others: z.number() });

/** Some megabytes at most. */
const mostKept = 20_000;

/** Gives the number of sentences, of all articles, that have a stem. */
export type CountStem = (stem: string) => number;

/**
 * Counts by SQLite's own list of the sentence index, at 0.012 µs a sentence: 2 ms for "the" in 10,000 articles. So
 * counts are kept until this connection or another writes.
 */
export function createStemCounts(database: DatabaseSync): CountStem {
  // In the connection's own schema, as it holds no data; `row` has one row a stem.
  database.exec('CREATE VIRTUAL TABLE temp.sentence_stems USING fts5vocab (main, sentence_index, row)');
  const count = database.prepare('SELECT doc AS sentences FROM temp.sentence_stems WHERE term = ?');
  // What this connection has written, and a number that changes when another one writes.
  const readState = database.prepare(
    'SELECT total_changes() AS own, (SELECT data_version FROM pragma_data_version) AS others',
  );
  const kept = new Map<string, number>();
  let keptOf = '';

  return (stem) => {
    const { own, others } = stateRow.parse(readState.get());
    const state = `${own} ${others}`;
    if (state !== keptOf || kept.size >= mostKept) kept.clear();
    keptOf = state;
    const known = kept.get(stem);
    if (known !== undefined) return known;
    const row = count.get(stem);
    const sentences = row === undefined ? 0 : countRow.parse(row).sentences;
    kept.set(stem, sentences);
    return sentences;
  };
}
