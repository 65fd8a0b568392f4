import { describe, expect, it } from 'vitest';
import { callUrl, openCalled } from './call-peer.ts';
import { responseUrl } from './make-payload.ts';

const view = { type: 'modal', title: { type: 'plain_text', text: 'Form' }, blocks: [] };

/** A command nobody answers yet, with its trigger and response URL. */
async function openCommand() {
  const opened = await openCalled();
  const { peer, ada, news, call } = opened;
  const begun = peer.startCommand(ada, news, '/brief');
  return {
    ...opened,
    begun,
    open: () => call('views.open', { trigger_id: begun.triggerId, view }),
    respond: (body: object) => callUrl(responseUrl(peer.core, begun), body),
  };
}

describe('a trigger', () => {
  it('opens one view within 3 seconds', async () => {
    const { peer, open } = await openCommand();
    expect((await open()).body).toMatchObject({
      ok: true,
      view: { type: 'modal', root_view_id: expect.any(String) as string },
    });
    expect((await open()).body).toMatchObject({ ok: false, error: 'exchanged_trigger_id' });
    expect(peer.violations).toEqual([expect.stringContaining('exchanged_trigger_id')]);
  });

  it('is void after 3 seconds', async () => {
    const { peer, open } = await openCommand();
    peer.advance(3001);
    expect((await open()).body).toMatchObject({ ok: false, error: 'expired_trigger_id' });
  });

  it('is not spent on a view that Slack refuses', async () => {
    const { begun, call, open } = await openCommand();
    const refused = await call('views.open', { trigger_id: begun.triggerId, view: { ...view, title: undefined } });
    expect(refused.body).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: title [json-pointer:/view]'] },
    });
    expect((await open()).body['ok']).toBe(true);
  });
});

describe('a response URL', () => {
  it('takes five responses within 30 minutes', async () => {
    const { peer, ada, news, respond } = await openCommand();
    for (let said = 0; said < 5; said += 1) expect((await respond({ text: `${said}` })).status).toBe(200);
    const sixth = await respond({ text: '5' });
    expect(sixth).toMatchObject({ status: 404, body: { ok: false, error: 'used_url' } });
    expect(peer.ephemerals(news, ada).map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4']);
    expect(peer.messages(news)).toEqual([]);
  });

  it('is void after 30 minutes', async () => {
    const { peer, respond } = await openCommand();
    peer.advance(30 * 60_000 + 1);
    expect((await respond({ text: 'late' })).body).toMatchObject({ error: 'expired_url' });
  });

  it('writes for all, replaces what it wrote, and takes it away', async () => {
    const { peer, news, respond } = await openCommand();
    await respond({ text: 'for all', response_type: 'in_channel' });
    await respond({ text: 'better', replace_original: true });
    const [message] = peer.messages(news);
    expect(message?.text).toBe('better');
    await respond({ delete_original: true });
    expect(peer.messages(news)).toEqual([]);
    expect(peer.violations).toEqual([]);
  });

  it('judges blocks as everything else', async () => {
    const { peer, respond } = await openCommand();
    expect(await respond({ text: 'x', blocks: [{ type: 'shout' }] })).toMatchObject({
      status: 404,
      body: { error: 'invalid_blocks' },
    });
    expect(peer.violations).toHaveLength(1);
  });
});

describe('what people do', () => {
  it('is refused where the client would not do it', async () => {
    const { peer, ada, news } = await openCalled({
      manifest: {
        display_information: { name: 'Dateline' },
        features: {
          bot_user: { display_name: 'dateline' },
          slash_commands: [{ command: '/brief', description: 'Briefs', should_escape: false }],
          shortcuts: [{ name: 'Ask', type: 'global', callback_id: 'ask', description: 'Ask' }],
        },
        oauth_config: { scopes: { bot: ['commands', 'app_mentions:read'] } },
        settings: {
          event_subscriptions: { bot_events: ['app_mention'] },
          interactivity: { is_enabled: true },
          socket_mode_enabled: true,
        },
      },
    });
    const stranger = peer.addUser('bo');
    expect(() => peer.say(news, stranger, 'hi')).toThrow('bo is no member of #news');
    expect(() => peer.startCommand(ada, news, '/nothing')).toThrow('/nothing is not a valid command');
    await expect(peer.globalShortcut(ada, 'other')).rejects.toThrow('No global shortcut "other"');
    expect(() => peer.say(news, ada, 'a & b')).toThrow('Slack stores what people type escaped');
    const begun = peer.startCommand(ada, news, '/brief @ada <b>');
    expect(begun.delivery?.payload).toMatchObject({ text: '@ada <b>', command: '/brief' });
    expect(peer.world.workspaces[0]?.scopes).toEqual(new Set(['commands', 'app_mentions:read']));
    // Of a message it hears nothing; of a mention it does.
    peer.say(news, ada, `<@${peer.bot.id}> hello`);
    expect(peer.deliveries.map(({ what }) => what)).toEqual(['/brief @ada <b>', 'event app_mention']);
  });

  it('reaches the bot by a mention once it was invited, and not before', async () => {
    const { peer, ada } = await openCalled();
    const away = peer.addChannel('away', { members: [ada], withBot: false });
    peer.say(away, ada, `<@${peer.bot.id}> hello`);
    expect(peer.deliveries).toEqual([]);
    peer.invite(away, peer.bot, ada);
    expect(peer.deliveries.map(({ what }) => what)).toEqual(['event member_joined_channel', 'event app_mention']);
  });

  it('is told as a failure where nobody is there', async () => {
    const { peer, ada, news } = await openCalled();
    const outcome = await peer.command(ada, news, '/brief');
    expect(outcome.failed).toBe(true);
    expect(peer.violations).toEqual([]);
  });

  it('sends names and addresses as links where a command asks for it', async () => {
    const { peer, ada, news } = await openCalled();
    const { delivery } = peer.startCommand(
      ada,
      news,
      '/ask @ada in #news about https://a.example/?a=1&b=2 “why” @nobody',
    );
    expect(delivery?.payload['text']).toBe(
      `<@${ada.id}|ada> in <#${news.id}|news> about <https://a.example/?a=1&amp;b=2> “why” @nobody`,
    );
  });

  it('removes the app: its token is void, and both events are sent', async () => {
    const { peer } = await openCalled();
    peer.uninstall();
    expect(peer.deliveries.map(({ what }) => what)).toEqual(['event tokens_revoked', 'event app_uninstalled']);
    expect(peer.workspace).toMatchObject({ isInstalled: false, isTokenValid: false });
  });
});
