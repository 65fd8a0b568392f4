import type { DeliveryLedger, SlotPlan } from '../ports/delivery-ledger.ts';
import type { SubscriptionRecord, SubscriptionStore } from '../ports/subscription-store.ts';
import type { PlannedDelivery } from './delivery.ts';
import { nextSlot, slotsBetween } from './slots.ts';

export interface PlanDependencies {
  digests: SubscriptionStore & Pick<DeliveryLedger, 'planDeliveries'>;
  /** For how long a digest is caught up, in milliseconds. */
  catchUpWithin: number;
}

/** Subscriptions that are read at once. */
const atOnce = 500;
/**
 * Slots are looked for from so long before the last planning, in milliseconds: where the rules of a zone changed, one may
 * have moved there. Those that were planned are known by their local time.
 */
const lookBack = 26 * 3_600_000;
/** However little of its time is left, an edition is tried for so long, in milliseconds. */
const leastPatience = 3_600_000;
/** Of a very long absence, the last slots are noted. */
const mostSlots = 62;

/**
 * Plans all slots that are due: of those that were missed only the last one is caught up. Gives how many subscriptions were
 * planned.
 *
 * @param breathe called between many, so that other work of the process goes on
 */
export async function planDue(
  { digests, catchUpWithin }: PlanDependencies,
  now: Date,
  breathe: () => Promise<void>,
): Promise<number> {
  let planned = 0;
  for (;;) {
    const due = await digests.listDueSubscriptions(now, atOnce);
    planned += await digests.planDeliveries(due.map((record) => planOf(record, now, catchUpWithin)));
    if (due.length < atOnce) return planned;
    await breathe();
  }
}

/** Plans the due slots of one subscription. */
export async function planSlots(
  { digests, catchUpWithin }: PlanDependencies,
  record: SubscriptionRecord,
  now: Date,
): Promise<void> {
  // Where it was changed meanwhile, it is due by its new schedule.
  await digests.planDeliveries([planOf(record, now, catchUpWithin)]);
}

function planOf(
  { subscription, startsAt, plannedUntil, revision }: SubscriptionRecord,
  now: Date,
  catchUpWithin: number,
): SlotPlan {
  const { id, schedule, pause } = subscription;
  const after = new Date(Math.max(startsAt.getTime(), plannedUntil.getTime() - lookBack));
  const slots = pause === null ? slotsBetween(schedule, after, now).slice(-mostSlots) : [];
  const last = slots.at(-1);
  const inTime = last !== undefined && now.getTime() - last.at.getTime() <= catchUpWithin;
  const deliveries = slots.map(({ local, at }): PlannedDelivery => ({
    slot: local,
    dueAt: at,
    deadline: new Date(Math.max(at.getTime() + catchUpWithin, now.getTime() + leastPatience)),
    skip: inTime ? (local === last.local ? null : 'covered') : 'late',
  }));
  const nextDue = pause === null ? (nextSlot(schedule, now)?.at ?? null) : null;
  return { subscription: id, revision, deliveries, plannedUntil: now, nextDue };
}

/**
 * Reckons anew when each subscription is due, as at a start: the rules of a zone may have changed with Node. What is due at
 * another time than was noted is planned at once.
 */
export async function reckonAnew({ digests }: PlanDependencies, now: Date): Promise<number> {
  let changed = 0;
  for (const { subscription, startsAt, plannedUntil, revision, nextDue } of await digests.listSubscriptions()) {
    if (subscription.pause !== null) continue;
    const after = new Date(Math.max(startsAt.getTime(), plannedUntil.getTime()));
    const expected = nextSlot(subscription.schedule, after)?.at ?? null;
    if (expected?.getTime() === nextDue?.getTime()) continue;
    await digests.setNextDue(subscription.id, revision, now);
    changed += 1;
  }
  return changed;
}
