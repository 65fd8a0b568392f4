import { createHash } from 'node:crypto';
import type { PeerClock } from '../peer-clock.ts';

export interface Limit {
  readonly limit: number;
  readonly perMs: number;
}
export interface RateLimitOptions {
  /** Over all routes but those of interactions; Discord's is 50 a second. */
  readonly global: Limit;
  /** By `METHOD /pattern`. */
  readonly routes: Readonly<Record<string, Limit>>;
  /** Where `routes` says nothing. */
  readonly otherwise: Limit;
}

/** Discord's own global limit; a generous one for routes, whose real limits Discord keeps to its headers. */
export const DEFAULT_LIMITS: RateLimitOptions = {
  global: { limit: 50, perMs: 1000 },
  routes: {},
  otherwise: { limit: 1000, perMs: 1000 },
};

export type LimitScope = 'user' | 'global' | 'shared';
/** How a request stands with its limits: headers for its answer, and the wait where it is refused. */
export interface Standing {
  readonly headers: Record<string, string>;
  readonly refused?: { readonly scope: LimitScope; readonly waitMs: number };
}

/** Windows that open with their first request, as Discord's buckets do. */
export class RateLimits {
  readonly #options: RateLimitOptions;
  readonly #clock: PeerClock;
  readonly #windows = new Map<string, { count: number; resetsAt: number }>();

  constructor(options: RateLimitOptions, clock: PeerClock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** Counts a request. `route` is `METHOD /pattern`, `major` the id that parts buckets of one route. */
  take(route: string, major: string, isExemptFromGlobal: boolean): Standing {
    if (!isExemptFromGlobal) {
      const all = this.#count('global', this.#options.global);
      if (all.isOver) {
        return { headers: limitedHeaders('global', all.waitMs), refused: { scope: 'global', waitMs: all.waitMs } };
      }
    }
    const limit = this.#options.routes[route] ?? this.#options.otherwise;
    const { count, isOver, waitMs, resetsAt } = this.#count(`${route} ${major}`, limit);
    const headers = {
      'x-ratelimit-limit': String(limit.limit),
      'x-ratelimit-remaining': String(Math.max(0, limit.limit - count)),
      'x-ratelimit-reset': (resetsAt / 1000).toFixed(3),
      'x-ratelimit-reset-after': (waitMs / 1000).toFixed(3),
      'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
    };
    if (!isOver) return { headers };
    return { headers: { ...headers, ...limitedHeaders('user', waitMs) }, refused: { scope: 'user', waitMs } };
  }

  #count(key: string, { limit, perMs }: Limit): { count: number; isOver: boolean; waitMs: number; resetsAt: number } {
    const now = this.#clock.now();
    const known = this.#windows.get(key);
    const window = known && known.resetsAt > now ? known : { count: 0, resetsAt: now + perMs };
    this.#windows.set(key, window);
    const isOver = window.count >= limit;
    if (!isOver) window.count += 1;
    return { count: window.count, isOver, waitMs: window.resetsAt - now, resetsAt: window.resetsAt };
  }
}

/**
 * https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit. Discord rounds `Retry-After` up to
 * whole seconds; it is exact here, so that no test has to wait for one.
 */
export const limitedHeaders = (scope: LimitScope, waitMs: number): Record<string, string> => ({
  'retry-after': (waitMs / 1000).toFixed(3),
  'x-ratelimit-scope': scope,
  ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
});

export const limitedBody = (scope: LimitScope, waitMs: number) => ({
  message: scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.',
  retry_after: waitMs / 1000,
  global: scope === 'global',
});
