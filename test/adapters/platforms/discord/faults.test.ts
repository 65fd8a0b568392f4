import { describe, expect, it, onTestFinished } from 'vitest';
import type { DiscordOptions } from '../../../../src/adapters/platforms/discord/create-discord-platform.ts';
import { DatelineError } from '../../../../src/core/errors.ts';
import type { Respond } from '../../../../src/core/ports/platform.ts';
import type { RequestFault } from '../../../fakes/discord/faults.ts';
import { holding, openNewsroom, textCard, type Newsroom } from './open-discord.ts';

const echo: Respond = async ({ line }) => textCard(`got ${line}`);

async function open(respond: Respond = echo, options: Partial<DiscordOptions> = {}): Promise<Newsroom> {
  const room = await openNewsroom(options);
  onTestFinished(() => room.close());
  await room.platform.start(respond);
  return room;
}

function countReplies(room: Newsroom): number {
  return room.peer.messages(room.channel).filter(({ author }) => author === room.peer.bot).length;
}

async function expectAlive(room: Newsroom): Promise<void> {
  expect(await room.readAll(await room.mention('are you there'))).toContain('got are you there');
}

describe('the connection to Discord', () => {
  it('is resumed where it breaks, and what was said meanwhile is answered once', async () => {
    const room = await open();
    room.peer.gateway.drop();
    const reply = await room.mention('while away');
    expect(await room.readAll(reply)).toContain('got while away');
    await room.peer.settled();
    expect(countReplies(room)).toBe(1);
  });

  it('is resumed where Discord asks for it', async () => {
    const room = await open();
    room.peer.gateway.askToReconnect();
    await expectAlive(room);
  });

  it('is made again where the session is invalid', async () => {
    const room = await open();
    room.peer.gateway.invalidate({ resumable: false });
    await expect
      .poll(() => room.log.filter(({ message }) => message === 'connected to Discord').length, { timeout: 15_000 })
      .toBe(2);
    await expectAlive(room);
  }, 20_000);

  it('is made again where it can’t be resumed', async () => {
    const room = await open();
    room.peer.gateway.refuseNextResume({ resumable: false });
    room.peer.gateway.drop();
    await expect
      .poll(() => room.log.filter(({ message }) => message === 'connected to Discord').length, { timeout: 15_000 })
      .toBe(2);
    await expectAlive(room);
  }, 20_000);

  it('ends for good with one clear line', async () => {
    const room = await open();
    room.peer.gateway.close(4004);
    await expect
      .poll(() => room.log.map(({ message }) => message).join('\n'))
      .toContain('ended the connection for good. Discord refuses the token');
  });
});

describe('starting Discord', () => {
  async function failureOf(options: Partial<DiscordOptions>): Promise<DatelineError> {
    const room = await openNewsroom(options);
    const failure: unknown = await room.platform.start(echo).catch((error: unknown) => error);
    await room.platform.stop();
    await room.peer.close();
    if (!(failure instanceof DatelineError)) throw new Error('A DatelineError was expected.', { cause: failure });
    return failure;
  }

  it('says where to get another token where this one is refused', async () => {
    expect(await failureOf({ token: 'MTAx.wrong.token' })).toMatchObject({
      code: 'bad-configuration',
      message: holding('DISCORD_TOKEN'),
      hint: holding('Reset Token'),
    });
  });

  it('says where to switch on an intent that is missing', async () => {
    expect(await failureOf({ readsMessages: true })).toMatchObject({
      code: 'bad-configuration',
      hint: holding('Message Content Intent'),
    });
  });
});

describe('requests that fail', () => {
  const faults: readonly RequestFault[] = [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 503 },
    { kind: 'limited', scope: 'user', retryAfterMs: 30 },
    { kind: 'limited', scope: 'shared', retryAfterMs: 30 },
    { kind: 'limited', scope: 'global', retryAfterMs: 30 },
    { kind: 'reset', when: 'before' },
    { kind: 'reset', when: 'after' },
  ];

  it.each(faults)('are made again, and the answer is there once: %j', async (fault) => {
    const room = await open();
    room.peer.faults.order(fault, { route: 'POST /channels/:channel/messages' });
    await expectAlive(room);
    await room.peer.settled();
    expect(countReplies(room)).toBe(1);
  });

  it('to answer a command are made again too', async () => {
    const room = await open();
    room.peer.faults.order(
      { kind: 'status', status: 500 },
      { route: 'POST /interactions/:interaction/:token/callback' },
    );
    const outcome = await room.peer.command(room.ada, room.channel, '/brief');
    expect(await room.readAll(outcome.messages[0])).toContain('got /brief');
  });
});

describe('interactions that can’t be answered', () => {
  it('because they came too late are noted, and nothing else is lost', async () => {
    const room = await open(({ line }) => {
      if (line === '/brief') room.peer.advance(3_500);
      return echo({
        line,
        caller: { conversation: '', space: '', isDirect: false, user: '', canManageChannel: false },
      });
    });
    const outcome = await room.peer.command(room.ada, room.channel, '/brief');
    expect(outcome.failed).toBe(true);
    await expect
      .poll(() => room.log.map(({ message }) => message))
      .toContain('an interaction was over before it was answered');
    await expectAlive(room);
    room.peer.violations.length = 0;
  });

  it('because their token ran out while the answer was made are noted', async () => {
    const answer = Promise.withResolvers<undefined>();
    const room = await open(async (request) => {
      if (request.line === '/brief') await answer.promise;
      return echo(request);
    });
    room.peer.startCommand(room.ada, room.channel, '/brief');
    await expect.poll(() => room.peer.requests.at(-1)?.route).toContain('callback');
    room.peer.advance(15 * 60_000 + 1);
    answer.resolve(undefined);
    await expect
      .poll(() => room.log.map(({ message }) => message))
      .toContain('an interaction was over before it was answered');
    await expectAlive(room);
    room.peer.violations.length = 0;
  });
});

describe('channels and messages that are gone', () => {
  it('are noted where Dateline was asked and may not write, and the person is told in private', async () => {
    const room = await openNewsroom();
    onTestFinished(() => room.close());
    room.peer.deny(room.channel, 'SendMessages');
    await room.platform.start(echo);
    room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    const direct = room.peer.directMessages(room.ada);
    await expect.poll(() => room.peer.messages(direct).length).toBe(1);
    expect(await room.readAll(room.peer.messages(direct)[0])).toContain('Send Messages');
  });

  it('are answered without a reply where Dateline may not read what was said before', async () => {
    const room = await openNewsroom();
    onTestFinished(() => room.close());
    room.peer.deny(room.channel, 'ReadMessageHistory');
    await room.platform.start(echo);
    room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    await expect.poll(() => countReplies(room)).toBe(1);
    expect(await room.readAll(room.peer.messages(room.channel)[1])).toContain('got who?');
  });

  it('are answered below where the question was deleted', async () => {
    const room = await open(async (request) => {
      if (request.line === 'going') room.channel.messages.delete([...room.channel.messages.keys()].at(-1) ?? '');
      return echo(request);
    });
    room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> going`);
    await expect.poll(() => countReplies(room)).toBe(1);
  });

  it('are noted where the channel was deleted meanwhile', async () => {
    const room = await open(async (request) => {
      if (request.line === 'going') room.peer.deleteChannel(room.channel);
      return echo(request);
    });
    room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> going`);
    await expect.poll(() => room.log.map(({ message }) => message)).toContain('a message could not be answered');
    const direct = room.peer.directMessages(room.ada);
    room.peer.say(direct, room.ada, 'still there?');
    await expect.poll(() => room.peer.messages(direct).length).toBe(2);
  });
});
