import { z } from 'zod';
import { databasePathSchema } from './database-path.ts';

/** A setting that comes from the environment. All but `schema` is for people: `.env.example`, faults, the doctor. */
export interface EnvironmentSetting<Value = unknown, Default extends string | null = string | null> {
  name: string;
  /** What it is for; one or two sentences. */
  description: string;
  /** What stands for it where it is not set, written as in the environment; null where nothing does. */
  default: Default;
  /** Text in, value out. Its messages continue the setting's name and never hold what was given. */
  schema: z.ZodType<Value, string>;
  /** A secret is never shown, is redacted in logs, and may be given as a file: `<name>_FILE`. */
  secret: boolean;
  example: string;
  /** Where to get it, as a path to click; null where there is nothing to get. */
  howToGet: string | null;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const discordTokenSchema = z
  .string()
  .regex(/^[\x21-\x7e]{8,}$/, 'must be the token alone: no spaces, no "Bot" before it.');

// https://docs.slack.dev/authentication/tokens; xoxe. stands before a token that is rotated.
const slackBotTokenSchema = z
  .string()
  .regex(/^(?:xoxe\.)?xoxb-[\w-]{3,}$/, 'must be the bot token of the app, which begins with xoxb-.');
const slackAppTokenSchema = z
  .string()
  .regex(/^xapp-[\w-]{3,}$/, 'must be an app-level token, which begins with xapp-.');
const slackSigningSecretSchema = z
  .string()
  .regex(
    /^(?!xox|xapp-)[\x21-\x7e]{8,}$/,
    'must be the signing secret of the app: no token (xoxb-, xapp-), no spaces.',
  );

const slackClientSecretSchema = z
  .string()
  .regex(/^(?!xox|xapp-)[\x21-\x7e]{8,}$/, 'must be the client secret of the app: no token (xoxb-, xapp-), no spaces.');

/** As many bytes as the cipher's own key has: fewer, or words, could be guessed. */
const encryptionKeyBytes = 32;
const encryptionKeyError = `must be ${encryptionKeyBytes} random bytes in base64 or hex.`;

const encryptionKeySchema = z
  .string()
  .regex(/^[\w+/-]+={0,2}$/, encryptionKeyError)
  .transform((text): Uint8Array => Buffer.from(text, /^[\da-fA-F]+$/.test(text) ? 'hex' : 'base64'))
  .refine(({ length }) => length >= encryptionKeyBytes, encryptionKeyError);

function webAddressSchema(example: string): z.ZodType<string, string> {
  const error = `must be a web address such as ${example}, without a user name or password.`;
  return z.url({ protocol: /^https?$/, error }).refine((url) => !hasCredentials(url), error);
}

function hasCredentials(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.username !== '' || parsed.password !== '');
}

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535.')
  .transform(Number)
  .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535.');

const pathSchema = z.string().regex(/^[^\0]+$/, 'holds a NUL character, which no path can. Leave it out.');

/** Every setting that Dateline takes from the environment or from `.env`; there are no others. */
export const environmentSettings = {
  discordToken: {
    name: 'DISCORD_TOKEN',
    description: 'The token of the Discord bot. It switches Discord on.',
    default: null,
    schema: discordTokenSchema,
    secret: true,
    example: 'MTAx….GhYk….…',
    howToGet: 'https://discord.com/developers/applications → your application → Bot → Reset Token.',
  },
  discordApiUrl: {
    name: 'DISCORD_API_URL',
    description: 'Where the Discord API is, without its version. Only a proxy or a test needs another.',
    default: 'https://discord.com/api',
    schema: webAddressSchema('https://discord.com/api').transform((url) => url.replace(/\/+$/, '')),
    secret: false,
    example: 'http://127.0.0.1:8080/api',
    howToGet: null,
  },
  discordGuildId: {
    name: 'DISCORD_GUILD_ID',
    description:
      'The only Discord server that gets the commands, at once: for developing. Without it they are for every server.',
    default: null,
    schema: z.string().regex(/^\d{15,20}$/, 'must be the id of a server: 15 to 20 digits.'),
    secret: false,
    example: '81384788765712384',
    howToGet: 'Discord → User Settings → Advanced → Developer Mode, then right-click the server → Copy Server ID.',
  },
  slackBotToken: {
    name: 'SLACK_BOT_TOKEN',
    description:
      'The bot token of the Slack app. Slack is on with it and SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET and PORT.',
    default: null,
    schema: slackBotTokenSchema,
    secret: true,
    example: 'xoxb-…',
    howToGet:
      'https://api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token (after Install to Workspace).',
  },
  slackAppToken: {
    name: 'SLACK_APP_TOKEN',
    description: 'The app-level token of the Slack app: connects over Socket Mode, which needs no public address.',
    default: null,
    schema: slackAppTokenSchema,
    secret: true,
    example: 'xapp-…',
    howToGet:
      'https://api.slack.com/apps → your app → Basic Information → App-Level Tokens → Generate Token and Scopes, with the scope connections:write.',
  },
  slackSigningSecret: {
    name: 'SLACK_SIGNING_SECRET',
    description:
      'The signing secret of the Slack app: for requests over HTTP on PORT, where SLACK_APP_TOKEN is not set.',
    default: null,
    schema: slackSigningSecretSchema,
    secret: true,
    example: '8f74…',
    howToGet: 'https://api.slack.com/apps → your app → Basic Information → App Credentials → Signing Secret → Show.',
  },
  slackClientId: {
    name: 'SLACK_CLIENT_ID',
    description:
      'The client id of the Slack app: any workspace may then install it at /slack/install. In place of SLACK_BOT_TOKEN, with SLACK_CLIENT_SECRET, DATELINE_ENCRYPTION_KEY, SLACK_SIGNING_SECRET and PORT.',
    default: null,
    schema: z.string().regex(/^\d+\.\d+$/, 'must be the client id of the app: two numbers with a point between.'),
    secret: false,
    example: '1234567890.1234567890',
    howToGet: 'https://api.slack.com/apps → your app → Basic Information → App Credentials → Client ID.',
  },
  slackClientSecret: {
    name: 'SLACK_CLIENT_SECRET',
    description: 'The client secret of the Slack app, beside SLACK_CLIENT_ID.',
    default: null,
    schema: slackClientSecretSchema,
    secret: true,
    example: '33fe…',
    howToGet: 'https://api.slack.com/apps → your app → Basic Information → App Credentials → Client Secret → Show.',
  },
  encryptionKey: {
    name: 'DATELINE_ENCRYPTION_KEY',
    description:
      'The key with which the tokens of installations are encrypted in the database. Without it they are lost.',
    default: null,
    schema: encryptionKeySchema,
    secret: true,
    example: 'pL4w…=',
    howToGet: 'a terminal: openssl rand -base64 32',
  },
  oldEncryptionKey: {
    name: 'DATELINE_OLD_ENCRYPTION_KEY',
    description:
      'The key before DATELINE_ENCRYPTION_KEY, when that is changed: at the next start all is encrypted anew, then this one can go.',
    default: null,
    schema: encryptionKeySchema,
    secret: true,
    example: 'pL4w…=',
    howToGet: null,
  },
  slackApiUrl: {
    name: 'SLACK_API_URL',
    description: 'Where the Slack API is. Only a proxy or a test needs another.',
    default: 'https://slack.com/api/',
    schema: webAddressSchema('https://slack.com/api/').transform((url) => url.replace(/\/*$/, '/')),
    secret: false,
    example: 'http://127.0.0.1:8080/api/',
    howToGet: null,
  },
  port: {
    name: 'PORT',
    description: 'The port to listen on for requests over HTTP; 0 takes any that is free.',
    default: null,
    schema: portSchema,
    secret: false,
    example: '3000',
    howToGet: null,
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    description: 'The SQLite file to store in: sqlite:path, file:path, a plain path, or :memory: to keep nothing.',
    default: 'sqlite:data/dateline.db',
    schema: databasePathSchema,
    secret: false,
    example: 'sqlite:///var/lib/dateline/dateline.db',
    howToGet: null,
  },
  briefingsFolder: {
    name: 'BRIEFINGS_DIR',
    description: 'The folder with the briefing files.',
    default: 'briefings',
    schema: pathSchema,
    secret: false,
    example: '/srv/briefings',
    howToGet: null,
  },
  inboxFolder: {
    name: 'INBOX_DIR',
    description:
      'A folder to drop articles into (.txt, .md, .html, .url, .webloc): each is briefed for all readers, and put into briefed/ below it.',
    default: null,
    schema: pathSchema,
    secret: false,
    example: 'inbox',
    howToGet: null,
  },
  settingsFile: {
    name: 'CONFIG_FILE',
    description: 'The file with all other settings.',
    default: 'config/dateline.yaml',
    schema: pathSchema,
    secret: false,
    example: '/etc/dateline.yaml',
    howToGet: null,
  },
  logLevel: {
    name: 'LOG_LEVEL',
    description: `The least level that is logged: ${logLevels.join(', ')}.`,
    default: 'info',
    schema: z
      .string()
      .toLowerCase()
      .pipe(z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}.` })),
    secret: false,
    example: 'debug',
    howToGet: null,
  },
} as const satisfies Record<string, EnvironmentSetting>;

/** The name under which a secret's file is given. */
export function fileSettingName(setting: EnvironmentSetting): string {
  return `${setting.name}_FILE`;
}
