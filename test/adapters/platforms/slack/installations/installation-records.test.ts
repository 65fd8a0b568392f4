import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  createInstallationRecords,
  toRecord,
  type InstallationRecord,
} from '../../../../../src/adapters/platforms/slack/installations/installation-records.ts';
import { createSecretBox } from '../../../../../src/adapters/secrets/aes-gcm/create-secret-box.ts';
import { createMemoryInstallationStore } from '../../../../fakes/memory-installation-store.ts';

const [key, otherKey] = [randomBytes(32), randomBytes(32)];

function record(team: string, parts: Partial<InstallationRecord> = {}): InstallationRecord {
  return { team, name: 'Newsroom', botToken: `xoxb-${team}`, botUser: 'U1', botId: 'B1', rotation: null, ...parts };
}

describe('records of installations', () => {
  it('are given back as they were kept, and stand in the store in no plain words', async () => {
    const store = createMemoryInstallationStore();
    const records = createInstallationRecords(store, createSecretBox([key]));
    await records.keep(record('T1', { rotation: { refreshToken: 'xoxe-1', expiresAt: 5 } }));
    expect(await records.find('T1')).toEqual(record('T1', { rotation: { refreshToken: 'xoxe-1', expiresAt: 5 } }));
    expect(await records.find('T2')).toBeNull();
    expect(await records.list()).toEqual(['T1']);
    expect(JSON.stringify(await store.listInstallations('slack'))).not.toMatch(/xoxb-T1|xoxe-1|Newsroom/);
    await records.remove('T1');
    expect(await records.find('T1')).toBeNull();
  });

  it('do not open in the place of another workspace', async () => {
    const store = createMemoryInstallationStore();
    const records = createInstallationRecords(store, createSecretBox([key]));
    await records.keep(record('T1'));
    const { sealed = '' } = (await store.findInstallation('slack', 'T1')) ?? {};
    await store.keepInstallation({ platform: 'slack', workspace: 'T2', sealed });
    await expect(records.find('T2')).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('are sealed anew where an older key sealed them, which then can go', async () => {
    const store = createMemoryInstallationStore();
    await createInstallationRecords(store, createSecretBox([key])).keep(record('T1'));
    const both = createInstallationRecords(store, createSecretBox([otherKey, key]));
    expect([await both.renew('T1'), await both.renew('T1'), await both.renew('T9')]).toEqual([true, false, false]);
    const newOnly = createInstallationRecords(store, createSecretBox([otherKey]));
    expect(await newOnly.find('T1')).toEqual(record('T1'));
    await expect(createInstallationRecords(store, createSecretBox([key])).renew('T1')).rejects.toMatchObject({
      code: 'bad-configuration',
    });
  });

  it('hold what Slack tells of the bot, and nothing of who installed it', () => {
    const user = { id: 'U9', token: 'xoxp-1', scopes: ['chat:write'] };
    const bot = { token: 'xoxb-1', scopes: ['commands'], id: 'B1', userId: 'U1' };
    const team = { id: 'T1', name: 'Newsroom' };
    expect(toRecord({ team, enterprise: undefined, user, bot })).toEqual(record('T1', { botToken: 'xoxb-1' }));
    expect(toRecord({ team, enterprise: undefined, user })).toBeNull();
  });

  it('are those of the organisation where it installed Dateline for its workspaces', () => {
    const bot = {
      token: 'xoxb-1',
      scopes: [],
      id: 'B1',
      userId: 'U1',
      refreshToken: 'xoxe-1',
      expiresAt: 1_700_000_000,
    };
    const installed = {
      team: undefined,
      enterprise: { id: 'E1' },
      isEnterpriseInstall: true,
      user: { id: 'U9', token: undefined, scopes: undefined },
      bot,
    };
    expect(toRecord(installed)).toEqual(
      record('E1', {
        name: null,
        botToken: 'xoxb-1',
        rotation: { refreshToken: 'xoxe-1', expiresAt: 1_700_000_000_000 },
      }),
    );
  });
});
