import { DatelineError } from '../errors.ts';
import { createLeaseRunner } from '../leases/run-under-lease.ts';
import type { Platform } from '../ports/platform.ts';
import type { StartTimer } from '../ports/timer.ts';
import { hostOf } from './host-of.ts';
import { readSource, type ReadResult } from './read-source.ts';
import type { Round, RoundDependencies } from './rounds.ts';
import type { SourceRecord } from './source.ts';
import { takeEntry } from './take-entry.ts';
import { tellFollowers } from './tell-followers.ts';

export interface RunnerDependencies extends RoundDependencies {
  platforms: () => readonly Platform[];
  startTimer: StartTimer;
  /** Names this process among those that share the database. */
  owner: string;
  runner: SourceRunnerSettings;
}

export interface SourceRunnerSettings {
  /** As many sources are worked on beside each other, each at another host. */
  atOnce: number;
  /** For how long this process alone works on what it claimed, unless it says again that it is there; in milliseconds. */
  lease: number;
  /** For how long an entry is known that its feed has dropped, in milliseconds. */
  keep: number;
}

/** What suits a service: a dead process's sources are taken over after half a minute. */
export const usualSourceRunnerSettings: SourceRunnerSettings = {
  atOnce: 8,
  lease: 30_000,
  keep: 60 * 86_400_000,
};

/** What became of sources and entries since the start. */
export interface RoundCounters {
  read: number;
  unchanged: number;
  failed: number;
  taken: number;
  /** Entries that could not be taken in. */
  left: number;
}

export interface SourceRunner {
  /** Asks what is due and takes in what is new; resolves once nothing is left to do now. Calls beside each other are one. */
  wake(): Promise<void>;
  /** Ends what is under way; resolves once it has ended. */
  stop(): Promise<void>;
  counters(): Readonly<RoundCounters>;
}

const A_DAY = 86_400_000;
/** What is due and waits for another process is looked at again so soon. */
const AGAIN = 5_000;
/** Entries that are taken in before the source is given back, so that others have their turn. */
const ENTRIES = 200;

/** What keeps sources read: from those that are due to the articles that came in. */
export function createSourceRunner(dependencies: RunnerDependencies): SourceRunner {
  const { sources, clock, logger, startTimer, owner, runner: settings } = dependencies;
  const { signal, abort } = createEnd();
  const round: Round = { ...dependencies, signal };
  const counters: RoundCounters = { read: 0, unchanged: 0, failed: 0, taken: 0, left: 0 };
  /** What is under way, by host. */
  const underWay = new Map<string, Promise<void>>();
  let forgottenAt = Number.NEGATIVE_INFINITY;
  const runner = createLeaseRunner({
    clock,
    startTimer,
    logger,
    owner,
    lease: settings.lease,
    work,
    renew: (claim) => sources.renewSourceClaims(claim),
    nextDue: () => sources.nextDueSource(clock.now()),
    soonest: AGAIN,
    words: { notRenewed: 'claims on sources could not be renewed', brokeOff: 'sources could not be read' },
  });

  async function work(): Promise<void> {
    await readAll();
    await tellFollowers(dependencies);
    await forget();
  }

  async function readAll(): Promise<void> {
    const before = { ...counters };
    while (!signal.aborted) {
      for (const record of await claim()) start(record);
      if (underWay.size === 0) break;
      await Promise.race(underWay.values());
    }
    await Promise.all(underWay.values());
    const names = ['read', 'unchanged', 'failed', 'taken', 'left'] as const;
    const done = names.map((name) => [name, counters[name] - before[name]] as const);
    if (done.some(([, count]) => count > 0)) logger.info(Object.fromEntries(done), 'sources read');
  }

  /** One at a time of a host. */
  async function claim(): Promise<SourceRecord[]> {
    const free = settings.atOnce - underWay.size;
    if (free <= 0) return [];
    return sources.claimSources(runner.claim(), [...underWay.keys()], free);
  }

  function start(record: SourceRecord): void {
    const host = hostOf(record.source.url);
    const open = workOn(record)
      .catch((error: unknown) => {
        // Its claim runs out, and it is taken up again.
        if (!signal.aborted) logger.error({ err: error, source: record.source.id }, 'work on a source broke off');
      })
      .finally(() => underWay.delete(host));
    underWay.set(host, open);
  }

  async function workOn(record: SourceRecord): Promise<void> {
    const { id } = record.source;
    const { nextCheck } = record;
    if (nextCheck !== null && nextCheck <= clock.now()) {
      const result: ReadResult = await readSource(round, record);
      if (result === 'lost') return;
      counters[result] += 1;
    }
    await takeWaiting(record);
    await sources.releaseSources(owner, id);
  }

  async function takeWaiting({ source: { id } }: SourceRecord): Promise<void> {
    const now = clock.now();
    const current = await sources.findSource(id);
    if (current === null || current.source.isPaused) return;
    for (const waiting of await sources.listWaiting(id, now, ENTRIES)) {
      signal.throwIfAborted();
      const outcome = await takeEntry(round, current.source, waiting);
      await sources.settleEntry(waiting.number, outcome, clock.now());
      if (outcome.state === 'taken') counters.taken += 1;
      if (outcome.state === 'failed') {
        counters.left += 1;
        logger.info({ source: id, url: waiting.entry.url, reason: outcome.reason }, 'an entry could not be taken in');
      }
    }
  }

  async function forget(): Promise<void> {
    const now = clock.now().getTime();
    if (now - forgottenAt < A_DAY) return;
    forgottenAt = now;
    await sources.forgetEntries(new Date(now - settings.keep));
  }

  return {
    wake: runner.wake,
    async stop() {
      abort();
      await Promise.allSettled([...underWay.values(), runner.stop()]);
      await sources.releaseSources(owner);
    },
    counters: () => ({ ...counters }),
  };
}

function createEnd(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    abort: () => controller.abort(new DatelineError('not-found', 'Dateline is being stopped.')),
  };
}
