import { readArticle } from '../articles/read-article.ts';
import type { Briefing } from '../briefings/briefing.ts';
import { buildBriefing } from '../briefings/build-briefing.ts';
import type { ArticleLine } from '../briefings/lead/lead-line.ts';
import { createStoryIndex } from './story-index.ts';

/** The story of an article, as one JSON line: articles of one story have the same. */
export interface StoryLine {
  id: string;
  story: string;
}

export interface LineGrouping {
  /** Takes an article in. Throws a `DatelineError` where it can't be read. */
  add(line: ArticleLine): void;
  /** The story of each article that came in, in that order. */
  finish(): StoryLine[];
}

/** So many are weighed together; the briefings of more would take up memory for no gain. */
const TOGETHER = 500;

/** Groups a stream of articles of any length; an id that comes again takes the place of the first. */
export function createLineGrouping(): LineGrouping {
  const index = createStoryIndex();
  const ids = new Set<string>();
  let waiting: Briefing[] = [];

  function addWaiting(): void {
    index.add(waiting);
    waiting = [];
  }

  return {
    add({ id, article }) {
      waiting.push({ ...buildBriefing(readArticle(article)), id });
      ids.add(id);
      if (waiting.length >= TOGETHER) addWaiting();
    },
    finish() {
      addWaiting();
      return Array.from(ids, (id) => ({ id, story: index.storyOf(id)?.id ?? id }));
    },
  };
}
