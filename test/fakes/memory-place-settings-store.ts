import type { PlaceSettings, PlaceSettingsStore } from '../../src/core/ports/place-settings-store.ts';

/** The port of places' settings over a map, for tests that need no database. */
export function createMemoryPlaceSettingsStore(): PlaceSettingsStore & { close: () => Promise<void> } {
  const settings = new Map<string, PlaceSettings>();
  return {
    findPlaceSettings: async (place) => settings.get(place) ?? null,
    async keepPlaceSettings(place, kept) {
      settings.set(place, kept);
    },
    forgetPlaceSettings: async (place) => settings.delete(place),
    close: async () => undefined,
  };
}
