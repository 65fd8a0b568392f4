/** Parts a list where the key changes from one item to the next; the order stays. */
export function groupNeighbours<T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const groups: T[][] = [];
  let lastKey: unknown;
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.at(-1);
    if (group !== undefined && key === lastKey) group.push(item);
    else groups.push([item]);
    lastKey = key;
  }
  return groups;
}
