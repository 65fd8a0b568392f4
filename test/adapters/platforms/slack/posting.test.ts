import { describe, expect, it, onTestFinished } from 'vitest';
import type { SlackOptions } from '../../../../src/adapters/platforms/slack/create-slack-platform.ts';
import type { Block, Card } from '../../../../src/core/cards/card.ts';
import { DatelineError } from '../../../../src/core/errors.ts';
import type { LoopbackOptions } from '../../../fakes/slack/loopback-slack.ts';
import { holding, openNewsroom, textCard, type Newsroom } from './open-slack.ts';

async function open(options: Partial<SlackOptions> = {}, peerOptions: LoopbackOptions = {}): Promise<Newsroom> {
  const room = await openNewsroom(options, peerOptions);
  onTestFinished(() => room.close());
  await room.platform.start(async () => textCard('answer'));
  return room;
}

const long: Card = textCard('', {
  title: 'The morning edition',
  blocks: Array.from({ length: 150 }, (_, index): Block => ({
    kind: 'text',
    text: [{ kind: 'plain', text: `Story ${index} of many, told in a line that is long enough` }],
  })),
});

async function failureOf(posting: Promise<unknown>): Promise<DatelineError> {
  const failure: unknown = await posting.catch((error: unknown) => error);
  if (!(failure instanceof DatelineError)) throw new Error('A DatelineError was expected.', { cause: failure });
  return failure;
}

const postMessage = { method: 'chat.postMessage' };

describe('posting on Slack', () => {
  it('puts what is long into the thread of its first message, or below it', async () => {
    const room = await open();
    await room.platform.post(room.conversation(), long);
    const [first, ...rest] = room.peer.messages(room.channel);
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.map(({ threadTs }) => threadTs)).toEqual(rest.map(() => first?.ts));
    await room.platform.post(room.conversation(), long, { details: 'below' });
    const below = room.peer.messages(room.channel).slice(rest.length + 1);
    expect(below.map(({ threadTs }) => threadTs)).toEqual([first, ...rest].map(() => undefined));
  });

  it('calls the group or person that is asked for and nobody else', async () => {
    const room = await open();
    const desk = room.peer.addUsergroup('desk');
    const card = textCard(`<!channel> <@${room.bo.id}> <!subteam^${desk}>`);
    for (const mention of [desk, room.ada.id, undefined]) {
      await room.platform.post(room.conversation(), card, mention === undefined ? {} : { mention });
    }
    const pings = room.peer.messages(room.channel).map((message) => room.peer.see(message).effects.pinged);
    expect(pings).toEqual([['@desk'], [`@${room.ada.name}`], []]);
    expect(await failureOf(room.platform.post(room.conversation(), card, { mention: 'channel' }))).toMatchObject({
      code: 'bad-argument',
    });
  });

  it('calls a group beside as many blocks as a message has room for', async () => {
    const room = await open();
    const desk = room.peer.addUsergroup('desk');
    const blocks = Array.from({ length: 120 }, (): Block => ({ kind: 'divider' }));
    await room.platform.post(room.conversation(), textCard('', { blocks }), { mention: desk });
    expect(room.peer.messages(room.channel)[0]?.blocks.length).toBeGreaterThan(2);
  });

  it.each(['before', 'after'] as const)(
    'shows each message once where the connection broke %s it took effect',
    async (when) => {
      const room = await open();
      room.peer.faults.order({ kind: 'reset', when }, { ...postMessage, times: 2 });
      await room.platform.post(room.conversation(), long, { key: 'edition 1' });
      const words = room.peer
        .messages(room.channel)
        .map((message) => room.read(message))
        .join('\n');
      for (const story of [0, 70, 149]) expect(words.split(`Story ${story} of many`)).toHaveLength(2);
    },
  );

  it('shows each message once where Slack failed and had taken it', async () => {
    const room = await open();
    room.peer.faults.order({ kind: 'status', status: 503 }, postMessage);
    room.peer.faults.order({ kind: 'error', error: 'fatal_error' }, postMessage);
    room.peer.faults.order({ kind: 'closed', when: 'after' }, postMessage);
    await room.platform.post(room.conversation(), textCard('once'));
    expect(room.peer.messages(room.channel)).toHaveLength(1);
    expect(room.peer.faults.left).toBe(0);
  });

  it('made again under the same key by another process is not shown twice, below or in the thread', async () => {
    const room = await open();
    for (const details of ['thread', 'below'] as const) {
      const before = room.peer.messages(room.channel).length;
      await room.platform.post(room.conversation(), long, { key: details, details });
      const after = room.peer.messages(room.channel).length;
      const other = room.createPlatform();
      onTestFinished(() => other.stop());
      await other.start(async () => textCard('answer'));
      await other.post(room.conversation(), long, { key: details, details });
      expect(after).toBeGreaterThan(before);
      expect(room.peer.messages(room.channel)).toHaveLength(after);
    }
  });

  it('is given up, and said to be unknown, where it can’t be looked for', async () => {
    const room = await open();
    room.peer.faults.order({ kind: 'reset', when: 'after' }, postMessage);
    room.peer.faults.order({ kind: 'error', error: 'missing_scope' }, { method: 'conversations.history' });
    const progress = { accepted: [], unknownSince: null, keep: async () => undefined };
    const posting = room.platform.post(room.conversation(), textCard('once'), { key: 'edition 1', progress });
    expect(await failureOf(posting)).toMatchObject({ prospect: 'unknown', hint: holding('manifest') });
    expect(room.peer.messages(room.channel)).toHaveLength(1);
  });

  it('changes what was posted to what a correction says, and repeats nothing', async () => {
    const room = await open();
    const accepted: string[] = [];
    const keep = async (message: string): Promise<void> => void accepted.push(message);
    await room.platform.post(room.conversation(), textCard('Ten people came.'), {
      key: 'edition 1',
      progress: { accepted: [], unknownSince: null, keep },
    });
    const progress = { accepted, unknownSince: null, keep };
    const corrected = textCard('Twelve people came.');
    await room.platform.post(room.conversation(), corrected, { key: 'edition 1', progress });
    expect(room.read(room.peer.messages(room.channel)[0])).toContain('Ten');
    await room.platform.post(room.conversation(), corrected, { key: 'edition 1', progress, amends: true });
    expect(room.peer.messages(room.channel)).toHaveLength(1);
    expect(room.read(room.peer.messages(room.channel)[0])).toContain('Twelve');
    const [posted] = room.peer.messages(room.channel);
    if (posted !== undefined) room.peer.deleteMessage(posted);
    await room.platform.post(room.conversation(), corrected, { key: 'edition 1', progress, amends: true });
    expect(room.peer.messages(room.channel)).toHaveLength(0);
  });

  it('says what a shorter correction took out, and shows it again in a longer one', async () => {
    const room = await open();
    const accepted: string[] = [];
    const keep = async (message: string): Promise<void> => void accepted.push(message);
    const post = (card: Card, amends: boolean) => {
      const progress = { accepted: [...accepted], unknownSince: null, keep };
      return room.platform.post(room.conversation(), card, { key: 'edition 1', amends, progress });
    };
    await post(long, false);
    expect(accepted.length).toBeGreaterThan(1);
    await post(textCard('Nothing of it was so.'), true);
    const [first, ...rest] = room.peer.messages(room.channel);
    expect(first?.text).toBe('Nothing of it was so.');
    expect(rest.map(({ text, blocks }) => [text, blocks])).toEqual(
      rest.map(() => ['This part was taken out by a correction.', []]),
    );
    await post(long, true);
    const words = room.peer
      .messages(room.channel)
      .map((message) => room.read(message))
      .join('\n');
    for (const story of [0, 70, 149]) expect(words.split(`Story ${story} of many`)).toHaveLength(2);
  });

  it('waits as long as Slack asks, for the whole workspace', async () => {
    const room = await open();
    const other = room.peer.addChannel('other', { members: [room.ada] });
    room.peer.faults.order({ kind: 'limited', retryAfterSeconds: 1 }, postMessage);
    const startedAt = performance.now();
    const first = room.platform.post(room.conversation(), textCard('one'));
    await expect.poll(() => room.peer.faults.left).toBe(0);
    await expect.poll(() => room.peer.requests.filter(({ method }) => method === 'chat.postMessage').length).toBe(1);
    await room.peer.settled();
    await Promise.all([first, room.platform.post(room.conversation(other), textCard('two'))]);
    expect(performance.now() - startedAt).toBeGreaterThan(1_000);
  });

  it('keeps messages to one channel a second apart, which Slack’s limits ask', async () => {
    const room = await open({ betweenMessages: 1_050 }, { rateLimits: true });
    const other = room.peer.addChannel('other', { members: [room.ada] });
    await Promise.all([
      room.platform.post(room.conversation(), long),
      room.platform.post(room.conversation(other), textCard('alone')),
    ]);
    expect(room.log.filter(({ message }) => message.includes('tried again'))).toEqual([]);
  });

  it('is given up with a word, and when to try again, where Slack makes it wait too long', async () => {
    const room = await open({ patience: 300 });
    room.peer.faults.order({ kind: 'limited', retryAfterSeconds: 30 }, postMessage);
    const failure = await failureOf(room.platform.post(room.conversation(), textCard('late')));
    expect(failure).toMatchObject({ prospect: 'transient', retryAfter: 30_000, hint: holding('try again') });
  });

  it('sends the words alone where Slack refuses the blocks, and logs it under a reference', async () => {
    const room = await open();
    room.peer.faults.order({ kind: 'error', error: 'invalid_blocks' }, postMessage);
    await room.platform.post(room.conversation(), textCard('all the same'));
    const [posted] = room.peer.messages(room.channel);
    expect(posted).toMatchObject({ blocks: [], text: 'all the same' });
    const logged = room.log.find(({ message }) => message.includes('refuses the blocks'));
    expect(logged?.fields).toMatchObject({ reason: 'invalid_blocks' });
    expect(logged?.fields['reference']).toBeTruthy();
  });

  it('says what to do where a channel is gone, archived, private, or no app may post', async () => {
    const room = await open();
    const hidden = room.peer.addChannel('hidden', { kind: 'private', members: [room.ada], withBot: false });
    const post = (conversation: string) => failureOf(room.platform.post(conversation, textCard('lost')));
    expect(await post(`slack:${room.peer.workspace.id}:C0UNKNOWN`)).toMatchObject({
      code: 'not-found',
      prospect: 'permanent',
    });
    expect(await post(room.conversation(hidden))).toMatchObject({ code: 'not-found', hint: holding('/invite') });
    room.peer.faults.order({ kind: 'error', error: 'restricted_action' }, postMessage);
    expect(await post(room.conversation())).toMatchObject({
      code: 'not-allowed',
      hint: holding('Posting permissions'),
    });
    room.peer.archive(room.channel, room.ada);
    expect(await post(room.conversation())).toMatchObject({ code: 'not-allowed', hint: holding('Unarchive') });
  });

  it('goes into a public channel by itself where it has to be a member and may', async () => {
    const room = await open({}, { manifest: undefined });
    const elsewhere = room.peer.addChannel('elsewhere', { members: [room.ada], withBot: false });
    room.peer.faults.order({ kind: 'error', error: 'not_in_channel' }, postMessage);
    await room.platform.post(room.conversation(elsewhere), textCard('hello'));
    expect(room.peer.messages(elsewhere)).toHaveLength(1);
    room.peer.faults.order({ kind: 'error', error: 'not_in_channel' }, postMessage);
    room.peer.faults.order({ kind: 'error', error: 'missing_scope' }, { method: 'conversations.join' });
    const refused = room.platform.post(room.conversation(elsewhere), textCard('hello'));
    expect(await failureOf(refused)).toMatchObject({ code: 'not-allowed', hint: holding('/invite') });
  });

  it('says what to do where the token is revoked, the app gone, or a scope missing', async () => {
    const room = await open();
    const post = (error: string) => {
      room.peer.faults.order({ kind: 'error', error }, postMessage);
      return failureOf(room.platform.post(room.conversation(), textCard('lost')));
    };
    for (const error of ['token_revoked', 'account_inactive', 'missing_scope', 'app_uninstalled']) {
      expect(await post(error)).toMatchObject({ code: 'bad-configuration', prospect: 'transient' });
    }
  });
});
