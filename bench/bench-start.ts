import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Surroundings } from './bench.ts';
import { startBare, startDateline, untilAnswered, untilEnded, type Started } from './child-process.ts';
import { median } from './measure.ts';

const STARTS = 5;
const QUESTION = 'What happened?';
const OWN_BRIEFINGS = fileURLToPath(new URL('../briefings', import.meta.url));

/** How long the whole process takes from its start to an answer, and to its end where that is all it was asked. */
export const benchStart: Bench = { name: 'start', run };

async function run({ folder, briefingFiles, report, note }: Surroundings): Promise<void> {
  const manyBriefings = await briefingFiles();
  note(`median of ${STARTS} starts after a first; raw: a process that loads wink-nlp and tags one line`);
  const raw = await timeStarts(() => startBare(folder));
  for (const [name, briefings] of [
    ['briefings/', OWN_BRIEFINGS],
    ['1,000 briefing files', manyBriefings],
  ] as const) {
    const database = join(folder, `start-${name.length}.db`);
    const { first, later } = await timeStarts(() => startDateline(folder, briefings, database));
    const answered = { value: later.answered, raw: raw.later.answered };
    report({ name: `start with ${name} until answered`, ...answered, unit: 'ms', target: { most: 1000 } });
    report({ name: '  until ended', value: later.ended, unit: 'ms', target: null, raw: raw.later.ended });
    report({ name: '  the first time, until answered', value: first.answered, unit: 'ms', target: null, raw: null });
  }
}

interface StartTimes {
  answered: number;
  ended: number;
}

/** The first start fills the database and the compile cache; of the others the median. */
async function timeStarts(start: () => Started): Promise<{ first: StartTimes; later: StartTimes }> {
  const first = await timeStart(start());
  const others: StartTimes[] = [];
  for (let count = 0; count < STARTS; count += 1) others.push(await timeStart(start()));
  const later = {
    answered: median(others.map(({ answered }) => answered)),
    ended: median(others.map(({ ended }) => ended)),
  };
  return { first, later };
}

async function timeStart(started: Started): Promise<StartTimes> {
  const answered = await untilAnswered(started, QUESTION);
  return { answered, ended: await untilEnded(started) };
}
