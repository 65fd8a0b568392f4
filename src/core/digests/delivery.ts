import type { Edition } from './edition.ts';

/**
 * How far a delivery is: `planned`, then `rendering` while its edition is made, `sending` from the first attempt on; the
 * others are its ends.
 */
export const deliveryStates = ['planned', 'rendering', 'sending', 'sent', 'failed', 'skipped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a slot was left out: it was too late for it, the edition of a later slot covers it, or there was nothing new. */
export const skipReasons = ['late', 'covered', 'quiet', 'paused'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Names a delivery: one subscription has one for a local slot. */
export interface DeliveryKey {
  subscription: string;
  /** The day and time by the clocks of its zone. */
  slot: string;
}

/** A digest to one conversation, as far as it is. */
export interface Delivery extends DeliveryKey {
  conversation: string;
  dueAt: Date;
  /** When the attempts end. */
  deadline: Date;
  state: DeliveryState;
  /** Fixed once it is made. */
  edition: Edition | null;
  attempts: number;
  /** Why the last attempt failed; null where none did. */
  reason: string | null;
  /** The messages that the platform accepted, in their order. */
  accepted: readonly string[];
  /** Since when it may have been posted without anybody knowing; null where all is known. */
  unknownSince: Date | null;
}

/** A delivery that is planned, or skipped at once. */
export interface PlannedDelivery {
  slot: string;
  dueAt: Date;
  deadline: Date;
  skip: SkipReason | null;
}

/** How a delivery ended, or how an attempt did. */
export type DeliveryOutcome =
  | { state: 'sent' }
  | { state: 'failed'; reason: string }
  | { state: 'skipped'; reason: SkipReason }
  /** Tried again later; `isKnown`: nothing was done that the ledger doesn't have. */
  | { state: 'sending'; reason: string; nextAttempt: Date; isKnown: boolean };

/** A delivery as it ended or stands, for lists. */
export interface DeliveryRecord extends DeliveryKey {
  conversation: string;
  dueAt: Date;
  state: DeliveryState;
  /** Why it failed, was skipped, or is tried again. */
  reason: string | null;
  attempts: number;
  endedAt: Date | null;
}

/** What an attempt is known under to the platform: the same for each attempt. */
export function postingKey({ subscription, slot }: DeliveryKey): string {
  return `digest ${subscription} ${slot}`;
}
