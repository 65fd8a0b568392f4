import type { Command } from '../../../core/commands/command.ts';
import { listActions, sayArguments, type NamedAction } from '../../../core/commands/list-actions.ts';

/** Slack's bounds of an app manifest, in characters (https://docs.slack.dev/reference/app-manifest). */
const manifestLimits = {
  name: 35,
  description: 140,
  longDescription: 4_000,
  agentDescription: 300,
  commands: 50,
  /** Without its slash; lower-case letters, digits, hyphens and underscores. */
  commandName: /^[a-z0-9_-]{1,31}$/,
  commandDescription: 2_000,
  usageHint: 1_000,
  shortcuts: 10,
  shortcutName: 24,
  shortcutDescription: 150,
  callbackId: 255,
  unfurlDomains: 5,
  events: 100,
} as const;

/** The names by which Slack says which shortcut was chosen. */
export const shortcutIds = { brief: 'brief-this', ask: 'ask-dateline' } as const;

/** Where Slack's requests over HTTP arrive, and the pages of an installation. */
export const httpPaths = {
  events: '/slack/events',
  install: '/slack/install',
  redirect: '/slack/oauth_redirect',
} as const;

/** What Dateline may do in a workspace, and what it needs it for: whoever approves the app reads this. */
interface ScopeReason {
  scope: string;
  reason: string;
}

const alwaysNeeded: readonly ScopeReason[] = [
  { scope: 'commands', reason: 'the slash commands and the shortcuts' },
  { scope: 'app_mentions:read', reason: 'a message that mentions Dateline is a question' },
  { scope: 'im:history', reason: 'a direct message to Dateline is a question' },
  { scope: 'im:write', reason: 'opens direct messages, for answers that concern one person' },
  { scope: 'chat:write', reason: 'answers, digests, and what is being read meanwhile' },
  { scope: 'chat:write.public', reason: 'answers and digests in public channels that nobody invited Dateline to' },
  { scope: 'channels:join', reason: 'the same where a public channel takes messages of members alone' },
  { scope: 'files:write', reason: 'hands over an export as a file' },
  { scope: 'files:read', reason: 'briefs the article in a file that somebody uploads' },
  { scope: 'assistant:write', reason: 'suggests questions on what is in the news' },
  { scope: 'channels:history', reason: 'looks whether a digest stands there already, before it is sent again' },
  { scope: 'groups:history', reason: 'the same in private channels that Dateline was invited to' },
  { scope: 'channels:read', reason: 'the names of public channels that a question mentions' },
  { scope: 'groups:read', reason: 'the same for private channels that Dateline was invited to' },
  {
    scope: 'users:read',
    reason: 'the names of people that a question mentions, who may manage digests, and their time zone',
  },
];

const neededToUnfurl: readonly ScopeReason[] = [
  { scope: 'links:read', reason: 'sees links to the configured sources' },
  { scope: 'links:write', reason: 'shows the brief of the story that such a link leads to' },
];

export interface ManifestOptions {
  /** Where Slack reaches Dateline over HTTP, such as `https://dateline.example.com`; null: over Socket Mode. */
  address: string | null;
  /** The hosts whose links are shown with the brief of their story. */
  unfurlHosts: readonly string[];
  /** Whether Slack tells of all messages in channels, so that a follow-up in a thread needs no mention. */
  hearsThreads?: boolean;
}

/** The scopes that the app asks for, in the order of the manifest. */
export function listScopes({ unfurlHosts }: Pick<ManifestOptions, 'unfurlHosts'>): readonly ScopeReason[] {
  return unfurlHosts.length === 0 ? alwaysNeeded : [...alwaysNeeded, ...neededToUnfurl];
}

/**
 * The app as Slack creates it "from a manifest", made from the declaration of the commands.
 *
 * @throws Error where what is declared has no room in a manifest: a fault of ours
 */
export function toManifest(commands: readonly Command[], options: ManifestOptions) {
  const { address, unfurlHosts } = options;
  const url = address === null ? null : `${address.replace(/\/+$/, '')}${httpPaths.events}`;
  return {
    display_information: {
      name: 'Dateline',
      description: 'News in brief, and answers that show the sentence that proves them.',
      long_description:
        'Dateline turns news articles into briefings and answers questions about them. Every statement shows the sentence it stands on, and what happened, what is planned, what is only reported and what is denied stay four things. It needs no language model.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      agent_view: {
        agent_description:
          'Answers questions about the news from stored articles, with the sentence that proves the answer.',
      },
      bot_user: { display_name: 'dateline', always_online: true },
      shortcuts: [
        {
          name: 'Brief this',
          type: 'message',
          callback_id: shortcutIds.brief,
          description:
            'Briefs the article that a message links to or holds, in its text or a file, or the story it names.',
        },
        {
          name: 'Ask Dateline',
          type: 'global',
          callback_id: shortcutIds.ask,
          description: 'Asks a question about the news.',
        },
      ],
      slash_commands: toSlashCommands(commands).map((command) => (url === null ? command : { ...command, url })),
      ...(unfurlHosts.length === 0 ? {} : { unfurl_domains: atMost(manifestLimits.unfurlDomains, unfurlHosts) }),
    },
    oauth_config: {
      ...(address === null ? {} : { redirect_urls: [`${address.replace(/\/+$/, '')}${httpPaths.redirect}`] }),
      scopes: { bot: listScopes(options).map(({ scope }) => scope) },
    },
    settings: {
      event_subscriptions: {
        ...(url === null ? {} : { request_url: url }),
        bot_events: [
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          ...(unfurlHosts.length === 0 ? [] : ['link_shared']),
          ...(options.hearsThreads === true ? ['message.channels', 'message.groups'] : []),
          'message.im',
          'tokens_revoked',
        ],
      },
      interactivity: {
        is_enabled: true,
        ...(url === null ? {} : { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: address !== null,
      socket_mode_enabled: address === null,
      token_rotation_enabled: false,
    },
  };
}

/** One entry for each command and each short form. Slack knows no second words: the usage hint shows them. */
function toSlashCommands(commands: readonly Command[]) {
  const actions = listActions(commands);
  const whole = commands.map((command) => {
    const parts = actions.filter((named) => named.command === command.name);
    return toSlashCommand(command.name, command.summary, parts.map(sayHint).join(' | '));
  });
  const short = actions.flatMap((named) => {
    const { shortForm, summary } = named.action;
    return shortForm === undefined ? [] : [toSlashCommand(shortForm, summary, sayArguments(named))];
  });
  return atMost(manifestLimits.commands, [...whole, ...short]);
}

function toSlashCommand(name: string, description: string, hint: string) {
  if (!manifestLimits.commandName.test(name)) {
    throw new Error(`Slack takes no command of the name ${JSON.stringify(name)}.`);
  }
  return {
    command: `/${name}`,
    description: shorten(description, manifestLimits.commandDescription),
    ...(hint === '' ? {} : { usage_hint: shorten(hint, manifestLimits.usageHint) }),
    // People, channels and links arrive as what they are, not as their words.
    should_escape: true,
  };
}

function sayHint(named: NamedAction): string {
  return [named.subcommand ?? '', sayArguments(named)].filter((word) => word !== '').join(' ');
}

function atMost<T>(most: number, items: readonly T[]): readonly T[] {
  if (items.length <= most) return items;
  throw new Error(`A Slack app has room for ${most} of these, not for ${items.length}.`);
}

/** What is too long is whole in /dateline help. */
function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`;
}
