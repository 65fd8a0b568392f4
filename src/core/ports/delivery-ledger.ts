import type {
  Delivery,
  DeliveryKey,
  DeliveryOutcome,
  DeliveryRecord,
  DeliveryState,
  PlannedDelivery,
} from '../digests/delivery.ts';
import type { Edition } from '../digests/edition.ts';

/** Who works on deliveries: one of several processes. */
export interface Claim {
  owner: string;
  now: Date;
  /** Until when nobody else takes them, unless it is renewed. */
  until: Date;
}

/** What is planned for a subscription. */
export interface SlotPlan {
  subscription: string;
  revision: number;
  deliveries: readonly PlannedDelivery[];
  plannedUntil: Date;
  nextDue: Date | null;
}

/** Which stories a subscription's editions told. */
export interface PostedStory {
  /** The id of the briefing. */
  briefing: string;
  /** The slot of the edition that told it. */
  slot: string;
}

/** A briefing that editions told. */
export interface ToldBriefing {
  /** Its id. */
  briefing: string;
  /** Up to which arrival the edition knows briefings that knows the least. */
  knownUntil: number;
}

/** What a sent edition is changed to. */
export interface Correction {
  edition: Edition;
  /** Up to which arrival it is correct now. */
  knownUntil: number;
  /** Whether it looks otherwise than what was posted: then the messages are to be amended. */
  isShown: boolean;
}

/** What the editions of a subscription left behind for the next one. */
export interface PastEditions {
  /** The last arrival that an edition knew of; null where there was no edition. */
  arrivedUntil: number | null;
  /** Slots since the last edition that went out whose digest did not, oldest first. */
  missed: DeliveryRecord[];
}

/**
 * What becomes of each slot: one delivery for a subscription and a local slot, whatever happens. What a process works on
 * it has claimed; the methods that take an owner change nothing, and give false, where the claim is no longer theirs.
 * Every method may reject with `DatelineError('store-failed')`.
 */
export interface DeliveryLedger {
  /**
   * Plans slots of subscriptions, those that are planned already left as they are, and notes up to when it was done and
   * when the next ones are due; all in one step. Passes over a subscription that has another revision by now, and gives how
   * many were not passed over.
   */
  planDeliveries(plans: readonly SlotPlan[]): Promise<number>;
  /** Plans one delivery out of the order of its schedule (`/digest now`); false where the slot has one. */
  planNow(subscription: string, delivery: PlannedDelivery): Promise<boolean>;
  /**
   * Claims deliveries to the platforms whose attempt is due and that nobody has claimed, `limit` at most, earliest due
   * first: of one subscription the earliest slot only. Those that were planned are `rendering` then.
   */
  claimDeliveries(claim: Claim, platforms: readonly string[], limit: number): Promise<Delivery[]>;
  /** Keeps all that the owner has claimed. */
  renewClaims(claim: Claim): Promise<void>;
  /** Gives back what the owner has claimed and doesn't finish. */
  releaseClaims(owner: string): Promise<void>;
  /** Fixes the edition, once, and begins an attempt: from now on it may have been posted. */
  beginSending(key: DeliveryKey, owner: string, now: Date, edition: Edition): Promise<boolean>;
  /**
   * Notes the next message that the platform accepted. One that is noted stays where it is: an attempt that was given up
   * may still end beside the next one.
   */
  keepMessage(key: DeliveryKey, owner: string, message: string): Promise<boolean>;
  /**
   * Notes how an attempt ended. A sent edition's stories are posted from then on. A `quiet` one may give the edition that
   * held nothing.
   */
  settle(key: DeliveryKey, owner: string, outcome: DeliveryOutcome, now: Date, quiet?: Edition): Promise<boolean>;
  /** When the next attempt is due of what nobody has claimed; null where none is. */
  nextAttempt(platforms: readonly string[]): Promise<Date | null>;
  readPastEditions(subscription: string): Promise<PastEditions>;
  /** The stories that editions told since then. */
  listPosted(subscription: string, since: Date): Promise<PostedStory[]>;
  /** The edition of a slot; null where none was made, or it is no longer kept. */
  findEdition(key: DeliveryKey): Promise<Edition | null>;
  /** The briefings that editions sent since then told. */
  listTold(since: Date): Promise<ToldBriefing[]>;
  /** The editions sent since then that told a briefing, and that don't know the arrival of that number. */
  listTelling(briefing: string, arrival: number, since: Date): Promise<DeliveryKey[]>;
  /**
   * Puts a corrected edition in the place of one that was sent. Where it is shown, its messages are to be amended from now
   * on; whoever was amending them to an earlier correction has lost the claim. No effect on what was not sent.
   */
  correctEdition(key: DeliveryKey, correction: Correction, now: Date): Promise<void>;
  /** Claims sent deliveries whose messages are to be amended and that nobody has claimed, `limit` at most. */
  claimAmendments(claim: Claim, platforms: readonly string[], limit: number): Promise<Delivery[]>;
  /** Notes that the messages were amended, or won't be (null), or when the next attempt is due. */
  endAmendment(key: DeliveryKey, owner: string, nextAttempt: Date | null): Promise<boolean>;
  /** The deliveries last due, latest first: of one subscription, of a conversation, or of all. */
  listDeliveries(of: { subscription?: string; conversation?: string }, limit: number): Promise<DeliveryRecord[]>;
  /** How many deliveries there are in each state. */
  countDeliveries(): Promise<Readonly<Record<DeliveryState, number>>>;
  /** When the earliest delivery was due that has not ended; null where none is open. */
  oldestOpen(): Promise<Date | null>;
  /** Lets ended deliveries go that were due before then, with their editions. */
  forgetBefore(moment: Date): Promise<void>;
}
