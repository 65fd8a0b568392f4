import { platformOf } from '../commands/caller.ts';
import { pausedCard } from '../cards/paused-card.ts';
import { DatelineError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Platform } from '../ports/platform.ts';
import type { SubscriptionStore } from '../ports/subscription-store.ts';
import type { Subscription } from './subscription.ts';

export interface TellDependencies {
  digests: Pick<SubscriptionStore, 'listUntold' | 'markTold'>;
  platforms: () => readonly Platform[];
  clock: Clock;
  logger: Logger;
}

/** For how long it is tried to tell someone, in milliseconds. */
const patience = 86_400_000;

/** Tells those who made a digest that a fault paused it, in a direct message, once. */
export async function tellMakers({ digests, platforms, clock, logger }: TellDependencies): Promise<void> {
  for (const subscription of await digests.listUntold()) {
    const { id, maker, conversation, pause } = subscription;
    const platform = platforms().find(({ name }) => name === platformOf(maker?.conversation ?? conversation));
    if (platform === undefined) continue;
    try {
      if (maker !== null) await tell(platform, maker, subscription);
      await digests.markTold(id);
    } catch (error) {
      const isLasting = error instanceof DatelineError && error.prospect === 'permanent';
      const isOld = clock.now().getTime() - Date.parse(pause?.at ?? '') > patience;
      logger.warn({ err: error, subscription: id }, 'whoever made a digest could not be told that it is paused');
      if (isLasting || isOld) await digests.markTold(id);
    }
  }
}

async function tell(
  platform: Platform,
  maker: NonNullable<Subscription['maker']>,
  subscription: Subscription,
): Promise<void> {
  const conversation = await platform.openDirectMessages(maker.user, maker.conversation);
  // The key keeps it from coming twice where it is not known whether it came.
  await platform.post(conversation, pausedCard(subscription, conversation), {
    key: `paused ${subscription.id} ${subscription.pause?.at ?? ''}`,
  });
}
