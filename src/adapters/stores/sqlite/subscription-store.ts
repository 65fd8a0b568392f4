import { platformOf } from '../../../core/commands/caller.ts';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { subscriptionSchema, type Subscription } from '../../../core/digests/subscription.ts';
import type { SubscriptionRecord, SubscriptionStore } from '../../../core/ports/subscription-store.ts';
import { runTransaction } from './run-transaction.ts';
import { createGuard } from './store-failure.ts';

const momentColumn = z.number().transform((milliseconds) => new Date(milliseconds));
const recordRow = z
  .object({
    json: z.string(),
    startsAt: momentColumn,
    plannedUntil: momentColumn,
    nextDue: momentColumn.nullable(),
    revision: z.number(),
  })
  .transform(({ json, ...times }): SubscriptionRecord => ({
    ...times,
    subscription: subscriptionSchema.parse(JSON.parse(json)),
  }));
const nextRow = z.object({ subscription: z.string(), dueAt: momentColumn });

const columns = 'json, starts_at AS startsAt, planned_until AS plannedUntil, next_due AS nextDue, revision';

/** The port over an open database; `path` names it in errors. */
export function createSubscriptionStore(database: DatabaseSync, path: string): SubscriptionStore {
  const guard = createGuard(path);
  const statements = prepareStatements(database);

  function find(id: string): SubscriptionRecord | null {
    const row = statements.find.get(id);
    return row === undefined ? null : recordRow.parse(row);
  }

  return {
    putSubscription: async (subscription, { startsAt, nextDue }) =>
      guard(() => {
        const { id, conversation } = subscription;
        const start = startsAt.getTime();
        statements.put.run({
          id,
          platform: platformOf(conversation),
          conversation,
          json: JSON.stringify(subscription),
          startsAt: start,
          nextDue: nextDue?.getTime() ?? null,
        });
      }),
    findSubscription: async (id) => guard(() => find(id)),
    listSubscriptions: async (conversation) =>
      guard(() =>
        z
          .array(recordRow)
          .parse(conversation === undefined ? statements.list.all() : statements.listOf.all(conversation)),
      ),
    removeSubscription: async (id) => guard(() => statements.remove.run(id).changes > 0),
    listDueSubscriptions: async (now, limit) =>
      guard(() => z.array(recordRow).parse(statements.listDue.all(now.getTime(), limit))),
    nextDueSlot: async () =>
      guard(() => {
        const row = statements.next.get();
        return row === undefined ? null : nextRow.parse(row);
      }),
    setNextDue: async (id, revision, nextDue) =>
      guard(() => void statements.setNextDue.run(nextDue?.getTime() ?? null, id, revision)),
    pauseForFault: async (id, why, now) =>
      guard(() =>
        runTransaction(database, () => {
          const found = find(id);
          if (found?.subscription.pause !== null) return false;
          const pause = { by: 'fault', why, at: now.toISOString() } as const;
          const paused: Subscription = { ...found.subscription, pause };
          statements.pause.run(JSON.stringify(paused), id);
          return true;
        }),
      ),
    listUntold: async () =>
      guard(() =>
        z
          .array(recordRow)
          .parse(statements.listUntold.all())
          .map(({ subscription }) => subscription),
      ),
    markTold: async (id) => guard(() => void statements.markTold.run(id)),
  };
}

function prepareStatements(database: DatabaseSync) {
  return {
    put: database.prepare(`
      INSERT INTO subscriptions (id, platform, conversation, json, starts_at, planned_until, next_due, revision)
      VALUES ($id, $platform, $conversation, $json, $startsAt, $startsAt, $nextDue, 1)
      ON CONFLICT (id) DO UPDATE SET
        platform = excluded.platform,
        conversation = excluded.conversation,
        json = excluded.json,
        starts_at = excluded.starts_at,
        planned_until = max(planned_until, excluded.planned_until),
        next_due = excluded.next_due,
        revision = revision + 1,
        is_untold = 0
    `),
    find: database.prepare(`SELECT ${columns} FROM subscriptions WHERE id = ?`),
    list: database.prepare(`SELECT ${columns} FROM subscriptions ORDER BY number`),
    listOf: database.prepare(`SELECT ${columns} FROM subscriptions WHERE conversation = ? ORDER BY number`),
    remove: database.prepare('DELETE FROM subscriptions WHERE id = ?'),
    listDue: database.prepare(`SELECT ${columns} FROM subscriptions WHERE next_due <= ? ORDER BY next_due LIMIT ?`),
    next: database.prepare(`
      SELECT id AS subscription, next_due AS dueAt FROM subscriptions
      WHERE next_due IS NOT NULL ORDER BY next_due LIMIT 1
    `),
    setNextDue: database.prepare('UPDATE subscriptions SET next_due = ? WHERE id = ? AND revision = ?'),
    pause: database.prepare(`
      UPDATE subscriptions SET json = ?, next_due = NULL, is_untold = 1, revision = revision + 1 WHERE id = ?
    `),
    listUntold: database.prepare(`SELECT ${columns} FROM subscriptions WHERE is_untold = 1 ORDER BY number`),
    markTold: database.prepare('UPDATE subscriptions SET is_untold = 0 WHERE id = ?'),
  };
}
