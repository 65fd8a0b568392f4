import type { Clock } from '../../../core/ports/clock.ts';
import type { StartTimer } from '../../../core/ports/timer.ts';

interface TurnOptions {
  /** Goes before those that are not, and needs no pause: a person waits. */
  isUrgent: boolean;
  /** How long the host is to have been left alone before, in milliseconds. */
  pause: number;
  signal?: AbortSignal | undefined;
}

/** Lets requests to a host go one after the other. */
export interface Turns {
  /** Waits for a turn at a host; gives what ends it. Rejects with the reason of the signal. */
  take(host: string, options: TurnOptions): Promise<() => void>;
}

interface Waiter extends TurnOptions {
  start(): void;
}

interface Host {
  isBusy: boolean;
  /** When its last turn ended, in milliseconds since the epoch. */
  endedAt: number;
  waiting: Waiter[];
  cancelTimer: (() => void) | null;
}

/** As many hosts are remembered before those that nothing waits for are forgotten. */
const MOST_HOSTS = 1000;
/** No pause is longer, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/** @param most how many turns may be taken at once, at all hosts together */
export function createTurns({
  clock,
  startTimer,
  most,
}: {
  clock: Clock;
  startTimer: StartTimer;
  most: number;
}): Turns {
  const hosts = new Map<string, Host>();
  /** Those that only wait for others to end, in their order. */
  const crowded = { urgent: new Set<string>(), other: new Set<string>() };
  let running = 0;
  let mostHosts = MOST_HOSTS;
  const now = (): number => clock.now().getTime();

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    if (hosts.size >= mostHosts) forgetHosts();
    const host: Host = { isBusy: false, endedAt: -Infinity, waiting: [], cancelTimer: null };
    hosts.set(name, host);
    return host;
  }

  function forgetHosts(): void {
    for (const [name, { isBusy, waiting, endedAt }] of hosts)
      if (!isBusy && waiting.length === 0 && endedAt + LONGEST_PAUSE < now()) hosts.delete(name);
    // Where most are in use there is no point in looking through them again for each one that is new.
    mostHosts = Math.max(MOST_HOSTS, 2 * hosts.size);
  }

  /** Gives the next in line its turn, where that can be now. */
  function advance(name: string): void {
    const host = hosts.get(name);
    host?.cancelTimer?.();
    const next = host?.waiting.find(({ isUrgent }) => isUrgent) ?? host?.waiting[0];
    const isNext = host !== undefined && next !== undefined && !host.isBusy;
    const wait = !isNext || next.isUrgent ? 0 : host.endedAt + Math.min(next.pause, LONGEST_PAUSE) - now();
    const isCrowded = isNext && wait <= 0 && running >= most;
    // One that is in a line already keeps its place there.
    setMember(crowded.urgent, name, isCrowded && next.isUrgent);
    setMember(crowded.other, name, isCrowded && !next.isUrgent);
    if (!isNext || isCrowded) return;
    if (wait > 0) {
      host.cancelTimer = startTimer(wait, () => advance(name));
      return;
    }
    host.waiting.splice(host.waiting.indexOf(next), 1);
    host.isBusy = true;
    running += 1;
    next.start();
  }

  function end(name: string): void {
    const host = hostOf(name);
    host.isBusy = false;
    host.endedAt = now();
    running -= 1;
    advance(name);
    while (running < most) {
      const [urgent] = crowded.urgent;
      const [other] = crowded.other;
      const waiting = urgent ?? other;
      if (waiting === undefined) return;
      advance(waiting);
    }
  }

  return {
    take(name, options) {
      const { promise, resolve, reject } = Promise.withResolvers<() => void>();
      const { signal } = options;
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return promise;
      }
      const host = hostOf(name);
      const leave = (): void => {
        host.waiting.splice(host.waiting.indexOf(waiter), 1);
        reject(signal?.reason as Error);
        advance(name);
      };
      const waiter: Waiter = {
        ...options,
        start() {
          signal?.removeEventListener('abort', leave);
          let isOver = false;
          resolve(() => {
            if (isOver) return;
            isOver = true;
            end(name);
          });
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      host.waiting.push(waiter);
      advance(name);
      return promise;
    },
  };
}

function setMember(set: Set<string>, name: string, isMember: boolean): void {
  if (isMember) set.add(name);
  else set.delete(name);
}
