import { describe, expect, it, onTestFinished } from 'vitest';
import type { SlackOptions } from '../../../../src/adapters/platforms/slack/create-slack-platform.ts';
import type { Card } from '../../../../src/core/cards/card.ts';
import type { Respond } from '../../../../src/core/ports/platform.ts';
import { holding, openNewsroom, textCard, type Newsroom } from './open-slack.ts';

async function open(respond: Respond, options: Partial<SlackOptions> = {}): Promise<Newsroom> {
  const room = await openNewsroom(options);
  onTestFinished(() => room.close());
  await room.platform.start(respond);
  return room;
}

const echo: Respond = async ({ line }) => textCard(`got ${line}`);
const postMessage = { method: 'chat.postMessage' };

function ask({ peer, channel, ada }: Newsroom, words = 'who?') {
  return peer.say(channel, ada, `<@${peer.bot.id}> ${words}`);
}

/** What the person is told in direct messages. */
async function toldDirectly(room: Newsroom): Promise<string> {
  const { peer, ada } = room;
  const direct = peer.directMessages(ada);
  await expect.poll(() => peer.messages(direct).length).toBeGreaterThan(0);
  return peer
    .messages(direct)
    .map((message) => room.read(message))
    .join('\n');
}

async function expectAlive(room: Newsroom): Promise<void> {
  const outcome = await room.peer.command(room.ada, room.channel, '/brief');
  expect(room.read(outcome.messages[0])).toContain('got /brief');
}

describe('an answer on Slack', () => {
  it.each([
    { what: 'too many messages', fault: { kind: 'limited', retryAfterSeconds: 1 } },
    { what: 'a failure of Slack’s', fault: { kind: 'status', status: 500 } },
    { what: 'a word of a failure', fault: { kind: 'error', error: 'internal_error' } },
    { what: 'a broken connection', fault: { kind: 'reset', when: 'before' } },
    { what: 'a connection that broke behind it', fault: { kind: 'reset', when: 'after' } },
    { what: 'refused blocks', fault: { kind: 'error', error: 'invalid_blocks' } },
    { what: 'too long blocks', fault: { kind: 'error', error: 'msg_blocks_too_long' } },
    { what: 'a too long message', fault: { kind: 'error', error: 'msg_too_long' } },
  ] as const)('comes once in spite of $what', async ({ fault }) => {
    const room = await open(echo);
    room.peer.faults.order(fault, postMessage);
    const asked = ask(room);
    await room.peer.answerTo(asked, { patienceMs: 5_000 });
    await room.idle();
    const answers = room.peer.answersTo(asked);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.text).toContain('got who?');
  });

  it.each([
    { error: 'restricted_action', hint: 'Posting permissions' },
    { error: 'is_archived', hint: 'archived' },
    { error: 'missing_scope', hint: 'scope' },
  ])('that may not stand where it was asked for ($error) is explained to who asked', async ({ error, hint }) => {
    const room = await open(echo);
    room.peer.faults.order({ kind: 'error', error }, postMessage);
    ask(room);
    expect(await toldDirectly(room)).toContain(hint);
    await expectAlive(room);
  });

  it.each(['token_revoked', 'account_inactive', 'channel_not_found'])(
    'that can stand nowhere (%s) is noted, with what to do',
    async (error) => {
      const room = await open(echo);
      room.peer.faults.order({ kind: 'error', error }, postMessage);
      ask(room);
      await expect
        .poll(() => room.log.map(({ message }) => message))
        .toContainEqual(holding('An answer could not be shown.'));
      await room.idle();
      expect(room.peer.messages(room.peer.directMessages(room.ada))).toEqual([]);
      await expectAlive(room);
    },
  );

  it('that is only for who asked goes into direct messages where Slack shows it nowhere else', async () => {
    const room = await open(async () => textCard('for you', { audience: 'caller' }));
    room.peer.faults.order({ kind: 'error', error: 'user_not_in_channel' }, { method: 'chat.postEphemeral' });
    ask(room);
    expect(await toldDirectly(room)).toContain('for you');
  });

  it('reaches the channel where the address that Slack gave for it fails', async () => {
    const room = await open(echo);
    room.peer.faults.order({ kind: 'status', status: 500 }, { method: 'response_url' });
    room.peer.startCommand(room.ada, room.channel, '/brief');
    await expect.poll(() => room.peer.messages(room.channel).length).toBe(1);
    expect(room.read(room.peer.messages(room.channel)[0])).toContain('got /brief');
  });

  it('that comes when the address no longer works stands in the channel', async () => {
    const answer = Promise.withResolvers<Card>();
    const now = { ahead: 0 };
    const room = await open(() => answer.promise, { clock: { now: () => new Date(Date.now() + now.ahead) } });
    room.peer.startCommand(room.ada, room.channel, '/brief');
    await expect.poll(() => room.peer.deliveries.at(-1)?.acknowledgedAt).toBeDefined();
    now.ahead = 31 * 60_000;
    room.peer.advance(31 * 60_000);
    answer.resolve(textCard('late'));
    await expect.poll(() => room.peer.messages(room.channel).length).toBe(1);
    expect(room.peer.requests.filter(({ method }) => method === 'response_url')).toEqual([]);
  });

  it('is given up where it takes too long', async () => {
    const room = await open(() => new Promise(() => undefined), { answerWithin: 30 });
    const outcome = await room.peer.command(room.ada, room.channel, '/brief');
    expect(room.read(outcome.messages[0])).toContain('took too long');
    expect(outcome.isEphemeral).toBe(true);
  });

  it('holds nothing of a fault but its reference, and neither does the log hold what was said', async () => {
    const room = await open(() => Promise.reject(new Error('secret detail')));
    const [answer] = await room.mention('a private question');
    const reference = String(room.log.findLast(({ level }) => level === 'error')?.fields['reference']);
    expect(room.read(answer)).toContain(reference);
    expect(room.read(answer)).not.toContain('secret');
    expect(JSON.stringify(room.log)).not.toContain('a private question');
    expect(JSON.stringify(room.log)).not.toContain(room.peer.token);
  });
});

describe('a workspace on Slack', () => {
  it.each(['uninstall', 'revokeToken'] as const)('that is left (%s) ends nothing else, and is noted', async (leave) => {
    const room = await open(echo);
    room.peer[leave]();
    const posting = room.platform.post(room.conversation(), textCard('lost'));
    await expect(posting).rejects.toMatchObject({ code: 'bad-configuration', hint: holding('Install') });
    await room.idle();
  });
});
