import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { toManifest } from '../../../../src/adapters/platforms/slack/manifest.ts';
import type { Command } from '../../../../src/core/commands/command.ts';
import { exampleCommands } from '../../../core/commands/example-commands.ts';

/**
 * What Slack takes, in its own figures: https://docs.slack.dev/reference/app-manifest and the types of its Web API.
 * Names that Slack keeps for itself: https://slack.com/help/articles/201259356-Use-built-in-slash-commands.
 */
const builtIn = [
  ...['archive', 'away', 'call', 'collapse', 'dm', 'dnd', 'expand', 'feed', 'invite', 'join', 'kick', 'leave', 'me'],
  ...['msg', 'mute', 'open', 'pro', 'remind', 'remove', 'rename', 'search', 'shortcuts', 'shrug', 'status', 'topic'],
  'who',
];
const address = z.url({ protocol: /^https$/ });
const slackManifest = z.strictObject({
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    agent_view: z.strictObject({ agent_description: z.string().min(1).max(300) }),
    bot_user: z.strictObject({ display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(['global', 'message']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z
            .string()
            .max(32)
            .regex(/^\/[a-z0-9_-]+$/)
            .refine((name) => !builtIn.includes(name.slice(1))),
          description: z.string().min(1).max(2_000),
          usage_hint: z.string().min(1).max(1_000).optional(),
          should_escape: z.boolean(),
          url: address.optional(),
        }),
      )
      .max(50),
    unfurl_domains: z.array(z.string()).max(5).optional(),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(address).max(1_000).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: address.optional(),
      bot_events: z.array(z.string()).max(100),
    }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: address.optional(),
      message_menu_options_url: address.optional(),
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

/** The manifest as Slack's own library types it. */
type OfficialManifest = NonNullable<webApi.AppsManifestValidateArguments['manifest']>;

const socket = { address: null, unfurlHosts: [] };

function command(parts: Partial<Extract<Command, { run: unknown }>>): Command {
  return {
    name: 'brief',
    summary: 'Briefs.',
    arguments: [],
    permission: 'everyone',
    examples: ['/brief'],
    run: () => Promise.reject(new Error('not run')),
    ...parts,
  };
}

describe('the manifest of the Slack app', () => {
  it.each(['config/slack-manifest.yaml', 'config/slack-manifest.http.yaml'])(
    '%s is within what Slack takes',
    (path) => {
      const manifest: unknown = parse(readFileSync(path, 'utf8'));
      expect(slackManifest.safeParse(manifest).error).toBeUndefined();
    },
  );

  it('has the fields that Slack’s library knows', () => {
    const { features, settings, display_information } = toManifest(exampleCommands, socket);
    // Its list of scopes is older than assistant:write, and its lists are not readonly.
    const known = { features: structuredClone(features), settings, display_information } as OfficialManifest;
    expect(known.features?.agent_view).toBeDefined();
  });

  it('has every command and short form, each with how it is written', () => {
    const { slash_commands: commands } = toManifest(exampleCommands, socket).features;
    expect(commands.map(({ command: name, usage_hint: hint }) => [name, hint])).toEqual([
      ['/ask', 'question [story:…]'],
      ['/brief', '[story] [headlines|short|full]'],
      ['/paste', 'text'],
      ['/quotes', '[story] [speaker]'],
      ['/digest', 'preview | most stories:… [name]'],
      [
        '/dateline',
        'help [ask|brief|quotes] | feedback right|wrong [answer] | settings [zone] | remind [time] [day] [zone] [words] [short|full] | status',
      ],
      ['/help', '[ask|brief|quotes]'],
    ]);
  });

  it('names no address over Socket Mode, and the same for all requests over HTTP', () => {
    expect(JSON.stringify(toManifest(exampleCommands, socket))).not.toContain('https://');
    const {
      features,
      settings,
      oauth_config: oauth,
    } = toManifest(exampleCommands, {
      address: 'https://news.example.com/',
      unfurlHosts: [],
    });
    const url = 'https://news.example.com/slack/events';
    expect(new Set(features.slash_commands.map((one) => ('url' in one ? one.url : null)))).toEqual(new Set([url]));
    expect(settings.event_subscriptions).toMatchObject({ request_url: url });
    expect(settings.interactivity).toMatchObject({ request_url: url, message_menu_options_url: url });
    expect(oauth.redirect_urls).toEqual(['https://news.example.com/slack/oauth_redirect']);
    expect(settings.socket_mode_enabled).toBe(false);
  });

  it('asks to see links only where sources are configured', () => {
    const none = toManifest(exampleCommands, socket);
    const some = toManifest(exampleCommands, { address: null, unfurlHosts: ['www.example.com'] });
    const linkParts = ({ features, oauth_config: oauth, settings }: typeof none) => ({
      hosts: features.unfurl_domains,
      scopes: oauth.scopes.bot.filter((scope) => scope.startsWith('links:')),
      events: settings.event_subscriptions.bot_events.filter((event) => event === 'link_shared'),
    });
    expect(linkParts(none)).toEqual({ hosts: undefined, scopes: [], events: [] });
    expect(linkParts(some)).toEqual({
      hosts: ['www.example.com'],
      scopes: ['links:read', 'links:write'],
      events: ['link_shared'],
    });
  });

  it('asks for the messages of channels only where follow-ups need no mention', () => {
    const eventsOf = (hearsThreads: boolean) =>
      toManifest(exampleCommands, { ...socket, hearsThreads }).settings.event_subscriptions.bot_events;
    const more = eventsOf(true).filter((event) => !eventsOf(false).includes(event));
    expect(more).toEqual(['message.channels', 'message.groups']);
  });

  it('shortens what is too long, and refuses what has no room', () => {
    const long = toManifest([command({ summary: 'words '.repeat(500) })], socket).features.slash_commands[0];
    expect(long?.description.length).toBeLessThanOrEqual(2_000);
    expect(long?.description.endsWith('words…')).toBe(true);
    expect(() => toManifest([command({ name: 'größe' })], socket)).toThrow(
      'Slack takes no command of the name "größe"',
    );
    const many = Array.from({ length: 51 }, (_, index) => command({ name: `c${index}` }));
    expect(() => toManifest(many, socket)).toThrow('room for 50');
  });
});

describe('dateline manifest', () => {
  const run = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('bin/dateline.mjs'), 'manifest', ...options],
      {
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  };

  it('prints the manifest with what each scope is needed for', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync('config/slack-manifest.yaml', 'utf8'));
    expect(stdout).toContain('- im:history # a direct message to Dateline is a question');
  });

  it('makes one for an address that Slack can reach', () => {
    expect(run('--address', 'https://news.example.com/').stdout).toContain(
      'url: https://news.example.com/slack/events',
    );
  });

  it.each(['http://news.example.com', 'news.example.com', 'https://me:secret@news.example.com'])(
    'refuses the address %s',
    (given) => {
      const { status, stderr } = run('--address', given);
      expect(status).toBe(1);
      expect(stderr).toContain('such as https://dateline.example.com');
    },
  );
});
