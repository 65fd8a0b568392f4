import type { Briefing, Statement } from '../src/core/briefings/briefing.ts';
import type { FindingCount } from './finding-count.ts';

export type FormCounts = Record<'summary lengths' | 'key point numbers' | 'lines alone', FindingCount>;

/** Words of the two summaries, from and to; an article needs three times as many for a bound to hold it. */
const LENGTHS = { short: [25, 60], long: [80, 140] } as const;
/** Fewest and most key points, and the body sentences that an article needs to have so many. */
const KEY_POINTS = [3, 6] as const;
const ENOUGH_SENTENCES = 8;
/** Words that point back to a sentence which the reader has not before them. */
const DANGLING =
  /^(?:he|she|they|this|that|these|those|his|her|its|their|him|them|but|and|or|so|also|however|meanwhile|then|instead|the (?:pair|two|latter|former|\d+-year-old))\b|^it(?! (?:is|was|took|emerged|seems|appears)\b.*\b(?:that|to|whether|if)\b)\b/iu;

/**
 * Scores the form of what a reader reads first, which needs no labels: summaries of the length asked for, three to six
 * key points, and lines that do not begin with a word that points back.
 */
export function scoreForm(briefing: Briefing): FormCounts {
  const { summary, keyPoints, sentences, article } = briefing;
  const total = countWords([{ text: article.text, cites: [] }]);
  const asked = (['short', 'long'] as const).filter((length) => total >= 3 * LENGTHS[length][1]);
  const fit = asked.filter((length) => isWithin(countWords(summary[length]), LENGTHS[length]));
  const isLong = sentences.filter(({ kind }) => kind === 'body').length >= ENOUGH_SENTENCES;
  const lines = [...summary.short, ...summary.long, ...keyPoints];
  const alone = lines.filter(({ text }) => !DANGLING.test(text));
  return {
    'summary lengths': { right: fit.length, said: null, wanted: asked.length },
    'key point numbers': {
      right: isLong && isWithin(keyPoints.length, KEY_POINTS) ? 1 : 0,
      said: null,
      wanted: isLong ? 1 : 0,
    },
    'lines alone': { right: alone.length, said: null, wanted: lines.length },
  };
}

const isWithin = (count: number, [from, to]: readonly [number, number]): boolean => count >= from && count <= to;

const countWords = (statements: readonly Statement[]): number =>
  statements.flatMap(({ text }) => text.split(/\s+/u)).length;
