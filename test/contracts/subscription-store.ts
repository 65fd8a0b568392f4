import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SubscriptionStore } from '../../src/core/ports/subscription-store.ts';
import { makeSubscription } from '../fixtures/make-subscription.ts';

const at = (time: string): Date => new Date(`2026-03-02T${time}:00.000Z`);
const times = { startsAt: at('06:00'), nextDue: at('07:30') };

/** What every store of subscriptions does. `open` gives an empty one each time. */
export function describeSubscriptionStore(
  name: string,
  open: () => Promise<SubscriptionStore & { close: () => Promise<void> }>,
): void {
  describe(`${name}, keeping subscriptions`, () => {
    let store: SubscriptionStore & { close: () => Promise<void> };
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const idsOf = (records: readonly { subscription: { id: string } }[]) =>
      records.map(({ subscription }) => subscription.id);

    it('gives a subscription back as it was put, with when its slots begin', async () => {
      const subscription = makeSubscription({ follow: ['秦刚', 'O’Brien'], mention: '123' });
      await store.putSubscription(subscription, times);
      expect(await store.findSubscription('morning')).toEqual({
        subscription,
        startsAt: times.startsAt,
        plannedUntil: times.startsAt,
        nextDue: times.nextDue,
        revision: 1,
      });
      expect(await store.findSubscription('evening')).toBeNull();
    });

    it('lists those of a conversation, and all, in the order in which they were made', async () => {
      for (const id of ['b', 'c', 'a']) {
        const conversation = id === 'c' ? 'test:room:lobby' : 'test:room:desk';
        await store.putSubscription(makeSubscription({ id, conversation }), times);
      }
      await store.putSubscription(makeSubscription({ id: 'b', mostStories: 3 }), times);
      expect(idsOf(await store.listSubscriptions())).toEqual(['b', 'c', 'a']);
      expect(idsOf(await store.listSubscriptions('test:room:desk'))).toEqual(['b', 'a']);
    });

    it('puts a changed one in its place', async () => {
      await store.putSubscription(makeSubscription(), times);
      const changed = makeSubscription({ depth: 'full' });
      await store.putSubscription(changed, { startsAt: at('09:00'), nextDue: null });
      expect(await store.findSubscription('morning')).toEqual({
        subscription: changed,
        startsAt: at('09:00'),
        plannedUntil: at('09:00'),
        nextDue: null,
        revision: 2,
      });
      expect(await store.listSubscriptions()).toHaveLength(1);
    });

    it('removes one, and says whether there was one', async () => {
      await store.putSubscription(makeSubscription(), times);
      expect(await store.removeSubscription('morning')).toBe(true);
      expect(await store.removeSubscription('morning')).toBe(false);
      expect(await store.listSubscriptions()).toEqual([]);
    });

    it('lists those whose slot is due, the longest due first', async () => {
      for (const [id, time] of [
        ['late', '09:00'],
        ['early', '07:00'],
        ['noon', '12:00'],
      ] as const) {
        await store.putSubscription(makeSubscription({ id }), { ...times, nextDue: at(time) });
      }
      await store.putSubscription(makeSubscription({ id: 'never' }), { ...times, nextDue: null });
      expect(idsOf(await store.listDueSubscriptions(at('06:59'), 10))).toEqual([]);
      expect(idsOf(await store.listDueSubscriptions(at('09:00'), 10))).toEqual(['early', 'late']);
      expect(idsOf(await store.listDueSubscriptions(at('20:00'), 1))).toEqual(['early']);
      expect(await store.nextDueSlot()).toEqual({ subscription: 'early', dueAt: at('07:00') });
    });

    it('sets anew when one is due, unless it was changed meanwhile', async () => {
      await store.putSubscription(makeSubscription(), times);
      await store.setNextDue('morning', 1, at('08:00'));
      await store.setNextDue('morning', 2, at('10:00'));
      expect(await store.nextDueSlot()).toEqual({ subscription: 'morning', dueAt: at('08:00') });
      await store.setNextDue('morning', 1, null);
      expect(await store.nextDueSlot()).toBeNull();
    });

    it('pauses for a fault once, and remembers that its maker must be told until they are', async () => {
      await store.putSubscription(makeSubscription(), times);
      expect(await store.pauseForFault('morning', 'The channel is gone.', at('08:00'))).toBe(true);
      expect(await store.pauseForFault('morning', 'The channel is gone.', at('08:01'))).toBe(false);
      expect(await store.pauseForFault('evening', 'The channel is gone.', at('08:00'))).toBe(false);
      const pause = { by: 'fault', why: 'The channel is gone.', at: at('08:00').toISOString() };
      expect(await store.findSubscription('morning')).toMatchObject({ subscription: { pause }, revision: 2 });
      expect(await store.nextDueSlot()).toBeNull();
      expect((await store.listUntold()).map(({ id }) => id)).toEqual(['morning']);
      await store.markTold('morning');
      expect(await store.listUntold()).toEqual([]);
    });

    it('has nothing to tell of one that was resumed', async () => {
      await store.putSubscription(makeSubscription(), times);
      await store.pauseForFault('morning', 'The channel is gone.', at('08:00'));
      await store.putSubscription(makeSubscription(), times);
      expect(await store.listUntold()).toEqual([]);
    });
  });
}
