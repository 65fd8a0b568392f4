import { once } from 'node:events';
import {
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  GatewayIntentBits,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { INTENTS, logIn, meet, part } from './meet-discord-js.ts';

afterEach(part);

const ASK = {
  name: 'ask',
  description: 'Answers a question',
  options: [{ type: 3, name: 'question', description: 'What to answer', required: true }],
};

describe('the loopback Discord', () => {
  it('lets the unmodified client log in and see its server', async () => {
    const { peer, client, channel } = await meet();
    await logIn(client, peer);
    expect(client.user?.username).toBe('dateline');
    expect(client.channels.cache.has(channel.id)).toBe(true);
    expect(peer.violations).toEqual([]);
  });

  it('shows a user the answer to a command', async () => {
    const { peer, client, channel, ada } = await meet();
    client.on('interactionCreate', (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      void interaction
        .deferReply()
        .then(() => interaction.editReply(`You asked: ${interaction.options.getString('question', true)}`))
        .then(() => interaction.followUp({ content: 'And more', flags: MessageFlags.Ephemeral }));
    });
    await logIn(client, peer);
    await client.application?.commands.set([ASK]);
    const outcome = await peer.command(ada, channel, '/ask', { question: 'who?' });
    await expect.poll(() => outcome.messages.map(({ content }) => content)).toEqual(['You asked: who?', 'And more']);
    expect(peer.messages(channel).map(({ content }) => content)).toEqual(['You asked: who?']);
    expect(peer.violations).toEqual([]);
  });

  it('lets a message be pressed, a modal be filled in and submitted', async () => {
    const { peer, client, channel, ada } = await meet();
    client.on('interactionCreate', (interaction) => {
      if (interaction.isButton()) {
        const field = {
          type: ComponentType.TextInput,
          style: TextInputStyle.Paragraph,
          custom_id: 'question',
          max_length: 300,
        } as const;
        void interaction.showModal({
          custom_id: 'ask',
          title: 'Ask',
          components: [{ type: ComponentType.Label, label: 'Question', component: field }],
        });
      } else if (interaction.isModalSubmit()) {
        void interaction.reply({ content: interaction.fields.getTextInputValue('question') });
      }
    });
    await logIn(client, peer);
    const sent = await client.channels.cache.get(channel.id)?.fetch();
    if (!sent?.isSendable()) throw new Error('no channel');
    const button = { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Ask', custom_id: 'ask' } as const;
    await sent.send({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.ActionRow, components: [button] }],
    });
    const [message] = peer.messages(channel);
    if (!message) throw new Error('no message');
    const shown = await peer.press(ada, message, 'Ask');
    expect(shown.modal?.title).toBe('Ask');
    const after = await peer.submitModal(shown, { question: 'Who spoke?' });
    expect(after.messages[0]?.content).toBe('Who spoke?');
    expect(peer.violations).toEqual([]);
  });

  it('brings direct messages with their words, and channel messages with them only where the bot is mentioned', async () => {
    const { peer, client, channel, ada } = await meet();
    const heard: string[] = [];
    client.on('messageCreate', (message) => heard.push(message.content));
    await logIn(client, peer);
    peer.say(peer.directMessages(ada), ada, 'in private');
    peer.say(channel, ada, 'in public');
    peer.say(channel, ada, `<@${peer.bot.id}> and you?`);
    await expect.poll(() => heard).toEqual(['in private', '', `<@${peer.bot.id}> and you?`]);
  });

  it('replays what a dropped client missed', async () => {
    const { peer, client, channel, ada } = await meet();
    const heard: string[] = [];
    client.on('messageCreate', (message) => heard.push(message.id));
    await logIn(client, peer);
    const resumed = once(client, 'shardResume');
    peer.gateway.drop();
    const missed = peer.say(channel, ada, 'while away');
    await resumed;
    await expect.poll(() => heard).toEqual([missed.id]);
  });

  it('refuses a wrong token and an intent that the portal does not allow', async () => {
    const { peer, client } = await meet();
    await expect(client.login('wrong')).rejects.toThrow(/token/i);
    const second = await meet({}, [...INTENTS, GatewayIntentBits.MessageContent]);
    await expect(second.client.login(second.peer.token)).rejects.toThrow(/disallowed intents/i);
    expect(peer.violations).toHaveLength(1);
  });

  it('brings the message that an action is about with its words, whatever the intents', async () => {
    const { peer, client, channel, ada } = await meet();
    client.on('interactionCreate', (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        void interaction.reply(`Read: ${interaction.targetMessage.content}`);
    });
    await logIn(client, peer);
    await client.application?.commands.set([{ type: ApplicationCommandType.Message, name: 'Brief this' }]);
    const outcome = await peer.messageAction(ada, 'Brief this', peer.say(channel, ada, 'An article'));
    expect(outcome.seen.map(({ words }) => words)).toEqual(['Read: An article']);
  });

  it('lets a user call the app that they installed, in conversations without the bot', async () => {
    const { peer, client } = await meet();
    const bob = peer.addUser('Bob', { installed: true, locale: 'de' });
    client.on('interactionCreate', (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply(`${interaction.context} ${interaction.locale}`);
    });
    await logIn(client, peer);
    const everywhere = { contexts: [0, 1, 2], integrationTypes: [0, 1] };
    await client.application?.commands.set([{ name: 'where', description: 'Where', ...everywhere }]);
    const elsewhere = peer.addGuild('Elsewhere', { hasBot: false });
    peer.addMember(elsewhere, bob);
    const places = [peer.addChannel(elsewhere, 'talk'), peer.directMessages(bob), peer.addPrivateGroup([bob])];
    const said: string[] = [];
    for (const place of places) said.push(...(await peer.command(bob, place, '/where')).seen.map(({ words }) => words));
    expect(said).toEqual(['0 de', '1 de', '2 de']);
    expect(peer.violations).toEqual([]);
  });

  it('parts servers among shards', async () => {
    const { peer, client } = await meet({ shards: 2, maxConcurrency: 2 });
    client.options.shards = 'auto';
    await logIn(client, peer);
    expect([...peer.gateway.sessions.values()].map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(client.guilds.cache.size).toBe(1);
    expect(peer.violations).toEqual([]);
  });

  it('shows that the bot is typing until its message is there', async () => {
    const { peer, client, channel } = await meet();
    await logIn(client, peer);
    const found = client.channels.cache.get(channel.id);
    if (!found?.isSendable()) throw new Error('no channel');
    await found.sendTyping();
    expect(peer.isTyping(channel)).toBe(true);
    peer.advance(5);
    await found.send('done');
    expect(peer.isTyping(channel)).toBe(false);
    await found.sendTyping();
    peer.advance(10_000);
    expect(peer.isTyping(channel)).toBe(false);
  });

  it('can send an event twice, and tell of edits and deletions', async () => {
    const { peer, client, ada } = await meet();
    const heard: string[] = [];
    client.on('raw' as never, (({ t }: { t: string }) => heard.push(t)) as never);
    await logIn(client, peer);
    heard.length = 0;
    const message = peer.say(peer.directMessages(ada), ada, 'hello');
    peer.gateway.repeatLast('MESSAGE_CREATE');
    peer.edit(message, 'hello!');
    peer.deleteMessage(message);
    await expect.poll(() => heard).toEqual(['MESSAGE_CREATE', 'MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE']);
  });

  it('refuses everything once the token was reset, and login where no session is left for the day', async () => {
    const { peer, client } = await meet();
    await logIn(client, peer);
    const gone = once(client, 'shardDisconnect');
    peer.resetToken();
    expect((await gone)[0]).toMatchObject({ code: 4004 });
    await expect(client.users.fetch(peer.bot.id, { force: true })).rejects.toMatchObject({ status: 401 });
    const second = await meet({ identifiesADay: 0 });
    await expect(second.client.login(second.peer.token)).rejects.toThrow(/sessions remaining/i);
  });
});
