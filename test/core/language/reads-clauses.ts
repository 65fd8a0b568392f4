import { describe, expect, it } from 'vitest';
import { describeClauses } from './describe-clauses.ts';

/** Sentences with their clauses, as `describeClauses` writes them. */
type Table = readonly (readonly [sentence: string, clauses: readonly string[]])[];

/** A test for each sentence of a table: that the clause reader reads the construction in it as the table says. */
export function reads(construction: string, table: Table): void {
  describe(`the clause reader reads ${construction}`, () => {
    it.each(table)('%s', (sentence, clauses) => {
      expect(describeClauses(sentence)).toEqual(clauses);
    });
  });
}
