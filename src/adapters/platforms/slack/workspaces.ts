import { webApi, type Authorize } from '@slack/bolt';
import { DatelineError } from '../../../core/errors.ts';
import type { InstallationStore } from '../../../core/ports/installation-store.ts';
import type { SecretBox } from '../../../core/ports/secret-box.ts';
import { explainConnecting } from './explain-failure.ts';

/** A workspace in which Dateline is installed, and how it speaks there. */
export interface Workspace {
  team: string;
  botToken: string;
  /** Dateline itself: its user (which is mentioned) and its bot (which stands on its messages). */
  botUser: string;
  botId: string;
  client: webApi.WebClient;
}

/** Where Dateline is installed: one workspace with a token, or those that installed it. */
export interface Workspaces {
  /** Checks what can be checked before anyone speaks. @throws DatelineError that says what to do */
  open(): Promise<void>;
  /** @throws DatelineError where Dateline is not installed in the workspace */
  find(team: string): Promise<Workspace>;
  /** Slack told that Dateline was taken out of the workspace, or its token was revoked: forgets it, where that is so. */
  leave(team: string): Promise<void>;
}

/** How clients of Slack's Web API are made: trying again is ours, because not everything may be sent twice. */
export function clientOptions(apiUrl: string, logger: webApi.WebClientOptions['logger']): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 15_000,
    ...(logger === undefined ? {} : { logger }),
  };
}

/** By what Dateline gets into workspaces: the token of one, or what those that install it keep. */
export type WorkspaceAccess =
  | { kind: 'one'; botToken: string }
  | { kind: 'installed'; clientId: string; clientSecret: string; installations: InstallationStore; box: SecretBox };

/** The one workspace that a bot token belongs to. */
export function createSingleWorkspace(botToken: string, options: webApi.WebClientOptions): Workspaces {
  let workspace: Workspace | null = null;
  return {
    async open() {
      const client = new webApi.WebClient(botToken, options);
      try {
        const { team_id: team, user_id: botUser, bot_id: botId } = await client.auth.test();
        if (team === undefined || botUser === undefined || botId === undefined) throw wrongToken();
        workspace = { team, botToken, botUser, botId, client };
      } catch (error) {
        throw explainConnecting(error);
      }
    },
    // Whatever workspace a message comes from (a channel may be shared with others), this one hears and answers it.
    async find() {
      if (workspace === null) throw new DatelineError('platform-failed', 'Slack is not connected.', {});
      return workspace;
    },
    // Its token stands in the environment.
    leave: async () => undefined,
  };
}

/** How Bolt asks for whom an event is. */
export function authorizeWith(workspaces: Workspaces): Authorize<boolean> {
  return async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
    // An organisation that installed it for its workspaces stands for each of them.
    const installed = isEnterpriseInstall ? enterpriseId : teamId;
    const { team, botToken, botUser, botId } = await workspaces.find(installed ?? enterpriseId ?? '');
    return { botToken, botId, botUserId: botUser, teamId: team };
  };
}

function wrongToken(): DatelineError {
  return new DatelineError('bad-configuration', 'The token in SLACK_BOT_TOKEN is not that of a bot.', {
    hint: 'It begins with xoxb-: https://api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token.',
  });
}
