import type { DatelineError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { Logger } from '../ports/logger.ts';
import type { Platform } from '../ports/platform.ts';
import type { SubscriptionStore } from '../ports/subscription-store.ts';
import { backoff } from './backoff.ts';
import type { Delivery, DeliveryOutcome } from './delivery.ts';
import type { Edition } from './edition.ts';
import { makeEdition, type EditionSources } from './make-edition.ts';
import { ClaimLost, postEdition, toFailure } from './post-edition.ts';
import type { Subscription } from './subscription.ts';

export interface DeliverDependencies {
  digests: SubscriptionStore & DeliveryLedger;
  sources: Omit<EditionSources, 'ledger'>;
  /** Those that are on. */
  platforms: () => readonly Platform[];
  clock: Clock;
  logger: Logger;
  /** From 0 up to 1. */
  random: () => number;
}

/** How an attempt went; `lost`: another process has it, or the subscription is gone. */
export type AttemptResult = 'sent' | 'retried' | 'failed' | 'skipped' | 'lost';

/**
 * Makes one attempt at a delivery that the owner has claimed, and notes how it went. Never posts what the ledger doesn't
 * have. Rejects only where the ledger does: then the claim runs out, and the delivery is taken up again.
 */
export async function deliver(
  dependencies: DeliverDependencies,
  delivery: Delivery,
  owner: string,
): Promise<AttemptResult> {
  const { digests, clock, logger } = dependencies;
  const record = await digests.findSubscription(delivery.subscription);
  if (record === null) return 'lost';
  const { subscription } = record;
  const { outcome, quiet } = await attempt(dependencies, subscription, delivery, owner);
  if (outcome === null) return 'lost';
  const isNoted = await digests.settle(delivery, owner, outcome, clock.now(), quiet);
  if (!isNoted) return 'lost';
  const { slot } = delivery;
  const { id, conversation } = subscription;
  const fields = { subscription: id, conversation, slot, attempts: delivery.attempts + 1 };
  const level = outcome.state === 'failed' ? 'error' : outcome.state === 'sending' ? 'warn' : 'info';
  const reason = outcome.state === 'sent' ? {} : { reason: outcome.reason };
  logger[level](
    { ...fields, ...reason },
    `a digest is ${outcome.state === 'sending' ? 'tried again later' : outcome.state}`,
  );
  return outcome.state === 'sending' ? 'retried' : outcome.state;
}

/** For how long behind its deadline it is found out what became of a digest that may have been posted, in milliseconds. */
const finding = 12 * 3_600_000;

/**
 * Whether some of it stands there, or may: then it is finished however late it is, for otherwise its stories would come a
 * second time.
 */
function mayStand({ accepted, unknownSince }: Delivery): boolean {
  return accepted.length > 0 || unknownSince !== null;
}

interface Attempt {
  /** Null where the claim is gone: nothing may be noted. */
  outcome: DeliveryOutcome | null;
  quiet?: Edition;
}

async function attempt(
  dependencies: DeliverDependencies,
  subscription: Subscription,
  delivery: Delivery,
  owner: string,
): Promise<Attempt> {
  const { digests, sources, clock, logger } = dependencies;
  const now = clock.now();
  if (subscription.pause !== null) return { outcome: { state: 'skipped', reason: 'paused' } };
  if (now > delivery.deadline && !mayStand(delivery)) {
    return { outcome: delivery.attempts === 0 ? { state: 'skipped', reason: 'late' } : giveUp(delivery) };
  }
  const { slot, dueAt: at } = delivery;
  const edition = delivery.edition ?? (await makeEdition({ ...sources, ledger: digests }, subscription, { slot, at }));
  if (isQuiet(edition) && subscription.quietDay === 'silent' && delivery.attempts === 0) {
    return { outcome: { state: 'skipped', reason: 'quiet' }, quiet: edition };
  }
  if (!(await digests.beginSending(delivery, owner, now, edition))) return { outcome: null };
  try {
    await postEdition(dependencies, subscription, { ...delivery, edition }, owner);
    return { outcome: { state: 'sent' } };
  } catch (error) {
    if (error instanceof ClaimLost) return { outcome: null };
    const failure = toFailure(error);
    logger.warn({ err: failure, subscription: subscription.id }, 'a digest could not be posted');
    return { outcome: await noteFailure(dependencies, failure, delivery) };
  }
}

function isQuiet({ stories, more }: Edition): boolean {
  return stories.length === 0 && more === 0;
}

async function noteFailure(
  { digests, clock, random }: DeliverDependencies,
  failure: DatelineError,
  delivery: Delivery,
): Promise<DeliveryOutcome> {
  const now = clock.now();
  const reason = [failure.message, failure.hint ?? ''].join(' ').trim();
  if (failure.prospect === 'permanent') {
    await digests.pauseForFault(delivery.subscription, reason, now);
    return { state: 'failed', reason };
  }
  const wait = Math.max(backoff(delivery.attempts + 1, random()), failure.retryAfter ?? 0);
  const nextAttempt = new Date(now.getTime() + wait);
  const end = delivery.deadline.getTime() + (mayStand(delivery) || failure.prospect === 'unknown' ? finding : 0);
  if (nextAttempt.getTime() > end) return { state: 'failed', reason };
  // What an earlier attempt left open stays so.
  const isKnown = failure.prospect === 'transient' && delivery.unknownSince === null;
  return { state: 'sending', reason, nextAttempt, isKnown };
}

function giveUp({ reason }: Delivery): DeliveryOutcome {
  return { state: 'failed', reason: reason ?? 'It could not be posted in time.' };
}
