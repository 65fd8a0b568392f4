import { openSqliteStore } from '../../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { describeSourceStore } from '../../../contracts/source-store.ts';

describeSourceStore('the SQLite store', async () => openSqliteStore({ path: ':memory:' }));
