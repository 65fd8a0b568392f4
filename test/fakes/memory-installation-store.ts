import type { Installation, InstallationStore } from '../../src/core/ports/installation-store.ts';

/** The port of installations over a map, for tests that need no database. */
export function createMemoryInstallationStore(): InstallationStore {
  const kept = new Map<string, Installation>();
  const keyOf = (platform: string, workspace: string): string => JSON.stringify([platform, workspace]);
  return {
    async keepInstallation(installation) {
      kept.set(keyOf(installation.platform, installation.workspace), installation);
    },
    findInstallation: async (platform, workspace) => kept.get(keyOf(platform, workspace)) ?? null,
    async removeInstallation(platform, workspace) {
      kept.delete(keyOf(platform, workspace));
    },
    listInstallations: async (platform) =>
      [...kept.values()]
        .filter((installation) => installation.platform === platform)
        .sort((a, b) => (a.workspace < b.workspace ? -1 : 1)),
  };
}
