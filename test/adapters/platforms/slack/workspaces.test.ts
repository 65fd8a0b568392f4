import { describe, expect, it } from 'vitest';
import { authorizeWith, type Workspaces } from '../../../../src/adapters/platforms/slack/workspaces.ts';
import { webApi } from '@slack/bolt';

function lookUp(): { workspaces: Workspaces; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    workspaces: {
      open: async () => undefined,
      leave: async () => undefined,
      async find(team) {
        asked.push(team);
        return { team, botToken: `xoxb-${team}`, botUser: 'U1', botId: 'B1', client: new webApi.WebClient() };
      },
    },
  };
}

describe('an event on Slack', () => {
  it.each([
    ['a workspace', { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false }, 'T1'],
    [
      'a workspace of an organisation that installed it by itself',
      { teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall: false },
      'T1',
    ],
    [
      'an organisation that installed it for its workspaces',
      { teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall: true },
      'E1',
    ],
    [
      'an organisation of which no workspace is told',
      { teamId: undefined, enterpriseId: 'E1', isEnterpriseInstall: true },
      'E1',
    ],
  ] as const)('is for %s', async (_, source, team) => {
    const { workspaces, asked } = lookUp();
    const found = await authorizeWith(workspaces)(source, {} as never);
    expect(asked).toEqual([team]);
    expect(found).toMatchObject({ botToken: `xoxb-${team}`, teamId: team });
  });
});
