import { resolve } from 'node:path';
import type { z } from 'zod';
import { configurationError } from './configuration-error.ts';
import { readDotEnv } from './dot-env.ts';
import { environmentSettings as settings, type EnvironmentSetting } from './environment-settings.ts';
import { SettingReader, type Fault } from './setting-reader.ts';
import { warnOfUnknownVariables } from './unknown-variables.ts';

type LogLevel = z.output<typeof settings.logLevel.schema>;

interface DiscordAccess {
  token: string;
  /** Without a trailing slash and without the API's version. */
  apiUrl: string;
  /** The only server that gets the commands; null: every server. */
  guildId: string | null;
}

interface SlackAccess {
  /** One workspace, by its token, or any that installs the app. */
  workspaces:
    | { kind: 'one'; botToken: string }
    | {
        kind: 'installed';
        clientId: string;
        clientSecret: string;
        /** The first encrypts; each opens what it encrypted. */
        encryptionKeys: readonly [Uint8Array, ...Uint8Array[]];
      };
  /** With a trailing slash. */
  apiUrl: string;
  connection: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string; port: number };
}

/** What the environment says, checked. A platform is switched on where its access is not null. */
export interface Environment {
  discord: DiscordAccess | null;
  slack: SlackAccess | null;
  port: number | null;
  /** The path of the SQLite file, or `:memory:`. This path and the others are relative to the working directory. */
  databasePath: string;
  briefingsFolder: string;
  /** Where articles are dropped in; null: nowhere. */
  inboxFolder: string | null;
  /** `chosen`: named by CONFIG_FILE, so that it must be there. */
  settingsFile: { path: string; chosen: boolean };
  logLevel: LogLevel;
  /** The values of all secrets that are set: what a logger must redact. */
  secrets: readonly string[];
  /** What is odd but stops nothing, whole sentences. */
  warnings: readonly string[];
}

/** The environment with its faults; a setting at fault counts as not set in `environment`. */
export interface EnvironmentReading {
  environment: Environment;
  faults: readonly Fault[];
}

/**
 * The settings in `variables` and in the `.env` file of `folder`; a variable wins over a line of
 * the file, and one that is empty counts as not set.
 * @throws DatelineError `bad-configuration` that lists every fault, and no secret's value.
 */
export function readEnvironment(
  variables: NodeJS.ProcessEnv = process.env,
  folder: string = process.cwd(),
): Environment {
  const { environment, faults } = inspectEnvironment(variables, folder);
  if (faults.length === 0) return environment;
  throw configurationError(
    'the environment',
    faults.map((fault) => fault.text),
    'Mend it in .env or where the variables are set; `npm run -s dateline -- doctor` shows what is configured.',
  );
}

/** As `readEnvironment`, but gives the faults beside what could be read instead of throwing: for the doctor. */
export function inspectEnvironment(
  variables: NodeJS.ProcessEnv = process.env,
  folder: string = process.cwd(),
): EnvironmentReading {
  const dotEnv = readDotEnv(folder);
  const reader = new SettingReader({ ...dotEnv.variables, ...variables }, folder);
  const port = reader.read(settings.port);
  const environment: Environment = {
    discord: readDiscord(reader),
    slack: readSlack(reader, port),
    port,
    databasePath: reader.readOrDefault(settings.databaseUrl),
    ...readFolders(reader, folder),
    settingsFile: { path: reader.readOrDefault(settings.settingsFile), chosen: reader.isGiven(settings.settingsFile) },
    logLevel: reader.readOrDefault(settings.logLevel),
    secrets: [...reader.secrets],
    warnings: warnOfUnknownVariables(Object.keys(dotEnv.variables), Object.keys(variables)),
  };
  return { environment, faults: [...dotEnv.faults, ...reader.faults] };
}

/** What is dropped in is moved: a briefing file would be gone from its folder. */
function readFolders(reader: SettingReader, folder: string): Pick<Environment, 'briefingsFolder' | 'inboxFolder'> {
  const briefingsFolder = reader.readOrDefault(settings.briefingsFolder);
  const inboxFolder = reader.read(settings.inboxFolder);
  const isSame = inboxFolder !== null && resolve(folder, inboxFolder) === resolve(folder, briefingsFolder);
  if (!isSame) return { briefingsFolder, inboxFolder };
  reader.refuse(settings.inboxFolder, `must be another folder than ${settings.briefingsFolder.name}.`);
  return { briefingsFolder, inboxFolder: null };
}

function readDiscord(reader: SettingReader): DiscordAccess | null {
  const token = reader.read(settings.discordToken);
  const apiUrl = reader.readOrDefault(settings.discordApiUrl);
  const guildId = reader.read(settings.discordGuildId);
  return token === null ? null : { token, apiUrl, guildId };
}

function readSlack(reader: SettingReader, port: number | null): SlackAccess | null {
  refuseHalfSlack(reader);
  const workspaces = readWorkspaces(reader);
  const appToken = reader.read(settings.slackAppToken);
  const signingSecret = reader.read(settings.slackSigningSecret);
  const apiUrl = reader.readOrDefault(settings.slackApiUrl);
  if (workspaces === null) return null;
  // An app has a signing secret in either mode, but an app-level token only for Socket Mode.
  if (appToken !== null) return { workspaces, apiUrl, connection: { kind: 'socket', appToken } };
  if (signingSecret === null || port === null || reader.isGiven(settings.slackAppToken)) return null;
  return { workspaces, apiUrl, connection: { kind: 'http', signingSecret, port } };
}

function readWorkspaces(reader: SettingReader): SlackAccess['workspaces'] | null {
  const botToken = reader.read(settings.slackBotToken);
  const clientId = reader.read(settings.slackClientId);
  const clientSecret = reader.read(settings.slackClientSecret);
  const key = reader.read(settings.encryptionKey);
  const oldKey = reader.read(settings.oldEncryptionKey);
  if (botToken !== null) return { kind: 'one', botToken };
  if (clientId === null || clientSecret === null || key === null) return null;
  return { kind: 'installed', clientId, clientSecret, encryptionKeys: oldKey === null ? [key] : [key, oldKey] };
}

function refuseHalfSlack(reader: SettingReader): void {
  if (reader.isGiven(settings.slackClientId) || reader.isGiven(settings.slackClientSecret)) {
    refuseHalfInstallation(reader);
    return;
  }
  const bot = reader.isGiven(settings.slackBotToken);
  const socket = reader.isGiven(settings.slackAppToken);
  const http = reader.isGiven(settings.slackSigningSecret);
  if (!bot && (socket || http)) {
    reader.refuse(settings.slackBotToken, 'is missing: Slack needs it as well.');
  }
  if (bot && !socket && !http) {
    reader.refuse(settings.slackAppToken, 'is missing: Slack needs it as well, or SLACK_SIGNING_SECRET and PORT.');
  }
  if (http && !socket) refuseMissing(reader, settings.port, 'SLACK_SIGNING_SECRET; 3000 is usual');
}

/** What Slack needs so that workspaces can install the app by themselves. */
function refuseHalfInstallation(reader: SettingReader): void {
  if (reader.isGiven(settings.slackBotToken)) {
    const { name } = settings.slackBotToken;
    reader.refuse(
      settings.slackClientId,
      `and ${name} are both set: one is for any workspace, the other for one. Take one of them out.`,
    );
    return;
  }
  if (reader.isGiven(settings.slackAppToken)) {
    reader.refuse(
      settings.slackAppToken,
      'is for Socket Mode, but workspaces install the app over HTTP. Take it out, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.',
    );
  }
  const beside = 'SLACK_CLIENT_ID and SLACK_CLIENT_SECRET';
  refuseMissing(reader, settings.slackClientId, 'SLACK_CLIENT_SECRET');
  refuseMissing(reader, settings.slackClientSecret, 'SLACK_CLIENT_ID');
  refuseMissing(reader, settings.encryptionKey, beside);
  refuseMissing(reader, settings.slackSigningSecret, beside);
  refuseMissing(reader, settings.port, `${beside}; 3000 is usual`);
}

function refuseMissing(reader: SettingReader, setting: EnvironmentSetting, beside: string): void {
  if (!reader.isGiven(setting)) reader.refuse(setting, `is missing: Slack needs it beside ${beside}.`);
}
