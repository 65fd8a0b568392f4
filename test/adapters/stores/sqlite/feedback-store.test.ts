import { createFeedbackStore } from '../../../../src/adapters/stores/sqlite/feedback-store.ts';
import { openDatabase } from '../../../../src/adapters/stores/sqlite/open-database.ts';
import { verdicts } from '../../../../src/core/ports/feedback-store.ts';
import { describeFeedbackStore } from '../../../contracts/feedback-store.ts';

describeFeedbackStore('the SQLite store', async (most) => {
  const database = openDatabase(':memory:', null);
  const read = database.prepare('SELECT verdict FROM answers WHERE key = ?');
  return {
    store: createFeedbackStore(database, ':memory:', most),
    readVerdict: (key) => verdicts.find((verdict) => verdict === read.get(key)?.['verdict']) ?? null,
    close: async () => database.close(),
  };
});
