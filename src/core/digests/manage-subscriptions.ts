import { DatelineError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { SubscriptionRecord, SubscriptionStore } from '../ports/subscription-store.ts';
import type { PlannedDelivery } from './delivery.ts';
import { planSlots } from './plan-due.ts';
import { nextSlot } from './slots.ts';
import { subscriptionSchema, type Subscription } from './subscription.ts';
import { zonedTime } from './zone.ts';

export interface SubscriptionsDependencies {
  digests: SubscriptionStore & Pick<DeliveryLedger, 'planDeliveries' | 'planNow'>;
  clock: Clock;
  /** A short id that is not likely taken. */
  newId: () => string;
  /** For how long a missed digest is caught up, in milliseconds. */
  catchUpWithin: number;
}

/** What may be changed of a subscription. */
export type SubscriptionChange = Partial<
  Omit<Subscription, 'id' | 'pause' | 'maker' | 'createdAt' | 'fromFile' | 'conversation'>
>;

/** The digests of conversations, as people make and change them. Each rejects where the store does. */
export interface Subscriptions {
  make(draft: Omit<Subscription, 'id'>): Promise<Subscription>;
  change(record: SubscriptionRecord, change: SubscriptionChange): Promise<Subscription>;
  pause(record: SubscriptionRecord): Promise<Subscription>;
  /** Active again from now on: what came in meanwhile comes with the next one. */
  resume(record: SubscriptionRecord): Promise<Subscription>;
  remove(record: SubscriptionRecord): Promise<void>;
  /** Plans an edition that is due at once, beside the schedule. */
  planNow(record: SubscriptionRecord): Promise<void>;
  /**
   * The digest of a conversation that is meant: by its id, or the only one there is.
   * @throws DatelineError `not-found` or `bad-argument`, with those that there are
   */
  find(conversation: string, named: string | null): Promise<SubscriptionRecord>;
}

/** More digests than this in one conversation are a mistake. */
const mostEach = 20;

export function createSubscriptions(dependencies: SubscriptionsDependencies): Subscriptions {
  const { digests, clock, newId, catchUpWithin } = dependencies;

  async function put(
    subscription: Subscription,
    times: { startsAt: Date; nextDue: Date | null },
  ): Promise<Subscription> {
    const checked = subscriptionSchema.parse(subscription);
    await digests.putSubscription(checked, times);
    return checked;
  }

  /** From now on, by its schedule. */
  function putFromNow(subscription: Subscription): Promise<Subscription> {
    const now = clock.now();
    const nextDue = subscription.pause === null ? (nextSlot(subscription.schedule, now)?.at ?? null) : null;
    return put(subscription, { startsAt: now, nextDue });
  }

  return {
    async make(draft) {
      const there = await digests.listSubscriptions(draft.conversation);
      if (there.length >= mostEach) {
        throw new DatelineError('bad-input', `There are ${mostEach} digests here; that is the most.`, {
          hint: 'Change one with /digest edit, or end one with /digest unsubscribe.',
        });
      }
      let id = newId();
      while ((await digests.findSubscription(id)) !== null) id = newId();
      return putFromNow({ ...draft, id });
    },
    async change(record, change) {
      refuseFromFile(record);
      const { subscription, startsAt, nextDue } = record;
      const changed = { ...subscription, ...change };
      if (JSON.stringify(changed.schedule) === JSON.stringify(subscription.schedule)) {
        return put(changed, { startsAt, nextDue });
      }
      // What is due by the old schedule still comes.
      await planSlots({ digests, catchUpWithin }, record, clock.now());
      return putFromNow(changed);
    },
    pause: ({ subscription, startsAt }) =>
      put(
        { ...subscription, pause: { by: 'person', why: null, at: clock.now().toISOString() } },
        { startsAt, nextDue: null },
      ),
    resume: ({ subscription }) => putFromNow({ ...subscription, pause: null }),
    async remove(record) {
      refuseFromFile(record);
      await digests.removeSubscription(record.subscription.id);
    },
    async planNow({ subscription }) {
      const now = clock.now();
      const { id, schedule } = subscription;
      const slot = zonedTime(now, schedule.zone).toPlainDateTime().toString({ smallestUnit: 'second' });
      const deadline = new Date(now.getTime() + catchUpWithin);
      const delivery: PlannedDelivery = { slot, dueAt: now, deadline, skip: null };
      if (await digests.planNow(id, delivery)) return;
      throw new DatelineError('bad-input', 'A digest of this second is on its way already.', { hint: 'Wait for it.' });
    },
    async find(conversation, named) {
      const there = await digests.listSubscriptions(conversation);
      const found =
        named === null && there.length === 1 ? there[0] : there.find((one) => one.subscription.id === named);
      if (found !== undefined) return found;
      throw refuseName(there, named);
    },
  };
}

function refuseFromFile({ subscription }: SubscriptionRecord): void {
  if (!subscription.fromFile) return;
  throw new DatelineError('not-allowed', `The digest ${subscription.id} stands in the settings file.`, {
    hint: 'Whoever runs Dateline changes it there, under digests: in config/dateline.yaml. /digest pause stops it.',
  });
}

function refuseName(there: readonly SubscriptionRecord[], named: string | null): DatelineError {
  if (there.length === 0) {
    return new DatelineError('not-found', 'There is no digest here.', {
      hint: 'Make one, for example: /digest subscribe 07:30 weekdays',
    });
  }
  const ids = there.map(({ subscription }) => subscription.id).join(', ');
  return named === null
    ? new DatelineError('bad-argument', 'There are several digests here.', {
        hint: `Name one with digest:, of ${ids}.`,
      })
    : new DatelineError('not-found', `There is no digest ${JSON.stringify(named)} here.`, {
        hint: `There is: ${ids}.`,
      });
}
