import { canonicalUrl } from '../articles/canonical-url.ts';
import { DatelineError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { SourceStore } from '../ports/source-store.ts';
import type { ListedFeed } from './feed.ts';
import { lookAtAddress, type LookDependencies, type LookedAt } from './look-at-address.ts';
import type { Follower, Source, SourceRecord } from './source.ts';

export interface SourcesDependencies extends LookDependencies {
  sources: SourceStore;
  clock: Clock;
  /** A short id that is not likely taken. */
  newId: () => string;
  /** Looks soon for what is due. */
  wake: () => void;
}

/** What became of adding a source. */
export interface AddedSource {
  record: SourceRecord;
  /** `added`; `joined`: it was one already, of others; `known`: of the same place. */
  outcome: 'added' | 'joined' | 'known';
  /** What is there; null where nobody looked. */
  found: LookedAt | null;
}

/** What became of a list of feeds. */
export interface ImportedSources {
  added: number;
  known: number;
  refused: readonly { feed: ListedFeed; reason: string }[];
}

/** The sources of servers, workspaces and people, as they add and change them. Each rejects where the store does. */
export interface Sources {
  /**
   * Adds what is at an address, after a look at it.
   *
   * @throws DatelineError where there is nothing that can be a source, with what to do
   */
  add(given: string, follower: Follower, as: Source['kind']): Promise<AddedSource>;
  /** Adds the feeds of a list, without a look at them. */
  import(feeds: readonly ListedFeed[], follower: Follower): Promise<ImportedSources>;
  /** Those of a place, and those of the settings file, in the order in which they were added. */
  list(place: string): Promise<SourceRecord[]>;
  /**
   * The source of a place that is meant: by its id or address, or the only one there is.
   *
   * @throws DatelineError `not-found` or `bad-argument`, with what there is
   */
  find(place: string, named: string | null): Promise<SourceRecord>;
  /** Takes it out for a place; says whether others keep it. */
  remove(record: SourceRecord, place: string): Promise<{ isKept: boolean }>;
  pause(record: SourceRecord, place: string): Promise<SourceRecord>;
  resume(record: SourceRecord, place: string): Promise<SourceRecord>;
}

/** More sources than this of one place are a mistake. */
const MOST_EACH = 2_000;

export function createSources(dependencies: SourcesDependencies): Sources {
  const { sources, clock, newId, wake } = dependencies;

  async function list(place: string): Promise<SourceRecord[]> {
    return (await sources.listSources()).filter(({ source }) => isOf(source, place));
  }

  async function put(draft: Omit<Source, 'id' | 'isPaused' | 'fromFile' | 'createdAt'>): Promise<SourceRecord> {
    const now = clock.now();
    for (;;) {
      const id = newId();
      const rest = { isPaused: false, fromFile: false, createdAt: now.toISOString() };
      if (await sources.addSource({ ...draft, ...rest, id }, now)) return readAgain(id);
      const other = await sources.findSourceByUrl(draft.url);
      // Somebody else added it just now.
      if (other !== null) return other;
    }
  }

  async function readAgain(id: string): Promise<SourceRecord> {
    const record = await sources.findSource(id);
    if (record === null) throw refuseGone();
    return record;
  }

  /** Adds a place to those that follow a source. */
  async function join({ source }: SourceRecord, follower: Follower): Promise<'joined' | 'known'> {
    if (isOf(source, follower.place)) return 'known';
    await sources.changeSource({ ...source, followers: [...source.followers, follower], isPaused: false }, clock.now());
    return 'joined';
  }

  async function checkRoom(place: string, more: number): Promise<void> {
    const there = (await list(place)).length;
    if (there + more <= MOST_EACH) return;
    throw new DatelineError('bad-input', `${there} sources are here already, and ${MOST_EACH} are the most.`, {
      hint: 'Take some out with /source remove.',
    });
  }

  async function change(record: SourceRecord, place: string, isPaused: boolean): Promise<SourceRecord> {
    refuseFromFile(record);
    refuseOthers(record, place);
    await sources.changeSource({ ...record.source, isPaused }, isPaused ? undefined : clock.now());
    if (!isPaused) wake();
    return readAgain(record.source.id);
  }

  return {
    list,
    async add(given, follower, as) {
      const url = canonicalUrl(given);
      const known = await sources.findSourceByUrl(url);
      if (known !== null) {
        const outcome = await join(known, follower);
        return { record: await readAgain(known.source.id), outcome, found: null };
      }
      await checkRoom(follower.place, 1);
      const found = await lookAtAddress(dependencies, url, as);
      const there = await sources.findSourceByUrl(found.url);
      if (there !== null) {
        const outcome = await join(there, follower);
        return { record: await readAgain(there.source.id), outcome, found };
      }
      const { kind, title } = found;
      const record = await put({ kind, url: found.url, given: url, title, followers: [follower] });
      wake();
      return { record, outcome: 'added', found };
    },
    async import(feeds, follower) {
      await checkRoom(follower.place, feeds.length);
      const refused: { feed: ListedFeed; reason: string }[] = [];
      let [added, known] = [0, 0];
      for (const feed of feeds) {
        const url = readAddress(feed.url);
        if (url === null) {
          refused.push({ feed, reason: 'It is no address of the web.' });
          continue;
        }
        const there = await sources.findSourceByUrl(url);
        if (there !== null && (await join(there, follower)) === 'known') known += 1;
        else {
          if (there === null) await put({ kind: null, url, given: url, title: feed.title, followers: [follower] });
          added += 1;
        }
      }
      if (added > 0) wake();
      return { added, known, refused };
    },
    async find(place, named) {
      const there = await list(place);
      if (named === null && there.length === 1 && there[0] !== undefined) return there[0];
      const url = named === null ? null : readAddress(named);
      const found = there.find(({ source }) => source.id === named || source.url === url || source.given === url);
      if (found !== undefined) return found;
      throw refuseName(there, named);
    },
    async remove(record, place) {
      refuseFromFile(record);
      const { source } = record;
      const followers = source.followers.filter((follower) => follower.place !== place);
      if (followers.length === 0) await sources.removeSource(source.id);
      else await sources.changeSource({ ...source, followers });
      return { isKept: followers.length > 0 };
    },
    pause: (record, place) => change(record, place, true),
    resume: (record, place) => change(record, place, false),
  };
}

/** Whether a source is seen in a place: it was added there, or stands in the settings file. */
export const isOf = ({ fromFile, followers }: Source, place: string): boolean =>
  fromFile || followers.some((follower) => follower.place === place);

function readAddress(url: string): string | null {
  try {
    return canonicalUrl(url);
  } catch {
    return null;
  }
}

function refuseFromFile({ source }: SourceRecord): void {
  if (!source.fromFile) return;
  throw new DatelineError('not-allowed', `The source ${source.id} stands in the settings file.`, {
    hint: 'Whoever runs Dateline changes it there, under sources: in config/dateline.yaml.',
  });
}

function refuseOthers({ source }: SourceRecord, place: string): void {
  if (source.followers.every((follower) => follower.place === place)) return;
  throw new DatelineError('not-allowed', `The source ${source.id} is read for others too.`, {
    hint: 'Take it out here with /source remove, and add it again when you want it.',
  });
}

const refuseGone = (): DatelineError =>
  new DatelineError('not-found', 'The source was taken out just now.', { hint: 'See what there is: /source list' });

function refuseName(there: readonly SourceRecord[], named: string | null): DatelineError {
  if (there.length === 0) {
    return new DatelineError('not-found', 'There is no source here.', {
      hint: 'Add one, for example: /source add https://www.example.com',
    });
  }
  const ids = there.slice(0, 20).map(({ source }) => source.id);
  const all = `${ids.join(', ')}${there.length > ids.length ? ' and others' : ''}. /source list shows them.`;
  return named === null
    ? new DatelineError('bad-argument', 'There are several sources here.', { hint: `Name one, of ${all}` })
    : new DatelineError('not-found', `There is no source ${JSON.stringify(named)} here.`, { hint: `There is: ${all}` });
}
