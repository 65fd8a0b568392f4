/**
 * The one of `names` that `given` is most likely a slip of, or null. Case, `_` and `-` do not
 * count; apart from them one edit is allowed, two from eight letters on. An edit is an insertion,
 * a deletion, a replacement or a swap of neighbours (optimal string alignment distance).
 */
export function nearestName(given: string, names: readonly string[]): string | null {
  const bareGiven = bare(given);
  let nearest: string | null = null;
  let least = bareGiven.length < 8 ? 2 : 3;
  for (const name of names) {
    const distance = editDistance(bareGiven, bare(name), least);
    if (distance < least) {
      nearest = name;
      least = distance;
    }
  }
  return nearest;
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, '');
}

/** The distance of `a` and `b`, or `limit` where it is no less. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : limit,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), limit);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
