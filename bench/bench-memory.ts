import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Bench, Surroundings } from './bench.ts';
import { startBare, startDateline, untilAnswered, untilEnded, type Started } from './child-process.ts';
import { median } from './measure.ts';
import { readResidentMegabytes } from './read-resident-memory.ts';

const STARTS = 3;
/** Long enough for what follows an answer, milliseconds. */
const IDLE_AFTER = 1000;
const OWN_BRIEFINGS = fileURLToPath(new URL('../briefings', import.meta.url));

/** How much memory a process holds that has started, has answered once, and waits. */
export const benchMemory: Bench = { name: 'memory', run };

async function run({ folder, briefingFiles, report, note }: Surroundings): Promise<void> {
  const manyBriefings = await briefingFiles();
  note(
    `resident, idle after one answer, median of ${STARTS}; raw: a process that has loaded wink-nlp and tagged one line`,
  );
  const raw = await measureStarts(() => startBare(folder));
  for (const [name, briefings] of [
    ['briefings/', OWN_BRIEFINGS],
    ['1,000 briefing files', manyBriefings],
  ] as const) {
    const database = join(folder, `memory-${name.length}.db`);
    // The first start reads and stores all files, which later ones find unchanged.
    const filling = await measureIdle(startDateline(folder, briefings, database));
    const value = await measureStarts(() => startDateline(folder, briefings, database));
    report({ name: `memory with ${name}`, value, unit: 'MB', target: { most: 150 }, raw });
    report({ name: '  where it has just taken them in', value: filling, unit: 'MB', target: { most: 150 }, raw });
  }
}

async function measureStarts(start: () => Started): Promise<number> {
  const measured: number[] = [];
  for (let count = 0; count < STARTS; count += 1) measured.push(await measureIdle(start()));
  return median(measured);
}

async function measureIdle(started: Started): Promise<number> {
  await untilAnswered(started, 'What happened?');
  await wait(IDLE_AFTER);
  const megabytes = readResidentMegabytes(started.child.pid ?? 0);
  await untilEnded(started);
  return megabytes;
}
