import type { Clock } from '../../../core/ports/clock.ts';

/** No host is left alone for longer without being asked again, in seconds: a day. */
const LONGEST_REST = 86_400;
const MOST_HOSTS = 1000;

/** Remembers which hosts want to be left alone for a while (`Retry-After`). */
export function createRestingHosts(clock: Clock) {
  /** When their rest ends, in milliseconds since the epoch; those first that were added first. */
  const ends = new Map<string, number>();
  return {
    add(host: string, seconds: number): void {
      ends.delete(host);
      ends.set(host, clock.now().getTime() + Math.min(seconds, LONGEST_REST) * 1000);
      const [oldest] = ends.keys();
      if (ends.size > MOST_HOSTS && oldest !== undefined) ends.delete(oldest);
    },
    /** How many seconds of its rest a host still has; 0 for one that may be asked. */
    secondsLeft(host: string): number {
      const left = (ends.get(host) ?? 0) - clock.now().getTime();
      if (left <= 0) ends.delete(host);
      return Math.max(0, Math.ceil(left / 1000));
    },
  };
}
