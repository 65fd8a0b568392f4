import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import type { Briefing } from '../../src/core/briefings/briefing.ts';
import { takenOutWords } from '../../src/core/cards/taken-out-words.ts';
import { createDigestRunner, usualRunnerSettings, type DigestRunner } from '../../src/core/digests/run-digests.ts';
import { nextSlot } from '../../src/core/digests/slots.ts';
import type { Subscription } from '../../src/core/digests/subscription.ts';
import type { BriefingStore } from '../../src/core/ports/briefing-store.ts';
import type { DeliveryLedger } from '../../src/core/ports/delivery-ledger.ts';
import type { SubscriptionStore } from '../../src/core/ports/subscription-store.ts';
import { createStoryIndex } from '../../src/core/stories/story-index.ts';
import { createManualTime, type ManualTime } from '../fakes/manual-time.ts';
import { createMemoryDigestStore } from '../fakes/memory-digest-store.ts';
import { createMemoryPlatform, type MemoryPlatform } from '../fakes/memory-platform.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { makeBriefingOf } from '../fixtures/make-briefing.ts';
import { makeSubscription } from '../fixtures/make-subscription.ts';
import { linesOf } from '../core/cards/card-text.ts';

type Stores = BriefingStore & SubscriptionStore & DeliveryLedger;

const at = (day: number, time = '07:30'): Date => new Date(`2026-03-0${day}T${time}:00Z`);

const opened: { name: string; open: () => Stores }[] = [
  { name: 'in memory', open: () => ({ ...createMemoryDigestStore(), ...createMemoryStore() }) },
  { name: 'in SQLite', open: () => openSqliteStore({ path: ':memory:' }) },
];

/** An article that says two things in brief: the second one stands in no digest but in the lead's key points. */
function fireOf(said: string, point: string, parts: { id?: string; title?: string } = {}): Briefing {
  const { id = 'fire', title = 'Fire in the old harbour hall' } = parts;
  const url = `https://example.org/${id}`;
  const bare = makeBriefingOf({ id, title, url, publishedAt: '2026-03-01', sentences: [said, point] });
  return {
    ...bare,
    dek: null,
    summary: { short: [{ text: said, cites: ['s1'] }], long: [] },
    keyPoints: [{ text: point, cites: ['s2'] }],
    next: [],
  };
}

const ten = 'Ten people were hurt in the fire at the harbour hall.';
const twelve = 'Twelve people were hurt in the fire at the harbour hall.';
const point = 'The hall had been closed for repairs since January.';
const fire = fireOf(ten, point);
const corrected = fireOf(twelve, point);
const flood = fireOf('The river Arle rose by two metres.', 'Schools stayed shut.', {
  id: 'flood',
  title: 'Arle floods',
});

describe.each(opened)('a posted digest whose briefing is corrected, $name', ({ open }) => {
  let time: ManualTime;
  let store: Stores;
  let platform: MemoryPlatform;
  let runner: DigestRunner;

  beforeEach(async () => {
    time = createManualTime(at(2, '06:00'));
    store = open();
    platform = createMemoryPlatform();
    runner = createRunner('a');
    await store.put(flood);
    await store.put(fire);
  });
  afterEach(() => store.close());

  /** One process of those that share the store. */
  function createRunner(owner: string, digests: Stores = store): DigestRunner {
    const ignore = () => undefined;
    return createDigestRunner({
      digests,
      sources: { store: digests, index: createStoryIndex() },
      platforms: () => [platform],
      clock: time.clock,
      startTimer: time.startTimer,
      logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
      random: () => 0.5,
      owner,
      settings: usualRunnerSettings,
    });
  }

  async function subscribe(parts: Partial<Subscription> = {}): Promise<void> {
    const subscription = makeSubscription(parts);
    const now = time.clock.now();
    const nextDue = nextSlot(subscription.schedule, now)?.at ?? null;
    await store.putSubscription(subscription, { startsAt: now, nextDue });
  }

  async function wakeAt(moment: Date): Promise<void> {
    await time.moveTo(moment);
    await runner.wake();
  }

  const shownLines = (digest: number) => {
    const card = platform.shown[digest]?.card;
    if (card === undefined) throw new Error('There is no such digest.');
    return linesOf(card);
  };
  const amendments = () => platform.attempts.filter(({ options }) => options?.amends === true);

  it('is changed in its place, once, and no second message comes', async () => {
    await subscribe();
    await wakeAt(at(2));
    const before = shownLines(0);
    expect(before.join('\n')).toContain(ten);
    await store.put(corrected);
    await wakeAt(at(2, '08:00'));
    await wakeAt(at(2, '08:01'));
    expect(platform.shown).toHaveLength(1);
    expect(shownLines(0)).toEqual(before.map((line) => line.replace(ten, twelve)));
    expect(amendments().map(({ options }) => options)).toMatchObject([
      { key: 'digest morning 2026-03-02T07:30', progress: { accepted: ['m1'] } },
    ]);
  });

  it('is left alone where a briefing is put again that says the same, or another one comes in', async () => {
    await subscribe();
    await wakeAt(at(2));
    await store.put(fire);
    await store.put(fireOf('A bridge opened in Lund.', 'It took two years.', { id: 'bridge', title: 'Bridge opens' }));
    await wakeAt(at(2, '08:00'));
    expect(platform.attempts).toHaveLength(1);
  });

  it('does not come again with it as news, seen or not', async () => {
    await subscribe({ depth: 'headlines' });
    await wakeAt(at(2));
    await store.put(fireOf(twelve, 'The hall had been closed for repairs since March.'));
    await wakeAt(at(3));
    expect(amendments()).toEqual([]);
    expect(shownLines(1)[1]).toContain('A quiet day');
  });

  it('comes again with what the article tells besides the correction', async () => {
    await subscribe();
    await wakeAt(at(2));
    const news = 'Police arrested a locksmith from Malmö on Monday.';
    await store.put({ ...corrected, keyPoints: [...corrected.keyPoints, { text: news, cites: ['s2'] }] });
    await wakeAt(at(3));
    expect(shownLines(0).join('\n')).toContain(twelve);
    const lines = shownLines(1).join('\n');
    expect(lines).toContain('Update: ');
    expect(lines).toContain(news);
    expect(lines).not.toContain(twelve);
    // What is new can be wrong as well.
    const other = news.replace('locksmith', 'plumber');
    await store.put({ ...corrected, keyPoints: [...corrected.keyPoints, { text: other, cites: ['s2'] }] });
    await wakeAt(at(3, '08:00'));
    expect(shownLines(1).join('\n')).toBe(lines.replace(news, other));
    // Where it is taken back, that is said.
    await store.put(corrected);
    await wakeAt(at(3, '08:10'));
    expect(shownLines(1).join('\n')).toBe(lines.replace(news, takenOutWords));
    expect(platform.shown).toHaveLength(2);
  });

  it('is left alone where the article only tells more: that comes with the next one', async () => {
    await subscribe();
    await wakeAt(at(2));
    const news = 'Police arrested a locksmith from Malmö on Monday.';
    await store.put({ ...fire, keyPoints: [...fire.keyPoints, { text: news, cites: ['s2'] }] });
    await wakeAt(at(2, '08:00'));
    expect(amendments()).toEqual([]);
    await wakeAt(at(3));
    expect(shownLines(1).join('\n')).toContain(news);
  });

  it('is changed where only the headline is corrected', async () => {
    await subscribe({ depth: 'headlines' });
    await wakeAt(at(2));
    await store.put(fireOf(ten, point, { title: 'Fire in the new harbour hall' }));
    await wakeAt(at(2, '08:00'));
    expect(shownLines(0).join('\n')).toContain('Fire in the new harbour hall');
    expect(platform.shown).toHaveLength(1);
  });

  it('is changed at the next wake-up where the process ended between noting it and changing it', async () => {
    await subscribe();
    await wakeAt(at(2));
    await store.put(corrected);
    const broken = createRunner('b', {
      ...store,
      claimAmendments: () => Promise.reject(new Error('the process ended here')),
    });
    await time.moveTo(at(2, '08:00'));
    await expect(broken.wake()).rejects.toThrow('ended here');
    expect(shownLines(0).join('\n')).toContain(ten);
    runner = createRunner('c');
    await wakeAt(at(2, '08:01'));
    await wakeAt(at(2, '08:02'));
    expect(shownLines(0).join('\n')).toContain(twelve);
    expect(amendments()).toHaveLength(1);
    expect(platform.shown).toHaveLength(1);
  });

  it('is tried again where the platform fails, and is not paused where it refuses', async () => {
    await subscribe();
    await wakeAt(at(2));
    await store.put(corrected);
    platform.fault = (attempt) => (attempt === 2 ? 'unknown' : attempt === 4 ? 'permanent' : null);
    await wakeAt(at(2, '08:00'));
    expect(shownLines(0).join('\n')).toContain(ten);
    await wakeAt(at(2, '08:05'));
    expect(shownLines(0).join('\n')).toContain(twelve);
    await store.put(fire);
    await wakeAt(at(2, '08:10'));
    await wakeAt(at(2, '08:20'));
    expect(amendments()).toHaveLength(3);
    expect((await store.findSubscription('morning'))?.subscription.pause).toBeNull();
    expect(await store.listDeliveries({}, 10)).toMatchObject([{ state: 'sent', reason: null }]);
  });

  it('is changed also where the correction came while it was being posted', async () => {
    await subscribe();
    platform.fault = (attempt) => (attempt === 1 ? 'transient' : null);
    await wakeAt(at(2));
    await store.put(corrected);
    await wakeAt(at(2, '07:40'));
    await wakeAt(at(2, '07:41'));
    expect(platform.shown).toHaveLength(1);
    expect(shownLines(0).join('\n')).toContain(twelve);
  });

  it('stays as it is after a day', async () => {
    await subscribe();
    await wakeAt(at(2));
    await wakeAt(at(3));
    await store.put(corrected);
    await wakeAt(at(3, '07:31'));
    expect(amendments()).toEqual([]);
    expect(shownLines(0).join('\n')).toContain(ten);
  });
});
