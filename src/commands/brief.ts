import { readArticle } from '../core/articles/read-article.ts';
import type { Briefing } from '../core/briefings/briefing.ts';
import { buildBriefing } from '../core/briefings/build-briefing.ts';
import { verifyBriefing } from '../core/briefings/checks/verify-briefing.ts';
import { briefCard, briefDepths, pastedCard } from '../core/cards/brief-card.ts';
import { headlinesCard } from '../core/cards/headlines-card.ts';
import { readText } from '../core/commands/argument-values.ts';
import { chooseStory } from '../core/commands/choose-story.ts';
import type { Command } from '../core/commands/command.ts';
import { storyArgument } from './arguments.ts';
import type { CommandDependencies } from './dependencies.ts';

/** The briefing of a text that someone handed over; it is not kept. */
function briefText(text: string): Briefing {
  return verifyBriefing(buildBriefing(readArticle({ text }))).briefing;
}

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
    async run(caller, values, article) {
      const named = readText(values, 'story');
      const depth = briefDepths.find((choice) => choice === values['depth']) ?? 'short';
      if (article !== undefined) return pastedCard(briefText(article), depth);
      if (named === null && depth === 'headlines') {
        return headlinesCard(await store.list({ limit: mostHeadlines, offset: 0 }), await store.count());
      }
      const { briefing, others } = await chooseStory(dependencies, caller, named);
      return briefCard(briefing, depth, others);
    },
  };
}
