import { createInstallationStore } from '../../../../src/adapters/stores/sqlite/installation-store.ts';
import { openDatabase } from '../../../../src/adapters/stores/sqlite/open-database.ts';
import { describeInstallationStore } from '../../../contracts/installation-store.ts';

describeInstallationStore('the SQLite store', async () => {
  const database = openDatabase(':memory:', null);
  return { store: createInstallationStore(database, ':memory:'), close: async () => database.close() };
});
