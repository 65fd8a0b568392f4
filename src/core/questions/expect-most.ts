import type { ScoredCandidate } from './candidate.ts';
import type { Wanted } from './question-reading.ts';

/** How many of the best candidates are compared; what the others are likely to be is next to nothing. */
const COMPARED = 40;
/** How much holding the whole right answer counts against being nothing but it. */
const WHOLE = 0.4;
/** The same to who and when: a name or a day is an answer by itself, and what stands about it makes it no better. */
const WHOLE_NAME = 0.2;
const BY_NAME: ReadonlySet<Wanted> = new Set(['who', 'time']);
/** How little it counts that words stand around an answer held whole: the power of the F1 of both. */
const AROUND = 0.25;

/**
 * The candidates with that one first which is expected to be worth most, whichever of them is right: where several
 * stretches of one place share what is likely, the one that has most in common with them all (minimum Bayes risk: Kumar
 * and Byrne 2004). The others keep their order, which is that of their scores.
 */
export function expectMost(candidates: readonly ScoredCandidate[], wanted: Wanted): ScoredCandidate[] {
  const whole = BY_NAME.has(wanted) ? WHOLE_NAME : WHOLE;
  const compared = candidates.slice(0, COMPARED);
  const top = compared[0]?.score ?? 0;
  const known = new Set<string>();
  // A stretch that was found in two ways is no likelier for it: its better score counts.
  const masses = compared.map(({ score, sentence, first, last }) => {
    const stretch = [sentence, first, last].join();
    if (known.has(stretch)) return 0;
    known.add(stretch);
    return Math.exp(score - top);
  });
  let best = 0;
  let most = 0;
  compared.forEach((said, at) => {
    const expected = compared.reduce(
      (sum, right, other) => sum + (masses[other] ?? 0) * worthAs(said, right, whole),
      0,
    );
    if (expected <= most) return;
    [best, most] = [at, expected];
  });
  const chosen = candidates[best];
  return chosen === undefined ? [] : [chosen, ...candidates.toSpliced(best, 1)];
}

/** What saying one is worth, 0 to 1, where the other is the right answer. */
function worthAs(said: ScoredCandidate, right: ScoredCandidate, whole: number): number {
  if (said.sentence !== right.sentence) return 0;
  const shared = Math.min(said.last, right.last) - Math.max(said.first, right.first) + 1;
  if (shared <= 0) return 0;
  const length = right.last - right.first + 1;
  const f1 = (2 * shared) / (said.last - said.first + 1 + length);
  return (1 - whole) * f1 + (shared === length ? whole * f1 ** AROUND : 0);
}
