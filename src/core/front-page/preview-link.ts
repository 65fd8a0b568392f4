import { canonicalUrl } from '../articles/canonical-url.ts';
import { briefCard, type BriefDepth } from '../cards/brief-card.ts';
import type { Card } from '../cards/card.ts';
import { DatelineError } from '../errors.ts';
import type { BriefingStore } from '../ports/briefing-store.ts';

/** The brief of the article that an address leads to; null where that is none of those stored. */
export type PreviewLink = (url: string, depth: BriefDepth) => Promise<Card | null>;

export function createPreviewLink(store: Pick<BriefingStore, 'findByUrl' | 'get'>): PreviewLink {
  return async (url, depth) => {
    const listing = await store.findByUrl(readUrl(url));
    const briefing = listing === null ? null : await store.get(listing.id);
    return briefing === null ? null : briefCard(briefing, depth, []);
  };
}

/** What is no address leads nowhere. */
function readUrl(url: string): string {
  try {
    return canonicalUrl(url);
  } catch (error) {
    if (error instanceof DatelineError) return '';
    throw error;
  }
}
