import { describe, expect, it, onTestFinished } from 'vitest';
import type { DiscordOptions } from '../../../../src/adapters/platforms/discord/create-discord-platform.ts';
import type { Block, Card } from '../../../../src/core/cards/card.ts';
import { DatelineError } from '../../../../src/core/errors.ts';
import { holding, openNewsroom, textCard, type Newsroom } from './open-discord.ts';

async function open(options: Partial<DiscordOptions> = {}): Promise<Newsroom> {
  const room = await openNewsroom(options);
  onTestFinished(() => room.close());
  return room;
}

async function start(room: Newsroom): Promise<void> {
  await room.platform.start(async () => textCard('answer'));
}

const long: Card = textCard('', {
  title: 'The morning edition',
  blocks: Array.from({ length: 80 }, (_, index): Block => ({
    kind: 'text',
    text: [{ kind: 'plain', text: `Story ${index} of many` }],
  })),
});

async function failureOf(posting: Promise<void>): Promise<DatelineError> {
  const failure: unknown = await posting.catch((error: unknown) => error);
  if (!(failure instanceof DatelineError)) throw new Error('A DatelineError was expected.', { cause: failure });
  return failure;
}

describe('posting on Discord', () => {
  it('puts a long card below its first message, or into a thread of it', async () => {
    const room = await open();
    await start(room);
    const conversation = `discord:${room.guild.id}:${room.channel.id}`;
    await room.platform.post(conversation, long);
    expect(room.peer.messages(room.channel)).toHaveLength(3);
    await room.platform.post(conversation, long, { details: 'thread' });
    expect(room.peer.messages(room.channel)).toHaveLength(4);
    const [thread] = [...room.guild.channels.values()].filter(({ parent }) => parent === room.channel);
    expect(thread?.name).toBe('The morning edition');
    const posted =
      thread === undefined ? [] : room.peer.messages(thread).filter(({ components }) => components.length > 0);
    expect(await room.readAll(posted.at(-1))).toContain('Story 79 of many');
  });

  it('calls the role that is asked for and nobody else', async () => {
    const room = await open();
    const desk = room.peer.addRole(room.guild, 'Desk', { mentionable: true });
    await start(room);
    const card = textCard(`@everyone <@&${desk.id}> <@${room.ada.id}>`);
    await room.platform.post(`discord:${room.guild.id}:${room.channel.id}`, card, { mention: desk.id });
    await room.platform.post(`discord:${room.guild.id}:${room.channel.id}`, card);
    const pings = room.peer.messages(room.channel).map((message) => [...message.pings.roles, ...message.pings.users]);
    expect(pings).toEqual([[desk.id], []]);
  });

  it('made again under the same key is not shown twice', async () => {
    const room = await open();
    await start(room);
    room.peer.faults.order({ kind: 'reset', when: 'after' }, { route: 'POST /channels/:channel/messages' });
    const conversation = `discord:${room.guild.id}:${room.channel.id}`;
    await room.platform.post(conversation, long, { key: 'edition 1' }).catch(() => undefined);
    await room.platform.post(conversation, long, { key: 'edition 1' });
    expect(room.peer.messages(room.channel)).toHaveLength(3);
    await room.platform.post(conversation, long, { key: 'edition 2' });
    expect(room.peer.messages(room.channel)).toHaveLength(6);
  });

  it('is found again when Discord has forgotten the name of a message, in a channel, a thread and a forum', async () => {
    const room = await open();
    const forum = room.peer.addChannel(room.guild, 'editions', { kind: 'forum' });
    await start(room);
    const since = new Date();
    const channels = () => [...room.guild.channels.values()];
    const countMessages = () =>
      channels().reduce((sum, channel) => sum + room.peer.messages(channel).filter(isOurs).length, 0);
    const isOurs = ({ author }: { author: unknown }) => author === room.peer.bot;
    for (const channel of [room.channel, forum]) {
      for (const details of ['below', 'thread'] as const) {
        const conversation = `discord:${room.guild.id}:${channel.id}`;
        const before = countMessages();
        const accepted: string[] = [];
        const options = { key: `edition ${channel.name} ${details}`, details };
        for (let attempt = 0; attempt < 3; attempt += 1) {
          const keep = async (message: string) => {
            if (attempt < 2) throw new Error('the process ended here');
            accepted.push(message);
          };
          const progress = { accepted: [], unknownSince: attempt === 0 ? null : since, keep };
          await room.platform.post(conversation, long, { ...options, progress }).catch(() => undefined);
          for (let talk = 0; talk < 120; talk += 1) room.peer.say(room.channel, room.ada, `words ${talk}`);
          room.peer.advance(10 * 60_000);
        }
        expect(accepted).toHaveLength(3);
        expect(countMessages() - before).toBe(3);
      }
    }
    // What was accepted is not even looked for.
    const requests = room.peer.requests.length;
    const progress = { accepted: ['1', '2', '3'], unknownSince: since, keep: async () => undefined };
    await room.platform.post(`discord:${room.guild.id}:${room.channel.id}`, long, { key: 'edition', progress });
    expect(room.peer.requests.length).toBe(requests);
  });

  it('amends in a thread and a forum, asleep or not, and leaves alone what someone deleted', async () => {
    const room = await open();
    const forum = room.peer.addChannel(room.guild, 'editions', { kind: 'forum' });
    await start(room);
    const all = async () => {
      const messages = [...room.guild.channels.values()].flatMap((channel) => room.peer.messages(channel));
      return (await Promise.all(messages.map((message) => room.readAll(message)))).join('\n');
    };
    for (const channel of [room.channel, forum]) {
      const accepted: string[] = [];
      const post = (card: Card, amends: boolean) =>
        room.platform.post(`discord:${room.guild.id}:${channel.id}`, card, {
          key: channel.name,
          details: 'thread',
          amends,
          progress: { accepted: [...accepted], unknownSince: null, keep: async (id) => void accepted.push(id) },
        });
      await post(textCard(`Ten came to ${channel.name}.`), false);
      await post(long, true);
      expect(accepted).toHaveLength(3);
      const threads = [...room.guild.channels.values()].filter(({ parent }) => parent === channel);
      for (const thread of threads) thread.archived = true;
      await post(textCard(`Twelve came to ${channel.name}.`), true);
      const shown = await all();
      expect(shown).not.toMatch(/Ten came|Story/);
      expect(shown).toContain(`Twelve came to ${channel.name}.`);
      expect(shown.split('taken out by a correction')).toHaveLength(3);
      for (const thread of threads) room.peer.deleteChannel(thread);
      for (const message of room.peer.messages(channel)) room.peer.deleteMessage(message);
      const requests = room.peer.requests.length;
      await post(long, true);
      expect(room.peer.requests.slice(requests).filter(({ method }) => method === 'POST')).toEqual([]);
      expect(await all()).toBe('');
    }
  });

  it('does not post again where it may not look for what it posted', async () => {
    const room = await open();
    room.peer.deny(room.channel, 'ReadMessageHistory');
    await start(room);
    const progress = { accepted: [], unknownSince: new Date(), keep: async () => undefined };
    const posting = room.platform.post(`discord:${room.guild.id}:${room.channel.id}`, long, { key: 'a', progress });
    expect(await failureOf(posting)).toMatchObject({ prospect: 'permanent', hint: holding('Read Message History') });
    expect(room.peer.messages(room.channel)).toHaveLength(0);
  });

  it.each([
    { what: 'answers 500 each time', fault: { kind: 'status', status: 500 } as const, prospect: 'unknown' },
    { what: 'breaks the connection', fault: { kind: 'closed', when: 'after' } as const, prospect: 'unknown' },
    { what: 'resets the connection', fault: { kind: 'reset', when: 'before' } as const, prospect: 'unknown' },
  ])('says what a second attempt may do where Discord $what', async ({ fault, prospect }) => {
    const room = await open();
    await start(room);
    room.peer.faults.order(fault, { times: 20, route: 'POST /channels/:channel/messages' });
    const posting = room.platform.post(`discord:${room.guild.id}:${room.channel.id}`, textCard('edition'));
    expect(await failureOf(posting)).toMatchObject({ code: 'platform-failed', prospect });
  });

  it('says that a second attempt may work where it is not connected, and none where the channel is gone', async () => {
    const room = await open();
    const conversation = `discord:${room.guild.id}:${room.channel.id}`;
    expect(await failureOf(room.platform.post(conversation, long))).toMatchObject({ prospect: 'transient' });
    await start(room);
    room.peer.deleteChannel(room.channel);
    expect(await failureOf(room.platform.post(conversation, long))).toMatchObject({ prospect: 'permanent' });
  });

  it('publishes to who follows an announcement channel', async () => {
    const room = await open();
    const channel = room.peer.addChannel(room.guild, 'announcements', { kind: 'announcement' });
    await start(room);
    await room.platform.post(`discord:${room.guild.id}:${channel.id}`, textCard('extra'));
    expect(room.peer.messages(channel)[0]?.crossposted).toBe(true);
  });

  it('opens a post in a forum, with the tags that the forum has, and the rest below', async () => {
    const room = await open();
    const forum = room.peer.addChannel(room.guild, 'editions', { kind: 'forum', tags: ['Morning', 'Evening'] });
    await start(room);
    await room.platform.post(`discord:${room.guild.id}:${forum.id}`, long, { tags: ['Morning', 'Noon'] });
    const [post] = [...room.guild.channels.values()].filter(({ parent }) => parent === forum);
    expect(post?.name).toBe('The morning edition');
    expect(post?.appliedTags).toEqual([forum.tags[0]?.id]);
    expect(post === undefined ? [] : room.peer.messages(post)).toHaveLength(3);
    expect(room.log.map(({ message }) => message)).toContain('a forum has no such tags');
  });

  it('reaches a person in direct messages, and a thread', async () => {
    const room = await open();
    const direct = room.peer.directMessages(room.ada);
    const thread = room.peer.addThread(room.channel, 'talk', room.ada);
    await start(room);
    await room.platform.post(`discord:dm:${direct.id}`, textCard('in private'));
    await room.platform.post(`discord:${room.guild.id}:${room.channel.id}:${thread.id}`, textCard('in the thread'));
    expect(room.peer.messages(direct)).toHaveLength(1);
    expect(room.peer.messages(thread)).toHaveLength(1);
  });

  it('says what to do where a channel is gone, can’t be seen, or can’t be written to', async () => {
    const room = await open();
    const [hidden, silent] = [room.peer.addChannel(room.guild, 'hidden'), room.peer.addChannel(room.guild, 'silent')];
    room.peer.deny(hidden, 'ViewChannel');
    room.peer.deny(silent, 'SendMessages');
    await start(room);
    const post = (channel: string) =>
      failureOf(room.platform.post(`discord:${room.guild.id}:${channel}`, textCard('lost')));
    expect(await post('123456789012345678')).toMatchObject({
      code: 'not-found',
      hint: holding('another'),
    });
    expect(await post(hidden.id)).toMatchObject({ code: 'not-allowed', hint: holding('View Channel') });
    expect(await post(silent.id)).toMatchObject({
      code: 'not-allowed',
      hint: holding('Send Messages'),
    });
    room.peer.deleteChannel(room.channel);
    expect(await post(room.channel.id)).toMatchObject({ code: 'not-found' });
  });

  it('is given up with a word where Discord makes it wait too long', async () => {
    const room = await open({ patience: 400 });
    await start(room);
    room.peer.faults.order(
      { kind: 'limited', scope: 'user', retryAfterMs: 600 },
      { route: 'POST /channels/:channel/messages' },
    );
    const failure = await failureOf(
      room.platform.post(`discord:${room.guild.id}:${room.channel.id}`, textCard('late')),
    );
    expect(failure).toMatchObject({ code: 'platform-failed', hint: holding('try again') });
  });
});
