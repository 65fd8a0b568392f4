import { describe, expect, it, onTestFinished } from 'vitest';
import type { Request, Respond } from '../../../../src/core/ports/platform.ts';
import { answerByStories } from '../../../fixtures/answering.ts';
import { openNewsroom, startNewsroom, textCard, untilRequested } from './open-discord.ts';

const echo: Respond = async ({ line }) => textCard(`got ${line}`);

describe('messages to Dateline', () => {
  it('hand over a file for the caller alone in direct messages, and say in the channel that they did', async () => {
    const file = {
      kind: 'file',
      name: 'a.json',
      mediaType: 'application/json',
      text: '[1]',
      description: 'All',
    } as const;
    const room = await startNewsroom(async () => ({ ...textCard('Yours'), blocks: [file], audience: 'caller' }));
    const reply = await room.mention('/dateline export');
    expect(await room.readAll(reply)).toContain('I sent it to you in direct messages');
    expect(reply.attachments).toEqual([]);
    const [sent] = room.peer.messages(room.peer.directMessages(room.ada));
    expect(sent?.attachments).toMatchObject([{ filename: 'a.json', size: 3, description: 'All' }]);
    room.bo.takesDirectMessages = false;
    expect(await room.readAll(await room.mention('/dateline export', room.bo))).toContain('/dateline export');
  });

  it('are answered in direct messages, with the conversation they belong to', async () => {
    const requests: Request[] = [];
    const room = await startNewsroom(async (request) => {
      requests.push(request);
      return textCard('in private');
    });
    const direct = room.peer.directMessages(room.ada);
    room.peer.say(direct, room.ada, 'who did he meet?');
    await expect.poll(() => room.peer.messages(direct).length).toBe(2);
    expect(requests).toEqual([
      {
        line: 'who did he meet?',
        caller: {
          conversation: `discord:dm:${direct.id}`,
          space: direct.id,
          isDirect: true,
          user: room.ada.id,
          canManageChannel: true,
        },
      },
    ]);
  });

  it('that are too long for a question are articles to brief', async () => {
    const requests: Request[] = [];
    const room = await startNewsroom(async (request) => {
      requests.push(request);
      return textCard('in brief');
    });
    const article = 'The mayor opened the bridge on Monday. '.repeat(30).trim();
    await room.mention(article);
    expect(requests).toMatchObject([{ line: '/paste', article }]);
  });

  it('are left alone where they are not for it: other talk, bots, itself, @everyone', async () => {
    const lines: string[] = [];
    const room = await startNewsroom(async ({ line }) => {
      lines.push(line);
      return textCard('answer');
    });
    const bot = room.peer.addUser('Another bot', { isBot: true });
    room.peer.addMember(room.guild, bot);
    const call = `<@${room.peer.bot.id}>`;
    room.peer.say(room.channel, room.ada, 'nothing to do with it');
    room.peer.say(room.channel, room.guild.owner, '@everyone listen');
    room.peer.say(room.channel, bot, `${call} who?`);
    room.peer.say(room.channel, room.peer.bot, `${call} who?`);
    await room.mention('the only question');
    expect(lines).toEqual(['the only question']);
  });

  it('that call the role that Discord made for it are for it too, though their words are not given to it', async () => {
    const lines: string[] = [];
    const respond: Respond = async ({ line }) => (lines.push(line), textCard('noted'));
    const room = await startNewsroom(respond, { readsMessages: true }, { messageContentIntent: true });
    const role = [...room.guild.roles.values()].find(({ botId }) => botId === room.peer.bot.id);
    if (role !== undefined) role.mentionable = true;
    room.peer.say(room.channel, room.ada, `<@&${role?.id ?? ''}> who met whom?`);
    await expect.poll(() => lines).toEqual(['who met whom?']);
    const blind = await startNewsroom(respond);
    const same = [...blind.guild.roles.values()].find(({ botId }) => botId === blind.peer.bot.id);
    if (same !== undefined) same.mentionable = true;
    blind.peer.say(blind.channel, blind.ada, `<@&${same?.id ?? ''}> who met whom?`);
    await expect.poll(() => lines).toEqual(['who met whom?', '/dateline help']);
  });

  it('that mention it and say nothing get help', async () => {
    const room = await startNewsroom(echo);
    expect(await room.readAll(await room.mention(''))).toContain('got /dateline help');
  });

  it('are answered in a thread where they stand, as a conversation of its own', async () => {
    const requests: Request[] = [];
    const room = await startNewsroom(async (request) => {
      requests.push(request);
      return textCard('in the thread');
    });
    const thread = room.peer.addThread(room.channel, 'talk', room.ada);
    await room.mention('who?', room.ada, thread);
    expect(requests[0]?.caller.conversation).toBe(`discord:${room.guild.id}:${room.channel.id}:${thread.id}`);
  });

  it('of each person are a conversation of theirs, in a channel as in a thread', async () => {
    const room = await startNewsroom(answerByStories());
    const thread = room.peer.addThread(room.channel, 'talk', room.ada);
    for (const place of [undefined, thread]) {
      const say = async (words: string, author = room.ada) => room.readAll(await room.mention(words, author, place));
      expect(await say('when did the ferry sink?')).toContain('Thursday');
      expect(await say('when did the bridge open?', room.bo)).toContain('Wednesday');
      expect(await say('where?')).toContain('Port Claro');
      expect(await say('where?', room.bo)).toContain('Harwick');
    }
  });

  it('need no mention in threads that Dateline opened, where their words may be read', async () => {
    const room = await startNewsroom(echo, { readsMessages: true }, { messageContentIntent: true });
    const thread = room.peer.addThread(room.channel, 'edition', room.peer.bot);
    room.peer.say(thread, room.ada, 'and when?');
    await expect.poll(() => room.peer.messages(thread).length).toBe(2);
    expect(await room.readAll(room.peer.messages(thread)[1])).toContain('got and when?');
  });

  it('show that Dateline is writing while it works', async () => {
    const room = await openNewsroom();
    onTestFinished(() => room.close());
    await room.platform.start(async () => {
      await untilRequested(room, '/typing');
      return textCard('done');
    });
    expect(await room.readAll(await room.mention('who?'))).toContain('done');
  });

  it('that are answered call nobody, not even who asked', async () => {
    const room = await startNewsroom(async () => textCard(`@everyone <@${'1'.repeat(18)}>`));
    const reply = await room.mention('who?');
    expect(reply.pings).toEqual({ users: new Set(), roles: new Set(), everyone: false });
    expect(reply.allowedMentions).toMatchObject({ parse: [], replied_user: false });
  });
});
