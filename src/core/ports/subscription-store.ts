import type { Subscription } from '../digests/subscription.ts';

/** A subscription with how far its slots are planned. */
export interface SubscriptionRecord {
  subscription: Subscription;
  /** Its slots are those behind this moment: when it was made, resumed, or its schedule changed. */
  startsAt: Date;
  /** Up to when its slots were planned. */
  plannedUntil: Date;
  /** When the next slot is due; null while it is paused. */
  nextDue: Date | null;
  /** Counts the changes: what was planned with an older one is not taken. */
  revision: number;
}

/** When a subscription's slots begin and when the next one is due; `nextDue` is null where none is. */
export interface SubscriptionTimes {
  startsAt: Date;
  nextDue: Date | null;
}

/** Who wants what when. Every method may reject with `DatelineError('store-failed')`. */
export interface SubscriptionStore {
  /** Adds a subscription, or puts another in the place of the one of the same id. */
  putSubscription(subscription: Subscription, times: SubscriptionTimes): Promise<void>;
  findSubscription(id: string): Promise<SubscriptionRecord | null>;
  /** Those of a conversation, or all, in the order in which they were made. */
  listSubscriptions(conversation?: string): Promise<SubscriptionRecord[]>;
  /** Takes it out with its deliveries; false where there is none. */
  removeSubscription(id: string): Promise<boolean>;
  /** Those whose next slot is due at that moment, `limit` at most. */
  listDueSubscriptions(now: Date, limit: number): Promise<SubscriptionRecord[]>;
  /** When the next slot of any is due; null where none is. */
  nextDueSlot(): Promise<{ subscription: string; dueAt: Date } | null>;
  /** Sets when the next slot is due, where the subscription is as it was: after the rules of its zone changed. */
  setNextDue(id: string, revision: number, nextDue: Date | null): Promise<void>;
  /** Pauses one that is active because of a fault, in one step: only one of several who try gets true. */
  pauseForFault(id: string, why: string, now: Date): Promise<boolean>;
  /** Those paused by a fault of which their maker wasn't told yet. */
  listUntold(): Promise<Subscription[]>;
  markTold(id: string): Promise<void>;
}
