import type { BriefingStore } from '../ports/briefing-store.ts';
import { createPreviewLink, type PreviewLink } from './preview-link.ts';
import { createReadHome, type HomeDependencies, type ReadHome } from './read-home.ts';
import { createSuggestQuestions, type SuggestQuestions } from './suggest-questions.ts';
import { sayCount } from '../cards/text.ts';

/** What people see before they ask anything, on platforms that have a place for it. All reject as the store does. */
export interface FrontPage {
  readHome: ReadHome;
  suggestQuestions: SuggestQuestions;
  previewLink: PreviewLink;
  /** The conversation that a digest goes to; null where there is no such digest. */
  findDigestPlace: (digest: string) => Promise<string | null>;
  /** What is being done for a question, in words that stand behind Dateline's name: `is reading 3 stories…`. */
  sayReading: () => Promise<string>;
}

export function createFrontPage(dependencies: HomeDependencies & { store: BriefingStore }): FrontPage {
  const { store, digests } = dependencies;
  return {
    readHome: createReadHome(dependencies),
    suggestQuestions: createSuggestQuestions(store),
    previewLink: createPreviewLink(store),
    findDigestPlace: async (digest) => (await digests.findSubscription(digest))?.subscription.conversation ?? null,
    sayReading: async () => `is reading ${sayCount(await store.count(), 'story', 'stories')}…`,
  };
}
