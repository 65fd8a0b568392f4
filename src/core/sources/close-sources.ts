import { canonicalUrl } from '../articles/canonical-url.ts';
import { DatelineError } from '../errors.ts';
import type { BriefingStore } from '../ports/briefing-store.ts';
import type { BriefLink } from './brief-link.ts';
import type { ReadFileBytes } from './read-handed-file.ts';

/** What reads links and files where nothing is to be opened: a link leads to the article that is stored. */
export function closeSources(store: Pick<BriefingStore, 'findByUrl' | 'get'>): {
  briefLink: BriefLink;
  readFile: ReadFileBytes;
} {
  return {
    briefLink: async (link) => {
      const listing = await store.findByUrl(canonicalUrl(link));
      const briefing = listing === null ? null : await store.get(listing.id);
      return briefing === null ? refuse() : { briefing, outdated: null };
    },
    readFile: async () => refuse(),
  };
}

function refuse(): never {
  throw new DatelineError('not-allowed', 'No links and files are opened here.', {
    hint: 'Ask a Dateline that runs as a service or at its prompt.',
  });
}
