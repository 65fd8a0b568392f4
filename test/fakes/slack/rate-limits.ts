import type { PeerClock } from '../peer-clock.ts';

/** https://docs.slack.dev/apis/web-api/rate-limits: how often a method may be called in a minute, by its tier. */
export const TIERS = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;
export type Tier = keyof typeof TIERS | 'message';

/** One message a second and channel. Slack lets short bursts through, and promises none: here there are none. */
const MESSAGES_A_SECOND = 1;
const MESSAGE_BURST = 1;
/** Over all channels of a workspace; Slack publishes no figure. */
const MESSAGES_A_MINUTE = 300;

interface Bucket {
  tokens: number;
  filledAt: number;
  /** Until when the client was told to wait. */
  waitsUntil: number;
}

/** Timers run by whole milliseconds, and may be a moment early. */
export const EARLY_MS = 20;

export interface Standing {
  readonly retryAfterSeconds: number;
  /** Whether the client had been told to wait longer. */
  readonly isImpatient: boolean;
}

/** Slack's rate limits, per method and workspace; of messages per channel too. */
export class RateLimits {
  readonly #clock: PeerClock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: PeerClock) {
    this.#clock = clock;
  }

  /** Counts a call; gives how long to wait where it is one too many. */
  take(method: string, tier: Tier, workspaceId: string, channelId: string): Standing | undefined {
    if (tier !== 'message') return this.#draw(`${method} ${workspaceId}`, TIERS[tier], TIERS[tier] / 60);
    return (
      this.#draw(`${method} ${channelId}`, MESSAGE_BURST, MESSAGES_A_SECOND) ??
      this.#draw(`${method} ${workspaceId}`, MESSAGES_A_MINUTE, MESSAGES_A_MINUTE / 60)
    );
  }

  #draw(key: string, size: number, perSecond: number): Standing | undefined {
    const now = this.#clock.now();
    const known = this.#buckets.get(key) ?? { tokens: size, filledAt: now, waitsUntil: 0 };
    const tokens = Math.min(size, known.tokens + ((now - known.filledAt) / 1000) * perSecond);
    const isImpatient = now < known.waitsUntil - EARLY_MS;
    if (tokens >= 1) {
      this.#buckets.set(key, { tokens: tokens - 1, filledAt: now, waitsUntil: 0 });
      return undefined;
    }
    // Slack says whole seconds.
    const retryAfterSeconds = Math.max(1, Math.ceil((1 - tokens) / perSecond));
    this.#buckets.set(key, { tokens, filledAt: now, waitsUntil: now + retryAfterSeconds * 1000 });
    return { retryAfterSeconds, isImpatient };
  }
}
