/** The peer's clock: it runs with `base`, and a test moves it ahead instead of waiting. Milliseconds since 1970. */
export class PeerClock {
  readonly #base: () => number;
  #ahead = 0;

  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  now(): number {
    return this.#base() + this.#ahead;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
