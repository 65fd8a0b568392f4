import { z } from 'zod';

/** What is set for the app, as a manifest says it. https://docs.slack.dev/reference/app-manifest */
const manifestSchema = z.object({
  display_information: z.object({ name: z.string().min(1).max(35) }),
  features: z
    .object({
      app_home: z
        .object({ home_tab_enabled: z.boolean().optional(), messages_tab_enabled: z.boolean().optional() })
        .optional(),
      bot_user: z.object({ display_name: z.string().min(1).max(80) }).optional(),
      slash_commands: z
        .array(
          z.object({
            command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
            description: z.string().min(1).max(2000),
            usage_hint: z.string().max(1000).optional(),
            should_escape: z.boolean().optional(),
          }),
        )
        .max(50)
        .optional(),
      shortcuts: z
        .array(
          z.object({
            name: z.string().min(1).max(24),
            type: z.enum(['message', 'global']),
            callback_id: z.string().min(1).max(255),
            description: z.string().min(1).max(150),
          }),
        )
        .max(10)
        .optional(),
      unfurl_domains: z.array(z.string()).max(5).optional(),
      agent_view: z.object({}).loose().optional(),
      assistant_view: z.object({}).loose().optional(),
    })
    .loose(),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).max(255) }).loose() }).loose(),
  settings: z
    .object({
      event_subscriptions: z
        .object({ bot_events: z.array(z.string()).max(100).optional() })
        .loose()
        .optional(),
      interactivity: z.object({ is_enabled: z.boolean() }).loose().optional(),
      socket_mode_enabled: z.boolean().optional(),
    })
    .loose(),
});

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
}

/** Every scope that a method here asks for. */
export const ALL_SCOPES = [
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
    };
  }
  const { features, oauth_config: oauth, settings, display_information: display } = manifestSchema.parse(manifest);
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
  };
}
