import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const url = 'https://dateline.example.com/slack/events';
const command = { command: '/brief', description: 'Briefs a story.' };
const shortcut = { name: 'Ask', type: 'global', callback_id: 'ask', description: 'Asks.' };

function manifest({
  features = {},
  scopes = ['commands'],
  settings = {},
}: { features?: object; scopes?: string[]; settings?: object } = {}) {
  return {
    display_information: { name: 'Dateline' },
    features: { bot_user: { display_name: 'dateline' }, ...features },
    oauth_config: { scopes: { bot: scopes } },
    settings: { socket_mode_enabled: true, ...settings },
  };
}

describe('readSettings', () => {
  it('takes a manifest for what the app may be told and asked', () => {
    const settings = readSettings(
      manifest({
        features: { slash_commands: [{ ...command, should_escape: true }], shortcuts: [shortcut] },
        scopes: ['commands', 'im:history'],
        settings: { event_subscriptions: { bot_events: ['message.im'] }, interactivity: { is_enabled: true } },
      }),
      [],
    );
    expect([settings.offersCommand('/brief'), settings.offersCommand('/ask'), settings.escapesIn('/brief')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([settings.hears('message.im'), settings.hears('app_mention')]).toEqual([true, false]);
    expect([settings.offersShortcut('ask', 'global'), settings.offersShortcut('ask', 'message')]).toEqual([
      true,
      false,
    ]);
    expect(settings.scopes).toEqual(new Set(['commands', 'im:history']));
  });

  it.each([
    [
      'the event app_mention needs the scope app_mentions:read',
      { settings: { event_subscriptions: { bot_events: ['app_mention'] } } },
    ],
    ['commands need the scope commands', { features: { slash_commands: [command] }, scopes: ['chat:write'] }],
    ['a command stands there twice', { features: { slash_commands: [command, command] } }],
    ['scopes of a bot need a bot_user', { features: { bot_user: undefined } }],
    ['shortcuts need interactivity', { features: { shortcuts: [shortcut] } }],
    ['agent_view needs the scope assistant:write', { features: { agent_view: { agent_description: 'Answers.' } } }],
    [
      'commands over HTTP need a url',
      { features: { slash_commands: [command] }, settings: { socket_mode_enabled: false } },
    ],
    [
      'events over HTTP need a request_url',
      { settings: { socket_mode_enabled: false, event_subscriptions: { bot_events: ['app_uninstalled'] } } },
    ],
    [
      'link_shared needs unfurl_domains',
      { scopes: ['links:read'], settings: { event_subscriptions: { bot_events: ['link_shared'] } } },
    ],
  ])('refuses what does not go together: %s', (fault, parts) => {
    expect(() => readSettings(manifest(parts), [])).toThrow(fault);
  });

  it('refuses keys and lengths that Slack refuses', () => {
    expect(() => readSettings(manifest({ features: { slash_command: [] } }), [])).toThrow('slash_command');
    expect(() =>
      readSettings(manifest({ features: { shortcuts: [{ ...shortcut, name: 'n'.repeat(25) }] } }), []),
    ).toThrow('24');
    const overHttp = { slash_commands: [{ ...command, url }] };
    expect(
      readSettings(manifest({ features: overHttp, settings: { socket_mode_enabled: false } }), []).offersCommand(
        '/brief',
      ),
    ).toBe(true);
  });
});
