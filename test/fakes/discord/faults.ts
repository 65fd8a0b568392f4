import type { LimitScope } from './rate-limits.ts';

/** What goes wrong with a request, on a test's order. */
export type RequestFault =
  | { readonly kind: 'status'; readonly status: 500 | 502 | 503 | 504 }
  | { readonly kind: 'limited'; readonly scope: LimitScope; readonly retryAfterMs: number }
  /**
   * The connection breaks before the request did anything, or after it took effect. discord.js tries again after a
   * `reset` (ECONNRESET), and leaves a connection that was merely `closed` to its caller.
   */
  | { readonly kind: 'reset' | 'closed'; readonly when: 'before' | 'after' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Nothing is answered until the promise is settled; the request takes effect then. */
  | { readonly kind: 'held'; readonly until: Promise<unknown> };

interface Order {
  readonly fault: RequestFault;
  /** `METHOD /pattern`; undefined: any request. */
  readonly route: string | undefined;
  left: number;
}

/** Faults that were ordered and have not happened yet; first ordered, first served. */
export class Faults {
  readonly #orders: Order[] = [];

  /** The next `times` requests (of one route, such as `POST /channels/:channel/messages`) go wrong in this way. */
  order(fault: RequestFault, { times = 1, route }: { times?: number; route?: string } = {}): void {
    this.#orders.push({ fault, route, left: times });
  }

  take(route: string): RequestFault | undefined {
    const order = this.#orders.find((one) => one.left > 0 && (one.route === undefined || one.route === route));
    if (order) order.left -= 1;
    return order?.fault;
  }

  /** How many ordered faults have not happened. */
  get left(): number {
    return this.#orders.reduce((sum, { left }) => sum + left, 0);
  }
}
