import type { Briefing } from '../briefings/briefing.ts';
import { createStoryIndex } from './story-index.ts';

/** The briefings that tell of one event. */
export interface BriefedStory {
  /** The id of its first briefing. */
  id: string;
  /** By day of publication, those without one last, then by id; never empty. */
  briefings: readonly Briefing[];
}

/**
 * Groups briefings into stories, by the day of their first article. The order in which they are handed in makes no
 * difference, and a briefing of an article that another one has already is left out.
 */
export function groupStories(briefings: readonly Briefing[]): BriefedStory[] {
  const index = createStoryIndex({ mostOpen: briefings.length });
  index.add(briefings);
  const byId = new Map(briefings.map((briefing) => [briefing.id, briefing]));
  return index.stories().map((story) => ({
    id: story.id,
    briefings: story.briefings.flatMap((id) => byId.get(id) ?? []),
  }));
}
