import type { AskedSentence, Met } from './ask-sentence.ts';
import type { Candidate } from './candidate.ts';
import { familyOf } from './content-words.ts';
import type { QuestionReading } from './question-reading.ts';

/** What the words around a candidate say for it: how near the question's words stand, and on which side. */
export function weighSurroundings(
  candidate: Candidate,
  asked: AskedSentence,
  reading: QuestionReading,
): Record<string, number> {
  const { left, right } = wordsAroundBlank(reading);
  return {
    near2: nearness(candidate, asked, 2),
    near8: nearness(candidate, asked, 8),
    leftContext: contextMatch(candidate, asked, left, 'left'),
    rightContext: contextMatch(candidate, asked, right, 'right'),
    wrongLeft: contextMatch(candidate, asked, left, 'right'),
    wrongRight: contextMatch(candidate, asked, right, 'left'),
    ...focusBeside(candidate, asked, reading),
  };
}

/** By term, how near its nearest word outside the candidate stands: it counts 1/e at `reach` words. */
function nearness(candidate: Candidate, { met, weights }: AskedSentence, reach: number): number {
  let sum = 0;
  met.forEach((found, which) => {
    sum +=
      Math.max(nearest(found, candidate, 'left', reach), nearest(found, candidate, 'right', reach)) *
      (weights[which] ?? 0);
  });
  return sum;
}

/** How near the nearest of the words stands on one side of the candidate, with how well it is meant. */
function nearest(found: readonly Met[], { first, last }: Candidate, side: 'left' | 'right', reach: number): number {
  let best = 0;
  for (const { at, likeness } of found) {
    const between = side === 'left' ? first - at - 1 : at - last - 1;
    if (between >= 0) best = Math.max(best, likeness * Math.exp(-between / reach));
  }
  return best;
}

/**
 * The terms that stand on either side of the blank if the question is told as a statement ("who led the team" is
 * "… led the team"), the nearest first, as indexes.
 */
function wordsAroundBlank({ terms, verb, slot }: QuestionReading): { left: number[]; right: number[] } {
  const all = terms.map((_, at) => at);
  const verbAt = verb === null ? -1 : terms.findIndex((term) => term.family === verb.family);
  if (slot === 'subject') return { left: [], right: all };
  const isBehindVerb = slot === 'object' || slot === 'complement' || slot === 'infinitive';
  return isBehindVerb && verbAt !== -1
    ? { left: all.slice(0, verbAt + 1).toReversed(), right: all.slice(verbAt + 1) }
    : { left: all.toReversed(), right: [] };
}

/** How many words beside the blank are compared with those beside the candidate. */
const CONTEXT_WORDS = 4;
/** At this distance a word counts 1/e. */
const CONTEXT_REACH = 4;

function contextMatch(
  candidate: Candidate,
  { met }: AskedSentence,
  terms: readonly number[],
  side: 'left' | 'right',
): number {
  let sum = 0;
  let whole = 0;
  terms.slice(0, CONTEXT_WORDS).forEach((which, step) => {
    whole += 1 / (step + 1);
    sum += nearest(met[which] ?? [], candidate, side, CONTEXT_REACH) / (step + 1);
  });
  return whole === 0 ? 0 : sum / whole;
}

/** How far beside a candidate the noun that names its kind may stand. */
const BESIDE = 3;

function focusBeside(
  { first, last }: Candidate,
  { families }: AskedSentence,
  { focus }: QuestionReading,
): Record<string, number> {
  if (focus === null) return {};
  const own = familyOf(focus);
  for (let at = first; at <= last; at += 1) if (families[at] === own) return { focusInside: 1 };
  for (let step = 1; step <= BESIDE; step += 1)
    if (families[first - step] === own || families[last + step] === own) return { focusBeside: 1 };
  return {};
}
