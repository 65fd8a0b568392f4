import { platformOf, type Caller } from '../commands/caller.ts';
import { DatelineError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { Platform } from '../ports/platform.ts';
import type { SubscriptionStore } from '../ports/subscription-store.ts';
import { createSubscriptions, type Subscriptions } from './manage-subscriptions.ts';

/** Who gets digests, and what became of them, as commands see it. */
export interface Digests extends SubscriptionStore, DeliveryLedger {
  subscriptions: Subscriptions;
  /** Looks soon for what is due. */
  wake(): void;
  /** The conversation of direct messages with whoever calls. */
  openDirectMessages(caller: Caller): Promise<string>;
}

export interface DigestsDependencies {
  store: SubscriptionStore & DeliveryLedger;
  clock: Clock;
  newId: () => string;
  /** For how long a missed digest is caught up, in milliseconds. */
  catchUpWithin: number;
  /** Those that are on. */
  platforms: () => readonly Platform[];
  wake: () => void;
}

export function createDigests({ store, clock, newId, catchUpWithin, platforms, wake }: DigestsDependencies): Digests {
  return {
    ...store,
    subscriptions: createSubscriptions({ digests: store, clock, newId, catchUpWithin }),
    wake,
    async openDirectMessages({ user, conversation }) {
      const platform = platforms().find(({ name }) => name === platformOf(conversation));
      if (platform !== undefined) return platform.openDirectMessages(user, conversation);
      throw new DatelineError('platform-failed', 'There are no direct messages here.', {
        hint: 'Subscribe without to:me.',
      });
    },
  };
}
