import { setTimeout as wait } from 'node:timers/promises';
import { limits } from '../reply-limits.ts';

/** Channels of which the pace is remembered; those that are silent need none. */
const mostRemembered = 1_000;

/**
 * Keeps messages to a channel apart, so that Slack takes them all: about one a second, each channel by itself. Where Slack
 * says that a workspace gets too many, none goes there for as long as it says.
 */
export class Pace {
  readonly #between: number;
  /** When the next message may go, by channel and by workspace, in milliseconds of the monotonic clock. */
  readonly #nextInChannel = new Map<string, number>();
  readonly #nextInTeam = new Map<string, number>();

  /** @param between how far messages to one channel are kept apart, in milliseconds */
  constructor(between: number = limits.betweenMessages) {
    this.#between = between;
  }

  /** Resolves when a message may go to the channel; each call is one message. Rejects once the signal aborts. */
  async take(team: string, channel: string, signal: AbortSignal): Promise<void> {
    const key = `${team}:${channel}`;
    const turn = Math.max(performance.now(), this.#nextInChannel.get(key) ?? 0);
    this.#nextInChannel.set(key, turn + this.#between);
    this.#forgetSilent();
    for (;;) {
      const left = Math.max(turn, this.#nextInTeam.get(team) ?? 0) - performance.now();
      if (left <= 0) return;
      await wait(left, undefined, { signal });
    }
  }

  /** Slack takes no messages to the workspace for so many milliseconds. */
  pause(team: string, milliseconds: number): void {
    const until = performance.now() + milliseconds;
    this.#nextInTeam.set(team, Math.max(until, this.#nextInTeam.get(team) ?? 0));
  }

  #forgetSilent(): void {
    if (this.#nextInChannel.size <= mostRemembered) return;
    const now = performance.now();
    for (const [channel, next] of this.#nextInChannel) if (next <= now) this.#nextInChannel.delete(channel);
  }
}
