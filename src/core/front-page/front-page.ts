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
  /** What is being done for a question, in words that stand behind Dateline's name: `is reading 3 stories…`. */
  sayReading: () => Promise<string>;
}

export function createFrontPage(dependencies: HomeDependencies & { store: BriefingStore }): FrontPage {
  const { store } = dependencies;
  return {
    readHome: createReadHome(dependencies),
    suggestQuestions: createSuggestQuestions(store),
    previewLink: createPreviewLink(store),
    sayReading: async () => `is reading ${sayCount(await store.count(), 'story', 'stories')}…`,
  };
}
