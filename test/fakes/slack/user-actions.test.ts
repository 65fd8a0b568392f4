import { describe, expect, it } from 'vitest';
import { meetBolt } from './meet-bolt.ts';

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
