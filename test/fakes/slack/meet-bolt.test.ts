import { describe, expect, it } from 'vitest';
import { meetBolt } from './meet-bolt.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;
const modal = (title: string, ...blocks: object[]) =>
  ({ type: 'modal', callback_id: 'form', title: plain(title), submit: plain('Save'), blocks }) as never;
const field = (id: string, label: string) => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  element: { type: 'plain_text_input', action_id: 'words' },
});

describe.each([{ transport: 'socket' }, { transport: 'http' }] as const)(
  'an unmodified Bolt over $transport',
  ({ transport }) => {
    it('answers a mention in its thread', async () => {
      const { peer, app, start } = await meetBolt({ transport });
      app.event('app_mention', async ({ event, say }) => {
        await say({ text: `<@${event.user ?? ''}>: *yes*`, thread_ts: event.thread_ts ?? event.ts });
      });
      await start();
      const ada = peer.addUser('ada');
      const news = peer.addChannel('news', { members: [ada] });
      const answer = await peer.answerTo(peer.say(news, ada, `<@${peer.bot.id}> is it?`));
      expect(peer.see(answer).words).toBe('@ada: yes');
      expect(answer.threadTs).toBeDefined();
      await peer.settled();
      expect(peer.violations).toEqual([]);
    });

    it('answers direct messages, and hears of edits and deletions', async () => {
      const { peer, app, start } = await meetBolt({ transport });
      const heard: string[] = [];
      app.message(async ({ message, say }) => {
        heard.push(message.subtype ?? 'said');
        if (message.subtype === undefined) await say('got it');
      });
      await start();
      const ada = peer.addUser('ada');
      const asked = peer.say(peer.directMessages(ada), ada, 'who?');
      expect((await peer.answerTo(asked)).text).toBe('got it');
      peer.edit(asked, 'whom?');
      peer.deleteMessage(asked);
      await expect.poll(() => heard.toSorted()).toEqual(['message_changed', 'message_deleted', 'said']);
      expect(peer.violations).toEqual([]);
    });

    it('answers a command only for who typed it, and then for all', async () => {
      const { peer, app, start } = await meetBolt({ transport });
      app.command('/brief', async ({ command, ack, respond }) => {
        await ack();
        await respond(`briefing ${command.text}`);
        await respond({ text: 'for all', response_type: 'in_channel' });
      });
      app.command('/help', async ({ ack }) => ack({ text: 'this way' }));
      await start();
      const ada = peer.addUser('ada');
      const news = peer.addChannel('news', { members: [ada] });
      const outcome = await peer.command(ada, news, '/brief 2 @ada #news a&b');
      await expect
        .poll(() => outcome.messages.map(({ text, ephemeralFor }) => [text, ephemeralFor?.name]))
        .toEqual([
          [`briefing 2 <@${ada.id}|ada> <#${news.id}|news> a&amp;b`, 'ada'],
          ['for all', undefined],
        ]);
      const help = await peer.command(ada, news, '/help');
      expect(help.isEphemeral).toBe(true);
      expect(help.seen.map(({ words }) => words)).toEqual(['this way']);
      expect(help.acknowledgedAfterMs).toBeLessThan(3000);
      expect(peer.violations).toEqual([]);
    });

    it('answers buttons and menus by changing the message they stand in', async () => {
      const { peer, app, start } = await meetBolt({ transport });
      app.action('more', async ({ ack, respond, body }) => {
        await ack();
        const [pressed] = 'actions' in body ? body.actions : [];
        const value = pressed && 'value' in pressed ? pressed.value : '';
        await respond({ text: `more of ${value}`, blocks: [section('*more*')], replace_original: true });
      });
      app.action('menu', async ({ ack, action, client }) => {
        await ack();
        const chosen = action.type === 'overflow' ? action.selected_option.value : '';
        await client.chat.update({
          channel: news.id,
          ts: peer.messages(news)[0]?.ts ?? '',
          text: `chose ${chosen}`,
          blocks: [section('chosen')],
        });
      });
      await start();
      const ada = peer.addUser('ada');
      const news = peer.addChannel('news', { members: [ada] });
      await app.client.chat.postMessage({
        channel: news.id,
        text: 'pick',
        blocks: [
          {
            type: 'actions',
            elements: [
              { type: 'button', action_id: 'more', text: plain('More'), value: '/brief 2' },
              {
                type: 'overflow',
                action_id: 'menu',
                options: ['a', 'b'].map((value) => ({ text: plain(value), value })),
              },
            ],
          },
        ],
      });
      const [posted] = peer.messages(news);
      if (!posted) throw new Error('Nothing was posted.');
      await peer.choose(ada, posted, 'menu', ['b']);
      expect(posted).toMatchObject({ text: 'chose b', revision: 1 });
      posted.blocks = [
        {
          type: 'actions',
          block_id: 'x',
          elements: [{ type: 'button', action_id: 'more', text: plain('More'), value: '/brief 2' }],
        },
      ];
      await peer.press(ada, posted, 'More');
      expect(peer.see(posted)).toMatchObject({ words: 'more', notification: 'more of /brief 2' });
      expect(peer.violations).toEqual([]);
    });

    it('opens a modal, says at the field what is wrong, and takes it in the end', async () => {
      const { peer, app, start } = await meetBolt({ transport });
      app.shortcut('ask', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal('Ask', field('question', 'Question')) });
      });
      app.view('form', async ({ ack, view, body, client }) => {
        const words = view.state.values['question']?.['words']?.value ?? '';
        if (words === '?') return ack({ response_action: 'errors', errors: { question: 'Ask more.' } });
        await ack();
        await client.chat.postMessage({ channel: body.user.id, text: `you asked ${words}` });
      });
      await start();
      const ada = peer.addUser('ada');
      const { view } = await peer.globalShortcut(ada, 'ask');
      if (!view) throw new Error('No modal was opened.');
      expect(peer.seeView(view)).toMatchObject({ title: 'Ask', submit: 'Save', inputs: [{ label: 'Question' }] });
      await expect(peer.submit(view, {})).rejects.toThrow('"Question" is required');
      const refused = await peer.submit(view, { Question: '?' });
      expect(refused.errors).toEqual({ question: 'Ask more.' });
      expect(view.isOpen).toBe(true);
      await peer.submit(view, { Question: 'who met?' });
      expect(view.isOpen).toBe(false);
      const direct = peer.directMessages(ada);
      await expect.poll(() => peer.messages(direct).map(({ text }) => text)).toEqual(['you asked who met?']);
      expect(peer.violations).toEqual([]);
    });

    it('pushes and updates views, suggests choices, and hears of a view that was closed', async () => {
      const { peer, app, start } = await meetBolt({ transport });
      const closed: string[] = [];
      const pick = {
        type: 'section',
        text: plain('Source'),
        accessory: { type: 'external_select', action_id: 'source', min_query_length: 1 },
      };
      app.shortcut('ask', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal('One', pick) });
      });
      app.options('source', async ({ ack, payload }) => {
        await ack({ options: [{ text: plain(`${payload.value}!`), value: payload.value }] });
      });
      app.action('source', async ({ ack, body, client }) => {
        await ack();
        if (!('trigger_id' in body)) return;
        const second = { ...(modal('Two', section('second')) as object), notify_on_close: true } as never;
        await client.views.push({ trigger_id: body.trigger_id, view: second });
      });
      app.view({ type: 'view_closed', callback_id: 'form' }, async ({ ack, view }) => {
        await ack();
        closed.push(view.title.text);
      });
      await start();
      const ada = peer.addUser('ada');
      const { view } = await peer.globalShortcut(ada, 'ask');
      if (!view) throw new Error('No modal was opened.');
      const { choices } = await peer.suggest(ada, view, 'source', 'bbc');
      expect(choices).toEqual([{ label: 'bbc!', value: 'bbc' }]);
      const { view: pushed } = await peer.choose(ada, view, 'source', ['bbc']);
      expect(pushed && peer.seeView(pushed).title).toBe('Two');
      if (pushed) peer.dismiss(pushed);
      await expect.poll(() => closed).toEqual(['Two']);
      expect(peer.violations).toEqual([]);
    });

    it('publishes a home tab, and suggests prompts to whom opens the agent', async () => {
      const { peer, app, start } = await meetBolt({ transport });
      app.event('app_home_opened', async ({ event, client }) => {
        if (event.tab === 'home') {
          await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [section('*News*')] } });
        } else {
          await client.assistant.threads.setSuggestedPrompts({
            channel_id: event.channel,
            prompts: [{ title: 'Ask', message: 'Who met?' }],
          });
        }
      });
      app.message(async ({ message, client, say }) => {
        if (message.subtype !== undefined) return;
        await client.assistant.threads.setStatus({
          channel_id: message.channel,
          thread_ts: message.ts,
          status: 'reading 3 articles…',
        });
        await say({ text: 'They did.', thread_ts: message.ts });
      });
      await start();
      const ada = peer.addUser('ada');
      expect(peer.seeView(await peer.openHome(ada)).words).toBe('News');
      const { prompts } = await peer.openAgent(ada);
      expect(prompts).toEqual([{ title: 'Ask', message: 'Who met?' }]);
      const asked = peer.say(peer.directMessages(ada), ada, prompts[0]?.message ?? '');
      const answer = await peer.answerTo(asked);
      expect(answer.threadTs).toBe(asked.ts);
      expect(peer.world.statusHistory.map(({ status }) => status)).toEqual(['reading 3 articles…']);
      expect(peer.statusOf(asked)).toBeUndefined();
      expect(peer.violations).toEqual([]);
    });

    it('briefs a message by its shortcut, and unfurls links to its domains', async () => {
      const { peer, app, start } = await meetBolt({ transport, unfurlDomains: ['cnn.example'] });
      app.shortcut('brief-this', async ({ ack, shortcut, client }) => {
        await ack();
        if (shortcut.type !== 'message_action') return;
        const { channel, message } = shortcut;
        await client.chat.postMessage({
          channel: channel.id,
          thread_ts: message.ts,
          text: `about: ${message.text ?? ''}`,
        });
      });
      app.event('link_shared', async ({ event, client }) => {
        const [link] = event.links;
        await client.chat.unfurl({
          channel: event.channel,
          ts: event.message_ts,
          unfurls: { [link?.url ?? '']: { blocks: [section('A preview')] } },
        });
      });
      await start();
      const ada = peer.addUser('ada');
      const news = peer.addChannel('news', { members: [ada] });
      const shared = peer.say(news, ada, 'see <https://www.cnn.example/a>');
      const { messages } = await peer.messageShortcut(ada, shared, 'brief-this');
      expect(messages.map(({ text }) => text)).toEqual(['about: see <https://www.cnn.example/a>']);
      await expect.poll(() => [...shared.previews.keys()]).toEqual(['https://www.cnn.example/a']);
      expect(peer.violations).toEqual([]);
    });

    it('is told twice where Slack delivers twice, and again where it failed', async () => {
      const { peer, app, start } = await meetBolt({ transport });
      const heard: string[] = [];
      app.event('app_mention', async ({ body }) => void heard.push(body.event_id));
      await start();
      const ada = peer.addUser('ada');
      const news = peer.addChannel('news', { members: [ada] });
      // The message and the mention in it are two events.
      peer.deliverTwice(2);
      peer.say(news, ada, `<@${peer.bot.id}> hello`);
      await expect.poll(() => heard.length).toBe(2);
      expect(new Set(heard).size).toBe(1);
      expect(peer.violations).toEqual([]);
    });

    it('is shown that it acknowledged too late', async () => {
      const { peer, app, start } = await meetBolt({ transport });
      const released = Promise.withResolvers<undefined>();
      let called = false;
      app.command('/slow', async ({ ack }) => {
        called = true;
        await released.promise;
        await ack();
      });
      await start();
      const ada = peer.addUser('ada');
      const news = peer.addChannel('news', { members: [ada] });
      const begun = peer.startCommand(ada, news, '/slow');
      await expect.poll(() => called).toBe(true);
      peer.advance(3500);
      const outcome = await peer.outcome(begun);
      expect(outcome.failed).toBe(true);
      expect(peer.violations).toEqual(['not acknowledged within 3000 ms: /slow']);
      released.resolve(undefined);
      await expect.poll(() => begun.delivery?.acknowledgedAt).toBeDefined();
    });
  },
);
