import type { Briefing } from '../briefings/briefing.ts';
import type { BriefingStore } from '../ports/briefing-store.ts';

/** The stories of an edition, latest published first, and how many more there are. */
export interface Selection {
  briefings: readonly Briefing[];
  more: number;
}

/** Takes the latest stories, `most` of them at most. Rejects only when the store does. */
export async function selectStories(
  store: Pick<BriefingStore, 'count' | 'get' | 'list'>,
  most: number,
): Promise<Selection> {
  const listings = await store.list({ limit: most, offset: 0 });
  const found = await Promise.all(listings.map(({ id }) => store.get(id)));
  const briefings = found.filter((briefing) => briefing !== null);
  return { briefings, more: Math.max(0, (await store.count()) - briefings.length) };
}
