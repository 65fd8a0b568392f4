import type { BriefingStore } from '../ports/briefing-store.ts';
import type { Conversations } from '../questions/conversations.ts';
import type { Caller } from './caller.ts';
import { findLatestStory, resolveStory, type ResolvedStory } from './resolve-story.ts';

/**
 * The story that a call is about: the one named, with which the conversation then stays; else the one that it
 * stays with; else the latest, with the next ones to choose from.
 *
 * @throws StoryNotFound, or DatelineError `not-found` where there is no story at all
 */
export async function chooseStory(
  { store, conversations }: { store: BriefingStore; conversations: Conversations },
  caller: Caller,
  named: string | null,
): Promise<ResolvedStory> {
  if (named !== null) {
    const resolved = await resolveStory(store, named);
    conversations.chooseStory(caller, resolved.briefing.id);
    return resolved;
  }
  const chosen = conversations.story(caller);
  const briefing = chosen === null ? null : await store.get(chosen);
  return briefing === null ? findLatestStory(store) : { briefing, others: [] };
}
