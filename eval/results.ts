import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { FindingCount } from './finding-count.ts';
import type { OwnFigures } from './measure.ts';
import type { AnswerFigures } from './score-answers.ts';
import { FINDINGS } from './score-findings.ts';

/** The figures last recorded on the project's own articles by name, in percent with one decimal. */
const resultsSchema = z.record(z.string(), z.number());
export type Results = z.infer<typeof resultsSchema>;

const FILE = new URL('results.json', import.meta.url);

/** By how many points a guarded figure may be worse than recorded. */
export const TOLERANCE = 2;
/** The figures that must not get worse, and which way is worse. */
const GUARDED = {
  'right overall': 'lower',
  misleading: 'higher',
  'passages right overall': 'lower',
  'passages misleading': 'higher',
} as const;

/** One figure beside the recorded one; `recorded` is null where there was none. */
export interface Comparison {
  figure: string;
  measured: number;
  recorded: number | null;
  /** Whether it is guarded, and worse than recorded by more than the tolerance. */
  worse: boolean;
}

/** What is recorded of a measurement. A figure that nothing was asked of is left out. */
export function resultsOf({ answers, leads, findings, passages }: OwnFigures): Results {
  const shares: [string, number][] = [
    ...answerShares(answers),
    ...answerShares(passages.figures).map(([name, share]): [string, number] => [`passages ${name}`, share]),
    ...leads.map(({ part, f1 }): [string, number] => [`lead ${part}`, f1]),
    ...FINDINGS.flatMap((finding): [string, number][] => [
      [`${finding} precision`, precisionOf(findings[finding])],
      [`${finding} recall`, recallOf(findings[finding])],
    ]),
  ];
  return Object.fromEntries(
    shares.filter(([, share]) => !Number.isNaN(share)).map(([name, share]) => [name, Math.round(1000 * share) / 10]),
  );
}

const answerShares = (answers: AnswerFigures): [string, number][] => [
  ['right overall', answers.rightOverall],
  ['answer F1', answers.answerF1],
  ['evidence hit', answers.evidenceHit],
  ['honest not-found', answers.honestNotFound],
  ['misleading', answers.misleading],
];

/** The share of what was said that is right; NaN where nothing was, or where it is not counted. */
export const precisionOf = ({ right, said }: FindingCount): number => (said === null ? NaN : right / said);
/** The share of what was wanted that was said; NaN where nothing was wanted. */
export const recallOf = ({ right, wanted }: FindingCount): number => right / wanted;

/** Sets each figure beside the recorded one. */
export function compareResults(measured: Results, recorded: Results): Comparison[] {
  const guarded: Readonly<Record<string, 'lower' | 'higher'>> = GUARDED;
  return Object.entries(measured).map(([figure, now]) => {
    const before = recorded[figure] ?? null;
    const loss = before === null ? 0 : guarded[figure] === 'higher' ? now - before : before - now;
    return { figure, measured: now, recorded: before, worse: guarded[figure] !== undefined && loss > TOLERANCE };
  });
}

/** The recorded figures. */
export async function readResults(): Promise<Results> {
  return resultsSchema.parse(JSON.parse(await readFile(FILE, 'utf8')));
}

/** Records the figures for later runs to be compared with. */
export async function writeResults(results: Results): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(results, null, 2)}\n`);
}
