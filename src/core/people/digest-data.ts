import { platformOf, type Caller } from '../commands/caller.ts';
import type { Digests } from '../digests/digests.ts';
import type { SubscriptionRecord } from '../ports/subscription-store.ts';
import type { PersonalData } from './personal-data.ts';

/** The digests that a person made: in direct messages they are their own, in a channel only who made them is theirs. */
export function digestData(digests: Digests): PersonalData {
  async function listOwn({ user, conversation }: Caller): Promise<SubscriptionRecord[]> {
    const all = await digests.listSubscriptions();
    return all.filter(
      ({ subscription: { maker } }) =>
        maker?.user === user && platformOf(maker.conversation) === platformOf(conversation),
    );
  }

  /** Null where the person can't be reached in private: then nothing is posted there either. */
  async function findDirect(caller: Caller): Promise<string | null> {
    return caller.isDirect ? caller.conversation : digests.openDirectMessages(caller).catch(() => null);
  }

  return {
    name: 'digests',
    async collect(caller) {
      const own = await listOwn(caller);
      return own.length === 0 ? null : own.map(({ subscription }) => subscription);
    },
    async forget(caller) {
      const own = await listOwn(caller);
      if (own.length === 0) return false;
      const direct = await findDirect(caller);
      for (const { subscription, startsAt, nextDue } of own) {
        if (subscription.conversation === direct) await digests.removeSubscription(subscription.id);
        else await digests.putSubscription({ ...subscription, maker: null }, { startsAt, nextDue });
      }
      return true;
    },
  };
}
