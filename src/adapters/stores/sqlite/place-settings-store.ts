import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { nothingSet, type PlaceSettings, type PlaceSettingsStore } from '../../../core/ports/place-settings-store.ts';
import { runTransaction } from './run-transaction.ts';
import { createGuard } from './store-failure.ts';

// A setting that a later version knows is left out; one that an earlier version did not know is not set.
const placeSettings: z.ZodType<PlaceSettings> = z.object({
  zone: z.string().nullable().default(null),
  digestStories: z.number().nullable().default(null),
});
const settingsRow = z.object({ json: z.string() });

/** The port over an open database; `path` names it in errors. */
export function createPlaceSettingsStore(database: DatabaseSync, path: string): PlaceSettingsStore {
  const guard = createGuard(path);
  const find = database.prepare('SELECT json FROM place_settings WHERE place = ?');
  const keep = database.prepare(
    'INSERT INTO place_settings (place, json) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET json = excluded.json',
  );
  const forget = database.prepare('DELETE FROM place_settings WHERE place = ?');

  function read(place: string): PlaceSettings | null {
    const row = find.get(place);
    return row === undefined ? null : placeSettings.parse(JSON.parse(settingsRow.parse(row).json));
  }

  return {
    findPlaceSettings: async (place) => guard(() => read(place)),
    changePlaceSettings: async (place, change) =>
      guard(() =>
        runTransaction(database, () => {
          const settings = { ...nothingSet, ...read(place), ...change };
          keep.run(place, JSON.stringify(settings));
          return settings;
        }),
      ),
    forgetPlaceSettings: async (place) => guard(() => Number(forget.run(place).changes) > 0),
  };
}
