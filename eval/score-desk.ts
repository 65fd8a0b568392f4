import type { Briefing, Dispute, Figure, Statement } from '../src/core/briefings/briefing.ts';
import { containsWords, wordF1, wordsOf, wordsOverlap } from './compare-words.ts';
import type { DeskLabels } from './formats.ts';
import { matchOneToOne } from './match-one-to-one.ts';
import type { FindingCount } from './finding-count.ts';

export type DeskCounts = Record<'figures' | 'disputes' | 'next' | 'background', FindingCount>;

/**
 * Scores what a briefing says of figures, disputes, what is next and what came before; nothing where an article has no
 * labels for it.
 * - `figures`: the words, value, unit, bound, and what is counted.
 * - `disputes`: both claims of a labelled one, each with its source.
 * - `next`: a statement that holds the labelled words.
 * - `background`: the labelled sentence is cited, in the background or, for the recall, in the summary or key points.
 */
export function scoreDesk(labels: DeskLabels | undefined, briefing: Briefing): DeskCounts {
  if (labels === undefined) return { figures: NONE, disputes: NONE, next: NONE, background: NONE };
  const figures = matchOneToOne(labels.figures, briefing.figures, [
    (label, figure) => label.text === figure.text && isSameFigure(label, figure),
    isSameFigure,
  ]);
  const disputes = matchOneToOne(labels.disputes, briefing.disputes, [isSameDispute]);
  const next = matchOneToOne(labels.next, briefing.next, [(label, { text }) => holds(text, label)]);
  return {
    figures: { right: figures.length, said: briefing.figures.length, wanted: labels.figures.length },
    disputes: { right: disputes.length, said: briefing.disputes.length, wanted: labels.disputes.length },
    next: { right: next.length, said: briefing.next.length, wanted: labels.next.length },
    background: scoreBackground(labels.background, briefing),
  };
}

const NONE: FindingCount = { right: 0, said: 0, wanted: 0 };

type FigureLabel = DeskLabels['figures'][number];

function isSameFigure(label: FigureLabel, figure: Figure): boolean {
  const isSameCount =
    label.of === null || figure.of === null
      ? label.of === figure.of
      : wordF1(wordsOf(label.of), wordsOf(figure.of)) >= 0.5;
  return (
    wordsOverlap(label.text, figure.text) &&
    label.value === figure.value &&
    label.unit === figure.unit &&
    label.bound === figure.bound &&
    isSameCount
  );
}

const isSameDispute = (label: DeskLabels['disputes'][number], dispute: Dispute): boolean =>
  matchOneToOne(label.claims, dispute.claims, [
    (wanted, said) =>
      (wanted.source === null || wordsOverlap(wanted.source, said.source ?? '')) &&
      (wordsOverlap(wanted.text, said.text) || wordF1(wordsOf(wanted.text), wordsOf(said.text)) >= 0.5),
  ]).length === label.claims.length;

const holds = (text: string, words: string): boolean => containsWords(wordsOf(text), wordsOf(words));

function scoreBackground(labels: readonly string[], briefing: Briefing): FindingCount {
  const cited = (statements: readonly Statement[]): string[] =>
    statements.flatMap(({ cites }) =>
      cites.flatMap((id) => {
        const sentence = briefing.sentences.find((one) => one.id === id);
        return sentence === undefined ? [] : briefing.article.text.slice(sentence.start, sentence.end);
      }),
    );
  const told = cited([...briefing.background, ...briefing.summary.long, ...briefing.keyPoints]);
  const isTold = (label: string): boolean => told.some((sentence) => holds(sentence, label));
  const wrong = cited(briefing.background).filter((sentence) => !labels.some((label) => holds(sentence, label)));
  const right = labels.filter(isTold).length;
  return { right, said: right + wrong.length, wanted: labels.length };
}
