import type { Clock } from '../ports/clock.ts';
import type { Claim } from '../ports/delivery-ledger.ts';
import type { Logger } from '../ports/logger.ts';
import type { StartTimer } from '../ports/timer.ts';

/** Work on what several processes share through one database: each claims a part of it for as long as its lease holds. */
export interface LeasedWork {
  clock: Clock;
  startTimer: StartTimer;
  logger: Logger;
  /** Names this process among those that share the database. */
  owner: string;
  /** For how long this process alone works on what it claimed, unless it says again that it is there; in milliseconds. */
  lease: number;
  /** Does all that is to be done now. */
  work(): Promise<void>;
  /** Keeps all that this process has claimed. */
  renew(claim: Claim): Promise<void>;
  /** When something is to be done next that nobody has claimed; null where nothing is known of. */
  nextDue(): Promise<Date | null>;
  /** What is due and waits for another process is looked at again so soon at the earliest, in milliseconds. */
  soonest: number;
  /** What the log says of it. */
  words: {
    /** Where the claims could not be renewed: `claims on digests could not be renewed`. */
    notRenewed: string;
    /** Where the work broke off that a timer had woken. */
    brokeOff: string;
  };
}

export interface LeaseRunner {
  /** What is claimed now belongs to this process for one lease. */
  claim: () => Claim;
  /**
   * Works until nothing is left to do now, and rejects with what the work rejects with. Calls beside each other are one; a
   * call while it works has it look once more.
   */
  wake: () => Promise<void>;
  /** Begins nothing more; settles with the work that is under way. */
  stop: () => Promise<void>;
  isStopping: () => boolean;
}

/** A wake-up from outside comes each minute; what is due sooner has a timer. */
const A_MINUTE = 60_000;

/** What keeps the claims of a process while it works, and wakes it for what is due before the next wake-up from outside. */
export function createLeaseRunner(leased: LeasedWork): LeaseRunner {
  const { clock, startTimer, logger, owner, lease, words } = leased;
  let running: Promise<void> | null = null;
  let isWanted = false;
  let hasToStop = false;
  let cancelTimer: (() => void) | null = null;

  const isStopping = (): boolean => hasToStop;
  const isWokenAgain = (): boolean => isWanted;

  function claim(): Claim {
    const now = clock.now();
    return { owner, now, until: new Date(now.getTime() + lease) };
  }

  /** Says again and again that this process is there. */
  function keepRenewing(): () => void {
    let cancel = startTimer(lease / 3, renew);
    function renew(): void {
      cancel = startTimer(lease / 3, renew);
      leased.renew(claim()).catch((error: unknown) => logger.warn({ err: error }, words.notRenewed));
    }
    return () => cancel();
  }

  async function workOnce(): Promise<void> {
    const stopRenewing = keepRenewing();
    try {
      await leased.work();
    } finally {
      stopRenewing();
    }
  }

  async function setTimer(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    if (isStopping()) return;
    const next = await leased.nextDue();
    if (next === null || isStopping()) return;
    const wait = Math.max(leased.soonest, next.getTime() - clock.now().getTime());
    if (wait >= A_MINUTE) return;
    cancelTimer = startTimer(wait, () => {
      void wake().catch((error: unknown) => logger.error({ err: error }, words.brokeOff));
    });
  }

  async function workUntilDone(): Promise<void> {
    while (isWanted && !isStopping()) {
      isWanted = false;
      await workOnce();
      // Who wakes it while it looks for the next due time is heard as well.
      if (!isWokenAgain()) await setTimer();
    }
  }

  function wake(): Promise<void> {
    if (isStopping()) return running ?? Promise.resolve();
    isWanted = true;
    running ??= workUntilDone().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    claim,
    wake,
    stop() {
      hasToStop = true;
      cancelTimer?.();
      return running ?? Promise.resolve();
    },
    isStopping,
  };
}
