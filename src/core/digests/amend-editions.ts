import { digestCard } from '../cards/digest-card.ts';
import type { DeliverDependencies } from './deliver.ts';
import type { Claim } from '../ports/delivery-ledger.ts';
import { correctEdition } from './correct-edition.ts';
import type { Delivery, DeliveryKey } from './delivery.ts';
import type { Edition } from './edition.ts';
import { ClaimLost, postEdition, toFailure } from './post-edition.ts';

const aDay = 86_400_000;
/** For how long after it was posted an edition is corrected, in milliseconds: an older one nobody looks at. */
const correctedWithin = aDay;
/** How long after it was due an edition that can't be amended is left as it is, in milliseconds. */
const triedWithin = 3 * aDay;
/** How long before another attempt, at least, in milliseconds: one comes with a wake-up. */
const retriedAfter = 60_000;

/**
 * Looks for posted editions that told a briefing which was put again since, and puts a corrected one in the place of each;
 * where it looks otherwise, its messages are to be amended. Gives how many are. Rejects where a store does.
 *
 * @param breathe called between many, so that other work of the process goes on
 */
export async function noteCorrections(
  { digests, sources, clock }: DeliverDependencies,
  breathe: () => Promise<void>,
): Promise<number> {
  const now = clock.now();
  // Read first: what comes in meanwhile is looked at the next time.
  const knownUntil = await sources.store.lastArrival();
  let amended = 0;
  for (const { key, changed } of await listChanged({ digests, sources }, now)) {
    const edition = await digests.findEdition(key);
    if (edition === null) continue;
    const corrected = await correctEdition({ ...sources, ledger: digests }, key, edition, { changed, now });
    const isShown = looksOtherwise(edition, corrected);
    await digests.correctEdition(key, { edition: corrected, knownUntil, isShown }, now);
    if (isShown) amended += 1;
    await breathe();
  }
  return amended;
}

interface ChangedEdition {
  key: DeliveryKey;
  /** The ids of its briefings that were put again. */
  changed: Set<string>;
}

async function listChanged(
  { digests, sources }: Pick<DeliverDependencies, 'digests' | 'sources'>,
  now: Date,
): Promise<ChangedEdition[]> {
  const since = new Date(now.getTime() - correctedWithin);
  const found = new Map<string, ChangedEdition>();
  for (const { briefing, knownUntil } of await digests.listTold(since)) {
    const arrival = await sources.store.arrivalOf(briefing);
    if (arrival <= knownUntil) continue;
    for (const key of await digests.listTelling(briefing, arrival, since)) {
      const name = `${key.subscription} ${key.slot}`;
      const edition = found.get(name) ?? { key, changed: new Set() };
      edition.changed.add(briefing);
      found.set(name, edition);
    }
  }
  return [...found.values()];
}

function looksOtherwise(before: Edition, after: Edition): boolean {
  return JSON.stringify(digestCard(before)) !== JSON.stringify(digestCard(after));
}

/** Amends messages of posted editions until none is left to amend now, or it is to stop. */
export async function amendEditions(
  dependencies: DeliverDependencies,
  claim: () => Claim,
  { atOnce, isStopping }: { atOnce: number; isStopping: () => boolean },
): Promise<void> {
  const { digests, logger, platforms } = dependencies;
  while (!isStopping()) {
    const by = claim();
    const names = platforms().map(({ name }) => name);
    const claimed = await digests.claimAmendments(by, names, atOnce);
    if (claimed.length === 0) return;
    await Promise.all(
      claimed.map((delivery) =>
        amend(dependencies, delivery, by.owner).catch((error: unknown) => {
          // Its claim runs out, and it is taken up again.
          logger.error({ err: error, subscription: delivery.subscription }, 'a correction broke off');
        }),
      ),
    );
  }
}

async function amend(dependencies: DeliverDependencies, delivery: Delivery, owner: string): Promise<void> {
  const { digests, clock, logger } = dependencies;
  const { edition, subscription: id, slot } = delivery;
  const record = await digests.findSubscription(id);
  if (record === null) return;
  if (edition === null || record.subscription.pause?.by === 'fault') {
    await digests.endAmendment(delivery, owner, null);
    return;
  }
  try {
    await postEdition(dependencies, record.subscription, { ...delivery, edition }, owner, { amends: true });
    await digests.endAmendment(delivery, owner, null);
    logger.info({ subscription: id, slot }, 'a posted digest is corrected');
  } catch (error) {
    if (error instanceof ClaimLost) return;
    const failure = toFailure(error);
    const now = clock.now().getTime();
    // The longer it is wrong there, the longer it may wait.
    const age = now - (delivery.unknownSince?.getTime() ?? now);
    const next = new Date(now + Math.max(retriedAfter, age / 2, failure.retryAfter ?? 0));
    const isWorthIt = failure.prospect !== 'permanent' && next.getTime() < delivery.dueAt.getTime() + triedWithin;
    logger.warn({ err: failure, subscription: id, slot, isWorthIt }, 'a posted digest could not be corrected');
    await digests.endAmendment(delivery, owner, isWorthIt ? next : null);
  }
}
