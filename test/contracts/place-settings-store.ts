import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlaceSettingsStore } from '../../src/core/ports/place-settings-store.ts';

export interface OpenPlaceSettingsStore {
  store: PlaceSettingsStore;
  close: () => Promise<void>;
}

/** What every store of places' settings does. `open` gives an empty one each time. */
export function describePlaceSettingsStore(name: string, open: () => Promise<OpenPlaceSettingsStore>): void {
  describe(`${name}, keeping what is set where`, () => {
    let opened: OpenPlaceSettingsStore;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('gives back what was set, place by place, and nothing where nothing is', async () => {
      const { store } = opened;
      await store.changePlaceSettings('discord:space:1', { zone: 'Asia/Kolkata' });
      await store.changePlaceSettings('discord:user:1', { digestStories: 3 });
      expect(await store.findPlaceSettings('discord:space:1')).toEqual({ zone: 'Asia/Kolkata', digestStories: null });
      expect(await store.findPlaceSettings('discord:user:1')).toEqual({ zone: null, digestStories: 3 });
      expect(await store.findPlaceSettings('discord:space:"; DROP TABLE place_settings')).toBeNull();
    });

    it('changes what is given and leaves the rest, whoever else changes something at that time', async () => {
      const { store } = opened;
      await Promise.all([
        store.changePlaceSettings('a', { zone: 'Asia/Kolkata' }),
        store.changePlaceSettings('a', { digestStories: 3 }),
      ]);
      expect(await store.changePlaceSettings('a', { zone: 'UTC' })).toEqual({ zone: 'UTC', digestStories: 3 });
      expect(await store.changePlaceSettings('a', { digestStories: null })).toEqual({
        zone: 'UTC',
        digestStories: null,
      });
      expect(await store.findPlaceSettings('a')).toEqual({ zone: 'UTC', digestStories: null });
    });

    it('keeps nothing back of what is forgotten, and says whether there was anything', async () => {
      const { store } = opened;
      await store.changePlaceSettings('a', { zone: 'UTC', digestStories: 3 });
      await store.changePlaceSettings('b', { zone: 'UTC', digestStories: 3 });
      expect([await store.forgetPlaceSettings('a'), await store.forgetPlaceSettings('a')]).toEqual([true, false]);
      expect(await store.findPlaceSettings('a')).toBeNull();
      expect(await store.findPlaceSettings('b')).not.toBeNull();
    });
  });
}
