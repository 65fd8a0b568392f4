/** Longer words are compared by their beginning, which bounds the time. */
const comparedLength = 40;

/**
 * The candidates that a person may have meant by a word, best first: those it begins, then those that
 * differ from it by few typing errors.
 */
export function findNearest(word: string, candidates: readonly string[], limit: number): string[] {
  const wanted = word.toLowerCase().slice(0, comparedLength);
  if (wanted === '') return [];
  return candidates
    .map((candidate) => ({ candidate, distance: measure(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= allowedErrors(wanted))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function measure(wanted: string, candidate: string): number {
  if (wanted.length > 1 && candidate.startsWith(wanted)) return 0;
  return countTypingErrors(wanted, candidate.slice(0, comparedLength));
}

function allowedErrors(word: string): number {
  return word.length <= 3 ? 1 : word.length <= 7 ? 2 : 3;
}

/**
 * The letters to insert, leave out, replace or swap with their neighbour to make one word from the other
 * (Damerau–Levenshtein distance in its optimal string alignment form: no stretch is changed twice).
 */
export function countTypingErrors(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  from.forEach((letter, row) => {
    const current = [row + 1];
    to.forEach((other, column) => {
      const replaced = at(last, column) + (letter === other ? 0 : 1);
      let best = Math.min(at(last, column + 1) + 1, at(current, column) + 1, replaced);
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other;
      if (swapped) best = Math.min(best, at(beforeLast, column - 1) + 1);
      current.push(best);
    });
    beforeLast = last;
    last = current;
  });
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
