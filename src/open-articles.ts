import { setImmediate } from 'node:timers/promises';
import { watchInbox, type Inbox, type InboxOptions } from './adapters/sources/folders/inbox/watch-inbox.ts';
import type { Settings } from './config/settings-schema.ts';
import type { BriefingStore } from './core/ports/briefing-store.ts';
import type { Clock } from './core/ports/clock.ts';
import type { KnownArticles } from './core/ports/known-articles.ts';
import { createBriefLink, type BriefLink } from './core/sources/brief-link.ts';
import { createReadFileBytes, type ReadFileBytes } from './core/sources/read-handed-file.ts';
import { createTakeArticle, type TakeArticle } from './core/sources/take-article.ts';
import { createTakeFile } from './core/sources/take-file.ts';
import type { StoryIndex } from './core/stories/story-index.ts';
import type { Web } from './open-web.ts';

/** What reads articles and takes them in, wherever they come from. */
export interface Articles {
  take: TakeArticle;
  briefLink: BriefLink;
  readFile: ReadFileBytes;
  /** Briefs what is dropped into a folder from now on. */
  openInbox(options: Omit<InboxOptions, 'take'>): Inbox;
}

export function openArticles({
  web: { fetchWeb, reader },
  limits,
  store,
  stories,
  clock,
}: {
  web: Web;
  limits: Settings['limits'];
  store: BriefingStore & KnownArticles;
  stories: StoryIndex;
  clock: Clock;
}): Articles {
  const take = createTakeArticle({
    store,
    stories,
    mostCharacters: limits.articleCharacters,
    breathe: () => setImmediate(),
  });
  const briefLink = createBriefLink({ fetchWeb, reader, take, store, clock });
  const readFile = createReadFileBytes(reader);
  return {
    take,
    briefLink,
    readFile,
    openInbox: (options) => watchInbox({ ...options, take: createTakeFile({ readFile, take, briefLink }) }),
  };
}
