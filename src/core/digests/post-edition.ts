import { digestCard } from '../cards/digest-card.ts';
import { platformOf } from '../commands/caller.ts';
import { DatelineError } from '../errors.ts';
import type { DeliveryLedger } from '../ports/delivery-ledger.ts';
import type { Platform } from '../ports/platform.ts';
import { postingKey, type Delivery } from './delivery.ts';
import type { Edition } from './edition.ts';
import type { Subscription } from './subscription.ts';

/** Another process has taken the delivery over, after this one was away for too long. */
export class ClaimLost extends Error {}

/**
 * Posts the edition of a delivery that the owner has claimed, as far as it isn't there, and notes each message. Rejects
 * with what the platform says, or with `ClaimLost`.
 *
 * @param amends whether what is there is changed to what the edition says
 */
export async function postEdition(
  { digests, platforms }: { digests: Pick<DeliveryLedger, 'keepMessage'>; platforms: () => readonly Platform[] },
  { conversation, details, mention }: Subscription,
  delivery: Delivery & { edition: Edition },
  owner: string,
  { amends = false } = {},
): Promise<void> {
  const platform = platforms().find(({ name }) => name === platformOf(conversation));
  if (platform === undefined) {
    throw new DatelineError('platform-failed', 'The platform is not connected.', { prospect: 'transient' });
  }
  const { accepted, unknownSince } = delivery;
  await platform.post(conversation, digestCard(delivery.edition), {
    key: postingKey(delivery),
    details,
    ...(amends ? { amends } : {}),
    ...(mention === null ? {} : { mention }),
    progress: {
      accepted,
      unknownSince,
      async keep(message) {
        if (!(await digests.keepMessage(delivery, owner, message))) throw new ClaimLost();
      },
    },
  });
}

/** A fault of ours is no reason to lose a digest: it may have been posted. */
export function toFailure(error: unknown): DatelineError {
  return error instanceof DatelineError
    ? error
    : new DatelineError('platform-failed', 'Something went wrong here.', { cause: error });
}
