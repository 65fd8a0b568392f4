/** As many ids as are remembered, so that what a platform delivers twice is answered once. */
const mostRemembered = 5_000;

/** What is being answered, so that it can be waited for. */
export class WorkInFlight {
  readonly #open = new Set<Promise<void>>();
  /** In the order in which they came. */
  readonly #seen = new Set<string>();
  #isClosed = false;

  /** Starts a work, unless one of this id was started before or no more is taken. The work must not reject. */
  take(id: string, work: () => Promise<void>): void {
    if (this.#isClosed || this.#seen.has(id)) return;
    this.#seen.add(id);
    for (const oldest of this.#seen) {
      if (this.#seen.size <= mostRemembered) break;
      this.#seen.delete(oldest);
    }
    const open = work().finally(() => this.#open.delete(open));
    this.#open.add(open);
  }

  /** Takes no more; resolves once all that was taken is done. */
  async finish(): Promise<void> {
    this.#isClosed = true;
    while (this.#open.size > 0) await Promise.all(this.#open);
  }
}
