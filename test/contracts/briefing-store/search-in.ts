import type { BriefingStore } from '../../../src/core/ports/briefing-store.ts';

/** The ten sentences that match best, each as `briefing sentence`. */
export async function searchIn(store: BriefingStore, terms: readonly string[], within?: string): Promise<string[]> {
  return (await store.searchSentences(terms, 10, within)).map(({ briefing, sentence }) => `${briefing} ${sentence}`);
}
