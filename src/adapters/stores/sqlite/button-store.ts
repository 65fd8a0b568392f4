import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { ButtonStore } from '../../../core/ports/button-store.ts';
import { runRelaxed } from './run-relaxed.ts';
import { runTransaction } from './run-transaction.ts';
import { createGuard } from './store-failure.ts';

/** Buttons of several years of a busy server; some hundred bytes each. */
const mostButtons = 200_000;

const meaningRow = z.object({ meaning: z.string() });

/** The port over an open database; `path` names it in errors. */
export function createButtonStore(database: DatabaseSync, path: string, most = mostButtons): ButtonStore {
  const guard = createGuard(path);
  // A replaced row gets a new number: what is kept again is as new.
  const keep = database.prepare('INSERT OR REPLACE INTO buttons (key, meaning) VALUES (?, ?)');
  const find = database.prepare('SELECT meaning FROM buttons WHERE key = ?');
  const forgetOldest = database.prepare(`
    DELETE FROM buttons
    WHERE number <= (SELECT number FROM buttons ORDER BY number DESC LIMIT 1 OFFSET ?)
  `);

  return {
    keepButtons: async (meanings) =>
      guard(() =>
        runRelaxed(database, () =>
          runTransaction(database, () => {
            for (const [key, meaning] of meanings) keep.run(key, meaning);
            forgetOldest.run(most);
          }),
        ),
      ),
    findButton: async (key) =>
      guard(() => {
        const row = find.get(key);
        return row === undefined ? null : meaningRow.parse(row).meaning;
      }),
  };
}
