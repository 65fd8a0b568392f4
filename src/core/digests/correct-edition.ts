import type { Briefing } from '../briefings/briefing.ts';
import type { SaidStatement } from '../cards/say-standing.ts';
import { takenOutWords } from '../cards/taken-out-words.ts';
import { replacesAny } from '../stories/find-news.ts';
import { composeStory, listAheadOf, toldOf, type Told } from './compose-edition.ts';
import type { DeliveryKey } from './delivery.ts';
import type { Edition, EditionStory } from './edition.ts';
import { readBriefings, readPosted, type EditionSources } from './make-edition.ts';
import type { SelectedStory } from './select-stories.ts';

/**
 * A posted edition as it would be from its briefings as they are now: the same stories in the same order, those of which a
 * changed briefing no longer says what it said composed anew. What such a briefing says besides its corrections is not told
 * by it: it stays news for the next edition. Reads only. Rejects where a store does.
 *
 * @param changed the ids of the briefings that were put again
 */
export async function correctEdition(
  sources: EditionSources,
  key: DeliveryKey,
  edition: Edition,
  { changed, now }: { changed: ReadonlySet<string>; now: Date },
): Promise<Edition> {
  const { posted, told } = await readPosted(sources, key.subscription, now, key.slot);
  const stories: EditionStory[] = [];
  const ahead: Edition['ahead'] = [];
  for (const [index, story] of edition.stories.entries()) {
    const before = { story, ahead: edition.ahead.filter((one) => one.story.id === story.story.id) };
    const isChanged = [story.story, ...story.alsoIn].some(({ id }) => changed.has(id));
    const articles = isChanged ? await readStory(sources, story, posted) : null;
    const after = articles === null ? before : tellAgain(before, articles, told, { edition, index, ahead });
    stories.push(after.story);
    ahead.push(...after.ahead);
  }
  return { ...edition, stories, ahead };
}

/** What stands where nothing is left of what an update told. */
const takenOut: SaidStatement = { text: takenOutWords, standing: null };

/** What an edition holds of a story. */
interface Telling {
  story: EditionStory;
  ahead: Edition['ahead'];
}

/** The articles of a posted story; null where the one that tells it, or what an update goes on from, is no longer there. */
async function readStory(
  { store, index }: EditionSources,
  { story, alsoIn, isUpdate }: EditionStory,
  posted: readonly Briefing[],
): Promise<SelectedStory | null> {
  const [lead, ...others] = await readBriefings(store, [story, ...alsoIn]);
  if (lead?.id !== story.id) return null;
  if (!isUpdate) return { articles: [lead, ...others], posted: [] };
  index.add([lead, ...others, ...posted]);
  const groups = new Set([lead, ...others].map(({ id }) => index.storyOf(id)?.id));
  const earlier = posted.filter(({ id }) => groups.has(index.storyOf(id)?.id));
  return earlier.length === 0 ? null : { articles: [lead, ...others], posted: earlier };
}

/** @param ahead what the stories before it say is ahead */
function tellAgain(
  before: Telling,
  story: SelectedStory,
  told: Told,
  { edition, index, ahead }: { edition: Edition; index: number; ahead: Edition['ahead'] },
): Telling {
  const known = toldOf(story, told);
  const said = ahead.map(({ statement }) => statement.text);
  const after = {
    story: composeStory(story, known, edition.depth, index === 0),
    ahead: edition.depth === 'headlines' ? [] : listAheadOf(story, known, said),
  };
  const dropped = before.story.told.filter((text) => !after.story.told.includes(text));
  if (dropped.length === 0 && !saysOtherwise(before, after)) return before;
  const kept = after.story.told.filter((text) => before.story.told.includes(text) || replacesAny(text, dropped));
  const isWhole = after.story.alsoIn.length === before.story.alsoIn.length;
  return {
    ahead: after.ahead,
    story: {
      ...after.story,
      // Of an update, a correction may have taken out all that was new.
      summary: story.posted.length > 0 && after.story.summary.length === 0 ? [takenOut] : after.story.summary,
      // An article that was taken out of the store is named as before.
      alsoIn: before.story.alsoIn.map((one) => after.story.alsoIn.find(({ id }) => id === one.id) ?? one),
      told: isWhole ? kept : [...new Set([...before.story.told, ...kept])],
    },
  };
}

/** Whether articles are named otherwise, or a statement of the same words stands otherwise: planned, reported, denied. */
function saysOtherwise(before: Telling, after: Telling): boolean {
  const listings = new Map([after.story.story, ...after.story.alsoIn].map((one) => [one.id, JSON.stringify(one)]));
  const isNamedOtherwise = [before.story.story, ...before.story.alsoIn].some(
    (one) => listings.has(one.id) && listings.get(one.id) !== JSON.stringify(one),
  );
  const standings = new Map(listSaid(after).map(({ text, standing }) => [text, standing]));
  return (
    isNamedOtherwise ||
    listSaid(before).some(({ text, standing }) => standings.has(text) && standings.get(text) !== standing)
  );
}

function listSaid({ story, ahead }: Telling): SaidStatement[] {
  return [...story.summary, ...story.keyPoints, ...ahead.map(({ statement }) => statement)];
}
