import { once } from 'node:events';
import {
  ButtonStyle,
  Client,
  ComponentType,
  GatewayIntentBits,
  MessageFlags,
  Partials,
  TextInputStyle,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord, LoopbackOptions } from './loopback-discord.ts';

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
const open: { peer: LoopbackDiscord; client: Client }[] = [];

/** A peer with a server and a channel, and an unmodified client about to log in. */
async function meet(options: LoopbackOptions = {}, intents = INTENTS) {
  const peer = await openLoopbackDiscord(options);
  const guild = peer.addGuild('Newsroom');
  const channel = peer.addChannel(guild, 'news');
  const ada = peer.addUser('Ada');
  peer.addMember(guild, ada);
  const client = new Client({ intents, partials: [Partials.Channel], rest: { api: peer.apiUrl, offset: 0 } });
  client.on('error', () => undefined);
  open.push({ peer, client });
  return { peer, guild, channel, ada, client };
}

async function logIn(client: Client, peer: LoopbackDiscord): Promise<void> {
  const ready = once(client, 'clientReady');
  await client.login(peer.token);
  await ready;
}

afterEach(async () => {
  for (const { client, peer } of open.splice(0)) {
    await client.destroy();
    await peer.close();
  }
});

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
    await peer.settled();
    expect(outcome.messages.map(({ content }) => content)).toEqual(['You asked: who?', 'And more']);
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

  it('makes the client wait for a limit and try again', async () => {
    const { peer, client, channel } = await meet();
    await logIn(client, peer);
    const limited = { kind: 'limited', scope: 'shared', retryAfterMs: 20 } as const;
    peer.faults.order(limited, { route: 'POST /channels/:channel/messages' });
    const found = client.channels.cache.get(channel.id);
    if (!found?.isSendable()) throw new Error('no channel');
    await found.send('once');
    expect(peer.messages(channel).map(({ content }) => content)).toEqual(['once']);
    expect(peer.requests.filter(({ route }) => route.startsWith('POST')).map(({ status }) => status)).toEqual([
      429, 200,
    ]);
  });

  it('refuses a wrong token and an intent that the portal does not allow', async () => {
    const { peer, client } = await meet();
    await expect(client.login('wrong')).rejects.toThrow(/token/i);
    const second = await meet({}, [...INTENTS, GatewayIntentBits.MessageContent]);
    await expect(second.client.login(second.peer.token)).rejects.toThrow(/disallowed intents/i);
    expect(peer.violations).toHaveLength(1);
  });
});
