import type { Finding } from '../config/diagnose.ts';
import type { Environment } from '../config/environment.ts';
import type { Settings } from '../config/settings-schema.ts';
import { readSettings } from '../config/settings.ts';
import { DatelineError } from '../core/errors.ts';

const topic = 'Slack';

/** What Slack says of the tokens; nothing where Slack is off, or workspaces bring their own. */
export async function checkSlack({ slack, settingsFile }: Environment): Promise<Finding[]> {
  if (slack === null) return [];
  const { apiUrl, connection, workspaces } = slack;
  const { probeAppToken, probeBotToken } = await import('../adapters/platforms/slack/connecting/probe-slack.ts');
  const unfurlHosts = readUnfurlHosts(settingsFile);
  const findings: Finding[] = [];
  if (workspaces.kind === 'one') {
    findings.push(
      ...(await find(async () => {
        const { bot, workspace, missingScopes } = await probeBotToken({ ...workspaces, apiUrl }, { unfurlHosts });
        return [ok(`the bot token is that of ${bot} in ${workspace}`), ...missingScopes.map(missing)];
      })),
    );
  }
  if (connection.kind === 'socket') {
    findings.push(
      ...(await find(async () => {
        await probeAppToken({ ...connection, apiUrl });
        return [ok('the app-level token opens Socket Mode')];
      })),
    );
  }
  return findings;
}

async function find(probe: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await probe();
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    return [{ topic, state: 'fault', text: error.message, hint: error.hint }];
  }
}

function ok(text: string): Finding {
  return { topic, state: 'ok', text, hint: null };
}

function missing(scope: string): Finding {
  return {
    topic,
    state: 'fault',
    text: `the bot token lacks the scope ${scope}`,
    hint: 'Give the app its manifest anew (npm run -s dateline -- manifest): https://api.slack.com/apps → your app → App Manifest; then OAuth & Permissions → Reinstall to Workspace.',
  };
}

function readUnfurlHosts({ path, chosen }: Environment['settingsFile']): Settings['slack']['unfurl'] {
  try {
    return readSettings(path, { mustExist: chosen }).slack.unfurl;
  } catch (error) {
    // The settings have a finding of their own.
    if (error instanceof DatelineError) return [];
    throw error;
  }
}
