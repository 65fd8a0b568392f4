import type { SourceStore } from '../ports/source-store.ts';
import type { Source } from './source.ts';

/** An id may be taken by chance; and another process may add the same just now. */
const MOST_TRIES = 20;

/**
 * Makes the sources of the settings file those of the store: new ones are added, and those taken out of the file end, unless
 * someone added them with a command too.
 *
 * @param wanted addresses in canonical form
 */
export async function applySourceSettings(
  sources: Pick<SourceStore, 'listSources' | 'addSource' | 'changeSource' | 'removeSource'>,
  wanted: readonly string[],
  { now, newId }: { now: Date; newId: () => string },
): Promise<void> {
  const left = new Set(wanted);
  for (const { source } of await sources.listSources()) {
    const isWanted = [source.given, source.url].filter((url) => left.delete(url)).length > 0;
    if (isWanted) {
      if (!source.fromFile || source.isPaused)
        await sources.changeSource({ ...source, fromFile: true, isPaused: false }, now);
    } else if (source.fromFile && source.followers.length > 0) {
      await sources.changeSource({ ...source, fromFile: false });
    } else if (source.fromFile) {
      await sources.removeSource(source.id);
    }
  }
  for (const url of left) {
    const source: Omit<Source, 'id'> = {
      kind: null,
      url,
      given: url,
      title: null,
      followers: [],
      fromFile: true,
      isPaused: false,
      createdAt: now.toISOString(),
    };
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await sources.addSource({ ...source, id: newId() }, now)) break;
    }
  }
}
