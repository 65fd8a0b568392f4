/** What goes wrong with a request, on a test's order. */
export type RequestFault =
  /** `{ ok: false, error }`: `channel_not_found`, `not_in_channel`, `is_archived`, `token_revoked` … */
  | { readonly kind: 'error'; readonly error: string; readonly more?: Readonly<Record<string, unknown>> }
  | { readonly kind: 'status'; readonly status: 500 | 502 | 503 | 504 }
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number }
  /** The connection breaks before the request did anything, or after it took effect. */
  | { readonly kind: 'reset' | 'closed'; readonly when: 'before' | 'after' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Nothing is answered until the promise is settled; the request takes effect then. */
  | { readonly kind: 'held'; readonly until: Promise<unknown> };

interface Order {
  readonly fault: RequestFault;
  readonly method: string | undefined;
  left: number;
}

/** Faults that were ordered and have not happened yet; first ordered, first served. */
export class Faults {
  readonly #orders: Order[] = [];

  /** The next `times` requests (of one method, such as `chat.postMessage`, or `response_url`) go wrong in this way. */
  order(fault: RequestFault, { times = 1, method }: { times?: number; method?: string } = {}): void {
    this.#orders.push({ fault, method, left: times });
  }

  take(method: string): RequestFault | undefined {
    const order = this.#orders.find((one) => one.left > 0 && (one.method === undefined || one.method === method));
    if (order) order.left -= 1;
    return order?.fault;
  }

  /** How many ordered faults have not happened. */
  get left(): number {
    return this.#orders.reduce((sum, { left }) => sum + left, 0);
  }
}
