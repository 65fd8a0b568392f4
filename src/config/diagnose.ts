import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { DatelineError } from '../core/errors.ts';
import { checkDatabaseFile } from './check-database-file.ts';
import { environmentSettings, type EnvironmentSetting } from './environment-settings.ts';
import type { Environment, EnvironmentReading } from './environment.ts';
import type { Fault } from './setting-reader.ts';
import { readSettings } from './settings.ts';

/**
 * One thing that the doctor looked at. `missing` is worth mending but stops nothing, `off` is a
 * choice, `fault` stops Dateline or a part of it from working.
 */
export interface Finding {
  topic: string;
  state: 'ok' | 'missing' | 'fault' | 'off';
  text: string;
  /** What to do about it. */
  hint: string | null;
}

interface DiagnosisInput {
  /** From `inspectEnvironment`. */
  reading: EnvironmentReading;
  /** How many files of the briefings folder load and how many do not; null where there is no such folder. */
  briefings: { loaded: number; refused: number } | null;
  /** Makes a full-text (FTS5) table in a database in memory and gives SQLite's version; throws where it cannot. */
  probeSqlite: () => string;
  /** Such as `24.21.0`. */
  nodeVersion?: string;
}

interface Check {
  topic: string;
  /** The settings whose faults stand in place of the finding. */
  settings: readonly EnvironmentSetting[];
  find: () => Finding;
}

/** Looks at everything that Dateline needs to run; writes nothing, asks no network. */
export function diagnose(input: DiagnosisInput): Finding[] {
  const { environment, faults } = input.reading;
  const { briefingsFolder, databaseUrl, discordApiUrl, discordGuildId, discordToken, inboxFolder } =
    environmentSettings;
  const { logLevel, settingsFile } = environmentSettings;
  const { port, slackApiUrl, slackAppToken, slackBotToken, slackSigningSecret } = environmentSettings;
  const { encryptionKey, oldEncryptionKey, slackClientId, slackClientSecret } = environmentSettings;
  const checks: readonly Check[] = [
    { topic: 'Database', settings: [databaseUrl], find: () => checkDatabase(environment.databasePath) },
    {
      topic: 'Briefings',
      settings: [briefingsFolder],
      find: () => checkBriefings(environment.briefingsFolder, input.briefings),
    },
    { topic: 'Inbox', settings: [inboxFolder], find: () => checkInbox(environment.inboxFolder) },
    { topic: 'Settings', settings: [settingsFile], find: () => checkSettings(environment) },
    { topic: 'Log level', settings: [logLevel], find: () => ok('Log level', environment.logLevel) },
    {
      topic: 'Discord',
      settings: [discordToken, discordApiUrl, discordGuildId],
      find: () => checkDiscord(environment),
    },
    {
      topic: 'Slack',
      settings: [
        ...[slackBotToken, slackAppToken, slackSigningSecret, slackApiUrl, port],
        ...[slackClientId, slackClientSecret, encryptionKey, oldEncryptionKey],
      ],
      find: () => checkSlack(environment),
    },
  ];
  const faultsOf = (check: Check): Finding[] =>
    faults
      .filter((fault) => check.settings.some((setting) => setting.name === fault.setting))
      .map((fault) => fromFault(check.topic, fault));
  const inChecks = new Set(checks.flatMap((check) => check.settings.map((setting) => setting.name)));
  const otherFaults = faults.filter((fault) => !inChecks.has(fault.setting));

  return [
    checkNode(input.nodeVersion ?? process.versions.node),
    checkSqlite(input.probeSqlite),
    ...checks.flatMap((check) => {
      const found = faultsOf(check);
      return found.length > 0 ? found : [check.find()];
    }),
    ...otherFaults.map((fault) => fromFault('Environment', fault)),
    ...environment.warnings.map((text): Finding => ({ topic: 'Environment', state: 'missing', text, hint: null })),
  ];
}

function ok(topic: string, text: string): Finding {
  return { topic, state: 'ok', text, hint: null };
}

function fromFault(topic: string, fault: Fault): Finding {
  return { topic, state: 'fault', text: fault.text, hint: null };
}

function checkNode(version: string): Finding {
  if (Number.parseInt(version) >= 24) return ok('Node', version);
  const hint = 'Start Dateline through npm (`npm start`): it uses the Node that `npm ci` installed.';
  return { topic: 'Node', state: 'fault', text: `${version}, but Dateline needs 24 or later`, hint };
}

function checkSqlite(probe: DiagnosisInput['probeSqlite']): Finding {
  try {
    return ok('SQLite', `${probe()} with full-text search (FTS5)`);
  } catch (error) {
    const text = `no full-text search (FTS5): ${error instanceof Error ? error.message : String(error)}`;
    return { topic: 'SQLite', state: 'fault', text, hint: 'Use the Node that `npm ci` installed.' };
  }
}

function checkDatabase(path: string): Finding {
  const topic = 'Database';
  if (path === ':memory:') return ok(topic, 'in memory: nothing is kept when Dateline stops');
  const found = checkDatabaseFile(path);
  if ('state' in found) return ok(topic, found.state === 'there' ? path : `${path}, made at the first start`);
  const hint = `Mend the path or its permissions, or set ${environmentSettings.databaseUrl.name} to another.`;
  return { topic, state: 'fault', text: `${path} ${found.problem}`, hint };
}

function checkBriefings(folder: string, briefings: DiagnosisInput['briefings']): Finding {
  const topic = 'Briefings';
  const build = '`npm run -s dateline -- build FILE` makes a briefing of an article.';
  if (briefings === null) {
    const hint = `Make the folder, or set ${environmentSettings.briefingsFolder.name}. ${build}`;
    return { topic, state: 'fault', text: `no folder ${folder}`, hint };
  }
  const { loaded, refused } = briefings;
  const text = `${folder}: ${loaded} loaded`;
  if (refused > 0) {
    const hint = 'Starting Dateline names each bad file and what is wrong with it.';
    return { topic, state: 'fault', text: `${text}, ${refused} with faults`, hint };
  }
  return loaded > 0 ? ok(topic, text) : { topic, state: 'missing', text: `none in ${folder}`, hint: build };
}

function checkInbox(folder: string | null): Finding {
  const topic = 'Inbox';
  const { inboxFolder } = environmentSettings;
  if (folder === null) return off(topic, inboxFolder);
  try {
    if (statSync(folder).isDirectory()) {
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
      return ok(topic, folder);
    }
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code !== 'ENOENT';
    const hint = 'Give the user that runs Dateline the right to read and write it.';
    if (isThere) return { topic, state: 'fault', text: `${folder} may not be read and written`, hint };
  }
  return {
    topic,
    state: 'fault',
    text: `no folder ${folder}`,
    hint: `Make it, or set ${inboxFolder.name} to another.`,
  };
}

function checkSettings({ settingsFile: { path, chosen } }: Environment): Finding {
  const topic = 'Settings';
  try {
    readSettings(path, { mustExist: chosen });
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    return { topic, state: 'fault', text: error.message, hint: error.hint };
  }
  return existsSync(path)
    ? ok(topic, path)
    : { topic, state: 'missing', text: `no file ${path}: defaults apply`, hint: null };
}

function checkDiscord({ discord }: Environment): Finding {
  const topic = 'Discord';
  const { discordToken } = environmentSettings;
  if (discord === null) return off(topic, discordToken);
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(discord.token)) {
    const text = `on, but ${discordToken.name} does not look like a bot's token: three parts with points between`;
    return { topic, state: 'missing', text, hint: `Get it at ${discordToken.howToGet}` };
  }
  return ok(topic, `on: ${discordToken.name} is set; the API is ${discord.apiUrl}`);
}

function checkSlack({ slack }: Environment): Finding {
  const topic = 'Slack';
  const { slackAppToken, slackBotToken, slackClientId, slackSigningSecret } = environmentSettings;
  if (slack === null) return off(topic, slackBotToken);
  const { connection, workspaces } = slack;
  const access = workspaces.kind === 'one' ? slackBotToken : slackClientId;
  const how =
    connection.kind === 'socket'
      ? `and ${slackAppToken.name} are set (Socket Mode)`
      : `and ${slackSigningSecret.name} are set (HTTP on port ${connection.port})`;
  const whom = workspaces.kind === 'one' ? '' : '; any workspace may install it at /slack/install';
  return ok(topic, `on: ${access.name} ${how}${whom}; the API is ${slack.apiUrl}`);
}

function off(topic: string, setting: EnvironmentSetting): Finding {
  const source = setting.howToGet === null ? '' : ` Get it at ${setting.howToGet}`;
  return { topic, state: 'off', text: `off: ${setting.name} is not set`, hint: setting.description + source };
}
