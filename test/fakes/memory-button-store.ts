import type { ButtonStore } from '../../src/core/ports/button-store.ts';

/** The port of the buttons over a map, for tests that need no database. */
export function createMemoryButtonStore(): ButtonStore & { close: () => Promise<void> } {
  const buttons = new Map<string, string>();
  return {
    async keepButtons(meanings) {
      for (const [key, meaning] of meanings) buttons.set(key, meaning);
    },
    findButton: async (key) => buttons.get(key) ?? null,
    close: async () => undefined,
  };
}
