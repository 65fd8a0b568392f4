import { describePlaceSettingsStore } from '../contracts/place-settings-store.ts';
import { createMemoryPlaceSettingsStore } from './memory-place-settings-store.ts';

describePlaceSettingsStore('the memory store', async () => {
  const store = createMemoryPlaceSettingsStore();
  return { store, close: store.close };
});
