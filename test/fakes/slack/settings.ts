import { z } from 'zod';

// What is set for the app, as a manifest says it. https://docs.slack.dev/reference/app-manifest
const address = z.url({ protocol: /^https$/ });

const manifestSchema = z.strictObject({
  _metadata: z.object({}).loose().optional(),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140).optional(),
    long_description: z.string().min(175).max(4000).optional(),
    background_color: z
      .string()
      .regex(/^#(?:[0-9a-f]{3}){1,2}$/i)
      .optional(),
  }),
  features: z.strictObject({
    app_home: z
      .strictObject({
        home_tab_enabled: z.boolean().optional(),
        messages_tab_enabled: z.boolean().optional(),
        messages_tab_read_only_enabled: z.boolean().optional(),
      })
      .optional(),
    bot_user: z
      .strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean().optional() })
      .optional(),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().max(1000).optional(),
          should_escape: z.boolean().optional(),
          url: address.optional(),
        }),
      )
      .max(50)
      .optional(),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10)
      .optional(),
    unfurl_domains: z.array(z.string().min(1)).max(5).optional(),
    agent_view: z
      .object({ agent_description: z.string().min(1).max(300) })
      .loose()
      .optional(),
    assistant_view: z
      .object({ assistant_description: z.string().min(1).max(300) })
      .loose()
      .optional(),
  }),
  oauth_config: z.object({
    redirect_urls: z.array(z.url()).max(1000).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255), user: z.array(z.string()).max(255).optional() }),
  }),
  settings: z.strictObject({
    event_subscriptions: z
      .strictObject({
        request_url: address.optional(),
        bot_events: z.array(z.string()).max(100).optional(),
        user_events: z.array(z.string()).max(100).optional(),
      })
      .optional(),
    interactivity: z
      .strictObject({
        is_enabled: z.boolean(),
        request_url: address.optional(),
        message_menu_options_url: address.optional(),
      })
      .optional(),
    allowed_ip_address_ranges: z.array(z.string()).max(10).optional(),
    org_deploy_enabled: z.boolean().optional(),
    socket_mode_enabled: z.boolean().optional(),
    token_rotation_enabled: z.boolean().optional(),
    is_hosted: z.boolean().optional(),
  }),
});
type Manifest = z.infer<typeof manifestSchema>;

/** The scope that an event asks for; events that are not named ask for none. https://docs.slack.dev/reference/events */
const SCOPE_OF_EVENT: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  channel_archive: 'channels:read',
  channel_left: 'channels:read',
  group_archive: 'groups:read',
  group_left: 'groups:read',
  link_shared: 'links:read',
  member_joined_channel: 'channels:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  reaction_added: 'reactions:read',
  assistant_thread_started: 'assistant:write',
  assistant_thread_context_changed: 'assistant:write',
};

/** What the app may be told and asked; where a manifest says nothing of it, everything. */
export interface AppSettings {
  readonly botName: string;
  readonly scopes: ReadonlySet<string>;
  offersCommand(name: string): boolean;
  escapesIn(command: string): boolean;
  hears(event: string): boolean;
  offersShortcut(callbackId: string, type: 'message' | 'global'): boolean;
  readonly isInteractive: boolean;
  readonly hasHome: boolean;
  readonly view: 'agent' | 'assistant' | 'none';
  readonly unfurlDomains: readonly string[];
  /** Where a browser is sent that said yes to an installation; empty where nothing is set. */
  readonly redirectUrl: string;
}

/** Every scope that a method here asks for. */
const ALL_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'links:read',
  'links:write',
  'mpim:history',
  'mpim:read',
  'mpim:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'usergroups:read',
  'users:read',
];

/** Reads an app's manifest, or takes an app that may do everything. Throws where Slack would not take the manifest. */
export function readSettings(manifest: unknown, unfurlDomains: readonly string[]): AppSettings {
  if (manifest === undefined) {
    return {
      botName: 'dateline',
      scopes: new Set(ALL_SCOPES),
      offersCommand: () => true,
      escapesIn: () => true,
      hears: () => true,
      offersShortcut: () => true,
      isInteractive: true,
      hasHome: true,
      view: 'agent',
      unfurlDomains,
      redirectUrl: '',
    };
  }
  const read = manifestSchema.parse(manifest);
  const faults = faultsOf(read);
  if (faults.length > 0) throw new Error(`Slack would not take the manifest: ${faults.join('; ')}.`);
  const { features, oauth_config: oauth, settings, display_information: display } = read;
  const commands = new Map((features.slash_commands ?? []).map((command) => [command.command, command]));
  const events = new Set(settings.event_subscriptions?.bot_events ?? []);
  const shortcuts = new Map((features.shortcuts ?? []).map((shortcut) => [shortcut.callback_id, shortcut.type]));
  return {
    botName: features.bot_user?.display_name ?? display.name,
    scopes: new Set(oauth.scopes.bot),
    offersCommand: (name) => commands.has(name),
    escapesIn: (name) => commands.get(name)?.should_escape ?? false,
    hears: (event) => events.has(event),
    offersShortcut: (id, type) => shortcuts.get(id) === type,
    isInteractive: settings.interactivity?.is_enabled ?? false,
    hasHome: features.app_home?.home_tab_enabled ?? false,
    view: features.agent_view ? 'agent' : features.assistant_view ? 'assistant' : 'none',
    unfurlDomains: features.unfurl_domains ?? unfurlDomains,
    redirectUrl: oauth.redirect_urls?.[0] ?? '',
  };
}

/** What in a manifest does not go together. */
function faultsOf({ features, oauth_config: oauth, settings }: Manifest): string[] {
  const scopes = new Set(oauth.scopes.bot);
  const events = settings.event_subscriptions?.bot_events ?? [];
  const commands = features.slash_commands ?? [];
  const shortcuts = features.shortcuts ?? [];
  const faults = events.flatMap((event) => {
    const scope = SCOPE_OF_EVENT[event];
    return scope === undefined || scopes.has(scope) ? [] : [`the event ${event} needs the scope ${scope}`];
  });
  const say = (isWrong: boolean, what: string): void => {
    if (isWrong) faults.push(what);
  };
  say(commands.length + shortcuts.length > 0 && !scopes.has('commands'), 'commands need the scope commands');
  say(new Set(commands.map(({ command }) => command)).size < commands.length, 'a command stands there twice');
  say(new Set(shortcuts.map(({ callback_id: id }) => id)).size < shortcuts.length, 'a shortcut stands there twice');
  say(scopes.size > 0 && !features.bot_user, 'scopes of a bot need a bot_user');
  say(events.includes('link_shared') && !features.unfurl_domains, 'link_shared needs unfurl_domains');
  say(features.agent_view !== undefined && features.assistant_view !== undefined, 'agent_view excludes assistant_view');
  say(
    features.agent_view !== undefined && !scopes.has('assistant:write'),
    'agent_view needs the scope assistant:write',
  );
  say(shortcuts.length > 0 && settings.interactivity?.is_enabled !== true, 'shortcuts need interactivity');
  if (settings.socket_mode_enabled === true) return faults;
  const { event_subscriptions: subscriptions, interactivity } = settings;
  say(events.length > 0 && subscriptions?.request_url === undefined, 'events over HTTP need a request_url');
  say(
    interactivity?.is_enabled === true && interactivity.request_url === undefined,
    'interactivity needs a request_url',
  );
  say(
    commands.some(({ url }) => url === undefined),
    'commands over HTTP need a url',
  );
  return faults;
}
