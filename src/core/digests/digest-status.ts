import type { DeliveryRecord, DeliveryState } from './delivery.ts';
import type { Digests } from './digests.ts';
import { overdueSeconds } from './run-digests.ts';
import { localTimeAt } from './zone.ts';

/** How digests are doing: over all conversations, and in the one that asks. */
export interface DigestStatus {
  active: number;
  paused: number;
  /** The next slots here, earliest first: the digest, and the day and time by the clocks of its zone. */
  next: readonly { subscription: string; slot: string; zone: string }[];
  /** What became of the last ones here, latest first. */
  last: readonly DeliveryRecord[];
  /** How many deliveries there are in each state, as long as they are kept. */
  counts: Readonly<Record<DeliveryState, number>>;
  overdueSeconds: number;
}

const mostShown = 5;

/** Reads how digests are doing, for somebody in a conversation. */
export async function readDigestStatus(digests: Digests, conversation: string, now: Date): Promise<DigestStatus> {
  const all = await digests.listSubscriptions();
  const paused = all.filter(({ subscription }) => subscription.pause !== null).length;
  const next = all
    .filter(({ subscription }) => subscription.conversation === conversation)
    .flatMap(({ subscription: { id, schedule }, nextDue }) => (nextDue === null ? [] : [{ id, schedule, nextDue }]))
    .sort((a, b) => a.nextDue.getTime() - b.nextDue.getTime())
    .slice(0, mostShown)
    .map(({ id, schedule: { zone }, nextDue }) => ({ subscription: id, slot: localTimeAt(nextDue, zone), zone }));
  return {
    active: all.length - paused,
    paused,
    next,
    last: await digests.listDeliveries({ conversation }, mostShown),
    counts: await digests.countDeliveries(),
    overdueSeconds: await overdueSeconds(digests, now),
  };
}
