import { webApi } from '@slack/bolt';
import { explainConnecting, explainSocket } from '../explain-failure.ts';
import { listScopes, type ManifestOptions } from '../manifest.ts';
import { clientOptions } from '../workspaces.ts';

/** How Slack knows a bot token. */
export interface SlackProbe {
  /** The name of the bot, and of the workspace that it is in. */
  bot: string;
  workspace: string;
  /** Scopes that the manifest asks for and the token lacks. */
  missingScopes: readonly string[];
}

/** Asks Slack whose token it is and what it may do. @throws DatelineError that says what to do */
export async function probeBotToken(
  { botToken, apiUrl }: { botToken: string; apiUrl: string },
  options: Pick<ManifestOptions, 'unfurlHosts'>,
): Promise<SlackProbe> {
  const client = new webApi.WebClient(botToken, clientOptions(apiUrl, silent));
  try {
    const { user = 'a bot', team = 'a workspace', response_metadata: metadata } = await client.auth.test();
    const scopes: readonly string[] | undefined = metadata?.scopes;
    const wanted = listScopes(options).map(({ scope }) => scope);
    // Where something between here and Slack takes the header away, nothing is known of the scopes.
    const missingScopes = scopes === undefined ? [] : wanted.filter((scope) => !scopes.includes(scope));
    return { bot: user, workspace: team, missingScopes };
  } catch (error) {
    throw explainConnecting(error);
  }
}

/** Asks Slack whether an app-level token opens Socket Mode. @throws DatelineError that says what to do */
export async function probeAppToken({ appToken, apiUrl }: { appToken: string; apiUrl: string }): Promise<void> {
  const client = new webApi.WebClient(appToken, clientOptions(apiUrl, silent));
  try {
    await client.apps.connections.open({});
  } catch (error) {
    throw explainSocket(error);
  }
}

const nothing = (): undefined => undefined;
const silent: webApi.WebClientOptions['logger'] = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => webApi.LogLevel.ERROR,
  setName: nothing,
};
