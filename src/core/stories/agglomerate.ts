/** Something that is grouped: an article, or articles that stay together. */
export interface Unit<Item> {
  items: readonly Item[];
}

/**
 * Groups units so that the links within each group are above 0 on average: the two with the best average link are
 * joined again and again (average linkage; Sokal and Michener, 1958). `link` is the average link of two units, and the
 * same both ways round. Of equal links the first is taken. The cost grows with the cube of the number of units.
 */
export function agglomerate<Item>(
  units: readonly Unit<Item>[],
  link: (one: Unit<Item>, other: Unit<Item>) => number,
): Item[][] {
  const clusters = units.map(({ items }) => ({ items: [...items] }));
  const links = units.map((one, at) => units.slice(0, at).map((other) => link(one, other)));
  const linkOf = (one: number, other: number): number =>
    links[Math.max(one, other)]?.[Math.min(one, other)] ?? -Infinity;

  const left = new Set(clusters.keys());
  for (let best = findBest(left, linkOf); best !== null; best = findBest(left, linkOf)) {
    const [kept, joined] = best;
    const one = clusters[kept]?.items ?? [];
    const other = clusters[joined]?.items ?? [];
    left.delete(joined);
    for (const third of left) {
      if (third === kept) continue;
      const sum = linkOf(kept, third) * one.length + linkOf(joined, third) * other.length;
      const row = links[Math.max(kept, third)];
      if (row !== undefined) row[Math.min(kept, third)] = sum / (one.length + other.length);
    }
    one.push(...other);
  }
  return [...left].map((at) => clusters[at]?.items ?? []);
}

/** The two clusters with the best link above 0, the earlier one first. */
function findBest(
  left: ReadonlySet<number>,
  linkOf: (one: number, other: number) => number,
): [kept: number, joined: number] | null {
  let best = 0;
  let found: [number, number] | null = null;
  for (const one of left) {
    for (const other of left) {
      if (other >= one) break;
      const link = linkOf(one, other);
      if (link <= best) continue;
      best = link;
      found = [other, one];
    }
  }
  return found;
}
