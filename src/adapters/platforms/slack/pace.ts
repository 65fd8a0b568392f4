import { setTimeout as wait } from 'node:timers/promises';
import { limits } from './reply-limits.ts';

/** Channels of which the pace is remembered; those that are silent need none. */
const mostRemembered = 1_000;

/** Keeps messages to a channel apart, so that Slack takes them all: about one a second, each channel by itself. */
export class Pace {
  readonly #between: number;
  /** When the next message to a channel may go, in milliseconds of the monotonic clock. */
  readonly #next = new Map<string, number>();

  /** @param between how far messages to one channel are kept apart, in milliseconds */
  constructor(between: number = limits.betweenMessages) {
    this.#between = between;
  }

  /** Resolves when a message may go to the channel; each call is one message. Rejects once the signal aborts. */
  async take(channel: string, signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const turn = Math.max(now, this.#next.get(channel) ?? 0);
    this.#next.set(channel, turn + this.#between);
    this.#forgetSilent(now);
    if (turn > now) await wait(turn - now, undefined, { signal });
  }

  #forgetSilent(now: number): void {
    if (this.#next.size <= mostRemembered) return;
    for (const [channel, next] of this.#next) if (next <= now) this.#next.delete(channel);
  }
}
