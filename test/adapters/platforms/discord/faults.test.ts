import { describe, expect, it, onTestFinished } from 'vitest';
import type { DiscordOptions } from '../../../../src/adapters/platforms/discord/create-discord-platform.ts';
import { DatelineError } from '../../../../src/core/errors.ts';
import type { Respond } from '../../../../src/core/ports/platform.ts';
import { walkComponents } from '../../../fakes/discord/components.ts';
import type { RequestFault } from '../../../fakes/discord/faults.ts';
import type { Message } from '../../../fakes/discord/state.ts';
import { holding, openNewsroom, startNewsroom, textCard, type Newsroom } from './open-discord.ts';

const echo: Respond = async ({ line }) => textCard(`got ${line}`);

function countReplies(room: Newsroom): number {
  return room.peer.messages(room.channel).filter(({ author }) => author === room.peer.bot).length;
}

function findPageButton(message: Message): string {
  const buttons = [...walkComponents(message.components)].map(({ component }) => component);
  const next = buttons.find(({ label, disabled }) => label?.startsWith('▶') === true && disabled !== true);
  return next?.custom_id ?? '';
}

/** Where a broken connection hid that a callback had arrived, Discord must be told twice to know it. */
async function forgiveRepetition({ peer }: Newsroom, fault: RequestFault): Promise<void> {
  if (!('when' in fault) || fault.when === 'before') return;
  await expect.poll(() => peer.violations.splice(0)).toEqual([holding('already been acknowledged')]);
}

async function expectAlive(room: Newsroom): Promise<void> {
  expect(await room.readAll(await room.mention('are you there'))).toContain('got are you there');
}

/** The last event of a kind comes again, before and after the connection broke; once this resolves, both were taken. */
async function deliverAgain(room: Newsroom, kind: string): Promise<void> {
  room.peer.gateway.repeatLast(kind);
  room.peer.gateway.drop();
  room.peer.gateway.repeatLast(kind);
  await room.mention('are you there');
}

describe('the connection to Discord', () => {
  it('is resumed where it breaks, and what was said meanwhile is answered once', async () => {
    const room = await startNewsroom(echo);
    room.peer.gateway.drop();
    const reply = await room.mention('while away');
    expect(await room.readAll(reply)).toContain('got while away');
    await room.peer.settled();
    expect(countReplies(room)).toBe(1);
  });

  it('is resumed where Discord asks for it', async () => {
    const room = await startNewsroom(echo);
    room.peer.gateway.askToReconnect();
    await expectAlive(room);
  });

  it('is resumed where the session is invalid for the moment only, and what was said meanwhile is answered', async () => {
    const room = await startNewsroom(echo);
    room.peer.gateway.invalidate({ resumable: true });
    await expectAlive(room);
    room.peer.gateway.refuseNextResume({ resumable: true });
    room.peer.gateway.drop();
    await expectAlive(room);
    expect(room.log.filter(({ message }) => message === 'connected to Discord')).toHaveLength(1);
  }, 20_000);

  it('may deliver a command and a press twice, also after it was resumed: each is answered once', async () => {
    const lines: string[] = [];
    const room = await startNewsroom(async ({ line }) => {
      lines.push(line);
      const actions = [{ label: 'Again', command: '/timeline story:a' }];
      return { ...textCard(''), blocks: [...textCard(`got ${line}`).blocks, { kind: 'actions', actions }] };
    });
    const {
      messages: [brief],
    } = await room.peer.command(room.ada, room.channel, '/brief');
    await deliverAgain(room, 'INTERACTION_CREATE');
    if (brief === undefined) throw new Error('There is no answer.');
    await room.peer.press(room.ada, brief, '/timeline story:a');
    await deliverAgain(room, 'INTERACTION_CREATE');
    expect(lines.filter((line) => line.startsWith('/'))).toEqual(['/brief', '/timeline story:a']);
  }, 20_000);

  it('may deliver a message twice, also after it was resumed: it is answered once', async () => {
    const answer = Promise.withResolvers<undefined>();
    const lines: string[] = [];
    const room = await startNewsroom(async (request) => {
      lines.push(request.line);
      if (request.line === 'who?') await answer.promise;
      return echo(request);
    });
    const reply = room.mention('who?');
    await expect.poll(() => lines).toEqual(['who?']);
    room.peer.gateway.repeatLast('MESSAGE_CREATE');
    room.peer.gateway.drop();
    room.peer.gateway.repeatLast('MESSAGE_CREATE');
    // What comes behind it shows that the repeated one was taken.
    const next = await room.mention('and then?');
    answer.resolve(undefined);
    expect(await room.readAll(await reply)).toContain('got who?');
    expect(await room.readAll(next)).toContain('got and then?');
    await room.peer.settled();
    expect(lines).toEqual(['who?', 'and then?']);
    expect(countReplies(room)).toBe(2);
  }, 20_000);

  it('is made again where the session is invalid', async () => {
    const room = await startNewsroom(echo);
    room.peer.gateway.invalidate({ resumable: false });
    await expect
      .poll(() => room.log.filter(({ message }) => message === 'connected to Discord').length, { timeout: 15_000 })
      .toBe(2);
    await expectAlive(room);
  }, 20_000);

  it('is made again where it can’t be resumed', async () => {
    const room = await startNewsroom(echo);
    room.peer.gateway.refuseNextResume({ resumable: false });
    room.peer.gateway.drop();
    await expect
      .poll(() => room.log.filter(({ message }) => message === 'connected to Discord').length, { timeout: 15_000 })
      .toBe(2);
    await expectAlive(room);
  }, 20_000);

  it('ends for good with one clear line', async () => {
    const room = await startNewsroom(echo);
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

const faults: readonly RequestFault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 504 },
  { kind: 'limited', scope: 'user', retryAfterMs: 30 },
  { kind: 'limited', scope: 'shared', retryAfterMs: 30 },
  { kind: 'limited', scope: 'global', retryAfterMs: 30 },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'after' },
  { kind: 'closed', when: 'before' },
  { kind: 'closed', when: 'after' },
];

describe('requests that fail', () => {
  it.each(faults)('are made again, and the answer is there once: %j', async (fault) => {
    const room = await startNewsroom(echo);
    room.peer.faults.order(fault, { route: 'POST /channels/:channel/messages' });
    await expectAlive(room);
    await room.peer.settled();
    expect(countReplies(room)).toBe(1);
  });

  it.each(faults)('to answer a command are made again too: %j', async (fault) => {
    const room = await startNewsroom(echo);
    room.peer.faults.order(fault, { route: 'POST /interactions/:interaction/:token/callback' });
    const outcome = await room.peer.command(room.ada, room.channel, '/brief');
    await room.peer.settled();
    expect(await room.readAll(outcome.messages[0])).toContain('got /brief');
    expect(countReplies(room)).toBe(1);
    await forgiveRepetition(room, fault);
  });

  it.each(faults)('to promise an answer are made again too: %j', async (fault) => {
    const room = await startNewsroom(echo);
    room.peer.faults.order(fault, { route: 'POST /interactions/:interaction/:token/callback' });
    const outcome = await room.peer.command(room.ada, room.channel, '/ask', { question: 'who?' });
    await expect.poll(() => room.readAll(outcome.messages[0])).toContain('got /ask');
    await room.peer.settled();
    expect(countReplies(room)).toBe(1);
    await forgiveRepetition(room, fault);
  });

  it.each(faults)('to give an answer that was promised are made again too: %j', async (fault) => {
    const room = await startNewsroom(echo);
    room.peer.faults.order(fault, { route: 'PATCH /webhooks/:application/:token/messages/:message' });
    const outcome = await room.peer.command(room.ada, room.channel, '/ask', { question: 'who?' });
    await expect.poll(() => room.readAll(outcome.messages[0])).toContain('got /ask');
    await room.peer.settled();
    expect(countReplies(room)).toBe(1);
  });
});

describe('an answer for the caller alone that was promised to all', () => {
  it.each(faults)('is there in spite of %j', async (fault) => {
    const room = await startNewsroom(async () => textCard('for you', { audience: 'caller' }));
    room.peer.faults.order(fault, { route: 'POST /webhooks/:application/:token' });
    const outcome = await room.peer.command(room.ada, room.channel, '/ask', { question: 'who?' });
    await expect
      .poll(() => outcome.messages.filter(({ ephemeralFor }) => ephemeralFor === room.ada).length)
      .toBeGreaterThan(0);
    expect(countReplies(room)).toBe(0);
  });
});

describe('two Datelines with one token', () => {
  it('answer a command and a message once', async () => {
    const room = await openNewsroom({}, { maxConcurrency: 16 });
    onTestFinished(() => room.close());
    const other = room.createPlatform();
    onTestFinished(() => other.stop());
    await room.platform.start(echo);
    await other.start(echo);
    for (const line of ['/brief', '/ask']) {
      const outcome = await room.peer.command(
        room.ada,
        room.channel,
        line,
        line === '/ask' ? { question: 'who?' } : {},
      );
      await expect.poll(() => room.readAll(outcome.messages[0])).toContain(`got ${line}`);
    }
    await room.mention('who?');
    await room.peer.settled();
    expect(countReplies(room)).toBe(3);
    expect(room.peer.violations.splice(0).every((what) => what.includes('already been acknowledged'))).toBe(true);
  });
});

describe('interactions that can’t be answered', () => {
  it('because they came too late are noted, and nothing else is lost', async () => {
    const room = await startNewsroom(({ line }) => {
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
    const room = await startNewsroom(async (request) => {
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
  it('leave a press on a message that was deleted meanwhile without harm', async () => {
    const pages = textCard('word '.repeat(3_000));
    const room = await startNewsroom(async (request) => (request.line === 'long' ? pages : echo(request)));
    const shown = await room.mention('long');
    const turned = room.peer.press(room.ada, shown, findPageButton(shown));
    room.channel.messages.delete(shown.id);
    await turned;
    await expectAlive(room);
  });

  it('leave a command in a channel that was deleted meanwhile without harm', async () => {
    const room = await startNewsroom(async (request) => {
      if (request.line === '/brief') room.peer.deleteChannel(room.channel);
      return echo(request);
    });
    room.peer.startCommand(room.ada, room.channel, '/brief');
    await room.peer.settled();
    const direct = room.peer.directMessages(room.ada);
    room.peer.say(direct, room.ada, 'still there?');
    await expect.poll(() => room.peer.messages(direct).length).toBe(2);
  });

  it('are told in private where the right to write was taken away while the answer was made', async () => {
    const room = await startNewsroom(async (request) => {
      room.peer.deny(room.channel, 'SendMessages');
      return echo(request);
    });
    room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    const direct = room.peer.directMessages(room.ada);
    await expect.poll(() => room.peer.messages(direct).length).toBe(1);
    expect(await room.readAll(room.peer.messages(direct)[0])).toContain('I may not write');
  });

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
    const room = await startNewsroom(async (request) => {
      if (request.line === 'going') room.channel.messages.delete([...room.channel.messages.keys()].at(-1) ?? '');
      return echo(request);
    });
    room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> going`);
    await expect.poll(() => countReplies(room)).toBe(1);
  });

  it('are noted where the channel was deleted meanwhile', async () => {
    const room = await startNewsroom(async (request) => {
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
