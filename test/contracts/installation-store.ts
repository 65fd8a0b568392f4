import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InstallationStore } from '../../src/core/ports/installation-store.ts';

export interface OpenInstallationStore {
  store: InstallationStore;
  close: () => Promise<void>;
}

/** What every store of installations does. `open` gives an empty one each time. */
export function describeInstallationStore(name: string, open: () => Promise<OpenInstallationStore>): void {
  describe(`${name}, keeping installations`, () => {
    let opened: OpenInstallationStore;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    const installed = (workspace: string, sealed = `sealed ${workspace}`, platform = 'slack') => ({
      platform,
      workspace,
      sealed,
    });

    it('gives back what was kept, and null for any other workspace', async () => {
      await opened.store.keepInstallation(installed('T1', '"; DROP TABLE installations; 秦\0'));
      expect(await opened.store.findInstallation('slack', 'T1')).toEqual(
        installed('T1', '"; DROP TABLE installations; 秦\0'),
      );
      expect(await opened.store.findInstallation('slack', 'T2')).toBeNull();
      expect(await opened.store.findInstallation('slack', 't1')).toBeNull();
    });

    it('keeps one a workspace, the last', async () => {
      await opened.store.keepInstallation(installed('T1', 'first'));
      await opened.store.keepInstallation(installed('T1', 'second'));
      expect(await opened.store.listInstallations('slack')).toEqual([installed('T1', 'second')]);
    });

    it('tells platforms apart', async () => {
      await opened.store.keepInstallation(installed('T1', 'of slack'));
      await opened.store.keepInstallation(installed('T1', 'of another', 'another'));
      await opened.store.removeInstallation('slack', 'T1');
      expect(await opened.store.findInstallation('another', 'T1')).toEqual(installed('T1', 'of another', 'another'));
      expect(await opened.store.listInstallations('slack')).toEqual([]);
    });

    it('lists those of a platform by workspace', async () => {
      for (const workspace of ['T3', 'E1', 'T2']) await opened.store.keepInstallation(installed(workspace));
      expect((await opened.store.listInstallations('slack')).map(({ workspace }) => workspace)).toEqual([
        'E1',
        'T2',
        'T3',
      ]);
    });

    it('forgets what is removed, and only that', async () => {
      for (const workspace of ['T1', 'T2']) await opened.store.keepInstallation(installed(workspace));
      await opened.store.removeInstallation('slack', 'T1');
      await opened.store.removeInstallation('slack', 'T9');
      expect(await opened.store.listInstallations('slack')).toEqual([installed('T2')]);
    });
  });
}
