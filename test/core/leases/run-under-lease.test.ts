import { beforeEach, describe, expect, it } from 'vitest';
import { createLeaseRunner, type LeaseRunner } from '../../../src/core/leases/run-under-lease.ts';
import type { Claim } from '../../../src/core/ports/delivery-ledger.ts';
import { createManualTime, type ManualTime } from '../../fakes/manual-time.ts';
import { noLogger } from '../../fixtures/no-logger.ts';

const LEASE = 30_000;
const SOONEST = 5_000;
const start = new Date('2026-03-02T08:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000);

let time: ManualTime;
/** The work itself: it ends at once where a test sets no other. */
let work: () => Promise<void>;
let nextDue: () => Promise<Date | null>;
let renewed: Claim[];
let renewFails: boolean;
/** When work began, in seconds from the start. */
let worked: number[];
let logged: string[];
let runner: LeaseRunner;
/** Timers that were started and neither rang nor were called off. */
let timers: number;

async function breakOff(): Promise<void> {
  throw new Error('the disk is full');
}

beforeEach(() => {
  time = createManualTime(start);
  work = async () => undefined;
  nextDue = async () => null;
  renewed = [];
  renewFails = false;
  worked = [];
  logged = [];
  timers = 0;
  const log = (_fields: unknown, message: string): void => void logged.push(message);
  runner = createLeaseRunner({
    clock: time.clock,
    startTimer,
    logger: { ...noLogger, warn: log, error: log },
    owner: 'one',
    lease: LEASE,
    work: async () => {
      worked.push((time.clock.now().getTime() - start.getTime()) / 1_000);
      await work();
    },
    renew: async (claim) => {
      renewed.push(claim);
      if (renewFails) throw new Error('the database is locked');
    },
    nextDue: () => nextDue(),
    soonest: SOONEST,
    words: { notRenewed: 'not renewed', brokeOff: 'broke off' },
  });
});

function startTimer(milliseconds: number, callBack: () => void): () => void {
  timers += 1;
  let isOver = false;
  const end = (): void => {
    if (!isOver) timers -= 1;
    isOver = true;
  };
  const cancel = time.startTimer(milliseconds, () => {
    end();
    callBack();
  });
  return () => {
    end();
    cancel();
  };
}

describe('the lease', () => {
  it('is renewed three times over while the work takes, and not after', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    work = () => promise;
    const woken = runner.wake();
    await time.moveTo(after(25));
    expect(renewed).toEqual([
      { owner: 'one', now: after(10), until: after(40) },
      { owner: 'one', now: after(20), until: after(50) },
    ]);
    resolve(undefined);
    await woken;
    await time.moveTo(after(300));
    expect(renewed).toHaveLength(2);
  });

  it('is tried again to be renewed where that failed, which is logged', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    work = () => promise;
    renewFails = true;
    const woken = runner.wake();
    await time.moveTo(after(25));
    expect(renewed).toHaveLength(2);
    expect(logged).toEqual(['not renewed', 'not renewed']);
    resolve(undefined);
    await woken;
  });

  it('ends with work that breaks off', async () => {
    work = breakOff;
    await expect(runner.wake()).rejects.toThrow('the disk is full');
    await time.moveTo(after(60));
    expect(renewed).toEqual([]);
  });

  it('holds for its time from the moment of a claim', async () => {
    await time.moveTo(after(7));
    expect(runner.claim()).toEqual({ owner: 'one', now: after(7), until: after(37) });
  });
});

describe('a wake-up', () => {
  it('while work is under way has it looked once more, however many there are', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    work = () => promise;
    const all = [runner.wake(), runner.wake(), runner.wake()];
    expect(worked).toHaveLength(1);
    resolve(undefined);
    await Promise.all(all);
    expect(worked).toHaveLength(2);
  });

  it('is heard as well while the next due time is looked for', async () => {
    const { promise, resolve } = Promise.withResolvers<Date | null>();
    nextDue = () => promise;
    const first = runner.wake();
    await time.moveTo(after(1));
    const second = runner.wake();
    nextDue = async () => null;
    resolve(null);
    await Promise.all([first, second]);
    expect(worked).toEqual([0, 1]);
  });

  it('works again after one that broke off', async () => {
    work = breakOff;
    await expect(runner.wake()).rejects.toThrow();
    work = async () => undefined;
    await runner.wake();
    expect(worked).toHaveLength(2);
  });

  it.each([
    ['at the time, where something is due within a minute', 40, [0, 40]],
    ['not at once for what is due already, since another process may work on it', -10, [0, 5]],
    ['not at all for what the wake-up of each minute does', 60, [0]],
  ])('comes of itself %s', async (_when, dueIn, times) => {
    nextDue = async () => {
      nextDue = async () => null;
      return after(dueIn);
    };
    await runner.wake();
    await time.moveTo(after(300));
    expect(worked).toEqual(times);
  });

  it('from outside takes the place of its timer', async () => {
    nextDue = async () => after(40);
    await runner.wake();
    nextDue = async () => null;
    await time.moveTo(after(20));
    await runner.wake();
    await time.moveTo(after(300));
    expect(worked).toEqual([0, 20]);
  });

  it('of a timer that breaks off is logged', async () => {
    nextDue = async () => after(40);
    await runner.wake();
    work = breakOff;
    await time.moveTo(after(50));
    expect(worked).toEqual([0, 40]);
    expect(logged).toEqual(['broke off']);
  });
});

describe('a stop', () => {
  it('waits for what is under way, and begins nothing more', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    work = () => promise;
    nextDue = async () => after(40);
    void runner.wake();
    void runner.wake();
    let hasStopped = false;
    const stopped = runner.stop().then(() => {
      hasStopped = true;
    });
    await time.moveTo(after(1));
    expect(hasStopped).toBe(false);
    expect(runner.isStopping()).toBe(true);
    resolve(undefined);
    await stopped;
    await runner.wake();
    await time.moveTo(after(300));
    expect(worked).toEqual([0]);
  });

  it('leaves no timer behind, also where it comes while the next is looked for', async () => {
    nextDue = async () => after(40);
    await runner.wake();
    expect(timers).toBe(1);
    const { promise, resolve } = Promise.withResolvers<Date>();
    nextDue = () => promise;
    const woken = runner.wake();
    await time.moveTo(after(1));
    const stopped = runner.stop();
    resolve(after(40));
    await Promise.all([woken, stopped]);
    expect(timers).toBe(0);
  });
});
