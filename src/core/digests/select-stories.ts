import type { Briefing } from '../briefings/briefing.ts';
import { toListing } from '../cards/story-source.ts';
import type { StoryIndex } from '../stories/story-index.ts';
import { findFilter } from './filter-stories.ts';
import type { Decision } from './edition.ts';
import type { Subscription } from './subscription.ts';

/** What selects stories of a subscription. */
export type SelectionRules = Pick<Subscription, 'follow' | 'leaveOut' | 'sources' | 'mostStories'>;

/** A story of an edition: its articles that are new, and those that earlier editions told. */
export interface SelectedStory {
  /** Latest first; the first one tells it. */
  articles: readonly [Briefing, ...Briefing[]];
  posted: readonly Briefing[];
}

/** The stories of an edition, latest first, with what became of every article. */
export interface Selection {
  stories: readonly SelectedStory[];
  more: number;
  decisions: readonly Decision[];
}

/**
 * Chooses what an edition tells from the articles that came in since the last one.
 *
 * @param arrived latest published first
 * @param posted articles that earlier editions told: what came in may tell their stories on
 * @param index where articles are grouped into stories; those that it lacks are added
 * @param hasNews whether a story tells something that the posted articles' editions didn't
 */
export function selectStories(
  arrived: readonly Briefing[],
  posted: readonly Briefing[],
  rules: SelectionRules,
  { index, hasNews }: { index: Pick<StoryIndex, 'add' | 'storyOf'>; hasNews: (story: SelectedStory) => boolean },
): Selection {
  const decisions: Decision[] = [];
  const decide = (briefing: Briefing, outcome: Decision['outcome'], rule: string): void =>
    void decisions.push({ story: toListing(briefing), outcome, rule });

  const open = arrived.filter((briefing) => {
    const rule = findFilter(briefing, rules);
    if (rule !== null) decide(briefing, 'filtered-out', rule);
    return rule === null;
  });
  const stories: SelectedStory[] = [];
  let more = 0;
  for (const story of toSelected(open, posted, index)) {
    const [lead, ...others] = story.articles;
    const isOver = stories.length === rules.mostStories;
    if (!hasNews(story)) {
      for (const briefing of story.articles) {
        decide(briefing, 'already-posted', `tells nothing that "${story.posted[0]?.headline.text ?? ''}" did not`);
      }
      continue;
    }
    if (isOver) {
      more += 1;
      decide(lead, 'beyond-the-most', `there are more than ${rules.mostStories} stories, and it is an earlier one`);
    } else {
      stories.push(story);
      decide(lead, 'taken', story.posted.length === 0 ? 'new since the last edition' : 'new in a story posted before');
    }
    for (const briefing of others) decide(briefing, 'folded', `tells the same story as "${lead.headline.text}"`);
  }
  return { stories, more, decisions };
}

/** The stories of the articles that came in, each with what was posted of it. */
function toSelected(
  arrived: readonly Briefing[],
  posted: readonly Briefing[],
  index: Pick<StoryIndex, 'add' | 'storyOf'>,
): SelectedStory[] {
  index.add([...arrived, ...posted]);
  const groups = Map.groupBy(arrived, ({ id }) => index.storyOf(id)?.id ?? id);
  const postedIn = Map.groupBy(posted, ({ id }) => index.storyOf(id)?.id ?? id);
  return [...groups].flatMap(([story, [first, ...rest]]): SelectedStory[] =>
    first === undefined ? [] : [{ articles: [first, ...rest], posted: postedIn.get(story) ?? [] }],
  );
}
