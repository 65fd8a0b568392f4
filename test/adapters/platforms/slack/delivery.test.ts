import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SlackOptions } from '../../../../src/adapters/platforms/slack/create-slack-platform.ts';
import type { Card } from '../../../../src/core/cards/card.ts';
import { DatelineError } from '../../../../src/core/errors.ts';
import type { Respond } from '../../../../src/core/ports/platform.ts';
import { holding, openNewsroom, textCard, type Newsroom, type Transport } from './open-slack.ts';

async function open(
  respond: Respond,
  options: Partial<SlackOptions> & { transport?: Transport } = {},
): Promise<Newsroom> {
  const room = await openNewsroom(options);
  onTestFinished(() => room.close());
  await room.platform.start(respond);
  return room;
}

const echo: Respond = async ({ line }) => textCard(`got ${line}`);

function ask({ peer, channel, ada }: Newsroom, words: string) {
  return peer.say(channel, ada, `<@${peer.bot.id}> ${words}`);
}

const logged = ({ log }: Newsroom): string[] => log.map(({ message }) => message);

describe.each<Transport>(['socket', 'http'])('what Slack delivers over %s', (transport) => {
  it('is acknowledged at once, and answered later', async () => {
    const answer = Promise.withResolvers<Card>();
    const room = await open(() => answer.promise, { transport });
    const outcome = room.peer.command(room.ada, room.channel, '/ask who?');
    const asked = ask(room, 'who?');
    await expect
      .poll(() => room.peer.deliveries.every(({ acknowledgedAt }) => acknowledgedAt !== undefined))
      .toBe(true);
    expect(room.peer.messages(room.channel)).toEqual([asked]);
    answer.resolve(textCard('after a while'));
    expect(room.read((await outcome).messages[0])).toContain('after a while');
    expect(room.read(await room.peer.answerTo(asked))).toContain('after a while');
  });

  it('twice is answered once, with or without a word that it is a retry, by whichever process', async () => {
    const lines: string[] = [];
    const respond: Respond = async (request) => {
      lines.push(request.line);
      return echo(request);
    };
    const room = await open(respond, { transport });
    room.peer.deliverTwice(1);
    const asked = ask(room, 'one');
    await room.peer.answerTo(asked);
    await room.peer.command(room.ada, room.channel, '/brief');
    await room.idle();
    await room.platform.stop();
    const other = room.createPlatform();
    onTestFinished(() => other.stop());
    await other.start(respond);
    for (const delivery of room.peer.deliveries) room.peer.repeat(delivery);
    await room.peer.answerTo(ask(room, 'two'));
    await room.idle();
    expect(lines).toEqual(['one', '/brief', 'two']);
  });

  it('goes on to be answered while Dateline stops; what comes later is left to others', async () => {
    const answer = Promise.withResolvers<Card>();
    const lines: string[] = [];
    const room = await open(
      ({ line }) => {
        lines.push(line);
        return answer.promise;
      },
      { transport },
    );
    const asked = ask(room, 'in flight');
    const command = room.peer.startCommand(room.ada, room.channel, '/brief');
    await expect.poll(() => lines.length).toBe(2);
    const stopped = room.platform.stop();
    const late = ask(room, 'too late');
    answer.resolve(textCard('just in time'));
    await stopped;
    expect(room.read(await room.peer.answerTo(asked))).toContain('just in time');
    expect(room.read((await room.peer.outcome(command)).messages[0])).toContain('just in time');
    const delivery = room.peer.deliveries.findLast(({ kind }) => kind === 'events_api');
    expect(delivery?.payload).toMatchObject({ event: { ts: late.ts } });
    expect(delivery?.acknowledgedAt).toBeUndefined();
  });
});

describe('the socket to Slack', () => {
  it('is made again where it breaks, and loses nothing that was acknowledged', async () => {
    const answer = Promise.withResolvers<Card>();
    const room = await open((request) => (request.line === 'before' ? answer.promise : echo(request)));
    const before = ask(room, 'before');
    await expect
      .poll(() => room.peer.deliveries.every(({ acknowledgedAt }) => acknowledgedAt !== undefined))
      .toBe(true);
    room.peer.socket.drop();
    const meanwhile = ask(room, 'meanwhile');
    answer.resolve(textCard('got before'));
    expect(room.read(await room.peer.answerTo(before))).toContain('got before');
    expect(room.read(await room.peer.answerTo(meanwhile))).toContain('got meanwhile');
    expect(logged(room)).toContain('connected to Slack again');
  });

  it.each(['warning', 'refresh_requested'] as const)('is made anew where Slack says %s', async (reason) => {
    const room = await open(echo);
    for (let round = 0; round < 3; round += 1) {
      room.peer.socket.disconnect(reason);
      expect(room.read(await room.peer.answerTo(ask(room, `round ${round}`)))).toContain(`got round ${round}`);
    }
  });

  it('is tried again until Slack opens one', async () => {
    const room = await open(echo);
    const method = 'apps.connections.open';
    room.peer.faults.order({ kind: 'status', status: 503 }, { method });
    room.peer.faults.order({ kind: 'limited', retryAfterSeconds: 1 }, { method });
    room.peer.faults.order({ kind: 'reset', when: 'before' }, { method });
    room.peer.socket.drop();
    const asked = ask(room, 'still there?');
    expect(room.read(await room.peer.answerTo(asked, { patienceMs: 10_000 }))).toContain('got still there?');
    expect(room.peer.faults.left).toBe(0);
  });

  it('is given up with a word where Slack takes the token no longer, and the process lives on', async () => {
    const room = await open(echo);
    room.peer.faults.order({ kind: 'error', error: 'invalid_auth' }, { method: 'apps.connections.open' });
    room.peer.socket.drop();
    await expect
      .poll(() => room.log.filter(({ level }) => level === 'error').map(({ message }) => message))
      .toEqual([holding('SLACK_APP_TOKEN')]);
    await room.platform.post(room.conversation(), textCard('posting needs no socket'));
    expect(room.peer.messages(room.channel)).toHaveLength(1);
  });
});

describe('connecting to Slack', () => {
  async function failureOf(options: Partial<SlackOptions>, arrange: (room: Newsroom) => void = () => undefined) {
    const room = await openNewsroom({ patience: 500, ...options });
    onTestFinished(() => room.close());
    arrange(room);
    const failure: unknown = await room.platform.start(echo).catch((error: unknown) => error);
    if (!(failure instanceof DatelineError)) throw new Error('A DatelineError was expected.', { cause: failure });
    return failure;
  }

  it.each([
    { what: 'a bad bot token', error: 'invalid_auth', method: 'auth.test', hint: 'Bot User OAuth Token' },
    { what: 'a revoked bot token', error: 'token_revoked', method: 'auth.test', hint: 'Install to Workspace' },
    { what: 'a bad app token', error: 'invalid_auth', method: 'apps.connections.open', hint: 'connections:write' },
    {
      what: 'an app token without scope',
      error: 'missing_scope',
      method: 'apps.connections.open',
      hint: 'connections:write',
    },
  ])('says what to do about $what', async ({ error, method, hint }) => {
    const failure = await failureOf({}, ({ peer }) => peer.faults.order({ kind: 'error', error }, { method }));
    expect(failure).toMatchObject({ code: 'bad-configuration', hint: holding(hint) });
    expect(`${failure.message} ${failure.hint ?? ''}`).not.toMatch(/xox|xapp-1/);
  });

  it('says so where no socket opens, or nobody says hello', async () => {
    const refused = await failureOf({}, ({ peer }) => {
      peer.socket.isRefusing = true;
    });
    expect(refused).toMatchObject({ code: 'platform-failed', hint: holding('SLACK_API_URL') });
    const held = await failureOf({}, ({ peer }) => {
      peer.faults.order({ kind: 'slow', milliseconds: 2_000 }, { method: 'apps.connections.open' });
    });
    expect(held).toMatchObject({ code: 'platform-failed' });
  });

  it('says which port is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    onTestFinished(() => void server.close());
    const failure = await failureOf({ connection: { kind: 'http', signingSecret: 'a'.repeat(32), port } });
    expect(failure).toMatchObject({ code: 'bad-configuration', message: `Port ${port} is taken by another program.` });
    expect(failure.hint).toContain('PORT');
  });
});

describe('requests over HTTP', () => {
  const event = { type: 'event_callback', event_id: 'Ev0', event: { type: 'nothing' } };
  const openHttp = () => open(echo, { transport: 'http' });
  const addressOf = ({ log }: Newsroom, path: string): string =>
    `http://127.0.0.1:${String(log.findLast(({ message }) => message.includes('listened for'))?.fields['port'])}${path}`;

  it('are taken five minutes off either way, and not further', async () => {
    const room = await openHttp();
    const statusAt = async (secondsOff: number) => (await room.peer.send(event, { secondsOff })).status;
    expect(await statusAt(-290)).toBe(200);
    expect(await statusAt(290)).toBe(200);
    expect(await statusAt(-310)).toBe(401);
    expect(await statusAt(310)).toBe(401);
  });

  it.each([
    { what: 'another secret', tampering: { secret: 'other' } },
    { what: 'no signature', tampering: { signature: '' } },
    { what: 'another body', tampering: { sentBody: '{"type":"url_verification","challenge":"x"}' } },
  ])('are refused with $what', async ({ tampering }) => {
    const room = await openHttp();
    expect((await room.peer.send(event, tampering)).status).toBe(401);
    expect(logged(room)).toContainEqual(holding('not Slack’s'));
  });

  it('are refused where they are longer than anything Slack sends', async () => {
    const room = await openHttp();
    const reply = await room.peer.send({ ...event, filler: 'x'.repeat(2_100_000) });
    expect(reply.status).toBe(413);
    expect((await room.peer.send(event)).status).toBe(200);
  });

  it('that say that events are held back are acknowledged and noted', async () => {
    const room = await openHttp();
    expect((await room.peer.limitEvents()).status).toBe(200);
    expect(logged(room)).toContainEqual(holding('holds events back'));
  });

  it('ask for health, and for pages that there are not', async () => {
    const room = await openHttp();
    const health = await fetch(addressOf(room, '/health'));
    expect([health.status, await health.text()]).toEqual([200, 'ok']);
    expect((await fetch(addressOf(room, '/slack/events'))).status).toBe(404);
    expect((await fetch(addressOf(room, '/../etc/passwd'))).status).toBe(404);
    const check = await fetch(addressOf(room, '/slack/events'), {
      method: 'POST',
      body: new URLSearchParams({ ssl_check: '1', payload: '{"type":"block_actions"}' }),
    });
    expect([check.status, await check.text()]).toEqual([200, '']);
  });

  it('that are no JSON are refused, and the next one is taken', async () => {
    const room = await openHttp();
    const reply = await room.peer.http.post('{"type":', 'application/json');
    expect(reply.status).toBe(400);
    expect(room.read(await room.peer.answerTo(ask(room, 'who?')))).toContain('got who?');
  });
});
