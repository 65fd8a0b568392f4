import type { Outcome } from './measure.ts';
import { precisionOf, recallOf, type Comparison } from './results.ts';
import type { AnswerFigures } from './score-answers.ts';
import { FINDINGS, type FindingCounts } from './score-findings.ts';
import type { LeadFigures } from './score-lead.ts';

const LABEL_WIDTH = 22;

/** A share as percent, `–` where there is none. */
const percent = (share: number): string => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1)).padStart(6);
const row = (label: string, ...cells: string[]): string => `  ${label.padEnd(LABEL_WIDTH)}${cells.join('  ')}`;

/** The figures of a set of answers, as a table. */
export function formatAnswers(figures: AnswerFigures): string {
  const { questions, answerable, missing } = figures;
  const counted = `${answerable} answerable, ${questions - answerable} not`;
  return [
    `  ${questions} questions (${counted})${missing === 0 ? '' : `, ${missing} without an answer`}`,
    row('right overall', percent(figures.rightOverall), 'all items in a short answer, or an honest "not found"'),
    row('answer F1', percent(figures.answerF1), 'word overlap with the gold answer, where there is one'),
    row('all items found', percent(figures.allItems)),
    row('evidence hit', percent(figures.evidenceHit), 'a cited sentence is a gold sentence'),
    row('answered', percent(figures.answered), 'of the answerable'),
    row('honest not-found', percent(figures.honestNotFound), 'of the unanswerable'),
    row('misleading', percent(figures.misleading), 'answered, but neither right nor from the right sentence'),
    ...figures.byType.map(({ type, questions: asked, rightOverall }) =>
      row(`  ${type}`, percent(rightOverall), `right of ${asked}`),
    ),
  ].join('\n');
}

/** The figures of leads, as a table. */
export function formatLeads(figures: readonly LeadFigures[]): string {
  return [
    row('', 'articles', '  said', 'word F1', 'half right'),
    ...figures.map(({ part, articles, said, f1, halfRight }) =>
      row(part, String(articles).padStart(8), String(said).padStart(6), ` ${percent(f1)}`, `    ${percent(halfRight)}`),
    ),
  ].join('\n');
}

/** The figures of findings, as a table. */
export function formatFindings(counts: FindingCounts): string {
  return [
    row('', 'precision', 'recall', ' right', '  said', 'wanted'),
    ...FINDINGS.map((finding) => {
      const count = counts[finding];
      const numbers = [count.right, count.said ?? '–', count.wanted].map((number) => String(number).padStart(6));
      return row(finding, `   ${percent(precisionOf(count))}`, percent(recallOf(count)), ...numbers);
    }),
  ].join('\n');
}

/** The figures that differ from the recorded ones. */
export function formatComparison(comparisons: readonly Comparison[]): string {
  const changed = comparisons.filter(({ measured, recorded }) => measured !== recorded);
  if (changed.length === 0) return '  every figure is as recorded';
  return changed
    .map(({ figure, measured, recorded, worse }) => {
      const before = recorded === null ? 'not recorded' : `recorded ${recorded.toFixed(1)}`;
      return row(figure, measured.toFixed(1).padStart(6), `${before}${worse ? '   WORSE' : ''}`);
    })
    .join('\n');
}

/** The answers that are not right, a JSON line each. */
export function formatFailures(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ score }) => !score.right)
    .map(({ gold, said, score }) =>
      JSON.stringify({
        id: gold.id,
        question: gold.question,
        ...(gold.context === undefined ? {} : { context: gold.context }),
        want: gold.answerable ? gold.answers : 'not-found',
        got: score.answered ? said.answer : said.status,
        misleading: score.misleading,
        evidence: said.evidence,
      }),
    )
    .join('\n');
}
