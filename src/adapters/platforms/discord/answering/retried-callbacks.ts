import { RESTEvents, type REST } from 'discord.js';

const callback = /^\/interactions\/(\d+)\/[^/]+\/callback/;
/** An interaction is answered within seconds of its acknowledgement, or not at all. */
const mostRemembered = 1_000;

/**
 * The interactions whose acknowledgement was sent more than once, because the connection broke: where Discord then says
 * that there is one already, it is ours, and not that of another Dateline.
 */
export class RetriedCallbacks {
  readonly #interactions = new Set<string>();

  watch(rest: REST): void {
    rest.on(RESTEvents.Response, ({ path, retries }) => {
      const [, interaction] = callback.exec(path) ?? [];
      if (retries > 0 && interaction !== undefined) this.add(interaction);
    });
  }

  add(interaction: string): void {
    this.#interactions.add(interaction);
    for (const oldest of this.#interactions) {
      if (this.#interactions.size <= mostRemembered) break;
      this.#interactions.delete(oldest);
    }
  }

  has(interaction: string): boolean {
    return this.#interactions.has(interaction);
  }
}
