import {
  answerSourcesCard,
  readReferences,
  storySourcesCard,
  type Citation,
  type SentenceReference,
} from '../core/cards/sources-card.ts';
import { readText } from '../core/commands/argument-values.ts';
import { chooseStory } from '../core/commands/choose-story.ts';
import type { Command } from '../core/commands/command.ts';
import { DatelineError } from '../core/errors.ts';
import { storyArgument } from './arguments.ts';
import type { CommandDependencies } from './dependencies.ts';

/** Under an answer, a button names its sentences in the place of a story. */
export function createSourcesCommand(dependencies: Pick<CommandDependencies, 'store' | 'conversations'>): Command {
  const { store } = dependencies;

  async function findCitations(references: readonly SentenceReference[]): Promise<Citation[]> {
    const cited = Map.groupBy(references, ({ briefing }) => briefing);
    const citations = await Promise.all(
      [...cited].map(async ([id, some]) => {
        const briefing = await store.get(id);
        return briefing === null ? [] : [{ briefing, cites: some.map(({ sentence }) => sentence) }];
      }),
    );
    return citations.flat();
  }

  return {
    name: 'sources',
    summary: 'Shows the article that a story stands on, and the sentences that it cites.',
    arguments: [storyArgument],
    permission: 'everyone',
    examples: ['/sources', '/sources 2'],
    async run(caller, values) {
      const named = readText(values, 'story');
      const references = named === null ? null : readReferences(named);
      if (references === null) {
        const { briefing, others } = await chooseStory(dependencies, caller, named);
        return storySourcesCard(briefing, others);
      }
      const citations = await findCitations(references);
      if (citations.length > 0) return answerSourcesCard(citations);
      throw new DatelineError('not-found', 'The story of this answer is no longer here.', {
        hint: 'Ask again, or choose a story: /brief headlines',
      });
    },
  };
}
