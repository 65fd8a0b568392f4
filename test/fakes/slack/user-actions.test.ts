import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { meetBolt } from './meet-bolt.ts';

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text });
const button = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' }, value: 'go' }],
} as const;

describe('outcomes', () => {
  it('hold what is said in direct messages, and what other bots say is told with their name', async () => {
    const { peer, app, start } = await meetBolt();
    const bots: (string | undefined)[] = [];
    app.message(async ({ message }) => void bots.push('bot_id' in message ? message.bot_id : undefined));
    app.action('go', async ({ ack, body, client }) => {
      await ack();
      await client.chat.postMessage({ channel: body.channel?.id ?? '', text: 'gone' });
    });
    await start();
    const ada = peer.addUser('ada');
    const direct = peer.directMessages(ada);
    await app.client.chat.postMessage({
      channel: direct.id,
      text: 'pick',
      blocks: [{ ...button, elements: [...button.elements] }],
    });
    const [posted] = peer.messages(direct);
    if (!posted) throw new Error('Nothing was posted.');
    const { messages } = await peer.press(ada, posted, 'Go');
    expect(messages.map(({ text }) => text)).toEqual(['gone']);
    const other = peer.addUser('other', { isBot: true });
    peer.say(peer.addChannel('news', { members: [other] }), other, 'beep');
    // Of its own messages the unmodified Bolt hears nothing, of another bot's it does.
    await expect.poll(() => bots).toEqual([other.id.replace('U', 'B')]);
    expect(peer.acknowledgementTimes.every((took) => took < 3000)).toBe(true);
    expect(peer.violations).toEqual([]);
  });

  it('refuse to press what is gone, or another’s', async () => {
    const { peer, app, start } = await meetBolt();
    await start();
    const [ada, bo] = [peer.addUser('ada'), peer.addUser('bo')];
    const news = peer.addChannel('news', { members: [ada, bo] });
    await app.client.chat.postEphemeral({
      channel: news.id,
      user: ada.id,
      text: 'x',
      blocks: [{ ...button, elements: [...button.elements] }],
    });
    const [shown] = peer.ephemerals(news, ada);
    if (!shown) throw new Error('Nothing was shown.');
    await expect(peer.press(bo, shown, 'Go')).rejects.toThrow('Only its receiver sees this message');
    await expect(peer.press(ada, shown, 'Stop')).rejects.toThrow('There is no button "Stop"; there are: Go.');
    const begun = peer.startPress(ada, shown, 'Go');
    expect(begun.interaction.delivery?.payload).toMatchObject({ container: { is_ephemeral: true } });
    expect(begun.interaction.delivery?.payload).not.toHaveProperty('message');
  });

  it('say what did not come', async () => {
    const { peer, app, start } = await meetBolt({ patienceMs: 300 });
    app.command('/brief', async ({ ack }) => ack());
    await start();
    const ada = peer.addUser('ada');
    const news = peer.addChannel('news', { members: [ada] });
    await expect(peer.command(ada, news, '/brief')).rejects.toThrow('nothing but an acknowledgement came of /brief');
    await expect(peer.answerTo(peer.say(news, ada, 'hello?'))).rejects.toThrow('there was no answer to "hello?"');
    expect((await peer.command(ada, news, '/brief', { awaits: 'acknowledgement' })).messages).toEqual([]);
  });
});

describe('fields', () => {
  it('keep what was chosen while a view is changed around them, and say it with every action', async () => {
    const { peer, app, start } = await meetBolt();
    const states: unknown[] = [];
    const menu = (blockId: string): types.KnownBlock => ({
      type: 'section',
      block_id: blockId,
      text: plain('Source'),
      accessory: {
        type: 'static_select',
        action_id: 'source',
        options: ['bbc', 'cnn'].map((value) => ({ text: plain(value), value })),
      },
    });
    const form = (...blocks: types.KnownBlock[]): types.ModalView => ({
      type: 'modal',
      callback_id: 'form',
      title: plain('Form'),
      submit: plain('Save'),
      blocks,
    });
    app.shortcut('ask', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: form(menu('one'), menu('two')) });
    });
    app.action('source', async ({ ack, body, client }) => {
      await ack();
      if (body.type !== 'block_actions' || !body.view) return;
      states.push(body.view.state.values);
      await client.views.update({
        view_id: body.view.id,
        hash: body.view.hash,
        view: form(menu('one'), menu('three')),
      });
    });
    app.view('form', async ({ ack, view }) => {
      states.push(view.state.values);
      await ack();
    });
    await start();
    const { view } = await peer.globalShortcut(peer.addUser('ada'), 'ask');
    if (!view) throw new Error('No modal was opened.');
    await peer.choose(view.user, view, 'source', ['cnn']);
    await peer.submit(view);
    const chosen = { source: { type: 'static_select', selected_option: { text: plain('cnn'), value: 'cnn' } } };
    const open = { source: { type: 'static_select', selected_option: null } };
    expect(states).toEqual([
      { one: chosen, two: open },
      { one: chosen, three: open },
    ]);
    expect(peer.violations).toEqual([]);
  });
});

describe('what the app hears', () => {
  it('is a change where Slack adds a preview, though nobody changed a word', async () => {
    const { peer, app, start } = await meetBolt();
    const heard: string[] = [];
    app.message(async ({ message }) => void heard.push(message.subtype ?? 'said'));
    await start();
    const ada = peer.addUser('ada');
    const message = peer.say(peer.directMessages(ada), ada, 'see https://a.example/');
    peer.preview(message, 'https://a.example/', 'A page');
    await expect.poll(() => heard.toSorted()).toEqual(['message_changed', 'said']);
    expect(message).toMatchObject({ revision: 0, text: 'see https://a.example/' });
  });

  it('is of channels: archived, and left', async () => {
    const { peer, app, start } = await meetBolt();
    const heard: string[] = [];
    app.event(/./, async ({ event }) => void heard.push(event.type));
    await start();
    const ada = peer.addUser('ada');
    const news = peer.addChannel('news', { members: [ada] });
    const desk = peer.addChannel('desk', { kind: 'private', members: [ada] });
    peer.archive(news, ada);
    peer.removeBot(desk);
    await expect.poll(() => heard.toSorted()).toEqual(['channel_archive', 'group_left']);
    const posting = app.client.chat.postMessage({ channel: news.id, text: 'x' });
    await expect(posting).rejects.toThrow('is_archived');
    await expect(app.client.chat.postMessage({ channel: desk.id, text: 'x' })).rejects.toThrow('channel_not_found');
  });

  it('is the legacy assistant’s thread, where the manifest asks for it', async () => {
    const { peer, app, start } = await meetBolt({
      manifest: {
        display_information: { name: 'Dateline' },
        features: { bot_user: { display_name: 'dateline' }, assistant_view: { assistant_description: 'Answers.' } },
        oauth_config: { scopes: { bot: ['assistant:write', 'im:history', 'chat:write'] } },
        settings: {
          event_subscriptions: { bot_events: ['assistant_thread_started', 'message.im'] },
          socket_mode_enabled: true,
        },
      },
    });
    app.event('assistant_thread_started', async ({ event, client }) => {
      const { channel_id, thread_ts } = event.assistant_thread;
      const prompts = [{ title: 'Ask', message: 'Who?' }];
      await client.assistant.threads.setSuggestedPrompts({ channel_id, thread_ts, prompts });
    });
    await start();
    const ada = peer.addUser('ada');
    const { threadTs } = await peer.openAssistant(ada);
    expect(threadTs).toBe(peer.messages(peer.directMessages(ada))[0]?.ts);
    expect(peer.violations).toEqual([]);
  });
});
