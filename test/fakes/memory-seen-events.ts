import type { SeenEvents } from '../../src/core/ports/seen-events.ts';

/** The port of what was delivered over a map, for tests that need no database. */
export function createMemorySeenEvents(): SeenEvents & { close: () => Promise<void> } {
  const taken = new Map<string, Date>();
  return {
    async takeOnce(name, now, until) {
      const before = taken.get(name);
      if (before !== undefined && before > now) return false;
      taken.set(name, until);
      return true;
    },
    async hold(name, until) {
      if (taken.has(name)) taken.set(name, until);
    },
    close: async () => undefined,
  };
}
