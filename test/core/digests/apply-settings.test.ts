import { beforeEach, describe, expect, it } from 'vitest';
import { applySettings, type FileSubscription } from '../../../src/core/digests/apply-settings.ts';
import { createMemoryDigestStore } from '../../fakes/memory-digest-store.ts';
import { makeSubscription } from '../../fixtures/make-subscription.ts';

const now = new Date('2026-03-02T06:00:00Z');
const later = new Date('2026-03-02T12:00:00Z');
const due = new Date('2026-03-02T07:30:00Z');

let store: ReturnType<typeof createMemoryDigestStore>;
beforeEach(() => {
  store = createMemoryDigestStore();
});

function fileDigest(parts: Partial<FileSubscription> = {}): FileSubscription {
  const own = new Set(['pause', 'maker', 'createdAt', 'fromFile']);
  const entries = Object.entries(makeSubscription(parts)).filter(([name]) => !own.has(name));
  return Object.fromEntries(entries) as FileSubscription;
}

describe('the digests of the settings file', () => {
  it('are added, due by their schedule', async () => {
    await applySettings(store, [fileDigest()], now);
    expect(await store.findSubscription('morning')).toMatchObject({
      subscription: { fromFile: true, maker: null, createdAt: now.toISOString() },
      startsAt: now,
      nextDue: due,
    });
  });

  it('stay as they are at another start, with a slot that was missed', async () => {
    await applySettings(store, [fileDigest()], now);
    await applySettings(store, [fileDigest()], later);
    expect(await store.findSubscription('morning')).toMatchObject({ startsAt: now, nextDue: due, revision: 1 });
  });

  it('are changed where the file was, and begin anew where their schedule was', async () => {
    await applySettings(store, [fileDigest()], now);
    await applySettings(store, [fileDigest({ depth: 'full' })], later);
    expect(await store.findSubscription('morning')).toMatchObject({ subscription: { depth: 'full' }, nextDue: due });
    const schedule = { ...fileDigest().schedule, time: '18:00' };
    await applySettings(store, [fileDigest({ schedule })], later);
    expect((await store.findSubscription('morning'))?.nextDue).toEqual(new Date('2026-03-02T18:00:00Z'));
  });

  it('end when they are taken out, and leave those made with commands alone', async () => {
    await store.putSubscription(makeSubscription({ id: 'd1' }), { startsAt: now, nextDue: due });
    await applySettings(store, [fileDigest()], now);
    await applySettings(store, [], later);
    expect((await store.listSubscriptions()).map(({ subscription }) => subscription.id)).toEqual(['d1']);
    await expect(applySettings(store, [fileDigest({ id: 'd1' })], now)).rejects.toMatchObject({
      code: 'bad-configuration',
    });
  });

  it('stay paused by a person, and are tried again after a fault', async () => {
    await applySettings(store, [fileDigest()], now);
    await store.pauseForFault('morning', 'gone', now);
    await applySettings(store, [fileDigest()], later);
    expect(await store.findSubscription('morning')).toMatchObject({
      subscription: { pause: null },
      startsAt: later,
    });
    const record = await store.findSubscription('morning');
    const pause = { by: 'person', why: null, at: now.toISOString() } as const;
    if (record === null) throw new Error('there is one');
    await store.putSubscription({ ...record.subscription, pause }, { startsAt: now, nextDue: null });
    await applySettings(store, [fileDigest({ depth: 'full' })], later);
    expect(await store.findSubscription('morning')).toMatchObject({
      subscription: { pause, depth: 'full' },
      nextDue: null,
    });
  });
});
