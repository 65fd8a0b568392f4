/**
 * Pairs each of `wanted` with at most one of `said`. `tests` go from the surest likeness to the weakest: a pair that an
 * earlier one finds is never broken up by a later one. Within a test, order decides.
 */
export function matchOneToOne<Wanted, Said>(
  wanted: readonly Wanted[],
  said: readonly Said[],
  tests: readonly ((wanted: Wanted, said: Said) => boolean)[],
): [Wanted, Said][] {
  const open = new Set(wanted.keys());
  const free = new Set(said.keys());
  const pairs: [Wanted, Said][] = [];
  for (const isSame of tests) {
    for (const index of open) {
      const one = wanted[index];
      if (one === undefined) continue;
      for (const at of free) {
        const other = said[at];
        if (other === undefined || !isSame(one, other)) continue;
        pairs.push([one, other]);
        open.delete(index);
        free.delete(at);
        break;
      }
    }
  }
  return pairs;
}
