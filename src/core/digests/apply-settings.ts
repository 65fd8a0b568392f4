import { DatelineError } from '../errors.ts';
import type { SubscriptionStore } from '../ports/subscription-store.ts';
import { nextSlot } from './slots.ts';
import { subscriptionSchema, type Subscription } from './subscription.ts';

/** A digest as it stands in the settings file. */
export type FileSubscription = Omit<Subscription, 'pause' | 'maker' | 'createdAt' | 'fromFile'>;

/**
 * Makes the digests of the settings file those of the store: new ones are added, changed ones changed, and those taken out
 * of the file end. One that a fault paused is tried again: whoever mended it starts Dateline anew.
 *
 * @throws DatelineError `bad-configuration` where an id belongs to a digest that someone made with a command
 */
export async function applySettings(
  store: SubscriptionStore,
  wanted: readonly FileSubscription[],
  now: Date,
): Promise<void> {
  const ids = new Set(wanted.map(({ id }) => id));
  for (const { subscription } of await store.listSubscriptions()) {
    if (subscription.fromFile && !ids.has(subscription.id)) await store.removeSubscription(subscription.id);
  }
  for (const one of wanted) await apply(store, one, now);
}

async function apply(store: SubscriptionStore, wanted: FileSubscription, now: Date): Promise<void> {
  const found = await store.findSubscription(wanted.id);
  if (found !== null && !found.subscription.fromFile) {
    throw new DatelineError(
      'bad-configuration',
      `digests.${wanted.id}: a digest of this name was made with a command.`,
      {
        hint: 'Give the one in the settings file another name.',
      },
    );
  }
  const before = found?.subscription ?? null;
  const pause = before?.pause?.by === 'person' ? before.pause : null;
  const createdAt = before?.createdAt ?? now.toISOString();
  const after = subscriptionSchema.parse({ ...wanted, pause, createdAt, fromFile: true, maker: null });
  if (found !== null && JSON.stringify(after) === JSON.stringify(before)) return;
  const keepsSlots =
    found !== null &&
    before?.pause?.by !== 'fault' &&
    JSON.stringify(before?.schedule) === JSON.stringify(after.schedule);
  const startsAt = keepsSlots ? found.startsAt : now;
  const nextDue = pause !== null ? null : keepsSlots ? found.nextDue : (nextSlot(after.schedule, now)?.at ?? null);
  await store.putSubscription(after, { startsAt, nextDue });
}
