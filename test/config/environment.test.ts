import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { environmentSettings, fileSettingName } from '../../src/config/environment-settings.ts';
import { inspectEnvironment, readEnvironment } from '../../src/config/environment.ts';
import { DatelineError } from '../../src/core/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-environment-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const discordToken = 'MTAx.GhYk.abc_def-123';
const slackBotToken = 'xoxb-12-34-abcdef';
const slackAppToken = 'xapp-1-A1-22-abcdef';
const slackClientId = '1234567890.0987654321';
const slackClientSecret = '33fe0b5d1f2a4c6e8d7b9a0c1e2f3a4b';
const [encryptionKey, oldEncryptionKey] = [Buffer.alloc(32, 'new'), Buffer.alloc(32, 'old')];
const slackSigningSecret = '8f742231b10e8888abcd99yyyzzz85a5';

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function faultsOf(variables: NodeJS.ProcessEnv): string[] {
  try {
    readEnvironment(variables, folder);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    expect(error.code).toBe('bad-configuration');
    expect(error.hint).toContain('doctor');
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^- /, ''));
  }
  return [];
}

describe('readEnvironment', () => {
  test('needs nothing: everything has a default and no platform is on', () => {
    expect(readEnvironment({}, folder)).toEqual({
      discord: null,
      slack: null,
      port: null,
      databasePath: 'data/dateline.db',
      briefingsFolder: 'briefings',
      inboxFolder: null,
      settingsFile: { path: 'config/dateline.yaml', chosen: false },
      logLevel: 'info',
      secrets: [],
      warnings: [],
    });
  });

  test('takes every setting', () => {
    const environment = readEnvironment(
      {
        DISCORD_TOKEN: ` ${discordToken}\n`,
        DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
        SLACK_BOT_TOKEN: slackBotToken,
        SLACK_APP_TOKEN: slackAppToken,
        SLACK_API_URL: 'http://127.0.0.1:8081/api',
        PORT: '0',
        DATABASE_URL: 'sqlite:///var/lib/dateline.db',
        BRIEFINGS_DIR: 'my briefings',
        INBOX_DIR: 'inbox',
        CONFIG_FILE: 'x.yaml',
        LOG_LEVEL: 'DEBUG',
      },
      folder,
    );
    expect(environment).toEqual({
      discord: { token: discordToken, apiUrl: 'http://127.0.0.1:8080/api', guildId: null },
      slack: {
        workspaces: { kind: 'one', botToken: slackBotToken },
        apiUrl: 'http://127.0.0.1:8081/api/',
        connection: { kind: 'socket', appToken: slackAppToken },
      },
      port: 0,
      databasePath: '/var/lib/dateline.db',
      briefingsFolder: 'my briefings',
      inboxFolder: 'inbox',
      settingsFile: { path: 'x.yaml', chosen: true },
      logLevel: 'debug',
      secrets: [discordToken, slackBotToken, slackAppToken],
      warnings: [],
    });
  });

  test('refuses an inbox that is the folder of briefings: what is dropped in is moved', () => {
    expect(faultsOf({ INBOX_DIR: './briefings/' })).toEqual(['INBOX_DIR must be another folder than BRIEFINGS_DIR.']);
  });

  test('lists every fault at once, each with what to do', () => {
    const faults = faultsOf({
      DISCORD_TOKEN: 'Bot abcdefgh',
      DISCORD_API_URL: 'discord.com',
      SLACK_BOT_TOKEN: slackAppToken,
      PORT: '65536',
      DATABASE_URL: 'postgres://user:hunter22@db/x',
      LOG_LEVEL: 'verbose',
    });
    expect(faults).toHaveLength(7);
    expect(faults.join('\n')).toContain('DISCORD_TOKEN must be the token alone');
    expect(faults.join('\n')).toContain('Bot → Reset Token');
    expect(faults.join('\n')).toContain('DISCORD_API_URL must be a web address such as https://discord.com/api');
    expect(faults.join('\n')).toContain('SLACK_BOT_TOKEN must be the bot token of the app, which begins with xoxb-');
    expect(faults.join('\n')).toContain('SLACK_APP_TOKEN is missing');
    expect(faults.join('\n')).toContain('PORT must be a whole number from 0 to 65535');
    expect(faults.join('\n')).toContain('DATABASE_URL names a PostgreSQL database');
    expect(faults.join('\n')).toContain('LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent');
    expect(faults.join('\n')).not.toContain('hunter22');
  });

  test.each(['8 0', '-1', '1e3', '70000', '3000x', '٣٠٠٠'])('refuses %j as a port', (port) => {
    expect(faultsOf({ PORT: port })).toEqual(['PORT must be a whole number from 0 to 65535.']);
  });

  test('refuses an address that holds a password', () => {
    expect(faultsOf({ SLACK_API_URL: 'https://me:hunter22@slack.com/api/' })).toEqual([
      expect.stringMatching(/^SLACK_API_URL must be a web address .* without a user name or password\.$/),
    ]);
  });

  test('counts an empty variable as not set, even over a line of .env', () => {
    write('.env', `DISCORD_TOKEN=${discordToken}\n`);
    expect(readEnvironment({ DISCORD_TOKEN: ' ' }, folder).discord).toBeNull();
  });
});

describe('which platforms are on', () => {
  test('Slack over HTTP needs the bot token, the signing secret and a port', () => {
    const variables = { SLACK_BOT_TOKEN: slackBotToken, SLACK_SIGNING_SECRET: slackSigningSecret, PORT: '3000' };
    expect(readEnvironment(variables, folder).slack?.connection).toEqual({
      kind: 'http',
      signingSecret: slackSigningSecret,
      port: 3000,
    });
  });

  test('an app-level token means Socket Mode, though there be a signing secret as well', () => {
    const variables = {
      SLACK_BOT_TOKEN: slackBotToken,
      SLACK_APP_TOKEN: slackAppToken,
      SLACK_SIGNING_SECRET: slackSigningSecret,
    };
    expect(readEnvironment(variables, folder).slack?.connection.kind).toBe('socket');
  });

  test.each([
    [{ SLACK_BOT_TOKEN: slackBotToken }, ['SLACK_APP_TOKEN is missing']],
    [{ SLACK_APP_TOKEN: slackAppToken }, ['SLACK_BOT_TOKEN is missing']],
    [{ SLACK_SIGNING_SECRET: slackSigningSecret, PORT: '3000' }, ['SLACK_BOT_TOKEN is missing']],
    [{ SLACK_SIGNING_SECRET: slackSigningSecret }, ['SLACK_BOT_TOKEN is missing', 'PORT is missing']],
    [{ SLACK_BOT_TOKEN: slackBotToken, SLACK_SIGNING_SECRET: slackSigningSecret }, ['PORT is missing']],
    [{ SLACK_API_URL: 'https://slack.example/api/' }, []],
  ])('half a Slack is a fault that says what is missing: %o', (variables, missing) => {
    expect(faultsOf(variables)).toEqual(missing.map((text) => expect.stringContaining(text) as string));
  });

  const installed = {
    SLACK_CLIENT_ID: slackClientId,
    SLACK_CLIENT_SECRET: slackClientSecret,
    DATELINE_ENCRYPTION_KEY: encryptionKey.toString('base64'),
    SLACK_SIGNING_SECRET: slackSigningSecret,
    PORT: '3000',
  };

  test('any workspace may install Slack’s app over HTTP, given what its tokens are encrypted with', () => {
    expect(readEnvironment(installed, folder).slack).toEqual({
      workspaces: {
        kind: 'installed',
        clientId: slackClientId,
        clientSecret: slackClientSecret,
        encryptionKeys: [encryptionKey],
      },
      apiUrl: 'https://slack.com/api/',
      connection: { kind: 'http', signingSecret: slackSigningSecret, port: 3000 },
    });
  });

  test('a key is taken in base64, base64url or hex, and the old one stands behind the new', () => {
    const variables = { ...installed, DATELINE_OLD_ENCRYPTION_KEY: oldEncryptionKey.toString('hex') };
    expect(readEnvironment(variables, folder).slack?.workspaces).toMatchObject({
      encryptionKeys: [encryptionKey, oldEncryptionKey],
    });
    const url = { ...installed, DATELINE_ENCRYPTION_KEY: Buffer.alloc(32, 255).toString('base64url') };
    expect(readEnvironment(url, folder).slack?.workspaces).toMatchObject({ encryptionKeys: [Buffer.alloc(32, 255)] });
  });

  test.each(['correct horse battery staple', Buffer.alloc(31).toString('base64'), Buffer.alloc(31).toString('hex')])(
    'what could be guessed is no key: %j',
    (key) => {
      expect(faultsOf({ ...installed, DATELINE_ENCRYPTION_KEY: key })).toEqual([
        expect.stringMatching(/^DATELINE_ENCRYPTION_KEY must be 32 random bytes .*openssl rand -base64 32/),
      ]);
    },
  );

  test.each([
    ['SLACK_CLIENT_ID', 'SLACK_CLIENT_ID is missing: Slack needs it beside SLACK_CLIENT_SECRET.'],
    ['SLACK_CLIENT_SECRET', 'SLACK_CLIENT_SECRET is missing: Slack needs it beside SLACK_CLIENT_ID.'],
    ['DATELINE_ENCRYPTION_KEY', 'DATELINE_ENCRYPTION_KEY is missing'],
    ['SLACK_SIGNING_SECRET', 'SLACK_SIGNING_SECRET is missing'],
    ['PORT', 'PORT is missing: Slack needs it beside SLACK_CLIENT_ID and SLACK_CLIENT_SECRET; 3000 is usual.'],
  ])('an installation without %s is a fault that says so', (name, fault) => {
    expect(faultsOf({ ...installed, [name]: '' })).toEqual([expect.stringContaining(fault)]);
  });

  test('one workspace and any workspace, or Socket Mode, exclude each other', () => {
    expect(faultsOf({ ...installed, SLACK_BOT_TOKEN: slackBotToken })).toEqual([
      expect.stringContaining('SLACK_CLIENT_ID and SLACK_BOT_TOKEN are both set'),
    ]);
    expect(faultsOf({ ...installed, SLACK_APP_TOKEN: slackAppToken })).toEqual([
      expect.stringContaining('SLACK_APP_TOKEN is for Socket Mode, but workspaces install the app over HTTP'),
    ]);
  });

  test('a token at fault is not called missing as well', () => {
    expect(faultsOf({ SLACK_BOT_TOKEN: 'nonsense!', SLACK_APP_TOKEN: slackAppToken })).toEqual([
      expect.stringContaining('SLACK_BOT_TOKEN must be'),
    ]);
  });
});

describe('secrets in files', () => {
  test.each(['absolute', 'relative'])('a secret is read from the %s path of a file and trimmed', (kind) => {
    const path = write('token', `\uFEFF${discordToken}\r\n`);
    const environment = readEnvironment({ DISCORD_TOKEN_FILE: kind === 'absolute' ? path : 'token' }, folder);
    expect(environment.discord?.token).toBe(discordToken);
    expect(environment.secrets).toEqual([discordToken]);
  });

  test('the secret and its file together are a fault', () => {
    const path = write('token', discordToken);
    expect(faultsOf({ DISCORD_TOKEN: discordToken, DISCORD_TOKEN_FILE: path })).toEqual([
      'DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set. Keep one of them.',
    ]);
  });

  test('a file that is missing, a folder or empty is a fault that says so', () => {
    mkdirSync(join(folder, 'sub'));
    write('empty', ' \n');
    const faults = faultsOf({
      DISCORD_TOKEN_FILE: 'nowhere',
      SLACK_BOT_TOKEN_FILE: 'sub',
      SLACK_APP_TOKEN_FILE: 'empty',
    });
    expect(faults).toEqual([
      expect.stringContaining('DISCORD_TOKEN_FILE names does not exist'),
      expect.stringContaining('SLACK_BOT_TOKEN_FILE names is a folder'),
      expect.stringContaining('SLACK_APP_TOKEN_FILE names is empty'),
    ]);
  });

  test('a secret put where the path of its file belongs stays unsaid', () => {
    const [fault] = faultsOf({ DISCORD_TOKEN_FILE: discordToken });
    expect(fault).toContain('does not exist');
    expect(fault).not.toContain(discordToken);
  });
});

describe('.env', () => {
  test('is read, and the environment wins over it', () => {
    write('.env', '\uFEFFLOG_LEVEL=warn\n# a comment\nexport BRIEFINGS_DIR="from file"\nPORT=1\n');
    const environment = readEnvironment({ PORT: '2' }, folder);
    expect(environment.logLevel).toBe('warn');
    expect(environment.briefingsFolder).toBe('from file');
    expect(environment.port).toBe(2);
  });

  test('that is a folder is a fault', () => {
    mkdirSync(join(folder, '.env'));
    expect(faultsOf({})).toEqual(['The file .env is a folder. Mend or remove it.']);
  });

  test('saved as UTF-16 is a fault rather than read as nothing', () => {
    write('.env', Buffer.from(`\uFEFFDISCORD_TOKEN=${discordToken}\n`, 'utf16le'));
    expect(faultsOf({})).toEqual(['The file .env is not UTF-8 text. Save it again with that encoding.']);
  });
});

describe('warnings', () => {
  const warningsOf = (variables: NodeJS.ProcessEnv) => readEnvironment(variables, folder).warnings;

  test.each([
    ['DISCORD_TOKN', 'Did you mean DISCORD_TOKEN?'],
    ['DISCROD_TOKEN', 'Did you mean DISCORD_TOKEN?'],
    ['discord_token', 'Did you mean DISCORD_TOKEN?'],
    ['LOGLEVEL', 'Did you mean LOG_LEVEL?'],
    ['DATABASE_URI', 'Did you mean DATABASE_URL?'],
    ['SLACK_BOT_TOKEN_FIL', 'Did you mean SLACK_BOT_TOKEN_FILE?'],
    ['DISCORD_BOT_TOKEN', 'The settings that begin so are DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID.'],
  ])('%s was probably meant for us: %s', (name, advice) => {
    expect(warningsOf({ [name]: 'x' })).toEqual([`${name} is not a setting of Dateline and has no effect. ${advice}`]);
  });

  test('what other programs set is left alone', () => {
    const names = [
      'PATH',
      'HOME',
      'HOST',
      'TERM',
      'LANG',
      'LOGNAME',
      'NO_COLOR',
      'CI',
      'npm_config_cache',
      'PWD',
      'TZ',
    ];
    expect(warningsOf(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual([]);
  });

  test('any line of .env that has no effect is named', () => {
    write('.env', 'NO_COLOR=1\nPROT=80\n');
    expect(warningsOf({})).toEqual([
      'NO_COLOR in .env is not a setting of Dateline and has no effect. .env.example lists the settings.',
      'PROT in .env is not a setting of Dateline and has no effect. Did you mean PORT?',
    ]);
  });
});

test('no message holds the value of a secret, whatever it is and wherever it stands', () => {
  const names = Object.values(environmentSettings).flatMap((setting) => [setting.name, fileSettingName(setting)]);
  const secret = fc.oneof(
    fc.constantFrom(discordToken, slackBotToken, slackAppToken, slackSigningSecret, 'postgres://me:hunter22@db/x'),
    fc.string({ minLength: 6, maxLength: 40, unit: 'binary' }).filter((text) => text.trim().length >= 6),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names.filter((name) => name !== 'CONFIG_FILE')), secret),
      (variables) => {
        const { faults, environment } = inspectEnvironment(variables, folder);
        const said = [...faults.map((fault) => fault.text), ...environment.warnings].join('\n');
        for (const value of Object.values(variables)) expect(said).not.toContain(value.trim());
      },
    ),
  );
});
