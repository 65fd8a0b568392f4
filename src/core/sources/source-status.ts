import type { SourceStore } from '../ports/source-store.ts';
import { isOf } from './manage-sources.ts';
import type { SourceRecord } from './source.ts';

/** How sources are doing: over all places, and in the one that asks. */
export interface SourceStatus {
  active: number;
  paused: number;
  failing: number;
  /** Articles that were taken in, of entries that are still known. */
  taken: number;
  /** Those of the place that fail, the longest first. */
  failures: readonly SourceRecord[];
}

/** Reads how sources are doing, for somebody in a place. */
export async function readSourceStatus(
  sources: Pick<SourceStore, 'listSources' | 'countEntries'>,
  place: string,
): Promise<SourceStatus> {
  const all = await sources.listSources();
  const paused = all.filter(({ source }) => source.isPaused).length;
  const failing = all.filter(({ source, state }) => !source.isPaused && state.failure !== null);
  const counts = [...(await sources.countEntries()).values()];
  return {
    active: all.length - paused,
    paused,
    failing: failing.length,
    taken: counts.reduce((sum, { taken }) => sum + taken, 0),
    failures: failing
      .filter(({ source }) => isOf(source, place))
      .sort((a, b) => (a.state.failure?.since ?? '').localeCompare(b.state.failure?.since ?? '')),
  };
}
