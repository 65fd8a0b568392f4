import type { Briefing } from '../briefings/briefing.ts';
import { edtfBounds } from '../dates/edtf.ts';
import type { BriefingListing, BriefingStore } from '../ports/briefing-store.ts';
import type { DeliveryLedger, PostedStory } from '../ports/delivery-ledger.ts';
import { composeEdition, hasNews, type Told } from './compose-edition.ts';
import type { DeliveryRecord, SkipReason } from './delivery.ts';
import type { Edition, MissedSlot } from './edition.ts';
import type { Schedule } from './schedule.ts';
import { selectStories } from './select-stories.ts';
import { slotsBetween } from './slots.ts';
import type { StoryIndex } from '../stories/story-index.ts';
import type { Subscription } from './subscription.ts';

/** Where an edition's stories come from. */
export interface EditionSources {
  store: Pick<BriefingStore, 'get' | 'lastArrival' | 'arrivalOf' | 'countArrivals' | 'listArrivals'>;
  ledger: Pick<DeliveryLedger, 'readPastEditions' | 'listPosted' | 'findEdition'>;
  /** Where articles are grouped into stories. */
  index: Pick<StoryIndex, 'add' | 'storyOf'>;
}

/** Articles that are looked at for one edition; what is beyond them is counted, and said. */
const mostArrivals = 300;
/** For how long a story that was posted is told on, in milliseconds. */
const storyLives = 7 * 86_400_000;
/** A first edition has no edition before it to begin behind: it looks back to the slot before, a week at most. */
const firstLooksBack = { least: 86_400_000, most: 7 * 86_400_000 };

/**
 * Makes the edition of a slot: what came in since the last edition that went out. Reads only. Rejects where a store does.
 *
 * @param at the moment of the slot
 */
export async function makeEdition(
  sources: EditionSources,
  subscription: Subscription,
  { slot, at }: { slot: string; at: Date },
): Promise<Edition> {
  const { store, ledger } = sources;
  const past = await ledger.readPastEditions(subscription.id);
  const arrivedUntil = await store.lastArrival();
  const { listings, beyond } =
    past.arrivedUntil === null
      ? { listings: await listForFirst(store, subscription, at), beyond: 0 }
      : await listSince(store, past.arrivedUntil);
  const arrived = await readBriefings(store, listings);
  const { posted, told } = await readPosted(sources, subscription.id, at);
  const selection = selectStories(arrived, posted, subscription, {
    index: sources.index,
    hasNews: (story) => hasNews(story, told),
  });
  const frame = {
    slot,
    zone: subscription.schedule.zone,
    depth: subscription.depth,
    subscription: subscription.id,
    missed: past.missed.map(sayMissed),
    arrivedUntil: Math.max(arrivedUntil, past.arrivedUntil ?? 0),
  };
  return composeEdition({ ...selection, more: selection.more + beyond }, frame, told);
}

async function listSince(
  store: EditionSources['store'],
  arrivedUntil: number,
): Promise<{ listings: BriefingListing[]; beyond: number }> {
  const listings = await store.listArrivals(arrivedUntil, mostArrivals);
  const beyond = listings.length < mostArrivals ? 0 : (await store.countArrivals(arrivedUntil)) - listings.length;
  return { listings, beyond };
}

/** What was published since the slot before; where that is nothing, the latest there is. */
async function listForFirst(
  store: EditionSources['store'],
  { schedule, mostStories }: Subscription,
  at: Date,
): Promise<BriefingListing[]> {
  const latest = await store.listArrivals(0, mostArrivals);
  const since = (at.getTime() - periodBefore(schedule, at)) / 60_000;
  const recent = latest.filter(({ publishedAt }) => publishedAt !== null && edtfBounds(publishedAt).end > since);
  return recent.length > 0 ? recent : latest.slice(0, mostStories);
}

/** How long before a slot the one before it is, in milliseconds. */
function periodBefore(schedule: Schedule, at: Date): number {
  const before = slotsBetween(
    schedule,
    new Date(at.getTime() - firstLooksBack.most - 1),
    new Date(at.getTime() - 1),
  ).at(-1);
  const period = before === undefined ? firstLooksBack.most : at.getTime() - before.at.getTime();
  return Math.max(firstLooksBack.least, period);
}

/** Those of the briefings that are there. */
export async function readBriefings(
  store: EditionSources['store'],
  listings: readonly { id: string }[],
): Promise<Briefing[]> {
  const found = await Promise.all(listings.map(({ id }) => store.get(id)));
  return found.filter((briefing) => briefing !== null);
}

/**
 * The stories that may be told on, with what was told of them.
 *
 * @param before leaves out the editions of that slot and later ones
 */
export async function readPosted(
  { store, ledger }: EditionSources,
  subscription: string,
  at: Date,
  before?: string,
): Promise<{ posted: Briefing[]; told: Told }> {
  const listed = await ledger.listPosted(subscription, new Date(at.getTime() - storyLives));
  const rows = before === undefined ? listed : listed.filter(({ slot }) => slot < before);
  const ids = [...new Set(rows.map(({ briefing }) => briefing))];
  const posted = await readBriefings(
    store,
    ids.map((id) => ({ id })),
  );
  return { posted, told: await readTold(ledger, subscription, rows) };
}

async function readTold(
  ledger: EditionSources['ledger'],
  subscription: string,
  rows: readonly PostedStory[],
): Promise<Told> {
  const slots = [...new Set(rows.map(({ slot }) => slot))];
  const editions = await Promise.all(slots.map((slot) => ledger.findEdition({ subscription, slot })));
  const told = new Map<string, string[]>();
  for (const { story, alsoIn, told: statements } of editions.flatMap((edition) => edition?.stories ?? [])) {
    for (const { id } of [story, ...alsoIn]) told.set(id, [...(told.get(id) ?? []), ...statements]);
  }
  return told;
}

const skipWords: Readonly<Record<Exclude<SkipReason, 'quiet'>, string>> = {
  late: 'Dateline was not running in time',
  covered: 'Dateline was not running',
  paused: 'it was paused',
};

function sayMissed({ slot, state, reason }: DeliveryRecord): MissedSlot {
  const words = Object.entries(skipWords).find(([name]) => name === reason)?.[1];
  return { slot, why: state === 'skipped' && words !== undefined ? words : (reason ?? 'it could not be posted') };
}
