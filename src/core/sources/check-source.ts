import type { SourceStore } from '../ports/source-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { FeedEntry } from './feed.ts';
import { lookAtAddress, type LookDependencies, type LookedAt } from './look-at-address.ts';
import { recogniseEntries } from './recognise-entries.ts';
import { sortEntries } from './sort-entries.ts';
import { unread, type SourceRecord } from './source.ts';

export interface CheckDependencies extends LookDependencies {
  sources: Pick<SourceStore, 'findEntries'>;
  clock: Clock;
  /** So many entries are taken in when a feed is read for the first time. */
  firstEntries: number;
}

/** What would come in from a source now. */
export interface SourceCheck {
  found: LookedAt;
  /** The entries that would be taken in, as the feed has them. */
  entries: readonly FeedEntry[];
  /** How many there are that would not. */
  others: number;
}

/**
 * Looks at what a source, or an address that is none, gives now, and what of it would be taken in; nothing of it is kept.
 * Rejects with a `DatelineError` that says what to do.
 */
export async function checkSource(
  dependencies: CheckDependencies,
  { url, record }: { url: string; record: SourceRecord | null },
): Promise<SourceCheck> {
  const { sources, clock, firstEntries } = dependencies;
  const found = await lookAtAddress(dependencies, url, record?.source.kind ?? null);
  if (found.feed === null) return { found, entries: [], others: 0 };
  const { entries, siteUrl } = found.feed;
  const ownUrls = [url, found.url, ...(siteUrl === null ? [] : [siteUrl])];
  const recognised = recogniseEntries(entries, ownUrls);
  const keys = recognised.flatMap((entry) => entry.keys);
  const known = record === null ? new Map<string, never>() : await sources.findEntries(record.source.id, keys);
  const sorted = sortEntries(recognised, known, record?.state ?? unread, { now: clock.now(), firstEntries });
  const taken = sorted.found.flatMap(({ entry }) => entry ?? []);
  return { found, entries: taken, others: recognised.length - taken.length };
}
