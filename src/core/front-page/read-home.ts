import type { Card } from '../cards/card.ts';
import { homeCard, type HomeDigest } from '../cards/home-card.ts';
import { placeOf, platformOf, type Caller } from '../commands/caller.ts';
import { readZone } from '../commands/zones.ts';
import type { Subscription } from '../digests/subscription.ts';
import type { Places } from '../places/places.ts';
import type { BriefingStore } from '../ports/briefing-store.ts';
import type { SubscriptionStore } from '../ports/subscription-store.ts';

/** A place as a person knows it. */
export interface KnownPlace {
  name: string;
  /** Whether they may change its digests. */
  mayManage: boolean;
}

/** What a person knows of a place; null where they may not know of it. Only the platform can say. */
export type FindPlace = (conversation: string) => Promise<KnownPlace | null>;

/** What the platform knows of a person. */
export interface Visitor {
  findPlace: FindPlace;
  /** Their time zone, by its IANA name; null where it is not known. */
  zone: string | null;
}

/** What a person sees first, on a platform that has such a place. Rejects with `DatelineError('store-failed')`. */
export type ReadHome = (caller: Caller, visitor: Visitor) => Promise<Card>;

export interface HomeDependencies {
  store: Pick<BriefingStore, 'count' | 'list'>;
  places: Pick<Places, 'read'>;
  digests: Pick<SubscriptionStore, 'findSubscription' | 'listSubscriptions'>;
}

/** As many headlines as are read at a glance. */
const mostHeadlines = 7;
/** As many digests as are shown, and as are looked at: for each the platform may have to be asked. */
const mostDigests = 10;
const mostConsidered = 40;

export function createReadHome({ store, places, digests }: HomeDependencies): ReadHome {
  return async (caller, { findPlace, zone }) => {
    const [latest, stories, settings, subscribed] = await Promise.all([
      store.list({ limit: mostHeadlines, offset: 0 }),
      store.count(),
      places.read(placeOf(caller)),
      digests.listSubscriptions(),
    ]);
    const near = subscribed.map(({ subscription }) => subscription).filter((one) => isNear(one, caller));
    const seen = await listSeen(near.slice(0, mostConsidered), caller, findPlace);
    return homeCard({
      latest,
      stories,
      digests: seen.slice(0, mostDigests),
      moreDigests: { known: Math.max(0, seen.length - mostDigests), areAll: near.length <= mostConsidered },
      settings,
      zone: zone === null ? null : readZone(zone),
    });
  };
}

/** In the same server or workspace. */
function isNear({ conversation }: Subscription, caller: Caller): boolean {
  return conversation.startsWith(`${platformOf(caller.conversation)}:${caller.space}:`);
}

/** The person's own first, then those of places that they may know of. */
async function listSeen(
  subscriptions: readonly Subscription[],
  caller: Caller,
  findPlace: FindPlace,
): Promise<HomeDigest[]> {
  const own = subscriptions.filter(({ conversation }) => conversation === caller.conversation);
  const others = subscriptions.filter(({ conversation }) => conversation !== caller.conversation);
  const known = await Promise.all(
    others.map(async (subscription) => ({ subscription, place: await findPlace(subscription.conversation) })),
  );
  return [
    ...own.map((subscription) => ({ subscription, place: null, mayChange: true })),
    ...known.flatMap(({ subscription, place }) =>
      place === null ? [] : [{ subscription, place: place.name, mayChange: place.mayManage }],
    ),
  ];
}
