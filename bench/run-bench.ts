/**
 * `npm run bench [-- [--briefings N] NAME …]`: measures what Dateline promises, each figure beside its target and beside
 * the raw cost beneath: all benches, or those named. A figure that misses its target is printed as missed; the exit
 * status says only whether everything could be measured (2: called wrongly).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAnswers } from './bench-answers.ts';
import { benchBuild } from './bench-build.ts';
import { benchDigests } from './bench-digests.ts';
import { benchDiscord } from './bench-discord.ts';
import { benchMemory } from './bench-memory.ts';
import { benchSlack } from './bench-slack.ts';
import { benchSources } from './bench-sources.ts';
import { benchStart } from './bench-start.ts';
import { benchStories } from './bench-stories.ts';
import type { Bench } from './bench.ts';
import { formatFigure, formatHeader } from './figure.ts';
import { writeBriefingFiles } from './write-briefing-files.ts';

const BENCHES: readonly Bench[] = [
  benchBuild,
  benchAnswers,
  benchDiscord,
  benchDigests,
  benchSlack,
  benchStart,
  benchMemory,
  benchStories,
  benchSources,
];
const USAGE = `Usage: npm run bench [-- [--briefings N] ${BENCHES.map(({ name }) => `[${name}]`).join(' ')}]`;

/** Briefing files in the folder that a process is started with. */
const FILES = 1000;

interface BenchOptions {
  benches: readonly Bench[];
  briefings: number;
}

const options = readOptions();
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exitCode = 2;
} else {
  await runBenches(options);
}

function readOptions(): BenchOptions | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { briefings: { type: 'string', default: '10000' } },
    });
    const unknown = positionals.find((name) => !BENCHES.some((bench) => bench.name === name));
    if (unknown !== undefined) return `There is no bench called ${unknown}.`;
    const briefings = Number(values.briefings);
    if (!Number.isInteger(briefings) || briefings < 1) return '--briefings takes a whole number from 1 on.';
    return { benches: BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name)), briefings };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function runBenches({ benches, briefings }: BenchOptions): Promise<void> {
  console.log(`${sayMachine()}\n\n${formatHeader()}`);
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  let files: Promise<string> | null = null;
  try {
    for (const bench of benches)
      await bench.run({
        folder,
        briefings,
        briefingFiles: () => (files ??= writeBriefingFiles(join(folder, 'briefings'), FILES)),
        report: (figure) => console.log(formatFigure(figure)),
        note: (line) => console.log(`· ${line}`),
      });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`\nMeasured in ${((performance.now() - started) / 1000).toFixed(0)} s; ${sayLoad()} behind it.`);
}

function sayMachine(): string {
  const processors = cpus();
  return `Node ${process.versions.node} · ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'} · ${sayLoad()} before`;
}

/** Processes that wanted a processor in the last minute: with more of them than processors, times are too long. */
function sayLoad(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
