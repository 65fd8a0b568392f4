import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryOutcome, PlannedDelivery } from '../../src/core/digests/delivery.ts';
import type { DeliveryLedger } from '../../src/core/ports/delivery-ledger.ts';
import type { SubscriptionStore } from '../../src/core/ports/subscription-store.ts';
import { makeEditionOf } from '../fixtures/make-edition.ts';
import { makeSubscription } from '../fixtures/make-subscription.ts';

export type DigestStore = SubscriptionStore & DeliveryLedger & { close: () => Promise<void> };

const at = (day: number, time = '07:30'): Date => new Date(`2026-03-0${day}T${time}:00.000Z`);
const slotOf = (day: number): string => `2026-03-0${day}T07:30`;
const until = (time: string): Date => at(2, time);

function planned(day: number, parts: Partial<PlannedDelivery> = {}): PlannedDelivery {
  return { slot: slotOf(day), dueAt: at(day), deadline: at(day, '19:30'), skip: null, ...parts };
}

/** What every ledger of deliveries does. `open` gives an empty one each time. */
export function describeDeliveryLedger(name: string, open: () => Promise<DigestStore>): void {
  describe(`${name}, keeping deliveries`, () => {
    let store: DigestStore;
    beforeEach(async () => {
      store = await open();
      for (const id of ['morning', 'evening']) await subscribe(id);
    });
    afterEach(() => store.close());

    const subscribe = (id: string, conversation = 'test:room:desk') =>
      store.putSubscription(makeSubscription({ id, conversation }), { startsAt: at(1), nextDue: at(2) });

    const plan = (deliveries: readonly PlannedDelivery[], subscription = 'morning', revision = 1) =>
      store.planDeliveries([{ subscription, revision, deliveries, plannedUntil: at(2), nextDue: at(3) }]);

    const claim = (owner: string, now = at(2), platforms = ['test'], limit = 10) =>
      store.claimDeliveries({ owner, now, until: new Date(now.getTime() + 30_000) }, platforms, limit);

    const amending = (owner: string, now: Date, platforms = ['test']) =>
      store.claimAmendments({ owner, now, until: new Date(now.getTime() + 30_000) }, platforms, 10);

    const key = (day = 2, subscription = 'morning') => ({ subscription, slot: slotOf(day) });

    async function send(day: number, ids: readonly string[], outcome: DeliveryOutcome = { state: 'sent' }) {
      await plan([planned(day)]);
      await claim('a', at(day));
      await store.beginSending(key(day), 'a', at(day), makeEditionOf(ids, { slot: slotOf(day), arrivedUntil: day }));
      return store.settle(key(day), 'a', outcome, at(day, '07:31'));
    }

    it('has one delivery for a subscription and a slot, however often it is planned', async () => {
      expect(await plan([planned(2)])).toBe(1);
      expect(await plan([planned(2, { skip: 'late' })])).toBe(1);
      expect(await store.planNow('morning', planned(2))).toBe(false);
      expect((await claim('a')).map(({ slot, state }) => `${slot} ${state}`)).toEqual([`${slotOf(2)} planned`]);
      expect(await store.findSubscription('morning')).toMatchObject({ plannedUntil: at(2) });
      expect(await store.listDueSubscriptions(at(2), 10)).toMatchObject([{ subscription: { id: 'evening' } }]);
    });

    it('plans nothing for a subscription that was changed or removed meanwhile', async () => {
      expect(await plan([planned(2)], 'morning', 2)).toBe(0);
      expect(await plan([planned(2)], 'nobody')).toBe(0);
      expect(await store.planNow('nobody', planned(2))).toBe(false);
      expect(await claim('a')).toEqual([]);
    });

    it('plans several subscriptions at once, past one that was changed', async () => {
      const plans = ['morning', 'evening'].map((subscription, index) => ({
        subscription,
        revision: 1 + index,
        deliveries: [planned(2)],
        plannedUntil: at(2),
        nextDue: at(3),
      }));
      expect(await store.planDeliveries(plans)).toBe(1);
      expect((await claim('a')).map(({ subscription }) => subscription)).toEqual(['morning']);
    });

    it('keeps a slot that is left out, with why, and gives it to nobody', async () => {
      await plan([planned(1, { skip: 'covered' }), planned(2)]);
      expect((await claim('a')).map(({ slot }) => slot)).toEqual([slotOf(2)]);
      expect(await store.listDeliveries({}, 10)).toMatchObject([
        { slot: slotOf(2), state: 'rendering', reason: null, endedAt: null },
        { slot: slotOf(1), state: 'skipped', reason: 'covered', conversation: 'test:room:desk' },
      ]);
    });

    it('gives each delivery to one process only, as long as its claim lasts', async () => {
      await plan([planned(2)]);
      await plan([planned(2)], 'evening');
      expect(await claim('a', at(2), ['test'], 1)).toHaveLength(1);
      expect(await claim('b')).toHaveLength(1);
      expect(await claim('c')).toEqual([]);
      const later = new Date(at(2).getTime() + 30_000);
      await store.renewClaims({ owner: 'a', now: later, until: new Date(later.getTime() + 30_000) });
      expect(await claim('c', later)).toHaveLength(1);
      await store.releaseClaims('a');
      expect(await claim('d', later)).toHaveLength(1);
    });

    it('gives what is due, on the platforms that are there, the earliest slot of a subscription first', async () => {
      await subscribe('elsewhere', 'other:room:desk');
      await plan([planned(2)], 'elsewhere');
      await plan([planned(1), planned(2)]);
      expect(await claim('a', at(1, '07:29'))).toEqual([]);
      expect((await claim('a', at(2))).map(({ subscription, slot }) => `${subscription} ${slot}`)).toEqual([
        `morning ${slotOf(1)}`,
      ]);
      await store.settle(key(1), 'a', { state: 'failed', reason: 'gone' }, at(2));
      expect((await claim('a', at(2))).map(({ slot }) => slot)).toEqual([slotOf(2)]);
      expect(await claim('a', at(2), ['other'])).toHaveLength(1);
      expect(await claim('a', at(2), [])).toEqual([]);
    });

    it('keeps the first edition, and how far its posting came, for whoever goes on with it', async () => {
      await plan([planned(2)]);
      const [first] = await claim('a');
      expect(first).toMatchObject({ edition: null, attempts: 0, accepted: [], unknownSince: null });
      const edition = makeEditionOf(['fire', 'flood']);
      expect(await store.beginSending(key(), 'a', at(2), edition)).toBe(true);
      expect(await store.keepMessage(key(), 'a', 'm1')).toBe(true);
      expect(await store.keepMessage(key(), 'a', 'm2')).toBe(true);
      expect(await store.keepMessage(key(), 'a', 'm1')).toBe(true);
      // The process ended here; its claim runs out.
      const [again] = await claim('b', at(2, '08:00'));
      expect(again).toEqual({
        ...first,
        state: 'sending',
        edition,
        attempts: 1,
        accepted: ['m1', 'm2'],
        unknownSince: at(2),
      });
      await store.beginSending(key(), 'b', at(2, '08:00'), makeEditionOf(['other']));
      await store.releaseClaims('b');
      expect(await claim('c', at(2, '08:00'))).toMatchObject([{ edition, attempts: 2, unknownSince: at(2) }]);
    });

    it('takes nothing from a process whose claim is gone', async () => {
      await plan([planned(2)]);
      await claim('a');
      await claim('b', at(2, '08:00'));
      expect(await store.beginSending(key(), 'a', at(2), makeEditionOf(['fire']))).toBe(false);
      expect(await store.keepMessage(key(), 'a', 'm1')).toBe(false);
      expect(await store.settle(key(), 'a', { state: 'sent' }, at(2))).toBe(false);
      expect(await store.settle(key(), 'b', { state: 'sent' }, at(2))).toBe(true);
      expect(await store.settle(key(), 'b', { state: 'failed', reason: 'late' }, at(2))).toBe(false);
    });

    it.each([
      { isKnown: true, unknownSince: null },
      { isKnown: false, unknownSince: at(2) },
    ])('tries again when it is time, and knows whether it was done ($isKnown)', async ({ isKnown, unknownSince }) => {
      await plan([planned(2)]);
      await claim('a');
      await store.beginSending(key(), 'a', at(2), makeEditionOf(['fire']));
      const retry = { state: 'sending', reason: 'no answer', nextAttempt: until('07:40'), isKnown } as const;
      await store.settle(key(), 'a', retry, at(2));
      expect(await store.nextAttempt(['test'])).toEqual(until('07:40'));
      expect(await store.nextAttempt(['other'])).toBeNull();
      expect(await claim('b', until('07:39'))).toEqual([]);
      expect(await claim('b', until('07:40'))).toMatchObject([{ attempts: 1, reason: 'no answer', unknownSince }]);
      expect(await store.nextAttempt(['test'])).toBeNull();
    });

    it('finds the sent editions that told a briefing which came in again since', async () => {
      await send(2, ['fire', 'flood']);
      await send(3, ['fire'], { state: 'failed', reason: 'gone' });
      expect(await store.listTold(at(2))).toEqual([
        { briefing: 'fire', knownUntil: 2 },
        { briefing: 'flood', knownUntil: 2 },
      ]);
      expect(await store.listTold(at(2, '07:32'))).toEqual([]);
      expect(await store.listTelling('fire', 3, at(2))).toEqual([key(2)]);
      expect(await store.listTelling('fire', 2, at(2))).toEqual([]);
      expect(await store.listTelling('fire', 3, at(2, '07:32'))).toEqual([]);
      const edition = makeEditionOf(['fire', 'flood'], { slot: slotOf(2), arrivedUntil: 2, more: 1 });
      await store.correctEdition(key(2), { edition, knownUntil: 5, isShown: false }, at(2, '08:00'));
      expect(await store.findEdition(key(2))).toEqual(edition);
      expect(await store.listTelling('fire', 5, at(2))).toEqual([]);
      // The next edition begins where it did.
      expect(await store.readPastEditions('morning')).toMatchObject({ arrivedUntil: 2 });
      expect(await amending('a', at(2, '08:00'))).toEqual([]);
    });

    it('gives a sent delivery out once more to be amended, until it is', async () => {
      await send(2, ['fire']);
      const now = at(2, '08:00');
      const edition = makeEditionOf(['fire'], { slot: slotOf(2), more: 1 });
      const correct = () => store.correctEdition(key(2), { edition, knownUntil: 5, isShown: true }, now);
      await correct();
      expect(await amending('a', now, ['other'])).toEqual([]);
      expect(await amending('a', now)).toMatchObject([{ ...key(2), state: 'sent', edition, unknownSince: now }]);
      expect(await amending('b', now)).toEqual([]);
      expect(await claim('b', now)).toEqual([]);
      expect(await store.keepMessage(key(2), 'a', 'm1')).toBe(true);
      expect(await store.settle(key(2), 'a', { state: 'failed', reason: 'no' }, now)).toBe(false);
      expect(await store.endAmendment(key(2), 'a', until('08:10'))).toBe(true);
      expect(await amending('b', until('08:09'))).toEqual([]);
      expect(await amending('b', until('08:10'))).toMatchObject([{ accepted: ['m1'] }]);
      await correct();
      // It is another correction by now.
      expect(await store.endAmendment(key(2), 'b', null)).toBe(false);
      expect(await amending('c', until('08:10'))).toHaveLength(1);
      expect(await store.endAmendment(key(2), 'c', null)).toBe(true);
      expect(await amending('d', until('09:00'))).toEqual([]);
      expect(await store.listDeliveries({}, 10)).toMatchObject([{ state: 'sent', endedAt: at(2, '07:31') }]);
    });

    it('corrects nothing that was not sent', async () => {
      await plan([planned(2)]);
      await store.correctEdition(key(2), { edition: makeEditionOf([]), knownUntil: 5, isShown: true }, at(2));
      expect(await store.findEdition(key(2))).toBeNull();
      expect(await amending('a', at(2))).toEqual([]);
    });

    it('knows the stories that were posted, and those of a failed edition not', async () => {
      await send(2, ['fire', 'flood']);
      await send(3, ['storm'], { state: 'failed', reason: 'gone' });
      expect(await store.listPosted('morning', at(1))).toEqual([
        { briefing: 'fire', slot: slotOf(2) },
        { briefing: 'flood', slot: slotOf(2) },
      ]);
      expect(await store.listPosted('morning', at(3))).toEqual([]);
      expect(await store.listPosted('evening', at(1))).toEqual([]);
      expect(await store.findEdition(key(2))).toEqual(makeEditionOf(['fire', 'flood'], { arrivedUntil: 2 }));
      expect(await store.findEdition(key(4))).toBeNull();
    });

    it('tells what past editions left for the next one', async () => {
      expect(await store.readPastEditions('morning')).toEqual({ arrivedUntil: null, missed: [] });
      await plan([planned(1, { skip: 'late' })]);
      await send(2, ['fire']);
      await send(3, ['storm'], { state: 'failed', reason: 'no answer' });
      await plan([planned(4, { skip: 'covered' })]);
      const past = await store.readPastEditions('morning');
      expect(past.arrivedUntil).toBe(2);
      expect(past.missed.map(({ slot, reason }) => `${slot} ${reason ?? ''}`)).toEqual([
        `${slotOf(3)} no answer`,
        `${slotOf(4)} covered`,
      ]);
    });

    it('begins behind a quiet day that was left out, which is not missed', async () => {
      await send(2, ['fire']);
      await plan([planned(3)]);
      await claim('a', at(3));
      const quiet = makeEditionOf([], { slot: slotOf(3), arrivedUntil: 9 });
      await store.settle(key(3), 'a', { state: 'skipped', reason: 'quiet' }, at(3), quiet);
      expect(await store.readPastEditions('morning')).toEqual({ arrivedUntil: 9, missed: [] });
      expect(await store.findEdition(key(3))).toEqual(quiet);
    });

    it('counts and lists what became of deliveries', async () => {
      await send(2, ['fire']);
      await send(3, ['storm'], { state: 'failed', reason: 'gone' });
      await plan([planned(4)]);
      await plan([planned(4)], 'evening');
      expect(await store.countDeliveries()).toEqual({
        planned: 2,
        rendering: 0,
        sending: 0,
        sent: 1,
        failed: 1,
        skipped: 0,
      });
      expect(await store.oldestOpen()).toEqual(at(4));
      const slots = (await store.listDeliveries({ subscription: 'morning' }, 2)).map(({ slot }) => slot);
      expect(slots).toEqual([slotOf(4), slotOf(3)]);
      expect(await store.listDeliveries({ conversation: 'test:room:desk' }, 10)).toHaveLength(4);
      expect(await store.listDeliveries({ conversation: 'test:room:other' }, 10)).toEqual([]);
    });

    it('forgets what ended long ago, and nothing that is open', async () => {
      await send(2, ['fire']);
      await send(4, ['storm']);
      await plan([planned(1)], 'evening');
      await store.forgetBefore(at(4, '07:00'));
      expect((await store.listDeliveries({}, 10)).map(({ slot }) => slot)).toEqual([slotOf(4), slotOf(1)]);
      expect(await store.findEdition(key(2))).toBeNull();
      expect(await store.findEdition(key(4))).not.toBeNull();
      expect(await store.listPosted('morning', at(1))).toEqual([{ briefing: 'storm', slot: slotOf(4) }]);
    });

    it('lets deliveries go with their subscription', async () => {
      await plan([planned(2)]);
      await claim('a');
      await store.removeSubscription('morning');
      expect(await store.settle(key(), 'a', { state: 'sent' }, at(2))).toBe(false);
      expect(await store.listDeliveries({}, 10)).toEqual([]);
      expect(await store.oldestOpen()).toBeNull();
    });
  });
}
