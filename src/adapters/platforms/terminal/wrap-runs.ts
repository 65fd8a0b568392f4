import stringWidth from 'string-width';
import type { Line, Run, Style } from './run.ts';

/** What a reader sees as one character. */
interface Cluster {
  text: string;
  style: Style;
  /** In terminal columns. */
  width: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** White space where a line may end: all but the no-break spaces. */
const breakingSpace = /^[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]$/u;

/** Scripts that are written without spaces: a line may end before and after each character. */
const unspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Yiii}\u3001-\u303f\uff00-\uff60]/u;
/** Punctuation that can't begin a line, and that can't end one, in those scripts. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\u30fc\u3005\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087]/u;
const opening = /^[\p{Ps}\p{Pi}]/u;

/**
 * Breaks text into lines of at most `width` columns, at spaces, between the characters of scripts without spaces,
 * and within a word only where it alone is longer than a line. Spaces in a row count as one. Nothing else is lost.
 */
export function wrapRuns(runs: readonly Run[], width: number): Line[] {
  const lines: Cluster[][] = [];
  let line: Cluster[] = [];
  let room = width;
  let gap: Cluster | null = null;

  const append = (cluster: Cluster) => {
    line.push(cluster);
    room -= cluster.width;
  };
  const breakLine = () => {
    lines.push(line);
    line = [];
    room = width;
    gap = null;
  };

  for (const word of splitWords(splitClusters(runs, width))) {
    const [first] = word;
    if (first === undefined) continue;
    if (isSpace(first)) {
      gap = line.length > 0 ? { text: ' ', style: first.style, width: 1 } : null;
      continue;
    }
    if (line.length > 0 && measure(word) + (gap === null ? 0 : 1) > room) breakLine();
    if (gap !== null) append(gap);
    gap = null;
    for (const cluster of word) {
      if (cluster.width > room) breakLine();
      append(cluster);
    }
  }
  if (line.length > 0) lines.push(line);
  return lines.map(joinClusters);
}

/** The columns that text takes in a terminal. */
export function measureText(text: string): number {
  return stringWidth(text);
}

/** Clusters are found across runs, so that a style can't part a letter from its accent. */
function splitClusters(runs: readonly Run[], width: number): Cluster[] {
  const clusters: Cluster[] = [];
  let run = 0;
  let end = runs[0]?.text.length ?? 0;
  for (const { segment, index } of segmenter.segment(runs.map(({ text }) => text).join(''))) {
    while (index >= end && run < runs.length - 1) {
      run += 1;
      end += runs[run]?.text.length ?? 0;
    }
    const style = runs[run]?.style ?? {};
    const columns = stringWidth(segment);
    // Only a nonsensical pile of letters is wider than a line.
    const parts = columns > width ? [...segment] : [segment];
    for (const text of parts) clusters.push({ text, style, width: parts.length === 1 ? columns : stringWidth(text) });
  }
  return clusters;
}

/** Stretches that are kept on one line; a space is one of its own. */
function splitWords(clusters: readonly Cluster[]): Cluster[][] {
  const words: Cluster[][] = [];
  let word: Cluster[] = [];
  for (const cluster of clusters) {
    const last = word.at(-1);
    if (last !== undefined && mayBreak(last, cluster)) {
      words.push(word);
      word = [];
    }
    word.push(cluster);
  }
  words.push(word);
  return words;
}

function mayBreak(before: Cluster, after: Cluster): boolean {
  if (isSpace(before) || isSpace(after)) return true;
  if (!unspaced.test(before.text) && !unspaced.test(after.text)) return false;
  return !closing.test(after.text) && !opening.test(before.text);
}

function isSpace(cluster: Cluster): boolean {
  return breakingSpace.test(cluster.text);
}

function measure(word: readonly Cluster[]): number {
  return word.reduce((sum, { width }) => sum + width, 0);
}

function joinClusters(clusters: readonly Cluster[]): Line {
  const runs: Run[] = [];
  for (const { text, style } of clusters) {
    const last = runs.at(-1);
    if (last?.style === style) last.text += text;
    else runs.push({ text, style });
  }
  return runs;
}
