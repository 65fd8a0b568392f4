import { describe, expect, it } from 'vitest';
import { createTakeOnce } from '../../../../../src/adapters/platforms/slack/answering/take-once.ts';
import { WorkInFlight } from '../../../../../src/core/commands/work-in-flight.ts';
import type { SeenEvents } from '../../../../../src/core/ports/seen-events.ts';
import { createMemorySeenEvents } from '../../../../fakes/memory-seen-events.ts';

const hour = 60 * 60_000;

/** Processes that share what was seen, and a clock. */
function open(seen: SeenEvents = createMemorySeenEvents()) {
  let now = Date.UTC(2026, 10, 27, 12);
  const logged: string[] = [];
  const note = (_: unknown, message: string): void => void logged.push(message);
  const logger = { debug: note, info: note, warn: note, error: note };
  const clock = { now: () => new Date(now) };
  return {
    logged,
    pass: (milliseconds: number): void => {
      now += milliseconds;
    },
    startProcess: () => {
      const work = new WorkInFlight();
      return { takeOnce: createTakeOnce({ work, seen, clock, logger }), finish: () => work.finish() };
    },
  };
}

describe('what Slack delivers', () => {
  it('is answered once in a day, by whichever process', async () => {
    const { pass, startProcess } = open();
    const answered: number[] = [];
    for (const [index, wait] of [0, 1, 60_000, hour, 22 * hour].entries()) {
      pass(wait);
      const process = startProcess();
      await process.takeOnce('Ev1', async () => void answered.push(index));
      await process.finish();
    }
    expect(answered).toEqual([0]);
    pass(2 * hour);
    const later = startProcess();
    await later.takeOnce('Ev1', async () => void answered.push(5));
    await later.finish();
    expect(answered).toEqual([0, 5]);
  });

  it('is answered by one of two processes that get it at once', async () => {
    const { startProcess } = open();
    const [one, other] = [startProcess(), startProcess()];
    let answered = 0;
    for (const { takeOnce } of [one, other, one]) await takeOnce('Ev1', async () => void (answered += 1));
    await Promise.all([one.finish(), other.finish()]);
    expect(answered).toBe(1);
  });

  it('is answered by another process where the one that took it died, when it is delivered again', async () => {
    const { pass, startProcess } = open();
    const dead = startProcess();
    await dead.takeOnce('Ev1', () => new Promise(() => undefined));
    const answered: string[] = [];
    for (const wait of [1, 60_000, 5 * 60_000]) {
      pass(wait);
      const alive = startProcess();
      await alive.takeOnce('Ev1', async () => void answered.push(`after ${wait}`));
      await alive.finish();
    }
    expect(answered).toEqual(['after 300000']);
  });

  it('is answered though nothing can be noted of it', async () => {
    const broken: SeenEvents = {
      takeOnce: () => Promise.reject(new Error('disk full')),
      hold: () => Promise.reject(new Error('disk full')),
    };
    const { logged, startProcess } = open(broken);
    const process = startProcess();
    let answered = 0;
    await process.takeOnce('Ev1', async () => void (answered += 1));
    await process.takeOnce('Ev1', async () => void (answered += 1));
    await process.finish();
    expect(answered).toBe(1);
    expect(logged).toHaveLength(2);
  });
});
