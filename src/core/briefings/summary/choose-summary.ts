import type { Briefing, Statement } from '../briefing.ts';
import { countWords, cutAtWord } from './say-sentence.ts';
import { holds, sayCondensed, sayWhole, type Telling } from './state-clause.ts';
import { tellsSomething } from './stands-alone.ts';
import { understandingOf, type IsUnderstood } from './known-things.ts';
import { overlap, type WeighedSentence } from './weigh-sentences.ts';

/** Words that the two summaries have at most (the issue of the first builder asks for about 50 and about 120). */
export const SHORT_WORDS = 55;
export const LONG_WORDS = 130;
const FEWEST_KEY_POINTS = 3;
const MOST_KEY_POINTS = 6;
/** Sentences that are looked at for the long summary, the best first; a worse one that happens to fit tells little. */
const MOST_CHOSEN = 12;
/** Sentences that are weighed against the chosen ones: the best by weight alone. */
const MOST_WEIGHED = 60;
/** Two sentences that share so much of their words say the same. */
const SAME = 0.6;
/** So much of a sentence may be told by the others together. */
const TOLD = 0.75;

/** The two summaries, in the article's order, and the key points, the most important first. */
export function chooseSummary(
  weighed: readonly WeighedSentence[],
  telling: Telling,
): Pick<Briefing, 'summary' | 'keyPoints'> {
  const lede = findLede(weighed, telling);
  const chosen = rankByNews(weighed, lede ?? weighed.find(({ sentence }) => tellsSomething(sentence)) ?? weighed[0]);
  const count = Math.max(FEWEST_KEY_POINTS, Math.min(MOST_KEY_POINTS, Math.ceil(weighed.length / 4)));
  const isUnderstood = understandingOf(weighed);
  return {
    summary: {
      short: fill(chosen.slice(0, MOST_CHOSEN / 2), SHORT_WORDS, telling, isUnderstood),
      long: fill(chosen, LONG_WORDS, telling, isUnderstood),
    },
    keyPoints: inUnderstoodOrder(chosen, isUnderstood)
      .flatMap(({ sentence }) => sayWhole(telling, sentence) ?? [])
      .slice(0, count),
  };
}

/** The sentences in their order, each held back until what it takes as known was told; what never is comes last. */
function inUnderstoodOrder(chosen: readonly WeighedSentence[], isUnderstood: IsUnderstood): WeighedSentence[] {
  const told: WeighedSentence[] = [];
  let left = [...chosen];
  while (left.length > 0) {
    const next = left.find((candidate) => isUnderstood(candidate, told)) ?? left[0];
    if (next === undefined) break;
    told.push(next);
    left = left.filter((candidate) => candidate !== next);
  }
  return told;
}

/** Sentences among which the lede is sought: captions and an anecdote may stand before it. */
const LEDE_WITHIN = 4;
/** By so much another sentence must matter more to be the lede in place of the first. */
const LEDE_MARGIN = 1.3;

/** The first sentence that stands alone, or one just behind it that tells clearly more of what the article is about. */
function findLede(weighed: readonly WeighedSentence[], telling: Telling): WeighedSentence | undefined {
  const alone: WeighedSentence[] = [];
  for (const candidate of weighed) {
    if (candidate.standsAlone && sayWhole(telling, candidate.sentence) !== null) alone.push(candidate);
    if (alone.length === LEDE_WITHIN) break;
  }
  const [first, ...others] = alone;
  if (first === undefined) return undefined;
  const better = others.filter(({ weight }) => weight > LEDE_MARGIN * first.weight);
  return better.reduce((best, one) => (one.weight > best.weight ? one : best), first);
}

/**
 * The lede, then each time the sentence that matters most and tells most that the ones before it do not (maximal
 * marginal relevance, Carbonell and Goldstein 1998); only sentences that stand alone.
 */
function rankByNews(weighed: readonly WeighedSentence[], lede: WeighedSentence | undefined): WeighedSentence[] {
  if (lede === undefined) return [];
  const chosen = [lede];
  const told = new Set(lede.words);
  let left = weighed
    .filter((candidate) => candidate.standsAlone && candidate !== lede)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
    .slice(0, MOST_WEIGHED)
    .map((candidate) => ({ candidate, closest: 0 }));
  while (chosen.length < MOST_CHOSEN) {
    const last = chosen.at(-1) ?? lede;
    left = left
      .map(({ candidate, closest }) => ({
        candidate,
        closest: Math.max(closest, overlap(candidate.words, last.words)),
      }))
      .filter(({ closest }) => closest < SAME);
    const best = bestOf(left, told);
    if (best === null) break;
    chosen.push(best);
    for (const word of best.words) told.add(word);
    left = left.filter(({ candidate }) => candidate !== best);
  }
  return chosen;
}

function bestOf(
  left: readonly { candidate: WeighedSentence; closest: number }[],
  told: ReadonlySet<string>,
): WeighedSentence | null {
  let best: WeighedSentence | null = null;
  let bestGain = 0;
  for (const { candidate, closest } of left) {
    // No share of known words makes it gain more than this.
    if (candidate.weight * (1 - closest) <= bestGain) continue;
    const known = shareOf(candidate.words, told);
    const gain = known > TOLD ? 0 : candidate.weight * (1 - Math.max(closest, known / 2));
    if (gain > bestGain) [best, bestGain] = [candidate, gain];
  }
  return best;
}

function shareOf(words: ReadonlySet<string>, told: ReadonlySet<string>): number {
  let known = 0;
  for (const word of words) if (told.has(word)) known += 1;
  return words.size === 0 ? 1 : known / words.size;
}

/** Takes sentences while they fit into so many words, in the article's order; one that does not fit as a whole is shortened. */
function fill(
  chosen: readonly WeighedSentence[],
  words: number,
  telling: Telling,
  isUnderstood: IsUnderstood,
): Statement[] {
  const taken: { position: number; statement: Statement; from: WeighedSentence }[] = [];
  let left = words;
  for (const candidate of inUnderstoodOrder(chosen, isUnderstood)) {
    const { sentence, position } = candidate;
    const before = taken.filter((one) => one.position < position).map(({ from }) => from);
    if (taken.length > 0 && !isUnderstood(candidate, before)) continue;
    const statement = [sayWhole(telling, sentence), sayCondensed(telling, sentence)].find(
      (said) => said !== null && countWords(said.text) <= left,
    );
    if (statement === undefined || statement === null) continue;
    taken.push({ position, statement, from: candidate });
    left -= countWords(statement.text);
  }
  if (taken.length === 0) return openingOf(chosen[0], words, telling);
  return taken.sort((a, b) => a.position - b.position).map(({ statement }) => statement);
}

/** The first words of a passage that has no end, where they alone say nothing else than it does; "…" shows the cut. */
function openingOf(first: WeighedSentence | undefined, words: number, telling: Telling): Statement[] {
  if (first === undefined) return [];
  const whole = telling.say(first.sentence);
  const cut = whole.text
    .split(' ')
    .slice(0, words - 1)
    .join(' ');
  const statement = { ...whole, text: cutAtWord(`${cut} …`, Math.min(whole.text.length, 1000)) };
  return holds(telling, first.sentence, statement) ? [statement] : [];
}
