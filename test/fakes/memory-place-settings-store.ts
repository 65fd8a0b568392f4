import { nothingSet, type PlaceSettings, type PlaceSettingsStore } from '../../src/core/ports/place-settings-store.ts';

/** The port of places' settings over a map, for tests that need no database. */
export function createMemoryPlaceSettingsStore(): PlaceSettingsStore & { close: () => Promise<void> } {
  const settings = new Map<string, PlaceSettings>();
  return {
    findPlaceSettings: async (place) => settings.get(place) ?? null,
    async changePlaceSettings(place, change) {
      const changed = { ...nothingSet, ...settings.get(place), ...change };
      settings.set(place, changed);
      return changed;
    },
    forgetPlaceSettings: async (place) => settings.delete(place),
    close: async () => undefined,
  };
}
