import { openDatabase } from '../../../../src/adapters/stores/sqlite/open-database.ts';
import { createPlaceSettingsStore } from '../../../../src/adapters/stores/sqlite/place-settings-store.ts';
import { describePlaceSettingsStore } from '../../../contracts/place-settings-store.ts';

describePlaceSettingsStore('the SQLite store', async () => {
  const database = openDatabase(':memory:', null);
  return { store: createPlaceSettingsStore(database, ':memory:'), close: async () => database.close() };
});
