import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Installation, InstallationStore } from '../../../core/ports/installation-store.ts';
import { createGuard } from './store-failure.ts';

const installationRow: z.ZodType<Installation> = z.object({
  platform: z.string(),
  workspace: z.string(),
  sealed: z.string(),
});

/** The port over an open database; `path` names it in errors. */
export function createInstallationStore(database: DatabaseSync, path: string): InstallationStore {
  const guard = createGuard(path);
  const keep = database.prepare(`
    INSERT INTO installations (platform, workspace, sealed) VALUES (?, ?, ?)
    ON CONFLICT (platform, workspace) DO UPDATE SET sealed = excluded.sealed
  `);
  const find = database.prepare(
    'SELECT platform, workspace, sealed FROM installations WHERE platform = ? AND workspace = ?',
  );
  const remove = database.prepare('DELETE FROM installations WHERE platform = ? AND workspace = ?');
  const list = database.prepare(
    'SELECT platform, workspace, sealed FROM installations WHERE platform = ? ORDER BY workspace',
  );

  return {
    keepInstallation: async ({ platform, workspace, sealed }) =>
      guard(() => void keep.run(platform, workspace, sealed)),
    findInstallation: async (platform, workspace) =>
      guard(() => {
        const row = find.get(platform, workspace);
        return row === undefined ? null : installationRow.parse(row);
      }),
    removeInstallation: async (platform, workspace) => guard(() => void remove.run(platform, workspace)),
    listInstallations: async (platform) => guard(() => z.array(installationRow).parse(list.all(platform))),
  };
}
