import { editionSchema, type Edition } from '../../../core/digests/edition.ts';

/** How many read editions stay in memory: those of a minute in which many subscriptions get the same. */
const mostEditions = 64;

/** The editions read last, by the number of their row: an edition is never changed. */
export interface EditionCache {
  find(number: number): Edition | null;
  /** Reads the JSON of a row, keeps the edition and gives it back. */
  keep(number: number, json: string): Edition;
}

export function createEditionCache(): EditionCache {
  const editions = new Map<number, Edition>();
  return {
    find(number) {
      const edition = editions.get(number);
      if (edition === undefined) return null;
      editions.delete(number);
      editions.set(number, edition);
      return edition;
    },
    keep(number, json) {
      const edition = editionSchema.parse(JSON.parse(json));
      editions.set(number, edition);
      const [oldest] = editions.keys();
      if (editions.size > mostEditions && oldest !== undefined) editions.delete(oldest);
      return edition;
    },
  };
}
