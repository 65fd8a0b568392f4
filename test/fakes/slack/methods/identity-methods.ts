import type { Method } from '../method.ts';
import { refuse, refuseAsWrong } from '../slack-error.ts';
import { teamJson, userJson } from '../to-json.ts';
import type { Workspace, World } from '../world.ts';

const apiTest: Method = {
  name: 'api.test',
  tier: 4,
  token: 'none',
  handle: ({ args }) => ({ args: args.entries() }),
};

const authTest: Method = {
  name: 'auth.test',
  tier: 4,
  handle: ({ workspace }) => ({
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.name,
    user: workspace.bot.name,
    team_id: workspace.id,
    user_id: workspace.bot.id,
    bot_id: workspace.botId,
    is_enterprise_install: false,
  }),
};

const authRevoke: Method = {
  name: 'auth.revoke',
  tier: 3,
  handle({ workspace }) {
    workspace.isTokenValid = false;
    return { revoked: true };
  },
};

const connectionsOpen: Method = {
  name: 'apps.connections.open',
  tier: 4,
  token: 'app',
  handle: ({ core }) => ({ url: core.socket.issueUrl() }),
};

const usersInfo: Method = {
  name: 'users.info',
  tier: 4,
  scopes: ['users:read'],
  handle({ core, workspace, args }) {
    const user = core.world.userIn(workspace, args.required('user'));
    if (!user) throw refuse('user_not_found');
    return { user: userJson(user) };
  },
};

const usersList: Method = {
  name: 'users.list',
  tier: 2,
  scopes: ['users:read'],
  handle({ core, workspace }) {
    const users = [...core.world.users.values()].filter((user) => user.workspace === workspace);
    return { members: users.map((user) => userJson(user)), response_metadata: { next_cursor: '' } };
  },
};

const usergroupsList: Method = {
  name: 'usergroups.list',
  tier: 2,
  scopes: ['usergroups:read'],
  handle: ({ workspace }) => ({
    usergroups: [...workspace.usergroups].map(([id, handle]) => ({ id, team_id: workspace.id, handle, name: handle })),
  }),
};

const teamInfo: Method = {
  name: 'team.info',
  tier: 3,
  scopes: ['team:read'],
  handle: ({ workspace }) => ({ team: teamJson(workspace) }),
};

const botsInfo: Method = {
  name: 'bots.info',
  tier: 3,
  scopes: ['users:read'],
  handle({ core, workspace, args }) {
    if ((args.optional('bot') ?? workspace.botId) !== workspace.botId) throw refuse('bot_not_found');
    const { botId, bot } = workspace;
    return { bot: { id: botId, app_id: core.app.id, user_id: bot.id, name: bot.name, deleted: false } };
  },
};

/** https://docs.slack.dev/reference/methods/oauth.v2.access: the app names itself in the form or by basic authentication. */
const oauthAccess: Method = {
  name: 'oauth.v2.access',
  tier: 4,
  token: 'none',
  handle({ core, args }) {
    const { app, authorizations } = core;
    if (args.required('client_id') !== app.clientId) throw refuseAsWrong('invalid_client_id');
    if (args.required('client_secret') !== app.clientSecret) throw refuseAsWrong('bad_client_secret');
    if (args.optional('grant_type') === 'refresh_token') return renewToken(core.world, args.required('refresh_token'));
    const code = args.required('code');
    const granted = authorizations.get(code);
    authorizations.delete(code);
    if (!granted) throw refuse('invalid_code');
    const { workspace, user, scopes, redirectUri } = granted;
    if (redirectUri !== (args.optional('redirect_uri') ?? '')) throw refuseAsWrong('bad_redirect_uri');
    workspace.scopes = new Set(scopes);
    workspace.isInstalled = true;
    workspace.isTokenValid = true;
    return {
      access_token: workspace.botToken,
      token_type: 'bot',
      scope: scopes.join(','),
      bot_user_id: workspace.bot.id,
      app_id: app.id,
      team: { name: workspace.name, id: workspace.id },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: user.id },
      ...rotationOf(workspace),
    };
  },
};

/** How long a rotated token works, in seconds. */
const ROTATED_FOR = 43_200;

function rotationOf({ refreshToken }: Workspace) {
  return refreshToken === null ? {} : { refresh_token: refreshToken, expires_in: ROTATED_FOR };
}

/** https://docs.slack.dev/authentication/using-token-rotation: the old token and what renewed it are used up. */
function renewToken(world: World, refreshToken: string) {
  const workspace = world.workspaces.find((one) => one.refreshToken === refreshToken);
  // Two processes may have come at once.
  if (workspace === undefined) throw refuse('invalid_refresh_token');
  workspace.botToken = `xoxe.${workspace.botToken.replace(/^xoxe\./, '')}-renewed`;
  workspace.refreshToken = `xoxe-1-${world.id('R')}`;
  return {
    access_token: workspace.botToken,
    token_type: 'bot',
    scope: [...workspace.scopes].join(','),
    bot_user_id: workspace.bot.id,
    team: { name: workspace.name, id: workspace.id },
    enterprise: null,
    is_enterprise_install: false,
    ...rotationOf(workspace),
  };
}

export const identityMethods: readonly Method[] = [
  apiTest,
  authTest,
  authRevoke,
  connectionsOpen,
  usersInfo,
  usersList,
  usergroupsList,
  teamInfo,
  botsInfo,
  oauthAccess,
];
