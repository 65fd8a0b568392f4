import { createLeaseRunner } from '../leases/run-under-lease.ts';
import type { DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { StartTimer } from '../ports/timer.ts';
import { postingKey, type Delivery } from './delivery.ts';
import { amendEditions, noteCorrections } from './amend-editions.ts';
import { deliver, type AttemptResult, type DeliverDependencies } from './deliver.ts';
import { planDue, reckonAnew } from './plan-due.ts';
import { tellMakers } from './tell-makers.ts';

export interface RunnerDependencies extends DeliverDependencies {
  startTimer: StartTimer;
  /** Lets other work of the process go on; nothing where it is left out. */
  breathe?: () => Promise<void>;
  /** Names this process among those that share the database. */
  owner: string;
  settings: RunnerSettings;
}

export interface RunnerSettings {
  /** For how long a missed digest is caught up, in milliseconds. */
  catchUpWithin: number;
  /** As many are posted beside each other. */
  atOnce: number;
  /** For how long this process alone works on what it claimed, unless it says again that it is there; in milliseconds. */
  lease: number;
  /** For how long what became of digests is kept, in milliseconds. */
  keep: number;
}

/** What suits a service: a dead process's deliveries are taken over after half a minute. */
export const usualRunnerSettings: RunnerSettings = {
  catchUpWithin: 12 * 3_600_000,
  atOnce: 64,
  lease: 30_000,
  keep: 60 * 86_400_000,
};

/** What became of attempts since the start. */
export type Counters = Record<Exclude<AttemptResult, 'lost'>, number>;

export interface DigestRunner {
  /** Plans what is due and posts it; resolves once nothing is left to do now. Calls beside each other are one. */
  wake(): Promise<void>;
  /** Begins nothing more; resolves once what is in flight has ended, or after that many milliseconds. */
  stop(within: number): Promise<void>;
  counters(): Readonly<Counters>;
}

const noBreath = async (): Promise<void> => undefined;

const aDay = 86_400_000;

/** What posts digests: from the slots that are due to what becomes of each. */
export function createDigestRunner(dependencies: RunnerDependencies): DigestRunner {
  const { digests, platforms, clock, logger, startTimer, owner, settings, breathe = noBreath } = dependencies;
  const planning = { digests, catchUpWithin: settings.catchUpWithin };
  const counters: Counters = { sent: 0, retried: 0, failed: 0, skipped: 0 };
  const inFlight = new Set<Promise<void>>();
  /** What is in flight, by its key. */
  const underWay = new Set<string>();
  /** The last arrival at the last look for corrections; null where there was none since a digest was sent. */
  let lookedAt: number | null = null;
  let hasReckoned = false;
  let forgottenAt = Number.NEGATIVE_INFINITY;
  const runner = createLeaseRunner({
    clock,
    startTimer,
    logger,
    owner,
    lease: settings.lease,
    work,
    renew: (claim) => digests.renewClaims(claim),
    nextDue: () => digests.nextAttempt(platforms().map(({ name }) => name)),
    soonest: 0,
    words: {
      notRenewed: 'claims on digests could not be renewed',
      brokeOff: 'digests could not be tried again',
    },
  });

  async function work(): Promise<void> {
    if (!hasReckoned) {
      const changed = await reckonAnew(planning, clock.now());
      if (changed > 0) logger.info({ changed }, 'digests are due at other times than was noted');
      hasReckoned = true;
    }
    await lookForCorrections();
    await planDue(planning, clock.now(), breathe);
    await deliverAll();
    await amendEditions(dependencies, runner.claim, { atOnce: settings.atOnce, isStopping: runner.isStopping });
    await tellMakers(dependencies);
    await forget();
  }

  /** Before anything is made: what an edition was corrected to is no news in the next one. */
  async function lookForCorrections(): Promise<void> {
    try {
      const last = await dependencies.sources.store.lastArrival();
      if (last === lookedAt) return;
      const corrected = await noteCorrections(dependencies, breathe);
      if (corrected > 0) logger.info({ corrected }, 'posted digests are to be corrected');
      lookedAt = last;
    } catch (error) {
      // No reason for a digest not to come: it is looked again with the next wake-up.
      logger.error({ err: error }, 'corrections could not be looked for');
    }
  }

  async function deliverAll(): Promise<void> {
    const before = { ...counters };
    while (!runner.isStopping()) {
      const claimed = await claim();
      for (const delivery of claimed) start(delivery);
      await breathe();
      if (inFlight.size === 0) break;
      await Promise.race(inFlight);
    }
    await Promise.all(inFlight);
    const done = Object.entries(counters).map(
      ([name, count]) => [name, count - before[name as keyof Counters]] as const,
    );
    if (done.every(([, count]) => count === 0)) return;
    logger.info(
      { ...Object.fromEntries(done), overdueSeconds: await overdueSeconds(digests, clock.now()) },
      'digests posted',
    );
  }

  /** Several at a time: a claim is a write of its own. */
  async function claim(): ReturnType<DeliveryLedger['claimDeliveries']> {
    const free = settings.atOnce - inFlight.size;
    if (free < settings.atOnce / 4 && inFlight.size > 0) return [];
    const names = platforms().map(({ name }) => name);
    return digests.claimDeliveries(runner.claim(), names, free);
  }

  function start(delivery: Delivery): void {
    const key = postingKey(delivery);
    // A process that stood still for longer than its lease claims again what it works on already.
    if (underWay.has(key)) return;
    underWay.add(key);
    const open = deliver(dependencies, delivery, owner)
      .then(
        (result) => {
          if (result !== 'lost') counters[result] += 1;
          // Its edition may be older than the last look.
          if (result === 'sent') lookedAt = null;
        },
        // Its claim runs out, and it is taken up again.
        (error: unknown) => logger.error({ err: error, subscription: delivery.subscription }, 'a delivery broke off'),
      )
      .finally(() => {
        underWay.delete(key);
        inFlight.delete(open);
      });
    inFlight.add(open);
  }

  async function forget(): Promise<void> {
    const now = clock.now().getTime();
    if (now - forgottenAt < aDay) return;
    forgottenAt = now;
    await digests.forgetBefore(new Date(now - settings.keep));
  }

  return {
    wake: runner.wake,
    async stop(within) {
      const working = runner.stop();
      const { promise: late, resolve } = Promise.withResolvers<undefined>();
      const cancel = startTimer(within, () => resolve(undefined));
      const ended = Promise.allSettled([...inFlight, working]);
      await Promise.race([ended, late]);
      cancel();
      const left = inFlight.size;
      if (left > 0) logger.warn({ left }, 'digests in flight are left to the next start');
      await digests.releaseClaims(owner);
    },
    counters: () => ({ ...counters }),
  };
}

/** For how many seconds the earliest digest is due that has not ended; 0 where none is open. */
export async function overdueSeconds(ledger: Pick<DeliveryLedger, 'oldestOpen'>, now: Date): Promise<number> {
  const oldest = await ledger.oldestOpen();
  return oldest === null ? 0 : Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000));
}
