import { edtfBounds } from '../dates/edtf.ts';
import type { FoundEntry, KnownEntry, SeenEntry } from '../ports/source-store.ts';
import type { RecognisedEntry } from './recognise-entries.ts';
import type { SourceState } from './source.ts';

/** Entries that are taken in from one reading at most; more are the work of a feed that has changed altogether. */
const MOST_NEW = 100;
const DAY = 86_400_000;
/** A feed may show an entry some time after it was published: so long before its first reading it is still no old one. */
const LATE = 2 * DAY;
/** What was published so long before the last reading and comes only now is out of an archive. */
const ARCHIVED = 30 * DAY;
/** For so long an entry that says something else is taken in again, and not sooner than so after the last time. */
const CHANGES = 3 * DAY;
const SETTLING = 30 * 60_000;
/** What is dated later than this from now doesn't say when it was published. */
const AHEAD = DAY;
/** When an entry was last seen is noted once in so long. */
const NOTED = DAY;

/** What is to be done with the entries of a feed. */
export interface SortedEntries {
  found: FoundEntry[];
  seen: SeenEntry[];
  /** New ones that are left out because they are too many. */
  leftOut: number;
}

/**
 * Decides what is new in a feed. When it is read for the first time only the newest few are taken in, so that nobody's
 * digest is flooded; later what is not known, unless its date says that it is old.
 *
 * @param known the entries that are known, by key
 */
export function sortEntries(
  recognised: readonly RecognisedEntry[],
  known: ReadonlyMap<string, KnownEntry>,
  { firstReadAt, lastReadAt }: Pick<SourceState, 'firstReadAt' | 'lastReadAt'>,
  { now, firstEntries }: { now: Date; firstEntries: number },
): SortedEntries {
  const unknown: RecognisedEntry[] = [];
  const seen = new Map<number, SeenEntry>();
  for (const one of recognised) {
    const entry = one.keys.map((key) => known.get(key)).find((found) => found !== undefined);
    if (entry === undefined) unknown.push(one);
    else if (!seen.has(entry.number)) {
      const noted = toSeen(one, entry, known, now);
      if (noted !== null) seen.set(entry.number, noted);
    }
  }
  const oldBefore =
    firstReadAt === null || lastReadAt === null
      ? Number.NEGATIVE_INFINITY
      : Math.max(Date.parse(firstReadAt) - LATE, Date.parse(lastReadAt) - ARCHIVED);
  const momentOf = ({ entry }: RecognisedEntry): number | null => readMoment(entry.publishedAt, now);
  const fresh = newestFirst(unknown, momentOf).filter((one) => (momentOf(one) ?? Infinity) >= oldBefore);
  const most = firstReadAt === null ? firstEntries : MOST_NEW;
  const taken = new Set(fresh.slice(0, most));
  return {
    found: unknown.map((one) => ({ keys: one.keys, said: one.said, entry: taken.has(one) ? one.entry : null })),
    seen: [...seen.values()],
    leftOut: firstReadAt === null ? 0 : Math.max(0, fresh.length - most),
  };
}

/** What has changed of an entry that is known; null where that is nothing to be noted. */
function toSeen(
  { entry, keys, said }: RecognisedEntry,
  { number, state, said: before, foundAt, takenAt, seenAt }: KnownEntry,
  known: ReadonlyMap<string, KnownEntry>,
  now: Date,
): SeenEntry | null {
  const newKeys = keys.filter((key) => !known.has(key));
  const isSettled = takenAt !== null && now.getTime() - takenAt.getTime() >= SETTLING;
  const isRecent = now.getTime() - foundAt.getTime() <= CHANGES;
  const isChanged = state === 'taken' && said !== before && isSettled && isRecent;
  const isNoted = newKeys.length > 0 || isChanged || now.getTime() - seenAt.getTime() > NOTED;
  return isNoted ? { number, keys: newKeys, changed: isChanged ? { said, entry } : null } : null;
}

/** By their dates; what has none keeps its place in the feed. */
function newestFirst(
  entries: readonly RecognisedEntry[],
  momentOf: (one: RecognisedEntry) => number | null,
): RecognisedEntry[] {
  let last = Infinity;
  const placed = entries.map((one) => {
    last = momentOf(one) ?? last;
    return { one, at: last };
  });
  return placed.sort((a, b) => (a.at === b.at ? 0 : b.at - a.at)).map(({ one }) => one);
}

function readMoment(publishedAt: string | null, now: Date): number | null {
  const moment = publishedAt === null ? null : edtfBounds(publishedAt).start * 60_000;
  return moment === null || moment > now.getTime() + AHEAD ? null : moment;
}
