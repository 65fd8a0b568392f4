import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callPeer, faultsIn } from './call-peer.ts';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';
import type { Guild, User } from './state.ts';

let peer: LoopbackDiscord;
let guild: Guild;
let ada: User;
beforeEach(async () => {
  peer = await openLoopbackDiscord();
  guild = peer.addGuild('Newsroom');
  ada = peer.addUser('Ada');
  peer.addMember(guild, ada);
});
afterEach(() => peer.close());

const call = (request: string, body?: object) => callPeer(peer, request, body);
const post = (id: string, content = 'a') => call(`POST /channels/${id}/messages`, { content });

describe('channels', () => {
  it('let the bot write where it may', async () => {
    const channel = peer.addChannel(guild, 'news');
    expect((await post(channel.id)).status).toBe(200);
    peer.deny(channel, 'SendMessages');
    expect((await post(channel.id)).body.code).toBe(50013);
    peer.deny(channel, 'ViewChannel');
    expect((await post(channel.id)).body.code).toBe(50001);
    expect((await post('1')).body.code).toBe(10003);
    peer.deleteChannel(channel);
    expect((await post(channel.id)).body.code).toBe(10003);
    expect(peer.violations).toEqual([]);
  });

  it('keep others than the author from changing a message', async () => {
    const channel = peer.addChannel(guild, 'news');
    const said = peer.say(channel, ada, 'mine');
    const path = `/channels/${channel.id}/messages/${said.id}`;
    expect((await call(`DELETE ${path}`)).body.code).toBe(50013);
    expect((await call(`PATCH ${path}`, { content: 'b' })).body.code).toBe(50013);
    const moderated = peer.addGuild('Moderated', { botMay: ['ManageMessages'] });
    const other = peer.say(peer.addChannel(moderated, 'news'), ada, 'mine');
    const otherPath = `/channels/${other.channel.id}/messages/${other.id}`;
    expect((await call(`PATCH ${otherPath}`, { content: 'b' })).body.code).toBe(50005);
    expect((await call(`DELETE ${otherPath}`)).status).toBe(204);
    expect((await call(`GET ${otherPath}`)).body.code).toBe(10008);
  });

  it('give their messages newest first, words left out where the intent is missing', async () => {
    const channel = peer.addChannel(guild, 'news');
    const [first] = [peer.say(channel, ada, 'one'), peer.say(channel, ada, `<@${peer.bot.id}> two`)];
    await post(channel.id, 'three');
    const { body } = await call(`GET /channels/${channel.id}/messages?after=${first.id}`);
    const contents = (body as unknown as { content: string }[]).map(({ content }) => content);
    expect(contents).toEqual(['three', `<@${peer.bot.id}> two`]);
    expect((await call(`GET /channels/${channel.id}/messages/${first.id}`)).body['content']).toBe('');
  });

  it('of announcements can be crossposted, once', async () => {
    const channel = peer.addChannel(guild, 'announcements', { kind: 'announcement' });
    const { body } = await post(channel.id);
    const path = `POST /channels/${channel.id}/messages/${body.id}/crosspost`;
    expect((await call(path)).body['flags']).toBe(1);
    expect((await call(path)).body.code).toBe(40033);
    const plain = peer.addChannel(guild, 'news');
    const other = await post(plain.id);
    expect((await call(`POST /channels/${plain.id}/messages/${other.body.id}/crosspost`)).body.code).toBe(50024);
  });
});

describe('direct messages', () => {
  it('are opened with a user, and reach who takes them', async () => {
    const { body } = await call('POST /users/@me/channels', { recipient_id: ada.id });
    expect(body.id).toBe(peer.directMessages(ada).id);
    expect((await post(body.id ?? '')).status).toBe(200);
    ada.takesDirectMessages = false;
    expect((await post(body.id ?? '')).body.code).toBe(50007);
  });

  it('among others are closed to the bot', async () => {
    const group = peer.addPrivateGroup([ada, peer.addUser('Bob')]);
    expect((await post(group.id)).body.code).toBe(50001);
  });
});

describe('threads', () => {
  it('are opened on a message, once, and carry its id', async () => {
    const channel = peer.addChannel(guild, 'news');
    const { body } = await post(channel.id);
    const path = `POST /channels/${channel.id}/messages/${body.id}/threads`;
    const opened = await call(path, { name: 'details', auto_archive_duration: 1440 });
    expect(opened.body).toMatchObject({ id: body.id, type: 11, parent_id: channel.id });
    expect((await call(path, { name: 'again' })).body.code).toBe(160004);
    expect((await post(body.id ?? '', 'inside')).status).toBe(200);
    peer.deny(channel, 'SendMessagesInThreads');
    expect((await post(body.id ?? '')).body.code).toBe(50013);
  });

  it('open again with a message, unless they are locked', async () => {
    const thread = peer.addThread(peer.addChannel(guild, 'news'), 'old', ada);
    thread.archived = true;
    expect((await post(thread.id)).status).toBe(200);
    expect(thread.archived).toBe(false);
    Object.assign(thread, { archived: true, locked: true });
    expect((await post(thread.id)).body.code).toBe(50083);
  });

  it('have the permissions of their channel', async () => {
    const thread = peer.addThread(peer.addChannel(guild, 'news'), 'details', ada);
    peer.deny(thread, 'SendMessagesInThreads');
    expect((await post(thread.id)).body.code).toBe(50013);
  });

  it('that are private are seen by their members only', async () => {
    const thread = peer.addThread(peer.addChannel(guild, 'news'), 'secret', ada, { kind: 'private-thread' });
    expect((await post(thread.id)).body.code).toBe(50001);
    thread.threadMembers.add(peer.bot.id);
    expect((await post(thread.id)).status).toBe(200);
  });

  it('go with their channel', async () => {
    const channel = peer.addChannel(guild, 'news');
    const thread = peer.addThread(channel, 'details', ada);
    peer.deleteChannel(channel);
    expect((await post(thread.id)).body.code).toBe(10003);
  });
});

describe('forums', () => {
  it('take posts with their tags, and no plain messages', async () => {
    const forum = peer.addChannel(guild, 'stories', { kind: 'forum', tags: ['politics'], requiresTag: true });
    const [tag] = forum.tags;
    const path = `POST /channels/${forum.id}/threads`;
    expect((await post(forum.id)).body.code).toBe(50008);
    expect((await call(path, { name: 'a', message: { content: 'b' } })).body.code).toBe(40067);
    const unknown = await call(path, { name: 'a', message: { content: 'b' }, applied_tags: ['1'] });
    expect(faultsIn(unknown.body.errors)).toEqual(['applied_tags: INVALID_FORUM_TAG']);
    const made = await call(path, { name: 'a', message: { content: 'b' }, applied_tags: [tag?.id] });
    expect(made.body).toMatchObject({ applied_tags: [tag?.id], message: { content: 'b', id: made.body.id } });
  });

  it('keep nothing of a post whose first message is refused', async () => {
    const forum = peer.addChannel(guild, 'stories', { kind: 'forum' });
    const channels = peer.world.channels.size;
    const refused = await call(`POST /channels/${forum.id}/threads`, {
      name: 'a',
      message: { content: 'b'.repeat(2001) },
    });
    expect(faultsIn(refused.body.errors)).toEqual(['message.content: BASE_TYPE_MAX_LENGTH']);
    expect(peer.world.channels.size).toBe(channels);
  });
});

describe('servers', () => {
  it('are out of reach once the bot was taken out', async () => {
    const channel = peer.addChannel(guild, 'news');
    peer.removeBot(guild);
    expect((await post(channel.id)).body.code).toBe(10003);
    expect((await call(`GET /guilds/${guild.id}`)).body.code).toBe(10004);
  });
});
