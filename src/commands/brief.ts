import type { Briefing } from '../core/briefings/briefing.ts';
import { briefCard, briefDepths } from '../core/cards/brief-card.ts';
import { headlinesCard } from '../core/cards/headlines-card.ts';
import { readText } from '../core/commands/argument-values.ts';
import { chooseStory } from '../core/commands/choose-story.ts';
import type { Command } from '../core/commands/command.ts';
import { briefStory, type StoryBriefing } from '../core/stories/brief-story.ts';
import { findStory } from '../core/stories/find-story.ts';
import { storyArgument } from './arguments.ts';
import type { CommandDependencies } from './dependencies.ts';

/** As many headlines as are read at once. */
const mostHeadlines = 20;

export function createBriefCommand(dependencies: Pick<CommandDependencies, 'store' | 'conversations'>): Command {
  const { store } = dependencies;
  return {
    name: 'brief',
    summary: 'Shows a story in brief, or every headline.',
    arguments: [
      storyArgument,
      {
        kind: 'choice',
        name: 'depth',
        summary: 'How much of it; headlines without a story lists every story.',
        required: false,
        choices: briefDepths,
      },
    ],
    permission: 'everyone',
    examples: ['/brief', '/brief headlines', '/brief 2 full'],
    async run(caller, values) {
      const named = readText(values, 'story');
      const depth = briefDepths.find((choice) => choice === values['depth']) ?? 'short';
      if (named === null && depth === 'headlines') {
        return headlinesCard(await store.list({ limit: mostHeadlines, offset: 0 }), await store.count());
      }
      const { briefing, others } = await chooseStory(dependencies, caller, named);
      return briefCard(briefing, depth, others, depth === 'headlines' ? null : await compareArticles(store, briefing));
    },
  };
}

/** What other articles on the event of a briefing say; null where there is none. */
async function compareArticles(store: CommandDependencies['store'], briefing: Briefing): Promise<StoryBriefing | null> {
  const story = await findStory(store, briefing);
  return story.briefings.length > 1 ? briefStory(story, briefing.article.publishedAt) : null;
}
