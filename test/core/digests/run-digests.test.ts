import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDigestRunner, usualRunnerSettings, type DigestRunner } from '../../../src/core/digests/run-digests.ts';
import { nextSlot, slotsBetween } from '../../../src/core/digests/slots.ts';
import type { Subscription } from '../../../src/core/digests/subscription.ts';
import type { BriefingStore } from '../../../src/core/ports/briefing-store.ts';
import { createStoryIndex } from '../../../src/core/stories/story-index.ts';
import { createManualTime, type ManualTime } from '../../fakes/manual-time.ts';
import { createMemoryDigestStore } from '../../fakes/memory-digest-store.ts';
import { createMemoryPlatform, type MemoryPlatform } from '../../fakes/memory-platform.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { makeBriefingOf } from '../../fixtures/make-briefing.ts';
import { makeSubscription } from '../../fixtures/make-subscription.ts';
import { linesOf } from '../cards/card-text.ts';

const start = new Date('2026-03-02T06:00:00Z');
const at = (day: number, time = '07:30'): Date => new Date(`2026-03-${String(day).padStart(2, '0')}T${time}:00Z`);

let time: ManualTime;
let store: BriefingStore;
let digests: ReturnType<typeof createMemoryDigestStore>;
let platform: MemoryPlatform;
let runner: DigestRunner;
let arrived: number;

beforeEach(() => {
  time = createManualTime(start);
  store = createMemoryStore();
  digests = createMemoryDigestStore();
  platform = createMemoryPlatform();
  runner = createRunner();
  arrived = 0;
});

/** One process of those that share the stores. */
function createRunner(owner = 'a', startTimer = time.startTimer): DigestRunner {
  const ignore = () => undefined;
  return createDigestRunner({
    digests,
    sources: { store, index: createStoryIndex() },
    platforms: () => [platform],
    clock: time.clock,
    startTimer,
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    random: () => 0.5,
    owner,
    settings: usualRunnerSettings,
  });
}

async function subscribe(parts: Partial<Subscription> = {}): Promise<Subscription> {
  const subscription = makeSubscription(parts);
  const now = time.clock.now();
  const nextDue = nextSlot(subscription.schedule, now)?.at ?? null;
  await digests.putSubscription(subscription, { startsAt: now, nextDue });
  return subscription;
}

async function addStory(): Promise<string> {
  arrived += 1;
  const id = `story-${arrived}`;
  const word = String.fromCodePoint(0x61 + (arrived % 26)).repeat(6);
  const sentences = [`The ${word} report number ${arrived} came out.`];
  const url = `https://example.org/${arrived}`;
  await store.put(
    makeBriefingOf({ id, title: `Report ${arrived} on ${word}`, url, publishedAt: '2026-03-01', sentences }),
  );
  return id;
}

async function wakeAt(moment: Date): Promise<void> {
  await time.moveTo(moment);
  await runner.wake();
}

const outcomesOf = async () =>
  (await digests.listDeliveries({}, 50))
    .reverse()
    .map(({ slot, state, reason }) => `${slot} ${state} ${reason ?? ''}`.trim());

describe('a digest that is due', () => {
  it('is posted once, at the first wake-up behind its slot', async () => {
    await subscribe({ details: 'thread', mention: '42' });
    await addStory();
    await wakeAt(at(2, '07:29'));
    expect(platform.shown).toHaveLength(0);
    await wakeAt(at(2));
    await wakeAt(at(2, '07:31'));
    expect(platform.shown.map(({ card }) => card.title)).toEqual(['Digest for Monday 2 March 2026']);
    expect(platform.attempts[0]?.options).toMatchObject({
      key: 'digest morning 2026-03-02T07:30',
      details: 'thread',
      mention: '42',
      progress: { accepted: [], unknownSince: null },
    });
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 sent']);
    expect(runner.counters()).toEqual({ sent: 1, retried: 0, failed: 0, skipped: 0 });
  });

  it('is caught up once after a night without a wake-up, and covers what was missed', async () => {
    await subscribe();
    await wakeAt(at(3, '09:00'));
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 skipped covered', '2026-03-03T07:30 sent']);
    expect(linesOf(platform.shown[0]?.card ?? fail())[1]).toBe(
      'The digest of 2 March 2026, 07:30 did not go out: Dateline was not running. This one covers it.',
    );
    await wakeAt(at(4));
    expect(linesOf(platform.shown[1]?.card ?? fail())[1]).toContain('A quiet day');
  });

  it('is left out where it is too late for it, which the next one says', async () => {
    await subscribe();
    await wakeAt(at(2, '19:31'));
    expect(platform.attempts).toHaveLength(0);
    await wakeAt(at(3));
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 skipped late', '2026-03-03T07:30 sent']);
    expect(linesOf(platform.shown[0]?.card ?? fail())[1]).toContain('Dateline was not running in time');
  });

  it('is left out on a quiet day where it is to stay silent', async () => {
    await subscribe({ quietDay: 'silent' });
    await wakeAt(at(2));
    await addStory();
    await wakeAt(at(3));
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 skipped quiet', '2026-03-03T07:30 sent']);
    expect(platform.shown).toHaveLength(1);
  });

  it('does not come while it is paused', async () => {
    const subscription = await subscribe();
    const pause = { by: 'person', why: null, at: start.toISOString() } as const;
    await digests.putSubscription({ ...subscription, pause }, { startsAt: start, nextDue: null });
    await wakeAt(at(3));
    expect(await outcomesOf()).toEqual([]);
  });

  it('waits for its platform, as long as it may be late', async () => {
    await subscribe({ conversation: 'other:room:desk' });
    await wakeAt(at(2));
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 planned']);
    platform = createMemoryPlatform('other');
    await wakeAt(at(2, '12:00'));
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 sent']);
  });
});

describe('a digest that can’t be posted', () => {
  it('is tried again with longer and longer waits, as it was made', async () => {
    await subscribe();
    await addStory();
    platform.fault = (attempt) => (attempt <= 4 ? 'transient' : null);
    const times: string[] = [];
    await wakeAt(at(2));
    await addStory();
    for (let second = 0; second <= 300; second += 1) {
      const before = platform.attempts.length;
      await time.moveTo(new Date(at(2).getTime() + second * 1000));
      if (platform.attempts.length > before) times.push(`+${second}`);
    }
    // 5, 10, 20, 40 seconds, a quarter less with the chance of this test.
    expect(times).toEqual(['+4', '+12', '+27', '+57']);
    expect(platform.shown.flatMap(({ card }) => linesOf(card)).filter((line) => line.startsWith('Report'))).toEqual([
      'Report 1 on bbbbbb',
    ]);
    expect(runner.counters()).toEqual({ sent: 1, retried: 4, failed: 0, skipped: 0 });
  });

  it.each(['unknown', 'lost', 'bug'] as const)(
    'is looked for before it is posted again where it is %s',
    async (fault) => {
      await subscribe();
      platform.fault = (attempt) => (attempt <= 2 ? fault : null);
      await wakeAt(at(2));
      await time.moveTo(at(2, '07:32'));
      expect(platform.attempts.map(({ options }) => options?.progress?.unknownSince)).toEqual([null, at(2), at(2)]);
      expect(new Set(platform.attempts.map(({ options }) => options?.key)).size).toBe(1);
      expect(platform.shown).toHaveLength(1);
      expect(await outcomesOf()).toEqual(['2026-03-02T07:30 sent']);
    },
  );

  it('is given up at its deadline, and what it held comes with the next one', async () => {
    await subscribe();
    await addStory();
    platform.fault = () => 'transient';
    await wakeAt(at(2));
    for (let hour = 8; hour <= 20; hour += 1) await wakeAt(at(2, `${String(hour).padStart(2, '0')}:00`));
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 failed The platform is transient. Wait.']);
    platform.fault = () => null;
    await wakeAt(at(3));
    const lines = linesOf(platform.shown[0]?.card ?? fail());
    expect(lines[1]).toContain('The digest of 2 March 2026, 07:30 did not go out: The platform is transient.');
    expect(lines).toContain('Report 1 on bbbbbb');
  });

  it('is finished after its deadline where it may stand there already', async () => {
    await subscribe();
    await addStory();
    platform.gate = new Promise(() => undefined);
    await time.moveTo(at(2));
    void runner.wake();
    await time.moveTo(new Date(at(2).getTime() + 1_000));
    // Killed while it posted, and not started again before the next day.
    time = createManualTime(at(3, '07:00'));
    platform.gate = null;
    runner = createRunner('b');
    await runner.wake();
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 sent']);
    await wakeAt(at(3));
    expect(linesOf(platform.shown[1]?.card ?? fail())[1]).toContain('A quiet day');
  });

  it('pauses its subscription where that won’t heal, and tells who made it, once', async () => {
    await subscribe();
    platform.fault = (_, conversation) => (conversation === 'test:room:desk' ? 'permanent' : null);
    await wakeAt(at(2));
    await wakeAt(at(3));
    await wakeAt(at(4));
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 failed The platform is permanent. Wait.']);
    expect(platform.shown.map(({ conversation }) => conversation)).toEqual(['test:dm:ana']);
    const told = linesOf(platform.shown[0]?.card ?? fail()).join(' ');
    expect(told).toContain('It comes daily at 07:30 (Europe/London) to a channel on Test.');
    expect(told).toContain('/digest resume digest:morning');
    expect((await digests.findSubscription('morning'))?.subscription.pause).toMatchObject({ by: 'fault' });
  });

  it('tells it later where it can’t be told at once', async () => {
    await subscribe();
    platform.fault = (attempt, conversation) =>
      conversation === 'test:room:desk' ? 'permanent' : attempt < 4 ? 'transient' : null;
    for (const minute of [30, 31, 32]) await wakeAt(at(2, `07:${minute}`));
    expect(platform.shown).toHaveLength(1);
    expect(await digests.listUntold()).toEqual([]);
  });
});

describe('several processes', () => {
  it('post each digest once between them', async () => {
    for (let number = 0; number < 200; number += 1)
      await subscribe({ id: `s${number}`, conversation: `test:room:${number}` });
    const others = [createRunner('b'), createRunner('c')];
    await time.moveTo(at(2));
    await Promise.all([runner, ...others].map((one) => one.wake()));
    expect(platform.attempts).toHaveLength(200);
    expect(new Set(platform.shown.map(({ conversation }) => conversation)).size).toBe(200);
  });

  it('take over what one that ended left, once its claim has run out', async () => {
    await subscribe();
    platform.gate = new Promise(() => undefined);
    await time.moveTo(at(2));
    void runner.wake();
    await time.moveTo(new Date(at(2).getTime() + 1_000));
    // The process is killed: nothing of it runs on, so nobody renews its claim.
    time = createManualTime(time.clock.now());
    platform.gate = null;
    runner = createRunner('b');
    await wakeAt(new Date(at(2).getTime() + 5_000));
    expect(platform.shown).toHaveLength(0);
    await wakeAt(at(2, '07:31'));
    expect(platform.shown).toHaveLength(1);
    expect(platform.attempts[1]?.options?.progress?.unknownSince).toEqual(at(2));
  });

  it('leave to each other what one works on for long', async () => {
    await subscribe();
    const gate = Promise.withResolvers<undefined>();
    platform.gate = gate.promise;
    await time.moveTo(at(2));
    const working = runner.wake();
    const other = createRunner('b');
    await time.moveTo(at(2, '07:35'));
    await other.wake();
    gate.resolve(undefined);
    await working;
    expect(platform.attempts).toHaveLength(1);
    expect(await outcomesOf()).toEqual(['2026-03-02T07:30 sent']);
  });
});

it('works once on what it claims again because it stood still for too long', async () => {
  // No timer rings while a process stands still.
  runner = createRunner('a', () => () => undefined);
  await subscribe();
  await subscribe({ id: 'other', conversation: 'test:room:other' });
  const gates = { desk: Promise.withResolvers<undefined>(), other: Promise.withResolvers<undefined>() };
  const begun: string[] = [];
  const post = platform.post.bind(platform);
  platform.post = async (conversation, card, options) => {
    begun.push(conversation);
    await (conversation === 'test:room:desk' ? gates.desk : gates.other).promise;
    await post(conversation, card, options);
  };
  await time.moveTo(at(2));
  const working = runner.wake();
  await time.moveTo(at(2, '09:00'));
  gates.other.resolve(undefined);
  await time.moveTo(at(2, '09:01'));
  gates.desk.resolve(undefined);
  await working;
  expect(begun.sort()).toEqual(['test:room:desk', 'test:room:other']);
});

describe('stopping', () => {
  it('lets what is in flight end, and leaves the rest to the next start', async () => {
    for (let number = 0; number < 100; number += 1)
      await subscribe({ id: `s${number}`, conversation: `test:room:${number}` });
    const gate = Promise.withResolvers<undefined>();
    platform.gate = gate.promise;
    await time.moveTo(at(2));
    const working = runner.wake();
    await time.moveTo(new Date(at(2).getTime() + 1));
    const stopped = runner.stop(20_000);
    gate.resolve(undefined);
    await Promise.all([working, stopped]);
    const { atOnce } = usualRunnerSettings;
    expect(platform.shown).toHaveLength(atOnce);
    await runner.wake();
    expect(platform.shown).toHaveLength(atOnce);
    runner = createRunner('b');
    await wakeAt(at(2, '07:31'));
    expect(platform.attempts).toHaveLength(100);
    expect(new Set(platform.shown.map(({ conversation }) => conversation)).size).toBe(100);
  });

  it('waits no longer than it may', async () => {
    await subscribe();
    platform.gate = new Promise(() => undefined);
    await time.moveTo(at(2));
    void runner.wake();
    await time.moveTo(new Date(at(2).getTime() + 1));
    const stopped = runner.stop(20_000);
    await time.moveTo(at(2, '07:31'));
    await stopped;
    expect(platform.shown).toHaveLength(0);
  });
});

describe('a year of digests', () => {
  it('loses none and posts none twice, whatever breaks', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 0, max: 99 })), async (chances) => {
        const chance = () => chances.next().value as number;
        time = createManualTime(start);
        digests = createMemoryDigestStore();
        platform = createMemoryPlatform();
        const faults = ['transient', 'unknown', 'lost', 'bug'] as const;
        platform.fault = () => (chance() < 40 ? (faults[chance() % 4] ?? null) : null);
        runner = createRunner();
        const subscription = await subscribe();
        const end = new Date(start.getTime() + 365 * 86_400_000);
        for (let now = start.getTime(); now < end.getTime(); now += (1 + (chance() % 20)) * 1_800_000) {
          await wakeAt(new Date(now));
          if (chance() < 10) runner = createRunner(`process ${now}`);
        }
        const slots = slotsBetween(subscription.schedule, start, time.clock.now()).map(({ local }) => local);
        const kept = (await digests.listDeliveries({}, 1_000)).filter(
          ({ dueAt }) => dueAt > new Date(end.getTime() - 50 * 86_400_000),
        );
        // Each slot has its outcome, and no card was shown twice.
        expect(kept.map(({ slot }) => slot).reverse()).toEqual(slots.slice(-kept.length));
        const keys = platform.shown.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeGreaterThan(300);
      }),
      { numRuns: 2 },
    );
  });
});

function fail(): never {
  throw new Error('nothing was shown');
}
