import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { describeDeliveryLedger } from '../../../contracts/delivery-ledger.ts';
import { describeSubscriptionStore } from '../../../contracts/subscription-store.ts';
import { makeEditionOf } from '../../../fixtures/make-edition.ts';
import { makeSubscription } from '../../../fixtures/make-subscription.ts';

describeSubscriptionStore('the SQLite store', async () => openSqliteStore({ path: ':memory:' }));
describeDeliveryLedger('the SQLite store', async () => openSqliteStore({ path: ':memory:' }));

it('lets two processes on one database share the deliveries, each with its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ledger-'));
  const stores = ['a', 'b'].map((owner) => ({ owner, store: openSqliteStore({ path: join(folder, 'data.db') }) }));
  onTestFinished(async () => {
    for (const { store } of stores) await store.close();
    rmSync(folder, { recursive: true });
  });
  const [first] = stores;
  const now = new Date('2026-03-02T07:30:00Z');
  const until = new Date('2026-03-02T07:31:00Z');
  for (let number = 0; number < 60; number += 1) {
    const id = `s${number}`;
    await first?.store.putSubscription(makeSubscription({ id }), { startsAt: now, nextDue: null });
    await first?.store.planNow(id, { slot: '2026-03-02T07:30', dueAt: now, deadline: until, skip: null });
  }
  const edition = makeEditionOf(['fire']);
  const sent: string[] = [];
  await Promise.all(
    stores.map(async ({ owner, store }) => {
      for (;;) {
        const claimed = await store.claimDeliveries({ owner, now, until }, ['test'], 7);
        if (claimed.length === 0) return;
        for (const delivery of claimed) {
          expect(await store.beginSending(delivery, owner, now, edition)).toBe(true);
          sent.push(delivery.subscription);
          expect(await store.settle(delivery, owner, { state: 'sent' }, now)).toBe(true);
        }
      }
    }),
  );
  expect(sent).toHaveLength(60);
  expect(new Set(sent).size).toBe(60);
});
