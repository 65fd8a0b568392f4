import { describe, expect, it, onTestFinished } from 'vitest';
import type { SlackOptions } from '../../../../src/adapters/platforms/slack/create-slack-platform.ts';
import { standardSubscription } from '../../../../src/core/digests/new-subscription.ts';
import { createFrontPage, type FrontPage } from '../../../../src/core/front-page/front-page.ts';
import type { Block } from '../../../../src/core/cards/card.ts';
import type { Request, Respond } from '../../../../src/core/ports/platform.ts';
import { createMemoryDigestStore } from '../../../fakes/memory-digest-store.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import { createExamplePlaces } from '../../../fixtures/example-places.ts';
import { harbour, plainStory } from '../../../core/cards/example-briefings.ts';
import { holding, openNewsroom, textCard, type Newsroom, type Transport } from './open-slack.ts';

const store = createMemoryStore([harbour, plainStory('fire-1', 'Fire & smoke <in> town', '2024-05-01')]);

interface Desk extends Newsroom {
  requests: Request[];
  digests: ReturnType<typeof createMemoryDigestStore>;
}

async function open(
  options: Partial<SlackOptions> & { transport?: Transport } = {},
  answer: Respond = async ({ line }) => textCard(`got ${line}`),
  front: Partial<FrontPage> = {},
): Promise<Desk> {
  const digests = createMemoryDigestStore();
  const frontPage = { ...createFrontPage({ store, places: createExamplePlaces(), digests }), ...front };
  const room = await openNewsroom({ store, frontPage, ...options });
  onTestFinished(() => room.close());
  const requests: Request[] = [];
  await room.platform.start((request) => {
    requests.push(request);
    return answer(request);
  });
  return { ...room, requests, digests };
}

async function subscribe(room: Desk, id: string, conversation: string): Promise<void> {
  const now = new Date('2026-03-01T12:00:00Z');
  const standard = standardSubscription({ conversation, zone: 'Europe/Berlin', mostStories: 7, now });
  await room.digests.putSubscription({ ...standard, id, maker: null }, { startsAt: now, nextDue: null });
}

describe.each(['socket', 'http'] as const)('the home on Slack, over %s', (transport) => {
  it('shows what is new with buttons, and opens a brief above it', async () => {
    const room = await open({ transport });
    const home = await room.peer.openHome(room.ada);
    expect(room.peer.seeView(home).words).toContain('Fire & smoke <in> town');
    const pressed = await room.peer.press(room.ada, home, 'Brief 1');
    const { view } = pressed;
    if (view === undefined) throw new Error('Nothing was opened.');
    await expect.poll(() => room.peer.seeView(view).words).toContain(`got /brief story:${harbour.id}`);
    expect(room.requests[0]?.caller).toMatchObject({
      conversation: room.conversation(room.peer.directMessages(room.ada)),
      user: room.ada.id,
      isDirect: true,
    });
  });

  it('opens forms, and their answers stand in direct messages', async () => {
    const room = await open({ transport });
    const home = await room.peer.openHome(room.ada);
    const { view } = await room.peer.press(room.ada, home, 'Change settings');
    if (view === undefined) throw new Error('Nothing was opened.');
    expect(room.peer.seeView(view).inputs.map(({ label }) => label)).toEqual(['Zone', 'Stories', 'Reset']);
    await room.peer.submit(view, { Stories: '5' });
    await room.idle();
    expect(room.requests.map(({ line }) => line)).toEqual(['/dateline settings zone:UTC stories:5']);
    const direct = room.peer.messages(room.peer.directMessages(room.ada));
    expect(direct.map((message) => room.read(message))).toEqual([holding('got /dateline settings')]);
  });
});

describe('the home on Slack', () => {
  it('shows the digests of open channels and of one’s own, and no others', async () => {
    const room = await open();
    const { peer, ada, bo } = room;
    const secret = peer.addChannel('secret', { kind: 'private', members: [bo] });
    const shared = peer.addChannel('shared', { kind: 'private', members: [ada, bo] });
    const places = [room.channel, secret, shared, peer.directMessages(ada), peer.directMessages(bo)];
    for (const [index, place] of places.entries()) await subscribe(room, `d${index}`, room.conversation(place));
    const { words } = peer.seeView(await peer.openHome(ada));
    expect(words).toContain('#news: ');
    expect(words).toContain('#shared: ');
    expect(words).not.toContain('secret');
    expect(words.split('Your own: ')).toHaveLength(2);
  });

  it('offers a digest by the clocks of the person’s own zone', async () => {
    const room = await open();
    const cy = room.peer.addUser('cy', { timeZone: 'Asia/Tokyo' });
    const { view } = await room.peer.press(cy, await room.peer.openHome(cy), 'Get a digest');
    expect(JSON.stringify(view?.view)).toContain('"value":"Asia/Tokyo"');
  });

  it('changes a channel’s digest from there, as one of the channel’s', async () => {
    const room = await open();
    const { peer, ada } = room;
    await subscribe(room, 'd1', room.conversation());
    const home = await peer.openHome(ada);
    const { view } = await peer.press(ada, home, 'Edit');
    if (view === undefined) throw new Error('Nothing was opened.');
    await peer.submit(view, { Time: '08:15' });
    await room.idle();
    expect(room.requests[0]?.line).toContain('/digest edit digest:d1 time:"08:15" days:daily');
    await peer.press(ada, home, 'Pause');
    await room.idle();
    expect(room.requests[1]?.line).toBe('/digest pause digest:d1');
    for (const { caller } of room.requests) {
      expect(caller).toMatchObject({ conversation: room.conversation(), isDirect: false, canManageChannel: true });
      expect(caller.shownIn).toBe(room.conversation(peer.directMessages(ada)));
    }
  });

  it('shows at once what was done from there, and says so where that failed', async () => {
    let fails = false;
    const room = await open({}, async ({ line }) => {
      if (fails) throw new Error('no database');
      await subscribe(room, 'd1', room.conversation());
      return textCard(`got ${line}`);
    });
    const home = await room.peer.openHome(room.ada);
    expect(room.peer.seeView(home).words).not.toContain('#news');
    await room.peer.press(room.ada, home, 'Help');
    await expect.poll(() => room.peer.seeView(home).words).toContain('#news');
    await room.idle();
    fails = true;
    const { view } = await room.peer.press(room.ada, home, 'Help');
    if (view === undefined) throw new Error('Nothing was opened.');
    await expect.poll(() => room.peer.seeView(view).words).toContain('Something went wrong here');
    await room.idle();
  });

  it('acts on no digest of a place that one may not know of', async () => {
    const room = await open();
    const { peer, ada, bo } = room;
    const desk = peer.addChannel('desk', { kind: 'private', members: [ada, bo] });
    await subscribe(room, 'd1', room.conversation(desk));
    const home = await peer.openHome(ada);
    desk.members.delete(ada);
    await peer.press(ada, home, 'Pause');
    await room.idle();
    expect(room.requests[0]?.caller.conversation).toBe(room.conversation(peer.directMessages(ada)));
  });

  it('is drawn anew each time, and stays as it was where that fails', async () => {
    let fails = false;
    const room = await open({}, undefined, {
      readHome: async () => {
        if (fails) throw new Error('no database');
        return textCard('the first', { audience: 'caller' });
      },
    });
    const home = await room.peer.openHome(room.ada);
    fails = true;
    await expect(room.peer.openHome(room.ada)).rejects.toThrow('no home tab was published');
    expect(room.peer.seeView(home).words).toContain('the first');
    expect(room.log).toContainEqual(expect.objectContaining({ level: 'error', message: 'a home could not be drawn' }));
  });

  it('gives what is longer than a modal in direct messages, and says so', async () => {
    const blocks = Array.from(
      { length: 400 },
      (_, index): Block =>
        [
          { kind: 'text', text: [{ kind: 'plain', text: `Sentence ${index}.` }] } as const,
          { kind: 'divider' } as const,
        ][index % 2] ?? { kind: 'divider' },
    );
    const room = await open({}, async () => textCard('', { blocks }));
    const home = await room.peer.openHome(room.ada);
    const { view } = await room.peer.press(room.ada, home, 'Brief 1');
    if (view === undefined) throw new Error('Nothing was opened.');
    await expect.poll(() => room.peer.seeView(view).words, { timeout: 5_000 }).toContain('in your direct messages');
    const direct = room.peer.messages(room.peer.directMessages(room.ada));
    expect(direct.map((message) => room.read(message)).join('\n')).toContain('Sentence 398.');
  });

  it('answers presses in what it opened above that, three modals at most', async () => {
    const room = await open({}, async ({ line }) =>
      textCard(`got ${line}`, {
        blocks: [
          { kind: 'text', text: [{ kind: 'plain', text: `got ${line} ${room.requests.length}` }] },
          { kind: 'actions', actions: [{ label: 'More', command: '/timeline story:x' }] },
        ],
      }),
    );
    const home = await room.peer.openHome(room.ada);
    let { view } = await room.peer.press(room.ada, home, 'Brief 1');
    for (let depth = 1; depth <= 4; depth += 1) {
      const top = view;
      if (top === undefined) throw new Error('Nothing was opened.');
      await expect.poll(() => room.peer.seeView(top).words).toContain(` ${depth}`);
      await room.idle();
      view = (await room.peer.press(room.ada, top, 'More')).view;
    }
    await room.idle();
    expect(room.requests).toHaveLength(5);
  });
});

describe.each(['socket', 'http'] as const)('the agent on Slack, over %s', (transport) => {
  it('suggests questions on what is in the news, and answers the one that is chosen in its thread', async () => {
    const room = await open({ transport });
    const { prompts, title, threadTs } = await room.peer.openAgent(room.ada);
    expect(title).toBe('In the news now');
    expect(threadTs).toBeUndefined();
    expect(prompts).toEqual([
      { title: 'Minister in Velden for harbour talks', message: 'What happened?' },
      { title: 'What happens next?', message: 'What happens next?' },
      { title: 'Who is Ana Duarte?', message: 'Who is Ana Duarte?' },
    ]);
    const asked = room.peer.say(room.peer.directMessages(room.ada), room.ada, prompts[2]?.message ?? '');
    const answer = await room.peer.answerTo(asked);
    expect(answer.threadTs).toBe(asked.ts);
    expect(room.read(answer)).toContain('got Who is Ana Duarte?');
  });
});

describe('the agent on Slack', () => {
  it('says what it reads while an answer takes, and no longer', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const room = await open({}, async ({ line }) => {
      await promise;
      return textCard(`got ${line}`);
    });
    const asked = room.peer.say(room.peer.directMessages(room.ada), room.ada, 'who met?');
    await expect
      .poll(() => room.peer.world.statusHistory.map(({ status }) => status))
      .toEqual(['is reading 2 stories…']);
    expect(room.peer.world.statusHistory[0]?.threadTs).toBe(asked.ts);
    resolve(undefined);
    await room.peer.answerTo(asked);
    await room.idle();
    expect([...room.peer.world.statuses.values()]).toEqual([]);
  });

  it('says nothing of an answer that comes at once', async () => {
    const room = await open();
    await room.peer.answerTo(room.peer.say(room.peer.directMessages(room.ada), room.ada, 'who met?'));
    await room.idle();
    expect(room.peer.world.statusHistory).toEqual([]);
  });

  it('answers where Slack shows no status', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const room = await open({}, async ({ line }) => {
      await promise;
      return textCard(`got ${line}`);
    });
    room.peer.faults.order({ kind: 'error', error: 'missing_scope' }, { method: 'assistant.threads.setStatus' });
    const asked = room.peer.say(room.peer.directMessages(room.ada), room.ada, 'who met?');
    await expect.poll(() => room.peer.faults.left).toBe(0);
    resolve(undefined);
    expect(room.read(await room.peer.answerTo(asked))).toContain('got who met?');
  });
});

describe.each(['socket', 'http'] as const)('links on Slack, over %s', (transport) => {
  it('to a configured source are shown with the brief of their story, and its buttons work', async () => {
    const room = await open({ transport, unfurlHosts: ['example.org'] });
    const link = 'https://example.org/velden?utm_source=chat';
    const message = room.peer.say(room.channel, room.bo, `Look: <${link}>`);
    await expect.poll(() => message.previews.size).toBe(1);
    expect(JSON.stringify(message.previews.get(link))).toContain(harbour.headline.text);
  });
});

describe('links on Slack', () => {
  it('stay links where they lead to no stored article, or to a source that is not configured', async () => {
    const room = await open({ unfurlHosts: ['example.org'] }, undefined, {});
    const other = room.peer.say(room.channel, room.bo, '<https://example.org/other>');
    const foreign = room.peer.say(room.channel, room.bo, '<https://example.com/velden>');
    await room.peer.settled();
    await room.idle();
    expect([other, foreign].map(({ previews }) => previews.size)).toEqual([0, 0]);
    expect(room.peer.requests.filter(({ method }) => method === 'chat.unfurl')).toEqual([]);
  });

  it('are not looked at where no source is configured', async () => {
    const room = await open({}, undefined, {});
    room.peer.say(room.channel, room.bo, '<https://example.org/velden>');
    await room.peer.settled();
    expect(room.peer.deliveries.filter(({ what }) => what.includes('link_shared'))).toEqual([]);
  });
});
