import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { BriefingOrigin, BriefingOrigins } from '../../../core/ports/briefing-origins.ts';
import { runTransaction } from './run-transaction.ts';
import { createGuard } from './store-failure.ts';

const originRow: z.ZodType<BriefingOrigin> = z.object({
  file: z.string(),
  briefing: z.string(),
  size: z.number(),
  modified: z.number(),
  hash: z.string(),
});

/** The port over an open database; `path` names it in errors. */
export function createBriefingOrigins(database: DatabaseSync, path: string): BriefingOrigins {
  const guard = createGuard(path);
  const list = database.prepare(`
    SELECT file, id AS briefing, size, modified, hash FROM briefing_origins JOIN briefings ON key = briefing ORDER BY file
  `);
  // Both unique keys may be taken, each by another row: the file's earlier briefing, the briefing's earlier file.
  const record = database.prepare(`
    INSERT OR REPLACE INTO briefing_origins (file, briefing, size, modified, hash)
    SELECT ?, key, ?, ?, ? FROM briefings WHERE id = ?
  `);

  return {
    listOrigins: async () => guard(() => z.array(originRow).parse(list.all())),
    recordOrigin: async ({ file, briefing, size, modified, hash }) =>
      guard(() =>
        runTransaction(database, () => {
          record.run(file, size, modified, hash, briefing);
        }),
      ),
  };
}
