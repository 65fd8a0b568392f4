import type { FeedEntry } from '../sources/feed.ts';
import type { Source, SourceRecord, SourceState } from '../sources/source.ts';
import type { Claim } from './delivery-ledger.ts';

/**
 * What becomes of an entry: `old` is known and not taken in, `waiting` is to be taken in, `taken` was, `failed` could not
 * be.
 */
export const entryStates = ['old', 'waiting', 'taken', 'failed'] as const;
export type EntryState = (typeof entryStates)[number];

/** An entry that is known. */
export interface KnownEntry {
  /** Names it within the store. */
  number: number;
  state: EntryState;
  /** What it said when it came in last: a fingerprint. */
  said: string;
  foundAt: Date;
  /** When it was last taken in. */
  takenAt: Date | null;
  /** When it was last in the feed, about. */
  seenAt: Date;
}

/** An entry that came in, by which it will be known. */
export interface FoundEntry {
  keys: readonly string[];
  said: string;
  /** To be taken in; null where it is old from the beginning. */
  entry: FeedEntry | null;
}

/** An entry that is known, as it stands in the feed now. */
export interface SeenEntry {
  number: number;
  /** Keys by which it isn't known yet. */
  keys: readonly string[];
  /** Where it says something else now: it is taken in again. */
  changed: { said: string; entry: FeedEntry } | null;
}

/** What reading a source gave. */
export interface SourceReading {
  /** What it learnt of itself: where it is, what it is called. */
  source: Pick<Source, 'kind' | 'url' | 'title'>;
  state: SourceState;
  nextCheck: Date | null;
  found: readonly FoundEntry[];
  seen: readonly SeenEntry[];
  /** Whether its followers are to be told that it is dead. */
  isNewlyDead: boolean;
}

/** An entry to be taken in. */
export interface WaitingEntry {
  number: number;
  entry: FeedEntry;
  /** How often it was tried. */
  attempts: number;
}

/** What became of taking an entry in; `nextAttempt` where it is tried again. */
export type EntryOutcome =
  | { state: 'taken'; briefing: string }
  | { state: 'failed'; reason: string }
  | { state: 'waiting'; reason: string; nextAttempt: Date };

export type EntryCounts = Readonly<Record<EntryState, number>>;

/**
 * Where articles come from, and which of their entries are known. A process works on the sources that it has claimed; what
 * takes an owner changes nothing, and gives false, where the claim is no longer theirs. Every method may reject with
 * `DatelineError('store-failed')`.
 */
export interface SourceStore {
  /** Adds a source that is due at once; false where there is one of its id or address. */
  addSource(source: Source, now: Date): Promise<boolean>;
  /** Puts a changed source in the place of the one of its id; it is due at `nextCheck`, where that is given. */
  changeSource(source: Source, nextCheck?: Date): Promise<void>;
  findSource(id: string): Promise<SourceRecord | null>;
  findSourceByUrl(url: string): Promise<SourceRecord | null>;
  /** All, in the order in which they were added. */
  listSources(): Promise<SourceRecord[]>;
  /** Takes it out with what is known of its entries; false where there is none. */
  removeSource(id: string): Promise<boolean>;
  /**
   * Claims sources that are due, or have entries that are, `limit` at most, the longest due first: none at a host on which
   * another process works.
   *
   * @param busyHosts hosts to which none of them may belong
   */
  claimSources(claim: Claim, busyHosts: readonly string[], limit: number): Promise<SourceRecord[]>;
  /** Keeps all that the owner has claimed. */
  renewSourceClaims(claim: Claim): Promise<void>;
  /** Gives back one source that the owner has claimed, or all. */
  releaseSources(owner: string, id?: string): Promise<void>;
  /** When the next source or entry is due that nobody has claimed; null where none is. */
  nextDueSource(now: Date): Promise<Date | null>;
  /** The entries of a source that are known by some keys, by key. */
  findEntries(id: string, keys: readonly string[]): Promise<ReadonlyMap<string, KnownEntry>>;
  /** Records what reading a source gave, with all its entries, in one step. */
  recordReading(id: string, owner: string, reading: SourceReading, now: Date): Promise<boolean>;
  /** The entries of a source that are to be taken in now, in the order in which they came. */
  listWaiting(id: string, now: Date, limit: number): Promise<WaitingEntry[]>;
  /** Notes what became of an entry; no effect on one that isn't waiting. */
  settleEntry(number: number, outcome: EntryOutcome, now: Date): Promise<void>;
  /** How many entries there are in each state, by id of the source. */
  countEntries(): Promise<ReadonlyMap<string, EntryCounts>>;
  /** The entries of a source that could not be taken in, latest first: their titles or addresses, and why. */
  listFailed(id: string, limit: number): Promise<{ name: string; reason: string }[]>;
  /** Lets entries go that were last seen before then and don't wait. */
  forgetEntries(before: Date): Promise<void>;
  /** Sources that are dead and whose followers were not told yet. */
  listUntoldSources(): Promise<SourceRecord[]>;
  markSourceTold(id: string): Promise<void>;
}
