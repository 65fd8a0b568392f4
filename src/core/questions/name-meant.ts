import { countTypingErrors } from '../commands/find-nearest.ts';
import { vectorPlaceOf } from '../language/word-vectors.ts';
import type { BriefingStore } from '../ports/briefing-store.ts';

/** Shorter words have too many neighbours for a typing error to be told. */
const SHORTEST_MISTYPED = 5;
/** The letters that a mistyped name is taken to have right, and how many names with them are compared. */
const RIGHT_LETTERS = 2;
const MOST_NAMES = 200;

/**
 * The words by which stories are searched, with the name that a word is one typing error away from beside it ("blinkin",
 * Blinken), where it is no word of English and nobody's name, and one name is near.
 */
export async function withNamesMeant(
  terms: readonly string[],
  store: Pick<BriefingStore, 'findPeople'>,
): Promise<string[]> {
  const meant = await Promise.all(terms.map((term) => nameMeant(term, store)));
  return [...terms, ...meant.filter((name) => name !== null)];
}

async function nameMeant(term: string, store: Pick<BriefingStore, 'findPeople'>): Promise<string | null> {
  if (term.length < SHORTEST_MISTYPED || /\d/u.test(term) || vectorPlaceOf(term) !== -1) return null;
  if ((await store.findPeople(term, 1)).length > 0) return null;
  const names = await store.findPeople(term.slice(0, RIGHT_LETTERS), MOST_NAMES);
  const words = new Set(names.flatMap((name) => name.toLowerCase().split(/[\s-]+/u)));
  const near = [...words].filter((word) => word.length >= SHORTEST_MISTYPED && countTypingErrors(word, term) === 1);
  return near.length === 1 ? (near[0] ?? null) : null;
}
