import { beforeEach, describe, expect, it } from 'vitest';
import { createDigestCommand } from '../../src/commands/digest/index.ts';
import type { Caller } from '../../src/core/commands/caller.ts';
import { createRespond } from '../../src/core/commands/respond.ts';
import type { Card } from '../../src/core/cards/card.ts';
import type { Digests } from '../../src/core/digests/digests.ts';
import { digestData } from '../../src/core/people/digest-data.ts';
import type { BriefingStore } from '../../src/core/ports/briefing-store.ts';
import { createStoryIndex } from '../../src/core/stories/story-index.ts';
import { actionsOf, linesOf } from '../core/cards/card-text.ts';
import { harbour } from '../core/cards/example-briefings.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { createExampleDigests } from '../fixtures/example-digests.ts';
import { createExamplePlaces } from '../fixtures/example-places.ts';
import { makeBriefingOf } from '../fixtures/make-briefing.ts';

const start = new Date('2024-05-07T06:00:00Z');
const manager: Caller = {
  conversation: 'test:room:desk',
  space: 'room',
  isDirect: false,
  user: 'ana',
  canManageChannel: true,
};
const reader: Caller = { ...manager, user: 'bo', canManageChannel: false };

const fire = makeBriefingOf({
  id: 'fire',
  title: 'Fire in the old town',
  source: null,
  url: null,
  publishedAt: '2024-05-06',
  sentences: ['A blaze destroyed the town hall.', 'Firefighters pumped water until dawn.'],
});

let now: Date;
let store: BriefingStore;
let digests: Digests;
let woken: number;
let say: (line: string, caller?: Caller) => Promise<Card>;

beforeEach(() => {
  now = start;
  woken = 0;
  const clock = { now: () => now };
  store = createMemoryStore([harbour, fire]);
  digests = createExampleDigests(clock, () => void (woken += 1));
  const places = createExamplePlaces();
  const commands = [createDigestCommand({ store, places, digests, stories: createStoryIndex(), clock })];
  const ignore = () => undefined;
  const fail = (fields: unknown) => {
    throw new Error('a command failed', { cause: fields });
  };
  const logger = { debug: ignore, info: ignore, warn: ignore, error: fail };
  const respond = createRespond({ commands, places, clock, logger, newReference: () => 'ref' });
  say = (line, caller = manager) => respond({ caller, line });
});

const find = async (id = 'd1') => (await digests.findSubscription(id))?.subscription;

describe('/digest subscribe', () => {
  it.each(['25:99 weekdays', '07:61', '24.75 Berlin'])('says of %s that the time is none', async (typed) => {
    const [word] = typed.split(' ');
    expect(linesOf(await say(`/digest subscribe ${typed}`))[0]).toContain(`“${word}” is not a time`);
  });

  it('brings a digest here as it is asked for, and says when the next one comes', async () => {
    const card = await say(
      '/digest subscribe 7:45 mon,thu Berlin follow:"harbour, Lars Holm" leave-out:football sources:"Coast Post" mention:<@&112233> silent thread 3 full',
    );
    expect(await find()).toMatchObject({
      conversation: 'test:room:desk',
      schedule: { time: '07:45', days: ['mon', 'thu'], zone: 'Europe/Berlin' },
      follow: ['harbour', 'Lars Holm'],
      leaveOut: ['football'],
      sources: ['Coast Post'],
      mention: '112233',
      quietDay: 'silent',
      details: 'thread',
      mostStories: 3,
      depth: 'full',
      maker: { user: 'ana', conversation: 'test:room:desk' },
      fromFile: false,
      pause: null,
    });
    expect(linesOf(card)).toEqual([
      'Subscribed',
      'd1 — on Mondays and Thursdays at 07:45 (Europe/Berlin), here',
      'Next: Thursday 9 May 2024, 07:45',
      'Holds: up to 3 stories, in full, silent on a quiet day, what is long in a thread',
      'Follows: harbour, Lars Holm',
      'Leaves out: football',
      'Sources: Coast Post',
      'Calls: 112233',
      '[Preview d1]',
      '[Pause d1]',
      '[Unsubscribe d1]',
    ]);
    expect(card.audience).toBe('caller');
  });

  it('has what holds in the place where nothing is said', async () => {
    await say('/digest subscribe');
    expect(await find()).toMatchObject({
      schedule: { time: '07:30', zone: 'UTC' },
      mostStories: 7,
      depth: 'short',
      quietDay: 'say',
      follow: [],
    });
  });

  it('is for those who may manage the channel, or for oneself', async () => {
    expect(linesOf(await say('/digest subscribe 07:30', reader)).join(' ')).toContain('/digest subscribe to:me');
    const [, saysWhere] = linesOf(await say('/digest subscribe 07:30 to:me', reader));
    expect(saysWhere).toBe('d1 — daily at 07:30 (UTC), to your direct messages');
    expect(await find()).toMatchObject({ conversation: 'test:dm:bo', maker: { user: 'bo' } });
    const direct: Caller = { ...reader, conversation: 'test:dm:bo', isDirect: true };
    await say('/digest subscribe 18:00', direct);
    expect(await digests.listSubscriptions('test:dm:bo')).toHaveLength(2);
  });

  it.each([
    ['/digest subscribe time:25:00', 'a time such as 07:30'],
    ['/digest subscribe days:someday', 'daily, weekdays, weekends'],
    ['/digest subscribe zone:Velden', 'time zone'],
    [`/digest subscribe follow:"${'x'.repeat(81)}"`, 'words or names parted by commas'],
    ['/digest subscribe mention:everyone', 'a mention of a role'],
  ])('says what to do about %s', async (line, words) => {
    const card = await say(line);
    expect(card.tone).toBe('error');
    expect(linesOf(card).join(' ')).toContain(words);
    expect(await digests.listSubscriptions()).toEqual([]);
  });

  it('has an end in one channel', async () => {
    for (let number = 0; number < 20; number += 1) await say('/digest subscribe');
    expect(linesOf(await say('/digest subscribe')).join(' ')).toContain('20 digests');
  });
});

describe('/digest list, edit, pause, resume and unsubscribe', () => {
  it('shows everyone the digests here, and those who may change them how', async () => {
    expect(linesOf(await say('/digest list', reader)).join(' ')).toContain('no digest here');
    await say('/digest subscribe');
    await say('/digest subscribe 18:00 sat');
    const card = await say('/digest list', reader);
    expect(linesOf(card).filter((line) => line.startsWith('d'))).toHaveLength(2);
    expect(actionsOf(card)).toEqual([]);
    expect(actionsOf(await say('/digest list'))).toHaveLength(6);
    const elsewhere = { ...manager, conversation: 'test:room:other' };
    expect(linesOf(await say('/digest list', elsewhere)).join(' ')).toContain('no digest here');
  });

  it('says where they go: here, or which channel where it is changed from elsewhere', async () => {
    const [, subscribed] = linesOf(await say('/digest subscribe'));
    const [, listed] = linesOf(await say('/digest list', reader));
    expect([subscribed, listed]).toEqual(Array(2).fill('d1 — daily at 07:30 (UTC), here'));
    const paused = await say('/digest pause', { ...manager, shownIn: 'test:dm:ana' });
    expect(linesOf(paused)[1]).toBe('d1 — daily at 07:30 (UTC), to a channel on Test');
    expect(paused.blocks[0]).toMatchObject({
      text: [{}, {}, {}, { kind: 'conversation', conversation: 'test:room:desk' }],
    });
  });

  it('lets nobody else change them', async () => {
    await say('/digest subscribe');
    for (const line of ['edit time:08:00', 'pause', 'resume', 'unsubscribe', 'now']) {
      expect(linesOf(await say(`/digest ${line}`, reader)).join(' ')).toContain('You may not use');
    }
    expect(await find()).toMatchObject({ pause: null, schedule: { time: '07:30' } });
  });

  it('changes what is said and nothing else', async () => {
    await say('/digest subscribe follow:harbour mention:112233');
    await say('/digest edit stories:3');
    expect(await find()).toMatchObject({ follow: ['harbour'], mostStories: 3, mention: '112233' });
    await say('/digest edit follow:none mention:none time:08:00');
    expect(await find()).toMatchObject({ follow: [], mention: null, schedule: { time: '08:00', zone: 'UTC' } });
    expect(linesOf(await say('/digest edit')).join(' ')).toContain('Nothing was said');
  });

  it('keeps what is due by the old time when the time changes', async () => {
    await say('/digest subscribe 07:30');
    now = new Date('2024-05-07T07:30:30Z');
    await say('/digest edit time:09:00');
    expect((await digests.listDeliveries({}, 10)).map(({ slot, state }) => `${slot} ${state}`)).toEqual([
      '2024-05-07T07:30 planned',
    ]);
    expect((await digests.findSubscription('d1'))?.nextDue).toEqual(new Date('2024-05-07T09:00Z'));
  });

  it('pauses and resumes', async () => {
    await say('/digest subscribe');
    expect(linesOf(await say('/digest pause'))).toContain('Next: paused');
    expect(await digests.nextDueSlot()).toBeNull();
    now = new Date('2024-05-09T12:00:00Z');
    expect(linesOf(await say('/digest resume'))).toContain('Next: Friday 10 May 2024, 07:30');
    expect(await find()).toMatchObject({ pause: null });
  });

  it('ends one, by its name where there are several', async () => {
    await say('/digest subscribe');
    await say('/digest subscribe');
    expect(linesOf(await say('/digest unsubscribe')).join(' ')).toContain('of d1, d2');
    expect(linesOf(await say('/digest unsubscribe d9')).join(' ')).toContain('no digest "d9"');
    expect((await say('/digest unsubscribe d1')).title).toBe('Unsubscribed');
    expect(await find()).toBeUndefined();
    expect((await say('/digest unsubscribe')).title).toBe('Unsubscribed');
  });

  it('leaves those of the settings file to it', async () => {
    await say('/digest subscribe');
    const subscription = await find();
    if (subscription === undefined) throw new Error('there is one');
    await digests.putSubscription({ ...subscription, fromFile: true }, { startsAt: now, nextDue: now });
    for (const line of ['edit time:08:00', 'unsubscribe']) {
      expect(linesOf(await say(`/digest ${line}`)).join(' ')).toContain('config/dateline.yaml');
    }
    expect((await say('/digest pause')).title).toBe('Paused');
  });
});

describe('/digest preview, now, why and more', () => {
  it('previews to the caller alone what the next edition would hold, by the digest’s own rules', async () => {
    await say('/digest subscribe leave-out:harbour');
    const card = await say('/digest preview', reader);
    expect(card.audience).toBe('caller');
    expect(linesOf(card)).not.toContain('Minister in Velden for harbour talks');
    expect(linesOf(card)[1]).toBe('Fire in the old town');
  });

  it('previews without a digest what a new one would begin with', async () => {
    expect(linesOf(await say('/digest preview', reader))[1]).toBe('Minister in Velden for harbour talks');
  });

  it('plans an edition at once, and wakes what posts it', async () => {
    await say('/digest subscribe');
    expect((await say('/digest now')).title).toBe('On its way');
    expect(woken).toBe(1);
    expect(await digests.listDeliveries({}, 10)).toMatchObject([{ slot: '2024-05-07T06:00:00', state: 'planned' }]);
    expect(linesOf(await say('/digest now')).join(' ')).toContain('on its way already');
  });

  it('says why a story is in an edition or is not, by which rule', async () => {
    expect(linesOf(await say('/digest why fire', reader))[1]).toContain('No digest here has seen it');
    await say('/digest subscribe leave-out:fire');
    expect(linesOf(await say('/digest why fire', reader))).toEqual([
      'Why: Fire in the old town',
      'Filtered out in the next edition of d1: leaves out "fire".',
      '[Brief]',
    ]);
    expect(linesOf(await say('/digest why harbour digest:d1'))[1]).toBe(
      'Taken in the next edition of d1: new since the last edition.',
    );
  });

  it('lists what an edition had no room for', async () => {
    await say('/digest subscribe stories:1');
    const preview = await say('/digest preview');
    const { command } = actionsOf(preview).at(-1) ?? { command: '' };
    expect(linesOf(await say(command)).join(' ')).toContain('no longer kept');
    await say('/digest now');
    const [delivery] = await digests.claimDeliveries({ owner: 'a', now, until: now }, ['test'], 1);
    const edition = delivery === undefined ? null : await makeEditionOf('d1', delivery.slot);
    if (delivery === undefined || edition === null) throw new Error('there is one');
    await digests.beginSending(delivery, 'a', now, edition);
    const more = await say(`/digest more digest:d1 slot:"${delivery.slot}"`, reader);
    expect(linesOf(more)).toContain('Fire in the old town · 6 May 2024');
  });
});

async function makeEditionOf(id: string, slot: string) {
  const { makeEdition } = await import('../../src/core/digests/make-edition.ts');
  const subscription = await find(id);
  if (subscription === undefined) return null;
  return makeEdition({ store, ledger: digests, index: createStoryIndex() }, subscription, { slot, at: now });
}

describe('what is kept of a person', () => {
  it('are the digests they made: their own go, a channel’s stay without their name', async () => {
    await say('/digest subscribe');
    await say('/digest subscribe to:me');
    await say('/digest subscribe', { ...manager, user: 'cy' });
    const data = digestData(digests);
    expect(await data.collect(manager)).toMatchObject([{ id: 'd1' }, { id: 'd2' }]);
    expect(await data.forget(manager)).toBe(true);
    expect(
      (await digests.listSubscriptions()).map(({ subscription }) => [subscription.id, subscription.maker]),
    ).toEqual([
      ['d1', null],
      ['d3', { user: 'cy', conversation: 'test:room:desk' }],
    ]);
    expect(await data.forget(manager)).toBe(false);
    expect(await data.collect(manager)).toBeNull();
  });
});
